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

struct Home {
    std::string_view country = {}; ///< as `country_of` gives it; empty where nothing shows it
    DateOrder order = DateOrder::unknown; ///< which number of a date in figures is the day
};

/// The country is the first that holds: that of the dateline, of the lines above the text, of
/// measures and titles that one country alone has, the one country the text names at least twice
/// and three times as often as any other. The order is that of the report's own dates, else of its
/// country. Linear.
Home home_of(const Article& article);

/// Whether spring begins in September there.
bool is_southern(std::string_view country);

} // namespace ample::cite::detail
