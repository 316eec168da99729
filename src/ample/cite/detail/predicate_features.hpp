// What the model of predicates sees of a clause.
//
//     two officers | walked off with | the drawings of the dock
//         w:walk  w:off  w:draw  p:walk off  k:walk with  v:walk  V:walk off  o:walk draw s:officer
//         walk ...
//
// Stems of its words and of pairs of them, its verb with what stands before and behind it, and the
// classes of words that occur. Names are left out: no rule may know them.
// tools/predicate_features.cpp prints the same for training, so that what is trained is what is
// asked.

#pragma once

#include <ample/cite/words.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// One feature; the views point into the words.
struct Feature {
    char kind =
        0; ///< w word, p pair, k pair with a gap, v verb, V o s d e y with the verb, c class
    std::string_view a = {};
    std::string_view b = {};
    std::size_t word = 0; ///< the word it stands for
};

/// The features of a clause that turns on the word `verb`, some of them more than once. Linear in
/// the clause.
void predicate_features(const Words& words,
                        Phrase clause,
                        std::size_t verb,
                        std::vector<Feature>& features);

/// "would not | be drawn": the last verb of the group that begins at `at`, before `end`.
std::size_t full_verb(const Words& words, std::size_t at, std::size_t end);

/// "p:walk off".
std::string text_of(const Feature& feature);

/// The hash of that text (shingles.hpp), without making it.
std::uint64_t hash_of(const Feature& feature) noexcept;

} // namespace ample::cite::detail
