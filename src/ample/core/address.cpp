#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>

#include <arpa/inet.h>

#include <algorithm>

namespace ample {

std::optional<std::uint32_t> parse_ipv4(std::string_view text) noexcept {
    std::uint32_t address = 0;
    for (int part = 0; part < 4; ++part) {
        std::uint32_t number = 0;
        std::size_t digits = 0;
        while (digits < text.size() && digits < 4 && ascii::is_digit(text[digits])) {
            number = number * 10 + static_cast<std::uint32_t>(text[digits] - '0');
            ++digits;
        }
        if (digits == 0 || digits > 3 || number > 255 || (digits > 1 && text.front() == '0')) {
            return std::nullopt;
        }
        text.remove_prefix(digits);
        address = address << 8U | number;
        if (part < 3) {
            if (!text.starts_with('.')) {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
    }
    return text.empty() ? std::optional(address) : std::nullopt;
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

} // namespace ample
