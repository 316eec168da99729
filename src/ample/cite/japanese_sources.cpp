#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_sources.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <string>

namespace ample::cite::detail::japanese {

bool is_own(View name) {
    return (name.starts_with("当") && !name.starts_with("当局") && !name.starts_with("当時")) ||
           name.starts_with("弊") || name == "我が国" || name == "わが国" ||
           name.starts_with("本学") || name.starts_with("本センター") || name.starts_with("本会") ||
           name.starts_with("本機構") || name.starts_with("本校") || name.starts_with("本院") ||
           name.starts_with("本紙") || name.starts_with("本誌");
}

bool is_mute(View name) {
    const bool more = name.ends_with("など") && name.size() > 12; // "社名などは"
    name = more ? name.substr(0, name.size() - View("など").size()) : name;
    return std::any_of(
        std::begin(mute), std::end(mute), [&](View noun) { return name.ends_with(noun); });
}

namespace {

/// "裁判所で開かれた裁判で、被告", "取材に対し、会社": who speaks stands behind where he does.
View behind_scene(View name) {
    for (const View sign :
         {"で、",           "事件で",     "会見で",     "問題で",     "には、",
          "をめぐっては",   "を巡っては", "に関しては", "を受けて",   "では、",
          "これに関連し、", "に対し、",   "に対して、", "を受け、",   "を受けて、",
          "を通じ、",       "を通じて、", "について",   "について、", "に関して、"}) {
        if (const auto at = last_place(name, sign);
            at != View::npos && at + sign.size() < name.size()) {
            name.remove_prefix(at + sign.size());
        }
    }
    for (const View act : {"会見した", "記者会見した", "取材に応じた", "同席した"}) {
        take_front(name, name.size() > act.size() + 6 ? act : View{}); // "会見した院長の森医師"
    }
    for (const View day : {"昨日、", "本日、", "先日、", "先週、", "先月、", "昨年、"}) {
        take_front(name, day);
    }
    for (const View day :
         {"日、", "月、", "年、", "頃、", "ごろ、", "日に", "月に"}) { // "8月6日、社は"
        const auto at = name.find(day);
        const bool dated = at != View::npos && at > 0 && at <= 40 &&
                           at + day.size() < name.size() &&
                           (ascii::is_digit(name[at - 1]) || name.substr(0, at).ends_with("同"));
        if (dated) {
            name.remove_prefix(at + day.size());
        }
    }
    return bare(name);
}

/// "トビラ社の報告", "港湾庁の発表": it is written there; what an unnamed firm reports is hearsay.
bool is_paper_of_named(View name) {
    const bool paper = name.ends_with("報告") || name.ends_with("報告書") ||
                       name.ends_with("発表") || name.ends_with("調査");
    const bool unnamed = name.ends_with("会社の報告") || name.ends_with("会社の報告書") ||
                         name.ends_with("専門家の報告") || name.ends_with("機関の報告") ||
                         name.ends_with("業者の報告");
    return paper && !(unnamed && !holds(name, "「") && !holds(name, "株式会社"));
}

} // namespace

View Sources::set_scene() {
    for (const View sign : {"事件で、", "問題で、", "事件では、", "問題では、"}) {
        const auto at = outside(rest_, sign, rest_.size());
        const auto topic = acting_topic(rest_, 120);
        const bool sourced = at != View::npos && (topic < at || outside(rest_, "によ", 120) < at);
        if (sourced) { // "社は2日、…問題で、…と発表した": the speaker stands before the scene
            return {};
        }
        if (at != View::npos && at * 3 < rest_.size() * 2) {
            const auto told = rest_.substr(0, at);
            rest_.remove_prefix(at + sign.size());
            return told;
        }
    }
    return {};
}

View Sources::spoken_by(View phrase) {
    return behind_scene(bare(phrase));
}

bool Sources::told_by_media() {
    const auto paper = outside(rest_, "が", 60);
    const bool alone = paper != View::npos && paper >= 6 && rest_.size() <= paper + 30 &&
                       (rest_.ends_with("が報じた") || rest_.ends_with("日報じた") ||
                        rest_.ends_with("が伝えた") || rest_.ends_with("日伝えた"));
    if (alone) { // "ロイター通信が報じた。"
        claim_.speakers.push_back(speaker(bare(rest_.substr(0, paper)), "報じた"));
        claim_.of_previous = true;
        return true;
    }
    for (const View talk :
         {"の話としている", "の話だとしている", "の証言としている", "の話として伝えた"}) {
        const auto size = rest_.ends_with(talk) ? rest_.size() - talk.size() : 0;
        if (size >= 6 && size <= 90 && outside(rest_, "は", size) == View::npos &&
            outside(rest_, "が", size) == View::npos) { // "複数の元高官の話としている。"
            claim_.speakers.push_back(speaker(bare(rest_.substr(0, size)), "の話として"));
            claim_.of_previous = true;
            return true;
        }
    }
    const auto at = rest_.find("の話として");
    const auto subject = outside(rest_, "が", 90);
    const bool tells = rest_.ends_with("報じた") || rest_.ends_with("伝えた") ||
                       rest_.ends_with("報じている") || rest_.ends_with("伝えている");
    if (!tells || at == View::npos || subject == View::npos || subject > at || rest_.size() > 120) {
        return false;
    }
    claim_.speakers.push_back(speaker(bare(rest_.substr(0, subject)), "報じた"));
    const auto whose = rest_.substr(subject + 3, at - subject - 3);
    claim_.speakers.push_back(speaker(bare(whose), "の話として"));
    claim_.of_previous = true;
    return true;
}

void Sources::branded() {
    const auto as = rest_.find("」として");
    const auto topic = acting_topic(rest_, 90);
    if (as == View::npos || topic == View::npos || topic > as) {
        return;
    }
    const auto behind = bare(rest_.substr(as + View("」として").size()));
    if (!behind.ends_with("否定した") && !behind.ends_with("否認している") &&
        !behind.ends_with("否定している") && !behind.ends_with("否定しました")) {
        return;
    }
    claim_.speakers.push_back(speaker(bare(rest_.substr(0, topic)), "否定した"));
    rest_ = behind;
}

void Sources::emerged() {
    constexpr std::size_t reach = 120; // bytes from the end
    for (const View stem :
         {"分か", "わか", "判明し", "判明いたし", "明らかにな", "発表され", "公表され"}) {
        const auto size = tail_of(rest_, stem);
        const auto fact = size == 0 ? View::npos : rest_.rfind("ことが");
        const auto that = size > 0 && fact == View::npos ? rest_.rfind("ことも") : fact;
        if (that == View::npos || rest_.size() - that >= reach) {
            continue;
        }
        const auto whence = rest_.substr(that + View("ことが").size());
        for (const auto source : sources_of_news) {
            const bool passive = source == "より" || source == "から";
            const auto at = passive && !stem.ends_with("され") ? View::npos : whence.find(source);
            if (at == View::npos || at < 6) {
                continue;
            }
            auto whose = bare(whence.substr(0, at));
            if (const auto mark = whose.rfind("、"); mark != View::npos && at - mark > 6) {
                whose = bare(whose.substr(mark + View("、").size())); // "2日、海保への取材"
            }
            claim_.speakers.push_back(speaker(whose, source));
            break;
        }
        if (claim_.speakers.empty() && stem.starts_with("判明")) {
            claim_.certainty = {"finding", std::string(rest_.substr(rest_.size() - size)), false};
        }
        rest_ = rest_.substr(0, that);
        return;
    }
}

void Sources::source_in_front() {
    before_source();
    const auto source =
        std::min(outside(rest_, "によると、", 120), outside(rest_, "によりますと、", 120));
    if (source != View::npos && source < acting_topic(rest_, 150)) {
        according();
    }
}

bool Sources::voiced() {
    const auto from = outside(rest_, "からは", 90);
    const auto open = rest_.find("「");
    const bool feels = rest_.rfind("声が") != View::npos && rest_.rfind("」と") != View::npos;
    const auto shut = feels ? rest_.rfind("」と") : rest_.rfind("」との"); // "「…」と懸念する声が"
    if (from == View::npos || open == View::npos || shut == View::npos || open < from ||
        shut < open + 12 || std::none_of(std::begin(voices), std::end(voices), [&](View one) {
            return rest_.ends_with(one);
        })) {
        return false;
    }
    claim_.speakers.push_back(speaker(bare(rest_.substr(0, from)), "からは"));
    rest_ = rest_.substr(open + View("「").size(), shut - open - View("「").size());
    return true;
}

void Sources::quoting() {
    constexpr View citings[] = {"の話として、",
                                "の話を引用し、",
                                "の話を引用して、",
                                "の話を基に、",
                                "を引用し、",
                                "を引用して、",
                                "の情報として、",
                                "の証言として、",
                                "の発言として、",
                                "の見方として、"};
    const auto* const sign = std::find_if(std::begin(citings), std::end(citings), [&](View one) {
        const auto found = outside(rest_, one, 120);
        return found != View::npos && found >= 6;
    });
    if (sign == std::end(citings)) {
        return;
    }
    const auto at = outside(rest_, *sign, 120);
    auto whom = rest_.substr(0, at);
    if (const auto topic = acting_topic(whom, 60); topic != View::npos) {
        claim_.speakers.push_back(speaker(bare(whom.substr(0, topic)), "報じた"));
        whom.remove_prefix(topic + View("は").size());
        if (const auto day = whom.find("日、"); day != View::npos && day <= 12) {
            whom.remove_prefix(day + View("日、").size());
        }
    }
    claim_.speakers.push_back(speaker(bare(whom), "の話として"));
    rest_.remove_prefix(at + sign->size());
}

void Sources::held() {
    const auto on = rest_.rfind("とみて"); // "とみて詳しい経緯を調べています"
    const auto act = on == View::npos ? View{} : rest_.substr(on + View("とみて").size());
    const bool looks = (act.ends_with("いる") || act.ends_with("います")) && act.size() <= 75 &&
                       !holds(act, "、") && is_inquiry_on(act, "とみて、");
    const auto inquiry = looks ? rest_.substr(on) : View{};
    for (const auto belief : beliefs) {
        const auto sign = inquiry.empty() ? belief : inquiry;
        if (!rest_.ends_with(sign)) {
            continue;
        }
        rest_.remove_suffix(sign.size());
        claim_.certainty = {"believed", std::string(sign), false};
        for (const View particle : {"は", "が、"}) {
            const auto at = outside(rest_, particle, 90);
            if (at != View::npos && at >= 6) {
                claim_.speakers.push_back(speaker(bare(rest_.substr(0, at)), sign));
                rest_.remove_prefix(at + particle.size());
                return;
            }
        }
        return;
    }
}

void Sources::about() {
    const auto at = outside(rest_, "について、", std::min<std::size_t>(120, rest_.find("。")));
    if (at != View::npos && rest_.size() > at + 30) {
        rest_.remove_prefix(at + View("について、").size());
    }
}

void Sources::unstated(View words) {
    claim_.speakers.push_back({.name = "unstated",
                               .kind = "implicit",
                               .standing = Standing::unstated,
                               .words = std::string(words)});
}

bool Sources::topic(View words) {
    const auto at = speaking_topic(rest_, 120);
    if (at == View::npos || at < 2) { // "EUは"
        return false;
    }
    auto name = behind_scene(bare(rest_.substr(0, at)));
    for (const View scene : {"として、", "ため、", "を受け、", "をめぐり、", "を巡り、"}) {
        if (const auto behind = name.rfind(scene); behind != View::npos) {
            name = bare(name.substr(behind + scene.size())); // "侵入したとして、県警は"
        }
    }
    const auto behind = bare(rest_.substr(at + View("は").size()));
    const bool thing = behind.starts_with("な") || behind.starts_with("確認され") ||
                       behind.starts_with("あり") || behind.starts_with("把握し") ||
                       behind.starts_with("受けて") || behind.starts_with("寄せられ") ||
                       behind.starts_with("見つか") || behind.starts_with("認められ");
    const bool told_of =
        name.ends_with("情報") || name.ends_with("データ") || name.ends_with("被害") ||
        name.ends_with("影響") || name.ends_with("流出") || name.ends_with("漏えい") ||
        name.ends_with("可能性") || name.ends_with("侵入") || name.ends_with("攻撃");
    if (is_mute(name) || (thing && behind.size() < 60) || told_of) {
        // "被害はなかったとしている": whoever spoke before
        return false;
    }
    if (!is_own(name)) {
        claim_.speakers.push_back(speaker(name, words));
    }
    rest_.remove_prefix(at + View("は").size());
    day();
    return true;
}

bool Sources::receiver() {
    const auto at = outside(rest_, "は、", 60);
    if (at != View::npos && rest_.starts_with("当")) {
        rest_.remove_prefix(at + View("は、").size());
    }
    return false;
}

void Sources::day() {
    const auto at = rest_.find("日、");
    if (at != View::npos && at <= 12) {
        rest_.remove_prefix(at + View("日、").size());
    }
    for (const View when : {"昨日、",
                            "きのう、",
                            "本日、",
                            "同日、",
                            "前日、",
                            "先週、",
                            "先月、",
                            "今月、",
                            "昨年、",
                            "今年、",
                            "一昨年、",
                            "当初、",
                            "その後、"}) {
        take_front(rest_, when);
    }
    take_front(rest_, "、");
    occasion();
}

void Sources::according() {
    before_source();
    for (const View sign : {"によると、",
                            "によれば、",
                            "によりますと、",
                            "の話では、",
                            "たところでは、",
                            "によると",
                            "によりますと"}) {
        const auto at = outside(rest_, sign, 120);
        const auto behind = at == View::npos ? View{} : rest_.substr(at + sign.size());
        const bool belief = behind.starts_with("み") || behind.starts_with("さ") ||
                            behind.starts_with("考") || behind.starts_with("思") ||
                            behind.starts_with("見");
        if (at == View::npos || belief) { // "集団によるとみられる攻撃"
            continue;
        }
        const bool nobody =
            claim_.speakers.size() == 1 && claim_.speakers.front().standing == Standing::unstated;
        if (nobody) { // "…によると…という": the named source says it
            claim_.speakers.clear();
        }
        auto name = bare(rest_.substr(0, at));
        const auto tells = name.find("の話として"); // "紙が関係者の話として伝えたところによると"
        const auto medium = outside(name, "が", 60);
        if (tells != View::npos && medium != View::npos && medium < tells) {
            claim_.speakers.push_back(speaker(bare(name.substr(0, medium)), "伝えた"));
            name =
                bare(name.substr(medium + View("が").size(), tells - medium - View("が").size()));
        }
        const bool written = is_paper_of_named(name); // "調査会社の報告によると": whose?
        by_paper_ = written;
        if (written && claim_.certainty.klass == "hearsay") {
            claim_.certainty = {};
        }
        if (const auto joint = name.rfind("が、"); joint != View::npos && name.size() > 45) {
            name = name.substr(joint + View("が、").size()); // "…とみられるが、関係者によると"
        }
        told_in_paper(name);
        rest_.remove_prefix(at + sign.size());
        return;
    }
}

std::optional<Party> topic_speaker(View sentence) {
    const auto at = acting_topic(sentence, 90);
    const auto name = at == View::npos ? View{} : behind_scene(bare(sentence.substr(0, at)));
    constexpr std::size_t longest = 75;
    if (!can_speak(name) || is_own(name) || name.size() > longest || holds(name, "、")) {
        return std::nullopt;
    }
    return speaker(name, "は");
}

void Sources::close(View clause) {
    claim_.begin = static_cast<std::size_t>(clause.data() - text_.data());
    claim_.end = claim_.begin + clause.size();
}

} // namespace ample::cite::detail::japanese
