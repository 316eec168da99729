// Claims that tell a side of a contradiction again, in other words or in another report.
//
//     "four officers shared one log-in"    a side
//     "Four of us shared one log-in"       says the same: it joins the side
//
// So do the certain claims of one proposition with a claim of the side, where they share a name or
// two words: a proposition alone may be "somebody was told of something".
//
// What says the same is certain, of the same polarity and story, and shares most content words of
// the shorter clause; with another root, nearly all.

#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <iterator>

namespace ample::cite::detail {

namespace {

constexpr double same_words = 0.6;
constexpr double same_words_of_another = 0.75;
constexpr std::size_t least_shared = 2;
constexpr std::size_t told_by_words = 4; // so many tell a story without the names of its report

bool is_negative(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return scene.at(claim).negative ||
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(at.end),
                       is_negator);
}

/// What a clause is compared by: its words but pronouns and articles, verbs of saying and dates
/// too.
Stems all_stems(const RivalScene& scene, std::size_t claim) {
    constexpr std::size_t least = 4;
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    Stems stems;
    for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
        const bool hollow =
            words[i].mark != 0 || words[i].low.size() < least ||
            words[i].is_any(Sort::pronoun, Sort::determiner, Sort::be, Sort::have, Sort::clause) ||
            among(words[i].low, "that this them with from into their your");
        if (!hollow) {
            stems.insert(stem_of(words[i].low));
        }
    }
    return stems;
}

/// Whom a denial speaks of: whom it names, and its holder.
std::set<std::string> denied_of(const RivalScene& scene, std::size_t claim) {
    auto names = telling_names(scene.at(claim));
    names.merge(scene.names(claim, {0, scene.words(claim).size()}));
    return names;
}

/// "No data were stolen" is said by every firm of itself.
bool speak_of_one(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto x = denied_of(scene, a);
    const auto y = denied_of(scene, b);
    return std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
}

bool says_the_same(const RivalScene& scene, std::size_t side, std::size_t claim) {
    const auto x = all_stems(scene, side);
    const auto y = all_stems(scene, claim);
    const auto shared = static_cast<std::size_t>(
        std::count_if(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); }));
    const bool one_root = scene.at(side).root.key == scene.at(claim).root.key;
    const bool one_report = scene.at(side).article == scene.at(claim).article;
    if (!one_root && !one_report && shared <= least_shared && scene.at(side).negative &&
        !speak_of_one(scene, side, claim)) {
        return false;
    }
    return shared >= least_shared &&
           overlap(x, y) >= (one_root ? same_words : same_words_of_another) &&
           (shared >= told_by_words || scene.one_story(side, claim));
}

} // namespace

void add_restatements(const RivalScene& scene, std::vector<Conflict>& conflicts) {
    const bool any = std::any_of(conflicts.begin(), conflicts.end(), [](const auto& one) {
        return one.type == "contradiction";
    });
    if (!any) {
        return;
    }
    std::map<std::string, std::vector<std::size_t>> by_stem;
    for (const auto claim : scene.some()) {
        if (is_certain(scene.at(claim)) && scene.at(claim).kind == "claim") {
            for (const auto& stem : all_stems(scene, claim)) {
                by_stem[stem].push_back(claim);
            }
        }
    }
    for (auto& conflict : conflicts) {
        if (conflict.type != "contradiction" || conflict.sides.size() != 2) {
            continue;
        }
        std::set<std::size_t> taken;
        for (const auto claim : conflict.claims()) {
            taken.insert(claim);
        }
        for (auto& side : conflict.sides) {
            std::set<std::size_t> kin;
            for (const auto claim : side) {
                for (const auto& stem : all_stems(scene, claim)) {
                    const auto found = by_stem.find(stem);
                    const bool rare =
                        found != by_stem.end() && found->second.size() <= most_compared;
                    if (!rare) {
                        continue;
                    }
                    for (const auto other : found->second) {
                        const bool fits = !taken.contains(other) &&
                                          is_negative(scene, other) == is_negative(scene, claim) &&
                                          says_the_same(scene, claim, other);
                        if (fits) {
                            kin.insert(other);
                        }
                    }
                }
            }
            for (const auto claim : kin) {
                for (const auto same : scene.same(claim)) {
                    if (taken.insert(same).second) {
                        side.push_back(same);
                    }
                }
            }
            std::sort(side.begin(), side.end());
        }
    }
}

namespace {

/// Drops the stances whose both sides stand in one contradiction, and what else is opposed in words
/// that all do.
void drop_contradicted(std::vector<Conflict>& conflicts) {
    std::map<std::size_t, std::set<std::size_t>> of; // claim to the contradictions it stands in
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        const bool contradiction = conflicts[i].type == "contradiction";
        for (const auto claim :
             contradiction ? conflicts[i].claims() : std::vector<std::size_t>()) {
            of[claim].insert(i);
        }
    }
    const auto all_of = [&](const std::vector<std::size_t>& side) {
        std::set<std::size_t> some;
        for (const auto claim : side) {
            const auto found = of.find(claim);
            if (found != of.end()) {
                some.insert(found->second.begin(), found->second.end());
            }
        }
        return some;
    };
    std::vector<std::set<std::size_t>> contradicted;
    for (const auto& one : conflicts) {
        if (one.type == "contradiction") {
            const auto all = one.claims();
            contradicted.emplace_back(all.begin(), all.end());
        }
    }
    std::erase_if(conflicts, [&](const Conflict& one) {
        if (one.type != "opposition" || one.sides.size() != 2) {
            return false;
        }
        if (one.why != stance_on_told) {
            const auto all = one.claims();
            return std::any_of(contradicted.begin(), contradicted.end(), [&](const auto& some) {
                return std::all_of(
                    all.begin(), all.end(), [&](auto claim) { return some.contains(claim); });
            });
        }
        const auto first = all_of(one.sides[0]);
        const auto second = all_of(one.sides[1]);
        return std::any_of(
            first.begin(), first.end(), [&](std::size_t at) { return second.contains(at); });
    });
}

} // namespace

namespace {

/// The names of a clause, and its words that carry something; the nouns of a Japanese one.
struct Things {
    std::set<std::string> names = {};
    std::set<std::string> words = {};
};

Things things_in(const std::vector<Article>& articles, const Claim& claim) {
    constexpr std::size_t least = 4;
    Things found;
    const auto& article = articles[claim.article];
    if (claim.words.empty()) {
        const auto nouns =
            japanese::nouns_of(article.text.substr(claim.begin, claim.end - claim.begin));
        std::copy_if(nouns.begin(),
                     nouns.end(),
                     std::inserter(found.names, found.names.end()),
                     [](const auto& noun) { return !japanese::is_plain(noun); });
        return found;
    }
    const auto& words = article.sentences[claim.sentence].words;
    for (auto i = claim.words.begin; i < std::min(claim.words.end, words.size()); ++i) {
        const auto& word = words[i];
        if (word.mark != 0 || word.low.size() < least || word.is_any(Sort::month, Sort::weekday)) {
            continue;
        }
        if (word.capital && i > claim.words.begin) {
            found.names.insert(word.low);
        } else if (!word.is_any(Sort::pronoun, Sort::determiner, Sort::be, Sort::have)) {
            found.words.insert(stem_of(word.low));
        }
    }
    return found;
}

bool tell_of_one_thing(const Things& a, const Things& b) {
    const auto shared = [](const std::set<std::string>& x, const std::set<std::string>& y) {
        return std::count_if(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
    };
    return shared(a.names, b.names) > 0 || shared(a.words, b.words) > 1;
}

} // namespace

std::vector<Conflict> with_same_statements(const std::vector<Article>& articles,
                                           const std::vector<Claim>& claims,
                                           const std::vector<Proposition>& propositions,
                                           std::vector<Conflict> conflicts) {
    std::map<std::size_t, const Proposition*> statement;
    for (const auto& one : propositions) {
        const bool may_join = !one.stance && one.claims.size() <= most_compared;
        for (const auto claim : may_join ? one.claims : std::vector<std::size_t>()) {
            statement[claim] = &one;
        }
    }
    for (auto& conflict : conflicts) {
        const bool of_times = conflict.why.find("told at times") != std::string::npos;
        const bool of_state = conflict.why.find("a state stood behind") != std::string::npos;
        if (conflict.type != "contradiction" || conflict.sides.size() != 2 || of_times) {
            continue; // who tells the event again need not tell when
        }
        const auto all = conflict.claims();
        std::set<std::size_t> taken(all.begin(), all.end());
        for (auto& side : conflict.sides) {
            const auto told = side;
            for (const auto claim : told) {
                const auto found = statement.find(claim);
                const auto& frame = claims[claim].frame;
                if (of_state && frame && among(frame->predicate, "compromised stolen")) {
                    continue; // the deed of its hackers: who else tells it names no state
                }
                const auto things = things_in(articles, claims[claim]);
                for (const auto other : found == statement.end() ? std::vector<std::size_t>()
                                                                 : found->second->claims) {
                    const bool joins =
                        is_certain(claims[other]) && !taken.contains(other) &&
                        tell_of_one_thing(things, things_in(articles, claims[other]));
                    if (joins) {
                        taken.insert(other);
                        side.push_back(other);
                    }
                }
            }
            std::sort(side.begin(), side.end());
        }
    }
    drop_contradicted(conflicts);
    return conflicts;
}

} // namespace ample::cite::detail
