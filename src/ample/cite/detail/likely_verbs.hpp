// The verb of a clause in which no rule knows one: "This judgement rests on two notices", "the
// firms use it", "hackers cut the power". A verb of WordNet that stands where a verb stands: behind
// a noun, and before what a verb takes. Nouns may be verbs too ("attacks on ships"), so this is
// asked last, of words that are known to be a clause. Linear in the clause; safe from any thread.

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// The first such verb; `clause.end` where there is none.
std::size_t likely_verb(const Words& words, Phrase clause);

/// The verb of what somebody says, where an object without an article may follow it too: "said the
/// intruders read mail for a year"; `clause.end` where none stands. Asked after `likely_verb`.
std::size_t told_verb(const Words& words, Phrase clause);

/// Whether a word, in lower case, may be a verb of the third person: "rents", "denies".
bool is_present_verb(std::string_view low);

/// Whether it is the "-ing" of a verb: "demanding", "taking", "shutting".
bool is_participle(std::string_view low);

/// Whether the verb at `at` is asked for like the one before "and": "should wipe the disks and |
/// report the loss". Linear in the sentence.
bool shares_duty(const Words& words, std::size_t at);

/// The first word that can be a verb anywhere, if not behind an article: for a sentence in which
/// no verb was found. `clause.end` where there is none.
std::size_t possible_verb(const Words& words, Phrase clause);

/// Whether the clause is an order: "Revoke all sessions now". It opens with a verb that no subject
/// has, and no other is finite.
bool is_order(const Words& words, Phrase clause);

} // namespace ample::cite::detail
