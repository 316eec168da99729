#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_parts.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>

namespace ample::cite::detail::japanese {

namespace {

/// Behind the last を that belongs to the verb at the end of `before`: not that of "事業を手がける
/// 会社からコインが流出", whose verb tells of another noun.
std::size_t own_object(View before) {
    for (auto at = before.rfind("を"); at != View::npos && at > 0;
         at = before.substr(0, at).rfind("を")) {
        const auto behind = before.substr(at + View("を").size());
        const bool relative = behind.size() > 9 && tells_of_noun(behind);
        if (!relative) {
            return at + View("を").size();
        }
    }
    return 0;
}

} // namespace

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
        parts.object = noun_before(before, {"を"}, own_object(before));
    }
    parts.whereto = receiver_in(before);
    if (sign.predicate == "investigated" && sign.one.starts_with("事情")) {
        parts.object = noun_before(before, {"から"}, before.size()); // "男から事情を聴いた"
    }
    parts.whence = noun_before(clause, {"から"}, at);
    parts.whence =
        parts.whence.empty() ? noun_before(clause, {"から"}, clause.size()) : parts.whence;
    parts.agent = noun_before(clause, {"によって", "により", "による"}, clause.size());
    if (parts.agent.ends_with("こと") || parts.agent.ends_with("ため")) {
        parts.agent.clear(); // "悪用されたことによる"
    }
    auto tail = clause.substr(end); // the ending of this verb, not of the last
    std::size_t kana = 0;
    while (kana + 3 <= tail.size() && is_hiragana(tail.substr(kana, 3))) {
        kana += 3;
    }
    tail = sign.one.ends_with("盗") || sign.one.ends_with("出") || kana == 0 ? tail
                                                                             : tail.substr(0, kana);
    parts.passive =
        holds(tail, "され") || holds(tail, "まれ") || holds(tail, "られ") ||
        holds(tail, "取られ") || tail.starts_with("れ") ||
        (sign.one.ends_with("され") || sign.one.ends_with("られ") || sign.one.ends_with("われ"));
    return parts;
}

std::string noun_behind(View clause, const Sign& sign) {
    const auto behind = clause.substr(clause.rfind(sign.one) + sign.one.size());
    std::size_t kana = 0;
    while (kana + 3 <= behind.size() && is_hiragana(behind.substr(kana, 3))) {
        kana += 3;
    }
    const auto ending = behind.substr(0, kana);
    const auto noun = behind.substr(kana);
    auto end = View::npos;
    for (const View particle : {"は", "が", "を", "も"}) {
        end = std::min(end, noun.find(particle));
    }
    const bool done = ending.ends_with("んだ") || ending.ends_with("った") ||
                      ending.ends_with("した") || ending.ends_with("いた");
    return done && end != View::npos && end >= 6 ? cut(noun.substr(0, end)) : std::string();
}

void aimed_at(View clause, const Sign& sign, const Parts& parts, Frame& frame) {
    auto whom = noun_before(
        clause,
        {"で確認", "を標的", "が標的", "を狙", "が狙わ", "まで狙わ", "も含ま", "を攻撃し"},
        clause.size());
    whom = whom.empty() && sign.one == "も狙" ? also_in(clause) : whom;
    const auto is = acting_topic(clause, clause.size());
    const bool equals =
        is != View::npos && (parts.topic.ends_with("対象") || parts.topic.ends_with("標的"));
    auto equal = equals ? bare(clause.substr(is + View("は").size())) : View{};
    for (const View copula : {"だった", "でした", "です", "だ"}) {
        equal = equal.ends_with(copula) ? equal.substr(0, equal.size() - copula.size()) : equal;
    }
    for (const View amount : {"に上", "にのぼ", "に及"}) { // "標的は43社に上る"
        equal = equal.substr(0, equal.rfind(amount));
    }
    whom = equals && !equal.empty() ? std::string(equal) : whom; // "標的は防衛産業だ"
    frame.object = {"other", "", whom.empty() ? parts.topic : whom, {}};
    const bool active = sign.one.ends_with("狙") || sign.one == "標的";
    const bool seen = tail_of(clause, "確認し") > 0 || tail_of(clause, "観測し") > 0 ||
                      tail_of(clause, "把握し") > 0; // "センターは、…攻撃を確認している"
    if (active && !parts.passive && !seen && !whom.empty() && parts.topic != whom) {
        frame.actor_meant = parts.topic;
    }
}

} // namespace ample::cite::detail::japanese
