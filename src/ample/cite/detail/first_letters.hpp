// Which letters words of a list begin with, asked at every letter of a Japanese text.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ample::cite::detail::japanese {

/// Of words that begin with a letter of three bytes, as kana and kanji are.
class FirstLetters {
public:
    constexpr void add(std::string_view word) {
        const auto number = number_of(word);
        bits_[number / 64] |= std::uint64_t{1} << (number % 64);
    }

    /// False where no word of the list begins the text; true for few others.
    [[nodiscard]] constexpr bool may_begin(std::string_view text) const {
        if (text.size() < letter) {
            return false;
        }
        const auto number = number_of(text);
        return (bits_[number / 64] >> (number % 64) & 1U) != 0;
    }

private:
    static constexpr std::size_t letter = 3; // bytes

    /// Of the last two bytes of the first letter: six bits of each tell it.
    static constexpr std::size_t number_of(std::string_view text) {
        return (static_cast<std::size_t>(text[1]) & 0x3FU) << 6U |
               (static_cast<std::size_t>(text[2]) & 0x3FU);
    }

    std::array<std::uint64_t, 64> bits_ = {};
};

} // namespace ample::cite::detail::japanese
