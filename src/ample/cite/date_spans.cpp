// What days a moment covers, and which number of a date in figures is its day.

#include <ample/cite/dates.hpp>
#include <ample/cite/detail/figures.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

int last_day(int year, int month) {
    for (int day = 31; day > 28; --day) {
        if (is_day({year, month, day})) {
            return day;
        }
    }
    return 28;
}

} // namespace

DateOrder date_order_of(const Words& words) {
    bool day_first = false;
    bool month_first = false;
    bool day_in_letters = false;
    bool month_in_letters = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto figures = detail::figures_at(words, i);
        if (figures && figures->sign != '.' && figures->digits[2] == 4) {
            const auto& [a, b, c] = figures->numbers;
            day_first = day_first || (a > 12 && is_day({c, b, a}));
            month_first = month_first || (b > 12 && is_day({c, a, b}));
        }
        const bool month = words[i].capital && words[i].is(Sort::month);
        if (month && i + 3 < words.size()) {
            const bool before = i > 0 && detail::day_in(words[i - 1].low) != 0;
            day_in_letters = day_in_letters || (before && detail::year_in(words[i + 1].low) != 0);
            month_in_letters =
                month_in_letters || (!before && detail::day_in(words[i + 1].low) != 0 &&
                                     detail::year_in(words[i + 3].low) != 0);
        }
    }
    if (day_first != month_first) {
        return day_first ? DateOrder::day_first : DateOrder::month_first;
    }
    // Who writes "4 March 2025" writes its figures in that order; "March 4, 2025" tells nothing.
    const bool letters = !day_first && day_in_letters && !month_in_letters;
    return letters ? DateOrder::day_first : DateOrder::unknown;
}

std::optional<Span> span_of(const Moment& moment) {
    if (moment.year == 0) {
        return std::nullopt;
    }
    if (moment.day != 0) {
        const Day day{moment.year, moment.month, moment.day};
        const Day until{moment.year, moment.month, std::max(moment.day, moment.until_day)};
        return is_day(day) && is_day(until) ? std::optional<Span>({day, until}) : std::nullopt;
    }
    if (moment.month != 0) {
        return Span{{moment.year, moment.month, 1},
                    {moment.year, moment.month, last_day(moment.year, moment.month)}};
    }
    const int until = moment.until_year == 0 ? moment.year : moment.until_year;
    return Span{{moment.year, 1, 1}, {until, 12, 31}};
}

std::optional<Day> day_on_weekday(int floor, int month, int day, int weekday) {
    constexpr int years = 12; // every day but 29 February falls on every weekday within 11 years
    for (int year = floor; year < floor + years; ++year) {
        const Day one{year, month, day};
        if (is_day(one) && ample::weekday(one) == weekday) {
            return one;
        }
    }
    return std::nullopt;
}

} // namespace ample::cite
