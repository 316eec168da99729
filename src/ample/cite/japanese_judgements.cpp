// What a Japanese clause judges and does not tell: "…を根拠に決めるのは無責任だ".

#include <ample/cite/detail/japanese_clauses.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail::japanese {

namespace {

/// What is said of a thing by who is against it; any ending in hiragana behind it.
constexpr View verdicts[] = {"無責任",
                             "不当",
                             "遺憾",
                             "不適切",
                             "言語道断",
                             "卑劣",
                             "挑発",
                             "悪意",
                             "不公正",
                             "敵対的",
                             "非友好的",
                             "理不尽",
                             "横暴",
                             "偽善的",
                             "誤りだ",
                             "誤りで",
                             "誤った",
                             "許しがた",
                             "許し難"};

/// The same by what is not done with it.
constexpr View refusals[] = {"許されない",
                             "許されません",
                             "許せない",
                             "許容できない",
                             "許容できません",
                             "容認できない",
                             "容認できません",
                             "容認しない",
                             "受け入れられない",
                             "受け入れられません",
                             "看過できない",
                             "看過できません",
                             "あってはならない",
                             "あってはなりません"};

/// Where the verdict that ends the clause begins; npos where none does.
std::size_t verdict_at(View clause) {
    for (const auto verdict : verdicts) {
        if (const auto size = tail_of(clause, verdict); size > 0) {
            return clause.size() - size;
        }
    }
    for (const auto refusal : refusals) {
        if (clause.ends_with(refusal)) {
            return clause.size() - refusal.size();
        }
    }
    return View::npos;
}

/// Where the topic the verdict is passed on ends: "…のは", "…ことは", "…攻撃は"; npos where
/// nothing is its topic.
std::size_t judged_end(View clause, std::size_t verdict) {
    std::size_t last = View::npos;
    for (const View mark : {"は", "も"}) {
        for (auto at = outside(clause.substr(0, verdict), mark, verdict); at != View::npos;) {
            last = last == View::npos ? at : std::max(last, at);
            const auto more = outside(clause.substr(at + 3, verdict - at - 3), mark, verdict);
            at = more == View::npos ? more : at + 3 + more;
        }
    }
    return last;
}

} // namespace

namespace {

/// "中国" of "中国外務省の報道官": the state whose view an office of it tells; else who speaks.
std::string whose(const Party& who) {
    const bool office = who.standing == Standing::ministry || who.standing == Standing::government;
    const auto* const state =
        std::find_if(std::begin(states), std::end(states), [&](const auto& one) {
            return office && !who.country.empty() && one.second == who.country &&
                   who.name.find(one.first) != std::string::npos;
        });
    return state == std::end(states) ? who.name : std::string(state->first);
}

/// "あらゆる形の攻撃": the noun itself.
std::string without_kind(std::string noun) {
    for (const View kind : {"形の", "形態の", "種の", "種類の"}) {
        if (noun.starts_with(kind)) {
            noun.erase(0, kind.size());
        }
    }
    return noun;
}

} // namespace

std::optional<Judgement> judged_in(View clause) {
    while (clause.ends_with("」") || clause.ends_with("』")) {
        clause.remove_suffix(View("」").size());
    }
    if (const auto size = tail_of(clause, "反対"); size > 0) {
        const auto whole = clause.substr(0, clause.size() - size);
        auto front = whole;
        for (const View manner : {"断固として", "断固", "一貫して", "強く", "明確に"}) {
            front = front.ends_with(manner) ? front.substr(0, front.size() - manner.size()) : front;
        }
        for (const View particle : {"にも", "には", "に"}) {
            if (front.ends_with(particle) && front.size() > particle.size() + 6) {
                return Judgement{
                    without_kind(cut(front.substr(0, front.size() - particle.size())))};
            }
        }
        return std::nullopt;
    }
    const auto verdict = verdict_at(clause);
    const auto end = verdict == View::npos ? verdict : judged_end(clause, verdict);
    constexpr std::size_t longest_manner = 30; // "絶対に", "到底"
    if (end == View::npos || end < 6 || verdict - end > longest_manner + 3) {
        return std::nullopt;
    }
    auto what = clause.substr(0, end);
    for (const View that : {"ということ", "のこと", "こと", "の"}) {
        if (what.ends_with(that) && what.size() > that.size() + 12) {
            what.remove_suffix(that.size());
            return Judgement{std::string(bare(what))};
        }
    }
    return Judgement{cut(what)};
}

/// "…だけを根拠に名指しするのは無責任だ": what the speaker is against is no deed that he tells.
bool Clauses::judge(View clause, const Sign* sign) {
    const bool own = sign != nullptr && sign->strong;
    const auto judged = own ? std::nullopt : judged_in(clause);
    const bool voiced =
        !claim_.speakers.empty() && claim_.speakers.back().standing != Standing::agency;
    if (!judged || !voiced) {
        return false;
    }
    Frame frame;
    frame.predicate = "opposed";
    frame.stance = true;
    const auto& who = claim_.speakers.back();
    const bool named = who.standing != Standing::unstated;
    frame.subject = {"other", "", named ? whose(who) : std::string(), {}};
    frame.object = {"other", "", judged->what, {}};
    claim_.negative = false;
    claim_.frame = std::move(frame);
    return true;
}

} // namespace ample::cite::detail::japanese
