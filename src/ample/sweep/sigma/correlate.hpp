// Correlations: rules about several events within a time.
//
//     findings of the rules they rest on, from all streams, in any order
//        └▶ by group (the values of group-by) ─▶ by time ─▶ windows of `timespan` ─▶ correlated
//
// Windows are exact: a window begins at each event and takes those that happen within the time span
// after it (its end included), whatever order they were read in. A group that fulfils the
// condition is told once for each run of events: after a window is told, the next may begin after
// its last event. Upper bounds alone (`lt`, `lte`, `eq`) are checked on windows that hold at least
// one event: a group without any event can't be told.
//
//     event_count        how many events
//     value_count        how many different values of the field (or of the fields together)
//     value_sum, _avg    the sum or mean of the field's numbers; other values are left out
//     value_median, value_percentile    by the nearest rank
//     temporal           how many different rules; without a condition all of them
//     temporal_ordered   the same, and in their order: each rule's event not before the last one's
//
// Events without a time, or without one of the group-by fields, take no part; both are counted.
// An allow list (allow.hpp) is asked about every correlation that holds. One that is allowed is
// marked and told, and still takes part in correlations that rest on it; so do allowed events.
//
// State is bounded: `most` events are kept; what is beyond is counted as left out, never silently.

#pragma once

#include <ample/sweep/sigma/finding.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// An event that takes part in correlations.
struct Occurrence {
    std::size_t rule = 0;
    Instant time = {};
    std::uint64_t order = 0; ///< breaks ties of time: the place in the input
    std::map<std::string, std::string> keys = {};
    std::string host = {};
    std::size_t path = 0;                  ///< of its stream among the paths of the correlator
    std::vector<ValueOrigin> origins = {}; ///< detections it stands for
};

/// A correlation that holds.
struct Correlated {
    std::size_t rule = 0;
    Instant first = {};
    Instant last = {};
    std::map<std::string, std::string> group = {}; ///< group-by field → value
    double figure = 0;                             ///< what the condition was asked of
    std::size_t events = 0;
    std::string host = {};                 ///< when all events are of one
    std::size_t path = 0;                  ///< likewise; 0: of several, or not told
    std::size_t allowed = AllowList::npos; ///< place of the entry that allows it, if one does
    std::vector<ValueOrigin> origins = {}; ///< of the first 100 events
};

struct CorrelationReport {
    std::vector<Correlated> found = {}; ///< by rule, then time
    std::uint64_t untimed = 0;          ///< events without a time
    std::uint64_t ungrouped = 0;        ///< events without a group-by field
    std::uint64_t left_out = 0;         ///< beyond the bound
};

/// Collects occurrences and correlates them. One thread. The set must outlive it.
class Correlator {
public:
    static constexpr std::size_t most = 4'000'000;

    explicit Correlator(const RuleSet& set, std::size_t most_kept = most);

    /// The folded names of the fields that findings must bring.
    [[nodiscard]] const std::vector<std::string>& fields() const noexcept { return fields_; }

    /// Whether a correlation rests on the rule.
    [[nodiscard]] bool wants(std::size_t rule) const noexcept { return wanted_[rule]; }

    /// `path` is that of the stream it was found in.
    void
    add(const Finding& finding, std::vector<ValueOrigin> origins = {}, std::string_view path = {});

    /// Correlates what was added, in the order of the rules, so that correlations may rest on
    /// correlations. Those that `allow_list` explains are marked.
    CorrelationReport finish(const AllowList* allow_list = nullptr);

private:
    [[nodiscard]] std::size_t place_of(std::string_view path);
    [[nodiscard]] std::size_t allower_of(const Correlated& found, const AllowList& list) const;

    const RuleSet& set_;
    std::size_t most_;
    std::vector<std::string> fields_ = {};
    std::vector<bool> wanted_ = {};
    std::vector<std::vector<Occurrence>> kept_ = {}; ///< by rule
    std::vector<std::string> paths_ = {""};
    std::map<std::string, std::size_t, std::less<>> place_of_path_ = {{"", 0}};
    std::size_t count_ = 0;
    std::uint64_t order_ = 0;
    CorrelationReport report_ = {};
};

/// The correlation as a value of kind `detection`; `organisation` is that of all its events, or "".
Value correlation_value(const Correlated& found,
                        const Rule& rule,
                        const std::string& organisation,
                        const Marking& marking,
                        const AllowedBy& allowed = {});

} // namespace ample::sweep::sigma
