// Reports as the Japanese press brings them: stances, what goes on without a subject, ends without
// a verb, short names of offices. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The claim of these bytes in a report with this body; null when there is none.
nlohmann::json claim_of(std::string_view body, std::string_view clause) {
    for (auto& claim :
         contents_of("港南日報\n\n港の設備について\n\n" + std::string(body) + "\n", "claim")) {
        if (claim["clause"] == clause) {
            return claim;
        }
    }
    return {};
}

std::string chain_of(const nlohmann::json& claim) {
    std::string text;
    for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
        text += (text.empty() ? "" : ">") + claim["speakers"][i]["name"].get<std::string>();
    }
    return text;
}

std::string text_of(const nlohmann::json& claim, const char* key) {
    return claim.contains(key) ? claim[key].get<std::string>() : std::string();
}

/// A body, a clause of it, what it is typed as, who says it behind the outlet, and how surely.
struct Row {
    std::string_view body;
    std::string_view clause;
    std::string_view predicate;
    std::string_view chain;
    std::string_view certainty;
};

void check(const Row& row) {
    CAPTURE(row.clause);
    const auto claim = claim_of(row.body, row.clause);
    REQUIRE(!claim.is_null());
    CHECK(claim["predicate"] == row.predicate);
    CHECK(chain_of(claim) == row.chain);
    CHECK(claim["certainty"]["class"] == row.certainty);
}

} // namespace

TEST_CASE("japanese wire: a judgement is a stance of who passes it, and no deed it names") {
    constexpr Row rows[] = {
        {"中国外務省の丁偉報道官は4日、「標的の顔ぶれだけで犯人を決めるのは無責任だ」と主張した。",
         "標的の顔ぶれだけで犯人を決めるのは無責任だ",
         "opposed",
         "中国外務省の丁偉報道官",
         "asserted"},
        {"中国外務省の丁偉報道官は4日、「名指しの公表は到底受け入れられない」と抗議した。",
         "名指しの公表は到底受け入れられない",
         "opposed",
         "中国外務省の丁偉報道官",
         "asserted"},
        {"海事省の会田報道官は「通信網の軍事利用にも反対する」と述べた。",
         "通信網の軍事利用にも反対する",
         "opposed",
         "海事省の会田報道官",
         "asserted"},
        {"中国外務省の丁偉報道官は「根拠のない推測で隣国を中傷すべきではない」と述べた。",
         "根拠のない推測で隣国を中傷すべきではない",
         "evidence-demanded",
         "中国外務省の丁偉報道官",
         "deontic"},
        {"港湾庁の会田長官は「集団が港を標的にした攻撃は許されない」と話した。",
         "集団が港を標的にした攻撃は許されない",
         "opposed",
         "港湾庁の会田長官",
         "asserted"},
    };
    for (const auto& row : rows) {
        check(row);
    }
    const auto claim = claim_of(rows[0].body, rows[0].clause);
    CHECK(text_of(claim, "subject") == "中国");
    CHECK(text_of(claim, "object") == "標的の顔ぶれだけで犯人を決める");
    CHECK(claim["kind"] == "stance");
}

TEST_CASE(
    "japanese wire: a quotation without a subject is of whoever spoke in the paragraph before") {
    constexpr std::string_view body =
        "中国外務省の丁偉報道官は4日、発表に反発した。「わが国は攻撃の被害者だ」と述べた。\n\n"
        "そして、攻撃元の割り出しには技術的な困難があるとした上で、「証拠を示すべきだ」と訴えた。\n"
        "\n"
        "さらに「公表は対立をあおるだけだ」とも指摘した。\n";
    constexpr Row rows[] = {
        {body, "わが国は攻撃の被害者だ", "untyped", "中国外務省の丁偉報道官", "asserted"},
        {body, "証拠を示すべきだ", "evidence-demanded", "中国外務省の丁偉報道官", "deontic"},
        {body, "公表は対立をあおるだけだ", "untyped", "中国外務省の丁偉報道官", "asserted"},
    };
    for (const auto& row : rows) {
        check(row);
    }
}

TEST_CASE("japanese wire: what is only heard is not of the paragraph before") {
    constexpr std::string_view body = "港湾庁の会田長官は4日、「復旧を急ぐ」と述べた。\n\n"
                                      "港の端末12台がウイルスに感染したという。\n";
    check({body, "港の端末12台がウイルスに感染した", "compromised", "unstated", "hearsay"});
}

TEST_CASE("japanese wire: captions, links and notes to members claim nothing") {
    constexpr std::string_view lines[] = {
        "【図解】港の運営会社に入り込んだ集団が荷主の名簿を盗み出すまでの流れと捜査当局の見立て",
        "〈写真〉運営会社を捜索する捜査員",
        "記者会見で頭を下げる運営会社の社長と役員、攻撃を受けた設備の担当者ら＝4日、港南市",
        "▶関連記事 港の運営会社が攻撃を受け、荷主の名簿が流出した問題で県が立ち入り調査",
        "この記事は会員限定です。ログインすると続きをご覧になれます。",
        "【2025年3月4日放送分より】",
        "LINEで送る",
    };
    for (const auto line : lines) {
        CAPTURE(line);
        const auto claims =
            contents_of("港南日報\n\n港の設備について\n\n県警は4日、男を逮捕した。\n\n" +
                            std::string(line) + "\n",
                        "claim");
        std::size_t told = 0;
        for (const auto& claim : claims) {
            told += claim["kind"] == "claim" ? 1 : 0;
        }
        CHECK(told == 1);
    }
}

TEST_CASE("japanese wire: an agency's dateline further down credits its paragraph alone") {
    constexpr std::string_view body =
        "県警は4日、男を逮捕したと発表した。\n\n"
        "【北京海峡通信】中国外務省の丁偉報道官は5日、「捜査には関知しない」と述べた。\n\n"
        "港湾庁の会田長官は「対策を急ぐ」と話した。\n";
    check({body, "捜査には関知しない", "untyped", "海峡通信>中国外務省の丁偉報道官", "asserted"});
    check({body, "対策を急ぐ", "untyped", "港湾庁の会田長官", "asserted"});
}

TEST_CASE("japanese wire: what a leased server was used for is told beside the lease") {
    constexpr std::string_view body = "企業を狙った攻撃に使われたサーバーを偽名で契約したとして、港"
                                      "南県警外事課は4日、会社員の男を"
                                      "書類送検した。";
    check({body, "企業を狙った攻撃に使われたサーバー", "used-in", "港南県警外事課", "asserted"});
    check({body, "サーバーを偽名で契約した", "leased", "港南県警外事課", "suspected"});
    check({body, "港南県警外事課は4日、会社員の男を書類送検した", "referred", "", "asserted"});
}

TEST_CASE("japanese wire: might yet, and is expected to") {
    check({"商工会の会田会長は「小さな工場まで狙われかねない」と話した。",
           "小さな工場まで狙われかねない",
           "targeted",
           "商工会の会田会長",
           "possible"});
    check({"県は復旧に3週間を要すると見込んでいる。",
           "県は復旧に3週間を要すると見込んでいる",
           "untyped",
           "",
           "probable"});
    check({"荷主の図面900点が盗まれていたことも、捜査関係者への取材で新たに分かった。",
           "荷主の図面900点が盗まれていた",
           "stolen",
           "捜査関係者",
           "asserted"});
}

TEST_CASE("japanese wire: a body by what its name ends in, and by its own inquiry") {
    constexpr std::string_view body =
        "東海沿岸年金機構は4日、名簿が流出したと発表した。\n\n"
        "機構の調査では、5日に端末27台がウイルスに感染した。\n\n"
        "沿岸年金機構の水田理事長は「心からおわびする」と陳謝した。\n";
    for (const std::string_view clause :
         {"名簿が流出した", "5日に端末27台がウイルスに感染した", "心からおわびする"}) {
        CAPTURE(clause);
        CHECK(claim_of(body, clause)["root"]["key"] == "organisation:東海沿岸年金機構");
    }
}

TEST_CASE("japanese wire: how many were aimed at, and up to whom") {
    const auto many =
        claim_of("捜査関係者によると、標的は43の企業や研究機関に上り、県内の港も含まれる。",
                 "標的は43の企業や研究機関に上り");
    CHECK(many["predicate"] == "targeted");
    CHECK(text_of(many, "object") == "43の企業や研究機関");
    const auto small = claim_of("商工会の会田会長は「小さな工場まで狙われかねない」と話した。",
                                "小さな工場まで狙われかねない");
    CHECK(text_of(small, "object") == "小さな工場");
}

TEST_CASE("japanese wire: who rebuffs a report with a word of his own is its speaker") {
    constexpr std::string_view body = "隣国軍の部隊が関わったと報じられた際にも、中国は「悪意ある作"
                                      "り話の類い」だとして反発していて、"
                                      "今回も同じ言い方を繰り返した形だ。";
    check({body, "「悪意ある作り話の類い」だとして反発していて", "denied", "中国", "asserted"});
    check({"丁偉報道官の発言に先立ち、ロシア大使館は「不当な言いがかり」として強く抗議した。",
           "「不当な言いがかり」として強く抗議した",
           "denied",
           "ロシア大使館",
           "asserted"});
    const auto blunt =
        claim_of("中国側は「敵意の表れ」として批判している。", "「敵意の表れ」として批判している");
    CHECK(blunt["predicate"] == "opposed");
    CHECK(text_of(blunt, "subject") == "中国側");
    CHECK(text_of(blunt, "object") == "敵意の表れ");
    CHECK(blunt["root"]["key"] == "government:china");
}

TEST_CASE("japanese wire: posts of a ministry are the ministry's, a section is the one named") {
    const auto spokesman = claim_of(
        "日本の会田外務副報道官は6日、「証拠に基づく公表だ」と反論した。", "証拠に基づく公表だ");
    CHECK(spokesman["root"]["key"] == "ministry:japan foreign ministry");
    const std::string_view section =
        "港南県警捜査2課幹部は「手口は巧妙だ」と話す。同課は「端末は押収した」と説明した。";
    CHECK(claim_of(section, "端末は押収した")["root"]["key"] ==
          claim_of(section, "手口は巧妙だ")["root"]["key"]);
}

TEST_CASE("japanese wire: what is held of one and what another says of it are two") {
    constexpr std::string_view body =
        "隣国は外貨を得るため暗号資産を盗んでいるとされ、国連の専門家パネルは"
        "資金が兵器の開発に回されていると指摘している。";
    check({body, "資金が兵器の開発に回されている", "untyped", "国連の専門家パネル", "asserted"});
}

TEST_CASE("japanese wire: ends without a verb, talk of papers, and what an inquiry brought") {
    constexpr Row rows[] = {
        {"官房長官は同日の会見で「断じて容認できない」と北の隣国を非難。",
         "断じて容認できない",
         "opposed",
         "官房長官",
         "asserted"},
        {"与党内からは「通信の秘密への配慮が必要だ」との声も上がる。",
         "通信の秘密への配慮が必要だ",
         "untyped",
         "与党内",
         "asserted"},
        {"県警は男を逮捕した。その後の捜査で、名簿が集団に渡っていたことが分かった。",
         "名簿が集団に渡っていた",
         "handed-over",
         "警察",
         "asserted"},
    };
    for (const auto& row : rows) {
        check(row);
    }
    const auto claim =
        claim_of("甲紙が5日、集団は港の網に侵入していたと報じた。複数の元高官の話としている。",
                 "集団は港の網に侵入していた");
    CHECK(chain_of(claim) == "甲紙>複数の元高官");
}

TEST_CASE("japanese wire: a firm's notice answers the press in its own voice") {
    constexpr std::string_view notice =
        "港南機械株式会社\n\n不正アクセスについて(第2報)\n\n"
        "外部専門機関(汐見解析株式会社)"
        "による調査の結果、図面900点が外部に送信されていたことを確認いたし"
        "ました。\n\n"
        "一部報道において、当社の名簿が流出したとの内容がございましたが、そのような事実は確認してお"
        "り"
        "ません。\n\n"
        "攻撃者から金銭の支払いを要求する文書を受領しております。\n";
    const auto claims = contents_of(std::string(notice), "claim");
    std::size_t seen = 0;
    for (const auto& claim : claims) {
        if (claim["clause"] == "図面900点が外部に送信されていた") {
            ++seen;
            CHECK(chain_of(claim) == "汐見解析株式会社");
            CHECK(claim["predicate"] == "stolen");
        }
        if (claim["clause"] == "そのような事実は確認しておりません") {
            ++seen;
            CHECK(chain_of(claim).empty());
        }
        if (claim["clause"] == "攻撃者から金銭の支払いを要求する文書を受領しております") {
            ++seen;
            CHECK(claim["predicate"] == "untyped");
        }
    }
    CHECK(seen == 3);
}

TEST_CASE("japanese wire: orders, and what was done on them") {
    constexpr std::string_view body =
        "県警は、隣国軍の指示を受けたハッカー集団「カモメ」が攻撃に関与した"
        "可能性が高いとみている。";
    check({body,
           "ハッカー集団「カモメ」が攻撃に関与した可能性が高い",
           "attributed",
           "県警",
           "probable"});
    const auto taken = claim_of("情報庁は、集団が盗んだ暗号資産は計1兆円を超えると指摘した。",
                                "集団が盗んだ暗号資産は計1兆円を超える");
    CHECK(text_of(taken, "subject") == "集団");
    CHECK(text_of(taken, "object") == "暗号資産");
}

TEST_CASE("japanese wire: who talks below a report, leads a hospital, or has not spoken yet") {
    constexpr Row rows[] = {
        {"▽海の守りに詳しい東浜大の森川恵准教授（国際政治学）の話　"
         "攻撃者の割り出しには時間がかかる。公表には抑止の効果がある。",
         "公表には抑止の効果がある",
         "untyped",
         "海の守りに詳しい東浜大の森川恵准教授",
         "asserted"},
        {"海運に詳しい東浜大の森川恵名誉教授は「港の備えは甘い」と釘を刺した上で、「機器の更新を急"
         "ぐべきだ」"
         "と話しています。",
         "機器の更新を急ぐべきだ",
         "untyped",
         "海運に詳しい東浜大の森川恵名誉教授",
         "deontic"},
        {"会田官房長官は「個別の事案へのコメントは控える」としつつ、「海の守りは重い課題だ」と述べ"
         "るにとどめた。",
         "海の守りは重い課題だ",
         "untyped",
         "会田官房長官",
         "asserted"},
    };
    for (const auto& row : rows) {
        check(row);
    }
    constexpr std::string_view hospital = "港南医療センターは4日、攻撃を受けたと発表した。\n\n会見"
                                          "した院長の森川良医師は「患者におわびする」と述べた。\n";
    CHECK(claim_of(hospital, "患者におわびする")["root"]["key"] == "organisation:港南医療センター");
    constexpr std::string_view ministry =
        "文部科学省は大学に報告を求めた。同省の担当者は「詳しい経緯を聞いている」と話した。";
    CHECK(claim_of(ministry, "詳しい経緯を聞いている")["root"]["key"] == "ministry:文部科学省");
}

TEST_CASE("japanese wire: a headline may end in a quotation") {
    for (const auto& claim : contents_of("港南日報\n\n港の名簿が流出、集団の関与か　大臣「極めて遺"
                                         "憾」\n\n県警は4日、男を逮捕した。\n",
                                         "claim")) {
        const bool headline = claim["clause"].get<std::string>().find("遺憾") != std::string::npos;
        CHECK((!headline || claim["kind"] == "text"));
    }
}

TEST_CASE("japanese wire: a ministry's own statement is its own") {
    const auto claims = contents_of(
        "外務省\n\n攻撃に関する外務報道官談話\n\n令和3年7月19日\n\n"
        "1. 我が国は、隣国軍の部隊を背景に持つ集団が関与した可能性が高いと評価しています。\n\n"
        "2. このような悪意ある活動は断じて看過できません。\n",
        "claim");
    std::size_t seen = 0;
    for (const auto& claim : claims) {
        if (claim["predicate"] == "attributed") {
            ++seen;
            CHECK(claim["subject"] == "隣国軍の部隊");
            CHECK(chain_of(claim).empty());
        }
        seen += claim["predicate"] == "opposed" ? 1 : 0;
    }
    CHECK(seen == 2);
}

TEST_CASE("japanese wire: the scene behind the speaker, and what is done on a word") {
    constexpr std::string_view body = "警察庁は8日、取引所から約48億円相当の暗号資産が流出した事件"
                                      "で、隣国のハッカー集団「オウル」の関与"
                                      "を特定したと発表。";
    check({body, "取引所から約48億円相当の暗号資産が流出した", "stolen", "", "asserted"});
    check(
        {body, "隣国のハッカー集団「オウル」の関与を特定した", "attributed", "警察庁", "finding"});
    constexpr std::string_view warning =
        "港南県警捜査課は「同じ手口の被害が相次いでいる」として警戒を呼びかけている。";
    check({warning, "同じ手口の被害が相次いでいる", "untyped", "港南県警捜査課", "asserted"});
    const auto act = claim_of(warning, "警戒を呼びかけている");
    CHECK(act["predicate"] == "notified");
    CHECK(text_of(act, "subject") == "港南県警捜査課");
}
