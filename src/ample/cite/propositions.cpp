#include <ample/cite/detail/deed_concepts.hpp>
#include <ample/cite/detail/story_names.hpp>
#include <ample/cite/propositions.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace ample::cite {

namespace {

constexpr std::size_t most_of_a_kind = 200; // propositions of one predicate that are compared

/// Stories are told apart in cases of so many reports; beyond, each claim would meet too many kin.
constexpr std::size_t most_told_apart = 256;

int names_in(const Claim& claim) {
    return (claim.frame->subject.name.empty() ? 0 : 1) + (claim.frame->object.name.empty() ? 0 : 1);
}

class Grouping {
public:
    Grouping(const std::vector<Article>& articles, const std::vector<Claim>& claims)
        : articles_(articles), claims_(claims),
          prints_(articles.size() <= most_told_apart ? detail::story_prints(articles)
                                                     : std::vector<detail::StoryPrint>()),
          translations_(detail::translations_of(prints_)) {}

    std::vector<Proposition> run() {
        for (int names = 2; names >= 0; --names) {
            for (std::size_t i = 0; i < claims_.size(); ++i) {
                const auto& claim = claims_[i];
                const bool counts = claim.frame && !claim.background && claim.counts();
                if (counts && names_in(claim) == names) {
                    place(i);
                }
            }
        }
        for (auto& one : found_) {
            finish(one);
        }
        std::sort(found_.begin(), found_.end(), [](const Proposition& a, const Proposition& b) {
            return std::pair(a.claims.front(), a.predicate) <
                   std::pair(b.claims.front(), b.predicate);
        });
        return std::move(found_);
    }

private:
    void place(std::size_t index) {
        const auto& claim = claims_[index];
        const auto& frame = *claim.frame;
        const auto holder =
            frame.stance || frame.predicate == "denied" ? claim.root.key : std::string();
        const bool negative = claim.negative && !frame.stance;
        auto& kin = by_kind_[std::string(frame.predicate) + (negative ? "-" : "+") + holder];
        if (const auto at = translated(index, kin)) {
            found_[*at].claims.push_back(index);
            return;
        }
        for (const auto at : kin) {
            auto& one = found_[at];
            if (agree(one.subject, frame.subject) && agree(one.object, frame.object) &&
                (shares_name(one, frame) || may_be_one(one, claim))) {
                refine(one.subject, frame.subject);
                refine(one.object, frame.object);
                one.claims.push_back(index);
                return;
            }
        }
        if (kin.size() < most_of_a_kind) {
            kin.push_back(found_.size());
        }
        found_.push_back({std::string(frame.predicate),
                          frame.subject,
                          frame.object,
                          negative,
                          frame.stance,
                          {index},
                          0,
                          {},
                          0});
    }

    static bool shares_name(const Proposition& one, const Frame& frame) {
        const auto same = [](const Slot& a, const Slot& b) {
            return !a.name.empty() && a.name == b.name && a.kind != "number";
        };
        return same(one.subject, frame.subject) || same(one.object, frame.object);
    }

    /// Without a name that ties them, claims of reports on other things are two propositions.
    [[nodiscard]] bool may_be_one(const Proposition& one, const Claim& claim) const {
        const auto other = claims_[one.claims.front()].article;
        return prints_.empty() || other == claim.article ||
               detail::may_be_one(prints_[other], prints_[claim.article]);
    }

    /// The proposition of `kin` that a Japanese claim tells in the other language: of a report of
    /// its story, with a name of one sound in its slots or a thing in common.
    [[nodiscard]] std::optional<std::size_t> translated(std::size_t index,
                                                        const std::vector<std::size_t>& kin) const {
        const auto& claim = claims_[index];
        const auto known = translations_.find(claim.article);
        if (!claim.words.empty() || known == translations_.end()) {
            return std::nullopt;
        }
        const auto& frame = *claim.frame;
        const auto own = detail::sounds_in(frame.subject.text + "、" + frame.object.text, true);
        const auto things = detail::things_of_japanese(frame.object.text + frame.subject.text) &
                            ~detail::generic_things();
        for (const auto at : kin) {
            const auto& other = claims_[found_[at].claims.front()];
            if (!known->second.contains(other.article) || other.words.empty()) {
                continue;
            }
            const auto& words = articles_[other.article].sentences[other.sentence].words;
            const auto text = std::string(articles_[other.article].text.substr(
                words[other.words.begin].begin,
                words[other.words.end - 1].end - words[other.words.begin].begin));
            const auto names = detail::sounds_in(text, false);
            const bool named = std::any_of(
                own.begin(), own.end(), [&](const auto& one) { return names.contains(one); });
            if (named || (things & detail::things_of(words, other.words)) != 0) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// A name told later completes a slot that had none.
    static void refine(Slot& slot, const Slot& with) {
        if (slot.kind.empty() || (slot.name.empty() && !with.name.empty())) {
            slot = with;
        }
    }

    void finish(Proposition& one) const {
        std::sort(one.claims.begin(), one.claims.end());
        std::map<std::string, RootCount> roots;
        std::set<std::size_t> documents;
        for (const auto index : one.claims) {
            const auto& root = claims_[index].root;
            auto& count = roots.try_emplace(root.key, RootCount{root, 0}).first->second;
            ++count.claims;
            documents.insert(
                articles_[claims_[index].article].story.value_or(claims_[index].article));
        }
        for (auto& [key, count] : roots) {
            one.roots.push_back(std::move(count));
        }
        one.documents = documents.size();
        one.clearest = *std::min_element(one.claims.begin(), one.claims.end(), [&](auto a, auto b) {
            return badness(a) < badness(b);
        });
    }

    /// Names missing, a pronoun for a subject, a long sentence: in this order. Ties go to the
    /// first.
    [[nodiscard]] std::tuple<int, bool, std::size_t> badness(std::size_t index) const {
        const auto& claim = claims_[index];
        const auto& sentence = articles_[claim.article].sentences[claim.sentence];
        const bool pronoun = !sentence.words.empty() && sentence.words.front().is(Sort::pronoun);
        return {-names_in(claim), pronoun, sentence.end - sentence.begin};
    }

    const std::vector<Article>& articles_;
    const std::vector<Claim>& claims_;
    std::vector<detail::StoryPrint> prints_;                    ///< by article
    std::map<std::size_t, std::set<std::size_t>> translations_; ///< of Japanese reports
    std::vector<Proposition> found_;
    std::map<std::string, std::vector<std::size_t>> by_kind_;
};

} // namespace

std::vector<Proposition> propositions_of(const std::vector<Article>& articles,
                                         const std::vector<Claim>& claims) {
    return Grouping(articles, claims).run();
}

} // namespace ample::cite
