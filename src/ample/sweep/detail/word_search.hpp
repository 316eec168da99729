// Many words at once in a block of text, in any letter case (Vectorscan).

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// Immutable once built; may be used by many threads at once, each with a scratch of its own.
class WordSearch {
public:
    /// What a thread needs to search; null for an empty search.
    using Scratch = std::shared_ptr<void>;

    /// Told the index of a word and where it ends.
    using OnWord = std::function<void(std::size_t word, std::size_t end)>;

    /// False when the words can't be searched for.
    bool build(const std::vector<std::string>& words);

    [[nodiscard]] Scratch scratch() const;

    void find(std::string_view text, const Scratch& scratch, const OnWord& on_word) const;

private:
    std::shared_ptr<void> database_ = {};
};

} // namespace ample::sweep::detail
