// Eight bytes of text at a time, in one number.

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ample {

/// The first `count` bytes of `text`, up to eight, the first lowest; zeros above them.
inline std::uint64_t first_bytes(const char* text, std::size_t count) noexcept {
    std::uint64_t eight = 0;
    if (count >= sizeof eight) {
        std::memcpy(&eight, text, sizeof eight);
    } else if (count >= 4) { // two that overlap
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, text, sizeof first);
        std::memcpy(&last, text + count - sizeof last, sizeof last);
        eight = first | std::uint64_t{last} << (8 * (count - sizeof last));
    } else if (count != 0) {
        const auto byte = [&](std::size_t at) {
            return std::uint64_t{static_cast<unsigned char>(text[at])} << (8 * at);
        };
        eight = byte(0) | byte(count / 2) | byte(count - 1);
    }
    return eight;
}

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

/// Where the run of ASCII at `at` ends.
inline std::size_t ascii_end(std::string_view text, std::size_t at) noexcept {
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (const auto high = eight & eight_tops; high != 0) {
            return at + static_cast<std::size_t>(std::countr_zero(high)) / 8;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at;
}

} // namespace ample
