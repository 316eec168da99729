// Where the filter of a packed set keeps a key (docs/formats/set.md): four bits of one word.

#pragma once

#include <cstdint>

namespace ample::sweep::detail {

/// `key` spread over 0 … `count` - 1 by its upper half.
inline std::uint64_t set_place(std::uint64_t key, std::uint64_t count) noexcept {
    return ((key >> 32U) * count) >> 32U;
}

/// The four bits of a key in its word of the filter.
inline std::uint64_t filter_bits(std::uint64_t key) noexcept {
    return std::uint64_t{1} << (key & 63U) | std::uint64_t{1} << (key >> 6U & 63U) |
           std::uint64_t{1} << (key >> 12U & 63U) | std::uint64_t{1} << (key >> 18U & 63U);
}

} // namespace ample::sweep::detail
