// Internet addresses as numbers.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample {

/// Four decimal numbers up to 255 parted by dots, without leading zeros (which some programs read
/// as octal): 192.0.2.1 is 0xC0000201.
std::optional<std::uint32_t> parse_ipv4(std::string_view text) noexcept;

/// "192.0.2.1".
std::string ipv4_text(std::uint32_t address);

/// Network byte order.
using Ipv6 = std::array<std::uint8_t, 16>;

/// Any of the textual forms of RFC 4291, section 2.2, without brackets, port or zone.
std::optional<Ipv6> parse_ipv6(std::string_view text) noexcept;

/// The one form of RFC 5952: lower case, the longest run of zero groups as "::".
std::string ipv6_text(const Ipv6& address);

/// The IPv4 address in an IPv4-mapped one (::ffff:0:0/96), or nothing.
std::optional<std::uint32_t> mapped_ipv4(const Ipv6& address) noexcept;

/// `address` with all bits behind the first `bits` cleared.
Ipv6 masked(Ipv6 address, std::size_t bits) noexcept;

/// The four bytes of an IPv4 address in network order, at the front of an `Ipv6`.
Ipv6 ipv4_bytes(std::uint32_t address) noexcept;

} // namespace ample
