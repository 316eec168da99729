// The names that one report gives its offices, firms and papers, found in the report itself.
//
//     "the Data Protection Office (DPO) ... the DPO said"    dpo:  Data Protection Office
//     "Acme Freight, a Dutch haulier that ... Acme said"     acme: Acme Freight
//     "security firm Northgate", "newspaper De Dag"          a firm, a paper
//
// A short name in brackets stands for the capitals before it whose initials it has. The first word
// of a longer name stands for it where the report shows that it is no person's: by its noun, by
// what it is put beside, by "which". No list of names is used.
//
// Initials that nobody explains, "the MPD", are those of the one longer name that has them.
//
// Built once for a report, linear in its text; read by any thread.

#pragma once

#include <ample/cite/party.hpp>
#include <ample/cite/sentences.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ample::cite {

namespace detail {

/// Whether the sentence uses a name of one or more capitals as that of a firm: "an engineer at
/// Acme", "Acme's customers", "made by Acme", "Acme confirmed that its network".
bool is_firm_by_use(const Words& words, Phrase run);

/// Nouns by which a firm or a body is known, in its name or beside it.
bool is_firm_noun(const Word& word);

/// Whether a name is a firm's by its own last word or by what it is put beside.
bool is_firm_by_noun(const Words& words, Phrase run);

/// "Jan Maes, 41,", "Jan Maes, who", "Jan Maes, a teacher".
bool is_person_beside(const Words& words, Phrase run);

/// "the Ledger, which first reported the case".
bool is_paper_beside(const Words& words, Phrase run);

} // namespace detail

class OfficeNames {
public:
    OfficeNames() = default;
    OfficeNames(std::string_view text, const std::vector<Sentence>& sentences);

    /// Whom a short or full name, in lower case, means in this report; nothing when it says
    /// nothing.
    [[nodiscard]] const Party* of(std::string_view low) const;

    /// The one office with a word that begins so: "data protection commission" for "commission";
    /// nothing when there is none, or two.
    [[nodiscard]] const Party* with_word(std::string_view stem) const;

    /// The land whose people are called so, all in lower case: "zelmira" for "zelmiran"; empty when
    /// the report shows none.
    [[nodiscard]] std::string land_of(std::string_view people) const;

    /// Gives `party` the office its name means here: a firm that reads like a person, a force or an
    /// office called by its initials. Whoever is known already stays as he is.
    [[nodiscard]] Party complete(Party party) const;

private:
    class Search;

    std::unordered_map<std::string, Party> known_;
    std::unordered_map<std::string, std::string> peoples_; ///< "zelmiran": "zelmira"
    std::unordered_map<std::string, Party> initials_;      ///< of names without brackets: "mpd"
};

namespace detail {

/// Whether a name has the word in capitals: "the MPD", "an MPD spokesman".
bool holds_capitals(std::string_view name, std::string_view low);

/// A country of no list, in lower case, and what its people and offices are called there.
struct Land {
    std::string name;
    std::string people;

    friend auto operator<=>(const Land&, const Land&) = default;
};

/// Countries of no list that a report names both as a land and as a people: "Ostravia" where
/// "Ostravian" stands too, "Zelmira" where "the Zelmiran embassy" does.
std::vector<Land> lands_of(const std::vector<Sentence>& sentences);

} // namespace detail

} // namespace ample::cite
