// ATT&CK techniques that a sentence may speak of: suggestions, never findings.
//
//     "It dumps credentials from LSASS with Mimikatz."   T1003.001  5.2   lsass, credentials from,
//     mimikatz
//
// A linear model over words and pairs of neighbouring words; the weights are the table
// tables/techniques.txt, made by tools/train_techniques.py from public sentences, which also prints
// how often it is right on reports it has not seen. The score is the sum of the weights divided by
// the root of the number of features: it orders suggestions and is no probability. The model knows
// only the fifty techniques of its sentences, and nothing of sentences that speak of none; what
// scores below `least_score` is left out.

#pragma once

#include <ample/cite/sentences.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

struct TechniqueSuggestion {
    std::string technique = {}; ///< "T1059.001"
    double score = 0;
    std::size_t begin = 0; ///< of the sentence, in the text
    std::size_t end = 0;
    std::vector<std::string> words = {}; ///< the features that weigh most, at most five
};

/// Twice the threshold with the best F1: sentences of reports mostly speak of no technique.
double least_score();

/// The best technique of a sentence above `least`, or nothing. Linear in the text.
std::vector<TechniqueSuggestion> suggest_techniques(std::string_view text,
                                                    const std::vector<Sentence>& sentences,
                                                    double least = least_score());

} // namespace ample::cite
