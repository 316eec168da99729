#include <ample/read/detail/year_clock.hpp>

#include <algorithm>

namespace ample::read::detail {

std::optional<Day> YearClock::date(int month, int day) {
    if (!year_ || *year_ < 1678 || *year_ > 2260) {
        return std::nullopt;
    }
    if (turned_from_) {
        const Day late{*turned_from_, month, day};
        if (is_day(late) && *latest_ - days_since_1970(late) <= late_days) {
            return late;
        }
    }
    const Day here{*year_, month, day};
    const Day next{*year_ + 1, month, day};
    const Day about{*year_, month, std::min(day, 28)}; // the 29th of February may come next year
    const bool turns = is_day(next) && latest_ && *latest_ - days_since_1970(about) > late_days;
    const Day date = turns ? next : here;
    if (!is_day(date)) {
        return std::nullopt;
    }
    if (turns) {
        turned_from_ = year_;
        year_ = *year_ + 1;
    }
    latest_ = latest_ ? std::max(*latest_, days_since_1970(date)) : days_since_1970(date);
    return date;
}

} // namespace ample::read::detail
