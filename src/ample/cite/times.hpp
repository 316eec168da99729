// The times a report tells, each with the value it means and why.
//
//     "Tuesday"              2021-04-20      weekday on or before publication
//     "last week"            2021-W15        week before publication
//     "April 16"             2021-04-16      the year nearest to publication
//     "2016-2017"            2016/2017       told
//     "last autumn"          2020-FA         season before publication
//     "in recent months"     PAST_REF        vague
//     "5日"                   2021-04-05      day of the month of publication
//
// Values are those of TimeML: ISO dates, weeks and months, ranges with "/", seasons SP SU FA WI,
// and PAST_REF. What needs the date of publication has no value where that is unknown: it is listed
// without one, with the reason. Ages ("in his 30s"), unit numbers and counts are no times.

#pragma once

#include <ample/cite/dating.hpp>

#include <string>
#include <vector>

namespace ample::cite {

/// The first whole day (年月日) that Japanese text tells.
std::optional<Day> japanese_day(std::string_view text);

namespace detail {

struct Home; // detail/home_country.hpp

/// The times of Japanese text from `begin` to its end; `today` is when it was published.
std::vector<ToldTime>
japanese_times(std::string_view text, std::size_t begin, std::optional<Day> today);

} // namespace detail

/// All times of a report, captions and date lines too, in the order of the text. Linear.
std::vector<ToldTime>
times_of(const Article& article, const Dating& dating, const detail::Home& home);

/// The first of `times` that begins at `begin` or behind it: as many when none does. The times are
/// in the order of the text.
std::size_t first_time_from(const std::vector<ToldTime>& times, std::size_t begin);

} // namespace ample::cite
