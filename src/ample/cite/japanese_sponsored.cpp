#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sponsored.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

struct SponsoredPhrase {
    std::size_t begin = 0; ///< of the clause
    std::size_t end = 0;
    View land = {}; ///< in English
    View sponsor = {};
    View group = {};
};

/// What stands between a land and its intruders.
bool ties(View between) {
    constexpr std::size_t longest = 60; // bytes
    if (between.size() > longest || holds(between, "、") || holds(between, "。") ||
        holds(between, "」") || holds(between, "は")) {
        return false;
    }
    constexpr View plain[] = {"の", "系", "系の", "政府系", "政府系の", "政府の", "軍の", "当局の"};
    constexpr View endings[] = {"つながりのある", "つながりがある", "つながる",     "関係のある",
                                "関係がある",     "関わりのある",   "背景とする",   "背景に持つ",
                                "背景にした",     "後ろ盾とする",   "後ろ盾にする", "後ろ盾に持つ",
                                "支援する",       "支援を受けた",   "支援を受ける", "支援された",
                                "指揮下にある",   "傘下の",         "傘下にある",   "影響下にある",
                                "動かす",         "操る",           "属する"};
    return std::find(std::begin(plain), std::end(plain), between) != std::end(plain) ||
           std::any_of(std::begin(endings), std::end(endings), [&](View one) {
               return between.ends_with(one);
           });
}

/// The land named last before `at` that a tie joins to what stands there.
std::pair<std::size_t, View> land_before(View clause, std::size_t at) {
    auto best = std::pair(View::npos, View{});
    for (const auto& [name, land] : states) {
        const auto begin = last_place(clause.substr(0, at), name);
        const bool of_force = land == "tokyo" || land == "japan"; // 警視庁, 日本
        if (begin == View::npos || of_force ||
            !ties(clause.substr(begin + name.size(), at - begin - name.size()))) {
            continue;
        }
        if (best.first == View::npos || begin > best.first) {
            best = {begin, land};
        }
    }
    return best;
}

/// Behind the name in brackets that stands at `at`: "集団|「カッパー・レン」".
std::size_t behind_name(View clause, std::size_t at) {
    for (const auto& [open, shut] : {std::pair<View, View>{"「", "」"}, {"『", "』"}}) {
        const auto end = clause.substr(at).starts_with(open) ? clause.find(shut, at) : View::npos;
        if (end != View::npos) {
            return end + shut.size();
        }
    }
    return at;
}

/// The first phrase of intruders with a land at or behind `from`.
SponsoredPhrase sponsored_from(View clause, std::size_t from) {
    constexpr View nouns[] = {"ハッカー集団",
                              "ハッカーグループ",
                              "サイバー攻撃集団",
                              "サイバー攻撃グループ",
                              "サイバー犯罪集団",
                              "攻撃グループ",
                              "攻撃集団",
                              "サイバースパイ集団",
                              "ハッカー"};
    SponsoredPhrase found;
    for (const auto noun : nouns) {
        for (auto at = first_place(clause, noun, from); at != View::npos;
             at = first_place(clause, noun, at + noun.size())) {
            const auto [begin, land] = land_before(clause, at);
            const bool sooner = found.end == 0 || at < found.begin;
            if (begin == View::npos || begin < from || !sooner) {
                continue;
            }
            const auto end = behind_name(clause, at + noun.size());
            found = {
                begin, end, land, clause.substr(begin, at - begin), clause.substr(at, end - at)};
        }
    }
    return found;
}

/// "ロシアの": where they are from, which a suspicion makes no bond.
bool is_land_alone(View sponsor) {
    return std::any_of(std::begin(states), std::end(states), [&](const auto& state) {
        return sponsor.starts_with(state.first) && sponsor.substr(state.first.size()) == "の";
    });
}

Slot slot_of(std::string kind, View name, std::string words) {
    return {.kind = std::move(kind), .name = std::string(name), .text = std::move(words)};
}

JapaneseClaim claim_of(const JapaneseClaim& around, const SponsoredPhrase& phrase) {
    auto one = around;
    one.begin = around.begin + phrase.begin;
    one.end = around.begin + phrase.end;
    one.negative = false;
    if (one.certainty.klass == "hearsay") { // the clause is told on, the phrase names who they are
        one.certainty = {};
    }
    auto group = slot_of("other", {}, std::string(phrase.group));
    if (holds(phrase.sponsor, "指揮下") || holds(phrase.sponsor, "動かす") ||
        holds(phrase.sponsor, "操る")) {
        auto sponsor = slot_of("other", {}, std::string(phrase.sponsor));
        one.frame =
            Frame{.predicate = "tasked", .subject = std::move(sponsor), .object = std::move(group)};
        return one;
    }
    auto tie = slot_of("link", phrase.land, "linked to " + std::string(phrase.sponsor));
    one.frame =
        Frame{.predicate = "attributed", .subject = std::move(group), .object = std::move(tie)};
    return one;
}

} // namespace

void add_sponsored(View text, std::vector<JapaneseClaim>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].silent || claims[i].of_next || claims[i].of_previous || claims[i].negative) {
            continue;
        }
        const auto clause = text.substr(claims[i].begin, claims[i].end - claims[i].begin);
        const auto phrase = sponsored_from(clause, 0);
        constexpr std::size_t least = 24; // bytes that the clause tells besides
        const bool deed = claims[i].frame && among(claims[i].frame->predicate,
                                                   "compromised stolen exploited targeted");
        const bool whole = !deed && clause.size() < phrase.end - phrase.begin + least;
        const bool doubtful =
            among(claims[i].certainty.klass, "suspected alleged possible probable");
        if (phrase.end != 0 && !whole && !(doubtful && is_land_alone(phrase.sponsor))) {
            auto one = claim_of(claims[i], phrase);
            claims.insert(claims.begin() + static_cast<std::ptrdiff_t>(++i), std::move(one));
        }
    }
}

} // namespace ample::cite::detail::japanese
