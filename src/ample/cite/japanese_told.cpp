#include <ample/cite/detail/japanese_places.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail::japanese {

namespace {

using View = std::string_view;

/// Katakana are 1, kanji 2, all else 0.
int sort_at(View text, std::size_t i) {
    if (i + 3 > text.size()) {
        return 0;
    }
    const auto a = static_cast<unsigned char>(text[i]);
    const auto b = static_cast<unsigned char>(text[i + 1]);
    const auto c = static_cast<unsigned char>(text[i + 2]);
    if (a == 0xE3 && ((b == 0x82 && c >= 0xA1) || b == 0x83)) {
        return 1;
    }
    return a >= 0xE4 && a <= 0xE9 ? 2 : 0;
}

} // namespace

bool holds_one(View text, View list) {
    while (!list.empty()) {
        const auto space = std::min(list.find(' '), list.size());
        if (first_place(text, list.substr(0, space)) != View::npos) {
            return true;
        }
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return false;
}

bool is_denied_behind(View behind) {
    constexpr std::size_t longest = 45;
    behind = behind.substr(0, longest);
    const auto end = std::min(behind.find("。"), behind.find("、"));
    behind = behind.substr(0, end);
    if (holds_one(behind, "わけではな だけではな のみならず かどうか か否か")) {
        return false;
    }
    const bool topic = behind.starts_with("は") || behind.starts_with("も"); // "報告は受けていない"
    if (topic && holds_one(behind, "ていな ておら ておりませ ていませ なかった ませんで")) {
        return true;
    }
    const bool fact = holds_one(behind, "事実は 事実も ことは こともな") &&
                      holds_one(behind, "ない なく なかっ ません ございま");
    std::size_t kana = 0; // the ending itself: hiragana
    while (kana + 3 <= behind.size() && behind[kana] == '\xE3' &&
           (behind[kana + 1] == '\x81' || behind[kana + 1] == '\x82')) {
        kana += 3;
    }
    const auto ending = behind.substr(0, kana);
    return fact || holds_one(ending,
                             "ていな ておら ておりませ ていませ なかった ませんで わない わず "
                             "していな しておら しておりませ");
}

std::set<std::string> nouns_of(View text) {
    std::set<std::string> nouns;
    for (std::size_t i = 0; i < text.size();) {
        const auto sort = sort_at(text, i);
        auto end = i;
        while (sort != 0 && sort_at(text, end) == sort) {
            end += 3;
        }
        if (end >= i + 6) {
            nouns.insert(std::string(text.substr(i, end - i)));
        }
        i = end > i ? end : i + 1;
    }
    return nouns;
}

bool is_plain(View noun) {
    constexpr View plain[] = {"情報", "データ", "会社", "同社",     "当社",     "弊社", "不正",
                              "攻撃", "被害",   "事実", "システム", "サーバー", "事件", "問題",
                              "取材", "説明",   "関係", "今回",     "現在",     "以上", "必要",
                              "支払", "指摘",   "企業", "組織"};
    return std::find(std::begin(plain), std::end(plain), noun) != std::end(plain);
}

bool is_party(View noun) {
    constexpr std::string_view ends[] = {
        "社", "市", "町", "村", "県", "府", "庁", "省", "局", "署", "先",   "者",   "側",   "院",
        "校", "行", "会", "所", "員", "氏", "男", "女", "長", "官", "機構", "大学", "本人", "政府"};
    return std::any_of(
        std::begin(ends), std::end(ends), [&](View end) { return noun.ends_with(end); });
}

std::vector<Modifier> modifiers_of(View text) {
    std::vector<Modifier> found;
    for (const View verb : {"つなが", "接続", "含まれ", "対応し", "暗号化"}) {
        const auto at = text.find(verb);
        if (at == View::npos || at < 9) {
            continue;
        }
        const auto particle = text.substr(at - 3, 3);
        if (particle != "と" && particle != "に" && particle != "へ") {
            continue;
        }
        const auto noun = text.substr(at - 9, 6);
        found.push_back({std::string(noun) + std::string(verb),
                         is_denied_behind(text.substr(at + verb.size()))});
    }
    return found;
}

std::vector<Modifier> acts_of(View text) {
    constexpr View sayings =
        "発表 説明 証言 主張 否定 否認 公表 確認 判明 公判 供述 指摘 強調 回答 "
        "答弁 明言 反論 釈明 断定 言及 予定 検討 関係 影響 対応 調査 捜査 "
        "取材 会見 陳述 弁明 通報 報告 通知 連絡 指示 命令 契約 削除 公開 "
        "掲載 保管 保存 暗号化 逮捕 起訴 停止 警告 勤務 解雇";
    std::vector<Modifier> found;
    for (const auto& noun : nouns_of(text)) {
        if (noun.size() != 6 || holds_one(noun, sayings)) {
            continue;
        }
        const auto behind = text.substr(text.find(noun) + noun.size());
        if (behind.starts_with("さ") || behind.starts_with("し")) {
            found.push_back({noun, is_denied_behind(behind)});
        }
    }
    return found;
}

std::size_t last_of(View all, View list) {
    auto last = View::npos;
    while (!list.empty()) {
        const auto space = std::min(list.find(' '), list.size());
        const auto verb = list.substr(0, space);
        if (const auto at = last_place(all, verb); at != View::npos) {
            const auto end = at + verb.size();
            last = last == View::npos ? end : std::max(last, end);
        }
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return last;
}

View there_is(View all) {
    for (const View verb : {"はあっ",
                            "があっ",
                            "はある",
                            "はあり",
                            "はなかっ",
                            "がなかっ",
                            "はない",
                            "はなく",
                            "はござい"}) {
        const auto at = last_place(all, verb);
        constexpr std::size_t least = 9;
        constexpr std::size_t longest = 24;
        if (at != View::npos && at >= least && at + longest >= all.size() - verb.size()) {
            auto noun = all.substr(0, at);
            if (const auto comma = noun.rfind("、"); comma != View::npos) {
                noun = noun.substr(comma + 3);
            }
            const bool fact = holds_one(noun, "事実 可能性 問題 影響 恐れ おそれ 疑い 関係");
            return fact || noun.size() < least ? View{} : noun;
        }
    }
    return {};
}

bool is_lacking(View all) {
    return holds_one(all, "なかっ はない はなく ありませ ございませ");
}

View subject_of(View clause) {
    const auto at = std::min(clause.find("は"), clause.find("が"));
    constexpr std::size_t longest = 36;
    if (at == View::npos || at > longest) {
        return {};
    }
    const auto comma = clause.substr(0, at).rfind("、");
    const auto from = comma == View::npos ? 0 : comma + View("、").size();
    auto name = clause.substr(from, at - from);
    if (const auto old = name.find("（"); old != View::npos) {
        name = name.substr(0, old);
    }
    return name;
}

} // namespace ample::cite::detail::japanese
