// Words and what is known of them, for tables that are made once and asked for every word.
//
//     front and back eight bytes, size ──▶ hash ──▶ slot ──▶ the next, until the word or a gap
//
// Most words that are asked for are not there: at most half of the slots is taken, and the signs of
// the slots lie side by side, four bytes each, so that a miss is one look at one place that is
// mostly in the nearest cache. The words must outlive the map. Made by one thread, asked by many.

#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// Calls `use` for every word of a list, parted by blanks.
template <class Use>
void for_each_word(std::string_view list, Use&& use) {
    while (!list.empty()) {
        const auto space = std::min(list.find(' '), list.size());
        if (space > 0) {
            use(list.substr(0, space));
        }
        list.remove_prefix(std::min(space + 1, list.size()));
    }
}

template <class Value>
class WordMap {
public:
    /// The value of `word`, made when it is new.
    Value& operator[](std::string_view word) {
        if (2 * (count_ + 1) > slots_.size()) {
            grow();
        }
        const auto sign = sign_of(word);
        const auto place = place_of(word, sign);
        if (signs_[place] == 0) {
            signs_[place] = sign;
            slots_[place].word = word;
            ++count_;
        }
        return slots_[place].value;
    }

    /// Null where the word is not there.
    [[nodiscard]] const Value* find(std::string_view word) const noexcept {
        const auto place = place_of(word, sign_of(word));
        return signs_[place] == 0 ? nullptr : &slots_[place].value;
    }

private:
    struct Slot {
        std::string_view word = {};
        Value value = {};
    };

    /// A hash that is never 0.
    static std::uint32_t sign_of(std::string_view word) noexcept { return hash_of(word) | 1U; }

    static std::uint32_t hash_of(std::string_view word) noexcept {
        std::uint64_t front = 0;
        std::uint64_t back = 0;
        const auto size = word.size();
        if (size >= sizeof front) {
            std::memcpy(&front, word.data(), sizeof front);
            std::memcpy(&back, word.data() + size - sizeof back, sizeof back);
        } else if (size >= sizeof(std::uint32_t)) {
            std::memcpy(&front, word.data(), sizeof(std::uint32_t));
            std::memcpy(&back, word.data() + size - sizeof(std::uint32_t), sizeof(std::uint32_t));
        } else if (size > 0) {
            const auto byte = [&](std::size_t at) {
                return std::uint64_t{static_cast<unsigned char>(word[at])};
            };
            front = byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
        }
        const auto mixed =
            (front ^ size) * 0x9E3779B97F4A7C15U ^ (back + size) * 0xC4CEB9FE1A85EC53U;
        return static_cast<std::uint32_t>((mixed ^ mixed >> 29U) * 0xBF58476D1CE4E5B9U >> 32U);
    }

    /// The slot of the word, or the free one where it would stand.
    [[nodiscard]] std::size_t place_of(std::string_view word, std::uint32_t sign) const noexcept {
        auto place = (sign >> 1U) & (slots_.size() - 1);
        while (signs_[place] != 0 && (signs_[place] != sign || slots_[place].word != word)) {
            place = (place + 1) & (slots_.size() - 1);
        }
        return place;
    }

    void grow() {
        std::vector<Slot> slots(2 * slots_.size());
        std::vector<std::uint32_t> signs(slots.size());
        slots.swap(slots_);
        signs.swap(signs_);
        for (std::size_t old = 0; old < slots.size(); ++old) {
            if (signs[old] != 0) {
                const auto place = place_of(slots[old].word, signs[old]);
                signs_[place] = signs[old];
                slots_[place] = std::move(slots[old]);
            }
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(4);
    std::vector<std::uint32_t> signs_ = std::vector<std::uint32_t>(4); ///< 0: free
    std::size_t count_ = 0;
};

} // namespace ample::cite::detail
