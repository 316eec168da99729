// Where one clause of a sentence joins the next although no verb that every reader knows stands in
// both: a row of clauses, a second deed of the same subject, a reason with a subject of its own.
//
//     the terminals were switched off for a week, | a number of letters was stolen
//     Norland punishes all computer crime and | has never ordered any
//     they have entered two museums and | taken pictures of the paintings
//     it is hardly a rarity, | as ports are broken into every month
//     a gang known as Silver Fox, | whose members opened 40 cabinets

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// Whether a clause that began at `part.begin` ends before the word at `at`, a comma, an "and" or a
/// "but", for one of these reasons. Linear in the part; safe from any thread.
bool joins_next(const Words& words, Phrase part, std::size_t at);

/// Whether a reason with a subject of its own stands behind the comma at `at`: ", as the gang had
/// done it before". Linear in the part; safe from any thread.
bool opens_reason(const Words& words, Phrase part, std::size_t at);

} // namespace ample::cite::detail
