// Random numbers that are looked up, not drawn in turn.
//
//     key = mix(seed, entity, stream, index)        number i of the key = mix(key + i · γ)
//
// Two pieces of the case never share a key, so that any organisation, day or file can be made
// alone, in any order and on any thread, with equal bytes. The mixer is the finaliser of SplitMix64
// (Steele, Lea, Flood, OOPSLA 2014), whose counter γ is the golden ratio. Integers only: no
// floating point takes part, hence equal numbers from every compiler.

#pragma once

#include <cstdint>
#include <string_view>

namespace ample::sim {

/// Spreads the bits of `value` over the whole word.
constexpr std::uint64_t mix(std::uint64_t value) noexcept {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

/// A number for a name (FNV-1a, mixed).
constexpr std::uint64_t name_key(std::string_view name) noexcept {
    std::uint64_t sum = 0xcbf29ce484222325U;
    for (const char c : name) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return mix(sum);
}

/// The numbers of one key. Copying it copies its place.
class Draw {
public:
    Draw(std::uint64_t seed,
         std::string_view entity,
         std::string_view stream,
         std::uint64_t index = 0) noexcept
        : key_(mix(mix(mix(seed + golden) ^ name_key(entity)) ^ name_key(stream)) +
               mix(index + golden)) {}

    std::uint64_t next() noexcept { return mix(key_ + golden * ++count_); }

    /// 0 … bound - 1; `bound` is at least 1 and fits 32 bits.
    std::uint64_t below(std::uint64_t bound) noexcept { return ((next() >> 32U) * bound) >> 32U; }

    /// low … high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) noexcept {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
    }

    bool chance(std::uint64_t percent) noexcept { return below(100) < percent; }

    /// One of a list.
    template <class List>
    const auto& pick(const List& list) noexcept {
        return list[below(list.size())];
    }

    /// `median` times a log-normal factor of sigma 1, from a table of quantiles.
    std::int64_t spread(std::int64_t median) noexcept;

private:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;
    std::uint64_t key_;
    std::uint64_t count_ = 0;
};

} // namespace ample::sim
