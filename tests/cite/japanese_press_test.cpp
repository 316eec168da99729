// Japanese as papers, firms and offices write it: who speaks behind a dateline or in the middle of
// a sentence, whose spokesman he is, what was lost and by whose attack. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// "clause <- speakers behind the outlet, parted by >".
std::string told(const nlohmann::json& claim) {
    auto all = claim["clause"].get<std::string>() + " <- ";
    for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
        all += (i > 1 ? ">" : "") + claim["speakers"][i]["name"].get<std::string>();
    }
    return all;
}

std::string last_root(const std::string& text) {
    return japanese_claims_in(text).back()["root"]["key"].get<std::string>();
}

struct Told {
    std::string_view text;
    std::string_view first;
    std::string_view last;
};

struct Held {
    std::string_view text;
    std::string_view klass;
    std::string_view polarity;
};

} // namespace

TEST_CASE("cite: a Japanese sentence of two speakers is two statements") {
    const Told all[] = {
        {"荷主に脅迫文が届いたことが確認されており、北湊県警は攻撃の可能性もあるとみて捜査している"
         "。",
         "荷主に脅迫文が届いたことが確認されており <- ",
         "攻撃の可能性もある <- 北湊県警"},
        {"集団「赤い灯台」は荷主の端末を狙い続けていて、港湾庁は国が関与した疑いがあるとみています"
         "。",
         "集団「赤い灯台」は荷主の端末を狙い続けていて <- ",
         "国が関与した疑いがある <- 港湾庁"},
        {"一部報道において当組合の名簿が盗まれたとされておりますが、そのような事実はございません。",
         "当組合の名簿が盗まれた <- 一部報道",
         "そのような事実はございません <- "},
    };
    for (const auto& one : all) {
        INFO(one.text);
        const auto claims = japanese_claims_in(std::string(one.text));
        REQUIRE(claims.size() == 2);
        CHECK(told(claims[0]) == one.first);
        CHECK(told(claims[1]) == one.last);
    }
}

TEST_CASE("cite: speakers of Japanese sentences who are no topic in front") {
    const Told all[] = {
        {"[東京　20日　ロイター] - 森港湾相は20日、名簿が盗まれたと述べた。",
         "",
         "名簿が盗まれた <- ロイター>森港湾相"},
        {"そのサーバーを使って荷主に攻撃をかけたと県警はみている。",
         "",
         "そのサーバーを使って荷主に攻撃をかけた <- 県警"},
        {"集団が荷主を標的にしているとして、港湾庁が注意を呼びかけています。",
         "",
         "集団が荷主を標的にしている <- 港湾庁"},
        {"港湾庁は、名簿が盗まれたと6月3日に公表した。", "", "名簿が盗まれた <- 港湾庁"},
        {"組合の職員も匿名を条件に、「名簿が盗まれたと上司から聞いた」と証言した。",
         "",
         "名簿が盗まれた <- 組合の職員>上司"},
        {"自らを名乗る組織が、名簿を盗んだと主張している。",
         "",
         "名簿を盗んだ <- 自らを名乗る組織"},
        {"実際には、森港湾相は「承知していない」とだけ答えた。", "", "承知していない <- 森港湾相"},
        {"荷主の名簿が集団に売られていたと地元紙が報じた問題について、森港湾相は8日の会見で"
         "「名簿は盗まれていない」と述べた。",
         "",
         "名簿は盗まれていない <- 森港湾相"},
        {"初公判が港湾地裁であり、検察側は男が名簿を売ったと指摘した。",
         "初公判が港湾地裁であり <- ",
         "男が名簿を売った <- 検察側"},
        {"森防衛相は、荷主の名簿が盗まれたと同社から報告を受けたと明らかにした。",
         "",
         "荷主の名簿が盗まれた <- 森防衛相>同社"},
        {"海保によると、カモメ商会から3月6日に「名簿が盗まれた」との連絡があったという。",
         "",
         "名簿が盗まれた <- 海保>カモメ商会"},
        {"組合は、委託先の社員が名簿を持ち出したと県警に説明した。",
         "",
         "委託先の社員が名簿を持ち出した <- 組合"},
        {"男は、軍の参謀に頼まれたと知人に打ち明けていた。", "", "軍の参謀に頼まれた <- 男"},
        {"これを受けて森官房長官は21日の会見で、荷主が狙われたと答えた。",
         "",
         "荷主が狙われた <- 森官房長官"},
        {"荷主の名簿は盗まれていないと報告を受けておりました。",
         "",
         "荷主の名簿は盗まれていない <- unstated"},
    };
    for (const auto& one : all) {
        INFO(one.text);
        const auto claims = japanese_claims_in(std::string(one.text));
        REQUIRE_FALSE(claims.empty());
        CHECK(told(claims.back()) == one.last);
    }
}

TEST_CASE("cite: a spokesman alone speaks for the body that spoke before him") {
    CHECK(last_root("倉庫会社「カモメ商会」が狙われた。同社によると、名簿が盗まれた。"
                    "広報担当者は「暗証番号は盗まれていない」と説明した。") ==
          "organisation:カモメ商会");
    CHECK(last_root("水産庁は、名簿が盗まれたと発表した。"
                    "発表によれば、侵入は3月に始まった。") ==
          last_root("水産庁は、名簿が盗まれたと発表した。"));
    CHECK(last_root("森官房長官は4日、調査していると述べた。"
                    "森氏は「名簿は盗まれていない」と語った。") == "government:japan");
}

TEST_CASE("cite: the agency of police is not the police of the capital") {
    const auto claims = japanese_claims_in(
        "警察庁は、集団が荷主を狙ったとみている。警視庁は、男が偽名でサーバーを契約した"
        "とみている。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["root"]["key"] == "police:national police agency");
    CHECK(claims[1]["root"]["key"] == "police:tokyo");
}

TEST_CASE("cite: how surely Japanese notices tell a thing, and what they ask") {
    const Held all[] = {
        {"名簿が外部に流出した可能性が極めて高い。", "probable", "+"},
        {"名簿が外部に流出した可能性は払拭できない。", "probable", "+"},
        {"外部からの侵入による蓋然性が高い。", "probable", "+"},
        {"職員も偽名でサーバーを契約していた疑いも判明した。", "suspected", "+"},
        {"荷主を装った電話が確認されております。", "confirmed", "+"},
        {"添付された書類は開かないでください。", "deontic", "-"},
        {"外部に送られた記録は確認されておりません。", "not-found", "-"},
        {"調査会社の報告によれば、侵入は3月に始まったとのことです。", "hearsay", "+"},
        {"港湾庁によると、国の関与が疑われる集団の攻撃が相次いでいる。", "suspected", "+"},
        {"集団は隣国の軍を背景に持つものである可能性が高いと評価しております。", "probable", "+"},
    };
    for (const auto& one : all) {
        INFO(one.text);
        const auto claim = japanese_claims_in(std::string(one.text)).back();
        INFO(claim.dump());
        CHECK(claim["certainty"]["class"] == one.klass);
        CHECK(claim["polarity"] == one.polarity);
    }
}

TEST_CASE("cite: what is asked for behind a reason is a claim of its own") {
    const auto claims =
        japanese_claims_in("当組合が暗証番号を尋ねることはございませんので、ご注意ください。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["polarity"] == "-");
    CHECK(claims[1]["clause"] == "ご注意ください");
    CHECK(claims[1]["kind"] == "norm");
}

TEST_CASE("cite: what was lost and who was hit stand by the verb in Japanese") {
    const Turn all[] = {
        {"荷主が港に預けている名簿が外部に流出した。", "stolen", "", "名簿"},
        {"当組合は、当組合の端末が第三者による攻撃の被害を受けたことを確認した。",
         "compromised",
         "当組合の端末",
         ""},
        {"流出したのは、職員が荷主に料金を支払う際に使う口座の番号だった。",
         "stolen",
         "",
         "口座の番号"},
        {"国が支援している疑いがある集団「赤い灯台」が3月以降、荷主に対して攻撃を行った。",
         "attributed",
         "赤い灯台",
         "荷主"},
        {"組合のサーバーに大規模な攻撃が行われた。", "compromised", "サーバー", "攻撃"},
        {"同組合は、攻撃者から要求された金銭は支払っていない。", "paid", "同組合", ""},
        {"何者かが子会社に不正アクセスし、名簿を見た。", "compromised", "子会社", "何者か"},
        {"中継器には3月9日に修正プログラムを適用いたしました。", "patched", "", "中継器"},
        {"名簿については、漏えいを確認していないという。", "no-damage", "", "名簿"},
        {"荷物の扱いは影響ない。", "no-damage", "", "荷物の扱い"},
        {"「赤い灯台」と呼ばれる隣国の集団が組合に攻撃を行った。",
         "attributed",
         "赤い灯台",
         "組合"},
        {"「赤い灯台」と名乗る集団が掲示板に犯行声明を掲載した。", "attributed", "赤い灯台", ""},
        {"攻撃は「赤い灯台」によるもので、隣国の軍が指示した。", "tasked", "軍", ""},
    };
    for (const auto& turn : all) {
        check_turn(turn, japanese_claims_in(std::string(turn.text)));
    }
}

TEST_CASE("cite: that a man was sent up is told beside what a Japanese notice says of him") {
    const auto claims = japanese_claims_in(
        "北湊県警に届け出ております。6月3日に書類送検された男性は、当組合の職員ではございません。");
    REQUIRE(claims.size() == 3);
    CHECK(claims[1]["clause"] == "6月3日に書類送検された男性");
    CHECK(claims[1]["predicate"] == "referred");
    CHECK(claims[1]["subject"] == "男性");
    CHECK(claims[1]["root"]["key"] == "police:北湊");
    CHECK(claims[2]["clause"] == "当組合の職員ではございません");
    CHECK(claims[2]["polarity"] == "-");
}

TEST_CASE("cite: what a Japanese notice told before, and what it denies of another thing") {
    const auto before =
        japanese_claims_in("第2報では3月に侵入されたとお知らせしておりましたが、訂正いたします。");
    CHECK(before.front()["clause"] == "3月に侵入された");
    const auto not_told =
        japanese_claims_in("第2報では名簿は盗まれていないとご説明しておりました。");
    CHECK(not_told.front()["polarity"] == "-");
    CHECK(japanese_claims_in("侵入された口座には二つ目の鍵が設定されていなかった。")
              .front()["predicate"] == "untyped");
}

TEST_CASE("cite: who has left a firm speaks for himself in Japanese") {
    const auto claims = japanese_claims_in("倉庫会社「カモメ商会」が狙われた。"
                                           "同社の元担当者は「3月に侵入された」と話した。");
    CHECK(claims.back()["speakers"].back()["kind"] == "anonymous");
    CHECK(claims.back()["root"]["key"].get<std::string>().starts_with("anonymous:"));
}

TEST_CASE("cite: malware is no doer and a department is of its force in Japanese") {
    for (const auto& claim : japanese_claims_in("攻撃は「ランサムウエア」によるものだった。")) {
        CHECK(claim["predicate"] != "attributed");
    }
    CHECK(last_root("警視庁生活安全課は、男が名簿を持ち出したと発表した。"
                    "生活安全課によると、男は3月に退社した。") == "police:tokyo");
}

TEST_CASE("cite: a doubt in what police look into on a belief counts in Japanese") {
    const auto claims =
        japanese_claims_in("北湊県警は、職員が名簿を売っていた可能性があるとみて、不正競争防"
                           "止法違反の疑いで捜査している。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["certainty"]["class"] == "possible");
    CHECK(claims[1]["predicate"] == "investigated");
}

TEST_CASE("cite: what a course only tells a noun with is no deed of the sentence") {
    CHECK(first(japanese_claims_in("逮捕された職員が名簿を見ていた記録が確認された。"), "arrested")
              .is_null());
    CHECK(first(japanese_claims_in("起訴を受け、組合は声明を出した。"), "charged").is_null());
}

TEST_CASE("cite: a quotation of two sentences is two claims where one is silence") {
    const auto claims =
        japanese_claims_in("森官房長官は8日の会見で、「名簿の流出は確認されていない。"
                           "調べについては答えを差し控える」と語った。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["predicate"] == "no-damage");
    CHECK(claims[1]["predicate"] == "declined");
}

TEST_CASE("cite: a prefecture's police are those of the prefecture a Japanese text is set in") {
    const auto text = "富山県の組合が狙われた。県警が3月2日、男を富山地検へ書類送検した。"
                      "警視庁も調べを進めている。";
    const auto referred = first(japanese_claims_in(text), "referred");
    REQUIRE_FALSE(referred.is_null());
    CHECK(referred["root"]["key"] == "police:toyama");
}

TEST_CASE("cite: the accused speaks, and not the police that took him") {
    const auto claims = japanese_claims_in("県警に詐欺の疑いで逮捕された森太郎容疑者（70）は"
                                           "「名簿を売った」と供述した。");
    CHECK(told(claims.back()) == "名簿を売った <- 森太郎容疑者（70）");
    CHECK(claims.back()["root"]["key"].get<std::string>().starts_with("person:"));
}

TEST_CASE("cite: a Japanese notice reports a doubt, and a silence does not end its sentence") {
    const auto doubt =
        japanese_claims_in("組合の名簿が外部に流出した可能性があることをご報告いたします。");
    REQUIRE(doubt.size() == 1);
    CHECK(doubt[0]["certainty"]["class"] == "possible");
    CHECK(doubt[0]["clause"] == "組合の名簿が外部に流出した可能性がある");
    const auto two = japanese_claims_in(
        "警視庁は認否を明らかにしていませんが、男は既に国外に出国しているということです。");
    REQUIRE(two.size() == 2);
    CHECK(two[0]["predicate"] == "declined");
    CHECK(two[1]["predicate"] == "left-country");
}

TEST_CASE("cite: whom police sent up stands behind a cleft, and they act") {
    const auto claims =
        japanese_claims_in("警視庁公安部が営業秘密を持ち出した疑いで書類送検したのは、"
                           "組合の元職員の男（30）です。");
    const auto referred = first(claims, "referred");
    REQUIRE_FALSE(referred.is_null());
    CHECK(referred["root"]["key"] == "police:tokyo");
    CHECK(referred["subject"] == "組合の元職員の男（30）");
}

TEST_CASE("cite: what a Japanese body looks into and believes is its own") {
    const auto two = japanese_claims_in(
        "港湾庁は職員は関わっていないとみており、何者かが鍵を悪用したとみて調べている。");
    REQUIRE(two.size() == 2);
    CHECK(told(two[1]) == "何者かが鍵を悪用した <- 港湾庁");
    CHECK(two[1]["certainty"]["class"] == "believed");
    const auto short_one = japanese_claims_in("北湊県警は組合が攻撃を受けた疑いがあるとみて捜査。");
    CHECK(told(short_one.back()) == "組合が攻撃を受けた疑いがある <- 北湊県警");
    CHECK(short_one.back()["certainty"]["class"] == "suspected");
}

TEST_CASE("cite: who said a statement or another carrier said it in Japanese") {
    const auto text =
        "「カモメ航空」は3日、名簿が盗まれたと発表した。同日の声明によると、侵入は2月に始まった。"
        "同航空によると、番号は盗まれていない。";
    CHECK(last_root(text) == "organisation:カモメ航空");
    CHECK(japanese_claims_in(text)[1]["root"]["key"] == "organisation:カモメ航空");
    const auto after =
        japanese_claims_in("「カモメ航空」は3日、名簿が盗まれたと発表した。被害は県警に届け出た。"
                           "同社によると、番号は盗まれていない。");
    CHECK(after.back()["root"]["key"] == "organisation:カモメ航空");
}

TEST_CASE("cite: what is sure is not denied, and why a thing is done is no order in Japanese") {
    CHECK(japanese_claims_in("男は「多くのサーバーを偽名で契約したことは間違いない」と供述した。")
              .back()["polarity"] == "+");
    CHECK(first(japanese_claims_in(
                    "出国した男の会社に雇われていたことから、県警がこの男の行方を追っている。"),
                "tasked")
              .is_null());
    CHECK(
        first(japanese_claims_in("男は国に届け出ずにサーバーを運営した。"), "notified").is_null());
}

TEST_CASE("cite: what is told only if it should be is no deed in Japanese") {
    CHECK(first(japanese_claims_in("「身代金を支払えば復旧させる」との文書が見つかった。"), "paid")
              .is_null());
    CHECK(first(japanese_claims_in("港湾庁は「証拠を示せば、手の内をさらす」と述べた。"),
                "evidence-demanded")
              .is_null());
    CHECK(first(japanese_claims_in("港湾庁は、集団による攻撃を非難する談話を発表した。"),
                "attributed")
              .is_null());
}
