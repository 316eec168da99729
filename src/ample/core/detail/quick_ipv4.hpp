// IPv4 addresses among the tokens of a text, without a branch for each of their bytes.
//
//     token    1 0 . 0 . 4 0 . 7      at most 15 bytes; a part is the end of four of them
//     dots         ▲   ▲     ▲        one bit a byte
//
// Takes what `parse_ipv4` takes, which it is tested against.

#pragma once

#include <ample/core/tail_gate.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace ample::detail {

constexpr std::size_t shortest_ipv4 = 7; ///< "1.2.3.4"
constexpr std::size_t longest_ipv4 = 15;

/// The number that a part of an address writes with `length` digits at the end of `four` bytes, or
/// more than 255 where it has a leading zero, no digit or too many.
[[gnu::always_inline]] constexpr std::uint32_t ipv4_part(std::uint32_t four,
                                                         std::size_t length) noexcept {
    if (length - 1 > 2) {
        return 256;
    }
    // The digits stand in the upper bytes, the last one on top.
    const auto digits = (four ^ 0x30303030U) & (~std::uint32_t{0} << (32 - 8 * length));
    const auto turned = __builtin_bswap32(digits); // 0 … 0x090909, ordered as the numbers are
    // The least of two digits is 0x0100, of three 0x010000, and of one 0.
    const std::uint32_t least = (std::uint32_t{1} << (8 * (length - 1))) & ~std::uint32_t{1};
    const bool is_bad = turned - least > 0x020505 - least;
    const auto number = (std::uint64_t{digits} * (100U << 16U | 10U << 8U | 1U)) >> 24U & 0xFFU;
    return static_cast<std::uint32_t>(number) | (is_bad ? 256U : 0U);
}

/// The address in `token`, which is made of digits and dots and whose dots are the bits of `dots`
/// below its size, when the gate lets it pass. Four bytes before it are read too, and mean nothing.
[[gnu::always_inline]] inline std::optional<std::uint32_t>
quick_ipv4(std::string_view token, std::uint64_t dots, AddressGate gate) noexcept {
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
    const auto part = [&](std::size_t begin, std::size_t end) {
        std::uint32_t four = 0;
        std::memcpy(&four, token.data() + end - sizeof four, sizeof four);
        return ipv4_part(four, end - begin);
    };
    const std::size_t a = place(dots);
    const std::size_t b = place(second);
    const auto one = part(0, a);
    const auto two = part(a + 1, b);
    if ((one | two) > 255 || !gate.may_hold(one << 24U | two << 16U)) {
        return std::nullopt;
    }
    const std::size_t c = place(third);
    const auto three = part(b + 1, c);
    const auto four = part(c + 1, size);
    if ((three | four) > 255) {
        return std::nullopt;
    }
    return one << 24U | two << 16U | three << 8U | four;
}

} // namespace ample::detail
