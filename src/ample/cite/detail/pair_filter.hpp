// Which short signs can't stand in a text, after one walk over it.
//
//     PairFilter filter(clause);              two letters of Japanese are six bytes: the hash of
//     filter.may_hold("発表した")              every six is marked, and a sign is looked for only
//                                             where its first six and its last six are marked
//
// Hundreds of signs are asked about a clause and few stand in it; asking the filter costs a few
// instructions each, looking through the clause some hundred. Signs of less than six bytes may
// always stand there.

#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ample::cite::detail::japanese {

class PairFilter {
public:
    explicit PairFilter(std::string_view text) noexcept {
        for (std::size_t i = 0; i + pair <= text.size(); ++i) {
            const auto place = place_of(text.data() + i);
            bits_[place / 64] |= std::uint64_t{1} << (place % 64);
        }
    }

    /// False only where `sign` is not in the text.
    [[nodiscard]] bool may_hold(std::string_view sign) const noexcept {
        return sign.size() < pair ||
               (is_set(sign.data()) && is_set(sign.data() + sign.size() - pair));
    }

private:
    static constexpr std::size_t pair = 6; ///< bytes of two letters

    static std::size_t place_of(const char* at) noexcept {
        std::uint32_t front = 0;
        std::uint32_t back = 0;
        std::memcpy(&front, at, sizeof front);
        std::memcpy(&back, at + pair - sizeof back, sizeof back);
        return ((front * 0x9E3779B1U) ^ (back * 0x85EBCA77U)) >> 20U;
    }

    [[nodiscard]] bool is_set(const char* at) const noexcept {
        const auto place = place_of(at);
        return (bits_[place / 64] >> (place % 64) & 1U) != 0;
    }

    std::array<std::uint64_t, 64> bits_ = {}; ///< 4,096, as many as `place_of` has values
};

} // namespace ample::cite::detail::japanese
