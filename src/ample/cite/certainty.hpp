// How surely a thing is said: the class and the words that make it, verbatim.
//
//     "is thought to have instructed"      believed    "is thought to"
//     "Police suspect that the man leased" suspected   "suspect"
//     "no leak has been found so far"      not-found   "no ... found so far"
//
// The nearest hedge before the word at hand counts, within its clause; where there is none, the
// verb of the innermost speaker does. The words are kept as they stand, since no scale is named in
// news: "highly likely" is no term of ICD 203 and is not turned into a number here.

#pragma once

#include <ample/cite/speakers.hpp>

#include <string>

namespace ample::cite {

struct Certainty {
    std::string klass = "asserted"; ///< a class of docs/formats/values.md
    std::string words = {};         ///< verbatim, empty for a bare statement
    bool agentless = false;         ///< "is said to", "allegedly": somebody unnamed says so
};

/// The certainty of the word at `at`. Looks back at most 30 words.
Certainty certainty_at(std::string_view text,
                       const Words& words,
                       std::size_t at,
                       const std::vector<Attribution>& attributions);

/// Whether the word at `at` is negated in its clause ("did not", "no evidence", "wasn't").
bool is_negated(const Words& words, std::size_t at);

} // namespace ample::cite
