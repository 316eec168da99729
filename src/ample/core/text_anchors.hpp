// Where in prose something rare may begin, found with the widest vectors that the processor has, so
// that a report without it costs next to nothing.

#pragma once

#include <cstddef>
#include <string_view>

namespace ample {

/// The first place from `at` on where a mark of defanging may begin: "[", "(", "{", a backslash or
/// 0xEF (of "［" and "（"), or "xp" or "*p" in either case (of "hxxp", "h**p", "fxp"), told by its
/// first byte. The text's size where there is none.
std::size_t find_defanging(std::string_view text, std::size_t at) noexcept;

/// The first place from `at` on of "E-" in either case (of "CVE-") or "T1", or the text's size.
std::size_t find_identifier(std::string_view text, std::size_t at) noexcept;

/// The same, byte by byte: what the others are tested against.
std::size_t find_defanging_plainly(std::string_view text, std::size_t at) noexcept;
std::size_t find_identifier_plainly(std::string_view text, std::size_t at) noexcept;

} // namespace ample
