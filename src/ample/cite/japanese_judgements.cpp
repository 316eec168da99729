// What a Japanese clause judges and does not tell: "…を根拠に決めるのは無責任だ".

#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_clauses.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

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

/// What stands before "に反対する", "を非難した"; nothing where nothing does.
std::optional<Judgement> opposed_in(View front) {
    for (const View manner :
         {"断固として", "断固", "一貫して", "強く", "明確に", "激しく", "厳しく", "猛"}) {
        front = front.ends_with(manner) ? front.substr(0, front.size() - manner.size()) : front;
    }
    if (front.empty()) { // "断固反対する", of what was said before
        return Judgement{};
    }
    for (const View particle : {"にも", "には", "に対して", "に対し", "に", "をも", "を"}) {
        if (front.ends_with(particle) && front.size() > particle.size() + 6) {
            return Judgement{without_kind(cut(front.substr(0, front.size() - particle.size())))};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Judgement> judged_in(View clause) {
    while (clause.ends_with("」") || clause.ends_with("』")) {
        clause.remove_suffix(View("」").size());
    }
    for (const View stance : {"反対", "反発し", "抗議し", "批判し", "非難し", "反論し"}) {
        const auto size = tail_of(clause, stance);
        const auto front = clause.substr(0, clause.size() - size);
        if (size > 0 && !front.ends_with("と") && !front.ends_with("として")) {
            return opposed_in(front);
        }
    }
    for (const View refusal : {"を容認しない", "を許さない", "を許しません", "を容認しません"}) {
        if (clause.ends_with(refusal)) {
            const auto what = clause.substr(0, clause.size() - refusal.size());
            return Judgement{cut(what)};
        }
    }
    const auto verdict = verdict_at(clause);
    const auto end = verdict == View::npos ? verdict : judged_end(clause, verdict);
    constexpr std::size_t longest_alone = 45;
    const bool alone = verdict != View::npos && end == View::npos && // "断じて容認できない"
                       clause.size() <= longest_alone && outside(clause, "が", verdict) > verdict &&
                       outside(clause, "を", verdict) > verdict;
    if (alone) {
        return Judgement{};
    }
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
namespace {

/// "悪意ある臆測" of "「悪意ある臆測」だとして反発している": where it stands, where what is done
/// with it begins, and where that ends.
struct Rebuff {
    std::size_t open = View::npos;
    std::size_t verb = 0;
    std::size_t end = 0;
};

Rebuff rebuff_in(View text) {
    constexpr std::size_t longest_ending = 24; // bytes: "していて"
    for (const View as : {"」だとして", "」として", "」などとして", "」であるとして"}) {
        const auto shut = text.find(as);
        const auto open = shut == View::npos ? shut : text.substr(0, shut).rfind("「");
        if (open == View::npos) {
            continue;
        }
        auto verb = shut + as.size();
        verb += text.substr(verb).starts_with("、") ? View("、").size() : 0;
        verb += text.substr(verb).starts_with("強く") ? View("強く").size() : 0;
        for (const View stance : {"反発", "批判", "抗議", "非難", "反論", "否定"}) {
            auto end = verb + stance.size();
            if (!text.substr(verb).starts_with(stance) || !text.substr(end).starts_with("し")) {
                continue;
            }
            while (end + 3 <= text.size() && end - verb < stance.size() + longest_ending &&
                   is_hiragana(text.substr(end, 3))) {
                end += 3;
            }
            return {open, verb, end};
        }
    }
    return {};
}

} // namespace

std::vector<JapaneseClaim> Clauses::rebuffed() {
    const auto found = rebuff_in(rest_);
    auto front = rest_.substr(0, found.open == View::npos ? 0 : found.open);
    const auto comma = front.rfind("、");
    const auto name = front.substr(comma == View::npos ? 0 : comma + View("、").size());
    const auto topic = speaking_topic(name, name.size());
    const auto who = topic == View::npos ? View{} : spoken_by(name.substr(0, topic));
    if (who.size() < 6 || is_mute(who)) {
        return {};
    }
    const auto quoted = bare(rest_.substr(found.open, rest_.find("」", found.open) - found.open));
    claim_.speakers.push_back(speaker(who, rest_.substr(found.verb, found.end - found.verb)));
    close(rest_.substr(found.open, found.end - found.open));
    const auto* const sign = sign_in(quoted);
    const bool denial = rest_.substr(found.verb).starts_with("否定") ||
                        (sign != nullptr && sign->predicate == "denied");
    Frame frame;
    frame.predicate = denial ? "denied" : "opposed";
    frame.negative = denial;
    frame.stance = !denial;
    frame.subject = {"other", "", std::string(who), {}};
    frame.object = {"other", "", denial ? std::string() : std::string(quoted), {}};
    claim_.negative = denial;
    claim_.frame = std::move(frame);
    std::vector<JapaneseClaim> all = {std::move(claim_)};
    claim_ = {};
    const auto behind = bare(rest_.substr(found.end));
    constexpr std::size_t least = 24;
    if (behind.size() >= least) {
        const auto from = static_cast<std::size_t>(behind.data() - text_.data());
        auto more = japanese_claims(text_, from, from + behind.size());
        all.insert(
            all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

bool Clauses::judge(View clause, const Sign* sign) {
    const bool own = sign != nullptr && sign->strong;
    const auto judged = own ? std::nullopt : judged_in(clause);
    const bool own_voice =
        claim_.speakers.empty() &&
        (holds(clause, "断じて") || holds(clause, "決して") || holds(clause, "到底"));
    const bool voiced = own_voice || (!claim_.speakers.empty() &&
                                      claim_.speakers.back().standing != Standing::agency);
    if (!judged || !voiced) {
        return false;
    }
    Frame frame;
    frame.predicate = "opposed";
    frame.stance = true;
    const bool named = !own_voice && claim_.speakers.back().standing != Standing::unstated;
    frame.subject = {"other", "", named ? whose(claim_.speakers.back()) : std::string(), {}};
    frame.object = {"other", "", judged->what, {}};
    claim_.negative = false;
    claim_.frame = std::move(frame);
    return true;
}

} // namespace ample::cite::detail::japanese
