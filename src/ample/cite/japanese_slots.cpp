#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_parts.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ample::cite::detail::japanese {

namespace {

/// "AがBの指示を受けていた", "Bが指示した": B gave the order.
void order(View clause, Frame& frame) {
    auto of = View::npos;
    for (const View hand : {"の指示",
                            "の指揮",
                            "の傘下",
                            "の配下",
                            "の管理下",
                            "の統制",
                            "の支配下",
                            "の管轄下",
                            "の意向を",
                            "の意を",
                            "の命を",
                            "の直属"}) {
        of = of == View::npos ? clause.find(hand) : of;
    }
    if (of == View::npos) {
        return;
    }
    auto giver = clause.substr(0, of);
    const auto told = giver.rfind("が");
    if (told != View::npos) {
        auto name = giver.substr(0, told);
        const auto verb = name.rfind("した");
        name = verb == View::npos ? name : name.substr(verb + View("した").size());
        frame.object = {"group", "", cut(name), {}};
        giver = giver.substr(told + View("が").size());
    }
    if (const auto topic = acting_topic(giver, giver.size()); topic != View::npos) {
        frame.object = {"group", "", cut(giver.substr(0, topic)), {}}; // "集団は軍の指揮下で"
        giver = giver.substr(topic + View("は").size());
    }
    frame.subject = {"other", "", cut(giver), {}};
}

/// What is held back: "詳細は差し控えます".
constexpr View replies[] = {
    "回答", "詳細", "コメント", "答え", "言及", "説明", "開示", "答弁", "内容"};

bool is_any(View predicate, std::initializer_list<View> list) {
    return std::find(list.begin(), list.end(), predicate) != list.end();
}

/// "修正版は公開済みだ": the topic is the fix, not who made it.
bool is_mended(View predicate, const Parts& parts, bool applied) {
    return predicate == "patched" &&
           (applied || holds(parts.topic, "修正") || holds(parts.topic, "パッチ") ||
            holds(parts.topic, "更新") || holds(parts.topic, "脆弱性"));
}

/// A slot of a noun; nothing for a time, "16年".
Slot other(const std::string& text) {
    const View noun = text;
    const bool time = noun.ends_with("年") || noun.ends_with("月") || noun.ends_with("日");
    if (time && noun.size() <= 15 && noun.find_first_of("0123456789") != View::npos) {
        return {};
    }
    return {"other", "", text, {}};
}

/// "侵入に(は)": what something was used for.
bool is_deed_with(View noun) {
    return noun.ends_with("侵入に") || noun.ends_with("攻撃に") || noun.ends_with("アクセスに") ||
           noun.ends_with("犯行に") || noun.ends_with("事件で") || noun.ends_with("攻撃で");
}

/// Who was hit, and by whom or what.
void victim(View clause, const Sign& sign, const Parts& parts, Frame& frame) {
    const auto behind = clause.substr(clause.rfind(sign.one) + sign.one.size());
    if (holds(sign.one, "攻撃が") || holds(sign.one, "アクセスがあ")) { // "端末に攻撃が行われた"
        frame.subject = other(parts.whereto);
        frame.object = other(parts.agent.empty() ? parts.topic : parts.agent);
        return;
    }
    const bool met = sign.one.starts_with("被害に") || behind.starts_with("を受け") ||
                     behind.starts_with("に遭") || behind.starts_with("にあ") ||
                     behind.starts_with("の被害") || behind.starts_with("に見舞");
    const bool suffers = met || holds(sign.one, "受け") || holds(sign.one, "感染") || parts.passive;
    if (!suffers) {
        auto where = noun_before(clause, {"に不正に", "へ不正に", "に無断で"}, clause.size());
        where = where.empty() ? noun_before(clause,
                                            {"に侵入", "へ侵入", "への不正", "への侵入", "に不正"},
                                            clause.size())
                              : where;
        const auto place = noun_before(clause, {"において"}, clause.size());
        const bool arose = behind.starts_with("が発生") && !parts.agent.empty();
        const bool topic = acting_topic(clause, clause.size()) != View::npos;
        auto doer = topic ? std::string() : nearest_doer(clause, clause.rfind(sign.one));
        doer = doer.empty() ? parts.topic : doer;
        frame.subject = other(arose ? place : where.empty() ? parts.whereto : where);
        frame.object =
            other(arose ? parts.agent
                  : !frame.subject.text.empty() && View(doer).starts_with(frame.subject.text)
                      ? std::string() // "網への侵入が起き"
                      : doer);
        return;
    }
    const bool trace = holds(parts.topic, "形跡") || holds(parts.topic, "痕跡");
    const auto hit = nearest_doer(clause, clause.rfind(sign.one));
    frame.subject = other(trace ? parts.whereto : hit.empty() ? parts.topic : hit);
    auto by = holds(sign.one, "感染")     ? noun_before(clause, {"に感染"}, clause.size())
              : holds(sign.one, "を受け") ? noun_before(clause, {"を受け"}, clause.size())
                                          : parts.agent;
    frame.object = other(by);
}

/// "攻撃を実行したのは集団「甲」": who it was stands behind, what he did before.
bool cleft(View clause, const Parts& parts, Frame& frame) {
    const auto was = clause.find("したのは");
    const auto what = was == View::npos ? std::string() : noun_before(clause, {"を"}, was);
    if (was == View::npos || parts.topic.empty()) {
        return false;
    }
    frame.subject = other(parts.topic);
    frame.object = other(what);
    return true;
}

/// "集団が企業に対して攻撃を行った": who did it, to whom.
void assault(View clause, std::size_t at, const Parts& parts, Frame& frame) {
    const auto is = acting_topic(clause, at);
    const auto doer = is == View::npos ? nearest_doer(clause, at) : parts.topic;
    frame.subject = other(doer.empty() ? parts.topic : doer);
    frame.object = other(noun_before(
        clause, {"に対して", "に対し", "へのサイバー攻撃", "への攻撃", "を標的に", "に"}, at));
}

void attribution(View clause, const Sign& sign, const Parts& parts, Frame& frame) {
    if (sign.one.starts_with("攻撃を") && parts.agent.empty()) {
        assault(clause, clause.rfind(sign.one), parts, frame);
        return;
    }
    if (sign.one.starts_with("犯行声明")) { // what it was put up on is not what was hit
        const auto doer = nearest_doer(clause, clause.rfind(sign.one));
        frame.subject = other(doer.empty() ? parts.topic : doer);
        frame.object = other(noun_before(clause, {"への"}, clause.size()));
        return;
    }
    if (!parts.agent.empty()) {
        const auto by = clause.find("によ");
        const auto topic = acting_topic(clause, clause.size());
        const auto doer = by == View::npos ? by : outside(clause.substr(0, by), "が", by);
        const auto between = doer == View::npos ? View{} : clause.substr(doer, by - doer);
        const bool relative = doer == View::npos || holds(between, "する") ||
                              holds(between, "した") || holds(between, "れた") ||
                              holds(between, "ている");
        const bool whole = topic != View::npos || by == View::npos || !relative;
        frame.subject = other(parts.agent);
        frame.object = other(whole ? parts.topic : std::string()); // "国家が支援する集団による"
        return;
    }
    if (cleft(clause, parts, frame)) {
        return;
    }
    for (const View bond : {"と結び付け", "と結びつけ", "と関連付け"}) {
        if (const auto at = clause.rfind(bond); at != View::npos) {
            frame.subject = other(cut(clause.substr(0, at)));
            frame.object = other(parts.object);
            return;
        }
    }
    for (const View kind : {"グループであ", "集団であ", "グループだ", "集団だ"}) {
        if (const auto at = clause.rfind(kind); at != View::npos) { // "攻撃者は甲と呼ばれる集団だ"
            const auto noun = kind.substr(0, kind.size() - (kind.ends_with("だ") ? 3 : 6));
            auto who = clause.substr(0, at + noun.size());
            const auto subject = outside(who, "が", who.size());
            who = subject == View::npos ? who : who.substr(subject + 3);
            frame.subject = other(std::string(bare(who)));
            return;
        }
    }
    const auto who = noun_before(
        clause,
        {"が関与", "の関与", "の犯行", "の仕業", "が実行", "が仕掛け", "が攻撃", "が行っ"},
        clause.size());
    const bool done = !who.empty() && holds(parts.topic, "攻撃") && who != parts.topic;
    for (const View tie : {"とつながり", "とのつながり", "と関係", "と関連", "を背景に"}) {
        const auto at = clause.rfind(tie);
        const bool of_group = at != View::npos && tie == "を背景に" && !who.empty();
        if (of_group) { // "軍の部隊を背景に持つ集団が関与した"
            frame.subject = other(cut(clause.substr(0, at)));
            frame.object = other(noun_before(clause, {"については", "には", "に"}, at));
            return;
        }
        if (at != View::npos && !done) {
            frame.subject = other(parts.topic);
            frame.object = other(cut(clause.substr(0, at)));
            return;
        }
    }
    frame.subject = other(who.empty() ? parts.topic : who);
    auto what = noun_before(clause, {"には", "に"}, clause.size() - View("た").size());
    what = what.ends_with("背後") ? noun_before(clause, {"の背後"}, clause.size()) : what;
    const bool deed =
        what.empty() && holds(parts.topic, "攻撃") && frame.subject.text != parts.topic;
    what = deed ? parts.topic : what; // "攻撃は…が仕掛けた"
    what = what.empty() && parts.object != frame.subject.text ? parts.object : what;
    const bool own = what == frame.subject.text || what.ends_with("の関与"); // "軍の関与については"
    frame.object = other(own ? std::string() : what);
}

/// Who paid, and what to whom: "男は…から…を受け取った".
void payment(const Sign& sign, const Parts& parts, Frame& frame) {
    const bool got = holds(sign.one, "受け") || sign.one.starts_with("を得") || sign.one == "稼い";
    const bool gives = sign.one.starts_with("払") || sign.one.starts_with("支払");
    if (got || (!parts.whence.empty() && !gives)) { // not "攻撃者から要求された金銭は払っていない"
        const bool both = !parts.object.empty() && !parts.topic.empty();
        frame.subject = other(parts.whence);
        frame.object = other(both                  ? parts.object + " to " + parts.topic
                             : parts.topic.empty() ? parts.object
                                                   : parts.topic);
        return;
    }
    const View topic = parts.topic;
    const bool sum = parts.object.empty() && (topic.ends_with("金") || topic.ends_with("円") ||
                                              topic.ends_with("ドル") || topic.ends_with("報酬"));
    const bool is_receiver = !parts.whereto.empty() && !is_dated(parts.whereto) &&
                             (holds(sign.one, "送") || holds(sign.one, "渡"));
    frame.subject = other(sum || parts.passive ? std::string() : parts.topic);
    frame.object = other(sum || parts.passive ? parts.topic
                         : is_receiver        ? parts.whereto
                                              : parts.object);
}

/// "警視庁は、男が偽名で契約したとして書類送検した": who did what he is sent up for; empty where
/// the reason names nobody or the verb has an object of its own.
std::string accused_in(View clause, std::size_t sign) {
    const auto reason = clause.substr(0, sign).rfind("として");
    const auto own = clause.substr(0, sign).rfind("を");
    if (reason == View::npos || (own != View::npos && own > reason)) {
        return {};
    }
    auto front = clause.substr(0, reason);
    const auto topic = acting_topic(front, front.size());
    front = topic == View::npos ? front : front.substr(topic + View("は").size());
    std::size_t last = View::npos;
    for (auto at = outside(front, "が", front.size()); at != View::npos;) {
        const auto verb = front.substr(at + View("が").size());
        last = verb.starts_with("あ") || verb.starts_with("な") ? last : at; // "滞在歴がある男"
        const auto more = outside(verb, "が", verb.size());
        at = more == View::npos ? more : at + View("が").size() + more;
    }
    return last == View::npos ? std::string() : cut(front.substr(0, last));
}

/// Who is sent up, let off or looked for, and by whom.
void course(View clause, const Sign& sign, const Parts& parts, Frame& frame) {
    const auto at = clause.rfind(sign.one);
    if (clause.substr(at).find("したのは") != View::npos && !parts.topic.empty()) {
        frame.subject = other(parts.topic); // "県警が書類送検したのは、2人だ"
        frame.actor_meant = topic_of(clause.substr(0, at));
        return;
    }
    auto whom =
        noun_before(clause, {"の逮捕状", "に対する逮捕状", "に逮捕状", "の行方"}, clause.size());
    whom = whom.empty() ? accused_in(clause, at) : whom;
    const auto through = clause.substr(0, at).rfind("を");
    const bool means = through != View::npos && (clause.substr(through).starts_with("を通じ") ||
                                                 clause.substr(through).starts_with("を巡") ||
                                                 clause.substr(through).starts_with("をめぐ"));
    whom = whom.empty() && !parts.passive && !means ? parts.object : whom;
    frame.subject = other(whom.empty() && !means ? parts.topic : whom);
    frame.actor_meant = whom.empty() && !means ? std::string() : parts.topic;
}

} // namespace

void fill_slots(View clause, const Sign& sign, Frame& frame) {
    const auto predicate = sign.predicate;
    const auto parts = parts_of(clause, sign);
    if (predicate == "tasked") {
        const auto behind = clause.substr(clause.rfind(sign.one) + sign.one.size());
        const bool asked =
            parts.passive || sign.one.ends_with("れ") || behind.starts_with("を受け");
        if (asked) {
            const auto from = parts.whence.empty() ? parts.whereto : parts.whence;
            frame.subject = other(from);
            frame.object = other(parts.topic);
        } else {
            frame.subject = other(topic_of(clause));
            auto deed = noun_before(clause, {"を", "に"}, clause.size());
            deed = deed.ends_with("指示") || deed.ends_with("命令") ? std::string() : deed;
            frame.object = other(parts.whereto.empty() ? deed : parts.whereto);
        }
        order(clause, frame);
    } else if (predicate == "compromised") {
        victim(clause, sign, parts, frame);
    } else if (predicate == "targeted") {
        aimed_at(clause, sign, parts, frame);
    } else if (predicate == "handed-over" || predicate == "sold") {
        const bool went = holds(sign.one, "に渡") || parts.passive;
        frame.subject = other(went ? parts.topic : parts.object);
        auto receiver = noun_before(clause, {"に渡", "側に", "に", "へ"}, clause.size());
        const bool again = receiver == parts.object || receiver == parts.topic;
        frame.object = other(receiver.empty() || again ? parts.object : receiver);
        frame.actor_meant = went ? parts.whence : parts.topic;
    } else if (predicate == "notified") {
        const bool told = holds(sign.one, "受け") || parts.passive;
        const bool notice = holds(parts.topic, "への") || // "荷主への通知は行っていない"
                            is_mute(parts.topic);         // "被害は県警に届け出た"
        const bool to = parts.topic == parts.whereto; // "影響のある荷主には連絡した"
        frame.subject = other(told ? parts.whence : notice || to ? std::string() : parts.topic);
        frame.object = other(told ? parts.topic : parts.whereto);
    } else if (is_any(predicate, {"referred", "not-charged", "wanted"})) {
        course(clause, sign, parts, frame);
    } else if (predicate == "no-damage") {
        const auto to = parts.topic.find("への"); // "当社システムへの影響"
        const bool own = holds(parts.topic, "当社") || holds(parts.topic, "弊社") ||
                         holds(parts.topic, "自社") || holds(parts.topic, "同社");
        const bool whose = own && to != std::string::npos && to > 0;
        frame.subject = other(whose ? parts.topic.substr(0, to) : std::string());
        frame.object = other(whose ? parts.topic.substr(to + View("への").size()) : parts.topic);
    } else if (predicate == "attributed") {
        attribution(clause, sign, parts, frame);
    } else if (predicate == "paid") {
        payment(sign, parts, frame);
    } else if (predicate == "declined") {
        const auto on = clause.find("について");
        const bool reply = std::any_of(std::begin(replies), std::end(replies), [&](View one) {
            return parts.topic.ends_with(one);
        });
        const auto plain = reply || parts.object.empty() ? View(parts.topic) : View(parts.object);
        const auto what = plain.ends_with("こと") ? View(parts.whereto) : plain;
        auto asked = on == View::npos ? what : clause.substr(0, on);
        const auto comma = asked.rfind("、");
        asked = comma == View::npos ? asked : asked.substr(comma + View("、").size());
        frame.object = {"comment", "", std::string(bare(asked)), {}};
    } else if (predicate == "denied" &&
               (!sign.another.empty() ||
                (acting_topic(clause, clause.size()) == View::npos &&
                 outside(clause, "が", clause.size()) == View::npos && also_in(clause).empty()))) {
        frame.object = other(parts.topic); // "そのような事実はない": nobody named denies it
    } else if (predicate == "investigated" && parts.topic.empty() && !parts.agent.empty()) {
        frame.subject = other(parts.agent);
        frame.object = other(parts.object);
    } else if (predicate == "left-country") {
        frame.subject = other(parts.topic);
    } else if (predicate == "used-in") {
        auto means = noun_before(clause, {"は", "が", "も"}, clause.rfind(sign.one));
        const auto used = nearest_doer(clause, clause.rfind(sign.one));
        const bool purpose = means.ends_with("に"); // "攻撃の中継に(は)"
        means = (purpose || is_deed_with(means)) && !used.empty()
                    ? used
                    : means; // "侵入には、IDが使われた"
        means = sign.one.starts_with("経由") ? parts.object : means;
        frame.subject = other(means.empty() ? parts.topic : means);
        frame.object = other(holds(clause, "攻撃") ? "攻撃" : "");
    } else if (predicate == "posed-as") {
        frame.subject =
            other(is_own(parts.topic) && parts.topic == parts.object // "弊社は、弊社を装った…"
                      ? std::string()
                      : parts.topic);
        frame.object = other(holds(sign.one, "すま") || holds(sign.one, "済ま") ? parts.whereto
                                                                                : parts.object);
    } else if (is_any(predicate, {"arrested", "charged"})) {
        const bool has_object = !parts.object.empty() && !parts.passive;
        const auto held = noun_before(clause, {"の身柄を"}, clause.size()); // "男の身柄を拘束した"
        frame.object = other(has_object && !held.empty() ? held
                             : has_object                ? parts.object
                                                         : parts.topic);
        frame.subject = other(has_object            ? parts.topic
                              : parts.agent.empty() ? taker_in(clause, sign.one)
                                                    : parts.agent);
    } else if (const auto taken = predicate == "stolen" && !parts.passive && parts.object.empty()
                                      ? noun_behind(clause, sign)
                                      : std::string();
               !taken.empty() && !nearest_doer(clause, clause.rfind(sign.one))
                                      .empty()) { // "集団が盗んだ資産は1億円を超える"
        frame.subject = other(noun_before(clause, {"が"}, clause.rfind(sign.one)));
        frame.object = other(taken);
    } else if (parts.passive ||
               is_mended(predicate, parts, holds(clause, "には") && sign.one.starts_with("適用")) ||
               (is_any(predicate, {"stolen"}) && parts.object.empty())) {
        const auto lost = predicate == "stolen" ? nearest_doer(clause, clause.rfind(sign.one)) : "";
        frame.object = other(lost.empty() ? parts.topic : lost);
        frame.subject = other(parts.agent);
    } else {
        frame.subject = other(parts.topic);
        frame.object = other(parts.object);
    }
}

} // namespace ample::cite::detail::japanese
