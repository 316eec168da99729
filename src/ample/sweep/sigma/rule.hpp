// Rules of Sigma 2: detections, correlations, filters.
//
//     title: Encoded PowerShell                      ┌ detection ─ selections and a condition
//     logsource: {product: windows, category: ...}   │
//     detection:                                  Rule
//       selection: {CommandLine|contains: ' -enc'}   │
//       condition: selection                         └ correlation ─ other rules within a time
//
// Source of the language: the Sigma specification 2.1 (rules, modifiers, correlations, filters).
// docs/formats/sigma.md says how each part of it is read.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/digest.hpp>
#include <ample/sweep/sigma/matcher.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ample::sweep::sigma {

/// What kind of log a rule is for; an empty part stands for any.
struct LogSource {
    std::string product = {};
    std::string category = {};
    std::string service = {};

    /// "windows/process_creation/", lower case.
    [[nodiscard]] std::string text() const { return product + "/" + category + "/" + service; }

    friend bool operator==(const LogSource&, const LogSource&) = default;
};

/// A condition as a tree. `all` of nothing holds, `any` of nothing does not.
struct Condition {
    enum class Op { all, any, none, matcher, selection };

    Op op = Op::all;
    std::vector<Condition> parts = {}; ///< of all, any; the one of none ("not")
    std::size_t at = 0;                ///< place in Detection::matchers or ::selections
};

/// A named part of a detection.
struct Selection {
    std::string name = {};
    Condition condition = {}; ///< of matchers
};

struct Filter;

/// Holds when its condition does and that of every filter joined to it.
struct Detection {
    LogSource source = {};
    std::vector<Matcher> matchers = {};
    std::vector<Selection> selections = {};
    Condition condition = {};                                ///< of selections
    std::vector<std::shared_ptr<const Filter>> filters = {}; ///< each shared by all its rules
};

/// Bounds for a count or another figure.
struct Bounds {
    std::optional<double> above = {};    ///< gt
    std::optional<double> at_least = {}; ///< gte
    std::optional<double> below = {};    ///< lt
    std::optional<double> at_most = {};  ///< lte
    std::optional<double> equal = {};    ///< eq
    std::optional<double> unequal = {};  ///< neq

    [[nodiscard]] bool hold(double figure) const noexcept {
        return (!above || figure > *above) && (!at_least || figure >= *at_least) &&
               (!below || figure < *below) && (!at_most || figure <= *at_most) &&
               (!equal || figure == *equal) && (!unequal || figure != *unequal);
    }
};

enum class CorrelationType {
    event_count,
    value_count,
    temporal,
    temporal_ordered,
    value_sum,
    value_avg,
    value_median,
    value_percentile
};

/// Another name for a field of one of the rules.
struct Alias {
    std::string name = {};
    std::string rule = {}; ///< name or id
    std::string field = {};
};

struct Correlation {
    CorrelationType type = CorrelationType::event_count;
    std::vector<std::string> rules = {}; ///< names or ids, in their order
    std::vector<std::string> group_by = {};
    std::vector<Alias> aliases = {};
    std::int64_t span_nanoseconds = 0;
    Bounds bounds = {};
    std::optional<Condition> expression = {}; ///< of a temporal one: which of `rules` occur
    std::vector<std::string> fields = {};     ///< whose values are counted or summed
    double percentile = 50;
    bool generates = false; ///< whether its rules are told on their own, too
};

/// One rule that can be run.
struct Rule {
    std::string id = {}; ///< as given, or the name, or the title
    std::string name = {};
    std::string title = {};
    std::string status = {};
    std::string level = {};
    std::vector<std::string> tags = {};
    std::string path = {};                   ///< of its file
    std::size_t document = 0;                ///< in the file, from 0
    Digest digest = {};                      ///< SHA-256 of its file
    std::optional<Detection> detection = {}; ///< one of the two
    std::optional<Correlation> correlation = {};
    std::vector<std::string> notes = {}; ///< what was read but can't be used

    /// ATT&CK techniques of the tags: "T1059.001".
    [[nodiscard]] std::vector<std::string> techniques() const;
};

/// A filter: a condition that the rules it names must fulfil besides their own ("not selection").
struct Filter {
    std::string id = {};
    std::string title = {};
    std::string path = {};
    std::vector<std::string> rules = {}; ///< ids or names; empty: any rule of the log source
    Detection detection = {};
};

/// informational 0, low 1, medium 2, high 3, critical 4; an unknown or absent level is 2.
int level_rank(std::string_view level) noexcept;

} // namespace ample::sweep::sigma
