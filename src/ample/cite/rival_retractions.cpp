// Statements taken back by who made them, in one report.
//
//     "In May we wrote that it was a criminal crew."         before
//     "We withdraw that judgement."  "That date was wrong."  taken back
//     "We now assess that it works for a state."             now
//
// What was said right before is taken back. In its place comes what is told right behind, and what
// the same holder says of the same thing elsewhere in the report: it shares words, or both tell
// whose work it was. One pass over the claims, and one more for each of the
// first few statements a report takes back.

#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/claim_index.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/rivals.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList views = "view judgement judgment assessment conclusion words statement claim "
                           "date figure number attribution description remark remarks estimate";
constexpr WordList taking_back = "withdraw withdrew withdrawn retract retracted dropped abandoned "
                                 "revised corrected revoke revoked rescinded";

bool is_this(const Word& word) {
    return among(word.low, "that this those these");
}

/// "We withdraw that judgement", "We no longer hold that view", "That date was wrong".
bool takes_back(const Words& words) {
    constexpr std::size_t longest = 14;
    if (words.size() > longest || words.size() < 3) {
        return false;
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool view = is_this(words[i]) && among(words[i + 1].low, views);
        const Phrase before{0, i};
        const bool left = std::any_of(words.begin(),
                                      words.begin() + static_cast<std::ptrdiff_t>(before.end),
                                      [](auto& one) { return among(one.low, taking_back); }) ||
                          find(words, "no longer", 0, before.end) < before.end;
        const auto verb = i + 2;
        const bool wrong = i == 0 && verb + 1 < words.size() && words[verb].is(Sort::be) &&
                           among(words[verb + 1].low, "wrong incorrect inaccurate mistaken");
        if (view && (left || wrong)) {
            return true;
        }
    }
    return is_this(words[0]) && words[1].is(Sort::be) &&
           among(words[2].low, "wrong incorrect inaccurate mistaken");
}

const Words& words_of_claim(const Article& article, const Claim& claim) {
    return article.sentences[claim.sentence].words;
}

/// The content words of the clause without their endings.
Stems stems_told(const Article& article, const Claim& claim) {
    const auto& words = words_of_claim(article, claim);
    const auto at = claim.words.empty() ? Phrase{0, words.size()} : claim.words;
    Stems stems;
    for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
        if (words[i].low.size() > 3 && is_content_word(words[i])) {
            auto stem = stem_of(words[i].low);
            if (!is_plain_thing(stem)) {
                stems.insert(std::move(stem));
            }
        }
    }
    return stems;
}

/// Whether both tell whose work something was.
bool are_of_authors(const Words& before, const Claim& now) {
    const bool author = std::any_of(before.begin(), before.end(), [](const Word& word) {
        return among(word.low, "work crew affiliate criminal criminals actor state-sponsored");
    });
    return author && now.frame && among(now.frame->predicate, "attributed tasked");
}

/// The claims of one report, by index, from `first`.
class Retracting {
public:
    Retracting(const Article& article, const std::vector<Claim>& claims, Phrase range)
        : article_(article), claims_(claims), range_(range) {}

    void run(std::vector<Conflict>& found) const {
        constexpr std::size_t most = 8; // of one report
        std::size_t taken_back = 0;
        std::size_t last = article_.sentences.size(); // that was read
        for (auto i = range_.begin; i < range_.end && taken_back < most; ++i) {
            const auto sentence = claims_[i].sentence;
            if (sentence != last && sentence > 0 && claims_[i].counts() &&
                takes_back(words_of_claim(article_, claims_[i]))) {
                last = sentence;
                ++taken_back;
                take_back(sentence, claims_[i], found);
            }
        }
    }

private:
    void take_back(std::size_t sentence, const Claim& taking, std::vector<Conflict>& found) const {
        constexpr std::size_t most = 8; // claims that are taken back
        ClaimIndex::Indices before;
        std::vector<Stems> stems; // of them
        ClaimIndex::Indices now;
        for (auto i = range_.begin; i < range_.end; ++i) {
            const bool said = claims_[i].sentence + 1 == sentence && claims_[i].counts() &&
                              claims_[i].kind != "stance";
            if (said && before.size() < most && is_own(claims_[i], taking)) {
                before.push_back(i);
                stems.push_back(stems_told(article_, claims_[i]));
            }
        }
        for (auto i = range_.begin; i < range_.end && !before.empty(); ++i) {
            const auto& one = claims_[i];
            const bool next = one.sentence == sentence || one.sentence == sentence + 1;
            if (one.counts() && (next || takes_place(one, before, stems, taking))) {
                now.push_back(i);
            }
        }
        add_conflict(found,
                     "supersession",
                     {std::move(before), std::move(now)},
                     "the same holder takes back what he had said");
    }

    /// "we wrote", "an earlier version of this page said": of who takes it back, and no quotation
    /// of another.
    [[nodiscard]] bool is_own(const Claim& before, const Claim& taking) const {
        const auto& words = words_of_claim(article_, before);
        const bool own = std::any_of(words.begin(), words.end(), [](const Word& word) {
            return among(word.low, "we i earlier version");
        });
        return own || (before.chain.size() > 1 && is_one_root(before, taking) &&
                       find(words, "quoted", 0, words.size()) == words.size());
    }

    [[nodiscard]] bool takes_place(const Claim& one,
                                   const ClaimIndex::Indices& before,
                                   const std::vector<Stems>& stems,
                                   const Claim& taking) const {
        if (one.sentence == claims_[before.front()].sentence || !is_one_root(one, taking)) {
            return false;
        }
        const auto told = stems_told(article_, one);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto shared = std::count_if(
                stems[i].begin(), stems[i].end(), [&](auto& stem) { return told.contains(stem); });
            if (shared >= 2 || are_of_authors(words_of_claim(article_, claims_[before[i]]), one)) {
                return true;
            }
        }
        return false;
    }

    const Article& article_;
    const std::vector<Claim>& claims_;
    Phrase range_;
};

} // namespace

void add_retractions(const std::vector<Article>& articles,
                     const std::vector<Claim>& claims,
                     std::vector<Conflict>& conflicts) {
    for (std::size_t i = 0; i < claims.size();) {
        auto end = i + 1;
        while (end < claims.size() && claims[end].article == claims[i].article) {
            ++end;
        }
        Retracting(articles[claims[i].article], claims, {i, end}).run(conflicts);
        i = end;
    }
}

} // namespace ample::cite::detail
