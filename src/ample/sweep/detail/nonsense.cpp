#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/nonsense.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

using std::string_view;

constexpr unsigned shortest_ipv4 = 8;
constexpr unsigned shortest_ipv6 = 16;

/// MD5, SHA-1, SHA-256 and SHA-512 of no bytes.
constexpr std::array of_nothing = {
    string_view("d41d8cd98f00b204e9800998ecf8427e"),
    string_view("da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    string_view("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    string_view("cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e")};

struct Reserved {
    std::uint32_t first;
    std::uint32_t last;
    string_view why;
};

constexpr std::array reserved = {
    Reserved{0x0A000000, 0x0AFFFFFF, "a private address (RFC 1918)"},
    Reserved{0x64400000, 0x647FFFFF, "an address shared by a carrier's customers (RFC 6598)"},
    Reserved{0xA9FE0000, 0xA9FEFFFF, "a link-local address (RFC 3927)"},
    Reserved{0xAC100000, 0xAC1FFFFF, "a private address (RFC 1918)"},
    Reserved{0xC0A80000, 0xC0A8FFFF, "a private address (RFC 1918)"},
    Reserved{0xE0000000, 0xEFFFFFFF, "a multicast address"}};

string_view refused_ipv4(std::uint32_t address) noexcept {
    if (address == 0xFFFFFFFF) {
        return "the broadcast address";
    }
    if (address >> 24U == 0) {
        return address == 0 ? "the unspecified address"
                            : "an address of \"this\" network (0.0.0.0/8)";
    }
    return address >> 24U == 127 ? "a loopback address" : string_view{};
}

string_view refused_ipv6(const Ipv6& address) noexcept {
    if (const auto narrow = mapped_ipv4(address)) {
        return refused_ipv4(*narrow);
    }
    const bool is_zero_but_last =
        std::all_of(address.begin(), address.end() - 1, [](auto byte) { return byte == 0; });
    if (!is_zero_but_last || address.back() > 1) {
        return {};
    }
    return address.back() == 0 ? "the unspecified address" : "a loopback address";
}

/// Registries that let names be had only right below them, so that a name with a dot is no suffix.
bool is_flat_registry(string_view label) noexcept {
    constexpr std::array flat = {"com", "net", "org", "info", "top", "xyz", "online", "site"};
    return std::any_of(
        flat.begin(), flat.end(), [&](const char* one) { return ascii::same(label, one); });
}

string_view refused_name(string_view name) {
    if (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    const auto dot = name.rfind('.');
    if (dot == string_view::npos) {
        return "a single label, not a name";
    }
    if (is_flat_registry(name.substr(dot + 1)) || std::count(name.begin(), name.end(), '.') > 3) {
        return {};
    }
    return suffix_of(normal_name(name)) == Suffix::registry
               ? "a public suffix: every name under it would match"
               : string_view{};
}

string_view refused_network(string_view value) noexcept {
    const auto network = parse_network(value);
    if (!network) {
        return {};
    }
    if (network->bits < (network->is_ipv4 ? shortest_ipv4 : shortest_ipv6)) {
        return network->is_ipv4 ? "a network of more than a 256th of all addresses (below /8)"
                                : "a network below /16";
    }
    const auto narrow = network->is_ipv4 ? mapped_ipv4(network->address) : std::nullopt;
    return narrow ? refused_ipv4(*narrow) : refused_ipv6(network->address);
}

string_view refused_host(string_view host) noexcept {
    if (const auto narrow = parse_ipv4(host)) {
        return refused_ipv4(*narrow);
    }
    if (const auto wide = parse_ipv6(host)) {
        return refused_ipv6(*wide);
    }
    return host.empty() ? "a URL without a host" : string_view{};
}

string_view caution_ipv4(std::uint32_t address) noexcept {
    for (const auto& range : reserved) {
        if (address >= range.first && address <= range.last) {
            return range.why;
        }
    }
    return {};
}

string_view caution_address(const Network& network) noexcept {
    if (const auto narrow = mapped_ipv4(network.address)) {
        return caution_ipv4(*narrow);
    }
    const auto& bytes = network.address;
    if ((bytes[0] & 0xFEU) == 0xFC) {
        return "a private address (RFC 4193)";
    }
    if (bytes[0] == 0xFE && (bytes[1] & 0xC0U) == 0x80) {
        return "a link-local address (RFC 4291)";
    }
    return bytes[0] == 0xFF ? "a multicast address" : string_view{};
}

} // namespace

string_view reason_to_refuse(Type type, string_view value) {
    switch (type) {
    case Type::domain:
        return refused_name(value);
    case Type::ipv4:
    case Type::ipv6:
        return refused_host(value);
    case Type::network:
        return refused_network(value);
    case Type::url:
        return refused_host(parse_url(value).host);
    case Type::mail:
        return refused_name(value.substr(value.rfind('@') + 1)).starts_with("a single")
                   ? "a mail address without a domain"
                   : string_view{};
    case Type::md5:
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
        return std::any_of(of_nothing.begin(),
                           of_nothing.end(),
                           [&](string_view hash) { return ascii::same(hash, value); })
                   ? "the hash of an empty file"
                   : string_view{};
    default:
        return {};
    }
}

string_view caution(Type type, string_view value) {
    if (type == Type::url) {
        value = parse_url(value).host;
    }
    if (type == Type::ipv4 || type == Type::ipv6 || type == Type::network || type == Type::url) {
        const auto network = parse_network(value);
        return network ? caution_address(*network) : string_view{};
    }
    if (type == Type::domain && suffix_of(normal_name(value)) == Suffix::shared) {
        return "names under it belong to many (a shared suffix of the Public Suffix List)";
    }
    return {};
}

} // namespace ample::sweep::detail
