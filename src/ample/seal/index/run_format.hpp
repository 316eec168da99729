// Sizes and places in a run, shared by writer and reader. All numbers are little-endian.

#pragma once

#include <ample/core/digest.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ample::seal::index::format {

constexpr std::string_view magic = "ampleidx";
constexpr std::uint32_t version = 6;
constexpr std::size_t header_bytes = 16; ///< magic, version:4, bits of a unit:4
constexpr std::size_t entry_bytes = 16;  ///< of the directory: first key:8, place:8
constexpr std::size_t range_bytes = 40;  ///< digest:32, first frame:4, frames and end flag:4
constexpr std::size_t footer_bytes = 56; ///< blocks, keys, postings, ranges, units, directory, sum
constexpr std::size_t sum_bytes = 8;
constexpr std::uint32_t end_flag = 0x80000000;

inline void put(std::string& bytes, std::uint64_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        bytes.push_back(static_cast<char>(number >> (8 * i) & 0xFFU));
    }
}

inline std::uint64_t get(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        number |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return number;
}

/// The first eight bytes of the SHA-256 of `bytes`.
inline std::string sum_of(std::string_view bytes) {
    const auto digest = Digest::of(bytes);
    return {reinterpret_cast<const char*>(digest.bytes.data()), sum_bytes};
}

} // namespace ample::seal::index::format
