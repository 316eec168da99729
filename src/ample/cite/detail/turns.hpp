// Turns of phrase by which reports say what the typed predicates say: a verb, what follows it, and
// what its noun must be.
//
//     {"stolen", "made make making", "off with", Need::taking}
//         The burglars made off with the files of 300 clerks
//         agent ..............^ verb ^ tail  ^ patient
//     {"arrested", "took take taken", "~ into custody", Need::none}
//         Officers took a clerk into custody      A clerk was taken into custody by officers
//
// The tail is words parted by blanks: `a/b` is one of two, `word?` may be missing, `%` is an
// article or "his" and may be missing, `_` is up to three words, `~` is where the patient stands,
// `$` the end of the clause. A passive verb has its patient before it and its agent behind "by".
// Lists are literals with static lifetime.

#pragma once

#include <ample/cite/frames.hpp>
#include <ample/cite/words.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace ample::cite::detail {

/// What the patient of a turn must name.
enum class Need : std::uint8_t {
    none,
    taking,     ///< records, files, money: what can be stolen
    papers,     ///< records and files, no money
    loot,       ///< the same, passwords, or what is called stolen
    coin,       ///< bitcoin, gift cards: by what means is paid
    payee,      ///< hackers, a gang: who takes a ransom
    reached,    ///< us, customers, the police: who can be called or written to
    sum,        ///< money
    door,       ///< a flaw, a gateway
    fix,        ///< a patch, an update
    machine,    ///< a network, a mailbox
    system,     ///< the same, or whose it is
    body,       ///< companies, a ministry, a name
    server,     ///< servers, hosting
    account,    ///< accounts, servers: what is taken out in a name
    credential, ///< passwords, access
    crime,      ///< an attack, a theft
    assault,    ///< an attack, ransomware
    proof,      ///< evidence
    accusation, ///< charges, claims, reports
    prosecutor,
    home, ///< a flat, offices
    country,
    deal,    ///< a sale, an order
    goods,   ///< software, a licence
    wares,   ///< what is bought and sold: shares, records, tools, or "it"
    prey,    ///< victims, by that noun
    suspect, ///< a person or a name
    sponsor, ///< a state, its army or spies
    told,    ///< a person or a group that can be told to do something
    gang,    ///< a group, by its noun or by a name alone
};

/// Who stands where.
enum class Roles : std::uint8_t {
    plain,         ///< the agent before the verb, the patient behind it
    inverse,       ///< the patient before the verb, the agent behind it: "fell victim to"
    about,         ///< the agent before the verb; nothing behind it is a slot: "had no comment"
    of_front,      ///< the patient before the verb and nobody behind it: "is in custody"
    passive_agent, ///< "was named as the culprit behind P": the agent before it, the patient behind
    relative,      ///< "an attack that X blames on A": the patient before "that", the agent behind
    front_door,    ///< "a flaw let A in": the patient before the verb, the agent in the tail
    noun,          ///< the verb is a noun: "charges were filed against P by A"
    noun_agent,    ///< the same with the agent behind it: "the orders came from A"
    held,          ///< the agent in the gap, the patient behind it: "holds A responsible for P"
    handed,        ///< the thing in the gap, whom behind it: "reported the flaw to P"
    counted,       ///< whoever counts says so: "knows of 14 victims", the patient behind it
    told,          ///< passive with the patient behind it: "the breach was reported to P by A"
    link           ///< a group or a crime before the verb, behind it whom it is tied to
};

struct Turn {
    std::string_view predicate = {};
    std::string_view verbs = {}; ///< all forms, parted by blanks
    std::string_view tail = {};
    Need need = Need::none;
    Roles roles = Roles::plain;
    WordList never = ""; ///< words that may not follow within six
};

/// All turns, in the order in which they are tried; then the lists they are made of.
std::span<const std::span<const Turn>> turns();
std::span<const Turn> author_turns();   ///< who did it, and for whom
std::span<const Turn> resource_turns(); ///< servers, passwords, money, disguise
std::span<const Turn> door_turns();     ///< flaws and their mending
std::span<const Turn> course_turns();   ///< proceedings, and telling somebody
std::span<const Turn> stance_turns();   ///< denials, demands for proof, silence
std::span<const Turn> noun_turns();     ///< deeds told as nouns: "charges were filed against"

/// A noun for a deed with its preposition: "the theft of P by A".
struct Deed {
    std::string_view predicate = {};
    WordList nouns = "";
    WordList prepositions = ""; ///< before the patient
    Need need = Need::none;
};

std::span<const Deed> deeds();

/// Whether the words of a phrase name what a turn needs.
bool meets(const Words& words, Phrase phrase, Need need);

} // namespace ample::cite::detail
