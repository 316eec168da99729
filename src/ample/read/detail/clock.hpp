// Times as logs write them, for logs that may lack the zone.

#pragma once

#include <ample/core/instant.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ample::read::detail {

/// Reads wall times of one zone. Keeps the offset of the last day, because looking up a zone costs
/// more than reading a line. Used by one thread at a time.
class Clock {
public:
    /// `zone` as in ReadOptions. An unknown zone leaves times without a zone unread.
    explicit Clock(std::string zone) : zone_(std::move(zone)) {}

    /// Seconds east of UTC on `day`, as the zone has them at noon.
    std::optional<int> offset(Day day);

    /// Reads RFC 3339 and its relatives (see parse_instant). A text without a zone is taken in the
    /// zone of the clock.
    std::optional<Instant> read_wall(std::string_view text);

    /// Reads what `read_wall` reads, or a number of seconds since 1970 with an optional fraction,
    /// or a whole number of milli-, micro- or nanoseconds, told apart by its 13, 16 or 19 digits.
    /// Numbers below 10^8 (March 1973) are counts, not times.
    std::optional<Instant> read_any(std::string_view text);

private:
    std::string zone_;
    std::optional<Day> day_ = {};
    std::optional<int> offset_ = {};
};

} // namespace ample::read::detail
