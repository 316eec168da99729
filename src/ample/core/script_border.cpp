#include <ample/core/script_border.hpp>

#include <algorithm>

namespace ample {

namespace {

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

} // namespace

std::optional<ScriptLetter> utf8_letter(std::string_view text, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (bytes == 0 || first > 0xF4 || at + bytes > text.size()) {
        return std::nullopt;
    }
    for (std::size_t i = at + 1; i < at + bytes; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80) {
            return std::nullopt;
        }
    }
    // Up to U+00BF stand signs, the blank that does not break among them, but for three letters.
    const auto last = static_cast<unsigned char>(text[at + bytes - 1]);
    const bool is_sign = first == 0xC2 && last != 0xAA && last != 0xB5 && last != 0xBA;
    // From U+2000 on stand punctuation, kana, ideographs and Hangul.
    const bool is_low = bytes == 2 || (first == 0xE0 || first == 0xE1);
    return ScriptLetter{bytes, is_low && !is_sign};
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
    constexpr std::size_t longest_letter = 4;
    for (std::size_t bytes = 2; bytes <= std::min(at, longest_letter); ++bytes) {
        const auto letter = utf8_letter(text, at - bytes);
        if (letter && letter->bytes == bytes) {
            return !letter->joins;
        }
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

} // namespace ample
