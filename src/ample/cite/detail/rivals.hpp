// Claims that tell one thing in ways that do not fit, by the value that differs: a time, a place, a
// denial, a sponsor, the course of proceedings.
//
//     "The flaw was fixed in March 2017"      \  one event (its words), times that exclude each
//     "The maker fixed the flaw on 3 May 2016" /  other, two holders, no hedge: contradiction
//
// Every comparer asks in this order: is it one thing (scope)? can both values hold (time, place)?
// who holds them? how surely? Only what excludes each other, is held by different roots and said
// without a hedge is a contradiction; the rest is a tension, a denial an opposition, what follows
// in the course of proceedings a supersession.
//
// Claims of equal words and one root are compared once, and pairs that hang together are one
// conflict whose sides are the values. What is compared is capped at `most_compared` of a kind.

#pragma once

#include <ample/cite/conflicts.hpp>
#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/story_names.hpp>
#include <ample/cite/times.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite::detail {

using Stems = std::set<std::string>;

/// What all comparers look at. Refers to what it is given.
class RivalScene {
public:
    RivalScene(const std::vector<Article>& articles,
               const std::vector<Claim>& claims,
               const std::vector<Proposition>& propositions,
               const std::vector<Dating>& dates);

    /// The claims that may be compared, one of each wording and root; typed or not.
    [[nodiscard]] const std::vector<std::size_t>& some() const { return some_; }

    /// All that is told of the case and beside it, in the order of the reports; of each claim
    /// `told_as` gives the one of `some` with its words, or itself where it is background.
    [[nodiscard]] const std::vector<std::size_t>& told() const { return told_; }

    [[nodiscard]] std::size_t told_as(std::size_t claim) const;

    /// The claims with the words and the root of `claim`.
    [[nodiscard]] const std::vector<std::size_t>& same(std::size_t claim) const;

    [[nodiscard]] const Claim& at(std::size_t claim) const { return claims_[claim]; }

    [[nodiscard]] const Article& article(std::size_t claim) const {
        return articles_[claims_[claim].article];
    }

    [[nodiscard]] const Words& words(std::size_t claim) const;

    /// The words of the clause in its sentence; all of them where it is the whole sentence.
    [[nodiscard]] Phrase phrase(std::size_t claim) const;

    /// The content words of the clause, without their endings, times, countries and numbers.
    [[nodiscard]] const Stems& stems(std::size_t claim) const;

    /// The first time of the clause that has a span; "between" and "from" take the next one with
    /// it.
    [[nodiscard]] std::optional<Span> time(std::size_t claim) const;

    /// When it was said: the day of its report.
    [[nodiscard]] std::optional<Day> said(std::size_t claim) const;

    /// The country a name or demonym means, listed or known to the case; empty for none.
    [[nodiscard]] std::string country(const Words& words, std::size_t at) const;

    /// Names and countries in a phrase, in lower case.
    [[nodiscard]] std::set<std::string> names(std::size_t claim, Phrase phrase) const;

    /// Whether both stand in reports that tell something in common.
    [[nodiscard]] bool one_story(std::size_t a, std::size_t b) const;

    /// Whether nothing speaks against it: not where both reports name several things and hardly one
    /// in common.
    [[nodiscard]] bool may_be_one_story(std::size_t a, std::size_t b) const;

    /// Whether both are held by different roots and said without a hedge.
    [[nodiscard]] bool rivals(std::size_t a, std::size_t b) const;

private:
    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    const std::vector<Dating>& dates_;
    std::vector<std::size_t> some_;
    std::vector<std::size_t> told_;
    std::map<std::size_t, std::size_t> told_as_;
    std::map<std::size_t, std::vector<std::size_t>> same_;
    std::map<std::size_t, Stems> stems_;
    void find_stories(const std::vector<Proposition>& propositions);
    void note_stems(std::size_t claim);

    std::set<std::string> states_; ///< countries that only the case names
    std::set<std::pair<std::size_t, std::size_t>> stories_;
    std::vector<StoryPrint> prints_; ///< by article; none in a large case
};

/// Pairs of claims with the value each tells, gathered into conflicts.
class Rivalry {
public:
    explicit Rivalry(const RivalScene& scene) : scene_(scene) {}

    /// `a` tells the value `x`, `b` tells `y`. Two bodies, each of its own theft, contradict
    /// nobody.
    void add(std::string_view type,
             const std::string& why,
             std::size_t a,
             const std::string& x,
             std::size_t b,
             const std::string& y);

    /// One conflict for each type, reason and set of pairs that hang together.
    [[nodiscard]] std::vector<Conflict> conflicts() const;

private:
    struct Pair {
        std::size_t a;
        std::string x;
        std::size_t b;
        std::string y;
    };

    const RivalScene& scene_;
    std::map<std::pair<std::string_view, std::string>, std::vector<Pair>> pairs_;
};

/// A word without the endings of its forms: "mended", "mends", "mending" are one.
std::string stem_of(const std::string& low);

/// Share of the smaller set that stands in both; 0 when one is empty.
double overlap(const Stems& a, const Stems& b);

void compare_times(const RivalScene& scene, Rivalry& found);  ///< one event at two times
void compare_places(const RivalScene& scene, Rivalry& found); ///< one person or thing at two places
void compare_findings(const RivalScene& scene, Rivalry& found); ///< none found, and one confirmed
void compare_denials(const RivalScene& scene, Rivalry& found);  ///< a denial, and what it denies
void compare_sponsors(const RivalScene& scene, Rivalry& found); ///< one group for two masters
void compare_actors(const RivalScene& scene, Rivalry& found);   ///< one operation by two groups
void compare_courses(const RivalScene& scene, Rivalry& found);  ///< proceedings, step by step

void compare_deeds(const RivalScene& scene, Rivalry& found); ///< done, and not done

/// What one says, and the next one answers: `rival_answers.cpp`.
void compare_answers(const RivalScene& scene, Rivalry& found);

constexpr const char* stance_on_told =
    "a stance on what another said; it does not say what was otherwise";

/// Stances that point back: `rival_stances.cpp`.
void compare_stances(const RivalScene& scene, Rivalry& found);

/// Adds the supersessions of statements that are taken back: `rival_retractions.cpp`.
void add_retractions(const std::vector<Article>& articles,
                     const std::vector<Claim>& claims,
                     std::vector<Conflict>& conflicts);

/// Adds to the sides of contradictions the claims that say the same again: `rival_restated.cpp`.
void add_restatements(const RivalScene& scene, std::vector<Conflict>& conflicts);

/// The conflicts, with the certain claims of the same propositions that tell of the same things on
/// the sides of contradictions; a stance on what it contradicts is no opposition.
std::vector<Conflict> with_same_statements(const std::vector<Article>& articles,
                                           const std::vector<Claim>& claims,
                                           const std::vector<Proposition>& propositions,
                                           std::vector<Conflict> conflicts);

/// All of them.
std::vector<Conflict> rivals_of(const std::vector<Article>& articles,
                                const std::vector<Claim>& claims,
                                const std::vector<Proposition>& propositions,
                                const std::vector<Dating>& dates);

} // namespace ample::cite::detail
