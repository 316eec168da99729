// Words for zones of time that stand behind a time of day.
//
//     Apr 20 10:00:00 UTC host app[1]: x             read: 0 seconds east of UTC
//     2017-07-31 13:36:42.585 CEST [4974] LOG: x     read: 7200
//     Apr 15 2014 09:34:34 CST: %ASA-6-1: x          three zones are called so: unset
//
// Read are UTC, GMT, UT, Z; EST EDT CDT MST MDT PST PDT as RFC 5322, 4.3, defines them; WET WEST
// CET CEST EET EEST MSK JST KST, each of which one zone alone bears. CST is not among them: RFC
// 5322 means Chicago by it, and most logs that have it mean Shanghai. Words are in capitals.

#pragma once

#include <optional>
#include <string_view>

namespace ample::read::detail {

/// Seconds east of UTC of a word that is read; nothing for any other.
std::optional<int> zone_word_offset(std::string_view word) noexcept;

/// Whether `word` has the form of such a word: three to five capitals.
bool has_zone_word_form(std::string_view word) noexcept;

/// Whether `word` is in use for a zone, read or not ("CST", "IST"), so that it is none of a message
/// ("ERROR"). Words that logs write there for other things ("GET") count as those.
bool is_zone_word(std::string_view word) noexcept;

} // namespace ample::read::detail
