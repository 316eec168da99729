// Keys of IPv4 addresses and networks. They stand in packed sets (docs/formats/set.md): what they
// are may change only with the version of these.

#pragma once

#include <cstdint>

namespace ample {

/// A bijection of 64 bits (the last steps of MurmurHash3 by Austin Appleby, public domain).
constexpr std::uint64_t mixed(std::uint64_t number) noexcept {
    number ^= number >> 33U;
    number *= 0xFF51AFD7ED558CCD;
    number ^= number >> 33U;
    number *= 0xC4CEB9FE1A85EC53;
    return number ^ number >> 33U;
}

/// The key of the IPv4 network with these first `bits`, an address when there are 32.
constexpr std::uint64_t ipv4_key(std::uint32_t masked, unsigned bits = 32) noexcept {
    constexpr std::uint64_t salt = 0xA3A9'0000'0000'0000;
    return mixed(salt | std::uint64_t{bits} << 32U | masked);
}

} // namespace ample
