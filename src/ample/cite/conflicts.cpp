#include <ample/cite/conflicts.hpp>
#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/statements.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ample::cite {

namespace {

using detail::among;
using detail::is_certain;
using detail::most_compared;
using Indices = detail::ClaimIndex::Indices;

constexpr detail::WordList relatives =
    "wife husband brother sister father mother son daughter girlfriend boyfriend cousin uncle aunt";

class Comparing {
public:
    Comparing(const std::vector<Article>& articles,
              const std::vector<Claim>& claims,
              const std::vector<Proposition>& propositions,
              const std::vector<Dating>& dates)
        : articles_(articles), claims_(claims), propositions_(propositions), dates_(dates),
          index_(articles, claims) {}

    std::vector<Conflict> run() {
        find_stories();
        harm();
        relations();
        counts();
        silence();
        stances();
        drift();
        for (auto& one : detail::tellings_of(articles_, claims_)) {
            found_.push_back(std::move(one));
        }
        for (auto& one : detail::rivals_of(articles_, claims_, propositions_, dates_)) {
            found_.push_back(std::move(one));
        }
        found_ = detail::statement_conflicts(articles_, claims_, dates_, std::move(found_));
        found_ = detail::japanese_conflicts(articles_, claims_, dates_, std::move(found_));
        found_ = detail::account_conflicts(articles_, claims_, dates_, std::move(found_));
        return detail::with_same_statements(articles_, claims_, propositions_, std::move(found_));
    }

private:
    [[nodiscard]] const Indices& of(std::string_view predicate) const {
        return index_.of(predicate);
    }

    [[nodiscard]] const Words& words(std::size_t claim) const { return index_.words(claim); }

    void add(std::string_view type, std::vector<Indices> sides, std::string why) {
        detail::add_conflict(found_, type, std::move(sides), std::move(why));
    }

    /// Names of the victim a claim of no harm speaks of: its subject's, else its speaker's.
    [[nodiscard]] std::set<std::string> victim(std::size_t claim) const {
        std::set<std::string> names;
        const auto& one = claims_[claim];
        const auto take = [&](const Words& from, Phrase phrase) {
            for (auto i = phrase.begin; i < phrase.end; ++i) {
                if (is_name(from[i]) && from[i].mark == 0 && from[i].low != "'s" &&
                    country_at(from, i) == nullptr &&
                    !from[i].is_any(Sort::role, Sort::pronoun, Sort::determiner)) {
                    names.insert(from[i].low);
                }
            }
        };
        take(words(claim), one.frame->actor);
        if (names.empty()) {
            const auto& speaker = one.chain.back();
            const auto& text = speaker.organisation.empty() ? speaker.name : speaker.organisation;
            for (const auto& word : words_of(text, 0, text.size())) {
                if (word.mark == 0 && word.low.size() > 3) {
                    names.insert(word.low);
                }
            }
        }
        return names;
    }

    [[nodiscard]] bool speaks_of(std::size_t claim, const std::set<std::string>& names) const {
        const auto& one = claims_[claim];
        const auto& all = words(claim);
        return std::any_of(
            all.begin() + static_cast<std::ptrdiff_t>(one.words.begin),
            all.begin() + static_cast<std::ptrdiff_t>(one.words.end),
            [&](const Word& word) { return word.mark == 0 && names.contains(word.low); });
    }

    /// "A union at the institute said that data had been stolen": only the teller names the victim.
    [[nodiscard]] bool teller_is_of(std::size_t claim, const std::set<std::string>& names) const {
        const auto& at = claims_[claim].words;
        const auto& all = words(claim);
        bool told = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool inside = i >= at.begin && i < at.end;
            if (i > at.begin && inside && is_name(all[i])) {
                return false;
            }
            told = told || (!inside && names.contains(all[i].low));
        }
        return told;
    }

    /// "suffered no damage": contradicts a theft, and is in tension with "none found so far".
    void harm() {
        for (const auto denied : of("no-damage")) {
            const auto& a = claims_[denied];
            if (!is_certain(a)) {
                continue;
            }
            const auto names = victim(denied);
            for (const auto stolen : of("stolen")) {
                const auto& b = claims_[stolen];
                const bool against =
                    !detail::is_one_root(a, b) && !b.negative &&
                    (speaks_of(stolen, names) || teller_is_of(stolen, names)) &&
                    detail::coverage(words(denied), a.words, words(stolen), b.words).all;
                if (against && is_certain(b)) {
                    add("contradiction",
                        {{denied}, {stolen}},
                        "one says no harm was done to it, the other what was taken from it");
                } else if (against) {
                    add("tension",
                        {{denied}, {stolen}},
                        "a denial against an unproven statement of harm");
                }
            }
        }
        Indices certain;
        Indices opens;
        for (const auto denied : of("no-damage")) {
            for (const auto open : of("no-damage")) {
                if (is_certain(claims_[denied]) && claims_[open].certainty.klass == "not-found" &&
                    one_story(denied, open)) {
                    certain.push_back(denied);
                    opens.push_back(open);
                }
            }
        }
        add("tension",
            {std::move(certain), std::move(opens)},
            "\"no damage\" against \"none found so far\": strength and scope differ");
    }

    /// Whether two claims are of reports that tell something in common.
    [[nodiscard]] bool one_story(std::size_t a, std::size_t b) const {
        const auto x = claims_[a].article;
        const auto y = claims_[b].article;
        return x == y || stories_.contains({std::min(x, y), std::max(x, y)});
    }

    void find_stories() {
        for (const auto& one : propositions_) {
            if (one.subject.name.empty() && one.object.name.empty()) {
                continue;
            }
            std::set<std::size_t> articles;
            for (const auto claim : one.claims) {
                articles.insert(claims_[claim].article);
            }
            for (auto a = articles.begin(); a != articles.end() && articles.size() <= 64; ++a) {
                for (auto b = std::next(a); b != articles.end(); ++b) {
                    stories_.insert({*a, *b});
                }
            }
        }
    }

    /// The relative a frame's subject names, and whose: "his wife" is the told person's own.
    struct Relative {
        std::string noun = {};
        bool own = false;
    };

    [[nodiscard]] Relative relative(std::size_t claim) const {
        const auto& at = claims_[claim].frame->subject.at;
        const auto& all = words(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            if (among(all[i].low, relatives)) {
                return {all[i].low, i > at.begin && among(all[i - 1].low, "his her")};
            }
        }
        return {};
    }

    [[nodiscard]] bool names_somebody(std::size_t claim, Phrase phrase) const {
        const auto& all = words(claim);
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            if (is_name(all[i]) && country_at(all, i) == nullptr) {
                return true;
            }
        }
        return false;
    }

    /// Who told the person: relatives of different people contradict, different people are a
    /// tension.
    void relations() {
        std::map<std::string, std::array<Indices, 2>> told; // the relative: somebody's, his own
        for (const auto claim : of("tasked")) {
            const auto& frame = *claims_[claim].frame;
            const auto one = relative(claim);
            const bool named = one.noun.empty() && names_somebody(claim, frame.object.at);
            if (frame.object.kind == "person" && frame.subject.kind == "person" && !named) {
                told[one.noun][one.own ? 1 : 0].push_back(claim);
            }
        }
        for (const auto& [noun, sides] : told) {
            if (!noun.empty()) {
                add("contradiction",
                    {sides[0], sides[1]},
                    fmt::format("the {0} of the person told, and the {0} of somebody else", noun));
            }
        }
        for (const auto own : {0U, 1U}) {
            std::vector<Indices> sides;
            bool is_kin = false;
            for (const auto& [noun, some] : told) {
                is_kin = is_kin || (!noun.empty() && !some[own].empty());
                sides.push_back(some[own]);
            }
            if (is_kin) {
                add("tension",
                    std::move(sides),
                    "different people are said to have given the order");
            }
        }
    }

    /// Numbers and counts told differently for one statement.
    void counts() {
        for (const auto& one : propositions_) {
            if (one.predicate != "targeted" && one.predicate != "leased" &&
                one.predicate != "stolen") {
                continue;
            }
            std::map<std::string, Indices> told;
            for (const auto claim : one.claims) {
                if (!one_story(one.claims.front(), claim)) {
                    continue;
                }
                const auto& object = claims_[claim].frame->object;
                const auto number = one.predicate == "leased" ? count_words(claim) : object.name;
                if (!number.empty()) {
                    told[number].push_back(claim);
                }
            }
            if (told.size() < 2) {
                continue;
            }
            std::vector<Indices> sides;
            sides.reserve(told.size());
            for (const auto& [number, some] : told) {
                sides.push_back(some);
            }
            add("tension", std::move(sides), "the numbers told differ");
        }
    }

    /// "several", "five times", "a": how many servers or leases a clause tells.
    [[nodiscard]] std::string count_words(std::size_t claim) const {
        std::string count;
        const auto& one = claims_[claim];
        const auto& all = words(claim);
        for (auto i = one.words.begin; i < one.words.end; ++i) {
            const auto number = number_of(all[i].low);
            const bool several =
                all[i].low == "several" || (number > 1 && number < 1900); // no year
            const bool single = all[i].low == "a" && i + 2 < one.words.end &&
                                (all[i + 1].is(Sort::server) || all[i + 2].is(Sort::server));
            if (several || single) {
                count += (count.empty() ? "" : " ") + all[i].low;
            }
        }
        return count;
    }

    /// Somebody declined to comment, and elsewhere speaks of the case.
    void silence() {
        std::map<std::string, Indices> silent;
        for (const auto claim : of("declined")) {
            const auto& one = claims_[claim];
            const auto& person = one.silent ? one.silent->person : one.chain.back().person;
            if (!person.empty()) {
                silent[person].push_back(claim);
            }
        }
        for (const auto& [person, declined] : silent) {
            Indices spoken;
            for (const auto* predicate : {"likelihood", "attributed", "tasked"}) {
                for (const auto claim : of(predicate)) {
                    if (claims_[claim].chain.back().person == person &&
                        !is_denial(*claims_[claim].frame)) {
                        spoken.push_back(claim);
                    }
                }
            }
            if (!spoken.empty()) {
                add("supersession",
                    {declined, std::move(spoken)},
                    person + " declined to comment at one time and spoke at another: order in "
                             "time, no contradiction");
            }
        }
    }

    /// A state's demand for proof against the statement that accuses it.
    void stances() {
        std::map<std::string, Indices> of_country;
        for (const auto* predicate : {"evidence-demanded", "opposed"}) {
            for (const auto claim : of(predicate)) {
                if (const auto& country = claims_[claim].chain.back().country; !country.empty()) {
                    of_country[country].push_back(claim);
                }
            }
        }
        for (auto& [country, claims] : of_country) {
            Indices accusing;
            for (const auto* predicate : {"likelihood", "tasked"}) {
                for (const auto claim : of(predicate)) {
                    if (claims_[claim].frame->subject.name == country && !claims_[claim].negative) {
                        accusing.push_back(claim);
                    }
                }
            }
            if (!accusing.empty()) {
                add("opposition",
                    {claims, std::move(accusing)},
                    "a stance on the standard of proof; it does not say that it was not so");
            }
        }
    }

    [[nodiscard]] bool same_day(std::size_t a, std::size_t b) const {
        const auto& x = dates_[claims_[a].article].span;
        const auto& y = dates_[claims_[b].article].span;
        return x && y && x->from == y->from;
    }

    /// What one report has from an agency, another of another day gives to an official.
    void drift() {
        for (const auto& one : propositions_) {
            if (one.roots.size() < 2 || one.stance || one.claims.size() > most_compared) {
                continue;
            }
            Indices agencies;
            Indices officials;
            for (const auto a : one.claims) {
                for (const auto b : one.claims) {
                    const bool from = claims_[a].chain.back().standing == Standing::agency &&
                                      claims_[a].chain.back().kind == "agency";
                    const auto to = claims_[b].chain.back().standing;
                    const bool official = to == Standing::government || to == Standing::ministry;
                    if (from && official && claims_[a].article != claims_[b].article &&
                        !same_day(a, b)) {
                        agencies.push_back(a);
                        officials.push_back(b);
                    }
                }
            }
            add("drift",
                {std::move(agencies), std::move(officials)},
                "the same statement is given to another source in a report of another day");
        }
    }

    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    const std::vector<Proposition>& propositions_;
    const std::vector<Dating>& dates_;
    detail::ClaimIndex index_;
    std::set<std::pair<std::size_t, std::size_t>>
        stories_; ///< articles that tell something in common
    std::vector<Conflict> found_;
};

} // namespace

std::vector<Conflict> conflicts_of(const std::vector<Article>& articles,
                                   const std::vector<Claim>& claims,
                                   const std::vector<Proposition>& propositions,
                                   const std::vector<Dating>& dates) {
    return Comparing(articles, claims, propositions, dates).run();
}

} // namespace ample::cite
