#include <ample/cite/detail/japanese_joints.hpp>
#include <ample/cite/detail/japanese_reading.hpp>

#include <algorithm>
#include <span>

namespace ample::cite::detail::japanese {

namespace {

constexpr View comma = "、";
constexpr View stop = "。";

/// How a verb goes on: 停止し, 始まり, 盗み, 行い, 開き, 見つけ, 求め, 伝え, 盗まれ, 応じず.
constexpr View going_on[] = {"し", "り", "み", "い", "き", "け",     "げ",
                             "せ", "べ", "め", "え", "れ", "ね",     "ち",
                             "び", "ぎ", "じ", "ず", "て", "やすく", "にくく"};

/// What ends so and is no verb of an act.
constexpr View particles[] = {
    "に対し",   "に関し",   "に際し",   "を通し",   "を介し",   "ただし",     "しかし",   "もし",
    "により",   "にわたり", "をめぐり", "を巡り",   "あたり",   "当たり",     "とおり",   "通り",
    "限り",     "つまり",   "あまり",   "やはり",   "より",     "代わり",     "に基づき", "につき",
    "を除き",   "引き続き", "に伴い",   "に従い",   "に沿い",   "に加え",     "を踏まえ", "を交え",
    "を控え",   "に備え",   "かけ",     "向け",     "だけ",     "わけ",       "明け",     "含め",
    "はじめ",   "ため",     "初め",     "比べ",     "合わせ",   "それ",       "これ",     "いずれ",
    "先立ち",   "うち",     "直ち",     "および",   "並び",     "及び",       "を通じ",   "に応じ",
    "に準じ",   "わらず",   "必ず",     "まず",     "問わず",   "とりあえず", "思わず",   "せい",
    "くらい",   "ぐらい",   "幸い",     "ない",     "たい",     "どおり",     "のみ",     "として",
    "について", "において", "によって", "にとって", "をもって", "せず",       "たり",     "だり",
    "のり",     "という",   "ような",   "みたい"};

/// How the next act was done, or what it followed on.
constexpr View manners[] = {
    "受け",     "使い",   "用い",   "装い",   "名乗り",     "かたり", "騙り",     "なりすまし",
    "狙い",     "利用し", "悪用し", "使用し", "経由し",     "連携し", "協力し",   "駆使し",
    "活用し",   "想定し", "考慮し", "重視し", "目指し",     "にし",   "図り",     "名目とし",
    "応じ",     "隠し",   "偽り",   "伴い",   "であり",     "でおり", "共同し",   "そうとし",
    "つけ込み", "乗じ",   "突き",   "くぐり", "かいくぐり", "せず",   "明示せず", "問い"};

constexpr View going_te[] = {"ていて", "ており", "ておらず"};

bool ends_in(View text, std::span<const View> list) {
    return std::any_of(list.begin(), list.end(), [&](View one) { return text.ends_with(one); });
}

/// Whether "が、" behind this text contrasts two acts; behind a noun it marks who acts.
bool is_verbal(View text) {
    constexpr View endings[] = {"た", "る", "い", "だ", "す", "ず", "う", "ん"};
    return ends_in(text, endings);
}

/// What stands between two acts without being part of the first.
std::optional<Joint> led(View first, std::size_t next) {
    struct Link {
        View words;
        bool behind_verb; ///< counts behind a finite verb only
    };

    constexpr Link links[] = {{"ということで", false},
                              {"とのことで", false},
                              {"によるもので", false},
                              {"ものの", true},
                              {"一方で", true},
                              {"一方", false},
                              {"とともに", true},
                              {"と同時に", true},
                              {"ので", true},
                              {"ほか", true},
                              {"上で", true},
                              {"うえで", true},
                              {"が", true}};
    for (const auto& link : links) {
        if (!first.ends_with(link.words)) {
            continue;
        }
        const auto act = first.substr(0, first.size() - link.words.size());
        if (!link.behind_verb || is_verbal(act)) {
            const bool work = link.words == "によるもので"; // all but で is of the first
            const auto end = work ? first.size() - View("で").size() : act.size();
            return Joint{end, next, false, false, link.words == "が", link.words == "ので"};
        }
    }
    return std::nullopt;
}

std::optional<Joint> joint_at(View first, std::size_t next, bool is_stop) {
    if (is_stop) {
        return Joint{first.size(), next, false, false, false};
    }
    if (auto link = led(first, next)) {
        return link;
    }
    if (first.ends_with("で") && holds(first, "のは") && !holds(first, "」")) {
        return Joint{first.size() - View("で").size(), next, false, false, true};
    }
    if (!ends_in(first, going_on)) {
        return std::nullopt;
    }
    const auto last = first.substr(first.rfind(comma) == View::npos ? 0 : first.rfind(comma) + 3);
    constexpr std::size_t longest_noun = 15;
    const bool listed = last.size() < first.size() && last.size() <= longest_noun &&
                        (last.ends_with("出し") || last.ends_with("込み")) && !holds(last, "を");
    if (listed) { // "閲覧、持ち出し、売却を行っていた": nouns
        return std::nullopt;
    }
    const bool going = ends_in(first, going_te);
    if (!going && (first.ends_with("て") || ends_in(first, particles))) {
        return std::nullopt;
    }
    return Joint{first.size(), next, true, ends_in(first, manners), false};
}

} // namespace

bool goes_on_to_act(View text) {
    return ends_in(text, going_on) && !ends_in(text, particles);
}

std::optional<Joint> next_joint(View clause, std::size_t from) {
    while (from < clause.size()) {
        const auto rest = clause.substr(from);
        const auto mark = outside(rest, comma, rest.size());
        const auto point = outside(rest, stop, mark == View::npos ? rest.size() : mark);
        const auto at = std::min(mark, point);
        if (at == View::npos) {
            return std::nullopt;
        }
        const auto next = from + at + comma.size();
        if (auto joint = joint_at(clause.substr(0, from + at), next, point < mark)) {
            return joint;
        }
        from = next;
    }
    return std::nullopt;
}

} // namespace ample::cite::detail::japanese
