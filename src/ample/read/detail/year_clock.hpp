// The year of dates that lack it, from the order of the lines. The rule stands in syslog.hpp.

#pragma once

#include <ample/core/instant.hpp>

#include <cstdint>
#include <optional>

namespace ample::read::detail {

/// Follows the dates of one log.
class YearClock {
public:
    /// Steps back up to so many days are late lines.
    static constexpr std::int64_t late_days = 31;

    explicit YearClock(std::optional<int> first_year) : year_(first_year) {}

    /// The whole date of the next line; nothing without a year, or when the year has no such day.
    std::optional<Day> date(int month, int day);

private:
    std::optional<int> year_;
    std::optional<int> turned_from_ = {}; ///< the year before the last turn
    std::optional<std::int64_t> latest_ = {};
};

} // namespace ample::read::detail
