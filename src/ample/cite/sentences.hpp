// Sentences, found after the quotations.
//
//     "There must be proof. It cannot be guessed," she said. "We are open to talks."
//     |-- quotation 0 ------------------------|              |-- quotation 1 -----|
//     |-- sentence 0 ------|-- sentence 1 --------------|    |-- sentence 2 ------|
//
// A quotation opens with any opening mark and closes with any closing one, since pages mix them
// (curly open, straight close); inside one, marks do not nest. It ends with its block at the
// latest: a paragraph that goes on with a quotation opens it anew. Sentence ends are those of ICU
// (UAX 29) less those after abbreviations ("U.S.", "Mr.", "Feb.") and those between a quotation and
// the words that say whose it is ("Why?" she asked).
//
// A sentence above `longest` bytes is no sentence of a report; it is kept and not analysed.

#pragma once

#include <ample/cite/page.hpp>

#include <optional>
#include <vector>

namespace ample::cite {

struct Sentence {
    std::size_t begin = 0; ///< in the text
    std::size_t end = 0;
    std::size_t block = 0;
    BlockKind kind = BlockKind::body;
    Words words = {};                          ///< empty when it is not analysed
    std::optional<std::size_t> quotation = {}; ///< the last quotation that touches it
    bool opens_quoted = false;                 ///< begins inside a quotation of an earlier sentence
    bool quoted = false;                       ///< at least half of its words are quoted
    bool label_in_capitals = false;            ///< begins "JAN MAES:"

    static constexpr std::size_t longest = 4096;
};

/// The sentences of all blocks, in order. Only the words of body and title blocks are kept.
/// Linear in the text.
std::vector<Sentence> sentences_of(std::string_view text, const Page& page);

/// "en", "ja" or "und" from script and common words.
std::string language_of(std::string_view text);

} // namespace ample::cite
