// Times as logs write them, for logs that may lack the zone.

#pragma once

#include <ample/core/instant.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample::read::detail {

/// Reads wall times of one zone. Keeps the offset of the last day, because looking up a zone costs
/// more than reading a line; on days when the clocks change it is looked up for each time. Used by
/// one thread at a time.
class Clock {
public:
    /// `zone` as in ReadOptions. An unknown zone leaves times without a zone unread.
    explicit Clock(std::string zone) : zone_(std::move(zone)) {}

    /// Seconds east of UTC at a second of `day`. Of a time that the clocks show twice the later is
    /// meant.
    std::optional<int> offset(Day day, std::int64_t second_of_day);

    /// Reads RFC 3339 and its relatives (see parse_instant). A text without a zone is taken in the
    /// zone of the clock; one with a word for a zone in that (zone_word.hpp), and nothing is read
    /// of one with another word.
    std::optional<Instant> read_wall(std::string_view text);

    /// Reads what `read_wall` reads, or a number of seconds since 1970 with an optional fraction,
    /// or a whole number of milli-, micro- or nanoseconds, told apart by its 13, 16 or 19 digits.
    /// A number may have an exponent ("1.478220304e9").
    /// Numbers below 10^8 (March 1973) are counts, not times.
    std::optional<Instant> read_any(std::string_view text);

private:
    std::string zone_;
    std::optional<Day> day_ = {};
    std::optional<int> offset_ = {}; ///< at the begin of the day
    bool is_changing_ = false;       ///< the day ends with another one
};

} // namespace ample::read::detail
