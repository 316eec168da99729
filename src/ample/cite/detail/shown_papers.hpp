// Papers that one sentence shows and the next calls "it".
//
//     Prosecutors unsealed an indictment.  It says that ...    "an indictment" · tells
//     A report was published on Monday.    It names ...        "A report" · tells
//     The firm issued an advisory.         It said that ...    the firm speaks
//
// A paper tells in the present tense, whoever made it speaks in the past.

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// The paper that a sentence says was made known; empty where there is none.
Phrase paper_shown(const Words& words);

/// Whether the "it" at `at` tells as a paper does.
bool tells_as_paper(const Words& words, std::size_t at);

} // namespace ample::cite::detail
