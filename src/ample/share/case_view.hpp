// What the exports of a case are made from.
//
// Every export is a pure function of a CaseView: no clock, no file, no environment. The order of
// `values` does not matter; two views that hold the same values give the same bytes.
//
// Names of private persons. A name is private when a stage stored it under a `names` key, or as the
// value of an attribute whose name begins with "name" or "kana" (a customer of a lease, a person
// on an order). Unless `names_shown` is set with a reason, each such name is cut to its first
// letters wherever it stands in the case, with its parts in either order and with or without
// blanks. Not private, and shown: organisations (a name with a legal form), and persons whom a
// published report quotes or names, as the report has published them already, unless the same
// name is private by the rule above.
//
// Markings. With a ceiling, an export refuses every value that is marked above it and names it.

#pragma once

#include <ample/core/value.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ample::share {

/// One case, ready to be handed over. Views: what it points to must outlive the call.
struct CaseView {
    std::string name = {};       ///< name of the case, as in case.toml
    std::string title = {};      ///< one line for people
    std::string timezone = {};   ///< zone of the case; times are shown in UTC
    std::string language = "en"; ///< "en" or "ja": language of the frame, not of the evidence
    std::span<const Value> values = {};
    std::vector<std::string> gaps = {};  ///< what a stage could not do, one sentence each
    bool names_shown = false;            ///< names of private persons in full
    std::string names_reason = {};       ///< why, printed in the export; needed with the above
    std::optional<Tlp> tlp_ceiling = {}; ///< the most closed marking that may go out
    std::string version = {};            ///< of the program
};

/// How much of a long list an export shows. What is left out is counted beside the list; nothing
/// disappears. All hits stand in hits.ndjson.
struct Limits {
    static constexpr std::size_t hits_per_group = 5;  ///< a group: one indicator, one organisation
    static constexpr std::size_t hit_groups = 200;    ///< groups with hits shown one by one
    static constexpr std::size_t origins = 12;        ///< origins of one value
    static constexpr std::size_t claims = 12;         ///< claims of one proposition
    static constexpr std::size_t conflicts = 100;     ///< conflicts shown with their words
    static constexpr std::size_t conflict_quotes = 4; ///< quotations on one side of a conflict
    static constexpr std::size_t rows = 300;          ///< rows of one table
    static constexpr std::size_t characters = 600;    ///< of one text
};

} // namespace ample::share
