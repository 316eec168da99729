#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/eight_bytes.hpp>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace ample {

namespace {

constexpr std::size_t longest_ipv6 = 45; ///< six groups and an IPv4 address, all digits written
constexpr std::uint32_t no_digit = 0x10000;

constexpr auto hex_digits = [] {
    std::array<std::uint32_t, 256> digits = {};
    for (unsigned byte = 0; byte < digits.size(); ++byte) {
        digits[byte] =
            ascii::is_hex(static_cast<char>(byte)) ? (byte & 15U) + (byte >> 6U) * 9U : no_digit;
    }
    return digits;
}();

/// The number that the `size` bytes before `end` write, one to four hex digits, or more than 16
/// bits. Four bytes before `end` are read.
std::uint32_t group_before(const char* end, std::size_t size) noexcept {
    std::uint32_t four = 0;
    std::memcpy(&four, end - sizeof four, sizeof four);
    const auto own = ~std::uint32_t{0} << (32 - 8 * size);
    four = (four & own) | (0x30303030U & ~own);
    return hex_digits[four & 0xFFU] << 12U | hex_digits[four >> 8U & 0xFFU] << 8U |
           hex_digits[four >> 16U & 0xFFU] << 4U | hex_digits[four >> 24U];
}

/// Bit i for a colon in byte i.
std::uint64_t colons_of(std::uint64_t eight) noexcept {
    const auto differs = eight ^ ':' * eight_ones;
    const auto equal = ~(((differs & ~eight_tops) + ~eight_tops) | differs) & eight_tops;
    return (equal >> 7U) * 0x0102040810204080U >> 56U;
}

} // namespace

std::optional<std::uint32_t> parse_ipv4(std::string_view text) noexcept {
    const char* at = text.data();
    const char* const end = at + text.size();
    std::uint32_t address = 0;
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && (at == end || *at++ != '.')) {
            return std::nullopt;
        }
        if (at == end || !ascii::is_digit(*at)) {
            return std::nullopt;
        }
        auto number = static_cast<std::uint32_t>(*at++ - '0');
        const bool is_zero = number == 0;
        for (int more = 0; more < 2 && at != end && ascii::is_digit(*at); ++more) {
            if (is_zero) {
                return std::nullopt; // a leading zero
            }
            number = number * 10 + static_cast<std::uint32_t>(*at++ - '0');
        }
        if (number > 255) {
            return std::nullopt;
        }
        address = address << 8U | number;
    }
    return at == end ? std::optional(address) : std::nullopt;
}

std::string ipv4_text(std::uint32_t address) {
    std::string text;
    for (unsigned shift = 32; shift > 0; shift -= 8) {
        text += std::to_string(address >> (shift - 8) & 0xFFU);
        text += shift > 8 ? "." : "";
    }
    return text;
}

std::optional<Ipv6> parse_ipv6(std::string_view text) noexcept {
    constexpr std::size_t front = 4; // so that a first group has bytes before it
    if (text.size() < 2 || text.size() > longest_ipv6) {
        return std::nullopt;
    }
    std::array<char, front + 48> padded; // NOLINT: what is read of it was written
    std::memset(padded.data(), '0', front);
    std::uint64_t colons = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
        const auto eight =
            first_bytes(text.data() + at, std::min<std::size_t>(text.size() - at, 8));
        std::memcpy(padded.data() + front + at, &eight, sizeof eight);
        colons |= colons_of(eight) << at;
    }
    Ipv6 address = {};
    const std::size_t none = address.size() + 1;
    std::size_t size = 0;    // bytes written
    std::size_t pair = none; // written before "::"
    std::size_t at = 0;
    if ((colons & 1U) != 0) {
        if ((colons & 2U) == 0) {
            return std::nullopt;
        }
        pair = 0;
        at = 2;
        colons ^= 3U;
    }
    while (at < text.size()) {
        const auto end =
            colons == 0 ? text.size() : static_cast<std::size_t>(std::countr_zero(colons));
        if (end - at > 4 && colons == 0) { // the last four bytes
            const auto last = parse_ipv4(text.substr(at));
            if (!last || size + 4 > address.size()) {
                return std::nullopt;
            }
            const auto bytes = ipv4_bytes(*last);
            std::copy_n(bytes.begin(), 4, address.begin() + size);
            size += 4;
            break;
        }
        if (end - at - 1 > 3 || size + 2 > address.size()) {
            return std::nullopt;
        }
        const auto group = group_before(padded.data() + front + end, end - at);
        if (group >= no_digit) {
            return std::nullopt;
        }
        address[size++] = static_cast<std::uint8_t>(group >> 8U);
        address[size++] = static_cast<std::uint8_t>(group);
        if (end == text.size()) {
            break;
        }
        colons &= colons - 1;
        at = end + 1;
        if (at == text.size()) {
            return std::nullopt;
        }
        if ((colons >> at & 1U) != 0) {
            if (pair != none) {
                return std::nullopt;
            }
            pair = size;
            colons &= colons - 1;
            ++at;
        }
    }
    if (pair == none) {
        return size == address.size() ? std::optional(address) : std::nullopt;
    }
    if (size == address.size()) {
        return std::nullopt; // "::" stands for one group at least
    }
    const auto begin = address.begin();
    std::copy_backward(begin + pair, begin + size, address.end());
    std::fill_n(begin + pair, address.size() - size, std::uint8_t{0});
    return address;
}

std::optional<std::uint32_t> mapped_ipv4(const Ipv6& address) noexcept {
    constexpr std::array<std::uint8_t, 12> prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    if (!std::equal(prefix.begin(), prefix.end(), address.begin())) {
        return std::nullopt;
    }
    std::uint32_t number = 0;
    for (std::size_t i = prefix.size(); i < address.size(); ++i) {
        number = number << 8U | address[i];
    }
    return number;
}

std::string ipv6_text(const Ipv6& address) {
    std::array<char, INET6_ADDRSTRLEN> text = {};
    return ::inet_ntop(AF_INET6, address.data(), text.data(), text.size()) == nullptr
               ? std::string()
               : std::string(text.data());
}

Ipv6 masked(Ipv6 address, std::size_t bits) noexcept {
    for (std::size_t i = 0; i < address.size(); ++i) {
        const std::size_t kept = bits > 8 * i ? std::min<std::size_t>(bits - 8 * i, 8) : 0;
        address[i] = static_cast<std::uint8_t>(address[i] & (0xFF00U >> kept));
    }
    return address;
}

Ipv6 ipv4_bytes(std::uint32_t address) noexcept {
    return {static_cast<std::uint8_t>(address >> 24U),
            static_cast<std::uint8_t>(address >> 16U),
            static_cast<std::uint8_t>(address >> 8U),
            static_cast<std::uint8_t>(address)};
}

} // namespace ample
