// IPv4 addresses among the tokens of a text, without a branch for each of their bytes.
//
//     token    1 0 . 0 . 4 0 . 7      at most 15 bytes: two overlapping words
//     dots         ▲   ▲     ▲        one bit a byte
//
// Takes what `parse_ipv4` takes, which it is tested against.

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace ample::detail {

constexpr std::size_t shortest_ipv4 = 7; ///< "1.2.3.4"
constexpr std::size_t longest_ipv4 = 15;

/// Eight bytes with the top bit set in those of `eight` that are neither a digit nor a dot.
constexpr std::uint64_t not_numeric(std::uint64_t eight) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x80 * ones;
    const auto low = eight & ~tops;
    const auto from_dot = low + (0x80 - '.') * ones;
    const auto from_colon = low + (0x80 - (std::uint64_t{'9'} + 1)) * ones;
    const auto other_than_slash = (low ^ '/' * ones) + 0x7F * ones;
    return (~from_dot | from_colon | ~other_than_slash | eight) & tops;
}

/// Whether `token` is made of digits and dots.
inline bool is_numeric(std::string_view token) noexcept {
    std::uint64_t eight = 0;
    if (token.size() < sizeof eight) {
        eight = 0x3030303030303030;
        std::memcpy(&eight, token.data(), token.size());
        return not_numeric(eight) == 0;
    }
    std::uint64_t bad = 0;
    for (std::size_t at = 0; at + sizeof eight <= token.size(); at += sizeof eight) {
        std::memcpy(&eight, token.data() + at, sizeof eight);
        bad |= not_numeric(eight);
    }
    std::memcpy(&eight, token.data() + token.size() - sizeof eight, sizeof eight);
    return (bad | not_numeric(eight)) == 0;
}

/// The address that `token` (numeric) writes, whose dots are the bits of `dots` below its size.
inline std::optional<std::uint32_t> quick_ipv4(std::string_view token,
                                               std::uint64_t dots) noexcept {
    const std::size_t size = token.size();
    if (size < shortest_ipv4 || size > longest_ipv4) {
        return std::nullopt;
    }
    dots &= (std::uint64_t{1} << size) - 1;
    const auto second = dots & (dots - 1);
    const auto third = second & (second - 1);
    if (third == 0 || (third & (third - 1)) != 0) {
        return std::nullopt; // not three
    }
    const auto place = [](std::uint64_t bits) {
        return static_cast<std::size_t>(std::countr_zero(bits));
    };
    const std::array<std::size_t, 4> ends = {place(dots), place(second), place(third), size};
    constexpr std::size_t front = 4; // what is read before a short part
    std::array<char, front + 16> bytes = {};
    const std::size_t piece = size < sizeof(std::uint64_t) ? 4 : sizeof(std::uint64_t);
    if (piece == 4) {
        std::memcpy(bytes.data() + front, token.data(), 4);
        std::memcpy(bytes.data() + front + size - 4, token.data() + size - 4, 4);
    } else {
        std::memcpy(bytes.data() + front, token.data(), 8);
        std::memcpy(bytes.data() + front + size - 8, token.data() + size - 8, 8);
    }
    std::uint32_t address = 0;
    std::size_t begin = 0;
    bool is_bad = false;
    for (const std::size_t end : ends) {
        const std::size_t length = end - begin;
        const char* const last = bytes.data() + front + end;
        const auto digit = [&](std::ptrdiff_t back) {
            return static_cast<std::uint32_t>(last[-back] - '0');
        };
        const std::uint32_t number =
            digit(1) + (length > 1 ? 10 * digit(2) : 0) + (length > 2 ? 100 * digit(3) : 0);
        const bool has_zero = length > 1 && bytes[front + begin] == '0';
        is_bad |= length - 1 > 2 || number > 255 || has_zero;
        address = address << 8U | (number & 0xFFU);
        begin = end + 1;
    }
    return is_bad ? std::nullopt : std::optional(address);
}

} // namespace ample::detail
