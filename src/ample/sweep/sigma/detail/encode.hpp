// Encodings of values that modifiers ask for.

#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ample::sweep::sigma::detail {

enum class Utf16 { none, little, big, marked }; ///< marked: byte order mark, then little

/// UTF-8 as UTF-16. Bytes that are no UTF-8 become U+FFFD.
std::string utf16(std::string_view text, Utf16 form);

/// RFC 4648, section 4, with padding.
std::string base64(std::string_view bytes);

/// What the base64 of any text that holds `bytes` has for certain, for the three places at which
/// they may begin in a group of three.
std::array<std::string, 3> base64_offsets(std::string_view bytes);

} // namespace ample::sweep::sigma::detail
