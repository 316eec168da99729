// Who speaks: one knot of a speaker chain, made from the noun phrase that names it.
//
//     "Norwegian Foreign Ministry spokesman Per Dahl"
//         kind person · standing ministry · country norway · organisation "foreign ministry" ·
//         person "Per Dahl"
//     "unnamed people close to the police inquiry"
//         kind anonymous · standing police
//
// The standing is what the roots are counted by (roots.hpp); the kind is what is shown.

#pragma once

#include <ample/cite/detail/gender.hpp>
#include <ample/cite/words.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite {

enum class Standing : std::uint8_t {
    outlet, ///< the paper that printed the report
    agency, ///< any other news organisation
    police, ///< police and whoever speaks from their inquiry
    prosecutors,
    court,
    government,
    ministry,
    authorities,  ///< "officials", "authorities": whose, the document tells
    organisation, ///< a company, an agency, a laboratory
    person,       ///< for himself
    unstated,     ///< nobody: "is believed to", "allegedly"
    other         ///< "a report", "a study"
};

struct Party {
    std::string name = {}; ///< verbatim
    std::string kind = {}; ///< a speaker kind of docs/formats/values.md
    Standing standing = Standing::other;
    bool anonymous = false;
    bool anaphor = false;          ///< "the ministry", "the broadcaster": someone named before
    bool of_firm = false;          ///< "chief executive Ida Moe": of the firm named before
    bool of_last = false;          ///< "its spokesman": of the office named before
    bool counsel = false;          ///< a lawyer, who speaks for `client`
    bool document = false;         ///< "a report", "the indictment": somebody's paper
    std::string country = {};      ///< in lower case, where the phrase tells it
    std::string place = {};        ///< of a police force: "tokyo", or the country of a national one
    std::string person = {};       ///< full or part name of a person
    std::string organisation = {}; ///< in lower case: "foreign ministry", "acme"
    std::string client = {};       ///< of a lawyer, verbatim; empty while nobody is known
    std::string words = {}; ///< the verbatim words that make it a speaker ("reported", "citing")

    friend bool operator==(const Party&, const Party&) = default;
};

/// The party a phrase names. Pure; what an anaphor stands for is found by `Cast`.
Party party_of(std::string_view text, const Words& words, Phrase phrase);

/// Whether the word can be part of a name: a capital that is no day, month or article, or "van",
/// "de".
bool is_name(const Word& word);

/// Whether the phrase can be a speaker at all: a name, a role, an office, not a thing.
bool can_speak(const Words& words, Phrase phrase);

class OfficeNames; // detail/office_names.hpp

/// The people and offices of one document in the order in which they come up.
///
/// A surname stands for the last person of that name introduced *before* it; one whose full name
/// comes only later is somebody else. So two persons of one surname stay apart.
class Cast {
public:
    Cast() = default;

    /// `names` tells what short names mean in the report; it must outlive the cast.
    explicit Cast(const OfficeNames* names) : names_(names) {}

    /// What `party` stands for here: the full name for a surname, the named office for "the
    /// ministry". Remembers it.
    Party resolve(Party party);

    /// The office that a short name in brackets stands for, with the words of `party`; `party`
    /// itself when the report does not tell.
    [[nodiscard]] Party called(const std::string& initials, Party party) const;

    /// The office that a name alone stands for in this report, else `party` itself.
    [[nodiscard]] Party completed(Party party) const;

    /// "Prosecutors charged a man.": who "they" of the next sentence are, if nobody spoke in it.
    void mention_group(const Party& party);

    /// "Two former members tell another story.": who "they" of the next sentence are.
    void mention_people(Party party);

    /// States that spoke together: who "the three governments" are from here on.
    void ally(Party states) { allies_ = std::move(states); }

    [[nodiscard]] const Party& allies() const { return allies_; }

    /// Whether somebody the text has named bears the name.
    [[nodiscard]] bool is_person(std::string_view name) const { return known(name) != nullptr; }

    /// Somebody the text names with his role, without letting him speak.
    void introduce(Party party);

    /// The office that is called by a noun here: "the force", "the firm"; `party` itself for
    /// others.
    [[nodiscard]] Party office_called(Party party) const;

    /// For whom somebody speaks whom the text named without it.
    void employ(const Party& party);

    /// Whom a sentence is about: a person by his post or name may be the next "he", an office the
    /// next "it". Suspects and victims are left aside: they seldom speak.
    void mention(Party party);

    /// Whom a sentence tells as accused: "his lawyer" in the next is his.
    void accuse(std::string name) { accused_ = std::move(name); }

    /// A firm that a sentence names without letting it speak: the first of them may be "the
    /// company" while none has spoken.
    void name(const Words& words);

    /// The people a report names in full somewhere: a surname that nobody before it bears is that
    /// of the one among them who does.
    void expect(std::vector<Party> people) { expected_ = std::move(people); }

    /// "told the newspaper Aftenbladet": whom "the newspaper" means from here on.
    void hear_of(const Party& medium);

    /// "A paper bases its account on six sources": whose word, in whose account, "they" tell next.
    void rest_on(Party medium, Party sources);

    /// The medium in whose account `sources` speak; nothing where they speak for themselves.
    [[nodiscard]] const Party* account_of(const Party& sources) const;

    /// "Russian President Jan Moe": his spokesman and his office are his country's.
    void lead(std::string surname, std::string country);

    /// "unsealed an indictment": the paper that "it" of the next sentence may be; an empty party
    /// where a sentence shows none.
    void show(Party paper) { paper_ = std::move(paper); }

    [[nodiscard]] const Party& paper() const { return paper_; }

    /// Who answers in an interview: the first person the report tells of.
    [[nodiscard]] Party interviewed();

    /// Who "he" or "she", "it" or "they" is, by the last speakers; an unstated party when nobody.
    /// "He" is no woman the report calls one; whom it calls "she" once is no "he" later.
    [[nodiscard]] Party pronoun(std::string_view word);

    [[nodiscard]] const std::vector<Party>& people() const { return people_; }

private:
    Party allies_ = {};
    [[nodiscard]] const Party* known(std::string_view name) const;
    [[nodiscard]] const Party* same_role(const Party& party) const;
    [[nodiscard]] Party with_client(Party party) const;
    [[nodiscard]] Party at_office_of_post(Party party) const;
    [[nodiscard]] Party at_named_office(Party party) const;
    [[nodiscard]] Party at_firm_told(Party party) const;
    [[nodiscard]] Party at_firm_of_post(Party party) const;
    Party of_country(Party party);
    [[nodiscard]] Party of_leader(Party party) const;
    [[nodiscard]] const Party* medium_meant(const Party& party) const;
    [[nodiscard]] bool take_paper_of_case(Party& party) const;
    [[nodiscard]] Party person(std::string_view pronoun);
    [[nodiscard]] detail::Gender gender_of(const Party& party) const;
    /// The last person spoken of, before those spoken of earlier.
    void is_last(Party party);

    const OfficeNames* names_ = nullptr;
    std::vector<Party> people_;
    std::vector<Party> expected_ = {};
    std::vector<std::pair<std::string, std::string>> posts_ = {}; ///< public posts, their countries
    std::vector<Party> offices_; ///< named agencies, ministries, organisations, forces
    Party last_person_ = {};
    std::vector<Party> earlier_ = {}; ///< the people before him, the last one first
    std::map<std::string, detail::Gender> genders_ = {}; ///< learned from the report's pronouns
    Party last_office_ = {};
    Party last_group_ = {}; ///< police, officials, a government: whom "they" may be
    std::string accused_ = {};
    Party unnamed_ = {};            ///< the last group of people without a name
    std::vector<Party> firms_ = {}; ///< firms in the order in which they are named
    Party last_role_ = {};    ///< the last speaker, if he was "its chief executive" without a name
    Party last_sources_ = {}; ///< what "sources" were first said to be
    Party account_ = {};      ///< in which the last group speaks
    Party accounting_ = {};   ///< that group
    std::map<std::string, std::string> leaders_ = {}; ///< surnames, their countries
    Party paper_ = {};                                ///< that the sentence before made known
    Party last_insider_ = {}; ///< the last person without a name: "the same person"
};

} // namespace ample::cite
