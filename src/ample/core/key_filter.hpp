// A filter over keys of 64 bits: false for nearly all that were not put in, true for all that were.
//
//     key ──▶ one word of many, by its upper half ──▶ four bits of it, by its lower half: all set?
//
// One look into memory a question, which `prefetch` may have brought closer. With ten bits a key 2
// of 100 others pass.

#pragma once

#include <cstdint>
#include <span>

namespace ample {

/// A view of the words; one of none lets every key pass.
struct KeyFilter {
    std::span<const std::uint64_t> words = {};

    /// `key` spread over 0 … `count` - 1 by its upper half.
    static constexpr std::uint64_t place(std::uint64_t key, std::uint64_t count) noexcept {
        return ((key >> 32U) * count) >> 32U;
    }

    /// The four bits of a key in its word.
    static constexpr std::uint64_t bits(std::uint64_t key) noexcept {
        return std::uint64_t{1} << (key & 63U) | std::uint64_t{1} << (key >> 6U & 63U) |
               std::uint64_t{1} << (key >> 12U & 63U) | std::uint64_t{1} << (key >> 18U & 63U);
    }

    [[nodiscard]] bool may_hold(std::uint64_t key) const noexcept {
        return words.empty() || holds_bits(key);
    }

    /// The same where there are words.
    [[nodiscard]] bool holds_bits(std::uint64_t key) const noexcept {
        const auto wanted = bits(key);
        return (words[place(key, words.size())] & wanted) == wanted;
    }

    /// Brings the word that a question needs closer; there must be words.
    void prefetch(std::uint64_t key) const noexcept {
        __builtin_prefetch(words.data() + place(key, words.size()));
    }
};

} // namespace ample
