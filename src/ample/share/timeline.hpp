// One table over everything in a case that has a time.
//
//     hit, detection                an instant
//     lease (an indicator's window), handover, tie, exposure, claim meant, hole of a log
//                                   an interval: a row with both ends
//     document published, screening a day, or days
//
// Rows stand in the order of their begin, end, kind and id, so that equal cases give equal tables.
// A value without a time is counted by kind and reason, never dropped in silence. Names of private
// persons and markings are treated as in every export (case_view.hpp): a marking above the ceiling
// refuses the table.
//
// Times are UTC. `note` says how far a time can be trusted: a day without an hour, an open end, the
// clock that case.toml tells of. Memory grows with the rows.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/result.hpp>
#include <ample/share/case_view.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::share {

struct TimelineRow {
    Instant begin = {};
    std::optional<Instant> end = {}; ///< of an interval
    std::string kind = {};
    std::string what = {}; ///< which time of the thing it is: "contact", "lease"
    std::string host = {}; ///< machine, where one is named
    std::string organisation = {};
    std::string message = {};
    std::string path = {};
    std::string note = {}; ///< of the clock; empty where there is nothing to say
    std::string id = {};
};

struct TimelineFilter {
    std::optional<Instant> from = {}; ///< rows that end before it are left out
    std::optional<Instant> until = {};
    std::string host = {}; ///< equals host or organisation, in any letter case
    std::string kind = {};
};

struct Timeline {
    std::vector<TimelineRow> rows = {};
    std::map<std::string, std::uint64_t> untimed = {}; ///< by kind
    std::uint64_t filtered = 0;                        ///< rows that the filter left out
};

/// What is known of the clock that wrote a file, by its path; empty when nothing is.
using ClockNote = std::function<std::string(std::string_view path)>;

/// Fails as every export does (case_view.hpp).
Result<Timeline>
timeline_of(const CaseView& view, const ClockNote& clock, const TimelineFilter& filter);

} // namespace ample::share
