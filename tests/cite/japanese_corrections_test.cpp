// Japanese sentences that tell what was told before and what is told now, and where or before whom
// it was said. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

struct Told {
    std::string_view text;
    std::string_view first;
    std::string_view last;
};

/// "clause <- speakers behind the outlet, parted by >".
std::string told(const nlohmann::json& claim) {
    auto all = claim["clause"].get<std::string>() + " <- ";
    for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
        all += (i > 1 ? ">" : "") + claim["speakers"][i]["name"].get<std::string>();
    }
    return all;
}

} // namespace

TEST_CASE("cite: what a Japanese notice told before and what it tells now are two claims") {
    const Told all[] = {
        {"第1報では約900点とお知らせしましたが、検証委員会の調査により、1,240点であったことが確認さ"
         "れました。",
         "第1報では約900点とお知らせしました <- ",
         "1,240点であったことが確認されました <- 検証委員会"},
        {"荷主組合は5月に名簿9千件が流出したと発表していたが、8日、1万2千件だったと訂正した"
         "。",
         "5月に名簿9千件が流出した <- 荷主組合",
         "1万2千件だった <- 荷主組合"},
        {"荷主組合は当初、鍵をすぐに取り替えたと説明しておりましたが、8月12日、鍵が6月まで使えたこ"
         "と"
         "を認めました。",
         "鍵をすぐに取り替えた <- 荷主組合",
         "鍵が6月まで使えた <- 荷主組合"},
        {"一部の新聞は隣国の会社が関与したと報じておりますが、当組合として関与を示す事実は把握して"
         "お"
         "りません。",
         "隣国の会社が関与した <- 一部の新聞",
         "当組合として関与を示す事実は把握しておりません <- "},
    };
    for (const auto& one : all) {
        INFO(one.text);
        const auto claims = japanese_claims_in(one.text);
        REQUIRE(claims.size() == 2);
        CHECK(told(claims[0]) == one.first);
        CHECK(told(claims[1]) == one.last);
    }
}

TEST_CASE("cite: where and before whom a thing was said is no part of it in Japanese") {
    const Told all[] = {
        {"森港湾次官は14日、4月29日に書類を手渡したと国会で答弁した。",
         "",
         "4月29日に書類を手渡した <- 森港湾次官"},
        {"荷主組合は、名簿が盗まれたと本紙の取材に対し説明した。",
         "",
         "名簿が盗まれた <- 荷主組合"},
        {"荷主組合は、名簿が盗まれたと臨時の総会で明らかにした。",
         "",
         "名簿が盗まれた <- 荷主組合"},
        {"荷主組合は「うそだ」と反発し、証拠は何も示されていないと主張している。",
         "",
         "証拠は何も示されていない <- 荷主組合"},
        {"荷主組合は、名簿が見られたことを認めたうえで、「暗証番号の流出はなかった」としている。",
         "",
         "暗証番号の流出はなかった <- 荷主組合"},
    };
    for (const auto& one : all) {
        INFO(one.text);
        const auto claims = japanese_claims_in(one.text);
        REQUIRE_FALSE(claims.empty());
        CHECK(told(claims.back()) == one.last);
    }
}

TEST_CASE("cite: what leaves no room for doubt is not denied in Japanese") {
    CHECK(japanese_claims_in("森港湾相は「集団の仕業であることに疑いの余地はない」と語った。")
              .back()["polarity"] == "+");
    CHECK(japanese_claims_in("荷主組合は、隣国の政府の指示による可能性が「極めて高い」と強調した。")
              .back()["certainty"]["class"] == "probable");
}

TEST_CASE("cite: deeds a noun is only told with, and whose orders a group follows in Japanese") {
    const auto claims =
        japanese_claims_in("攻撃は隣国の陸軍の指揮下にあるハッカー集団「赤い灯台」が実行した。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["predicate"] == "attributed");
    CHECK(claims[1]["predicate"] == "tasked");
    CHECK(claims[1]["clause"] == "隣国の陸軍の指揮下にあるハッカー集団「赤い灯台」");
    CHECK(claims[1]["object"] == "赤い灯台");
    CHECK(first(japanese_claims_in("女は盗まれた書類の写しを使って口座を開設した。"), "stolen")
              .is_null());
    const Turn turns[] = {
        {"標的となった約90の会社には、港の倉庫会社も含まれていた。", "targeted", "倉庫会社", ""},
        {"裁判所は3月、男の逮捕状を出した。", "wanted", "裁判所", "男"},
        {"買い手が怪しみ、取引は成立しなかった。", "cancelled", "", ""},
        {"倉庫会社のサーバーに不正に侵入した。", "compromised", "サーバー", ""},
        {"港湾庁は本紙の取材に対し「個別の事案にはコメントしない」と回答した。",
         "declined",
         "港湾庁",
         "個別の事案"},
    };
    for (const auto& turn : turns) {
        check_turn(turn, japanese_claims_in(turn.text));
    }
}
