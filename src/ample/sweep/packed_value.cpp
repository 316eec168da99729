// The normal forms of values as they stand in packed sets (packed_set.hpp).

#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/literal.hpp>
#include <ample/sweep/packed_set.hpp>

namespace ample::sweep {

namespace {

std::uint8_t digit_value(char c) noexcept {
    return static_cast<std::uint8_t>(ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10);
}

std::string hex_bytes(std::string_view digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        bytes.push_back(
            static_cast<char>(digit_value(digits[i]) * 16 + digit_value(digits[i + 1])));
    }
    return bytes;
}

std::string_view as_text(const Ipv6& address) noexcept {
    return {reinterpret_cast<const char*>(address.data()), address.size()};
}

} // namespace

std::optional<KeyKind> key_kind_of(Type type) noexcept {
    switch (type) {
    case Type::domain:
        return KeyKind::name;
    case Type::ipv4:
    case Type::lease:
        return KeyKind::ipv4;
    case Type::md5:
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
    case Type::imphash:
    case Type::ja3:
        return KeyKind::hex;
    case Type::ipv6:
        return KeyKind::ipv6;
    case Type::network:
        return KeyKind::network;
    case Type::url:
        return KeyKind::url;
    case Type::mail:
        return KeyKind::mail;
    default:
        return is_literal(type) ? std::optional(KeyKind::text) : std::nullopt;
    }
}

std::string packed_network(bool is_ipv6, std::size_t bits, const Ipv6& address) {
    std::string value = {is_ipv6 ? '6' : '4', static_cast<char>(bits)};
    value += as_text(masked(address, bits)).substr(0, is_ipv6 ? 16 : 4);
    return value;
}

std::string packed_value(Type type, std::string_view value) {
    switch (key_kind_of(type).value_or(KeyKind{})) {
    case KeyKind::name:
        return detail::is_domain(value) ? detail::normal_value(type, value) : std::string();
    case KeyKind::ipv4: {
        const auto address = parse_ipv4(value);
        std::string bytes;
        for (unsigned shift = 32; address && shift > 0; shift -= 8) {
            bytes.push_back(static_cast<char>(*address >> (shift - 8)));
        }
        return bytes;
    }
    case KeyKind::hex: {
        const std::size_t digits = type == Type::sha512   ? 128
                                   : type == Type::sha256 ? 64
                                   : type == Type::sha1   ? 40
                                                          : 32;
        return detail::is_hex_of(value, digits) ? hex_bytes(value) : std::string();
    }
    case KeyKind::ipv6: {
        const auto address = parse_ipv6(value);
        return address ? std::string(as_text(*address)) : std::string();
    }
    case KeyKind::network: {
        const auto network = detail::parse_network(value);
        const auto ipv4 = network ? mapped_ipv4(network->address) : std::nullopt;
        if (network && network->is_ipv4 && ipv4) {
            return packed_network(false, network->bits, ipv4_bytes(*ipv4));
        }
        return network ? packed_network(true, network->bits, network->address) : std::string();
    }
    case KeyKind::url:
    case KeyKind::mail:
        return detail::normal_value(type, value);
    case KeyKind::text: {
        auto normal = detail::normal_value(type, value);
        return anchors_of(type, normal).empty() ? std::string() : normal;
    }
    default:
        return {};
    }
}

} // namespace ample::sweep
