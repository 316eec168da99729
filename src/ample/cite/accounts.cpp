#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/tellings.hpp>
#include <ample/cite/times.hpp>

#include <algorithm>

namespace ample::cite::detail {

/// The month: it hedges nothing.
bool is_may(const Word& word) {
    return word.capital && word.low == "may";
}

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

bool are_apart(const Span& a, const Span& b) {
    return is_before(a.until, b.from) || is_before(b.until, a.from);
}

AccountScene::AccountScene(const std::vector<Article>& articles,
                           const std::vector<Claim>& claims,
                           const std::vector<Dating>& dates)
    : articles_(articles), claims_(claims), dates_(dates), hashed_(claims.size()) {
    constexpr std::size_t most_told = 4000;
    for (std::size_t i = 0; i < claims.size() && said_too_.size() < most_told; ++i) {
        const auto& one = claims[i];
        const bool told = one.kind == "claim" || one.kind == "stance";
        const bool said = one.kind == "text" && one.chain.size() > 1;
        if (!(told || said) || !one.counts() || one.background || one.chain.empty()) {
            continue;
        }
        said_too_.push_back(i);
        if (told) {
            told_.push_back(i);
        }
    }
    note_holders();
}

std::string_view AccountScene::text(std::size_t claim) const {
    const auto [begin, end] = extent_of(article(claim), claims_[claim]);
    return article(claim).text.substr(begin, end - begin);
}

const Words& AccountScene::words(std::size_t claim) const {
    return article(claim).sentences[claims_[claim].sentence].words;
}

Phrase AccountScene::phrase(std::size_t claim) const {
    const auto& at = claims_[claim].words;
    const auto size = words(claim).size();
    return at.empty() ? Phrase{0, size} : Phrase{at.begin, std::min(at.end, size)};
}

std::size_t AccountScene::find_one(std::size_t claim, const WordList& list) const {
    const auto& all = words(claim);
    const auto at = phrase(claim);
    const auto& hashes = hashed(claim).hashes;
    auto i = at.begin;
    while (i < at.end && (!list.filter.may_hold_hash(hashes[i - at.begin]) || is_may(all[i]) ||
                          !is_listed(all[i].low, list.words))) {
        ++i;
    }
    return std::max(i, at.begin);
}

const AccountScene::HashedWords& AccountScene::hashed(std::size_t claim) const {
    auto& known = hashed_[claim];
    if (!known) {
        known.emplace();
        const auto& all = words(claim);
        for (auto i = phrase(claim).begin; i < phrase(claim).end; ++i) {
            known->hashes.push_back(all[i].low.hash());
            known->filter.add_hash(known->hashes.back());
        }
    }
    return *known;
}

bool AccountScene::has(std::size_t claim, const WordList& list) const {
    if (!hashed(claim).filter.may_meet(list.wide)) {
        return false;
    }
    return find_one(claim, list) < phrase(claim).end;
}

bool AccountScene::is_named_in_report(std::size_t claim, std::string_view name) const {
    const auto& sentences = article(claim).sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](const auto& one) {
        return std::any_of(one.words.begin(), one.words.end(), [&](const Word& word) {
            return std::string_view(word.low) == name;
        });
    });
}

bool AccountScene::is_told_in_report(std::size_t claim, const WordList& list) const {
    const auto& sentences = article(claim).sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](const auto& one) {
        return std::any_of(one.words.begin(), one.words.end(), [&](const Word& word) {
            return among(word.low, list);
        });
    });
}

std::optional<Span> AccountScene::time(std::size_t claim) const {
    const auto [begin, end] = extent_of(article(claim), claims_[claim]);
    const auto& all = dates_[claims_[claim].article].times;
    for (auto i = first_time_from(all, begin); i < all.size() && all[i].begin < end; ++i) {
        if (all[i].end <= end && all[i].span) {
            return all[i].span;
        }
    }
    return std::nullopt;
}

std::optional<Day> AccountScene::said(std::size_t claim) const {
    const auto& span = dates_[claims_[claim].article].span;
    return span ? std::optional(span->from) : std::nullopt;
}

namespace {

/// "is accused of selling": the case of whoever charged him, though nobody is named.
bool is_bare_charge(const Claim& claim) {
    return claim.certainty.klass == "alleged" && claim.root.key.starts_with("unstated:");
}

bool is_of_person(const Claim& claim) {
    return claim.root.key.starts_with("person:") || claim.root.key.starts_with("counsel:");
}

} // namespace

bool AccountScene::is_charge(std::size_t claim) const {
    const auto& one = claims_[claim];
    return is_bare_charge(one) ||
           (among(one.certainty.klass, "suspected alleged") &&
            (one.root.key.starts_with("police:") || one.root.key.starts_with("prosecutors:")));
}

bool AccountScene::is_sure(std::size_t claim) const {
    const auto& one = claims_[claim];
    const auto speaker = one.chain.back().standing;
    const bool told_on = is_japanese(claim) && one.certainty.klass == "hearsay" &&
                         speaker != Standing::unstated && speaker != Standing::outlet;
    return is_certain(one) || told_on || is_charge(claim);
}

bool AccountScene::is_denied(std::size_t claim) const {
    if (claims_[claim].negative) {
        return true;
    }
    if (is_japanese(claim)) {
        return japanese::holds_one(text(claim),
                                   "ていない ていません ておりませ でいない 事実はな 事実はござ "
                                   "ことはな ことはありませ なかった ありません");
    }
    const auto& all = words(claim);
    const auto at = phrase(claim);
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       all.begin() + static_cast<std::ptrdiff_t>(at.end),
                       is_negator);
}

bool AccountScene::names_intruder(std::size_t claim) const {
    const auto& all = words(claim);
    const auto at = phrase(claim);
    return std::any_of(
        all.begin() + static_cast<std::ptrdiff_t>(at.begin),
        all.begin() + static_cast<std::ptrdiff_t>(at.end),
        [&](const Word& word) { return word.capital && intruders_.contains(word.low); });
}

bool AccountScene::tells_of_group(std::size_t claim, std::size_t other) const {
    const auto& all = words(claim);
    bool named = false;
    for (const auto& group : groups_) {
        if (find(all, group, 0, all.size()) == all.size()) {
            continue;
        }
        named = true;
        const auto& sentences = article(other).sentences;
        const bool there = std::any_of(sentences.begin(), sentences.end(), [&](const auto& one) {
            return find(one.words, group, 0, one.words.size()) < one.words.size();
        });
        if (there) {
            return true;
        }
    }
    return !named;
}

bool AccountScene::one_story(std::size_t a, std::size_t b) const {
    const auto x = std::min(claims_[a].article, claims_[b].article);
    const auto y = std::max(claims_[a].article, claims_[b].article);
    if (x == y) {
        return true;
    }
    const auto known = stories_.try_emplace({x, y}, false);
    if (known.second) {
        for (const auto one : {x, y}) {
            const auto names = report_names_.try_emplace(one);
            if (names.second) {
                names.first->second = story_names(articles_[one], true);
                const auto& publisher = articles_[one].publisher; // of a release, told by it alone
                for (const auto& word : words_of(publisher, 0, publisher.size())) {
                    if (articles_[one].first_hand &&
                        (victims_.contains(word.low) || firms_.contains(word.low))) {
                        names.first->second.insert(word.low);
                    }
                }
                for (const auto& sentence : articles_[one].sentences) { // "Norvik closed it"
                    const auto& words = sentence.words;
                    if (!words.empty() && words.front().capital &&
                        firms_.contains(words.front().low)) {
                        names.first->second.insert(words.front().low);
                    }
                }
            }
        }
        const bool both_latin = articles_[x].language != "ja" && articles_[y].language != "ja";
        const auto& names = report_names_[x];
        const auto& others = report_names_[y];
        const auto weight = common_weight(names, others, both_latin);
        const bool one_victim = std::any_of(names.begin(), names.end(), [&](const auto& name) {
            return victims_.contains(name) && others.contains(name);
        });
        known.first->second = both_latin ? weight >= (one_victim ? 2U : 3U)
                                         : weight >= 2 || meet(firm_roots_[x], firm_roots_[y]) ||
                                               names_firm_of(x, y) || names_firm_of(y, x);
    }
    return known.first->second;
}

/// Whether an English report calls the firm of a Japanese release by a name it has elsewhere.
bool AccountScene::names_firm_of(std::size_t english, std::size_t japanese) const {
    const auto firm = firm_of_report_.find(japanese);
    return articles_[english].language != "ja" && articles_[japanese].language == "ja" &&
           firm != firm_of_report_.end() && releases_.contains(firm->second) &&
           meet(aliases_.at(firm->second), report_names_[english]);
}

bool AccountScene::stand_apart(std::size_t a, std::size_t b) const {
    const auto& x = claims_[a];
    const auto& y = claims_[b];
    const auto heard = [](const Claim& one, const Claim& other) {
        return has_holder(one) || (is_bare_charge(one) && is_of_person(other));
    };
    return (!is_one_root(x, y) || is_insider(x) != is_insider(y)) && heard(x, y) && heard(y, x);
}

bool AccountScene::is_told_later(std::size_t before, std::size_t after) const {
    const auto& x = claims_[before];
    const auto& y = claims_[after];
    const auto first = said(before);
    const auto then = said(after);
    return is_one_root(x, y) && is_insider(x) == is_insider(y) && has_holder(x) &&
           x.article != y.article && first && then && is_before(*first, *then);
}

bool AccountScene::are_near(std::size_t a, std::size_t b, std::size_t sentences) const {
    const auto& x = claims_[a];
    const auto& y = claims_[b];
    const auto first = std::min(x.sentence, y.sentence);
    return x.article == y.article && std::max(x.sentence, y.sentence) - first <= sentences;
}

} // namespace ample::cite::detail
