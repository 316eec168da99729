// Candidates in text: maximal runs of letters, digits, ".", "-", "_" and bytes above 127.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ample::sweep::detail {

/// What one byte can be part of.
constexpr std::array<bool, 256> token_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const bool is_digit = byte >= '0' && byte <= '9';
        const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        table[byte] =
            is_digit || is_letter || byte == '.' || byte == '-' || byte == '_' || byte > 127;
    }
    return table;
}();

constexpr bool is_token_byte(char c) noexcept {
    return token_bytes[static_cast<unsigned char>(c)];
}

constexpr bool is_token(std::string_view text) noexcept {
    for (const char c : text) {
        if (!is_token_byte(c)) {
            return false;
        }
    }
    return !text.empty();
}

/// Calls `use(token)` for every run of at least four token bytes; tokens are views into `text`.
template <class Use>
void for_each_token(std::string_view text, Use&& use) {
    constexpr std::size_t shortest = 4; // "a.bc"
    const std::size_t size = text.size();
    for (std::size_t at = 0; at < size;) {
        if (!is_token_byte(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < size && is_token_byte(text[at])) {
            ++at;
        }
        if (at - begin >= shortest) {
            use(text.substr(begin, at - begin));
        }
    }
}

} // namespace ample::sweep::detail
