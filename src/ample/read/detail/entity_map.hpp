// Which bytes of an HTML source a decoded text came from.
//
//     source   a &amp; b &ldquo;c
//     decoded  a & b “c
//
// gumbo gives the text of a node decoded and as written, but not how the two belong together. They
// are walked side by side; a character reference is as long as makes what follows it fit again.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ample::read::detail {

/// For every byte of `decoded` the place in `written` of the character or reference it came from,
/// and one entry more for the end. Where the two do not belong together, every byte points to the
/// begin of `written` and the end to its end, which is coarse but never wrong.
std::vector<std::uint32_t> map_entities(std::string_view written, std::string_view decoded);

} // namespace ample::read::detail
