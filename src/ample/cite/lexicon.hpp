// What sort of word a word is: reporting verbs, police, ministries, agencies, countries.
//
// The lists are general knowledge of English news language, no names of any one case. Reporting
// verbs follow the long tail measured on PolNeAR (the 200 commonest cue lemmas reach 78 %), hedges
// follow De Facto (Sauri and Pustejovsky 2012). A word may be of several sorts.
//
// All functions are pure and may be called from any thread.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ample::cite {

enum class Sort : std::uint8_t {
    say,          ///< said, reports, added
    tell,         ///< told, briefed: the hearer follows
    believe,      ///< believe, think, assess
    suspect,      ///< suspect, suspects
    find,         ///< found, identified, concluded: what inquiries do
    confirm,      ///< confirmed, acknowledged
    decline,      ///< declined, refused
    be,           ///< forms of be
    have,         ///< forms of have, did
    adverb,       ///< may stand between a subject and its verb
    negator,      ///< not, no, never, neither
    determiner,   ///< the, a, some
    pronoun,      ///< he, she, it, they as subjects
    clause,       ///< that, which, while: a noun phrase ends here
    police,       ///< police, investigators, detectives
    prosecutor,   ///< prosecutors
    court,        ///< court, judge
    government,   ///< government, cabinet, president
    ministry,     ///< ministry, department, embassy
    media,        ///< broadcaster, newspaper, news
    outlet,       ///< names of news agencies and broadcasters
    role,         ///< spokesman, secretary, director
    official,     ///< officials, authorities
    anonymous,    ///< sources, unnamed, people familiar
    researcher,   ///< researchers, analysts, experts
    military,     ///< military, army, unit
    intelligence, ///< spy agencies
    group,        ///< hackers, group, gang
    attack,       ///< attack, intrusion, hacking
    victim,       ///< companies, institutions
    organisation, ///< company, agency, university
    person,       ///< man, engineer, suspect
    server,       ///< server, hosting, domain
    credential,   ///< ID, password, login
    goods,        ///< software, product, licence
    month,
    weekday,
    number,  ///< hundreds, twenty
    task,    ///< instructed, ordered, directed
    conduct, ///< carried out, launched
};

using Sorts = std::uint64_t;

constexpr Sorts bit(Sort sort) noexcept {
    return Sorts{1} << static_cast<unsigned>(sort);
}

template <class... S>
constexpr Sorts any_of(S... sorts) noexcept {
    return (bit(sorts) | ...);
}

/// The sorts of a word in lower case.
Sorts sorts_of(std::string_view low);

/// A country as its name, its demonym and its capital are written, all in lower case.
struct Country {
    std::string_view name;
    std::string_view demonym;
    std::string_view capital;
};

/// The country whose name, demonym or capital `low` is ("japanese", "tokyo", "south korean"), or
/// nothing. News often says the capital for the government.
const Country* country_of(std::string_view low);

/// 1 to 12 for a month or its abbreviation, else 0.
int month_of(std::string_view low);

/// 0 (Sunday) to 6 for a weekday or its abbreviation, else -1.
int weekday_of(std::string_view low);

/// The value of a number word or of digits ("12", "1,200", "twenty"), else -1. "dozens" is 24,
/// "scores" 40, "hundreds" 200, "thousands" 2000: the least the word can mean.
long number_of(std::string_view low);

/// A state organ by its own name ("people's liberation army"), its sort and its country.
struct Organ {
    std::string_view name;
    Sort sort;
    std::string_view country;
};

/// World-known state organs whose name or abbreviation does not tell the country.
std::span<const Organ> organs();

/// The usual name of a news agency or broadcaster for one of its spellings in lower case ("ap",
/// "associated press" are "AP"); empty when it is not known.
std::string_view agency_name(std::string_view low);

} // namespace ample::cite
