// Noun phrases and what stands between commas behind them.

#pragma once

#include <ample/cite/slots.hpp>
#include <ample/cite/words.hpp>

#include <cstddef>

namespace ample::cite::detail {

/// "who", "which", "that".
bool is_relative(const Word& word);

/// The words before `end` up to a mark, a clause or another verb.
Phrase stretch_before(const Words& words, std::size_t end);

/// "The student, 29, who lived there, is": the age in an aside is no subject.
Phrase before_age(const Words& words, Phrase phrase);

/// "The man, a former clerk, left", "Ann Berg, 34, of Mill Lane, Avon, left": what stands before
/// the appositions that end at the comma `end`; empty where there is none.
Phrase before_apposition(const Words& words, std::size_t end);

/// "On the night of 4 June | unknown persons attacked": the subject behind a day without a comma.
Phrase behind_day(const Words& words, Phrase phrase);

/// "demanded prison for | the clerk, who", "blamed it on | China, which": behind a verb a relative
/// clause tells of the last noun.
Phrase last_noun(const Words& words, Phrase phrase);

/// What is known of somebody, and does nothing itself.
bool is_trait(const Word& word);

} // namespace ample::cite::detail
