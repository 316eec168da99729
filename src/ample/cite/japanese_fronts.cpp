#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t longest_front = 120; // bytes: forty letters

/// Without "同氏については、" before who says it.
View behind_topic(View name) {
    for (const View sign : {"については、",
                            "に関しては、",
                            "をめぐっては、",
                            "を巡っては、",
                            "をめぐり、",
                            "を巡り、",
                            "について、",
                            "で、"}) {
        if (const auto at = name.rfind(sign); at != View::npos) {
            name.remove_prefix(at + sign.size());
        }
    }
    return bare(name);
}

/// "3月、", "14日の会見で、": how many bytes of the text tell when and where it was said.
std::size_t occasion_at(View text) {
    constexpr std::size_t longest = 60;
    if (text.starts_with("、")) {
        return View("、").size();
    }
    const auto open = text.find("「"); // "取材に「…」": no comma before what is said
    const auto comma = std::min(text.find("、"), open);
    if (comma == View::npos || comma > longest) {
        return 0;
    }
    const auto words = text.substr(0, comma);
    const bool when = is_dated(words) || words.ends_with("日") || words.ends_with("月") ||
                      words.ends_with("年") || words.ends_with("週") || words.ends_with("春") ||
                      words.ends_with("夏") || words.ends_with("秋") || words.ends_with("冬");
    const bool where = words.ends_with("会見で") || words.ends_with("取材に") ||
                       words.ends_with("取材に対し") || words.ends_with("取材に応じ") ||
                       words.ends_with("取材に答え") || words.ends_with("声明で") ||
                       words.ends_with("報告書で") || words.ends_with("委員会で") ||
                       words.ends_with("ブログで");
    constexpr std::size_t longest_hearer = 36; // "当センターに対し、"
    const bool hearer = (words.ends_with("に対し") || words.ends_with("に対して")) &&
                        words.size() <= longest_hearer && words.find("攻撃") == View::npos &&
                        words.find("要求") == View::npos && words.find("批判") == View::npos;
    const auto end = comma + (comma == open ? 0 : View("、").size());
    return when || where || hearer ? end : 0;
}

/// "…が攻撃を受けた事件で、": where what only sets the scene ends; 0 where nothing does.
std::size_t scene_at(View text) {
    constexpr std::size_t longest = 240;
    for (const View scene : {"事件で、", "問題で、", "トラブルで、"}) {
        if (const auto at = outside(text, scene, longest); at != View::npos) {
            return at + scene.size();
        }
    }
    return 0;
}

/// "…したと", "…ないと": a verb before と, so that something was said.
bool ends_as_said(View text) {
    return text.ends_with("たと") || text.ends_with("ないと") || text.ends_with("ると");
}

/// "昨年8月にFBIが公表したデータ": the one who put it out, else the name as it is.
View author_of(View name) {
    for (const View verb : {"が公表した", "が発表した", "がまとめた", "が出した", "が開示した"}) {
        if (const auto at = name.find(verb); at != View::npos && at > 0) {
            name = name.substr(0, at);
            const auto time = name.rfind("に");
            return time == View::npos ? name : name.substr(time + View("に").size());
        }
    }
    for (const View verb : {"公表した", "発表した", "まとめた"}) { // "警察庁が11日に発表した統計"
        const auto at = name.find(verb);
        const auto who = at == View::npos ? at : outside(name.substr(0, at), "が", at);
        const auto day = who == View::npos ? View{} : name.substr(who + 3, at - who - 3);
        if (who >= 6 && day.ends_with("に") && is_dated(day)) {
            return name.substr(0, who);
        }
    }
    return name;
}

/// "調査では、" in "警察庁の調査では、": where the noun ends; npos when no noun of finding.
std::size_t finding_end(View front) {
    for (const auto noun : findings) {
        if (front.ends_with(noun)) {
            return front.size();
        }
    }
    return View::npos;
}

} // namespace

std::size_t talk_at_end(View text) {
    for (const auto goes : talk_goes) {
        const auto size = tail_of(text, goes);
        const auto front = text.substr(0, text.size() - size);
        for (const auto talk : talks) {
            for (const View lead : {"との", "という", "とする"}) {
                const bool ends = size > 0 && front.ends_with(talk) &&
                                  front.substr(0, front.size() - talk.size()).ends_with(lead);
                if (ends) {
                    return size + talk.size() + lead.size();
                }
            }
        }
    }
    return 0;
}

std::size_t telling_at_end(View text) {
    for (const auto receipt : receipts) {
        const auto size = tail_of(text, receipt);
        const auto front = text.substr(0, text.size() - size);
        for (const auto noun : tellings) {
            if (size == 0 || !front.ends_with(noun)) {
                continue;
            }
            if (const auto told = front.substr(0, front.size() - noun.size());
                ends_as_said(told)) { // "確認されていないと報告を受け"
                return size + noun.size() + View("と").size();
            }
            for (const auto lead : led_tellings) {
                if (front.substr(0, front.size() - noun.size()).ends_with(lead)) {
                    return size + noun.size() + lead.size();
                }
            }
        }
    }
    return 0;
}

void Sources::found_by() {
    const auto by = outside(rest_, "では、", longest_front);
    if (by != View::npos && by >= 6 && finding_end(rest_.substr(0, by)) != View::npos) {
        const auto author = author_of(bare(rest_.substr(0, by)));
        const bool put_out = author.size() < bare(rest_.substr(0, by)).size();
        const auto who = author_of(spoken_by(put_out ? author : rest_.substr(0, by)));
        if (!is_own(who) && !who.starts_with("本") && !who.starts_with("我が")) {
            claim_.speakers.push_back(speaker(who, "では"));
        }
        rest_.remove_prefix(by + View("では、").size());
        return;
    }
    if (inquired_by()) {
        return;
    }
    const auto study = outside(rest_, "の調査により、", longest_front);
    const bool shown = tail_of(rest_, "確認され") > 0 || tail_of(rest_, "判明") > 0 ||
                       tail_of(rest_, "明らかにな") > 0;
    const auto asker = study == View::npos ? View{} : spoken_by(rest_.substr(0, study));
    if (shown && can_speak(asker) && !is_own(asker)) { // "調査委員会の調査により、…が確認された"
        claim_.speakers.push_back(speaker(asker, "の調査により"));
        rest_.remove_prefix(study + View("の調査により、").size());
        return;
    }
    const auto in = outside(rest_, "で、", longest_front);
    constexpr View emerging[] = {"分かった",
                                 "わかった",
                                 "判明した",
                                 "分かりました",
                                 "わかりました",
                                 "判明しました",
                                 "判明",
                                 "明らかになった",
                                 "明らかになりました",
                                 "浮上した",
                                 "浮かび上がった"};
    const bool emerges = std::any_of(std::begin(emerging),
                                     std::end(emerging),
                                     [&](View one) { return rest_.ends_with(one); }) ||
                         saying_at_end(rest_).passive || talk_at_end(rest_) > 0 ||
                         rest_.ends_with("ということです") || rest_.ends_with("とみられる") ||
                         rest_.ends_with("とみられています");
    if (emerges && in != View::npos && in >= 3 &&
        (finding_end(rest_.substr(0, in)) != View::npos ||
         holds(rest_.substr(0, in), "への取材"))) {
        auto whose = spoken_by(rest_.substr(0, in));
        if (whose.starts_with("その後の") || whose.starts_with("これまでの")) {
            if (!whose.ends_with("調査")) { // "その後の捜査で": of nobody but the police
                claim_.speakers.push_back(speaker("警察", "で"));
            }
            rest_.remove_prefix(in + View("で、").size());
            return;
        }
        for (const View end :
             {"への取材", "の調査", "の調べ", "の捜査", "の任意", "のこれまで", "のその後"}) {
            whose = whose.ends_with(end) ? whose.substr(0, whose.size() - end.size()) : whose;
        }
        claim_.speakers.push_back(speaker(whose, "で"));
        rest_.remove_prefix(in + View("で、").size());
        return;
    }
    const auto asked = outside(rest_, "への取材で", longest_front);
    const auto day = asked == View::npos ? asked : outside(rest_, "日、", asked + 45);
    if (emerges && asked != View::npos && asked >= 6 && day != View::npos && day > asked) {
        claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, asked)), "への取材"));
        rest_.remove_prefix(day + View("日、").size()); // "県警への取材で25日、…分かった"
        return;
    }
    for (const View whole :
         {"の話を総合すると、", "への取材を総合すると、", "の証言を総合すると、"}) {
        const auto at = outside(rest_, whole, longest_front);
        if (at != View::npos && at >= 6) {
            claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, at)), "によると"));
            rest_.remove_prefix(at + whole.size());
            return;
        }
    }
    for (const auto inquiry : inquiries) {
        const auto at = outside(rest_, inquiry, longest_front);
        if (at == View::npos) {
            continue;
        }
        const auto front = rest_.substr(0, at);
        auto who = outside(front, "が", front.size());
        const auto last = front.rfind("が");
        const bool relative = who != View::npos && last > who && front.ends_with("が");
        who = relative ? last : who; // "男が名乗った会社の登記を売り主側が確認したところ"
        if (outside(front, "によ", front.size()) != View::npos ||
            (who == View::npos && outside(front, "、", front.size()) != View::npos)) {
            return; // "同社によると、異常を検知し、調べたところ、"
        }
        auto name = who == View::npos ? View{} : behind_topic(front.substr(0, who));
        const auto thing = relative ? name.rfind("を") : View::npos;
        name = thing == View::npos ? name : name.substr(thing + View("を").size());
        if (!name.empty() && !is_own(name)) {
            claim_.speakers.push_back(speaker(name, inquiry.substr(0, inquiry.size() - 3)));
        }
        rest_.remove_prefix(at + inquiry.size());
        return;
    }
}

bool Sources::medium_at_end() {
    for (const View stem : {"報じ", "伝え"}) {
        const auto size = tail_of(rest_, stem);
        const auto front = rest_.substr(0, rest_.size() - size);
        const auto that = size == 0 ? View::npos : front.rfind("と");
        if (that == View::npos || that < 12 || front.size() - that > 75) {
            continue;
        }
        auto name = front.substr(that + View("と").size());
        const auto subject = name.rfind("が"); // "独紙が12日"
        const auto behind = subject == View::npos ? View{} : name.substr(subject + 3);
        const auto cited = behind.find("を引用");
        name = name.substr(0, subject);
        auto party = speaker(bare(name), rest_.substr(rest_.size() - size));
        if (party.standing == Standing::organisation && cited != View::npos) {
            party.standing = Standing::agency; // who reports and cites is a medium
            party.kind = "agency";
        }
        if (subject == View::npos || party.standing != Standing::agency) {
            continue;
        }
        claim_.speakers.push_back(party);
        for (const View of : {"の話", "の報道", "の記事"}) {
            const auto at = cited == View::npos ? cited : behind.substr(0, cited).find(of);
            const bool talk = at != View::npos && at + of.size() == cited;
            if (talk || (of == "の記事" && cited != View::npos)) {
                const auto whom = behind.substr(0, talk ? at : cited);
                claim_.speakers.push_back(speaker(spoken_by(whom), "を引用"));
                break;
            }
        }
        rest_ = rest_.substr(0, that);
        inner();
        return true;
    }
    const auto size = talk_at_end(rest_);
    if (size == 0) {
        return false;
    }
    const auto words = rest_.substr(rest_.size() - size);
    rest_.remove_suffix(size);
    claim_.certainty = {"hearsay", std::string(words), false};
    if (claim_.speakers.empty()) {
        unstated(words);
        claim_.of_nobody = true;
    }
    return true;
}

bool Sources::points_at_quotation() {
    constexpr std::size_t longest = 150;
    if (rest_.size() > longest || rest_.find("「") != View::npos) {
        return false;
    }
    const auto cleft = outside(rest_, "のは", 60);
    const bool says = rest_.starts_with("こう") || rest_.starts_with("そう");
    if (says && cleft != View::npos &&
        saying_at_end("と" + std::string(rest_.substr(6, cleft - 6))).size > 0) {
        auto name = bare(rest_.substr(cleft + View("のは").size()));
        for (const View copula : {"だ", "です", "である", "だった"}) {
            name = name.ends_with(copula) ? name.substr(0, name.size() - copula.size()) : name;
        }
        claim_.speakers.push_back(speaker(spoken_by(name), "こう"));
        claim_.of_previous = true;
        return true;
    }
    for (const View so : {"そう", "こう", "次のように"}) {
        const auto at = rest_.rfind(so);
        const auto verb = at == View::npos ? View{} : rest_.substr(at + so.size());
        const auto topic = std::min(acting_topic(rest_, 90), outside(rest_, "が", 90));
        if (at == View::npos || topic == View::npos || topic > at || topic < 6 ||
            verb.size() > 45 || saying_at_end("と" + std::string(verb)).size != verb.size() + 3) {
            continue;
        }
        claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, topic)), so));
        (so == "そう" ? claim_.of_previous : claim_.of_next) = true;
        return true;
    }
    const auto topic = std::min(acting_topic(rest_, 90), outside(rest_, "が", 90));
    const bool moved = std::any_of(std::begin(moods), std::end(moods), [&](View one) {
        const auto size = tail_of(rest_, one);
        return size > 0 && !holds(rest_.substr(0, rest_.size() - size), "と");
    });
    if (topic != View::npos && topic >= 6 && moved) {
        claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, topic)), "そう"));
        claim_.of_previous = true;
        return true;
    }
    if (topic != View::npos && topic >= 6 && tail_of(rest_, "声を潜め") > 0) {
        claim_.speakers.push_back(speaker(spoken_by(rest_.substr(0, topic)), "声を潜める"));
        claim_.of_next = true;
        return true;
    }
    return false;
}

bool Sources::in_quotes(View words) {
    const auto open = rest_.ends_with("」") ? rest_.find("「") : View::npos;
    if (open == View::npos || rest_.size() - open < 24 ||
        rest_.find("」", open) + 3 != rest_.size()) {
        return false;
    }
    const auto front = bare(rest_.substr(0, open));
    if (claim_.speakers.empty() && front.ends_with("は") &&
        acting_topic(front, front.size()) < front.size()) {
        const auto name = behind_topic(front.substr(0, front.size() - View("は").size()));
        if (name.size() >= 6) {
            claim_.speakers.push_back(speaker(spoken_by(name), words));
        }
    }
    rest_ = rest_.substr(open);
    return true;
}

bool Sources::teller(View words) {
    const auto told = rest_.substr(scene_at(rest_));
    const auto at = outside(told, "が", longest_front);
    if (at == View::npos || at < 6 || acting_topic(told, at) != View::npos) {
        return topic(words);
    }
    auto name = spoken_by(behind_topic(told.substr(0, at)));
    for (const View aside : {"（", "("}) { // "米連邦捜査局(FBI)"
        const auto open = name.rfind(aside);
        const bool ends = name.ends_with("）") || name.ends_with(")");
        name = ends && open != View::npos && open >= 6 ? name.substr(0, open) : name;
    }
    const auto behind = told.substr(at + View("が").size());
    auto occasion = occasion_at(behind);
    if (const auto more = occasion_at(behind.substr(occasion)); occasion > 0 && more > 3) {
        occasion += more; // "8日、本紙の取材に応じ、"
    }
    const bool group = name.ends_with("組織") || name.ends_with("集団") ||
                       name.ends_with("グループ") || name.ends_with("」");
    const bool boasts = group && (holds(words, "主張") || holds(words, "公表") ||
                                  holds(words, "投稿") || holds(words, "名乗"));
    const bool speaks = boasts || std::any_of(std::begin(sayers), std::end(sayers), [&](View one) {
                            return name.ends_with(one);
                        });
    const auto said = behind.substr(occasion);
    const bool quotes = said.starts_with("「") && said.ends_with("」"); // "甲社が「…」と回答した"
    if (!(speaks || quotes) || (occasion == 0 && !boasts && !quotes) ||
        occasion + 12 > behind.size()) {
        return topic(words);
    }
    claim_.speakers.push_back(speaker(name, words));
    rest_ = behind.substr(occasion);
    return true;
}

} // namespace ample::cite::detail::japanese
