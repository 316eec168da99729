// Finds which of many literals stand in a value, looking at each byte once.
//
//     literal   c  m  d  .  e  x  e          value  … \ c m d . e x e  / c …
//     its rarest four bytes: "cmd."                     ^^^^^^^ in the filter? in the table?
//     compare
//
// Every literal is filed under the groups of four bytes in it that are rarest: in the other
// literals, and in what stands in most events. One group each when the shortest literal has four
// bytes; when all have seven, four groups side by side, of which one falls on every fourth place.
// A walk over a value asks a filter for the group at each of those places, and compares literals
// only where it says yes. Before that, a walk with a coarser filter (letters and their neighbours
// 32 further on as one) can tell of a value that was not folded that no literal is in it.
// Literals shorter than four bytes are not for this index.

#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
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

    /// Calls `on(test)` for each literal that stands in `value` (folded), in the order of the
    /// places.
    template <class On>
    void find(std::string_view value, const On& on) const {
        if (value.size() < gram || entries_.empty()) {
            return;
        }
        const auto last = value.size() - gram;
        for (std::size_t at = 0; at <= last; at += stride_) {
            std::uint32_t four = 0;
            std::memcpy(&four, value.data() + at, gram);
            const auto hash = hash_of(four);
            if ((filter_[hash >> 6U] >> (hash & 63U) & 1U) != 0) {
                compare(four, hash, value, at, on);
            }
        }
    }

    /// False only when no literal stands in `value` once it is folded.
    [[nodiscard]] bool may_stand_in(std::string_view value) const noexcept;

private:
    struct Entry {
        std::uint32_t four = 0;
        std::uint32_t offset = 0;  ///< of the group in the literal
        std::uint32_t literal = 0; ///< place in `literals_`
    };

    static std::uint32_t hash_of(std::uint32_t four) noexcept { return four * 0x9E3779B1U >> 16U; }

    template <class On>
    void compare(std::uint32_t four,
                 std::uint32_t hash,
                 std::string_view value,
                 std::size_t at,
                 const On& on) const {
        const auto bucket = hash & (buckets_ - 1);
        for (auto i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
            const auto& entry = entries_[i];
            if (entry.four == four && entry.offset <= at) {
                const auto& literal = literals_[entry.literal];
                if (value.substr(at - entry.offset).starts_with(literal.text)) {
                    on(literal.test);
                }
            }
        }
    }

    std::size_t stride_ = 1;
    std::vector<std::uint64_t> filter_ = {};
    std::vector<std::uint64_t> coarse_ = {};
    std::vector<Literal> literals_ = {};
    std::uint32_t buckets_ = 1;
    std::vector<std::uint32_t> starts_ = {};
    std::vector<Entry> entries_ = {};
};

/// How common a folded text is likely to be in the values of events: 0 rare to 1 everywhere.
double commonness(std::string_view text) noexcept;

} // namespace ample::sweep::sigma::detail
