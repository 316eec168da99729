// Where logs say nothing, so that finding nothing there means nothing.
//
//     Presence of all streams of one organisation ─▶ blind spots:
//         missing   record numbers that a channel jumps over          exact ranges
//         cleared   an event says that somebody cleared the log       who, when
//         silent    hours in which the source normally speaks          silence.hpp
//
// A missing number is a record that is not in the evidence: deleted, lost, or left out by an export
// or a subscription that picks events. Numbers below the first one that is there are not called
// missing, as a log that goes round overwrites its oldest records; `first_number` says where it
// begins. A jump at which times go back is no jump but numbering that began anew (`is_disordered`).

#pragma once

#include <ample/core/value.hpp>
#include <ample/sweep/presence/presence.hpp>
#include <ample/sweep/presence/silence.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ample::sweep {

/// Numbers that are missing, both ends included.
struct MissingRun {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::optional<Instant> after = {};  ///< time of the record before them
    std::optional<Instant> before = {}; ///< of the record behind them
    std::uint64_t recovered = 0;        ///< of them found in unused space
    bool is_disordered = false;

    [[nodiscard]] std::uint64_t count() const noexcept {
        return static_cast<std::uint64_t>(last - first) + 1;
    }
};

/// The blind spots of one source.
struct SourceBlindspots {
    static constexpr std::size_t most_runs = 1000;

    std::string host = {};
    std::string log = {};
    std::uint64_t records = 0;
    std::optional<Instant> first = {};
    std::optional<Instant> last = {};
    std::optional<std::int64_t> first_number = {};
    std::optional<std::int64_t> last_number = {};
    std::vector<MissingRun> missing = {}; ///< the `most_runs` largest, by number
    std::uint64_t missing_runs = 0;       ///< all of them
    std::uint64_t missing_records = 0;    ///< numbers in all of them
    std::uint64_t disordered = 0; ///< jumps at which numbering began anew, not counted above
    std::uint64_t restarts = 0;
    std::uint64_t numbers_left_out = 0; ///< too scattered to be kept: nothing is said of numbers
    std::vector<Clearing> clearings = {};
    std::uint64_t clearings_left_out = 0;
    SilenceTest silence = {};
    std::uint64_t silent_hours = 0;

    /// "Security of WS1", "access.log".
    [[nodiscard]] std::string name() const;

    [[nodiscard]] bool is_clean() const noexcept {
        return missing_runs == 0 && clearings.empty() && silence.runs.empty() && disordered == 0 &&
               restarts == 0 && numbers_left_out == 0;
    }
};

/// All sources, those without blind spots too, by machine and log. A source that names a machine is
/// watched until the last hour before which any log of that machine speaks.
std::vector<SourceBlindspots> find_blindspots(const Presence& presence);

/// One sentence each: what is not there, and what finding nothing therefore does not say.
std::string missing_statement(const SourceBlindspots& source);
std::string cleared_statement(const SourceBlindspots& source, const Clearing& clearing);
std::string silent_statement(const SourceBlindspots& source, const SilentRun& run);

/// The times of a run of hours: its begin, and the end of its last hour.
Instant begin_of(const SilentRun& run) noexcept;
Instant end_of(const SilentRun& run) noexcept;

/// Values of kind `blindspot` from values of kind `presence`, organisation by organisation, each
/// with the presences of its source as origins, clearings also with the bytes of their record.
std::vector<Value> blindspot_values(std::span<const Value> presences);

} // namespace ample::sweep
