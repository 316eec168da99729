// Large cities and their countries, as datelines name them: "GDYNIA (PAP)" is Poland.
//
// The table is tables/cities.txt, made by tools/make_cities.py from GeoNames (CC BY 4.0).

#pragma once

#include <string_view>

namespace ample::cite::detail {

/// A line a country: its name, a colon, its cities with commas between them, all in lower case.
std::string_view cities_table() noexcept;

/// The country of a large city, of a capital or of a country itself, by its name in lower case;
/// empty where it is not known or more than one has such a city. Of static lifetime, any thread.
std::string_view country_of_place(std::string_view low);

} // namespace ample::cite::detail
