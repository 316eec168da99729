// Copied sentences: whose words a report prints again.
//
// Whole-document fingerprints miss the copies of the trade, where a paper wraps agency paragraphs
// in a lead of its own. So sentences are compared: both are normalised (case, marks, American
// spelling), cut into shingles of four words, and
//
//     containment = shingles of both / shingles of the shorter
//
// A pair counts from 0.6 on when the shorter has nine words or more (measured on five reports: all
// copies found, the one false pair was shorter). Shorter sentences count only when equal and beside
// a copied pair in both reports. A quotation both print with different words is marked altered.
//
// Shingles that stand in more than `common_shingle` sentences are no sign of copying and are left
// out, which keeps the comparison linear for any input.

#pragma once

#include <ample/cite/claims.hpp>

#include <string>
#include <vector>

namespace ample::cite {

struct CopiedSentence {
    std::size_t from = 0; ///< index of the sentence in the first article
    std::size_t to = 0;
    double containment = 0; ///< 0.6 to 1
};

/// What two articles share.
struct Copy {
    std::size_t from = 0; ///< articles, the earlier in the order of the reports first
    std::size_t to = 0;
    std::vector<CopiedSentence> sentences = {}; ///< in the order of `from`
    std::vector<CopiedSentence> altered = {};   ///< one quotation in two wordings
    std::string agency = {};                    ///< a credit that both carry
};

inline constexpr std::size_t shingle_words = 4;
inline constexpr std::size_t copied_words = 9;
inline constexpr double copied_share = 0.6;
inline constexpr std::size_t common_shingle = 64;

/// All copies between the articles, ordered by `from`, then `to`.
std::vector<Copy> copies_of(const std::vector<Article>& articles);

} // namespace ample::cite
