#include <ample/cite/conflicts.hpp>
#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::cite {

namespace {

using detail::among;
using detail::is_certain;
using detail::most_compared;
using Indices = detail::ClaimIndex::Indices;

constexpr std::string_view relatives =
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
        return std::move(found_);
    }

private:
    [[nodiscard]] const Indices& of(std::string_view predicate) const {
        return index_.of(predicate);
    }

    [[nodiscard]] const Words& words(std::size_t claim) const { return index_.words(claim); }

    void add(std::string_view type, Indices claims, std::string why) {
        detail::add_conflict(found_, type, std::move(claims), std::move(why));
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

    /// "suffered no damage": against a theft it is a contradiction, against "none found so far" a
    /// tension.
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
                    b.root.key != a.root.key && !b.negative && speaks_of(stolen, names);
                if (against && is_certain(b)) {
                    add("contradiction",
                        {denied, stolen},
                        "one says no harm was done to it, the other what was taken from it");
                } else if (against) {
                    add("tension",
                        {denied, stolen},
                        "a denial against an unproven statement of harm");
                }
            }
        }
        Indices both;
        for (const auto denied : of("no-damage")) {
            for (const auto open : of("no-damage")) {
                const bool differ = is_certain(claims_[denied]) &&
                                    claims_[open].certainty.klass == "not-found" &&
                                    one_story(denied, open);
                if (differ) {
                    both.push_back(denied);
                    both.push_back(open);
                }
            }
        }
        add("tension",
            std::move(both),
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

    /// Who told the person: relatives of different people contradict, different people are a
    /// tension.
    void relations() {
        const auto& tasked = of("tasked");
        for (std::size_t i = 0; i < tasked.size(); ++i) {
            for (auto j = i + 1; j < tasked.size(); ++j) {
                const auto a = tasked[i];
                const auto b = tasked[j];
                const auto& x = *claims_[a].frame;
                const auto& y = *claims_[b].frame;
                const bool told = x.object.kind == "person" && y.object.kind == "person" &&
                                  x.subject.kind == "person" && y.subject.kind == "person";
                if (!told) {
                    continue;
                }
                const auto one = relative(a);
                const auto other = relative(b);
                if (one.noun.empty() && other.noun.empty()) {
                    continue;
                }
                if (one.noun == other.noun && one.own != other.own) {
                    add("contradiction",
                        {a, b},
                        "the " + one.noun + " of the person told, and the " + one.noun +
                            " of somebody else");
                } else if (one.noun != other.noun && one.own == other.own) {
                    add("tension", {a, b}, "different people are said to have given the order");
                }
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
                if (!number.empty() || one.predicate == "leased") {
                    told[number].push_back(claim);
                }
            }
            if (told.size() < 2) {
                continue;
            }
            Indices claims;
            for (const auto& [number, some] : told) {
                claims.insert(claims.end(), some.begin(), some.end());
            }
            add("tension", std::move(claims), "the numbers told differ");
        }
    }

    /// "several", "five times", "a": how many servers or leases a clause tells.
    [[nodiscard]] std::string count_words(std::size_t claim) const {
        std::string count;
        const auto& one = claims_[claim];
        const auto& all = words(claim);
        for (auto i = one.words.begin; i < one.words.end; ++i) {
            const bool several = all[i].low == "several" || number_of(all[i].low) > 1;
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
            auto claims = declined;
            for (const auto* predicate : {"likelihood", "attributed", "tasked"}) {
                for (const auto claim : of(predicate)) {
                    if (claims_[claim].chain.back().person == person) {
                        claims.push_back(claim);
                    }
                }
            }
            if (claims.size() > declined.size()) {
                add("supersession",
                    std::move(claims),
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
            const auto stances = claims.size();
            for (const auto* predicate : {"likelihood", "tasked"}) {
                for (const auto claim : of(predicate)) {
                    if (claims_[claim].frame->subject.name == country && !claims_[claim].negative) {
                        claims.push_back(claim);
                    }
                }
            }
            if (claims.size() > stances) {
                add("opposition",
                    claims,
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
            Indices claims;
            for (const auto a : one.claims) {
                for (const auto b : one.claims) {
                    const bool from = claims_[a].chain.back().standing == Standing::agency &&
                                      claims_[a].chain.back().kind == "agency";
                    const auto to = claims_[b].chain.back().standing;
                    const bool official = to == Standing::government || to == Standing::ministry;
                    if (from && official && claims_[a].article != claims_[b].article &&
                        !same_day(a, b)) {
                        claims.push_back(a);
                        claims.push_back(b);
                    }
                }
            }
            add("drift",
                std::move(claims),
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
