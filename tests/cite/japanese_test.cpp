// Japanese sentences: predicates by the sign that ends last, slots by particles, who speaks for
// whom. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr Turn turns[] = {
    {"設計データ約2千件が外部に持ち出された。", "stolen", "", "設計データ"},
    {"ハッカー集団「ブリキオオカミ」が港湾会社のシステムに侵入した。",
     "compromised",
     "港湾会社",
     "ブリキオオカミ"},
    {"港湾会社がサイバー攻撃を受けた。", "compromised", "港湾会社", "サイバー攻撃"},
    {"同社のサーバーがランサムウエアに感染した。", "compromised", "サーバー", "ランサムウエア"},
    {"メーカーは3月に修正版を配布した。", "patched", "メーカー", ""},
    {"脆弱性は4月の更新で解消された。", "patched", "", ""},
    {"同社は個人情報保護委員会に報告した。", "notified", "同社", "個人情報保護委員会"},
    {"県警サイバー犯罪対策課は男の自宅を捜索した。", "searched", "県警サイバー犯罪対策課", "自宅"},
    {"男の自宅など関係先数カ所を家宅捜索し、パソコンを押収した。", "searched", "", "自宅"},
    {"東京地検は13日、男を詐欺罪で起訴した。", "charged", "東京地検", "男"},
    {"大使館は本紙の問い合わせに回答しなかった。", "declined", "大使館", ""},
    {"男は報酬として100万円を受け取っていた。", "paid", "", "100万円 to 男"},
    {"同社は身代金を支払った。", "paid", "同社", "身代金"},
    {"同社は身代金の支払いを拒否した。", "refused", "同社", "身代金"},
    {"約60の企業や大学が標的になった。", "targeted", "約60の企業や大学", ""},
    {"認証情報が闇サイトで販売されていた。", "sold", "", "認証情報"},
    {"警視庁公安部は男を書類送検した。", "referred", "警視庁公安部", "男"},
    {"県警は男を国際手配した。", "wanted", "県警", "男"},
    {"警視庁が捜査を進めている。", "investigated", "警視庁", ""},
    {"当社は外部から不正なアクセスを受けたことを確認しました。",
     "compromised",
     "",
     "不正なアクセス"},
    {"お客様の個人情報が漏えいした可能性がございます。", "stolen", "", "個人情報"},
    {"サーバーは攻撃の踏み台として使われた。", "used-in", "サーバー", "攻撃"},
    {"男は架空の会社を名乗っていた。", "posed-as", "男", "架空の会社"},
    {"販売会社は取引を中止した。", "cancelled", "販売会社", "取引"},
};

std::vector<nlohmann::json> claims_in(const std::string& sentence) {
    return contents_of("紛失した書類について\n\n" + sentence + "\n", "claim");
}

std::string root_of(const std::string& text, std::string_view clause) {
    for (const auto& claim : claims_in(text)) {
        if (claim["clause"].get<std::string>().find(clause) != std::string::npos) {
            return claim["root"]["key"];
        }
    }
    return {};
}

} // namespace

TEST_CASE("cite: a Japanese clause is typed by the sign that ends last") {
    for (const auto& turn : turns) {
        check_turn(turn, claims_in(std::string(turn.text)));
    }
}

TEST_CASE("cite: a Japanese noun alone tells no act") {
    for (const auto* const text :
         {"委員会は漏えいを知った経緯を説明した。", "侵入の手口は分かっていない。"}) {
        INFO(text);
        for (const auto& claim : claims_in(text)) {
            CHECK(claim["predicate"] == "untyped");
        }
    }
}

TEST_CASE("cite: who holds a post speaks for the office he was named with") {
    CHECK(
        root_of(
            "犯罪捜査局のマルタン局長が会見した。マルタン局長によると、集団は港湾会社に侵入した。",
            "侵入した")
            .starts_with("police:"));
    CHECK(root_of("電力大手ノルリンク・パワーが攻撃を受けた。同社は「データは盗まれていない」と説明"
                  "している。",
                  "盗まれていない")
              .starts_with("organisation:ノルリンク・パワー"));
}

TEST_CASE("cite: what is set against each other in one Japanese sentence is two claims") {
    const auto claims = claims_in(
        "港湾会社は身代金を支払っていないとしているが、地元紙ハルド・クーリエは同社が400万ド"
        "ルを支払ったと報じた。");
    REQUIRE(claims.size() >= 3); // the headline is one
    const auto& no = claims[claims.size() - 2];
    const auto& yes = claims.back();
    CHECK(no["polarity"] == "-");
    CHECK(yes["predicate"] == "paid");
    CHECK(yes["polarity"] == "+");
}

TEST_CASE("cite: a medium that quotes somebody stands outside him") {
    const auto claims =
        claims_in("ハルド通信は捜査に詳しい当局者2人の話として、集団が軍の指示を受けて"
                  "いたと報じた。");
    CHECK(kinds(claims.back()).starts_with("outlet>agency>"));
    CHECK(claims.back()["predicate"] == "tasked");
}

TEST_CASE("cite: an office named in English and in Japanese is one root") {
    const std::vector<Report> reports = {
        report("en.txt",
               "Ports probed after theft\n\nThe Communications Authority said no sign of damage to "
               "the "
               "grid has been found so far in the affair of Tin Wolf."),
        report("ja.txt", "港湾で被害\n\n通信庁は「送電網への影響は確認されていない」としている。")};
    std::vector<std::string> roots;
    for (const auto& claim : contents(cite::cite(reports), "claim")) {
        if (claim["predicate"] == "no-damage") {
            roots.push_back(claim["root"]["key"]);
        }
    }
    REQUIRE(roots.size() == 2);
    CHECK(roots[0] == roots[1]);
}
