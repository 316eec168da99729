// Networks in CIDR form, and ranges of addresses as networks.

#pragma once

#include <ample/core/address.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// The addresses whose first `bits` bits are those of `address`.
struct Network {
    Ipv6 address = {}; ///< of IPv4 networks the IPv4-mapped one
    unsigned bits = 0; ///< of the text: up to 32 for IPv4, 128 for IPv6
    bool is_ipv4 = false;
    bool has_host_bits = false; ///< bits behind the network's were set; they are cleared here

    /// Whether the other network, of the same family, lies inside.
    [[nodiscard]] bool has(const Network& other) const noexcept;
};

/// "198.51.100.0/24", "2001:db8::/32"; also "198.51.100.0/255.255.255.0", and
/// "::ffff:198.51.100.0/120" for the first. An address alone is a network of one.
std::optional<Network> parse_network(std::string_view text) noexcept;

/// The canonical form: RFC 5952 for IPv6, always with "/bits".
std::string to_text(const Network& network);

/// The fewest networks that hold just the addresses from the first to the last one of
/// "198.51.100.4-198.51.100.9" (IPv4, blanks around the dash allowed); empty when it is no range.
std::vector<Network> parse_range(std::string_view text);

} // namespace ample::sweep::detail
