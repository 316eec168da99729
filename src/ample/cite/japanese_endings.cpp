// Sayings at the end of a Japanese clause, and the sentences of a quotation.

#include <ample/cite/detail/japanese_certainty.hpp>
#include <ample/cite/detail/japanese_phrases.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_words.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t longest_ending = 33; // bytes: eleven letters

bool holds_any(View text, std::initializer_list<View> list) {
    return std::any_of(list.begin(), list.end(), [&](View one) { return holds(text, one); });
}

} // namespace

namespace {

/// "との分析結果を": how many bytes name what was published or shown.
std::size_t result_at_end(View front) {
    constexpr std::size_t longest = 30;
    for (const View particle : {"を", "も"}) {
        const auto named = front.ends_with(particle) ? front.substr(0, front.size() - 3) : View{};
        const bool result = std::any_of(
            std::begin(results), std::end(results), [&](View one) { return named.ends_with(one); });
        if (!result) {
            continue;
        }
        for (const View lead : {"との", "という", "とする", "とした", "とのこうした", "旨の"}) {
            const auto at = last_place(named, lead);
            const auto noun = at == View::npos ? View{} : named.substr(at + lead.size());
            if (!noun.empty() && noun.size() <= longest && !holds(noun, "、") &&
                !holds(noun, "を")) {
                return front.size() - at;
            }
        }
    }
    return 0;
}

/// "とする文書を公開した": a saying that its noun makes one.
SayingEnd issued_at_end(View text) {
    for (const auto stem : issuings) {
        const auto size = tail_of(text, stem);
        if (size == 0) {
            continue;
        }
        const auto ending = text.substr(text.size() - size);
        if (const auto noun = result_at_end(text.substr(0, text.size() - size)); noun > 0) {
            return {size + noun, holds_any(ending, {"られ", "され"}), {}};
        }
    }
    return {};
}

View class_of(View stem) {
    const auto* const found = std::find_if(std::begin(weighed_stems),
                                           std::end(weighed_stems),
                                           [&](const Ending& one) { return stem == one.words; });
    return found == std::end(weighed_stems) ? View{} : found->klass;
}

} // namespace

std::size_t tail_of(View text, View stem) {
    const auto from = text.size() - std::min(text.size(), stem.size() + longest_ending);
    const auto found = last_place(text.substr(from), stem); // before that no ending fits
    const auto at = from + found;
    if (found == View::npos || at == 0) {
        return 0;
    }
    const auto ending = text.substr(at + stem.size());
    const bool fits = ending.size() <= longest_ending && is_hiragana(ending) &&
                      !holds_any(ending, {"ない", "なか", "ませ"}) && !ending.ends_with("ず");
    return fits ? text.size() - at : 0;
}

namespace {

/// "と改めて", "と高い確度で": how it was said, between what was said and the verb.
View without_manner(View front) {
    constexpr View ways[] = {"改めて",   "重ねて",   "強く",   "厳しく", "はっきり",
                             "きっぱり", "繰り返し", "文書で", "取材に", "会見で",
                             "サイトで", "ページで", "一部で", "書面で", "メールで",
                             "確度で",   "確信度で", "明確に", "率直に", "口をそろえて"};
    constexpr std::size_t longest = 36;
    for (const View day : {"日に", "月に", "日、"}) { // "と6月3日に公表"
        const auto that = front.ends_with(day) ? last_place(front, "と") : View::npos;
        const auto when = that == View::npos ? View{} : front.substr(that + View("と").size());
        const bool dated = is_dated(when) || when == "同日に" || when == "同日、";
        if (dated && when.size() <= longest && !holds(when, "を")) {
            return front.substr(0, that + View("と").size());
        }
    }
    for (const View place : {"で", "に対し", "に対して", "に答え", "に応じ", "に応え"}) {
        constexpr std::size_t least_noun = 6; // "と国会で答弁し", "と本紙の取材に対し説明し"
        const auto noun =
            front.ends_with(place) ? front.substr(0, front.size() - place.size()) : View{};
        const auto from = noun.size() - std::min(noun.size(), longest);
        const auto that = last_place(noun.substr(from), "と");
        const auto where = that == View::npos ? View{} : noun.substr(from + that + 3);
        const auto told = that == View::npos ? View{} : noun.substr(0, from + that);
        const bool verb = told.ends_with("た") || told.ends_with("る") || told.ends_with("い") ||
                          told.ends_with("だ") || told.ends_with("」");
        if (verb && where.size() >= least_noun && !is_hiragana(where.substr(0, 3)) &&
            !holds_any(where, {"を", "は", "が", "、", "「"})) {
            return front.substr(0, told.size() + View("と").size());
        }
    }
    for (const auto way : ways) {
        if (!front.ends_with(way)) {
            continue;
        }
        const auto from = front.size() - std::min(front.size(), longest + way.size());
        const auto window = front.substr(from, front.size() - from - way.size());
        const auto fact = last_place(window, "ことを"); // "…ことを本紙取材に明らかにした"
        const auto that = fact == View::npos ? window.rfind("と") : fact + View("こと").size();
        return that == View::npos ? front : front.substr(0, from + that + View("と").size());
    }
    return front;
}

} // namespace

namespace {

/// A verb whose に marks who heard it: "と県警に説明した"; not "と県警に報告した", an act.
bool tells_somebody(View stem) {
    constexpr View verbs[] = {"話", "語", "説明", "述べ", "証言", "明か", "打ち明け", "主張"};
    return std::find(std::begin(verbs), std::end(verbs), stem) != std::end(verbs);
}

/// "…したと|県警に": without who heard it.
View without_hearer(View front) {
    constexpr std::size_t longest = 36;
    constexpr View crowds[] = {"警察", "記者団", "報道陣", "記者", "周囲", "知人", "家族", "同僚"};
    const auto name = front.ends_with("に") ? front.substr(0, front.size() - 3) : View{};
    const auto that = name.empty() ? View::npos : last_place(name, "と");
    const auto who = that == View::npos ? View{} : name.substr(that + View("と").size());
    const bool hears = can_speak(who) || std::any_of(std::begin(crowds),
                                                     std::end(crowds),
                                                     [&](View one) { return who.ends_with(one); });
    const auto told = that == View::npos ? View{} : front.substr(0, that);
    const bool verb = told.ends_with("た") || told.ends_with("る") || told.ends_with("い") ||
                      told.ends_with("だ") || told.ends_with("」");
    return hears && verb && who.size() <= longest ? front.substr(0, that + View("と").size())
                                                  : front;
}

} // namespace

SayingEnd saying_at_end(View text) {
    for (const auto stem : stems) {
        const auto size = tail_of(text, stem);
        if (size == 0) {
            continue;
        }
        const auto ending = text.substr(text.size() - size + stem.size());
        const bool finite = ending.empty() || ending.ends_with("た") || ending.ends_with("る") ||
                            ending.ends_with("す") || ending.ends_with("い") ||
                            ending.ends_with("し") || ending.ends_with("ており") ||
                            ending.ends_with("く") || ending.ends_with("だ");
        if (!finite || holds_any(ending, {"こと", "もの", "ところ", "たい"})) {
            continue;
        }
        auto front = without_manner(text.substr(0, text.size() - size));
        front = tells_somebody(stem) ? without_hearer(front) : front;
        const auto manner = text.size() - size - front.size();
        const bool passive = holds_any(ending, {"られ", "され"});
        if (passive && class_of(stem) == "believed") {
            continue; // "と推定されます": a hedge
        }
        if (const auto noun = result_at_end(front); noun > 0) {
            return {size + manner + noun, passive, class_of(stem)};
        }
        for (const View doubt : {"可能性に", "可能性を", "おそれを", "恐れを", "疑いを"}) {
            if (front.ends_with(doubt)) { // the doubt is part of what is said
                return {size + View("を").size(), false, {}};
            }
        }
        for (const auto before : before_stems) {
            if (front.ends_with(before)) {
                return {size + manner + before.size(), passive, class_of(stem)};
            }
        }
    }
    return issued_at_end(text);
}

bool ends_in_noun_of_saying(View verb) {
    constexpr View nouns[] = {"非難",
                              "批判",
                              "強調",
                              "説明",
                              "指摘",
                              "主張",
                              "反論",
                              "反発",
                              "要求",
                              "抗議",
                              "発表",
                              "表明",
                              "謝罪",
                              "陳謝",
                              "警告",
                              "回答",
                              "否定",
                              "コメント"};
    return std::any_of(
        std::begin(nouns), std::end(nouns), [&](View one) { return verb.ends_with(one); });
}

bool is_passive_belief(View ending) {
    return holds_any(ending, {"考えられ", "思われ", "推察され", "判断され", "認識され"});
}

Holding holding_at_end(View clause) {
    for (const auto& tail : held_tails) {
        const auto size = tail_of(clause, tail.words);
        const auto ending = clause.substr(clause.size() - size);
        if (size > 0 && !is_passive_belief(ending) && clause.size() >= size + 12) {
            return {size, tail.klass};
        }
    }
    return {};
}

View without_saying(View clause) {
    for (const auto& saying : sayings) {
        if (clause.ends_with(saying.words) && clause.size() >= saying.words.size() + 12 &&
            saying.words.starts_with("と")) {
            return clause.substr(0, clause.size() - saying.words.size());
        }
    }
    const auto end = saying_at_end(clause);
    return end.size > 0 && clause.size() >= end.size + 12
               ? clause.substr(0, clause.size() - end.size)
               : clause;
}

bool is_courtesy(View clause) {
    constexpr View manners[] = {
        "お知らせ", "ご報告",           "お詫び",   "おわび",   "お願い",     "ご説明",
        "お答え",   "について申し上げ", "質疑を",   "発言を許", "について伺", "見解を伺",
        "認識を伺", "お聞きし",         "お尋ねし", "訂正いた", "御礼",       "お礼",
        "ご案内",   "お見舞い",         "お悔やみ"};
    const bool called = clause.ends_with("君") && clause.size() <= 30; // whom the chair calls
    return called || std::any_of(std::begin(manners), std::end(manners), [&](View one) {
               const auto at = last_place(clause, one);
               const bool quotes = at != View::npos && clause.substr(0, at).ends_with("と");
               if (quotes) { // "3台とお知らせしました"
                   return false;
               }
               auto behind = at == View::npos ? View{} : clause.substr(at + one.size());
               for (const View verb : {"申し上げ", "行", "致", "願", "伺"}) {
                   take_front(behind, verb);
               }
               return at != View::npos && !behind.empty() && is_hiragana(behind);
           });
}

std::vector<View> sentences_in(View quotation) {
    constexpr std::size_t least = 12; // bytes of either side
    std::vector<View> sentences;
    while (true) {
        const auto stop = outside(quotation, "。", quotation.size());
        const auto behind =
            stop == View::npos ? View{} : bare(quotation.substr(stop + View("。").size()));
        if (stop == View::npos || stop < least || behind.size() < least) {
            sentences.push_back(bare(quotation));
            return sentences;
        }
        sentences.push_back(bare(quotation.substr(0, stop)));
        quotation = behind;
    }
}

bool is_dated(View text) {
    for (const View unit : {"年", "月", "日"}) {
        for (auto at = text.find(unit); at != View::npos; at = text.find(unit, at + unit.size())) {
            if (at > 0 && ascii::is_digit(text[at - 1])) {
                return true;
            }
        }
    }
    return false;
}

std::size_t when_at(View text) {
    constexpr std::size_t longest = 60;
    const auto comma = text.find("、");
    return comma != View::npos && comma <= longest && is_dated(text.substr(0, comma))
               ? comma + View("、").size()
               : 0;
}

bool is_inquiry_on(View act, View joint) {
    constexpr View looking_into[] = {
        "捜査", "調べ", "調査", "解明", "裏付け", "行方", "追って", "急い", "急ぐ", "進め"};
    constexpr View charges[] = {
        "送検", "逮捕", "起訴", "告発", "告訴", "送致", "手配", "捜索", "否定", "処分"};
    const auto has = [&](View one) { return holds(act, one); };
    return std::any_of(std::begin(looking_into), std::end(looking_into), has) &&
           (joint != "として、" || std::none_of(std::begin(charges), std::end(charges), has));
}

bool is_denial(View clause) {
    const auto ends_any = [](View text, std::initializer_list<View> list) {
        return std::any_of(list.begin(), list.end(), [&](View one) { return text.ends_with(one); });
    };
    while (clause.ends_with("」") || clause.ends_with("』")) {
        clause.remove_suffix(View("」").size());
    }
    const bool turned = ends_any(
        clause, {"かもしれない",    "かもしれません",   "間違いない",       "間違いありません",
                 "に違いない",      "に違いありません", "なければならない", "なければなりません",
                 "しかない",        "否定できない",     "否定できません",   "排除できない",
                 "排除していない",  "排除しない",       "払拭できない",     "払拭できません",
                 "拭いきれない",    "やむを得ない",     "かねない",         "かねません",
                 "に過ぎない",      "だけではない",     "余地はない",       "余地がない",
                 "余地はありません"});
    constexpr View asked[] = {"ないでください", // what is not to be done
                              "ないで下さい",
                              "ないようお願いします",
                              "ないようお願いいたします",
                              "ないようお願い申し上げます",
                              "ないように願います",
                              "ないようにしてください",
                              "ないようご注意ください"};
    if (std::any_of(
            std::begin(asked), std::end(asked), [&](View one) { return clause.ends_with(one); })) {
        return true;
    }
    return !turned && ends_any(clause,
                               {"ない",
                                "ません",
                                "なかった",
                                "ませんでした",
                                "ないこと",
                                "なかったこと",
                                "ないもの",
                                "ないと",
                                "ないです",
                                "ないの",
                                "なく",
                                "おらず",
                                "れず",
                                "せず"});
}

} // namespace ample::cite::detail::japanese
