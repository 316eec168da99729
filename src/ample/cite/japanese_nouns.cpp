#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_nouns.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_turns.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail::japanese {

namespace {

/// "措置を取っ|た": が behind it contrasts.
bool is_verb_end(View text) {
    return text.ends_with("た") || text.ends_with("る") || text.ends_with("い") ||
           text.ends_with("す");
}

/// "可能性が高い", "疑いがある": a doubt does nothing.
bool is_doubt(View noun) {
    return noun.ends_with("可能性") || noun.ends_with("疑い") || noun.ends_with("恐れ") ||
           noun.ends_with("おそれ");
}

/// The が of "手がける", "つながり" is no particle.
bool is_inside_word(View behind) {
    return behind.starts_with("け") || behind.starts_with("る") || behind.starts_with("ら") ||
           behind.starts_with("り") || behind.starts_with("れ");
}

/// Where `mark` stands last outside of 「」; npos when nowhere.
std::size_t last_outside(View text, View mark) {
    for (auto at = last_place(text, mark); at != View::npos && at > 0;
         at = last_place(text.substr(0, at - 1 + mark.size()), mark)) {
        const auto shut = mark == "」と" ? View::npos : first_place(text, "」", at);
        const bool inside = shut != View::npos && first_place(text, "「", at) >= shut &&
                            last_place(text.substr(0, at), "「") != View::npos;
        if (!inside) {
            return at;
        }
    }
    return text.starts_with(mark) ? 0 : View::npos;
}

/// What stands before に and is no receiver: 個別に, 速やかに.
bool is_adverb(View noun) {
    constexpr View adverbs[] = {
        "個別", "直ち", "速やか", "新た", "既",     "すで",   "一斉",   "同時",   "独自", "さら",
        "特",   "不正", "密か",   "勝手", "無断",   "次々",   "大量",   "正式",   "主",   "実際",
        "完全", "自由", "順次",   "早急", "一方的", "定期的", "電子的", "ひそか", "別々"};
    return std::find(std::begin(adverbs), std::end(adverbs), noun) != std::end(adverbs);
}

/// The letter of three bytes that ends at `end`, or what stands there where it is no such letter.
View letter_before(View text, std::size_t end) {
    constexpr std::size_t size = 3;
    return end < size ? View{} : text.substr(end - size, size);
}

/// A kanji, a katakana letter, a sign of Latin or the mark of a name: a noun may begin with it.
bool begins_noun(View text) {
    const auto first = static_cast<unsigned char>(text.empty() ? '\0' : text.front());
    constexpr unsigned first_kanji = 0xE4;
    constexpr unsigned last_kanji = 0xE9;
    const bool kana = text.size() >= 3 && is_hiragana(text.substr(0, 3));
    return ascii::is_alnum(text.empty() ? '\0' : text.front()) ||
           (first >= first_kanji && first <= last_kanji) || text.starts_with("「") ||
           (!kana && (text.starts_with("\xE3\x82") || text.starts_with("\xE3\x83")));
}

/// Where the noun begins behind the last verb of a clause that tells of it:
/// "攻撃に使われたサーバー" is the server, "担う「甲部隊」" the unit. 0 where no verb stands in it.
std::size_t behind_verb(View noun) {
    constexpr View endings[] = {"た", "る", "う", "す", "む", "ぶ", "ぐ"};
    constexpr std::size_t least = 6; // bytes of a noun: two letters
    std::size_t begin = 0;
    const auto quoted = noun.find("「");
    for (std::size_t at = 6; at < noun.size() && at <= quoted; ++at) {
        if (at + least > noun.size() && !ascii::is_alnum(noun[at])) {
            break; // "所持するPC" is told of, one kanji is not
        }
        const auto last = letter_before(noun, at);
        const bool verb =
            std::find(std::begin(endings), std::end(endings), last) != std::end(endings) ||
            (last == "だ" && letter_before(noun, at - 3) == "ん"); // "結んだ組織"
        begin = verb && begins_noun(noun.substr(at)) ? at : begin;
    }
    for (const View not_so : {"ない", "ていた男", "ていた女", "された男", "された女"}) {
        const auto at = last_outside(noun.substr(0, quoted), not_so);
        const bool person = not_so.ends_with("男") || not_so.ends_with("女");
        const auto end = at == View::npos ? at : at + not_so.size() - (person ? 3 : 0);
        const bool tells = at != View::npos && at > 0 && end > begin && end < noun.size();
        begin = tells && begins_noun(noun.substr(end)) ? end : begin; // "保有しない情報"
    }
    constexpr View purpose = "ための";
    const auto aim = noun.substr(0, quoted).rfind(purpose);
    return aim == View::npos || aim < begin ? begin : aim + purpose.size();
}

/// What a clause is about and who does nothing: a time ("現在は"), a charge ("送検容疑は").
bool is_no_doer(View topic) {
    constexpr View others[] = {"現在", "当時", "今回", "同日", "その後",   "現時点",   "これまで",
                               "昨年", "今年", "一方", "今後", "実際",     "可能性",   "疑い",
                               "こと", "以前", "覚え", "容疑", "起訴内容", "起訴事実", "起訴状"};
    return std::any_of(
        std::begin(others), std::end(others), [&](View one) { return topic.ends_with(one); });
}

/// Whether what が marks belongs to a clause that sets the scene: "社が攻撃を受けた際に使われた".
bool sets_scene(View behind) {
    constexpr View ends[] = {"た際", "た時", "た後", "たため", "たところ", "た事件", "る際"};
    const auto next = behind.substr(0, outside(behind, "が", behind.size()));
    return std::any_of(
        std::begin(ends), std::end(ends), [&](View one) { return holds(next, one); });
}

} // namespace

bool tells_of_noun(View behind) {
    return behind_verb(behind) > 0;
}

namespace {

/// "「甲」と呼ばれる隣国の集団": 甲. Empty where nothing is called so.
View called(View noun) {
    constexpr View verbs[] = {
        "」と呼ばれる", "」といわれる", "」と名乗る", "」を名乗る", "」という"};
    constexpr View kinds[] = {"集団", "グループ", "組織", "部隊"};
    const bool kind = std::any_of(
        std::begin(kinds), std::end(kinds), [&](View one) { return noun.ends_with(one); });
    for (const auto verb : verbs) {
        const auto at = kind ? noun.rfind(verb) : View::npos;
        const auto open = at == View::npos ? at : noun.substr(0, at).rfind("「");
        const auto behind = at == View::npos ? View{} : noun.substr(at + verb.size());
        if (open != View::npos && !holds(behind, "が") && !holds(behind, "を") &&
            !holds(behind, "」")) {
            return noun.substr(open + View("「").size(), at - open - View("「").size());
        }
    }
    return {};
}

} // namespace

std::string cut(View noun) {
    if (const auto name = called(noun); !name.empty()) {
        return std::string(name);
    }
    if (const auto alias = noun.rfind("、別名"); alias != View::npos && noun.ends_with("」")) {
        noun = noun.substr(0, alias); // "集団「甲」、別名「乙」"
    }
    for (const View mark : {"、",       "」と",   "にわたり", "にわたって", "にかけて", "とみて",
                            "を含めて", "を含め", "により",   "によって",   "からも",   "にも",
                            "は",       "が",     "を",       "に",         "でも",     "で",
                            "から",     "して",   "って",     "いて"}) {
        const auto at = last_outside(noun, mark);
        if (at == View::npos || at + mark.size() >= noun.size()) {
            continue;
        }
        const auto before = noun.substr(0, at);
        const bool ours = before.ends_with("わ") || before.ends_with("我"); // "わが国"
        if (mark == "が" && (ours || is_inside_word(noun.substr(at + mark.size())))) {
            continue;
        }
        const auto rest = noun.substr(at + mark.size());
        const bool attributive =
            mark == "を含め" && (rest.starts_with("た") || rest.starts_with("る"));
        const bool te = mark == "して" || mark == "って" || mark == "いて";
        const bool goes_on =
            attributive || (te && (rest.starts_with("いた") || rest.starts_with("いる")));
        if (goes_on) { // "指示を出していた男"
            continue;
        }
        noun.remove_prefix(at + mark.size());
    }
    take_front(noun, "の"); // "外部からの不正アクセス"
    take_front(noun, "次々と");
    take_front(noun, noun.size() > 9 && !noun.starts_with("もの") ? View("も") : View{});
    noun.remove_prefix(behind_verb(noun));
    for (const View when : {"際の", "時の", "とおりの"}) { // "機器を使う際の情報"
        take_front(noun, noun.size() > when.size() + 3 ? when : View{});
    }
    for (const View way : // "業務を装い|データを", "アプリを通じて|海外の人物から"
         {"装い", "用い", "感染させ", "悪用し", "通じて", "通じ", "ところ"}) {
        take_front(noun, noun.size() > way.size() + 3 ? way : View{});
    }
    const auto name = bare(noun);
    const auto open = name.rfind("「");
    const auto shut = name.rfind("」");
    const auto begin = static_cast<std::size_t>(name.data() - noun.data());
    const bool cut_off = open != View::npos && (shut == View::npos || shut < open) &&
                         noun.substr(begin + name.size()).starts_with("」");
    return std::string(noun.substr(begin, name.size() + (cut_off ? View("」").size() : 0)));
}

std::string noun_before(View clause, std::initializer_list<View> particles, std::size_t limit) {
    for (const auto particle : particles) {
        const auto at = clause.substr(0, std::min(limit, clause.size())).rfind(particle);
        if (at != View::npos && at > 0) {
            return cut(clause.substr(0, at));
        }
    }
    return {};
}

std::string also_in(View clause) {
    for (std::size_t from = 0; from < clause.size();) {
        const auto found = outside(clause.substr(from), "も", clause.size());
        if (found == View::npos) {
            return {};
        }
        const auto at = from + found;
        const auto front = clause.substr(0, at);
        const auto behind = clause.substr(at + View("も").size());
        bool particle = at > 0;
        for (const View end : {"と", "で", "に", "か", "く", "て", "し", "り", "、", "さ"}) {
            particle = particle && !front.ends_with(end);
        }
        for (const View begin : {"の", "う", "ち", "し", "っ", "ら", "た", "と", "な", "よう"}) {
            particle = particle && !behind.starts_with(begin);
        }
        if (particle) {
            return cut(front);
        }
        from = at + View("も").size();
    }
    return {};
}

std::string topic_of(View clause) {
    const auto topic = acting_topic(clause, clause.size()); // not the では of "報道では、"
    auto about = topic != View::npos && topic > 0 ? cut(clause.substr(0, topic)) : "";
    if (!about.empty() && !is_no_doer(about)) {
        return about;
    }
    for (std::size_t from = 0; from < clause.size();) {
        const auto found = outside(clause.substr(from), "が", clause.size());
        if (found == View::npos) {
            break;
        }
        const auto at = from + found;
        const auto behind = clause.substr(at + View("が").size());
        const bool but = behind.starts_with("、") && is_verb_end(clause.substr(0, at));
        const bool has = behind.starts_with("ある") && begins_noun(behind.substr(6));
        if (!but && !has && !is_inside_word(behind) && at > 0 && !sets_scene(behind) &&
            !is_doubt(clause.substr(0, at))) {
            return cut(clause.substr(0, at));
        }
        from = at + View("が").size();
    }
    if (auto also = also_in(clause); !also.empty() && !is_no_doer(also)) {
        return also;
    }
    const auto at = outside(clause, "は", clause.size());
    auto front = clause.substr(0, at == View::npos ? 0 : at);
    for (const View led :
         {"につきまして", "について", "に関して", "に", "で", "と"}) { // "要求には", "事件とは"
        const bool ends = front.ends_with(led) && !front.ends_with("こと");
        front = ends ? front.substr(0, front.size() - led.size()) : front;
    }
    const auto noun = front.empty() ? std::string() : cut(front);
    return is_no_doer(noun) ? std::string() : noun;
}

View negated_in(View clause, bool open) {
    constexpr std::size_t reach = 75; // bytes from the end
    for (const View particle : {"は", "も", "が", "を"}) {
        if (particle == "を" && !open) { // "漏えいを確認していない"
            break;
        }
        auto limit = clause.size();
        while (true) {
            const auto at = clause.substr(0, limit).rfind(particle);
            if (at == View::npos || at == 0 || clause.size() - at > reach ||
                holds(clause.substr(at), "」")) {
                break;
            }
            auto front = clause.substr(0, at);
            for (const View led : {"につきまして", "について", "に関して", "に", "へ", "と"}) {
                front = front.ends_with(led) ? front.substr(0, at - led.size()) : front;
            }
            const bool noun = std::any_of(std::begin(harms), std::end(harms), [&](const Sign& one) {
                return front.ends_with(one.one);
            });
            if (noun) {
                return front;
            }
            limit = at;
        }
    }
    return {};
}

std::string receiver_in(View clause) {
    for (const View particle : {"へ", "に"}) {
        auto limit = clause.size();
        while (limit > 0) {
            const auto at = last_outside(clause.substr(0, limit), particle);
            if (at == View::npos || at == 0) {
                break;
            }
            auto noun = cut(clause.substr(0, at));
            const bool time = noun.ends_with("よう") || noun.ends_with("ため") ||
                              noun.ends_with("際") || noun.ends_with("日") ||
                              noun.ends_with("月") || noun.ends_with("年") ||
                              noun.ends_with("時") || noun.ends_with("回") ||
                              noun.ends_with("分") || noun.ends_with("までに") ||
                              noun.ends_with("以降") || noun.ends_with("まで") || is_adverb(noun);
            if (!time && !noun.empty()) {
                return noun;
            }
            limit = at;
        }
    }
    return {};
}

std::string nearest_doer(View clause, std::size_t limit) {
    const auto before = clause.substr(0, std::min(limit, clause.size()));
    auto end = before.size();
    while (end > 0) {
        const auto at = last_outside(before.substr(0, end), "が");
        if (at == View::npos || at == 0) {
            break;
        }
        const auto behind = before.substr(at + View("が").size());
        const bool there_is = behind.starts_with("あ") || behind.starts_with("な");
        const auto by = behind.find("によ"); // "甲社が第三者による攻撃を": no verb
        const bool but = behind.starts_with("、") && is_verb_end(before.substr(0, at));
        if (!but && !there_is && !is_inside_word(behind) && !tells_of_noun(behind.substr(0, by))) {
            return cut(before.substr(0, at));
        }
        end = at;
    }
    return {};
}

std::string doer_in(View clause) {
    const auto at = acting_topic(clause, clause.size());
    const auto noun = at != View::npos && at > 0 ? cut(clause.substr(0, at)) : std::string();
    return noun.empty() || is_no_doer(noun) ? topic_of(clause) : noun;
}

std::string taker_in(View clause, View verb) {
    const auto taken = "に" + std::string(verb);
    const auto who = noun_before(clause, {taken}, clause.size());
    const View name = who;
    const bool force = name.ends_with("警") || name.ends_with("警察") || name.ends_with("警察庁") ||
                       name.ends_with("警視庁") || name.ends_with("捜査局") ||
                       name.ends_with("当局") || name.ends_with("署");
    return force ? who : std::string();
}

} // namespace ample::cite::detail::japanese
