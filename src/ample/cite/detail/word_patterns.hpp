// Patterns of words in tables, and an index by their first word.
//
//     "is/was ~ convinced/sure ?that"     a/b one of them · ~ up to three adverbs · ?a may be
//     missing
//
// The first word of a pattern is always there. Patterns must outlive the index, which is made once
// and then only read.

#pragma once

#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/words.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// Behind the words that `pattern` reads from `at` on; nothing where they are others.
std::optional<std::size_t>
read_pattern(const Words& words, std::size_t at, std::string_view pattern);

class PatternIndex {
public:
    explicit PatternIndex(std::span<const std::string_view> patterns);

    /// The numbers of the patterns that begin with the word, in their order.
    [[nodiscard]] std::span<const std::uint16_t> of(std::string_view word) const noexcept;

private:
    WordMap<std::vector<std::uint16_t>> numbers_;
};

/// The index of the `pattern`s of a table's rows, by their numbers in it.
template <class Rows>
PatternIndex index_of(const Rows& rows) {
    std::vector<std::string_view> patterns;
    patterns.reserve(std::size(rows));
    for (const auto& row : rows) {
        patterns.push_back(row.pattern);
    }
    return PatternIndex(patterns);
}

} // namespace ample::cite::detail
