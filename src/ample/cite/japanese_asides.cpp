// Sources of a Japanese sentence that stand neither in front nor as its topic.

#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t longest_name = 60; // bytes: twenty letters

} // namespace

bool tells_of_own_work(View text) {
    constexpr View own[] = {"当社",   "弊社",   "当行",   "当組合",     "当院",   "当校",
                            "当庁",   "当機構", "当協会", "当センター", "当財団", "当法人",
                            "我が国", "本学",   "本院",   "本校",       "本市は", "本市の",
                            "本県の", "本県が", "本町の", "本機構",     "本会の"};
    return std::any_of(std::begin(own), std::end(own), [&](View one) {
        const auto at = outside(text, one, text.size());
        const auto before = at == View::npos || at < 3 ? View{} : text.substr(at - 3, 1);
        const auto lead = static_cast<unsigned char>(before.empty() ? '\0' : before[0]);
        const bool inside = lead >= 0xE4 && lead <= 0xE9; // "担|当社員", "松|本市の"
        return at != View::npos && !inside;
    });
}

View accused_alone(View name) {
    const auto aside = name.find("（");
    const auto called = aside == View::npos ? name : name.substr(0, aside);
    for (const View verb : {"逮捕された", "書類送検された", "起訴された", "問われた"}) {
        const auto at = last_place(called, verb);
        const bool person = called.ends_with("容疑者") || called.ends_with("被告") ||
                            called.ends_with("男") || called.ends_with("女");
        if (at != View::npos && person && called.size() > at + verb.size() + 6) {
            return name.substr(at + verb.size());
        }
    }
    return name;
}

View without_notice(View clause) {
    constexpr std::size_t least = 24; // bytes of what is told
    constexpr std::size_t longest = 30;
    for (const View report : {"ことをご報告", "ことをお知らせ", "ことをご連絡"}) {
        const auto at = last_place(clause, report);
        if (at != View::npos && at >= least && clause.size() <= at + report.size() + longest) {
            return clause.substr(0, at);
        }
    }
    for (const View reason : {"ので、", "ましたため、", "ことから、", "につき、"}) {
        const auto at =
            last_place(clause, reason); // "…が判明いたしました|ので、お知らせいたします"
        const auto behind = at == View::npos ? View{} : clause.substr(at + reason.size());
        const bool tells = holds(behind, "お知らせ") || holds(behind, "ご報告") ||
                           holds(behind, "ご連絡") || holds(behind, "公表いた");
        const auto verb = reason.starts_with("ました") ? View("ました").size() : 0;
        const auto told = clause.substr(0, at == View::npos ? 0 : at + verb);
        const bool news = tells && (hedging_of(told) || sign_in(told) != nullptr);
        if (news && at >= least && behind.size() <= 2 * longest && !holds(behind, "を")) {
            return told;
        }
    }
    return clause;
}

bool can_speak(View name) {
    const auto open = std::max(name.rfind("（") + 1, name.rfind('(') + 1); // "推進機構（IPA）"
    const bool aside = open > 7 && (name.ends_with("）") || name.ends_with(")"));
    name = aside ? name.substr(0, open - 1) : name;
    if (name == "EU" || name == "NATO" || name == "国連" || name.ends_with("情報院")) {
        return true;
    }
    return name.size() >= 6 && !is_mute(name) &&
           (std::any_of(std::begin(sayers),
                        std::end(sayers),
                        [&](View one) { return name.ends_with(one); }) ||
            std::any_of(
                std::begin(posts), std::end(posts), [&](View one) { return name.ends_with(one); }));
}

std::size_t speaking_topic(View text, std::size_t limit) {
    const auto topic = acting_topic(text, limit);
    if (topic != View::npos) {
        return topic;
    }
    const auto also = outside(text, "も", limit);
    const auto name = also == View::npos ? View{} : bare(text.substr(0, also));
    return can_speak(name) ? also : View::npos;
}

void Sources::matter() {
    constexpr View nouns[] = {"問題", "こと", "件", "報道", "事件", "疑い", "事案", "指摘"};
    constexpr View ends[] = {"について、",
                             "に関し、",
                             "に関して、",
                             "をめぐり、",
                             "を巡り、",
                             "に関連し、",
                             "に関連して、"};
    constexpr std::size_t least = 45; // bytes: of what a topic behind could not hold
    for (const auto end : ends) {
        const auto at = outside(rest_, end, rest_.size());
        const auto front = at == View::npos ? View{} : rest_.substr(0, at);
        const auto behind = at == View::npos ? View{} : rest_.substr(at + end.size());
        const auto topic = speaking_topic(behind, longest_name);
        const bool asked = std::any_of(
            std::begin(nouns), std::end(nouns), [&](View one) { return front.ends_with(one); });
        if (front.size() >= least && asked && topic != View::npos &&
            can_speak(bare(behind.substr(0, topic)))) {
            rest_ = behind;
            return;
        }
    }
}

void Sources::in_talk() {
    constexpr std::size_t longest = 180;
    constexpr View persons[] = {"教授",
                                "氏",
                                "さん",
                                "弁護士",
                                "研究員",
                                "講師",
                                "アナリスト",
                                "代表",
                                "医師",
                                "記者",
                                "所長",
                                "顧問",
                                "コンサルタント"};
    for (const View talk : {"の話　", "の話 ", "の話：", "の話＝", "の話。"}) {
        const auto at = outside(rest_, talk, longest);
        auto name = at == View::npos ? View{} : rest_.substr(0, at);
        for (const View open : {"（", "("}) {
            const bool aside = name.ends_with(")") || name.ends_with("）");
            const auto begin = aside ? name.rfind(open) : View::npos;
            name = begin == View::npos ? name : name.substr(0, begin);
        }
        const bool person = std::any_of(
            std::begin(persons), std::end(persons), [&](View one) { return name.ends_with(one); });
        if (person && rest_.size() > at + talk.size() + 12 && acting_topic(name, at) > at) {
            claim_.speakers.push_back(speaker(spoken_by(name), "の話"));
            rest_ = bare(rest_.substr(at + talk.size()));
            quotation_ = true;
            return;
        }
    }
}

bool Sources::learned_from() {
    const auto at = rest_.find("への取材で");
    const auto doer = outside(rest_, "が", 90);
    const bool shown = rest_.ends_with("明らかにした") || rest_.ends_with("発表した");
    if (at == View::npos && doer != View::npos && shown && acting_topic(rest_, 90) == View::npos &&
        rest_.size() < doer + 75 && rest_.find("を") == View::npos &&
        rest_.find("と発表") == View::npos &&
        rest_.find("と明らか") == View::npos) { // "局長が会見で明らかにした。"
        claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, doer)), "明らかにした"));
        claim_.of_previous = true;
        return true;
    }
    if (at == View::npos || at > 60 || rest_.size() > at + 45 ||
        rest_.find("ことが") != View::npos) {
        return false;
    }
    claim_.speakers.push_back(speaker(bare(rest_.substr(0, at)), "への取材で"));
    claim_.of_previous = true;
    return true;
}

bool Sources::heard_from() {
    std::size_t size = 0;
    for (const View tail : {"から聞い",
                            "から聞かされ",
                            "から伺",
                            "から報告を受け",
                            "から連絡を受け",
                            "から説明を受け",
                            "から通知を受け",
                            "から指摘を受け"}) {
        size = std::max(size, tail_of(rest_, tail));
    }
    const auto front = rest_.substr(0, rest_.size() - size);
    const auto that = size == 0 ? View::npos : front.rfind("と");
    const auto name = that == View::npos ? View{} : front.substr(that + View("と").size());
    constexpr std::size_t least = 6;
    if (name.size() < least || name.size() > longest_name || that < 12 || holds(name, "、") ||
        holds(name, "を") || holds(name, "「")) {
        return false;
    }
    const auto words = rest_.substr(that);
    claim_.speakers.push_back(speaker(name, words));
    claim_.certainty = {"hearsay", std::string(words), false};
    rest_ = front.substr(0, that);
    return true;
}

void Sources::in_the_news() {
    constexpr View in_news = "報道";
    constexpr View news[] = {"一部報道では、",
                             "一部報道では",
                             "一部の報道では、",
                             "一部の報道では",
                             "報道では、",
                             "一部報道において、",
                             "一部報道において",
                             "一部報道で、",
                             "一部報道で",
                             "報道によれば、",
                             "報道によると、",
                             "一部報道によると、",
                             "一部報道によれば、"};
    for (const auto front : news) {
        if (rest_.starts_with(front)) {
            rest_.remove_prefix(front.size());
            Party who;
            who.name = front.substr(0, front.find(in_news) + in_news.size());
            who.kind = "anonymous";
            who.anonymous = true;
            who.standing = Standing::organisation; // what papers say is no inquiry's
            who.organisation = who.name;
            who.words = in_news;
            claim_.speakers.push_back(std::move(who));
            if (front.starts_with("一部報道")) { // 報道では leaves it to the ending: とされている
                claim_.certainty = {"hearsay", std::string(front), false};
            }
            return;
        }
    }
}

bool Sources::warned() {
    const auto at = outside(rest_, "として、", rest_.size());
    const auto behind = at == View::npos ? View{} : rest_.substr(at + View("として、").size());
    const auto doer =
        std::min(acting_topic(behind, longest_name), outside(behind, "が", longest_name));
    if (doer == View::npos || !can_speak(bare(behind.substr(0, doer)))) {
        return false;
    }
    const bool warns = tail_of(behind, "注意を呼びかけ") > 0 ||
                       tail_of(behind, "警戒を呼びかけ") > 0 || tail_of(behind, "注意を促し") > 0 ||
                       tail_of(behind, "注意喚起し") > 0;
    if (!warns || behind.size() > doer + longest_name || at < 18) {
        return false;
    }
    claim_.speakers.push_back(speaker(spoken_by(behind.substr(0, doer)), behind.substr(doer)));
    rest_ = rest_.substr(0, at);
    return true;
}

bool Sources::turned_round() {
    constexpr View verbs[] = {"みて", "見て", "話", "説明", "語", "指摘", "主張", "明か"};
    for (const auto verb : verbs) {
        const auto size = tail_of(rest_, verb);
        const auto front = rest_.substr(0, rest_.size() - size);
        const bool marked = front.ends_with("は") || front.ends_with("が");
        const auto that = size == 0 || !marked ? View::npos : front.rfind("と");
        const auto name =
            that == View::npos ? View{} : front.substr(that + 3, front.size() - that - 6);
        if (!can_speak(name) || name.size() > longest_name || that < 18 || holds(name, "、")) {
            continue;
        }
        const bool believes = verb == "みて" || verb == "見て";
        const auto words = rest_.substr(that);
        claim_.speakers.push_back(speaker(name, words));
        if (believes) {
            claim_.certainty = {"believed", std::string(words), false};
        }
        rest_ = front.substr(0, that);
        return true;
    }
    return false;
}

bool Sources::inquired_by() {
    for (const View sign :
         {"調査の結果、", "解析の結果、", "捜査の結果、", "調査により、", "調査によると、"}) {
        const auto at = outside(rest_, sign, 2 * longest_name);
        const auto front = at == View::npos ? View{} : rest_.substr(0, at);
        const bool by = front.ends_with("による") || front.ends_with("によるフォレンジック") ||
                        front.ends_with("による詳細");
        const bool later = front == "その後の" || front == "これまでの" || front == "詳細な" ||
                           front == "その後の社内";
        if (!by && !later) {
            continue;
        }
        const auto open = std::min(front.find("（"), front.find('('));
        const auto shut = front.rfind(
            front.substr(open == View::npos ? front.size() : open).starts_with("(") ? ")" : "）");
        if (by && open != View::npos && shut != View::npos && shut > open + 9) {
            const auto size = front[open] == '(' ? 1 : View("（").size();
            const auto name = front.substr(open + size, shut - open - size);
            claim_.speakers.push_back(speaker(name, "による調査")); // "専門機関(甲株式会社)による"
        }
        rest_.remove_prefix(at + sign.size());
        return true;
    }
    return false;
}

/// "独誌が入手した内部文書", "国営放送が伝えた": the medium, and what it holds.
void Sources::told_in_paper(View name) {
    const auto doer = outside(name, "が", 60);
    const auto owner = doer == View::npos ? View{} : bare(name.substr(0, doer));
    const auto behind = doer == View::npos ? View{} : name.substr(doer + View("が").size());
    const bool own = is_own(owner);
    if (owner.size() >= 6 && (own || speaker(owner, "が").standing == Standing::agency)) {
        if (!own) {
            claim_.speakers.push_back(speaker(owner, "が"));
        }
        for (const View got :
             {"入手した", "確認した", "閲覧した", "独自に入手した", "委託した", "依頼した"}) {
            const auto at = behind.find(got);
            const auto paper = at == View::npos ? View{} : bare(behind.substr(at + got.size()));
            if (paper.size() >= 6) {
                claim_.speakers.push_back(speaker(paper, "によると"));
                return;
            }
        }
        return;
    }
    for (const View paper : {"声明", "談話", "発表文"}) { // "公式サイトで公開した声明によれば"
        const auto front =
            name.ends_with(paper) ? name.substr(0, name.size() - paper.size()) : View{};
        const bool put_out = front.ends_with("公開した") || front.ends_with("出した") ||
                             front.ends_with("発表した") || front.ends_with("掲載した");
        name = put_out && outside(front, "が", front.size()) == View::npos ? View("声明") : name;
    }
    for (const View more : {"など", "ら"}) {
        const bool ends = name.ends_with(more) && name.size() > more.size() + 6;
        name = ends ? name.substr(0, name.size() - more.size()) : name;
    }
    for (const View talk : {"の説明", "の話"}) {
        name = name.ends_with(talk) ? name.substr(0, name.size() - talk.size()) : name;
    }
    if (is_own(name)) { // "本学の調査によると"
        return;
    }
    claim_.speakers.push_back(speaker(name, "によると"));
}

/// "男について、捜査関係者によりますと、…": takes off whom it is about.
void Sources::before_source() {
    constexpr std::size_t longest = 300;
    constexpr std::size_t longest_name = 60;
    for (const View sign : {"について、", "に関して、", "をめぐっては、", "を巡っては、"}) {
        const auto at = outside(rest_, sign, longest);
        const auto behind = at == View::npos ? View{} : rest_.substr(at + sign.size());
        const auto by = std::min(outside(behind, "によると、", longest_name),
                                 outside(behind, "によりますと、", longest_name));
        const auto named = by == View::npos ? View{} : behind.substr(0, by);
        const bool led = at != View::npos && outside(rest_, "によ", at) < at;
        if (named.size() >= 6 && !led && outside(named, "、", by) == View::npos) {
            rest_ = behind;
            return;
        }
    }
}

} // namespace ample::cite::detail::japanese
