#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::cite::detail {

namespace {

using Indices = ClaimIndex::Indices;

class Telling {
public:
    Telling(const std::vector<Article>& articles, const std::vector<Claim>& claims)
        : articles_(articles), claims_(claims), index_(articles, claims) {}

    std::vector<Conflict> run() {
        warnings();
        headlines();
        return std::move(found_);
    }

private:
    [[nodiscard]] const Indices& of(std::string_view predicate) const {
        return index_.of(predicate);
    }

    [[nodiscard]] const Words& words(std::size_t claim) const { return index_.words(claim); }

    void add(std::string_view type, std::vector<Indices> sides, std::string why) {
        add_conflict(found_, type, std::move(sides), std::move(why));
    }

    /// What a person warned against, told in two reports with nothing in common.
    void warnings() {
        struct Warning {
            std::size_t claim;
            std::set<std::string> against;
        };

        std::map<std::string, std::vector<Warning>> by_person;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const auto& claim = claims_[i];
            if (claim.words.empty() || !claim.counts()) {
                continue;
            }
            const auto& all = words(i);
            for (const auto& one : articles_[claim.article].attributions[claim.sentence]) {
                const bool here =
                    one.attitude && one.verb >= claim.words.begin && one.verb < claim.words.end;
                if (!here || one.parties.empty() || one.parties.back().person.empty()) {
                    continue;
                }
                Warning warning{i, {}};
                const auto from = find(all, "against", one.verb, claim.words.end);
                for (auto k = from + 1; k < claim.words.end && k < from + 8; ++k) {
                    if (all[k].low.size() > 4 && all[k].mark == 0) {
                        warning.against.insert(all[k].low.substr(0, 5));
                    }
                }
                by_person[one.parties.back().person].push_back(std::move(warning));
            }
        }
        for (const auto& [person, some] : by_person) {
            for (std::size_t i = 0; i < some.size() && i < most_compared; ++i) {
                for (auto j = i + 1; j < some.size() && j < most_compared; ++j) {
                    compare(person, some[i].claim, some[i].against, some[j].claim, some[j].against);
                }
            }
        }
    }

    void compare(const std::string& person,
                 std::size_t a,
                 const std::set<std::string>& x,
                 std::size_t b,
                 const std::set<std::string>& y) {
        const bool inquiry = x.contains("inves") || x.contains("inqui") || y.contains("inves") ||
                             y.contains("inqui");
        const bool common =
            std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
        if (claims_[a].article == claims_[b].article || !inquiry || common || x.empty() ||
            y.empty()) {
            return;
        }
        Indices second = {b};
        for (const auto stance : of("opposed")) {
            if (claims_[stance].chain.back().person == person) {
                second.push_back(stance);
            }
        }
        add("distortion",
            {{a}, std::move(second)},
            "what was warned against differs: an inquiry, or accusations");
    }

    /// A headline that says without a hedge what the text only suspects.
    void headlines() {
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const auto& article = articles_[claims_[i].article];
            const auto& sentence = article.sentences[claims_[i].sentence];
            if (!claims_[i].counts() || sentence.kind != BlockKind::title ||
                sentence.end - sentence.begin > 300) {
                continue;
            }
            const auto title = words_of(article.text, sentence.begin, sentence.end);
            const auto names = GroupNames{};
            for (const auto& frame : frames_of({article.text, title, names})) {
                if (frame.stance ||
                    certainty_at(article.text, title, frame.trigger, {}).klass != "asserted" ||
                    std::any_of(title.begin(), title.end(), [](const Word& word) {
                        return word.is(Sort::say) || word.mark == '?';
                    })) {
                    continue;
                }
                Indices hedging;
                bool hedged = true;
                for (const auto other : of(frame.predicate)) {
                    const auto& one = claims_[other];
                    if (one.article == claims_[i].article &&
                        agree(one.frame->subject, frame.subject)) {
                        hedged = hedged && !is_certain(one);
                        hedging.push_back(other);
                    }
                }
                if (hedged) {
                    add("distortion",
                        {{i}, std::move(hedging)},
                        "the headline says as a fact what the text does not");
                }
            }
        }
    }

    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    ClaimIndex index_;
    std::vector<Conflict> found_;
};

} // namespace

bool is_certain(const Claim& claim) {
    const auto& klass = claim.certainty.klass;
    return klass == "asserted" || klass == "confirmed" || klass == "finding";
}

std::vector<Conflict> tellings_of(const std::vector<Article>& articles,
                                  const std::vector<Claim>& claims) {
    return Telling(articles, claims).run();
}

} // namespace ample::cite::detail
