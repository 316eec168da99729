#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ample::cite::detail::japanese {

namespace {

/// "AがBの指示を受けていた", "Bが指示した": B gave the order.
void order(View clause, Frame& frame) {
    auto of = View::npos;
    for (const View hand : {"の指示", "の指揮", "の傘下", "の配下", "の管理下", "の統制"}) {
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
        frame.object = {"group", "", std::string(bare(name)), {}};
        giver = giver.substr(told + View("が").size());
    }
    frame.subject = {"other", "", std::string(bare(giver)), {}};
}

} // namespace

namespace {

/// The parts of a clause about its sign: who by は or が, whom by を, に and から before the sign.
struct Parts {
    std::string topic = {};
    std::string object = {};
    std::string whereto = {};
    std::string whence = {};
    std::string agent = {}; ///< behind "by": による, によって, により
    bool passive = false;
};

Parts parts_of(View clause, const Sign& sign) {
    const auto at = clause.rfind(sign.one);
    const auto end = at + sign.one.size();
    auto reach = at + 3;
    if (const auto inner = sign.one.find("を");
        (sign.predicate == "refused" || sign.predicate == "cancelled") && inner != View::npos) {
        reach = at + inner + 3; // "支払いを拒": what is refused
    }
    const auto before = clause.substr(0, std::min(reach, clause.size()));
    Parts parts;
    parts.topic = doer_in(clause);
    const auto was = clause.find("のは");
    const bool inner = was != View::npos && at < was && clause.substr(0, was).ends_with("た");
    if (was != View::npos && (parts.topic.ends_with("の") || inner)) {
        auto what =
            bare(clause.substr(was + View("のは").size())); // "流出したのは、資料1200件です"
        for (const View said : {"だったと", "であったと", "だと", "でしたと"}) {
            what = what.substr(0, what.find(said)); // "元留学生だったと聞いております"
        }
        for (const View copula : {"です", "だ", "など", "だった", "でした"}) {
            what = what.ends_with(copula) ? what.substr(0, what.size() - copula.size()) : what;
        }
        const bool time = what.ends_with("月") || what.ends_with("日") || what.ends_with("年") ||
                          what.ends_with("後") || what.ends_with("前") || what.ends_with("時");
        parts.topic = time ? std::string() : cut(what); // "知らされたのは半年後だった"
    }
    for (const View charge : {"の疑いで", "容疑で", "の罪で"}) {
        const auto on = before.find(charge);
        if (on != View::npos && before.find("を", on) == View::npos) {
            parts.object = noun_before(before, {"を"}, on);
        }
    }
    if (parts.object.empty()) {
        parts.object = noun_before(before, {"を"}, before.size());
    }
    parts.whereto = receiver_in(before);
    parts.whence = noun_before(clause, {"から"}, at);
    parts.whence =
        parts.whence.empty() ? noun_before(clause, {"から"}, clause.size()) : parts.whence;
    parts.agent = noun_before(clause, {"によって", "により", "による"}, clause.size());
    const auto tail = clause.substr(end);
    parts.passive =
        holds(tail, "され") || holds(tail, "まれ") || holds(tail, "られ") ||
        holds(tail, "取られ") || tail.starts_with("れ") ||
        (sign.one.ends_with("され") || sign.one.ends_with("られ") || sign.one.ends_with("われ"));
    return parts;
}

/// What is held back: "詳細は差し控えます".
constexpr View replies[] = {
    "回答", "詳細", "コメント", "答え", "言及", "説明", "開示", "答弁", "内容"};

bool is_any(View predicate, std::initializer_list<View> list) {
    return std::find(list.begin(), list.end(), predicate) != list.end();
}

/// "修正版は公開済みだ": the topic is the fix, not who made it.
bool is_mended(View predicate, const Parts& parts) {
    return predicate == "patched" && (holds(parts.topic, "修正") || holds(parts.topic, "パッチ") ||
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

/// Who was hit, and by whom or what.
void victim(View clause, const Sign& sign, const Parts& parts, Frame& frame) {
    const auto behind = clause.substr(clause.rfind(sign.one) + sign.one.size());
    const bool met = behind.starts_with("を受け") || behind.starts_with("に遭") ||
                     behind.starts_with("にあ") || behind.starts_with("の被害") ||
                     behind.starts_with("に見舞");
    const bool suffers = met || holds(sign.one, "受け") || holds(sign.one, "感染") || parts.passive;
    if (!suffers) {
        const auto where = noun_before(
            clause, {"に侵入", "へ侵入", "への不正", "への侵入", "に不正"}, clause.size());
        frame.subject = other(where.empty() ? parts.whereto : where);
        frame.object = other(parts.topic == frame.subject.text ? "" : parts.topic);
        return;
    }
    const bool trace = holds(parts.topic, "形跡") || holds(parts.topic, "痕跡");
    frame.subject = other(trace ? parts.whereto : parts.topic);
    auto by = holds(sign.one, "感染")     ? noun_before(clause, {"に感染"}, clause.size())
              : holds(sign.one, "を受け") ? noun_before(clause, {"を受け"}, clause.size())
                                          : parts.agent;
    frame.object = other(by);
}

void attribution(View clause, const Parts& parts, Frame& frame) {
    if (!parts.agent.empty()) {
        frame.subject = other(parts.agent);
        frame.object = other(parts.topic);
        return;
    }
    for (const View tie : {"とつながり", "とのつながり", "と関係", "と関連"}) {
        if (const auto at = clause.rfind(tie); at != View::npos) {
            frame.subject = other(parts.topic);
            frame.object = other(cut(clause.substr(0, at)));
            return;
        }
    }
    auto who = noun_before(
        clause,
        {"が関与", "の関与", "の犯行", "の仕業", "が実行", "が仕掛け", "が攻撃", "が行っ"},
        clause.size());
    frame.subject = other(who.empty() ? parts.topic : who);
    const auto what = noun_before(clause, {"には", "に"}, clause.size() - View("た").size());
    const bool own = what == frame.subject.text || what.ends_with("の関与"); // "軍の関与については"
    frame.object = other(own ? std::string() : what);
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
            const auto deed = noun_before(clause, {"を", "に"}, clause.size());
            frame.object = other(parts.whereto.empty() ? deed : parts.whereto);
        }
        order(clause, frame);
    } else if (predicate == "compromised") {
        victim(clause, sign, parts, frame);
    } else if (predicate == "targeted") {
        auto whom =
            noun_before(clause, {"で確認", "を標的", "が標的", "を狙", "が狙わ"}, clause.size());
        whom = whom.empty() && sign.one == "も狙" ? also_in(clause) : whom;
        frame.object = other(whom.empty() ? parts.topic : whom);
        const bool active = sign.one.ends_with("狙") || sign.one == "標的";
        if (active && !parts.passive && !whom.empty() && parts.topic != whom) {
            frame.actor_meant = parts.topic;
        }
    } else if (predicate == "handed-over" || predicate == "sold") {
        const bool went = holds(sign.one, "渡った") || holds(sign.one, "渡って") || parts.passive;
        frame.subject = other(went ? parts.topic : parts.object);
        auto receiver = noun_before(clause, {"に渡", "側に", "に", "へ"}, clause.size());
        frame.object = other(receiver);
        frame.actor_meant = went ? parts.whence : parts.topic;
    } else if (predicate == "notified") {
        const bool told = holds(sign.one, "受け") || parts.passive;
        const bool notice = holds(parts.topic, "への"); // "荷主への通知は行っていない"
        frame.subject = other(told ? parts.whence : notice ? std::string() : parts.topic);
        frame.object = other(told ? parts.topic : parts.whereto);
    } else if (is_any(predicate, {"referred", "not-charged", "wanted"})) {
        const bool has_object = !parts.object.empty() && !parts.passive;
        frame.subject = other(has_object ? parts.object : parts.topic);
        frame.actor_meant = has_object ? parts.topic : std::string();
    } else if (predicate == "no-damage") {
        const auto to = parts.topic.find("への"); // "当社システムへの影響"
        const bool own = holds(parts.topic, "当社") || holds(parts.topic, "弊社") ||
                         holds(parts.topic, "自社") || holds(parts.topic, "同社");
        const bool whose = own && to != std::string::npos && to > 0;
        frame.subject = other(whose ? parts.topic.substr(0, to) : std::string());
        frame.object = other(whose ? parts.topic.substr(to + View("への").size()) : parts.topic);
    } else if (predicate == "attributed") {
        attribution(clause, parts, frame);
    } else if (predicate == "paid" && !parts.whence.empty()) {
        frame.subject = other(parts.whence);
        frame.object = other(parts.topic);
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
    } else if (predicate == "denied" && !sign.another.empty()) {
        frame.object = other(parts.topic); // "そのような事実はない": nobody named denies it
    } else if (predicate == "left-country") {
        frame.subject = other(parts.topic);
    } else if (predicate == "used-in") {
        const auto means = noun_before(clause, {"が", "は", "も"}, clause.rfind(sign.one));
        frame.subject = other(means.empty() ? parts.topic : means);
        frame.object = other(holds(clause, "攻撃") ? "攻撃" : "");
    } else if (predicate == "posed-as") {
        frame.subject = other(parts.topic);
        frame.object = other(holds(sign.one, "なりすま") ? parts.whereto : parts.object);
    } else if (is_any(predicate, {"arrested", "charged"})) {
        const bool has_object = !parts.object.empty() && !parts.passive;
        frame.object = other(has_object ? parts.object : parts.topic);
        frame.subject = other(has_object ? parts.topic : parts.agent);
    } else if (parts.passive || is_mended(predicate, parts) ||
               (is_any(predicate, {"stolen"}) && parts.object.empty())) {
        frame.object = other(parts.topic);
        frame.subject = other(parts.agent);
    } else {
        frame.subject = other(parts.topic);
        frame.object = other(parts.object);
    }
}

} // namespace ample::cite::detail::japanese
