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

/// Whether a character of three bytes stands at `at`, as most of kana, ideographs and signs do.
/// False says nothing.
constexpr bool begins_usual(std::string_view text, std::size_t at) noexcept {
    if (at + 2 >= text.size()) {
        return false;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    constexpr unsigned char surrogates = 0xED;
    return lead > 0xE0 && lead < 0xF0 && lead != surrogates && second >> 6U == 2 &&
           third >> 6U == 2;
}

bool is_valid(std::string_view text) noexcept;

/// `text` with every invalid byte replaced by U+FFFD.
std::string repaired(std::string_view text);

/// `text` made safe for a terminal: control characters (but tab), bidirectional controls and
/// invalid bytes are written as "\xNN" or "\u{NNNN}", so that a log line can't move the cursor,
/// recolour the screen or reorder what is read.
std::string printable(std::string_view text);

/// Columns of a terminal that `text` takes: 2 for East Asian wide characters, 0 for combining ones.
std::size_t columns(std::string_view text) noexcept;

} // namespace ample::utf8
