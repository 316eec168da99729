// Two things that one speaker says in a Japanese sentence: "…と説明し、…と強調した".

#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_clauses.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace ample::cite::detail::japanese {

namespace {

Party nobody(View words) {
    return {.name = "unstated",
            .kind = "implicit",
            .standing = Standing::unstated,
            .words = std::string(words)};
}

/// "と釘を刺した上で、", "と嘆き、": a saying in the middle that no list holds; empty for none.
View built_saying(View text) {
    for (const View joint :
         {"た上で、", "たうえで、", "たほか、", "る一方、", "る一方で、", "し、"}) {
        const auto at = outside(text, joint, text.size());
        const auto head = at == View::npos ? View{} : text.substr(0, at + View("た").size());
        const auto size = head.empty() ? 0 : saying_at_end(head).size;
        const auto words = head.substr(head.size() - size);
        if (size > 0 && words.starts_with("と") && !words.starts_with("として")) {
            return text.substr(head.size() - size, size + joint.size() - View("た").size());
        }
    }
    for (const View joint :
         {"とも述べ、", "とも語り、", "などと述べ、", "とも主張し、", "とも指摘し、"}) {
        if (const auto at = outside(text, joint, text.size()); at != View::npos) {
            return text.substr(at, joint.size());
        }
    }
    return {};
}

} // namespace

/// "特定は難しいとした上で、「…」と述べた": of whoever spoke before, where no は names anybody
/// or what it marks can say nothing.
bool Clauses::is_said_on(std::size_t topic, std::size_t at, View sign) const {
    const bool silent =
        topic != View::npos && (topic > at || is_mute(bare(rest_.substr(0, topic))));
    const auto second = bare(rest_.substr(at + sign.size()));
    const auto own = acting_topic(second.substr(0, second.find("「")), 60);
    const auto doer = outside(rest_, "が", at);
    const bool said = second.ends_with("た") || second.ends_with("る") || second.ends_with("す");
    return (topic == View::npos || silent) && at >= 18 && own == View::npos && said &&
           without_saying(second).size() < second.size() &&
           outside(rest_, "によ", 120) == View::npos &&
           (doer == View::npos || !can_speak(spoken_by(rest_.substr(0, doer))));
}

/// "省は…と説明し、関与を否定した": two things said by one.
std::vector<JapaneseClaim> Clauses::said_and() {
    for (const auto sign : mid_sayings) {
        if (auto two = said_at(sign); !two.empty()) {
            return two;
        }
    }
    const auto sign = built_saying(rest_);
    return sign.empty() ? std::vector<JapaneseClaim>() : said_at(sign);
}

std::vector<JapaneseClaim> Clauses::said_at(View sign) {
    const auto at = outside(rest_, sign, rest_.size());
    const auto topic = at == View::npos ? at : acting_topic(rest_, 120);
    const bool goes_on = at != View::npos && is_said_on(topic, at, sign);
    if (at == View::npos || (topic == View::npos && !goes_on) || (!goes_on && topic + 12 > at) ||
        rest_.size() - at < sign.size() + 18) {
        return {};
    }
    const auto begin = goes_on ? 0 : topic + View("は").size();
    const auto who = goes_on ? nobody(sign) : speaker(spoken_by(rest_.substr(0, topic)), sign);
    const auto first = said_first(begin, at, sign);
    std::vector<JapaneseClaim> all;
    for (const auto part : sentences_in(first)) {
        all.push_back(said_by(who, bare(part)));
        auto& certainty = all.back().certainty;
        if (holds(sign, "認め") && certainty.klass == "asserted") {
            certainty = {"confirmed", std::string(sign.substr(0, sign.size() - 3)), false};
        }
    }
    const auto second = bare(rest_.substr(at + sign.size()));
    const auto other = acting_topic(second, 60);
    const bool own = (other != View::npos && saying_at_end(second).size > 0) ||
                     outside(second, "も", 45) != View::npos; // "大使館も…否定した"
    if (own) { // "…と述べ、外相は…と語った"
        const auto from = static_cast<std::size_t>(second.data() - text_.data());
        auto more = japanese_claims(text_, from, from + second.size());
        all.insert(
            all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    } else {
        all.push_back(said_by(who, bare(without_saying(second))));
        const bool silent = std::any_of(std::begin(silences), std::end(silences), [&](View one) {
            return tail_of(second, one) > 0;
        });
        if (silent) { // "…と述べ、詳細については言及を避けた"
            all.back().silent = std::move(all.back().speakers.back());
            all.back().speakers.clear();
        }
    }
    return all;
}

/// What was said before the saying at `at`: the words in 「」, or all of the clause where they
/// are few ("「事実無根」と反発し").
View Clauses::said_first(std::size_t begin, std::size_t at, View sign) {
    const auto whole = rest_.substr(begin, at - begin);
    const auto open = whole.find("「");
    if (whole.ends_with("」") && open != View::npos) {
        const auto inner = bare(whole.substr(open));
        return inner.size() >= 18 ? inner : rest_.substr(0, at + sign.size() - 3);
    }
    auto first = whole;
    if (const auto place = first.find("で、"); place != View::npos && place <= 18) {
        first.remove_prefix(place + View("で、").size()); // "in a statement"
    }
    return bare(first);
}

JapaneseClaim Clauses::said_by(const Party& who, View part) {
    claim_ = {};
    claim_.speakers = {who};
    if (const auto found = hedging_of(part)) {
        claim_.certainty = {std::string(found->klass), std::string(found->words), false};
    }
    close(part);
    type(part);
    auto& frame = claim_.frame;
    const bool stance =
        frame && (frame->predicate == "denied" || frame->predicate == "evidence-demanded");
    if (stance && frame->subject.text.empty()) {
        frame->subject = {"other", "", who.name, {}};
    }
    return std::move(claim_);
}

/// "同課は「被害が相次いでいる」として警戒を呼びかけている": what he says, and what he does on it.
std::vector<JapaneseClaim> Clauses::cited_for() {
    constexpr View as = "」として";
    constexpr std::size_t least = 18; // bytes of either
    const auto shut = rest_.rfind(as);
    const auto open = shut == View::npos ? shut : rest_.substr(0, shut).rfind("「");
    const auto topic = open == View::npos ? open : speaking_topic(rest_.substr(0, open), 120);
    const auto act = topic == View::npos ? View{} : bare(rest_.substr(shut + as.size()));
    const bool verb = act.ends_with("た") || act.ends_with("いる") || act.ends_with("ます") ||
                      act.ends_with("する") || act.ends_with("方針だ");
    const auto who = topic == View::npos ? View{} : spoken_by(rest_.substr(0, topic));
    const bool denies = holds(act, "否定") || holds(act, "否認"); // the word is his denial
    if (act.size() < least || !verb || shut < open + least || !can_speak(who) || denies ||
        act.starts_with("いる") || act.starts_with("い") || act.starts_with("お") ||
        holds(act, "「") || rest_.substr(0, open).find("「") != View::npos) {
        return {};
    }
    const auto said = bare(rest_.substr(open, shut - open));
    std::vector<JapaneseClaim> all;
    for (const auto sentence : sentences_in(said)) {
        all.push_back(said_by(speaker(who, "として"), sentence));
    }
    const auto words = holds(act, "を示し") ? act : without_saying(act);
    if (words.size() < act.size() || holds(act, "を示し")) { // "…を求める考えを示した"
        all.push_back(said_by(speaker(who, act.substr(words.size())), words));
        return all;
    }
    claim_ = {};
    close(act);
    type(act);
    if (claim_.frame && claim_.frame->subject.text.empty()) {
        claim_.frame->subject = {"other", "", std::string(who), {}};
    }
    all.push_back(std::move(claim_));
    return all;
}

/// "機構は10日、攻撃が相次いでいるとして、企業に更新を呼びかけた": what he says, and what he does
/// on it.
std::vector<JapaneseClaim> Clauses::reasoned() {
    constexpr View as = "として、";
    constexpr std::size_t least = 18; // bytes of either
    constexpr View deeds[] = {"呼びかけ", "求め",     "要請し",     "促し",           "警告し",
                              "非難し",   "批判し",   "抗議し",     "中止し",         "停止し",
                              "見合わせ", "設置し",   "勧告し",     "指導し",         "指導を行っ",
                              "処分し",   "命じ",     "注意喚起し", "注意喚起を行っ", "提訴し",
                              "告発し",   "申し入れ", "制裁を科し"};
    const auto topic = quotation_ ? View::npos : speaking_topic(rest_, 90);
    const auto at = topic == View::npos ? topic : outside(rest_, as, rest_.size());
    if (at == View::npos || at < topic + least) {
        return {};
    }
    const auto who = spoken_by(rest_.substr(0, topic));
    auto said = bare(rest_.substr(topic + View("は").size(), at - topic - View("は").size()));
    said.remove_prefix(when_at(said));
    said = bare(said);
    const auto act = bare(rest_.substr(at + as.size()));
    const bool finite = said.ends_with("た") || said.ends_with("いる") || said.ends_with("ある") ||
                        said.ends_with("ない") || said.ends_with("れる") || said.ends_with("高い");
    const bool does = std::any_of(
        std::begin(deeds), std::end(deeds), [&](View one) { return tail_of(act, one) > 0; });
    if (!finite || !does || said.size() < least || act.size() < least || !can_speak(who) ||
        is_own(who) || holds(act, "「") || acting_topic(act, act.size()) != View::npos) {
        return {};
    }
    const auto outer = claim_.speakers;
    const auto party = speaker(who, as.substr(0, 9));
    std::vector<JapaneseClaim> all;
    for (const auto part : acts_in(said)) {
        all.push_back(said_by(party, bare(part)));
    }
    claim_ = {};
    claim_.speakers.push_back(speaker(who, "求め"));
    close(act);
    type(act);
    all.push_back(std::move(claim_));
    for (auto& one : all) {
        one.speakers.insert(one.speakers.begin(), outer.begin(), outer.end());
    }
    return all;
}

} // namespace ample::cite::detail::japanese
