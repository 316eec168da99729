// What the halves of the candidate finder share.

#pragma once

#include <ample/core/detail/byte_masks.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ample::detail {

/// How far a run is followed back over the border of a piece: longer than any indicator.
constexpr std::size_t longest_back = 512;

/// What stands at the ends of a token and belongs to the sentence.
constexpr bool is_edge(char c) noexcept {
    return c == '.' || c == '-';
}

constexpr std::size_t shortest_token = 4; ///< "a.bc"

/// Whether an escape may stand before a token when `before` does (`escaped_bytes`).
constexpr bool ends_escape_sign(char before) noexcept {
    return before == '%' || before == '\\' || before == 'u';
}

/// Whether "。", "．" or "｡" ends at `end`.
inline bool ends_stop(std::string_view text, std::size_t end) noexcept {
    if (end < 3 || end > text.size() ||
        (static_cast<unsigned char>(text[end - 1]) & 0xC0U) != 0x80) {
        return false;
    }
    const auto sign = text.substr(end - 3, 3);
    return sign == "\xE3\x80\x82" || sign == "\xEF\xBC\x8E" || sign == "\xEF\xBD\xA1";
}

constexpr std::uint64_t bits_below(std::size_t bit) noexcept {
    return bit >= word_bytes ? ~std::uint64_t{0} : (std::uint64_t{1} << bit) - 1;
}

} // namespace ample::detail
