#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace ample {

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
    std::array<char, INET6_ADDRSTRLEN> written = {};
    if (text.size() >= written.size() || text.find('\0') != text.npos) {
        return std::nullopt;
    }
    std::copy(text.begin(), text.end(), written.begin());
    Ipv6 address = {};
    return ::inet_pton(AF_INET6, written.data(), address.data()) == 1 ? std::optional(address)
                                                                      : std::nullopt;
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
