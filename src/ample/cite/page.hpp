// A report as blocks: what of the page is the report and what is furniture around it.
//
//     Skip to main content                              furniture
//     Police tie intrusions to rented servers           title
//     In this Feb 21, 2019, file photo ... (AP, File)   caption
//     OSLO: Police are investigating ...                body
//     READ: Ministers meet                              furniture
//     Source: AP/ta                                     credit
//
// A block is one line, or, where the whole text is wrapped at a fixed width, the lines between two
// blank lines. Only body blocks are read for claims; every other block stays a sentence of its own,
// untyped and off the case, so that no byte of the report is lost from sight.

#pragma once

#include <ample/cite/words.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

enum class BlockKind : std::uint8_t { title, heading, furniture, caption, credit, body };

struct Block {
    BlockKind kind = BlockKind::body;
    std::size_t begin = 0; ///< in the text, without blanks at the ends
    std::size_t end = 0;
};

/// An agency the page credits as a whole, from a block on.
struct Credit {
    std::string name = {};
    std::string basis = {};              ///< the words that say so, verbatim
    std::size_t from = 0;                ///< index of the first block it covers
    std::size_t until = ~std::size_t{0}; ///< index of the first block it no longer covers
};

struct Page {
    std::vector<Block> blocks = {};
    std::vector<Credit> credits = {};
    std::string title = {}; ///< the headline when the text has one, else empty
};

/// Cuts a text into blocks. `title` is the headline known from elsewhere (HTML), or empty. Linear.
Page page_of(std::string_view text, std::string_view title);

} // namespace ample::cite
