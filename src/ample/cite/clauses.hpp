// The clauses of a sentence: what is said, without the words that say who says it.
//
//     Investigators believe | the attacks were run by Owl | under the direction of the army | . Two
//     .. speaker               | clause, frame `attributed`  | clause, frame `tasked`          |
//
//     "It cannot be guessed," she said. -> It cannot be guessed
//     The bank, which lost money, denied that its servers were used. -> two clauses
//
// In this order: the words of every speaker are taken out; what remains is cut at semicolons and
// before "but", "while", "and" where a verb of its own follows; a relative clause or an adjunct
// ("under the direction of") that carries a frame of its own becomes a clause of its own, with the
// noun it hangs on. A stance ("declined to comment", "denied involvement", "warned against") keeps
// its speaker: there the saying is the act.
//
// Clauses of one sentence may overlap in a noun phrase. Linear in the sentence.

#pragma once

#include <ample/cite/frames.hpp>
#include <ample/cite/speakers.hpp>

#include <optional>
#include <vector>

namespace ample::cite {

struct Clause {
    Phrase words = {};
    std::size_t at = 0;              ///< the word it turns on: a frame's trigger, else its verb
    std::optional<Frame> frame = {}; ///< nothing: untyped
};

/// The clauses of a sentence in the order in which they begin. Every frame is in one of them.
std::vector<Clause> clauses_of(const Words& words,
                               const std::vector<Attribution>& attributions,
                               std::vector<Frame> frames);

/// Whether the word is a finite verb by its form and its neighbours; participles after a form of
/// "be" belong to that.
bool is_finite(const Words& words, std::size_t at);

/// The first finite verb in [from, until), else `until`.
std::size_t finite_in(const Words& words, std::size_t from, std::size_t until);

} // namespace ample::cite
