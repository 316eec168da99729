// What one says in Japanese never was a fact, and another tells.
//
//     共同研究契約を締結した事実はありません / 共同研究契約に基づいて提供を受けた
//     教授がデータの整理を依頼した事実はない / 教授に頼まれてデータを整理した
//     依頼したことは一度もない                   (a few sentences on)
//
// Only a plain denial of a fact counts (事実はない, ことは一度もない). Words are runs of kanji or
// katakana; all but one of those of the denial, two at least, or one long one, stand in what the
// other tells, a deed in one of its writings (依頼 and 頼む). A short denial is of what was told
// right before it.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;
using japanese::holds_one;

constexpr std::size_t letter = 3;   // bytes of a kanji or kana
constexpr std::size_t long_run = 4; // letters that tell a thing alone
constexpr std::size_t beside = 4;   // sentences

/// Deeds in two writings, parted by blanks.
constexpr View writings[] = {"依頼 頼ま 頼み 頼ん",
                             "漏えい 漏洩 流出 盗ま 漏れ",
                             "窃取 盗ま 盗み 持ち出",
                             "提供 渡し 渡さ",
                             "指示 命じ 指図",
                             "連絡 知らせ 伝え",
                             "訪問 訪れ",
                             "売却 売っ 売り",
                             "購入 買っ 買い",
                             "面会 会っ"};
constexpr View hollow =
    "事実 一切 今回 一度 当社 弊社 本学 当庁 本市 同社 同国 同庁 以上 現在 報道 締結 "
    "確認 内容 件 件数 指摘";

/// A kanji or katakana, the long mark too.
bool is_heavy(View text, std::size_t at) {
    const auto a = static_cast<unsigned char>(text[at]);
    const auto b = static_cast<unsigned char>(text[at + 1]);
    const auto c = static_cast<unsigned char>(text[at + 2]);
    const bool katakana = a == 0xE3 && (b == 0x83 || (b == 0x82 && c >= 0xA1));
    return katakana || (a >= 0xE4 && a <= 0xE9) || (a == 0xE3 && b >= 0x90);
}

std::vector<View> runs_of(View text) {
    std::vector<View> runs;
    for (std::size_t i = 0; i + letter <= text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0xE0) {
            ++i;
            continue;
        }
        auto end = i;
        while (end + letter <= text.size() && static_cast<unsigned char>(text[end]) >= 0xE0 &&
               is_heavy(text, end)) {
            end += letter;
        }
        const auto run = text.substr(i, end - i);
        if (run.size() >= 2 * letter && !holds_one(run, hollow)) {
            runs.push_back(run);
        }
        i = std::max(end, i + letter);
    }
    return runs;
}

/// Whether the text has the run, or a deed of it in another writing.
bool tells(View text, View run) {
    if (text.find(run) != View::npos) {
        return true;
    }
    return std::any_of(std::begin(writings), std::end(writings), [&](View list) {
        return list.starts_with(run) && holds_one(text, list);
    });
}

class Polar {
public:
    Polar(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (!scene_.is_japanese(claim) || !scene_.is_sure(claim) ||
                scene_.at(claim).kind == "stance") {
                continue;
            }
            const bool no = denies_fact(claim);
            auto& some = no ? no_ : yes_;
            if (some.size() < most_compared && (no || !scene_.is_denied(claim))) {
                some.push_back(claim);
            }
        }
        for (const auto no : no_) {
            const auto runs = runs_of(scene_.text(no));
            for (const auto yes : yes_) {
                if (!runs.empty() && scene_.stand_apart(no, yes) && scene_.one_story(no, yes) &&
                    covers(no, runs, yes)) {
                    pairs_[{"contradiction", told_and_denied}].emplace_back(no, yes);
                }
            }
        }
    }

private:
    [[nodiscard]] bool denies_fact(std::size_t claim) const {
        return holds_one(
            scene_.text(claim),
            "事実はな 事実はありま 事実はござ 事実は一切 ことは一度もな ことはありません "
            "ことは一度もありま ことは一切");
    }

    [[nodiscard]] bool covers(std::size_t no, std::vector<View> runs, std::size_t yes) const {
        const View teller = scene_.at(yes).root.key; // 南海精機と契約を結んだ事実
        std::erase_if(runs, [&](View run) { return teller.find(run) != View::npos; });
        const auto told = scene_.text(yes);
        const auto both = static_cast<std::size_t>(
            std::count_if(runs.begin(), runs.end(), [&](View run) { return tells(told, run); }));
        const bool one_thing =
            runs.size() == 1 && both == 1 && runs.front().size() >= long_run * letter;
        const bool right_before = runs.size() == 1 && both == 1 && scene_.are_near(no, yes, beside);
        const bool deed = !runs.empty() && tells(told, runs.back());
        return one_thing || right_before || (deed && both >= 2 && both + 1 >= runs.size());
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<std::size_t> yes_;
    std::vector<std::size_t> no_;
};

} // namespace

void compare_japanese_polar(const AccountScene& scene, OpposedPairs& pairs) {
    Polar(scene, pairs).run();
}

} // namespace ample::cite::detail
