// ASCII letters and blanks, whatever the locale. Bytes above 127 are left alone.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace ample::ascii {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

constexpr bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

constexpr bool is_alpha(char c) noexcept {
    return is_upper(c) || is_lower(c);
}

constexpr bool is_alnum(char c) noexcept {
    return is_alpha(c) || is_digit(c);
}

constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

constexpr bool is_hex(char c) noexcept {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr char lower(char c) noexcept {
    return is_upper(c) ? static_cast<char>(c + 32) : c;
}

inline std::string lower(std::string_view text) {
    std::string low(text);
    for (char& c : low) {
        c = lower(c);
    }
    return low;
}

/// Equal but for the case of ASCII letters.
constexpr bool same(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

constexpr std::string_view trim(std::string_view text) noexcept {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace ample::ascii
