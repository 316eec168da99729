// Intruders whom a noun phrase gives a master, beside what its sentence tells.
//
//     A hacking group linked to Ostravia's navy | stole the plans          two claims: whose it is,
//     ---------------------------------------- claim                       and what it did
//     The port was attacked by | Ostravia-backed hackers | in May
//                               ------------------------ claim
//
// Nationality is no master: "Ostravian hackers" claims nothing more.

#pragma once

#include <ample/cite/clauses.hpp>

namespace ample::cite::detail {

/// A phrase of intruders with the word that ties them to a master.
struct SponsoredPhrase {
    Phrase words = {};
    std::size_t at = 0; ///< "linked", "working", "Iran-backed"
    Phrase group = {};
    Phrase sponsor = {};
};

/// In the order of the sentence; linear in it.
std::vector<SponsoredPhrase> sponsored_in(const Scene& scene);

/// Gives each of them a clause of its own, `attributed`: one that is there with the whole sentence
/// for its words is cut down to the phrase.
void add_sponsored(const Scene& scene, std::vector<Clause>& clauses);

} // namespace ample::cite::detail
