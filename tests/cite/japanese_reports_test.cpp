// Turns of Japanese dailies, broadcasters and notices: deeds behind a charge, guises, what offices
// do, sources behind a topic. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/japanese_rows.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("cite: a Japanese charge between commas parts the deed from the arrest") {
    const JapaneseRow rows[] = {
        {"北湊県警は9日、知人の名義で回線を申し込んだとして、詐欺の疑いで、倉庫会社の男（29）を逮捕"
         "し"
         "た。",
         "知人の名義で回線を申し込んだ",
         "untyped",
         "北湊県警",
         "suspected"},
        {"北湊県警は9日、知人の名義で回線を申し込んだとして、詐欺の疑いで、倉庫会社の男（29）を逮捕"
         "し"
         "た。",
         "倉庫会社の男（29）を逮捕した",
         "arrested",
         "",
         "asserted"},
        {"北湊県警は9日、集団の送金を手伝った疑いで男女3人を逮捕したと発表した。",
         "集団の送金を手伝った",
         "untyped",
         "北湊県警",
         "suspected"},
        {"北湊県警は9日、集団の送金を手伝った疑いで男女3人を逮捕したと発表した。",
         "男女3人を逮捕した",
         "arrested",
         "北湊県警",
         "asserted"},
    };
    for (const auto& row : rows) {
        check_japanese(row);
    }
}

TEST_CASE("cite: a Japanese arrest told by a cleft has its deed and charge behind it") {
    const auto* const body = "捜査関係者によりますと、逮捕されたのは港の倉庫に勤める男で、荷主の名"
                             "簿を持ち出したとして、詐"
                             "欺の疑いが持たれています。";
    check_japanese(
        {body, "逮捕されたのは港の倉庫に勤める男", "arrested", "捜査関係者", "asserted"});
    check_japanese({body, "荷主の名簿を持ち出した", "stolen", "捜査関係者", "suspected"});
    const auto held = japanese_claim(body, "詐欺の疑いが持たれています");
    CHECK(japanese_slot(held, "subject") == "港の倉庫に勤める男");
}

TEST_CASE("cite: a guise before a person is a claim beside what the sentence tells") {
    const auto* const body =
        "北湊港湾によると、係員が運送会社を名乗る人物から届いた書類を開いたと発表した。";
    const auto claim = japanese_claim(body, "運送会社を名乗る人物");
    REQUIRE(!claim.is_null());
    CHECK(claim["predicate"] == "posed-as");
    CHECK(japanese_slot(claim, "object") == "運送会社");
}

TEST_CASE("cite: what a Japanese office asks for or plans has its root there") {
    const std::string_view acts[] = {"港湾庁は13日、各地の埠頭に設備の点検を求めた",
                                     "北湊県警は国際手配を検討している",
                                     "港湾庁は倉庫会社に専門家を派遣した"};
    for (const auto act : acts) {
        CAPTURE(act);
        const auto claim = japanese_claim(std::string(act) + "。", act);
        REQUIRE(!claim.is_null());
        const auto key = claim["root"]["key"].get<std::string>();
        CHECK((key == "organisation:港湾庁" || key.starts_with("police:")));
    }
    const auto firm = japanese_claim("倉庫会社は13日、荷主に点検を求めた。",
                                     "倉庫会社は13日、荷主に点検を求めた");
    CHECK(firm["root"]["key"].get<std::string>().starts_with("outlet:"));
}

TEST_CASE("cite: a Japanese office says the reason it acts on") {
    check_japanese(
        {"港湾推進機構（PPA）は10日、埠頭の端末が狙われているとして、各社に更新を呼びかけた。",
         "埠頭の端末が狙われている",
         "targeted",
         "港湾推進機構（PPA）",
         "asserted"});
    check_japanese(
        {"港湾推進機構（PPA）は10日、埠頭の端末が狙われているとして、各社に更新を呼びかけた。",
         "各社に更新を呼びかけた",
         "untyped",
         "港湾推進機構（PPA）",
         "asserted"});
}

TEST_CASE("cite: Japanese sources behind a topic, with brackets, before a mute noun") {
    const JapaneseRow rows[] = {
        {"逮捕された男について、捜査関係者によりますと、資金が海外の業者に送られた疑いがあるという"
         "こと"
         "です。",
         "資金が海外の業者に送られた疑いがある",
         "untyped",
         "捜査関係者",
         "suspected"},
        {"名簿の流出を巡っては、港湾庁と米連邦捜査局(FBI)"
         "が20日、集団「灰鴎」による犯行と特定したと発表"
         "した。",
         "集団「灰鴎」による犯行",
         "attributed",
         "港湾庁と米連邦捜査局",
         "finding"},
        {"北湊銀行は13日、同じ製品を使っているが、不正アクセスは確認されていないと発表した。",
         "不正アクセスは確認されていない",
         "no-damage",
         "北湊銀行",
         "not-found"},
        {"港湾庁は会見で、国内の被害は報告されていないと述べた。",
         "国内の被害は報告されていない",
         "no-damage",
         "港湾庁",
         "not-found"},
        {"警察は身代金を求めるウイルスに感染したとみて詳しい経緯を調べています。",
         "身代金を求めるウイルスに感染した",
         "compromised",
         "警察",
         "believed"},
        {"専門家からは「暗号化していなければ読まれる」と懸念する声が上がっている。",
         "暗号化していなければ読まれる",
         "untyped",
         "専門家",
         "asserted"},
        {"北湊海運によると、名簿が盗まれた。要求された身代金は支払っていないとしている。",
         "要求された身代金は支払っていない",
         "paid",
         "北湊海運",
         "asserted"},
    };
    for (const auto& row : rows) {
        check_japanese(row);
    }
}

TEST_CASE("cite: a Japanese notice tells its reason before the manners") {
    const auto* const body = "当社は、3月4日に公表した「障害について」（第1報）において、名簿の流出"
                             "は確認されていないとご報告"
                             "しておりましたが、その後の調査で、名簿が外部に流出した可能性があるこ"
                             "とが判明いたしましたので、お知"
                             "らせいたします。";
    check_japanese({body, "名簿の流出は確認されていない", "no-damage", "", "not-found"});
    for (const auto& claim : contents_of(std::string("北湊海運株式会社\n\n") + body, "claim")) {
        const auto clause = claim["clause"].get<std::string>();
        CHECK((clause.find("可能性") == std::string::npos || !clause.ends_with("いたします")));
    }
}

TEST_CASE("cite: short names of Japanese reports: foreign posts, firms of other lands, counsel") {
    const auto minister =
        japanese_claim("豪政府は9日、男に制裁を科した。グレン国防相は「隠れられない」と語"
                       "った。",
                       "隠れられない");
    REQUIRE(!minister.is_null());
    CHECK(minister["root"]["key"] == "government:australia");
    const auto firm =
        japanese_claim("集団は英カルマー・ペイの装置を通じて銀行に侵入した。同社は「調査中"
                       "のため話せない」と回答した。",
                       "調査中のため話せない");
    REQUIRE(!firm.is_null());
    CHECK(firm["root"]["key"] == "organisation:カルマー・ペイ");
    const auto counsel =
        japanese_claim("森田被告の弁護人の相沢健弁護士は20日、取材に「接点は一切ない」と述べた。",
                       "接点は一切ない");
    REQUIRE(!counsel.is_null());
    CHECK(counsel["root"]["key"].get<std::string>().starts_with("counsel:"));
}

TEST_CASE(
    "cite: a Japanese paper with a day is of who put it out, a guise of the firm is no firm's") {
    check_japanese({"港湾庁が11日に発表した統計では、名簿の流出は14件に上った。",
                    "名簿の流出は14件に上った",
                    "stolen",
                    "港湾庁",
                    "asserted"});
    const auto mail =
        japanese_claim("当社は2日、当社を装ったメールが送信されている事実を確認いたしました。",
                       "当社は2日、当社を装ったメールが送信されている事実を確認いたしました");
    REQUIRE(!mail.is_null());
    CHECK(japanese_slot(mail, "subject").empty());
    CHECK(japanese_slot(mail, "object") == "当社");
}
