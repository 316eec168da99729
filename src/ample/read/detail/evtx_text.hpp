// UTF-16LE and the bytes of values as UTF-8, plain or inside a JSON string; the widest vectors that
// the processor has do the ASCII (Google Highway, chosen at run time).
//
// Lone surrogates become U+FFFD. The writers never check room: `to` must hold what `most_*` says,
// and may be written up to 32 bytes beyond the text, never beyond that room.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ample::read::detail {

/// Room for `units` UTF-16 units in a JSON string (each may be "\u00ff"), or as plain UTF-8.
constexpr std::size_t most_escaped(std::size_t units) noexcept {
    return 6 * units + 32;
}

/// Writes `units` UTF-16LE units at `from` into a JSON string; the end of what was written.
char* write_escaped_utf16(const char* from, std::size_t units, char* to) noexcept;

/// Writes them as plain UTF-8.
char* write_utf16(const char* from, std::size_t units, char* to) noexcept;

/// The same, unit by unit: what the other two are tested against.
char* write_escaped_utf16_plainly(const char* from, std::size_t units, char* to) noexcept;
char* write_utf16_plainly(const char* from, std::size_t units, char* to) noexcept;

/// Writes UTF-8 text into a JSON string; needs room for `most_escaped(text.size())`.
char* write_escaped(std::string_view text, char* to) noexcept;

/// Writes Windows-1252 as UTF-8, with the escapes of JSON or without; at most six bytes each.
char* write_ansi(std::string_view bytes, bool is_json, char* to) noexcept;

/// UTF-16LE as UTF-8; an odd last byte is left out.
std::string utf8_of_utf16(std::string_view bytes);

} // namespace ample::read::detail
