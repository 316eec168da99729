// Finds which of many literals stand in a value, looking at each byte once.
//
//     literal   c  m  d  .  e  x  e          value  … \ c m d . e x e  / c …
//     its rarest four bytes: "cmd."                     ^^^^^^^ in the filter? in the table?
//     compare
//
// Every literal is filed under the one group of four bytes in it that is rarest: in the other
// literals, and in what stands in most events. A walk over a value asks a filter of 65,536 bits for
// each group of four, and compares literals only where it says yes. Literals shorter than four
// bytes are not for this index.

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
        const char* const end = value.data() + value.size() - gram;
        for (const char* at = value.data(); at <= end; ++at) {
            std::uint32_t four = 0;
            std::memcpy(&four, at, gram);
            const auto hash = hash_of(four);
            if ((filter_[hash >> 6U] >> (hash & 63U) & 1U) != 0) {
                compare(four, hash, value, static_cast<std::size_t>(at - value.data()), on);
            }
        }
    }

private:
    struct Entry {
        std::uint32_t four = 0;
        std::uint32_t offset = 0; ///< of the group in the literal
        Literal literal = {};
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
            if (entry.four == four && entry.offset <= at &&
                value.substr(at - entry.offset).starts_with(entry.literal.text)) {
                on(entry.literal.test);
            }
        }
    }

    std::vector<std::uint64_t> filter_ = {};
    std::uint32_t buckets_ = 1;
    std::vector<std::uint32_t> starts_ = {};
    std::vector<Entry> entries_ = {};
};

/// How common a folded text is likely to be in the values of events: 0 rare to 1 everywhere.
double commonness(std::string_view text) noexcept;

} // namespace ample::sweep::sigma::detail
