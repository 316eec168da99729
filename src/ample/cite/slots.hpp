// Who and what a claim is about, in few words that can be compared.
//
//     "a unit of the People's Liberation Army"   military  china
//     "a group known as Tick"                    group     tick
//     "nearly 200 research institutions"         number    200
//     "another Chinese man"                      person    another
//
// A slot has a kind and a name; an empty name is anybody of that kind. Two slots agree when kinds
// are equal and names are equal or one is empty; an empty kind agrees with all. Agreement lets
// claims stand in one proposition, it never merges persons or groups (that is `link`'s, with
// reasons).

#pragma once

#include <ample/cite/words.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

struct Slot {
    std::string kind = {};
    std::string name = {};
    std::string text = {};  ///< as it is stored: short, lower case but for names
    Phrase at = {};         ///< where it stands in its sentence; empty when it is inferred
    std::string meant = {}; ///< what a pronoun stands for

    [[nodiscard]] bool empty() const { return text.empty(); }
};

/// Whether two slots may be about the same.
bool agree(const Slot& a, const Slot& b);

/// The names of intrusion groups that the reports introduce as such, in lower case, sorted:
/// `a group known as X`, `"X," a hacking group`, `the X gang`, and codes such as APT28.
using GroupNames = std::vector<std::string>;

/// Adds the group names that `words` introduce.
void learn_groups(const Words& words, GroupNames& names);

/// The slot of an actor: group, military, intelligence, government, person, or another.
Slot actor_slot(std::string_view text, const Words& words, Phrase phrase, const GroupNames& groups);

/// The named or generic group in a phrase; empty when there is none.
Slot group_slot(std::string_view text, const Words& words, Phrase phrase, const GroupNames& groups);

/// "about 200 companies" as kind `number`; empty without a number.
Slot number_slot(std::string_view text, const Words& words, Phrase phrase);

/// A phrase without articles, of any kind.
Slot plain_slot(std::string_view text, const Words& words, Phrase phrase, std::string kind);

/// The noun phrase before a verb at `at`, its auxiliaries, hedges and relative pronoun skipped.
Phrase phrase_before(const Words& words, std::size_t at);

/// "The gang entered the network, copied the designs": for the second verb of such a list, whose
/// subject is that of the first, that subject; else empty.
Phrase shared_by_list(const Words& words, std::size_t at);

/// The noun phrase from `at` on.
Phrase phrase_after(const Words& words, std::size_t at);

} // namespace ample::cite
