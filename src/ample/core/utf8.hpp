// UTF-8 as far as the program must know it to be safe.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ample::utf8 {

/// Takes one code point off the front of `text`. Returns U+FFFD and takes one byte where `text`
/// does not begin with a valid sequence. `text` must not be empty.
std::uint32_t take(std::string_view& text) noexcept;

/// Writes `code_point` to the end of `text`.
void append(std::string& text, std::uint32_t code_point);

bool is_valid(std::string_view text) noexcept;

/// Whether three bytes of `text` from `at` on are a letter from U+1000 to U+CFFF, as most beyond
/// ASCII are in Japanese and Chinese. False says nothing.
inline bool is_usual_three(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) -> unsigned {
        return static_cast<unsigned char>(text[at + i]);
    };
    return at + 2 < text.size() && byte(0) - 0xE1U <= 0xECU - 0xE1U && (byte(1) & 0xC0U) == 0x80 &&
           (byte(2) & 0xC0U) == 0x80;
}

/// `text` with every invalid byte replaced by U+FFFD.
std::string repaired(std::string_view text);

/// `text` made safe for a terminal: control characters (but tab), bidirectional controls and
/// invalid bytes are written as "\xNN" or "\u{NNNN}", so that a log line can't move the cursor,
/// recolour the screen or reorder what is read.
std::string printable(std::string_view text);

/// Columns of a terminal that `text` takes: 2 for East Asian wide characters, 0 for combining ones.
std::size_t columns(std::string_view text) noexcept;

} // namespace ample::utf8
