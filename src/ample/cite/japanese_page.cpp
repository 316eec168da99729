#include <ample/cite/detail/japanese_page.hpp>
#include <ample/cite/detail/japanese_parties.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite::detail {

namespace {

using japanese::View;

/// Marks that lead a link or a caption.
constexpr View marks[] = {"▶", "►", "▷", "→", "※", "◆",  "■", "●", "・", "＞", ">", "▼", "＊",
                          "*", "★", "☆", "≫", "»", "　", " ", "◇", "○",  "▽",  "△", "▲"};

/// What only a page says, however the line ends.
constexpr View notes[] = {"この記事は会員",
                          "この記事は有料",
                          "この記事は、会員",
                          "この記事は、有料",
                          "この先は会員",
                          "ここから先は会員",
                          "ログインすると",
                          "ログインして",
                          "無断転載",
                          "本記事の無断",
                          "記事の無断",
                          "続きを読む",
                          "記事の全文",
                          "写真・図版は",
                          "当サイトに掲載",
                          "本サイトに掲載",
                          "全ての著作権",
                          "すべての著作権"};

/// What leads a line that is no sentence.
constexpr View links[] = {"関連記事",
                          "関連ニュース",
                          "関連リンク",
                          "関連キーワード",
                          "あわせて読み",
                          "合わせて読み",
                          "おすすめ",
                          "こちらも",
                          "次のページ",
                          "前のページ",
                          "次の記事",
                          "前の記事",
                          "もっと見る",
                          "全文を読む",
                          "シェアする",
                          "ツイートする",
                          "ポストする",
                          "Facebookでシェア",
                          "はてなブックマーク",
                          "印刷する",
                          "アクセスランキ",
                          "人気記事",
                          "ランキング",
                          "トップページ",
                          "ホーム >",
                          "トップ >",
                          "LINEで",
                          "最新ニュース",
                          "記事一覧",
                          "コメントを書く",
                          "コメントを投稿",
                          "コメントを見る",
                          "タグ：",
                          "タグ:",
                          "キーワード：",
                          "有料会員",
                          "会員登録",
                          "会員限定",
                          "友だち追加",
                          "メルマガ登録",
                          "メールマガジン",
                          "配信登録",
                          "購読の申し込み",
                          "PR "};

/// Kinds of pictures, in brackets before what they show.
constexpr View pictures[] = {"写真",
                             "図解",
                             "図表",
                             "図",
                             "動画",
                             "画像",
                             "地図",
                             "表",
                             "グラフ",
                             "イラスト",
                             "イメージ",
                             "映像",
                             "資料写真",
                             "写真特集"};

View without_marks(View line) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto mark : marks) {
            if (line.size() > mark.size() && line.front() == mark.front() &&
                line.starts_with(mark)) {
                line.remove_prefix(mark.size());
                cut = true;
            }
        }
    }
    return line;
}

bool opens_with(View line, const View* begin, const View* end) {
    return std::any_of(begin, end, [&](View one) { return line.starts_with(one); });
}

/// "【放送】", "【この記事は1月10日放送分より】": the words in the brackets the line begins with.
View bracketed(View line) {
    constexpr std::pair<View, View> brackets[] = {{"【", "】"},
                                                  {"〈", "〉"},
                                                  {"［", "］"},
                                                  {"[", "]"},
                                                  {"（", "）"},
                                                  {"(", ")"},
                                                  {"＜", "＞"}};
    for (const auto& [open, shut] : brackets) {
        const auto end = line.starts_with(open) ? line.find(shut) : View::npos;
        if (end != View::npos) {
            return line.substr(open.size(), end - open.size());
        }
    }
    return {};
}

/// Places that datelines name before the agency.
constexpr View cities[] = {
    "北京",     "上海",         "香港",       "台北",         "ソウル",           "平壌",
    "東京",     "大阪",         "ワシントン", "ニューヨーク", "ロンドン",         "パリ",
    "ベルリン", "モスクワ",     "ローマ",     "ブリュッセル", "ジュネーブ",       "ウィーン",
    "バンコク", "マニラ",       "ハノイ",     "ジャカルタ",   "クアラルンプール", "シンガポール",
    "デリー",   "ニューデリー", "シドニー",   "キャンベラ",   "カイロ",           "エルサレム",
    "テヘラン", "アンカラ",     "ドバイ",     "ナイロビ",     "イスタンブール",   "マドリード"};

/// The agency of a dateline at the front: "共同" of "【ソウル共同】", "海峡通信" of
/// "【北京海峡通信】"; empty when there is none.
std::string japanese_dateline(std::string_view paragraph) {
    while (paragraph.starts_with("　")) {
        paragraph.remove_prefix(View("　").size());
    }
    const auto dateline = japanese::dateline_of(paragraph);
    for (const auto& one : japanese::agencies) {
        if (dateline.find(one.first) != dateline.npos) {
            return std::string(one.first);
        }
    }
    auto inside = bracketed(dateline);
    for (const auto city : cities) {
        if (inside.starts_with(city)) {
            inside.remove_prefix(city.size());
            break;
        }
    }
    constexpr std::size_t shortest = 12; // bytes: "海峡通信"
    constexpr std::size_t longest = 30;
    const bool wire = (inside.ends_with("通信") || inside.ends_with("通信社")) &&
                      inside.size() >= shortest && inside.size() <= longest &&
                      inside.find_first_of(" =") == View::npos && inside.find("＝") == View::npos &&
                      inside.find("・") == View::npos;
    return wire ? std::string(inside) : std::string();
}

} // namespace

bool is_japanese_furniture(std::string_view line, bool prose) {
    constexpr std::size_t longest = 240; // bytes of a line that is no paragraph
    const auto words = without_marks(line);
    if (words.size() > longest) {
        return false;
    }
    const auto inside = bracketed(words);
    const bool part_of_show = inside.ends_with("放送分より") || inside.ends_with("放送より");
    return part_of_show || opens_with(words, std::begin(notes), std::end(notes)) ||
           (!prose && opens_with(words, std::begin(links), std::end(links)));
}

bool is_japanese_headline(std::string_view line, bool below) {
    constexpr std::size_t longest = 240;
    constexpr std::size_t longest_below = 75;
    const auto open = line.rfind("「");
    return line.ends_with("」") && open != View::npos && open > 0 && !line.starts_with("「") &&
           line.find("。") == View::npos && line.size() <= (below ? longest_below : longest);
}

bool is_japanese_caption(std::string_view line, bool prose) {
    constexpr std::size_t longest = 360;
    const auto words = without_marks(line);
    auto kind = bracketed(words);
    kind = kind.substr(
        0,
        std::min({kind.size(), kind.find("："), kind.find(':'), kind.find("＝"), kind.find('=')}));
    const bool shown =
        std::find(std::begin(pictures), std::end(pictures), kind) != std::end(pictures) ||
        words.starts_with("写真：") || words.starts_with("写真＝") ||
        words.starts_with("写真提供") || words.starts_with("画像：");
    if (shown || prose || words.size() > longest) {
        return shown && words.size() <= longest;
    }
    const auto equals = std::min(words.rfind("＝"), words.rfind('='));
    const auto behind = equals == View::npos ? View{} : words.substr(equals);
    constexpr View places[] = {"日",
                               "市",
                               "区",
                               "町",
                               "都内",
                               "本社",
                               "本部",
                               "提供",
                               "撮影",
                               "共同",
                               "から",
                               "月",
                               "年",
                               "内"};
    constexpr std::size_t least_shown = 12;
    return equals != View::npos && equals >= least_shown && behind.size() <= 75 &&
           std::any_of(std::begin(places), std::end(places), [&](View one) {
               return behind.ends_with(one);
           });
}

void credit_datelines(std::string_view text, Page& page) {
    bool seen_body = false;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const auto& block = page.blocks[i];
        if (block.kind != BlockKind::body) {
            continue;
        }
        const auto all = text.substr(block.begin, block.end - block.begin);
        auto name = japanese_dateline(all);
        const bool first = !std::exchange(seen_body, true);
        const bool whole = std::any_of(page.credits.begin(),
                                       page.credits.end(),
                                       [&](const Credit& one) { return one.name == name; });
        if (!name.empty() && !whole) {
            const auto basis = all.substr(0, all.find("】") + View("】").size());
            const auto place = first ? page.credits.begin() : page.credits.end();
            page.credits.insert(place,
                                {std::move(name),
                                 std::string(basis),
                                 first ? 0 : i,
                                 first ? ~std::size_t{0} : i + 1});
        }
    }
}

} // namespace ample::cite::detail
