// Where a claim begins and ends within its clause.

#pragma once

#include <ample/cite/frames.hpp>

#include <vector>

namespace ample::cite::detail {

/// The first of some words in the phrase; its end where none stands.
std::size_t first_of(const Words& words, Phrase phrase, const WordList& some);

/// Whether a frame among the words of a speaker only tells how he spoke: "which first reported the
/// attack", "said on behalf of the member states", "a paper reported, citing".
bool tells_how_told(const Words& words, const Frame& frame);

/// "The group works for the state, | a charge the ministry denies": the part without the charge.
std::size_t before_charge(const Words& words, Phrase part);

/// Whether "who" or "which" stands in the part.
bool holds_relative(const Words& words, Phrase part);

/// The word behind "after" of ", a day after | the firm announced it", from the comma with which
/// `part` begins; its begin where no such clause follows.
std::size_t behind_later(const Words& words, Phrase part);

/// "As far as we know, | the server is down", "To his knowledge, | nobody ...": behind the comma;
/// the begin of `part` where it opens with no such reserve.
std::size_t behind_reserve(const Words& words, Phrase part);

/// "There is little doubt that X", "We think it more likely than not that X": where X begins; the
/// begin of `part` where it opens with no opinion.
std::size_t after_opinion(const Words& words, Phrase part);

/// "declined to name them, citing the inquiry": the comma before what is cited; the end of `part`
/// without it.
std::size_t before_citing(const Words& words, Phrase part);

/// The first finite verb of a clause that is not of an aside: "The buyer, who used a name, was
/// thought"; the end where there is none.
std::size_t main_verb(const Words& words, Phrase clause);

/// Whether `at` stands in what somebody did not say: "It did not say how many files were taken".
bool behind_silence(const Words& words, std::size_t at, const std::vector<Frame>& frames);

/// "TOKYO: ...", "OSLO, March 5 (Reuters) - ..." is where it was written, not what it says: where
/// the sentence begins behind that.
std::size_t after_dateline(const Words& words, std::size_t begin);

/// ", a charge the ministry dismissed as a fairy tale", from its comma on.
bool tells_denial(const Words& words, Phrase behind);

/// A month, a day of the week or a number.
bool is_date(const Word& word);

/// Whether "she said that" stands before the part; of every word it is known whether a speaker has
/// it.
bool is_told(const Words& words, Phrase part, const std::vector<bool>& covered);

/// The words around a frame's trigger up to the next marks; of a notice also up to "that".
Phrase between_marks(const Words& words, const Frame& frame);

/// Whether a clause behind a comma only tells where something was said: "a jury was told".
bool is_hearing(const Words& words, Phrase whole);

/// Whether the verb charges somebody with a deed: "accused a clerk of stealing the list".
bool accuses_of(const Words& words, std::size_t verb);

/// Where the noun phrase that ends before `end` begins.
std::size_t head_noun(const Words& words, Phrase part, std::size_t end);

} // namespace ample::cite::detail
