// What a report says another one on the desk told has the root it has there.

#include <ample/cite/detail/root_lending.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ample::cite::detail {

namespace {

class Borrowing {
public:
    Borrowing(const std::vector<Article>& articles,
              std::vector<Claim>& claims,
              const RootNames& names)
        : articles_(articles), claims_(claims), names_(names) {}

    void run() {
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (claims_[i].frame && !claims_[i].background && !claims_[i].silent) {
                by_report_[claims_[i].article].push_back(i);
            }
        }
        for (const auto& [article, some] : by_report_) {
            for (const auto index : some) {
                borrow(claims_[index]);
                borrow_from_press(claims_[index]);
            }
        }
        borrow_by_words();
        borrow_from_citing();
        borrow_from_media();
    }

private:
    /// The report on the desk that a claim is told from: "the Signal Desk reported that".
    [[nodiscard]] const Article* told_from(const Claim& claim, bool first_hand = false) const {
        const auto& last = claim.chain.back();
        const bool medium = last.standing == Standing::agency ||
                            (last.standing == Standing::organisation && last.person.empty());
        if (claim.chain.size() < 2 || !(medium || last.anonymous)) {
            return nullptr;
        }
        for (auto party = claim.chain.rbegin(); party + 1 != claim.chain.rend(); ++party) {
            const auto& name = party->organisation.empty() ? party->name : party->organisation;
            const auto* const report =
                party->person.empty() ? names_.published_by(names_.in_latin(ascii::lower(name)))
                                      : nullptr;
            if (report != nullptr && report != &articles_[claim.article]) {
                return report->first_hand && !first_hand ? nullptr : report;
            }
            if (party->standing == Standing::organisation && !party->anonymous) {
                return nullptr; // "the institute said", in what an agency reports
            }
        }
        return nullptr;
    }

    /// What a report says another one told has the root it has there.
    void borrow(Claim& claim) {
        const auto* const report = told_from(claim);
        if (report == nullptr) {
            return;
        }
        const auto there = by_report_.find(static_cast<std::size_t>(report - articles_.data()));
        constexpr std::size_t most_looked_at = 200;
        for (std::size_t i = 0;
             there != by_report_.end() && i < there->second.size() && i < most_looked_at;
             ++i) {
            const auto& other = claims_[there->second[i]];
            const bool same = other.frame->predicate == claim.frame->predicate &&
                              other.negative == claim.negative &&
                              agree(other.frame->subject, claim.frame->subject) &&
                              agree(other.frame->object, claim.frame->object);
            if (same && other.chain.size() > 1) {
                claim.root.key = other.root.key;
                claim.root.name = other.root.name;
                claim.root.basis = "the same statement in the report it is told from";
                return;
            }
        }
    }

    /// "一部報道において、…": where one paper on the desk says it, it is from there.
    void borrow_from_press(Claim& claim) {
        const auto& last = claim.chain.back();
        if (!last.anonymous || last.words != "報道") {
            return;
        }
        const Claim* found = nullptr;
        for (const auto& other : claims_) {
            const bool same = other.frame && other.article != claim.article &&
                              !articles_[other.article].first_hand && other.chain.size() > 1 &&
                              other.frame->predicate == claim.frame->predicate &&
                              other.negative == claim.negative &&
                              !claim.frame->subject.text.empty() &&
                              other.frame->subject.text == claim.frame->subject.text &&
                              (other.frame->object.text.empty() ||
                               agree(other.frame->object, claim.frame->object));
            if (same && found != nullptr && found->root.key != other.root.key) {
                return; // of several, none
            }
            found = same ? &other : found;
        }
        if (found != nullptr) {
            claim.root.key = found->root.key;
            claim.root.name = found->root.name;
            claim.root.basis = "the same statement in the press on the desk";
        }
    }

    /// Likewise where no predicate tells: by the words of the statement. What a report of first
    /// hand has from somebody else is that one's too.
    void borrow_by_words() {
        std::map<std::size_t, std::vector<std::size_t>> told;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (claims_[i].chain.size() > 1 && !claims_[i].words.empty() && !claims_[i].silent) {
                told[claims_[i].article].push_back(i);
            }
        }
        constexpr std::size_t most_looked_at = 200;
        for (auto& claim : claims_) {
            const auto* const report =
                claim.words.empty() || claim.background ? nullptr : told_from(claim, true);
            const auto there = report == nullptr
                                   ? told.end()
                                   : told.find(static_cast<std::size_t>(report - articles_.data()));
            for (std::size_t i = 0;
                 there != told.end() && i < there->second.size() && i < most_looked_at;
                 ++i) {
                const auto& other = claims_[there->second[i]];
                if (other.negative == claim.negative && says_the_same(claim, other)) {
                    claim.root.key = other.root.key;
                    claim.root.name = other.root.name;
                    claim.root.basis = "the same statement in the report it is told from";
                    break;
                }
            }
        }
    }

    /// "The Herald has reported that the drawings were sold": where another report of the case
    /// tells whom the Herald cited for it, from there.
    void borrow_from_citing() {
        std::map<std::string, std::vector<std::size_t>> cited;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const auto& chain = claims_[i].chain;
            for (std::size_t k = 1; k + 1 < chain.size() && !claims_[i].words.empty(); ++k) {
                if (chain[k].standing == Standing::agency) {
                    cited[names_.in_latin(chain[k].organisation)].push_back(i);
                }
            }
        }
        constexpr std::size_t most_looked_at = 200;
        for (auto& claim : claims_) {
            constexpr std::string_view agency = "agency:";
            const bool bare = claim.chain.size() > 1 && !claim.words.empty() &&
                              claim.root.key.starts_with(agency);
            const auto there =
                bare ? cited.find(claim.root.key.substr(agency.size())) : cited.end();
            for (std::size_t i = 0;
                 there != cited.end() && i < there->second.size() && i < most_looked_at;
                 ++i) {
                const auto& other = claims_[there->second[i]];
                if (other.article != claim.article && other.negative == claim.negative &&
                    says_the_same(claim, other)) {
                    claim.root.key = other.root.key;
                    claim.root.name = other.root.name;
                    claim.root.basis = "whom it cites for the same statement in another report";
                    break;
                }
            }
        }
    }

    /// "Some media have reported that": where the media on the desk have it from one source, his.
    void borrow_from_media() {
        std::vector<std::size_t> told;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (claims_[i].chain.size() > 1 && !claims_[i].words.empty() &&
                !articles_[claims_[i].article].first_hand) {
                told.push_back(i);
            }
        }
        constexpr std::size_t most_looked_at = 2000;
        for (auto& claim : claims_) {
            if (claim.chain.size() < 2 || claim.words.empty() ||
                !is_media_at_large(claim.chain.back().name)) {
                continue;
            }
            std::map<std::string, const Claim*> sources;
            for (std::size_t i = 0; i < told.size() && i < most_looked_at; ++i) {
                const auto& other = claims_[told[i]];
                if (other.article != claim.article && other.negative == claim.negative &&
                    says_the_same(claim, other)) {
                    sources.emplace(other.root.key, &other);
                }
            }
            if (sources.size() == 1) {
                claim.root.key = sources.begin()->second->root.key;
                claim.root.name = sources.begin()->second->root.name;
                claim.root.basis = "the only source of a report of the case that says the same";
            }
        }
    }

    /// "Some media", "press reports", "several news outlets".
    static bool is_media_at_large(const std::string& name) {
        const auto low = ascii::lower(name);
        const auto words = words_of(low, 0, low.size());
        const auto holds = [&](const WordList& some) {
            return std::any_of(words.begin(), words.end(), [&](const Word& word) {
                return among(word.low, some);
            });
        };
        return !words.empty() && words.size() <= 4 && holds("media press outlets newspapers") &&
               holds("some several local press media reports news various");
    }

    /// Four words in common or more, and most of the shorter clause.
    [[nodiscard]] bool says_the_same(const Claim& a, const Claim& b) const {
        constexpr std::size_t least = 4;
        const auto x = words_told(a);
        const auto y = words_told(b);
        const auto shared = static_cast<std::size_t>(
            std::count_if(x.begin(), x.end(), [&](auto word) { return y.contains(word); }));
        return shared >= least && 3 * shared >= 2 * std::min(x.size(), y.size());
    }

    [[nodiscard]] std::set<std::string_view> words_told(const Claim& claim) const {
        constexpr std::size_t least = 4;
        const auto& words = articles_[claim.article].sentences[claim.sentence].words;
        std::set<std::string_view> told;
        for (auto i = claim.words.begin; i < std::min(claim.words.end, words.size()); ++i) {
            const bool hollow =
                words[i].mark != 0 || words[i].low.size() < least ||
                words[i].is_any(
                    Sort::pronoun, Sort::determiner, Sort::be, Sort::have, Sort::clause);
            if (!hollow) {
                told.insert(words[i].low);
            }
        }
        return told;
    }

    const std::vector<Article>& articles_;
    std::vector<Claim>& claims_;
    const RootNames& names_;
    std::map<std::size_t, std::vector<std::size_t>> by_report_; ///< typed claims
};

} // namespace

void borrow_roots(const std::vector<Article>& articles,
                  std::vector<Claim>& claims,
                  const RootNames& names) {
    Borrowing(articles, claims, names).run();
}

} // namespace ample::cite::detail
