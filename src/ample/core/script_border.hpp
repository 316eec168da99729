// Where a word ends and text of a script without blanks begins: "接続先はevil.exeを".
//
//     「 evil.exe を           a sign, a word, a letter of such a script
//
// Such text stands right beside names and paths and is no part of them; "é" and "ж" are, and so are
// the wide forms of ASCII ("ｎ"). Signs (brackets, stops, quotes, blanks) are a border of anything.

#pragma once

#include <ample/core/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ample {

/// A letter beyond ASCII: how many bytes it has, and whether words in ASCII may hold it.
struct ScriptLetter {
    std::size_t bytes = 1;
    bool joins = true;
    bool is_sign = false; ///< punctuation, a symbol or a blank, which no word holds
};

/// What the character `code_point` is, with no number of bytes.
ScriptLetter script_letter(std::uint32_t code_point) noexcept;

/// Whether a letter of a script without blanks, as most are in such text, stands at `at` in UTF-8:
/// kana, ideographs, Hangul. False says nothing.
inline bool is_usual_script(std::string_view text, std::size_t at) noexcept {
    if (!utf8::begins_usual(text, at)) {
        return false;
    }
    const auto byte = [&](std::size_t i) -> unsigned {
        return static_cast<unsigned char>(text[at + i]);
    };
    const auto second = byte(1);
    const auto last = byte(2);
    switch (byte(0)) {
    case 0xE3: // from "ぁ" to "ヿ" without signs and the marks of voicing
        return (second == 0x81 && last > 0x80) || (second == 0x83 && last != 0xBB) ||
               (second == 0x82 && (last < 0x97 || (last > 0x9C && last != 0xA0)));
    case 0xE4: // from U+4E00 on
        return second >= 0xB8;
    case 0xEA: // Hangul from U+AC00 on
        return second >= 0xB0;
    case 0xEB:
    case 0xEC:
        return true;
    default:
        return byte(0) >= 0xE5 && byte(0) <= 0xE9; // up to U+9FFF
    }
}

/// The letter of UTF-8 at `at`, whose byte is above 127; nothing where there is none.
std::optional<ScriptLetter> utf8_letter(std::string_view text, std::size_t at) noexcept;

/// The letter of UTF-8 that ends before `at`; nothing where none does.
std::optional<ScriptLetter> utf8_letter_before(std::string_view text, std::size_t at) noexcept;

/// The letter of CP932 or EUC-JP at `at`, whose byte is above 127.
ScriptLetter japanese_letter(std::string_view text, std::size_t at) noexcept;

/// Whether a letter that words in ASCII do not hold ends before `at`, and the byte there is of no
/// letter that began before. Bytes that are no UTF-8 are read as CP932 or EUC-JP.
bool is_script_before(std::string_view text, std::size_t at) noexcept;

/// Whether such a letter begins at `at`.
bool is_script_at(std::string_view text, std::size_t at) noexcept;

/// Whether a word that begins at `at` is no end of a longer one, for the letter beyond ASCII that
/// stands before it.
bool is_word_begin(std::string_view text, std::size_t at) noexcept;

/// Whether one that ends at `at` is no begin of a longer one, for the letter that follows.
bool is_word_end(std::string_view text, std::size_t at) noexcept;

} // namespace ample
