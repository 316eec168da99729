// What a clause tells as done and as not done, by families of words of one meaning.
//
//     "no customer files had been published"    denied: publish    things: customer, file
//     "it had kept all logs"                    done: keep         (which denies: delete)
//     "The gang posted the files of customers"  done: publish      things: gang, file, customer
//
// A family has the forms of its verbs and nouns. What is only meant, ordered, possible or to come
// ("to pay", "will pay", "could pay") is neither done nor denied. A state that shuts another out
// (kept and deleted, closed and left open, intact and wiped) denies it.

#pragma once

#include <ample/cite/words.hpp>

#include <cstdint>
#include <set>
#include <string>

namespace ample::cite::detail {

/// One bit for each family.
using Deeds = std::uint64_t;

struct ToldDeeds {
    Deeds done = 0;
    Deeds denied = 0;     ///< by a negator
    Deeds shut_out = 0;   ///< by a state that is told
    std::size_t verb = 0; ///< where the denied word stands
};

/// What the clause tells, with what follows from it: who sold a key handed it over and had it.
ToldDeeds deeds_told(const Words& words, Phrase clause);

/// "not", "never", "nothing", "hadn't".
bool is_negator(const Word& word);

/// "Not all files were copied", "not the first time", "no view of what was taken": a denial of a
/// part, which denies no deed.
bool denies_part(const Words& words, Phrase clause);

/// The families of a word in any of its uses; and whether it has one.
Deeds deeds_of(const Word& word);
bool is_deed_word(const Word& word);

/// Families whose denial says all without a thing: "nobody died", "not a rupee changed hands".
Deeds deeds_of_people();
Deeds deeds_of_payment();
Deeds deeds_of_death();
Deeds deeds_of_confession();

/// What attackers do to things that can be counted.
Deeds deeds_of_attackers();

/// Whether a word can say what a clause is about: no mark, number, time, country, pronoun, verb of
/// being or saying, and no word that only joins.
bool is_content_word(const Word& word);

/// The content words of a clause without endings, deeds, numbers, times, names and what only
/// stresses ("any kind", "directly"). What a denial is limited by, and what a statement offers.
std::set<std::string> things_told(const Words& words, Phrase clause);

/// Whether a thing of a denial is among those a statement tells, by its word or one of its meaning.
bool is_told_thing(const std::string& thing, const std::set<std::string>& told);

/// Whether a thing hardly tells which one is meant: data, system, attack.
bool is_plain_thing(const std::string& thing);

} // namespace ample::cite::detail
