// Sources that a phrase in front or at the end names, without a verb of theirs.
//
//     By the ministry's account, Q · In the eyes of S, Q · As S put it, Q · To hear S tell it, Q
//     It is S's case that Q · S's view is that Q
//        ^ source              ^ end
//
// A bounded window of one sentence is looked at.

#pragma once

#include <ample/cite/words.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace ample::cite::detail {

struct FramedSource {
    Phrase source = {};          ///< who; the possessive pronoun of "by her account"
    std::size_t begin = 0;       ///< where the frame begins: with the owner of "S's view is that"
    std::size_t end = 0;         ///< behind the frame
    std::string_view klass = {}; ///< what it says of certainty; empty: nothing
    bool own = false;            ///< "in our view"
};

/// The frame whose first word stands at `at`.
std::optional<FramedSource> framed_source_at(const Words& words, std::size_t at);

/// "emails seen by a paper", "a log shared with a paper": the phrase up to there where a paper or
/// another piece of evidence stands in front; else the whole phrase.
Phrase without_reader(const Words& words, Phrase phrase);

/// Where a noun for something that tells by itself stands in the phrase ("court documents",
/// "figures from the ministry"): behind it. Nothing where none stands before a preposition.
std::optional<std::size_t> evidence_in(const Words& words, Phrase phrase);

} // namespace ample::cite::detail
