#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/review.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace ample::cite::detail {

namespace {

constexpr std::size_t most_scanned = 2000; // wordings of a case that comparers look at
constexpr std::size_t most_articles = 64;  // of one proposition, for the stories

bool is_telling(const Word& word) {
    constexpr WordList hollow =
        "that with from have been were will this their which about after before when more than "
        "into over also while where other some such under between since until during they them "
        "there then would could should being both each only very most many much";
    return word.low.size() >= 4 && !among(word.low, hollow) && is_content_word(word);
}

bool is_state(const Slot& slot) {
    return slot.kind == "military" || slot.kind == "government" || slot.kind == "intelligence";
}

} // namespace

RivalScene::RivalScene(const std::vector<Article>& articles,
                       const std::vector<Claim>& claims,
                       const std::vector<Proposition>& propositions,
                       const std::vector<Dating>& dates)
    : articles_(articles), claims_(claims), dates_(dates) {
    std::map<std::pair<std::string, std::string>, std::size_t> seen; // words and frame, root
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto& claim = claims[i];
        // what somebody says in words of no typed verb ("lives in") is plain text, and compared too
        const bool told = claim.kind == "claim" || claim.kind == "stance" || claim.chain.size() > 1;
        for (const auto& party : claim.chain) {
            if (!party.country.empty()) {
                states_.insert(party.country);
            }
        }
        if (claim.frame && is_state(claim.frame->subject) && !claim.frame->subject.name.empty()) {
            states_.insert(claim.frame->subject.name);
        }
        if (!told || !claim.counts() || this->words(i).empty()) {
            continue;
        }
        const auto at = phrase(i);
        if (told_.size() < 2 * most_scanned) {
            told_.push_back(i);
        }
        if (claim.background) {
            same_[i].push_back(i);
            told_as_[i] = i;
            note_stems(i);
            continue;
        }
        auto words = low_text(this->words(i), at);
        words += claim.frame ? "\n" + std::string(claim.frame->predicate) : "";
        const auto first = seen.try_emplace({std::move(words), claim.root.key}, i).first->second;
        same_[first].push_back(i);
        told_as_[i] = first;
        if (first == i && some_.size() < most_scanned) {
            some_.push_back(i);
            note_stems(i);
        }
    }
    find_stories(propositions);
}

void RivalScene::note_stems(std::size_t claim) {
    auto& stems = stems_[claim];
    const auto at = phrase(claim);
    for (auto k = at.begin; k < at.end; ++k) {
        if (is_telling(words(claim)[k])) {
            stems.insert(stem_of(words(claim)[k].low));
        }
    }
}

/// Reports that tell one named thing, or that name three things alike.
void RivalScene::find_stories(const std::vector<Proposition>& propositions) {
    constexpr std::size_t most_reports = 128;
    prints_ =
        articles_.size() <= most_reports ? story_prints(articles_) : std::vector<StoryPrint>();
    for (std::size_t a = 0; a < prints_.size(); ++a) {
        for (auto b = a + 1; b < prints_.size(); ++b) {
            const auto common = names_in_common(prints_[a], prints_[b]);
            const auto fewer = std::min(prints_[a].words.size(), prints_[b].words.size());
            if (common >= 3 || (common == 2 && fewer <= 4)) {
                stories_.insert({a, b});
            }
        }
    }
    for (const auto& one : propositions) {
        std::set<std::size_t> told;
        for (const auto claim : one.claims) {
            told.insert(claims_[claim].article);
        }
        const bool named = !one.subject.name.empty() || !one.object.name.empty();
        for (auto a = told.begin(); named && a != told.end() && told.size() <= most_articles; ++a) {
            for (auto b = std::next(a); b != told.end(); ++b) {
                if (prints_.empty() || may_be_one(prints_[*a], prints_[*b])) {
                    stories_.insert({*a, *b});
                }
            }
        }
    }
}

const std::vector<std::size_t>& RivalScene::same(std::size_t claim) const {
    return same_.at(told_as(claim));
}

std::size_t RivalScene::told_as(std::size_t claim) const {
    return told_as_.at(claim);
}

const Words& RivalScene::words(std::size_t claim) const {
    return articles_[claims_[claim].article].sentences[claims_[claim].sentence].words;
}

Phrase RivalScene::phrase(std::size_t claim) const {
    const auto& at = claims_[claim].words;
    return at.empty() ? Phrase{0, words(claim).size()} : at;
}

const Stems& RivalScene::stems(std::size_t claim) const {
    static const Stems none;
    const auto found = stems_.find(told_as(claim));
    return found == stems_.end() ? none : found->second;
}

std::optional<Span> RivalScene::time(std::size_t claim) const {
    const auto [begin, end] = extent_of(article(claim), claims_[claim]);
    const auto& all = dates_[claims_[claim].article].times;
    for (auto i = first_time_from(all, begin); i < all.size() && all[i].begin < end; ++i) {
        if (all[i].end > end || !all[i].span) {
            continue;
        }
        auto span = *all[i].span;
        const auto text = article(claim).text;
        const auto before = ascii::trim(text.substr(begin, all[i].begin - begin));
        const bool opens = before.ends_with("between") || before.ends_with("from");
        if (opens && i + 1 < all.size() && all[i + 1].span && all[i + 1].begin > all[i].end) {
            const auto joint = ascii::trim(text.substr(all[i].end, all[i + 1].begin - all[i].end));
            const bool joined = joint == "and" || joint == "to" || joint == "until";
            span.until = joined ? all[i + 1].span->until : span.until;
        }
        return span;
    }
    return std::nullopt;
}

std::optional<Day> RivalScene::said(std::size_t claim) const {
    const auto& span = dates_[claims_[claim].article].span;
    return span ? std::optional(span->from) : std::nullopt;
}

std::string RivalScene::country(const Words& words, std::size_t at) const {
    if (const auto* known = country_at(words, at)) {
        return std::string(known->name);
    }
    if (!words[at].capital) {
        return {};
    }
    for (const auto& state : states_) { // "Ruritanian" of "ruritania"
        const auto root = state.substr(0, state.size() - (state.ends_with('a') ? 1 : 0));
        const auto& low = words[at].low;
        if (low == state ||
            (root.size() >= 4 && low.starts_with(root) && low.size() <= state.size() + 3)) {
            return state;
        }
    }
    return {};
}

std::set<std::string> RivalScene::names(std::size_t claim, Phrase phrase) const {
    const auto& all = words(claim);
    std::set<std::string> names;
    for (auto i = phrase.begin; i < phrase.end && i < all.size(); ++i) {
        if (const auto state = country(all, i); !state.empty()) {
            names.insert(state);
            continue;
        }
        const bool ordinary = all[i].is_any(Sort::role,
                                            Sort::pronoun,
                                            Sort::determiner,
                                            Sort::police,
                                            Sort::government,
                                            Sort::month,
                                            Sort::weekday,
                                            Sort::clause,
                                            Sort::number);
        if (is_name(all[i]) && all[i].capital && all[i].mark == 0 && !ordinary &&
            all[i].low.size() > 2) {
            names.insert(all[i].low);
        }
    }
    return names;
}

bool RivalScene::one_story(std::size_t a, std::size_t b) const {
    const auto x = claims_[a].article;
    const auto y = claims_[b].article;
    return x == y || stories_.contains({std::min(x, y), std::max(x, y)});
}

bool RivalScene::may_be_one_story(std::size_t a, std::size_t b) const {
    return one_story(a, b) || prints_.empty() ||
           may_be_one(prints_[claims_[a].article], prints_[claims_[b].article]);
}

bool RivalScene::rivals(std::size_t a, std::size_t b) const {
    return !is_one_root(claims_[a], claims_[b]) && is_certain(claims_[a]) && is_certain(claims_[b]);
}

std::string stem_of(const std::string& low) {
    constexpr std::size_t least = 3;
    auto stem = low;
    for (const auto& [ending, instead] : {std::pair<std::string_view, std::string_view>{"ies", "y"},
                                          {"ied", "y"},
                                          {"ing", ""},
                                          {"ed", ""},
                                          {"es", ""},
                                          {"s", ""}}) {
        if (stem.ends_with(ending) && stem.size() >= least + ending.size()) {
            stem.resize(stem.size() - ending.size());
            stem += instead;
            break;
        }
    }
    if (stem.ends_with('e') && stem.size() > least) {
        stem.pop_back();
    }
    return stem;
}

double overlap(const Stems& a, const Stems& b) {
    std::size_t both = 0;
    for (const auto& one : a) {
        both += b.contains(one) ? 1 : 0;
    }
    const auto smaller = std::min(a.size(), b.size());
    return smaller == 0 ? 0 : static_cast<double>(both) / static_cast<double>(smaller);
}

void Rivalry::add(std::string_view type,
                  const std::string& why,
                  std::size_t a,
                  const std::string& x,
                  std::size_t b,
                  const std::string& y) {
    const bool of_two = concedes_own_theft(scene_.at(a), scene_.at(b)) ||
                        concedes_own_theft(scene_.at(b), scene_.at(a));
    if (type != "contradiction" || !of_two) {
        pairs_[{type, why}].push_back({a, x, b, y});
    }
}

std::vector<Conflict> Rivalry::conflicts() const {
    std::vector<Conflict> found;
    for (const auto& [kind, pairs] : pairs_) {
        std::vector<std::size_t> parent(pairs.size());
        std::iota(parent.begin(), parent.end(), std::size_t{0});
        const auto root = [&](std::size_t one) {
            while (parent[one] != one) {
                parent[one] = parent[parent[one]];
                one = parent[one];
            }
            return one;
        };
        std::map<std::size_t, std::size_t> first; // claim to the first pair it stands in
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            for (const auto claim : {pairs[i].a, pairs[i].b}) {
                const auto at = first.try_emplace(claim, i).first->second;
                const auto x = root(at);
                const auto y = root(i);
                parent[std::max(x, y)] = std::min(x, y);
            }
        }
        std::map<std::size_t, std::map<std::string, ClaimIndex::Indices>> sides;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            auto& of = sides[root(i)];
            for (const auto& [claim, value] :
                 {std::pair(pairs[i].a, pairs[i].x), std::pair(pairs[i].b, pairs[i].y)}) {
                const auto& all = scene_.same(claim);
                of[value].insert(of[value].end(), all.begin(), all.end());
            }
        }
        for (auto& [at, of] : sides) {
            std::vector<ClaimIndex::Indices> list;
            for (auto& [value, claims] : of) {
                list.push_back(std::move(claims));
            }
            add_conflict(found, kind.first, std::move(list), kind.second);
        }
    }
    return found;
}

std::vector<Conflict> rivals_of(const std::vector<Article>& articles,
                                const std::vector<Claim>& claims,
                                const std::vector<Proposition>& propositions,
                                const std::vector<Dating>& dates) {
    const RivalScene scene(articles, claims, propositions, dates);
    Rivalry found(scene);
    constexpr std::array comparers = {compare_times,
                                      compare_places,
                                      compare_findings,
                                      compare_denials,
                                      compare_sponsors,
                                      compare_actors,
                                      compare_courses,
                                      compare_deeds,
                                      compare_denied,
                                      compare_knowing,
                                      compare_notices,
                                      compare_doers,
                                      compare_answers,
                                      compare_stances,
                                      compare_polar};
    for (const auto compare : comparers) {
        compare(scene, found);
    }
    auto conflicts = found.conflicts();
    add_restatements(scene, conflicts);
    add_retractions(articles, claims, conflicts);
    return conflicts;
}

} // namespace ample::cite::detail
