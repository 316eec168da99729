#include <ample/core/detail/script_parts.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ample::detail {

namespace {

constexpr std::size_t shortest_part = 4; // "a.bc"

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

/// A letter beyond ASCII: how many bytes it has, and whether words in ASCII may hold it.
struct Letter {
    std::size_t bytes = 1;
    bool joins = true;
};

/// The letter of UTF-8 at `at`; nothing where there is none.
std::optional<Letter> utf8_letter(std::string_view token, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(token[at]);
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (bytes == 0 || first > 0xF4 || at + bytes > token.size()) {
        return std::nullopt;
    }
    for (std::size_t i = at + 1; i < at + bytes; ++i) {
        if ((static_cast<unsigned char>(token[i]) & 0xC0U) != 0x80) {
            return std::nullopt;
        }
    }
    // From U+2000 on stand punctuation, kana, ideographs and Hangul.
    const bool is_low = bytes == 2 || (first == 0xE0 || first == 0xE1);
    return Letter{bytes, is_low};
}

/// The letter of CP932 or EUC-JP at `at`.
Letter japanese_letter(std::string_view token, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(token[at]);
    const bool is_kana = first >= 0xA1 && first <= 0xDF;
    if (at + 1 == token.size()) {
        return {1, false};
    }
    const auto second = static_cast<unsigned char>(token[at + 1]);
    if (is_kana) { // one byte of CP932, or the first of two of EUC-JP
        return {second >= 0xA1 ? std::size_t{2} : std::size_t{1}, false};
    }
    return {second >= 0x40 ? std::size_t{2} : std::size_t{1}, false};
}

bool is_utf8(std::string_view token) noexcept {
    for (std::size_t at = 0; at < token.size();) {
        if (!is_high(token[at])) {
            ++at;
        } else if (const auto letter = utf8_letter(token, at)) {
            at += letter->bytes;
        } else {
            return false;
        }
    }
    return true;
}

/// Whether there are letters beyond ASCII, and a dot in a long enough part without.
bool has_part(std::string_view token) noexcept {
    bool has_high = false;
    bool has_any = false;
    bool has_dot = false;
    std::size_t size = 0;
    for (const char c : token) {
        if (is_high(c)) {
            has_high = true;
            has_any |= has_dot && size >= shortest_part;
            has_dot = false;
            size = 0;
        } else {
            has_dot |= c == '.';
            ++size;
        }
        if (has_high && has_any) {
            return true;
        }
    }
    return has_high && has_dot && size >= shortest_part;
}

} // namespace

void for_each_ascii_part(std::string_view token,
                         const std::function<void(std::size_t begin, std::size_t end)>& use) {
    if (!has_part(token)) {
        return;
    }
    const bool is_unicode = is_utf8(token);
    bool joined_before = false;
    for (std::size_t at = 0; at < token.size();) {
        if (is_high(token[at])) {
            const auto letter = is_unicode ? *utf8_letter(token, at) : japanese_letter(token, at);
            joined_before = letter.joins;
            at += letter.bytes;
            continue;
        }
        const auto end = static_cast<std::size_t>(
            std::find_if(token.begin() + static_cast<std::ptrdiff_t>(at), token.end(), is_high) -
            token.begin());
        const bool joins_after = end < token.size() && is_unicode && utf8_letter(token, end)->joins;
        const auto part = token.substr(at, end - at);
        if (!joined_before && !joins_after && part.size() >= shortest_part &&
            part.find('.') != part.npos) {
            use(at, end);
        }
        joined_before = false;
        at = end;
    }
}

} // namespace ample::detail
