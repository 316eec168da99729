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
    /// Whether the very bytes of `token` (not empty) were met lately; remembers them.
    bool is_known(std::string_view token) {
        std::uint64_t front = 0;
        std::uint64_t back = 0;
        if (token.size() >= sizeof front) {
            std::memcpy(&front, token.data(), sizeof front);
            std::memcpy(&back, token.data() + token.size() - sizeof back, sizeof back);
        } else {
            for (const char c : token) {
                front = front << 8U | static_cast<unsigned char>(c);
            }
        }
        const auto mixed =
            (front * 0x9E3779B97F4A7C15U) ^ ((back + token.size()) * 0xC4CEB9FE1A85EC53U);
        auto& slot = slots_[mixed >> 52U];
        if (slot.front == front && slot.back == back && slot.token.size() == token.size() &&
            (token.size() <= 2 * sizeof front || slot.token == token)) {
            return true;
        }
        slot = {front, back, token};
        return false;
    }

    void forget() { std::fill(slots_.begin(), slots_.end(), Slot{}); }

private:
    struct Slot {
        std::uint64_t front = 0;
        std::uint64_t back = 0;
        std::string_view token = {};
    };

    std::vector<Slot> slots_ = std::vector<Slot>(4096);
};

} // namespace ample::detail
