// Eight bytes of text at a time, in one number.

#pragma once

#include <cstdint>

namespace ample {

constexpr std::uint64_t eight_ones = 0x0101010101010101;
constexpr std::uint64_t eight_tops = 0x80 * eight_ones;

/// The top bit of each byte from `first` to `last`, both below 128.
constexpr std::uint64_t bytes_between(std::uint64_t eight, char first, char last) noexcept {
    const auto low = eight & ~eight_tops;
    const auto from_first = low + (0x80U - static_cast<unsigned char>(first)) * eight_ones;
    const auto beyond_last = low + (0x7FU - static_cast<unsigned char>(last)) * eight_ones;
    return from_first & ~beyond_last & ~eight & eight_tops;
}

/// Letters in lower case; bytes above 127 stay.
constexpr std::uint64_t lowered(std::uint64_t eight) noexcept {
    return eight | bytes_between(eight, 'A', 'Z') >> 2U;
}

} // namespace ample
