// Words and what is known of them, for tables that are made once and asked for every word.
//
//     front and back eight bytes, size ──▶ hash ──▶ slot ──▶ the next, until the word or a gap
//
// Most words that are asked for are not there: at most half of the slots is taken, and a slot
// tells by its hash that it holds another word, so that a miss is one look at one place. The words
// must outlive the map. Made by one thread, asked by many.

#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

template <class Value>
class WordMap {
public:
    /// The value of `word`, made when it is new.
    Value& operator[](std::string_view word) {
        if (2 * (count_ + 1) > slots_.size()) {
            grow();
        }
        auto& slot = slots_[place_of(word)];
        if (slot.word.data() == nullptr) {
            slot.word = word;
            slot.hash = hash_of(word);
            ++count_;
        }
        return slot.value;
    }

    /// Null where the word is not there.
    [[nodiscard]] const Value* find(std::string_view word) const noexcept {
        const auto& slot = slots_[place_of(word)];
        return slot.word.data() == nullptr ? nullptr : &slot.value;
    }

private:
    struct Slot {
        std::string_view word = {}; ///< no data: free
        std::uint32_t hash = 0;
        Value value = {};
    };

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
    [[nodiscard]] std::size_t place_of(std::string_view word) const noexcept {
        const auto hash = hash_of(word);
        auto place = hash & (slots_.size() - 1);
        while (slots_[place].word.data() != nullptr &&
               (slots_[place].hash != hash || slots_[place].word != word)) {
            place = (place + 1) & (slots_.size() - 1);
        }
        return place;
    }

    void grow() {
        std::vector<Slot> old(2 * slots_.size());
        old.swap(slots_);
        for (auto& slot : old) {
            if (slot.word.data() != nullptr) {
                slots_[place_of(slot.word)] = std::move(slot);
            }
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(4);
    std::size_t count_ = 0;
};

} // namespace ample::cite::detail
