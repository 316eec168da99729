// What the reports of a case, in English and Japanese, tell of one deed, ready to be compared.
//
//     "Norvik paid the group $2 million"      paid  +  of norvik
//     "We paid no ransom" (Norvik's chief)    paid  -  of norvik, who says so
//     当社は身代金を支払っておりません              paid  -  of the release's publisher
//
// A comparer reads every claim once for its topic (payments, departures, passwords handed over ...)
// and compares what it keeps. Two accounts exclude each other only where the reports tell one
// story, the holders are of different roots, both are sure, and both speak of one firm or person:
//
// * A clause speaks of the firm it names; "we", "it" of a firm's own word are the firm; a clause
//   without a name speaks of the firm its report named last, a release of its publisher.
// * What police or prosecutors suspect or allege is their case and counts as said.
//
// Reads what it is given, which must outlive it; by one thread, for it keeps what it finds. Linear
// in the claims, but for pairs of a topic, of which at most `most_compared` are kept.

#pragma once

#include <ample/cite/conflicts.hpp>
#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/opposed_pairs.hpp>
#include <ample/cite/detail/story_names.hpp>
#include <ample/cite/frames.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

class AccountScene {
public:
    AccountScene(const std::vector<Article>& articles,
                 const std::vector<Claim>& claims,
                 const std::vector<Dating>& dates);

    /// The claims and stances that are compared, in the order of the reports.
    [[nodiscard]] const std::vector<std::size_t>& told() const { return told_; }

    /// With them what a speaker says in words of no typed verb, which most comparers leave out.
    [[nodiscard]] const std::vector<std::size_t>& said_too() const { return said_too_; }

    [[nodiscard]] const Claim& at(std::size_t claim) const { return claims_[claim]; }

    [[nodiscard]] const Article& article(std::size_t claim) const {
        return articles_[claims_[claim].article];
    }

    [[nodiscard]] bool is_japanese(std::size_t claim) const {
        return article(claim).language == "ja";
    }

    /// The bytes of the clause.
    [[nodiscard]] std::string_view text(std::size_t claim) const;

    /// The words of its sentence; none in Japanese.
    [[nodiscard]] const Words& words(std::size_t claim) const;
    [[nodiscard]] Phrase phrase(std::size_t claim) const;

    /// The first word of the clause that is in the list, else the end of the clause.
    [[nodiscard]] std::size_t find_one(std::size_t claim, const WordList& list) const;
    [[nodiscard]] bool has(std::size_t claim, const WordList& list) const;

    /// Whether a word of the list stands anywhere in its report. English.
    [[nodiscard]] bool is_told_in_report(std::size_t claim, const WordList& list) const;

    /// Whether the name, in lower case, stands anywhere in its report. English.
    [[nodiscard]] bool is_named_in_report(std::size_t claim, std::string_view name) const;

    /// The first time of the clause that has a span.
    [[nodiscard]] std::optional<Span> time(std::size_t claim) const;

    /// The day of its report.
    [[nodiscard]] std::optional<Day> said(std::size_t claim) const;

    /// Whether it is said without a hedge, or is the case of police or prosecutors.
    [[nodiscard]] bool is_sure(std::size_t claim) const;
    [[nodiscard]] bool is_charge(std::size_t claim) const;

    /// Whether "not", "no", "never" or a Japanese denial stands in the clause.
    [[nodiscard]] bool is_denied(std::size_t claim) const;

    /// Whether a clause names intruders of the case.
    [[nodiscard]] bool names_intruder(std::size_t claim) const;

    /// Whether the report of `other` names a group that the sentence of `claim` names; true where
    /// it names none. English.
    [[nodiscard]] bool tells_of_group(std::size_t claim, std::size_t other) const;

    [[nodiscard]] bool one_story(std::size_t a, std::size_t b) const;

    /// Different roots, or a firm and an insider of it; each with a holder who is known.
    [[nodiscard]] bool stand_apart(std::size_t a, std::size_t b) const;

    /// One holder, and the second is of a report of a later day.
    [[nodiscard]] bool is_told_later(std::size_t before, std::size_t after) const;

    /// The same report, at most `sentences` apart.
    [[nodiscard]] bool are_near(std::size_t a, std::size_t b, std::size_t sentences) const;

    /// The names that tell a holder from others, in both scripts.
    [[nodiscard]] Names holder(std::size_t claim) const;

    /// The firm or office a claim speaks of.
    [[nodiscard]] const Names& spoken_of(std::size_t claim) const;

    /// Whether one of `names` stands in its sentence or a few before it.
    [[nodiscard]] bool is_named_near(std::size_t claim, const Names& names) const;

    /// Whose a denial is: the firm that is its holder, else the one it speaks of.
    [[nodiscard]] Names firm_of(std::size_t claim) const;

    /// Whether both may speak of one firm: one is known of both, or they stand beside each other.
    [[nodiscard]] bool are_of_one_party(std::size_t a, std::size_t b) const;

private:
    /// The words of a clause as the filters of lists ask for them.
    struct HashedWords {
        WideFilter filter = {};
        std::vector<std::uint64_t> hashes = {};
    };

    [[nodiscard]] const HashedWords& hashed(std::size_t claim) const;
    void note_releases();
    void note_intruders(const Words& words);
    void note_victim(std::size_t claim);
    void note_holders();
    [[nodiscard]] Names find_spoken(std::size_t claim) const;
    [[nodiscard]] Names noun_of(std::size_t claim) const;
    [[nodiscard]] bool is_firm(const std::string& key) const;
    [[nodiscard]] Names firms_in(std::size_t claim, Phrase phrase) const;
    [[nodiscard]] bool names_firm_of(std::size_t english, std::size_t japanese) const;
    [[nodiscard]] Names all_named(std::size_t claim) const;
    [[nodiscard]] Names last_named(std::size_t claim) const;

    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    const std::vector<Dating>& dates_;
    std::vector<std::size_t> told_;
    std::vector<std::size_t> said_too_;
    mutable std::vector<std::optional<HashedWords>> hashed_; ///< the words of a claim
    GroupNames groups_;                                      ///< of intruders: no firms
    std::map<std::string, Names> aliases_;                   ///< of a root
    Names victims_;   ///< words of the names of those who were entered or paid
    Names outlets_;   ///< words of the names of those who publish a release
    Names thieves_;   ///< words of the names of who is said to have stolen
    Names intruders_; ///< words of the names of those who stole and entered
    Names releases_;  ///< roots that publish a release in the case
    Names firms_;     ///< words of the names of firms
    std::map<std::size_t, std::string>
        firm_of_report_;                              ///< its root, of a release or a Japanese one
    mutable std::map<std::size_t, Names> spoken_;     ///< what `spoken_of` has found
    mutable std::map<std::size_t, Names> firm_roots_; ///< of a report, for two languages
    mutable std::map<std::size_t, Names> report_names_;
    mutable std::map<std::pair<std::size_t, std::size_t>, bool> stories_;
};

/// The month of May, in capitals.
bool is_may(const Word& word);

bool is_before(Day a, Day b);
bool are_apart(const Span& a, const Span& b);

/// Adds a pair for each denial of `noes` and assertion of `yeses` that `fits` lets through.
template <class Fits>
void add_opposed(OpposedPairs& pairs,
                 std::string_view type,
                 const std::string& why,
                 const std::vector<std::size_t>& noes,
                 const std::vector<std::size_t>& yeses,
                 const Fits& fits) {
    for (const auto no : noes) {
        for (const auto yes : yeses) {
            if (no != yes && fits(no, yes)) {
                pairs[{type, why}].emplace_back(no, yes);
            }
        }
    }
}

constexpr const char* told_and_denied =
    "one says it was done, the other that it was not, without a hedge";

/// One source in two reports with numbers that are garbled (`are_garbled`).
constexpr const char* told_garbled =
    "the same source is given with another number in another report: signs exchanged, -ty for "
    "-teen, or a nought more or less";

void compare_payments(const AccountScene& scene, OpposedPairs& pairs); ///< of a ransom
void compare_stays(const AccountScene& scene, OpposedPairs& pairs);    ///< gone, and still there

/// What was stolen of a kind of things.
void compare_thefts(const AccountScene& scene, OpposedPairs& pairs);

void compare_causes(const AccountScene& scene, OpposedPairs& pairs);   ///< and safeguards
void compare_exits(const AccountScene& scene, OpposedPairs& pairs);    ///< dismissed, expelled
void compare_warnings(const AccountScene& scene, OpposedPairs& pairs); ///< given, and never got

/// How soon, how far, by how many groups.
void compare_extents(const AccountScene& scene, OpposedPairs& pairs);

void compare_corrections(const AccountScene& scene, OpposedPairs& pairs); ///< one's own numbers
void compare_turns(const AccountScene& scene, OpposedPairs& pairs);       ///< what came later

void compare_pleas(const AccountScene& scene, OpposedPairs& pairs); ///< charged, and denied

void compare_figures(const AccountScene& scene, OpposedPairs& pairs); ///< and leases denied

/// Whom a state is said to have tasked, and what the state says to it.
void compare_involvement(const AccountScene& scene, OpposedPairs& pairs);

/// "X had nothing to do with it", "was not involved": told as a fact, where "X denied any role",
/// "rejected the charge" is a stance.
bool is_told_fact(const Words& words, Phrase clause);

/// A task or an attack given to somebody without a hedge anywhere in the clause.
bool is_accused_for_sure(const Words& words, Phrase clause, const Claim& claim);

/// When intruders got in, and by what.
void compare_entries(const AccountScene& scene, OpposedPairs& pairs);

/// What a network was entered through, and whether it was entered at all.
void compare_gates(const AccountScene& scene, OpposedPairs& pairs);

/// What a person was paid for his part, and that he got nothing.
void compare_rewards(const AccountScene& scene, OpposedPairs& pairs);

/// A request made, and never got.
void compare_requests(const AccountScene& scene, OpposedPairs& pairs);

/// Whom somebody got in touch with, and that nobody did.
void compare_contacts(const AccountScene& scene, OpposedPairs& pairs);

/// A state that had ended, and still held later.
void compare_lasting(const AccountScene& scene, OpposedPairs& pairs);

/// Credentials given, stolen, bought and used.
void compare_passwords(const AccountScene& scene, OpposedPairs& pairs);

/// Where an accused has been, and whom he met.
void compare_presence(const AccountScene& scene, OpposedPairs& pairs);

/// When a firm first heard of it, and that it was told before.
void compare_learning(const AccountScene& scene, OpposedPairs& pairs);

/// Whose work an attack was, and whose a tool is.
void compare_authors(const AccountScene& scene, OpposedPairs& pairs);

/// Numbers told in the same words.
void compare_measures(const AccountScene& scene, OpposedPairs& pairs);

/// Places and countries of what has one.
void compare_whereabouts(const AccountScene& scene, OpposedPairs& pairs);

/// What stood still, what was ignored, and who found it.
void compare_stoppages(const AccountScene& scene, OpposedPairs& pairs);

/// Whether an accused knew for whom he worked.
void compare_knowledge(const AccountScene& scene, OpposedPairs& pairs);

/// What is said never to have been a fact, and told by another, in Japanese.
void compare_japanese_polar(const AccountScene& scene, OpposedPairs& pairs);

/// Numbers told of one thing in Japanese.
void compare_japanese_measures(const AccountScene& scene, OpposedPairs& pairs);

/// All of them that are known by their signs in Japanese.
void compare_japanese_topics(const AccountScene& scene, OpposedPairs& pairs);

/// "The group paid the engineer", "a supplier of Acme had paid", "paid no one at Acme": no ransom
/// of the firm that denies one.
bool is_of_others(const Words& words, Phrase clause);

/// The conflicts of `known`, those of all accounts joined to them or added.
std::vector<Conflict> account_conflicts(const std::vector<Article>& articles,
                                        const std::vector<Claim>& claims,
                                        const std::vector<Dating>& dates,
                                        std::vector<Conflict> known);

} // namespace ample::cite::detail
