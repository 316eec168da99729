// Speaker chains: through whom a sentence comes, from the outlet inwards.
//
//     Police believe the hacks were run by "Owl", the minister said, citing the inquiry.
//     tail  "the minister said"      outermost speaker
//     cite  "citing the inquiry"     whom he leans on
//     head  "Police believe"         whose belief it is, inside the minister's words
//
// The patterns are those of the news register (SAPIENS names 16): S said that Q; "Q," S said;
// "Q," said S; according to S, Q; S said, citing T; S told T that Q; S who said; he/it/they said.
// A head counts for what follows it up to the next clause of its own level ("but", "though"); a
// tail and an "according to" count for the whole sentence. "is said to" has no speaker
// (certainty.hpp).

#pragma once

#include <ample/cite/party.hpp>
#include <ample/cite/sentences.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ample::cite {

/// One attribution of a sentence.
struct Attribution {
    enum class Place : std::uint8_t { according, tail, head };

    Place place = Place::head;
    std::size_t verb = 0;            ///< index of the word that reports
    Sort sort = Sort::say;           ///< of the verb: what it says of certainty
    std::vector<Party> parties = {}; ///< outside in: the speaker, then whom he cites
    bool label = false;              ///< "Dr Maes:" of minutes, who stands outside of all others
    bool back = false;               ///< "This was said by S": of the sentence before
    bool attitude = false;           ///< "warned against": what follows is not said to be so
    Phrase speaker = {};             ///< the words that name the speaker, empty when joined
    std::size_t scope_begin = 0;     ///< words it holds for
    std::size_t scope_end = 0;
    std::size_t content = 0;     ///< where what is said begins; 0: behind the verb
    std::string_view klass = {}; ///< the certainty that a turn of several words lends

    [[nodiscard]] bool holds(std::size_t at) const { return at >= scope_begin && at < scope_end; }
};

/// The attributions of every sentence of a document, quotations joined: a sentence in the middle of
/// a quotation has the speaker that stands at its end. Linear.
std::vector<std::vector<Attribution>>
attributions_of(std::string_view text, const std::vector<Sentence>& sentences, Cast& cast);

/// Gives sentences without a speaker the one of the quotation they belong to.
void join_quotations(const std::vector<Sentence>& sentences,
                     std::vector<std::vector<Attribution>>& found);

/// The chain for the word at `at` of a sentence, outside in; without the outlet and its agency. For
/// a statement of fact, speakers who only take an attitude to it are left out.
std::vector<Party>
chain_at(const std::vector<Attribution>& attributions, std::size_t at, bool fact);

/// Who keeps silent at `at` is no speaker of it, since another tells that he does: takes him out of
/// `speakers`.
std::optional<Party> take_silent(const std::vector<Attribution>& attributions,
                                 std::size_t at,
                                 std::vector<Party>& speakers);

/// "He would not be drawn on it", behind what he said: who spoke before keeps silent, unless `who`
/// begins the sentence as somebody else. Takes who only goes on speaking out of `speakers`.
std::optional<Party> take_carried(const std::vector<Attribution>& attributions,
                                  const Sentence& sentence,
                                  Phrase who,
                                  std::vector<Party>& speakers);

/// "He denies it, his lawyer said": the lawyer is the speaker. Takes the denier at `at` out of
/// `speakers` where another remains.
void drop_denier(const std::vector<Attribution>& attributions,
                 std::size_t at,
                 std::vector<Party>& speakers);

} // namespace ample::cite
