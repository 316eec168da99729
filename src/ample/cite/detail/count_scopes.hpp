// What a number in a clause counts: a part, what was found so far, what there is in one country.
//
//     "43 of these servers were used"        a part of what was counted before
//     "has so far identified 31 entities"    more may come
//     "31 entities in India"                 of India, where "44 in the two countries" is of two
//     "480,000, up from 310,000", ", not 220"    told in place of another number
//
// Pure; each is linear in the clause.

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

bool is_of_part(const Words& words, Phrase clause);

bool is_of_so_far(const Words& words, Phrase clause);

/// Whether both tell where they count, and it is not the same.
bool are_of_other_places(const Words& a, Phrase first, const Words& b, Phrase second);

/// It says itself that there was another number.
bool is_in_place_of_another(const Words& words, Phrase clause);

} // namespace ample::cite::detail
