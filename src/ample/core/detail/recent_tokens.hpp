// Which tokens of a text were met lately, so that a log's repetitions cost one look each.

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace ample::detail {

/// Remembers views into one text; compares bytes, so that it never errs.
class RecentTokens {
public:
    /// Whether the very bytes of `token` (not empty) were remembered lately.
    [[nodiscard]] bool knows(std::string_view token) const noexcept {
        const Slot wanted = slot_of(token);
        const auto& slot = slots_[place_of(wanted)];
        return slot.front == wanted.front && slot.back == wanted.back && slot.size == wanted.size &&
               (token.size() <= 2 * sizeof slot.front ||
                std::memcmp(slot.token, token.data(), token.size()) == 0);
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
        const char* token = nullptr;
        std::uint32_t size = 0;
    };

    static Slot slot_of(std::string_view token) noexcept {
        Slot slot{0, 0, token.data(), static_cast<std::uint32_t>(token.size())};
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

    static std::uint32_t place_of(const Slot& slot) noexcept {
        const auto mixed =
            (slot.front * 0x9E3779B97F4A7C15U) ^ ((slot.back + slot.size) * 0xC4CEB9FE1A85EC53U);
        return static_cast<std::uint32_t>(mixed >> 52U);
    }

    std::vector<Slot> slots_ = std::vector<Slot>(4096);
};

} // namespace ample::detail
