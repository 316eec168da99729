// What one edition of a report says otherwise than another.

#pragma once

#include <ample/cite/detail/shingles.hpp>
#include <ample/cite/editions.hpp>

#include <cstdint>
#include <vector>

namespace ample::cite::detail {

/// A body sentence made comparable.
struct EditionSentence {
    std::size_t number = 0; ///< in its article
    std::vector<std::uint64_t> words = {};
    Shingles shingles = {}; ///< of `shingle_words`
};

/// The prose of one article; characters stand for words in Japanese.
struct EditionText {
    std::vector<EditionSentence> sentences = {};
    std::size_t words = 0;
};

EditionText edition_text(const Article& article);

/// How two texts lie over each other.
struct Overlay {
    std::size_t kept = 0;      ///< sentences that are equal
    double share = 0;          ///< words of copied sentences over those of the shorter, 0 to 1
    std::size_t long_ones = 0; ///< copied sentences of nine words or more
    bool lead_kept = false;    ///< the first sentence of one stands in the other
    std::vector<EditionChange> changes = {}; ///< in the order of the later text
};

/// Lays `later` over `earlier`. A sentence is kept when its words are equal, changed when half of
/// its pairs of words are those of a sentence that is not kept, else removed or added. Words that
/// stand in more than `common_shingle` sentences are no sign of either, which keeps it linear.
Overlay overlay(const EditionText& earlier, const EditionText& later);

} // namespace ample::cite::detail
