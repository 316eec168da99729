#include <ample/core/script_border.hpp>

#include <unicode/uchar.h>

#include <algorithm>

namespace ample {

namespace {

constexpr std::size_t longest_letter = 4;
constexpr std::uint32_t replacement = 0xFFFD;

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

} // namespace

ScriptLetter script_letter(std::uint32_t code_point) noexcept {
    constexpr std::uint32_t signs = U_GC_P_MASK | U_GC_S_MASK | U_GC_Z_MASK | U_GC_CC_MASK;
    const bool is_sign = (U_MASK(u_charType(static_cast<UChar32>(code_point))) & signs) != 0;
    // From U+2000 on stand punctuation, kana, ideographs and Hangul.
    constexpr std::uint32_t first_without_blanks = 0x2000;
    const bool is_wide_ascii = code_point >= 0xFF10 && code_point <= 0xFF5A;
    return {0, !is_sign && (code_point < first_without_blanks || is_wide_ascii), is_sign};
}

std::optional<ScriptLetter> utf8_letter(std::string_view text, std::size_t at) noexcept {
    if (is_usual_script(text, at)) {
        return ScriptLetter{3, false, false};
    }
    auto rest = text.substr(at, longest_letter);
    const auto size = rest.size();
    const auto code_point = utf8::take(rest);
    const bool is_replaced = code_point == replacement && size - rest.size() == 1;
    if (is_replaced || code_point < 0x80) {
        return std::nullopt;
    }
    auto letter = script_letter(code_point);
    letter.bytes = size - rest.size();
    return letter;
}

std::optional<ScriptLetter> utf8_letter_before(std::string_view text, std::size_t at) noexcept {
    for (std::size_t bytes = 2; bytes <= std::min(at, longest_letter); ++bytes) {
        const auto letter = utf8_letter(text.substr(0, at), at - bytes);
        if (letter && letter->bytes == bytes) {
            return letter;
        }
    }
    return std::nullopt;
}

ScriptLetter japanese_letter(std::string_view text, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    const bool is_kana = first >= 0xA1 && first <= 0xDF;
    if (at + 1 == text.size()) {
        return {1, false};
    }
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (is_kana) { // one byte of CP932, or the first of two of EUC-JP
        return {second >= 0xA1 ? std::size_t{2} : std::size_t{1}, false};
    }
    return {second >= 0x40 ? std::size_t{2} : std::size_t{1}, false};
}

bool is_script_before(std::string_view text, std::size_t at) noexcept {
    if (at == 0 || !is_high(text[at - 1])) {
        return false;
    }
    if (const auto letter = utf8_letter_before(text, at)) {
        return !letter->joins;
    }
    constexpr std::size_t longest_run = 64;
    auto begin = at;
    while (begin > 0 && at - begin < longest_run && is_high(text[begin - 1])) {
        --begin;
    }
    while (begin < at) {
        begin += japanese_letter(text, begin).bytes;
    }
    return begin == at;
}

bool is_script_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || !is_high(text[at])) {
        return false;
    }
    const auto letter = utf8_letter(text, at);
    return !letter || !letter->joins;
}

bool is_word_begin(std::string_view text, std::size_t at) noexcept {
    if (at == 0 || !is_high(text[at - 1])) {
        return true;
    }
    if (at == text.size() || !is_high(text[at])) {
        return is_script_before(text, at);
    }
    const auto before = utf8_letter_before(text, at);
    const auto first = utf8_letter(text, at);
    return before && (before->is_sign || (!before->joins && first && first->joins));
}

bool is_word_end(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || !is_high(text[at])) {
        return true;
    }
    if (at == 0 || !is_high(text[at - 1])) {
        return is_script_at(text, at);
    }
    const auto last = utf8_letter_before(text, at);
    const auto after = utf8_letter(text, at);
    return after && (after->is_sign || (!after->joins && last && last->joins));
}

} // namespace ample
