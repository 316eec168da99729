// Finds which of many literals stand in a value, looking at each byte once.
//
//     literal   c  m  d  .  e  x  e          value  … \ C m d . e x e  / c …
//     its rarest four bytes: "cmd."                     ^^^^^^^ in the filter? in the table?
//     compare
//
// Every literal is filed under the groups of four bytes in it that are rarest: in the other
// literals, and in what stands in most events. One group each when the shortest literal has four
// bytes; when all have seven, four groups side by side, of which one falls on every fourth place,
// and of few long literals up to twelve.
// A walk over a value asks a filter for the group at each of those places, and compares literals
// only where it says yes. Groups are taken with the bit that makes letters small, and literals
// compared blind to case, so that values need not be folded; those with bytes above 127 are to be
// folded before. The filter has 64 bits for each group, so that those of all fields stay in the
// processor's first cache. Literals shorter than four bytes are not for this index.

#pragma once

#include <ample/core/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma::detail {

/// Immutable once built. Used by one thread (with the class it belongs to).
class GramIndex {
public:
    static constexpr std::size_t gram = 4;

    /// A literal to find, and what it stands for.
    struct Literal {
        std::string text = {}; ///< folded, at least four bytes
        std::uint32_t test = 0;
    };

    void build(std::vector<Literal> literals);

    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

    /// Bytes of the shortest literal: smaller values hold none.
    [[nodiscard]] std::size_t shortest() const noexcept { return shortest_; }

    /// Calls `on(test)` for each literal that stands in `value`, which is ASCII or folded, in the
    /// order of the places.
    template <class On>
    void find(std::string_view value, const On& on) const {
        if (value.size() < shortest_) {
            return;
        }
        const auto* const bytes = value.data();
        const auto* const filter = filter_.data();
        const auto shift = shift_;
        const auto stride = stride_;
        const auto may_begin_at = [=](std::size_t at) {
            const auto hash = small_four(bytes + at) * factor >> shift;
            return filter[hash >> 6U] >> (hash & 63U) & 1U;
        };
        const auto end = value.size() - gram + 1;
        std::size_t at = 0;
        while (at < end) {
            if (at + 3 * stride < end) { // four places at once: most say no
                const auto any = may_begin_at(at) | may_begin_at(at + stride) |
                                 may_begin_at(at + 2 * stride) | may_begin_at(at + 3 * stride);
                if (any == 0) {
                    at += 4 * stride;
                    continue;
                }
            }
            const auto stop = std::min(end, at + 4 * stride);
            for (; at < stop; at += stride) {
                if (may_begin_at(at) != 0) {
                    compare(value, at, on);
                }
            }
        }
    }

private:
    static constexpr std::uint32_t factor = 0x9E3779B1U;

    struct Entry {
        std::uint32_t four = 0;    ///< by `small_four`
        std::uint32_t offset = 0;  ///< of the group in the literal
        std::uint32_t literal = 0; ///< place in `literals_`
    };

    /// Four bytes with the bit that makes letters small; other signs may fall together.
    static std::uint32_t small_four(const char* bytes) noexcept {
        std::uint32_t four = 0;
        std::memcpy(&four, bytes, gram);
        return four | 0x20202020U;
    }

    /// Whether `value` begins with `literal`, whose ASCII letters are small.
    static bool begins(std::string_view value, std::string_view literal) noexcept {
        return value.size() >= literal.size() &&
               std::equal(literal.begin(), literal.end(), value.begin(), [](char small, char c) {
                   return ascii::lower(c) == small;
               });
    }

    [[nodiscard]] std::uint32_t hash_of(std::uint32_t four) const noexcept {
        return four * factor >> shift_;
    }

    template <class On>
    void compare(std::string_view value, std::size_t at, const On& on) const {
        const auto four = small_four(value.data() + at);
        const auto bucket = hash_of(four) & (buckets_ - 1);
        for (auto i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
            const auto& entry = entries_[i];
            if (entry.four == four && entry.offset <= at) {
                const auto& literal = literals_[entry.literal];
                if (begins(value.substr(at - entry.offset), literal.text)) {
                    on(literal.test);
                }
            }
        }
    }

    std::size_t shortest_ = std::string_view::npos; ///< of no literals
    std::size_t stride_ = 1;
    unsigned shift_ = 26; ///< leaves the bits that number the filter's
    std::vector<std::uint64_t> filter_ = {};
    std::vector<Literal> literals_ = {};
    std::uint32_t buckets_ = 1;
    std::vector<std::uint32_t> starts_ = {};
    std::vector<Entry> entries_ = {};
};

/// How common a folded text is likely to be in the values of events: 0 rare to 1 everywhere.
double commonness(std::string_view text) noexcept;

} // namespace ample::sweep::sigma::detail
