// Which tokens of a text were met lately, so that a log's repetitions cost one look each.

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace ample::detail {

/// A token in its text.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Remembers views into one text; compares bytes, so that it never errs.
class RecentTokens {
public:
    /// Whether the very bytes of `token` (not empty) were remembered lately.
    [[nodiscard]] bool knows(std::string_view token) const noexcept {
        const Slot wanted = slot_of(token);
        const auto& slot = slots_[place_of(wanted)];
        return slot.front == wanted.front && slot.back == wanted.back &&
               slot.token.size() == token.size() &&
               (token.size() <= 2 * sizeof slot.front || slot.token == token);
    }

    void remember(std::string_view token) noexcept {
        const Slot slot = slot_of(token);
        slots_[place_of(slot)] = slot;
    }

    void forget() { std::fill(slots_.begin(), slots_.end(), Slot{}); }

private:
    struct Slot {
        std::uint64_t front = 0;
        std::uint64_t back = 0;
        std::string_view token = {};
    };

    static Slot slot_of(std::string_view token) noexcept {
        Slot slot{0, 0, token};
        if (token.size() >= sizeof slot.front) {
            std::memcpy(&slot.front, token.data(), sizeof slot.front);
            std::memcpy(
                &slot.back, token.data() + token.size() - sizeof slot.back, sizeof slot.back);
        } else {
            for (const char c : token) {
                slot.front = slot.front << 8U | static_cast<unsigned char>(c);
            }
        }
        return slot;
    }

    static std::size_t place_of(const Slot& slot) noexcept {
        const auto mixed = (slot.front * 0x9E3779B97F4A7C15U) ^
                           ((slot.back + slot.token.size()) * 0xC4CEB9FE1A85EC53U);
        return mixed >> 52U;
    }

    std::vector<Slot> slots_ = std::vector<Slot>(4096);
};

} // namespace ample::detail
