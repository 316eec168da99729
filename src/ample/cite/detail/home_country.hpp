// The country a report is written in, where it shows it: what its fiscal years, seasons and dates
// in figures are read by.
//
//     HYDERABAD: City police ...        india      the dateline
//     Vilnius, 9 November 2022          lithuania  a line above the text
//     ransom of Rs 12 crore             india      a measure used nowhere else

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/dates.hpp>

namespace ample::cite::detail {

/// The country whose bodies the report calls "the government", "the minister": of its dateline, of
/// its publisher's name, of a city beside the day in a line above the text; empty where none shows
/// it. What it only tells of does not count. Linear.
std::string_view seat_country(const Article& article);

/// The country that a part of a menu above the text names alone: "Home | Latvia | Business".
std::string_view menu_country(const Article& article);

/// The name as `country_of` gives it; empty where the report does not show it. First that holds:
/// the dateline, the lines above the text, measures and titles of one country, the one country the
/// text names at least twice and three times as often as any other. Linear.
std::string_view home_country(const Article& article);

/// Which number of its dates in figures is the day: by the report's own dates, else by its country.
DateOrder date_order(const Article& article);

/// Whether spring begins in September there.
bool is_southern(std::string_view country);

} // namespace ample::cite::detail
