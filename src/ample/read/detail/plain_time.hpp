// Times with the day in figures, in the order of some country.
//
//     11/2/2016 1:47:33 AM           month first, since the clock is of twelve hours
//     6/15/2023, 11:55:59.641 AM     so in tables of Microsoft's portals
//     2.11.2016 01:47:33             dots and hyphens: day first
//     13/11/2016 01:47:33            no month 13
//     11/2/2016 01:47:33             either may be the month

#pragma once

#include <string>
#include <string_view>

namespace ample::read::detail {

/// The time as RFC 3339 has it, without a zone, where the order of its date is certain; else empty.
std::string plain_time(std::string_view text);

} // namespace ample::read::detail
