// Lists of words in one literal, parted by single blanks: "allow allowed permit".

#pragma once

#include <string_view>

namespace ample::sweep::feed {

/// Whether `word` is one of `words`; an empty one is none. Linear in `words`.
inline bool has_word(std::string_view words, std::string_view word) noexcept {
    for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) {
            return !word.empty();
        }
    }
    return false;
}

} // namespace ample::sweep::feed
