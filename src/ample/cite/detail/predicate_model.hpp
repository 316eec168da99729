// The predicate of a clause that no rule knows: a linear model over its words.
//
//     "would not be drawn on how many files were copied"     declined   0.71   drawn
//
// A logistic regression (one weight a feature and predicate, softmax), trained by
// tools/train_predicates.py on the sentences of tests/data/cite/predicates and the gold sets; the
// weights are tables/predicates.txt. The share is the model's probability: it says how sure the
// model is, not how often it is right (docs/formats/claims.md tells that). Same input, same answer.

#pragma once

#include <ample/cite/words.hpp>

#include <string_view>

namespace ample::cite::detail {

struct Guess {
    std::string_view predicate = {}; ///< a typed predicate; empty: none of them, or not sure
    double share = 0;                ///< [0, 1]
    std::size_t word = 0;            ///< which word speaks most for it
};

/// The predicate of a clause that turns on the word `verb`, when it is likelier than `least` of the
/// table. Linear in the clause; thread-safe.
Guess guess_predicate(const Words& words, Phrase clause, std::size_t verb);

} // namespace ample::cite::detail
