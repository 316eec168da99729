// The characters of a JSON document, below its structure.

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ample::read::detail {

/// What the escape at the front of a text stands for.
struct JsonEscape {
    std::array<char, 4> bytes = {};
    std::uint8_t size = 0;  ///< of `bytes`, at most `taken`
    std::uint8_t taken = 0; ///< bytes of the escape
};

/// What the letter behind a backslash stands for; '\0' for those that are no escape alone.
constexpr auto json_letters = [] {
    std::array<char, 256> letters = {};
    letters['b'] = '\b';
    letters['f'] = '\f';
    letters['n'] = '\n';
    letters['r'] = '\r';
    letters['t'] = '\t';
    letters['"'] = '"';
    letters['\\'] = '\\';
    letters['/'] = '/';
    return letters;
}();

/// An escape that is no single letter, "\uHHHH" or unknown, at the front of `raw`, the inside of a
/// JSON string. A lone surrogate is U+FFFD, an unknown escape stays as written.
JsonEscape take_long_escape(std::string_view raw) noexcept;

/// Whether `text` is a number by the grammar of RFC 8259.
bool is_json_number(std::string_view text) noexcept;

} // namespace ample::read::detail
