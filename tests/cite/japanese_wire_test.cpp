// Reports as the Japanese press brings them: stances, what goes on without a subject, ends without
// a verb, short names of offices. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/japanese_rows.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("japanese wire: a judgement is a stance of who passes it, and no deed it names") {
    constexpr JapaneseRow rows[] = {
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
        check_japanese(row);
    }
    const auto claim = japanese_claim(rows[0].body, rows[0].clause);
    CHECK(japanese_slot(claim, "subject") == "中国");
    CHECK(japanese_slot(claim, "object") == "標的の顔ぶれだけで犯人を決める");
    CHECK(claim["kind"] == "stance");
}

TEST_CASE(
    "japanese wire: a quotation without a subject is of whoever spoke in the paragraph before") {
    constexpr std::string_view body =
        "中国外務省の丁偉報道官は4日、発表に反発した。「わが国は攻撃の被害者だ」と述べた。\n\n"
        "そして、攻撃元の割り出しには技術的な困難があるとした上で、「証拠を示すべきだ」と訴えた。\n"
        "\n"
        "さらに「公表は対立をあおるだけだ」とも指摘した。\n";
    constexpr JapaneseRow rows[] = {
        {body, "わが国は攻撃の被害者だ", "untyped", "中国外務省の丁偉報道官", "asserted"},
        {body, "証拠を示すべきだ", "evidence-demanded", "中国外務省の丁偉報道官", "deontic"},
        {body, "公表は対立をあおるだけだ", "untyped", "中国外務省の丁偉報道官", "asserted"},
    };
    for (const auto& row : rows) {
        check_japanese(row);
    }
}

TEST_CASE("japanese wire: what is only heard is not of the paragraph before") {
    constexpr std::string_view body = "港湾庁の会田長官は4日、「復旧を急ぐ」と述べた。\n\n"
                                      "港の端末12台がウイルスに感染したという。\n";
    check_japanese(
        {body, "港の端末12台がウイルスに感染した", "compromised", "unstated", "hearsay"});
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
    check_japanese(
        {body, "捜査には関知しない", "untyped", "海峡通信>中国外務省の丁偉報道官", "asserted"});
    check_japanese({body, "対策を急ぐ", "untyped", "港湾庁の会田長官", "asserted"});
}

TEST_CASE("japanese wire: what a leased server was used for is told beside the lease") {
    constexpr std::string_view body = "企業を狙った攻撃に使われたサーバーを偽名で契約したとして、港"
                                      "南県警外事課は4日、会社員の男を"
                                      "書類送検した。";
    check_japanese(
        {body, "企業を狙った攻撃に使われたサーバー", "used-in", "港南県警外事課", "asserted"});
    check_japanese({body, "サーバーを偽名で契約した", "leased", "港南県警外事課", "suspected"});
    check_japanese(
        {body, "港南県警外事課は4日、会社員の男を書類送検した", "referred", "", "asserted"});
}

TEST_CASE("japanese wire: might yet, and is expected to") {
    check_japanese({"商工会の会田会長は「小さな工場まで狙われかねない」と話した。",
                    "小さな工場まで狙われかねない",
                    "targeted",
                    "商工会の会田会長",
                    "possible"});
    check_japanese({"県は復旧に3週間を要すると見込んでいる。",
                    "県は復旧に3週間を要すると見込んでいる",
                    "untyped",
                    "",
                    "probable"});
    check_japanese({"荷主の図面900点が盗まれていたことも、捜査関係者への取材で新たに分かった。",
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
        CHECK(japanese_claim(body, clause)["root"]["key"] == "organisation:東海沿岸年金機構");
    }
}

TEST_CASE("japanese wire: how many were aimed at, and up to whom") {
    const auto many =
        japanese_claim("捜査関係者によると、標的は43の企業や研究機関に上り、県内の港も含まれる。",
                       "標的は43の企業や研究機関に上り");
    CHECK(many["predicate"] == "targeted");
    CHECK(japanese_slot(many, "object") == "43の企業や研究機関");
    const auto small =
        japanese_claim("商工会の会田会長は「小さな工場まで狙われかねない」と話した。",
                       "小さな工場まで狙われかねない");
    CHECK(japanese_slot(small, "object") == "小さな工場");
}

TEST_CASE("japanese wire: who rebuffs a report with a word of his own is its speaker") {
    constexpr std::string_view body = "隣国軍の部隊が関わったと報じられた際にも、中国は「悪意ある作"
                                      "り話の類い」だとして反発していて、"
                                      "今回も同じ言い方を繰り返した形だ。";
    check_japanese(
        {body, "「悪意ある作り話の類い」だとして反発していて", "denied", "中国", "asserted"});
    check_japanese(
        {"丁偉報道官の発言に先立ち、ロシア大使館は「不当な言いがかり」として強く抗議した。",
         "「不当な言いがかり」として強く抗議した",
         "denied",
         "ロシア大使館",
         "asserted"});
    const auto blunt = japanese_claim("中国側は「敵意の表れ」として批判している。",
                                      "「敵意の表れ」として批判している");
    CHECK(blunt["predicate"] == "opposed");
    CHECK(japanese_slot(blunt, "subject") == "中国側");
    CHECK(japanese_slot(blunt, "object") == "敵意の表れ");
    CHECK(blunt["root"]["key"] == "government:china");
}

TEST_CASE("japanese wire: posts of a ministry are the ministry's, a section is the one named") {
    const auto spokesman = japanese_claim(
        "日本の会田外務副報道官は6日、「証拠に基づく公表だ」と反論した。", "証拠に基づく公表だ");
    CHECK(spokesman["root"]["key"] == "ministry:japan foreign ministry");
    const std::string_view section =
        "港南県警捜査2課幹部は「手口は巧妙だ」と話す。同課は「端末は押収した」と説明した。";
    CHECK(japanese_claim(section, "端末は押収した")["root"]["key"] ==
          japanese_claim(section, "手口は巧妙だ")["root"]["key"]);
}

TEST_CASE("japanese wire: what is held of one and what another says of it are two") {
    constexpr std::string_view body =
        "隣国は外貨を得るため暗号資産を盗んでいるとされ、国連の専門家パネルは"
        "資金が兵器の開発に回されていると指摘している。";
    check_japanese(
        {body, "資金が兵器の開発に回されている", "untyped", "国連の専門家パネル", "asserted"});
}
