#include <ample/cite/detail/japanese_firms.hpp>
#include <ample/cite/detail/japanese_reading.hpp>
#include <ample/cite/detail/japanese_words.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail::japanese {

namespace {

constexpr std::size_t longest_name = 90; // bytes
constexpr std::size_t shortest_name = 6;
constexpr std::size_t most_names = 64;
constexpr std::size_t most_mentions = 1024;

/// Katakana, ・ and ー are E3 82 A1 .. E3 83 BF.
bool is_kana_at(View text, std::size_t at) {
    return at + 3 <= text.size() && text[at] == '\xE3' &&
           (text[at + 1] == '\x83' ||
            (text[at + 1] == '\x82' && static_cast<unsigned char>(text[at + 2]) >= 0xA1));
}

/// Kanji, katakana, Latin letters and digits.
bool is_letter_at(View text, std::size_t at) {
    if (at >= text.size()) {
        return false;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    return (lead >= 0xE4 && lead <= 0xE9 && at + 3 <= text.size()) || is_kana_at(text, at) ||
           ascii::is_alnum(text[at]);
}

/// The name behind a noun for firms: in 「」, or a run of katakana.
View name_behind(View rest) {
    if (rest.starts_with("「")) {
        const auto name = rest.substr(View("「").size(), longest_name);
        const auto shut = name.find("」");
        return shut == View::npos ? View{} : name.substr(0, shut);
    }
    std::size_t end = 0;
    if (rest.starts_with("の")) { // "大手の清川マテリアル"
        rest.remove_prefix(View("の").size());
        while (end < longest_name && is_letter_at(rest, end)) {
            end += static_cast<unsigned char>(rest[end]) < 0x80 ? 1 : 3;
        }
        return end >= 9 ? rest.substr(0, end) : View{};
    }
    while (end < longest_name && is_kana_at(rest, end)) {
        end += 3;
    }
    return end >= 9 ? rest.substr(0, end) : View{};
}

/// The run of katakana that ends before `at`: "クイロン" of "クイロン社".
View name_before(View text, std::size_t at) {
    auto begin = at;
    while (begin >= 3 && at - begin < longest_name && is_kana_at(text, begin - 3)) {
        begin -= 3;
    }
    return at - begin >= 9 ? text.substr(begin, at - begin) : View{};
}

/// "ラティス" of "ソフトのラティス(大津市)は": a name of katakana that papers give its seat in a
/// bracket; empty where it is something else.
View name_with_seat(View text, std::size_t at, View opens) {
    const auto rest = text.substr(at + opens.size(), longest_name);
    std::size_t end = 0;
    while (is_letter_at(rest, end) && static_cast<unsigned char>(rest[end]) >= 0x80) {
        end += 3;
    }
    const auto seat = rest.substr(0, end);
    auto behind = rest.substr(end);
    const bool shut = behind.starts_with(")") || behind.starts_with("）");
    take_front(behind, ")");
    take_front(behind, "）");
    const bool town =
        seat.size() >= 6 && (seat.ends_with("市") || seat.ends_with("町") || seat.ends_with("村") ||
                             seat.ends_with("区") || name_before(seat, end) == seat);
    const bool topic =
        behind.starts_with("は") || behind.starts_with("が") || behind.starts_with("で");
    return shut && town && topic ? name_before(text, at) : View{};
}

/// "カルマー・ペイ" of "英カルマー・ペイの決済": katakana behind the letter of a state, before a
/// particle; empty for a town.
View name_of_land(View text, std::size_t at) {
    constexpr View towns[] = {"ロンドン",
                              "ニューヨーク",
                              "ワシントン",
                              "カリフォルニア",
                              "シアトル",
                              "シドニー",
                              "サンフランシスコ",
                              "ロサンゼルス",
                              "ベルリン",
                              "シリコンバレー",
                              "ハワイ",
                              "テキサス"};
    const auto before = at < 3 ? '\0' : text[at - 3];
    const auto lead = static_cast<unsigned char>(before);
    const auto rest = text.substr(at + 3, longest_name);
    std::size_t end = 0;
    while (is_kana_at(rest, end)) {
        end += 3;
    }
    const auto name = rest.substr(0, end);
    const auto behind = rest.substr(end);
    const bool led = std::any_of(
        std::begin(towns), std::end(towns), [&](View town) { return name.starts_with(town); });
    const bool ends = behind.starts_with("の") || behind.starts_with("は") ||
                      behind.starts_with("が") || behind.starts_with("、") ||
                      behind.starts_with("に") || behind.starts_with("も");
    const bool kanji = lead >= 0xE4 && lead <= 0xE9; // "渡米", "日米"
    return led || kanji || !ends || name.size() < 12 ? View{} : name;
}

/// How names of firms end, and little else does.
constexpr View firm_endings[] = {"精機",
                                 "重工",
                                 "電機",
                                 "製作所",
                                 "製鉄",
                                 "製薬",
                                 "汽船",
                                 "海運",
                                 "商事",
                                 "物産",
                                 "工業",
                                 "化学",
                                 "システムズ",
                                 "ラボ",
                                 "テクノロジーズ",
                                 "ネットワークス",
                                 "エレクトロニクス",
                                 "ホールディングス",
                                 "ロジスティクス",
                                 "ソフトウエア",
                                 "電子",
                                 "造船",
                                 "光学",
                                 "通運",
                                 "ケーブル通信",
                                 "証券",
                                 "鉄道",
                                 "総研",
                                 "信用金庫"};

/// A name of kanji, katakana and letters that ends so at `at`; empty where the ending stands alone
/// or goes on ("化学物質").
View name_ending_at(View text, std::size_t at, std::size_t size) {
    constexpr std::size_t longest_stem = 36;
    constexpr std::size_t shortest_stem = 6;
    auto begin = at;
    while (begin >= 3 && at - begin < longest_stem && is_letter_at(text, begin - 3)) {
        begin -= 3;
    }
    const auto end = at + size;
    const bool goes_on = end + 3 <= text.size() && is_letter_at(text, end) &&
                         !text.substr(end).starts_with("社") && !text.substr(end).starts_with("側");
    return goes_on || at - begin < shortest_stem ? View{} : text.substr(begin, end - begin);
}

/// Whether は or が follows a name, its mark or its bracket.
bool is_topic(View behind) {
    take_front(behind, "社");
    take_front(behind, "」");
    if (behind.starts_with("（")) {
        const auto shut = behind.substr(0, longest_name).find("）");
        behind = shut == View::npos ? behind : behind.substr(shut + View("）").size());
    }
    return behind.starts_with("は") || behind.starts_with("が") || behind.starts_with("によ");
}

} // namespace

Firms::Firms(std::string_view text) : text_(text) {
    for (const View sign : {"大手",
                            "会社",
                            "メーカー",
                            "企業",
                            "事業者",
                            "ベンダー",
                            "運営する",
                            "開発元の",
                            "製造元の",
                            "提供元の",
                            "運営元の",
                            "販売元の",
                            "親会社の",
                            "委託先の",
                            "取引先の"}) {
        for (auto at = first_place(text, sign); at != View::npos && names_.size() < most_names;
             at = first_place(text, sign, at + sign.size())) {
            const auto rest = text.substr(at + sign.size(), 2 * longest_name);
            const bool kind = sign == "大手" || sign == "メーカー" || sign == "ベンダー";
            learn(rest.starts_with("の") && !kind ? View{} : name_behind(rest));
        }
    }
    constexpr View corporation = "株式会社"; // "株式会社清川物流（以下「同社」という。）"
    for (auto at = first_place(text, corporation); at != View::npos && names_.size() < most_names;
         at = first_place(text, corporation, at + corporation.size())) {
        const auto rest = text.substr(at + corporation.size(), longest_name);
        std::size_t end = 0;
        while (is_letter_at(rest, end)) {
            end += static_cast<unsigned char>(rest[end]) < 0x80 ? 1 : 3;
        }
        learn(rest.substr(0, end));
    }
    for (const View opens : {"(", "（"}) {
        for (auto at = first_place(text, opens); at != View::npos && names_.size() < most_names;
             at = first_place(text, opens, at + opens.size())) {
            learn(name_with_seat(text, at, opens));
        }
    }
    for (const View land : {"米", "英", "独", "仏", "豪"}) {
        for (auto at = first_place(text, land); at != View::npos && names_.size() < most_names;
             at = first_place(text, land, at + land.size())) {
            learn(name_of_land(text, at));
        }
    }
    for (auto at = first_place(text, "社"); at != View::npos && names_.size() < most_names;
         at = first_place(text, "社", at + View("社").size())) {
        learn(name_before(text, at));
    }
    for (const auto ending : firm_endings) {
        for (auto at = first_place(text, ending); at != View::npos && names_.size() < most_names;
             at = first_place(text, ending, at + ending.size())) {
            learn(name_ending_at(text, at, ending.size()));
        }
    }
}

void Firms::learn(std::string_view name) {
    constexpr View things[] = {"サイト",
                               "システム",
                               "サーバー",
                               "データ",
                               "ネットワーク",
                               "グループ",
                               "メール",
                               "アカウント",
                               "アドレス",
                               "ドメイン",
                               "パスワード",
                               "ルーター",
                               "アプリ",
                               "ソフト",
                               "パソコン",
                               "ホームページ",
                               "サービス"};
    if (std::find(std::begin(things), std::end(things), name) != std::end(things)) {
        return; // "電力会社サイトに障害"
    }
    if (name.size() < shortest_name || name.size() > longest_name || names_.size() >= most_names ||
        std::find(names_.begin(), names_.end(), name) != names_.end()) {
        return;
    }
    names_.emplace_back(name);
    for (auto at = first_place(text_, name); at != View::npos && mentions_.size() < most_mentions;
         at = first_place(text_, name, at + name.size())) {
        mentions_.push_back({at, names_.size() - 1});
    }
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
        return a.at != b.at ? a.at < b.at : a.name < b.name;
    });
}

std::string Firms::before(std::size_t at) const {
    const auto end = std::lower_bound(
        mentions_.begin(), mentions_.end(), at, [](const Mention& one, auto limit) {
            return one.at < limit;
        });
    if (end == mentions_.begin()) {
        return mentions_.empty() ? std::string() : names_[mentions_.front().name];
    }
    const auto last = std::prev(end);
    const auto stop = text_.substr(0, last->at).rfind("。");
    const auto line = text_.substr(0, last->at).rfind('\n');
    const auto begin =
        std::max(stop == View::npos ? 0 : stop + 1, line == View::npos ? 0 : line + 1);
    for (auto one = mentions_.begin(); one != end; ++one) {
        const auto behind = one->at + names_[one->name].size();
        if (one->at >= begin && is_topic(text_.substr(behind, 2 * longest_name))) {
            return names_[one->name];
        }
    }
    return names_[last->name];
}

Forces::Forces(std::string_view text) {
    for (const auto& [written, read] : prefectures) {
        for (auto at = first_place(text, written);
             at != View::npos && named_.size() < most_mentions;
             at = first_place(text, written, at + written.size())) {
            const auto behind = text.substr(at + written.size(), 9);
            for (const View ending : {"県警", "府警", "道警", "警"}) {
                if (behind.starts_with(ending) && (ending != "警" || written == "北海道")) {
                    named_.push_back({at, read, ending == "警" ? View("道警") : ending});
                    break;
                }
            }
        }
    }
    unlisted(text);
    home(text);
    for (auto at = first_place(text, "警視庁"); at != View::npos && named_.size() < most_mentions;
         at = first_place(text, "警視庁", at + 9)) {
        named_.push_back({at, "tokyo", "警視庁"});
    }
    std::sort(
        named_.begin(), named_.end(), [](const Named& a, const Named& b) { return a.at < b.at; });
}

/// "富山県の組合": where the text is set, whose 県警 it speaks of where it names none in full.
void Forces::home(std::string_view text) {
    auto first = View::npos;
    for (const View kind : {"県", "府"}) {
        for (auto at = first_place(text, kind); at < first;
             at = first_place(text, kind, at + kind.size())) {
            const auto before = text.substr(0, at);
            const auto* const named =
                std::find_if(std::begin(prefectures), std::end(prefectures), [&](const auto& one) {
                    return before.ends_with(one.first);
                });
            if (named != std::end(prefectures)) {
                first = at;
                home_ = named->second;
            }
        }
    }
}

/// "北湊県警": a prefecture of no list, of two kanji.
void Forces::unlisted(std::string_view text) {
    constexpr std::size_t letters = 6; // bytes of two kanji
    for (auto at = first_place(text, "県警"); at != View::npos && named_.size() < most_mentions;
         at = first_place(text, "県警", at + letters)) {
        const bool listed = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.at < at && at - one.at <= 2 * letters;
        });
        const auto before = at >= letters ? text.substr(at - letters, letters) : View{};
        const bool kanji = !before.empty() && static_cast<unsigned char>(before[0]) >= 0xE4 &&
                           static_cast<unsigned char>(before[0]) <= 0xE9 &&
                           static_cast<unsigned char>(before[3]) >= 0xE4 &&
                           static_cast<unsigned char>(before[3]) <= 0xE9;
        if (!listed && kanji) {
            named_.push_back({at - letters, before, "県警"});
        }
    }
}

std::string Forces::place_of(std::string_view phrase, std::size_t at) const {
    const bool of_prefecture = phrase.ends_with("県警") || phrase.ends_with("府警");
    if (phrase.find("警察庁") != View::npos || (named_.empty() && !of_prefecture)) {
        return {};
    }
    for (const View ending : {"県警", "府警", "道警"}) {
        if (!phrase.ends_with(ending) && !phrase.starts_with(ending)) {
            continue;
        }
        std::string place;
        for (const auto& one : named_) {
            if (one.ending == ending && (one.at < at || place.empty())) {
                place = one.place;
            }
        }
        return place.empty() ? std::string(home_) : place;
    }
    const bool one_force = std::all_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.place == named_.front().place;
    });
    return one_force ? std::string(named_.front().place) : std::string();
}

} // namespace ample::cite::detail::japanese
