#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/network.hpp>

#include <arpa/inet.h>

#include <bit>

namespace ample::sweep::detail {

namespace {

constexpr unsigned ipv4_offset = 96;

Ipv6 mapped(std::uint32_t address) noexcept {
    Ipv6 wide = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    for (unsigned i = 0; i < 4; ++i) {
        wide[12 + i] = static_cast<std::uint8_t>(address >> (24 - 8 * i) & 0xFFU);
    }
    return wide;
}

std::optional<unsigned> parse_bits(std::string_view text, bool is_ipv4) noexcept {
    if (const auto mask = is_ipv4 ? parse_ipv4(text) : std::nullopt) {
        const auto bits = static_cast<unsigned>(std::countl_one(*mask));
        return std::popcount(*mask) == static_cast<int>(bits) ? std::optional(bits) : std::nullopt;
    }
    unsigned bits = 0;
    for (const char c : text) {
        if (!ascii::is_digit(c)) {
            return std::nullopt;
        }
        bits = bits * 10 + static_cast<unsigned>(c - '0');
    }
    const bool is_sound = !text.empty() && text.size() <= 3 && bits <= (is_ipv4 ? 32U : 128U);
    return is_sound ? std::optional(bits) : std::nullopt;
}

/// Clears what stands behind the network's bits.
void clear_host_bits(Network& network) noexcept {
    const auto kept = network.bits + (network.is_ipv4 ? ipv4_offset : 0);
    for (unsigned i = 0; i < network.address.size(); ++i) {
        const auto of_byte = kept > 8 * i ? std::min(kept - 8 * i, 8U) : 0U;
        const auto mask = static_cast<std::uint8_t>(0xFF00U >> of_byte);
        auto& byte = network.address[i];
        network.has_host_bits = network.has_host_bits || (byte & ~mask & 0xFFU) != 0;
        byte &= mask;
    }
}

} // namespace

bool Network::has(const Network& other) const noexcept {
    if (is_ipv4 != other.is_ipv4 || other.bits < bits) {
        return false;
    }
    auto wide = other;
    wide.bits = bits;
    clear_host_bits(wide);
    return wide.address == address;
}

std::optional<Network> parse_network(std::string_view text) noexcept {
    const auto slash = text.find('/');
    const auto written = text.substr(0, slash);
    Network network;
    if (const auto narrow = parse_ipv4(written)) {
        network.address = mapped(*narrow);
        network.is_ipv4 = true;
        network.bits = 32;
    } else if (const auto wide = parse_ipv6(written)) {
        network.address = *wide;
        network.bits = 128;
    } else {
        return std::nullopt;
    }
    if (slash != std::string_view::npos) {
        const auto bits = parse_bits(text.substr(slash + 1), network.is_ipv4);
        if (!bits) {
            return std::nullopt;
        }
        network.bits = *bits;
    }
    if (!network.is_ipv4 && network.bits >= ipv4_offset && mapped_ipv4(network.address)) {
        network.is_ipv4 = true;
        network.bits -= ipv4_offset;
    }
    clear_host_bits(network);
    return network;
}

std::string to_text(const Network& network) {
    const auto narrow = network.is_ipv4 ? mapped_ipv4(network.address) : std::nullopt;
    return (narrow ? ipv4_text(*narrow) : ipv6_text(network.address)) + "/" +
           std::to_string(network.bits);
}

std::vector<Network> parse_range(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) {
        return {};
    }
    const auto first = parse_ipv4(ascii::trim(text.substr(0, dash)));
    const auto last = parse_ipv4(ascii::trim(text.substr(dash + 1)));
    std::vector<Network> networks;
    if (!first || !last || *last < *first) {
        return networks;
    }
    for (std::uint64_t at = *first; at <= *last;) {
        auto free_bits = at == 0 ? 32 : std::min(32, std::countr_zero(at));
        while (at + (std::uint64_t{1} << static_cast<unsigned>(free_bits)) - 1 > *last) {
            --free_bits;
        }
        networks.push_back(
            {mapped(static_cast<std::uint32_t>(at)), static_cast<unsigned>(32 - free_bits), true});
        at += std::uint64_t{1} << static_cast<unsigned>(free_bits);
    }
    return networks;
}

} // namespace ample::sweep::detail
