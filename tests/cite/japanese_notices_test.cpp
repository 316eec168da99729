// Reports as the Japanese press brings them: ends without a verb, notices in their own voice, talks
// below a report, lists of what is to be done. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/japanese_rows.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("japanese notices: ends without a verb, talk of papers, and what an inquiry brought") {
    constexpr JapaneseRow rows[] = {
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
        check_japanese(row);
    }
    const auto claim = japanese_claim(
        "甲紙が5日、集団は港の網に侵入していたと報じた。複数の元高官の話としている。",
        "集団は港の網に侵入していた");
    CHECK(japanese_chain(claim) == "甲紙>複数の元高官");
}

TEST_CASE("japanese notices: a firm's notice answers the press in its own voice") {
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
            CHECK(japanese_chain(claim) == "汐見解析株式会社");
            CHECK(claim["predicate"] == "stolen");
        }
        if (claim["clause"] == "そのような事実は確認しておりません") {
            ++seen;
            CHECK(japanese_chain(claim).empty());
        }
        if (claim["clause"] == "攻撃者から金銭の支払いを要求する文書を受領しております") {
            ++seen;
            CHECK(claim["predicate"] == "untyped");
        }
    }
    CHECK(seen == 3);
}

TEST_CASE("japanese notices: orders, and what was done on them") {
    constexpr std::string_view body =
        "県警は、隣国軍の指示を受けたハッカー集団「カモメ」が攻撃に関与した"
        "可能性が高いとみている。";
    check_japanese({body,
                    "ハッカー集団「カモメ」が攻撃に関与した可能性が高い",
                    "attributed",
                    "県警",
                    "probable"});
    const auto taken = japanese_claim("情報庁は、集団が盗んだ暗号資産は計1兆円を超えると指摘した。",
                                      "集団が盗んだ暗号資産は計1兆円を超える");
    CHECK(japanese_slot(taken, "subject") == "集団");
    CHECK(japanese_slot(taken, "object") == "暗号資産");
}

TEST_CASE("japanese notices: who talks below a report, leads a hospital, or has not spoken yet") {
    constexpr JapaneseRow rows[] = {
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
        check_japanese(row);
    }
    constexpr std::string_view hospital = "港南医療センターは4日、攻撃を受けたと発表した。\n\n会見"
                                          "した院長の森川良医師は「患者におわびする」と述べた。\n";
    CHECK(japanese_claim(hospital, "患者におわびする")["root"]["key"] ==
          "organisation:港南医療センター");
    constexpr std::string_view ministry =
        "文部科学省は大学に報告を求めた。同省の担当者は「詳しい経緯を聞いている」と話した。";
    CHECK(japanese_claim(ministry, "詳しい経緯を聞いている")["root"]["key"] ==
          "ministry:文部科学省");
}

TEST_CASE("japanese notices: a headline may end in a quotation") {
    for (const auto& claim : contents_of("港南日報\n\n港の名簿が流出、集団の関与か　大臣「極めて遺"
                                         "憾」\n\n県警は4日、男を逮捕した。\n",
                                         "claim")) {
        const bool headline = claim["clause"].get<std::string>().find("遺憾") != std::string::npos;
        CHECK((!headline || claim["kind"] == "text"));
    }
}

TEST_CASE("japanese notices: a ministry's own statement is its own") {
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
            CHECK(japanese_chain(claim).empty());
        }
        seen += claim["predicate"] == "opposed" ? 1 : 0;
    }
    CHECK(seen == 2);
}

TEST_CASE("japanese notices: the scene behind the speaker, and what is done on a word") {
    constexpr std::string_view body = "警察庁は8日、取引所から約48億円相当の暗号資産が流出した事件"
                                      "で、隣国のハッカー集団「オウル」の関与"
                                      "を特定したと発表。";
    check_japanese({body, "取引所から約48億円相当の暗号資産が流出した", "stolen", "", "asserted"});
    check_japanese(
        {body, "隣国のハッカー集団「オウル」の関与を特定した", "attributed", "警察庁", "finding"});
    constexpr std::string_view warning =
        "港南県警捜査課は「同じ手口の被害が相次いでいる」として警戒を呼びかけている。";
    check_japanese(
        {warning, "同じ手口の被害が相次いでいる", "untyped", "港南県警捜査課", "asserted"});
    const auto act = japanese_claim(warning, "警戒を呼びかけている");
    CHECK(act["predicate"] == "notified");
    CHECK(japanese_slot(act, "subject") == "港南県警捜査課");
}

TEST_CASE("japanese notices: a list of what is to be done, and denials without their speaker") {
    constexpr JapaneseRow rows[] = {
        {"市は次の対策を勧めた。\n\n・心当たりのないメールは開かないこと。",
         "心当たりのないメールは開かないこと",
         "untyped",
         "",
         "deontic"},
        {"集団の狙いは名簿を盗むこと。", "集団の狙いは名簿を盗むこと", "stolen", "", "asserted"},
        {"港南物流は4日、端末が攻撃を受けたと発表した。\n\n原因は調べている。\n\n"
         "現時点で二次被害は確認していないとしている。",
         "現時点で二次被害は確認していない",
         "no-damage",
         "港南物流",
         "not-found"},
        {"会田官房長官は「無差別な攻撃を容認しない」と強調。",
         "無差別な攻撃を容認しない",
         "opposed",
         "会田官房長官",
         "asserted"},
        {"被害に遭った部品会社の幹部は「こんな小さな工場が狙われるとは思わなかった」と驚く。",
         "こんな小さな工場が狙われるとは思わなかった",
         "targeted",
         "被害に遭った部品会社の幹部",
         "asserted"},
    };
    for (const auto& row : rows) {
        check_japanese(row);
    }
}

TEST_CASE("japanese notices: a bank's notice, its name and its manners") {
    const auto claims =
        contents_of("株式会社はまなす銀行\n\n当行をかたるメールについて\n\n2024年9月2日\n\n"
                    "平素は当行をご利用いただき、誠にありがとうございます。\n\n"
                    "当行システムへの不正アクセスの痕跡は認められておりません。\n\n"
                    "身に覚えのない取引があった場合は、お取引店までご連絡くださいますようお願い申し"
                    "上げます。\n",
                    "claim");
    for (const auto& claim : claims) {
        const auto clause = claim["clause"].get<std::string>();
        CAPTURE(clause);
        CHECK(claim["root"]["key"] == "outlet:株式会社はまなす銀行");
        CHECK(claim["predicate"] != "denied");
        CHECK((clause.find("平素") == std::string::npos || claim["kind"] == "text"));
    }
}

TEST_CASE("japanese notices: a view without a verb, two things said, and whose firm") {
    check_japanese({"警視庁は隣国の詐欺グループが背後にいるとの見方。",
                    "隣国の詐欺グループが背後にいる",
                    "attributed",
                    "警視庁",
                    "believed"});
    constexpr std::string_view body = "【北京="
                                      "李春】中国国防省の張国防報道官は27日の会見で「和を損なう行い"
                                      "だ」と批判した。同報道官は「隣国"
                                      "こそ加害者だ」とも述べ、隣国に協力を慎むよう求めた。";
    check_japanese({body, "隣国こそ加害者だ", "untyped", "同報道官", "asserted"});
    CHECK(japanese_claim(body, "隣国こそ加害者だ")["root"]["key"] ==
          japanese_claim(body, "和を損なう行いだ")["root"]["key"]);
    constexpr std::string_view power = "電力会社サイトに障害があった。西北電力は4日、攻撃を受けたと"
                                       "発表した。集団は声明を出した。\n\n"
                                       "同社の担当者は「5日に復旧した」と話した。";
    CHECK(japanese_claim(power, "5日に復旧した")["root"]["key"] == "organisation:西北電力");
}

TEST_CASE("japanese notices: what firms suffered in front, and a charge behind the deed") {
    constexpr std::string_view body = "県内の40余りの企業や研究機関が受けたサイバー攻撃をめぐり、警"
                                      "察は8日、男を書類送検しました。\n\n"
                                      "港南県警によりますと、男はうその名前でサーバー7台を契約した"
                                      "として、詐欺の疑いが持たれています。";
    check_japanese(
        {body, "県内の40余りの企業や研究機関が受けたサイバー攻撃", "targeted", "", "asserted"});
    check_japanese(
        {body, "男はうその名前でサーバー7台を契約した", "leased", "港南県警", "suspected"});
    check_japanese({body, "詐欺の疑いが持たれています", "suspected-of", "港南県警", "suspected"});
}

TEST_CASE("japanese notices: what occurred, and what was told of it before") {
    const auto claims =
        contents_of("港南機械株式会社\n\n不正アクセスについて(第2報)\n\n"
                    "当社は、8月に発生した当社網への第三者による不正アクセスにつきまして、10月8日に"
                    "図面の流出はない旨を公表"
                    "いたしましたが、その後の調査で判明した事項をお知らせいたします。\n",
                    "claim");
    std::size_t seen = 0;
    for (const auto& claim : claims) {
        if (claim["clause"] == "8月に発生した当社網への第三者による不正アクセス") {
            ++seen;
            CHECK(claim["predicate"] == "compromised");
        }
        if (claim["clause"] == "10月8日に図面の流出はない") {
            ++seen;
            CHECK(claim["polarity"] == "-");
        }
    }
    CHECK(seen == 2);
}
