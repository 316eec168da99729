// Times that name their month, as web servers and security devices write them.
//
//     10/Oct/2000:13:55:36 -0700          web servers; the zone may be missing
//     Nov 11 2016 17:40:02.125 UTC        devices; fraction and zone may be missing
//     Nov 11 17:40:02                     without a year: no instant
//
// Months are English and may be in any case. Of words for zones those of zone_word.hpp are known:
// an abbreviation such as CST means three things, so a time with another one stays unread.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/read/detail/clock.hpp>

#include <optional>
#include <string_view>

namespace ample::read::detail {

/// Reads the time between the brackets of an access log; also RFC 3339, which some are set to.
/// Without a zone it is taken in the zone of `clock`.
std::optional<Instant> read_web_time(std::string_view text, Clock& clock);

/// Reads the time of an attribute of CEF or LEEF: the second form above, RFC 3339, or a number as
/// in Clock::read_any.
std::optional<Instant> read_device_time(std::string_view text, Clock& clock);

} // namespace ample::read::detail
