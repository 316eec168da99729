// Who says a Japanese sentence, and what is left when he was taken off: sources in front, sayings
// at the end, press conferences, quotations. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::vector<nlohmann::json> claims_in(const std::string& text) {
    return contents_of("港の設備について\n\n" + text + "\n", "claim");
}

/// The claim of these bytes; null when there is none.
nlohmann::json claim_of(const std::vector<nlohmann::json>& claims, std::string_view clause) {
    for (const auto& claim : claims) {
        if (claim["clause"] == clause) {
            return claim;
        }
    }
    return {};
}

/// "県警>unstated": the speakers behind the outlet.
std::string chain_of(const nlohmann::json& claim) {
    std::string text;
    for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
        text += (text.empty() ? "" : ">") + claim["speakers"][i]["name"].get<std::string>();
    }
    return text;
}

/// A sentence, the claim it makes, who is said to say so behind the outlet, and how surely.
struct Saying {
    std::string_view text;
    std::string_view clause;
    std::string_view chain;
    std::string_view certainty;
};

constexpr Saying sayings[] = {
    // whence it is known, in front
    {"警備会社「潮見セキュア」の分析では、集団は港湾の3社に侵入した。",
     "集団は港湾の3社に侵入した",
     "警備会社「潮見セキュア」の分析",
     "asserted"},
    {"海事庁のまとめでは、全国の7港が攻撃を受けた。",
     "全国の7港が攻撃を受けた",
     "海事庁のまとめ",
     "asserted"},
    {"国土省が運営会社から聴取したところ、盗まれたのは名簿約300件とのことです。",
     "盗まれたのは名簿約300件",
     "国土省",
     "hearsay"},
    {"県が業者に確認したところ、端末5台がウイルスに感染していた。",
     "端末5台がウイルスに感染していた",
     "県",
     "asserted"},
    {"当社の調査では、名簿が外部に持ち出されました。",
     "名簿が外部に持ち出されました",
     "",
     "asserted"},
    {"一部の報道で、港が身代金を支払ったと伝えられた。",
     "港が身代金を支払った",
     "一部の報道",
     "asserted"},
    {"SNSで、港が身代金を支払ったとの投稿が見られる。", "港が身代金を支払った", "SNS", "hearsay"},
    {"捜査関係者の話を総合すると、集団は荷主のサーバーに侵入した。",
     "集団は荷主のサーバーに侵入した",
     "捜査関係者",
     "asserted"},
    {"警備会社「潮見セキュア」は報告書で、集団が隣国の軍の指揮下にあると分析。",
     "集団が隣国の軍の指揮下にある",
     "警備会社「潮見セキュア」",
     "believed"},
    // a medium with が, before or behind its news
    {"この集団については、ハルド通信が2月、隣国の軍が攻撃を指示していると報じた。",
     "隣国の軍が攻撃を指示している",
     "ハルド通信",
     "asserted"},
    {"隣国の軍が攻撃を指示していたとハルド通信が伝えた。",
     "隣国の軍が攻撃を指示していた",
     "ハルド通信",
     "asserted"},
    {"県警が9日、男を指名手配したと発表した。", "男を指名手配した", "県警", "asserted"},
    // what one was told or has heard
    {"同盟国からは、集団が港のサーバーに侵入したとの情報提供を受けました。",
     "集団が港のサーバーに侵入した",
     "同盟国",
     "asserted"},
    {"私は船会社の社員から、積み荷の記録も盗まれたと聞いております。",
     "積み荷の記録も盗まれた",
     "船会社の社員",
     "hearsay"},
    {"荷主の関係者は「名簿も盗まれたと聞いている」と打ち明ける。",
     "名簿も盗まれた",
     "荷主の関係者>unstated",
     "hearsay"},
    // verbs of saying that no list of endings holds
    {"男の元同僚は「名簿が盗まれた」と漏らしていた。", "名簿が盗まれた", "男の元同僚", "asserted"},
    {"港湾局は、名簿が流出した可能性を指摘している。",
     "名簿が流出した可能性",
     "港湾局",
     "possible"},
    {"海事庁は、集団が港のサーバーに侵入したとの分析結果を公表した。",
     "集団が港のサーバーに侵入した",
     "海事庁",
     "asserted"},
    // beliefs
    {"政府は集団が攻撃に関与したと考えている。", "集団が攻撃に関与した", "政府", "believed"},
};

} // namespace

TEST_CASE(
    "cite: a Japanese source is taken off wherever it stands, and what it says is the claim") {
    for (const auto& saying : sayings) {
        INFO(saying.text);
        const auto claims = claims_in(std::string(saying.text));
        INFO(claims.back().dump());
        const auto claim = claim_of(claims, saying.clause);
        REQUIRE_FALSE(claim.is_null());
        CHECK(chain_of(claim) == saying.chain);
        CHECK(claim["certainty"]["class"] == saying.certainty);
    }
}

TEST_CASE("cite: a quotation of two sentences is two claims, and the act behind it a third") {
    const auto claims = claims_in(
        "隣国外務省の報道官は3日の会見で「作り話にすぎない。海事庁は根拠を示すべきだ」と反論し、"
        "関与を否定した。");
    const auto no = claim_of(claims, "作り話にすぎない");
    const auto proof = claim_of(claims, "海事庁は根拠を示すべきだ");
    const auto act = claim_of(claims, "関与を否定した");
    REQUIRE_FALSE(no.is_null());
    REQUIRE_FALSE(proof.is_null());
    REQUIRE_FALSE(act.is_null());
    CHECK(no["predicate"] == "denied");
    CHECK(proof["predicate"] == "evidence-demanded");
    CHECK(act["predicate"] == "denied");
    CHECK(chain_of(proof) == "隣国外務省の報道官");
}

TEST_CASE("cite: few words in 「」 stay in their clause") {
    const auto claims = claims_in("隣国外務省は「作り話」と反発し、証拠を求めている。");
    CHECK_FALSE(claim_of(claims, "隣国外務省は「作り話」と反発し").is_null());
    CHECK_FALSE(claim_of(claims, "証拠を求めている").is_null());
}

TEST_CASE("cite: acts of one subject share the hedge at the end") {
    const auto claims = claims_in("県警によると、男は偽名で国内のサーバー2台を契約し、"
                                  "接続用のIDを集団に提供した疑いがある。");
    const auto lease = first(claims, "leased");
    const auto given = first(claims, "handed-over");
    REQUIRE_FALSE(lease.is_null());
    REQUIRE_FALSE(given.is_null());
    CHECK(lease["certainty"]["class"] == "suspected");
    CHECK(given["certainty"]["class"] == "suspected");
    CHECK(lease["clause"] == "男は偽名で国内のサーバー2台を契約し");
}

TEST_CASE("cite: who leased a server is told beside what it was used for") {
    const auto claims = claims_in("男が他人の名義で借りたサーバーが攻撃に使われた。");
    const auto lease = claim_of(claims, "男が他人の名義で借りた");
    REQUIRE_FALSE(lease.is_null());
    CHECK(lease["predicate"] == "leased");
    CHECK(first(claims, "used-in")["frame"]["object"] == "攻撃");
}

TEST_CASE("cite: silence behind a statement is a claim of its own") {
    const auto claims = claims_in("検察庁は捜査を始めたが、内容についてはコメントを拒否した。");
    CHECK_FALSE(first(claims, "investigated").is_null());
    CHECK(first(claims, "declined")["kind"] == "non-statement");
    for (const auto* const text : {"個別の案件にコメントすることは控えます。",
                                   "経緯の詳細は差し控えます。",
                                   "これ以上は申し上げられません。",
                                   "答弁を差し控えさせていただきます。"}) {
        INFO(text);
        CHECK_FALSE(first(claims_in(text), "declined").is_null());
    }
}

TEST_CASE("cite: a scene that tells a theft or a day claims it for the outlet") {
    const auto claims = claims_in(
        "港湾会社「ハルド・マリン」から航行データが盗まれた事件で、県警は4日、男を逮捕した。");
    const auto scene = claim_of(claims, "港湾会社「ハルド・マリン」から航行データが盗まれた");
    REQUIRE_FALSE(scene.is_null());
    CHECK(scene["root"]["key"].get<std::string>().starts_with("outlet:"));
    CHECK(first(claims, "arrested")["clause"] == "県警は4日、男を逮捕した");
}

TEST_CASE("cite: manners are no claims") {
    const auto claims = claims_in("お客様にご心配をおかけしましたことを、深くお詫び申し上げます。");
    CHECK(claims.back()["kind"] == "text");
}

TEST_CASE("cite: a quotation is his whom the sentence beside it names") {
    const auto before = claims_in("「男は港のサーバーを4台借りていた」\n\nこう明かすのは、"
                                  "港湾会社の元役員だ。");
    CHECK(chain_of(claim_of(before, "男は港のサーバーを4台借りていた")) == "港湾会社の元役員");
    const auto behind = claims_in("荷主の幹部はこう語る。「積み荷の記録が盗まれた」");
    CHECK(chain_of(claim_of(behind, "積み荷の記録が盗まれた")) == "荷主の幹部");
}

TEST_CASE("cite: talk of nobody is not of whoever spoke before") {
    const auto claims = claims_in("県警は名簿が盗まれたと説明した。港の社員が手引きしたとの"
                                  "うわさが流れている。");
    CHECK(chain_of(claim_of(claims, "港の社員が手引きした")) == "unstated");
}

TEST_CASE("cite: what も names denies beside the first") {
    const auto claims =
        claims_in("隣国外務省は「作り話にすぎない」と反論しており、在外大使館も関与を否定した。");
    CHECK(chain_of(claim_of(claims, "作り話にすぎない")) == "隣国外務省");
    CHECK(chain_of(claims.back()) == "在外大使館");
}

namespace {

const char* const conference = R"(官房長官記者会見

令和8年3月2日（月）午前

（記者）
富山県警が昨日、港湾会社の元社員を逮捕しました。政府の受け止めを伺います。

（長官）
警察からは、元社員が契約したサーバーが攻撃に使われたとの報告を受けています。隣国の関与については、その可能性が高いと考えておりますが、捜査中であり、詳細は差し控えます。

（記者）
海事庁は、盗まれた記録は約3万件だとしていますが。

（長官）
確認中であります。

（記者）
地元紙は、港が身代金を支払ったと報じていますが、事実でしょうか。攻撃は続いているのですか。

（長官）
そのような事実はございません。
)";

} // namespace

TEST_CASE("cite: reporters in a press conference ask, and what they tell is a claim") {
    const auto claims = contents_of(conference, "claim");
    CHECK(chain_of(claim_of(claims, "富山県警が昨日、港湾会社の元社員を逮捕しました")) == "記者");
    CHECK(chain_of(claim_of(claims, "盗まれた記録は約3万件だ")) == "記者>海事庁");
    CHECK(chain_of(claim_of(claims, "港が身代金を支払った")) == "記者>地元紙");
    for (const auto& claim : claims) {
        const auto clause = claim["clause"].get<std::string>();
        const bool asks = clause.find("伺います") != std::string::npos ||
                          clause.find("ですか") != std::string::npos ||
                          clause.find("でしょうか") != std::string::npos;
        INFO(clause);
        CHECK((!asks || claim["kind"] == "text"));
    }
}

TEST_CASE("cite: a post alone in a press conference is who holds it") {
    const auto claims = contents_of(conference, "claim");
    const auto belief = claim_of(claims, "隣国の関与については、その可能性が高い");
    REQUIRE_FALSE(belief.is_null());
    CHECK(belief["certainty"]["class"] == "probable");
    CHECK(belief["predicate"] == "attributed");
    CHECK(belief["root"]["key"] == "government:japan");
    CHECK(first(claims, "declined")["clause"] == "捜査中であり、詳細は差し控えます");
    CHECK(chain_of(first(claims, "used-in")) == "官房長官>警察");
    CHECK(first(claims, "used-in")["root"]["key"] == "police:toyama");
}

TEST_CASE("cite: 同社 is the firm last spoken of, 捜査関係者 of the only force named") {
    const auto claims = claims_in(
        "富山県警は、港湾会社「ハルド・マリン」を攻撃した疑いで男を逮捕した。\n\n"
        "捜査関係者によると、男はサーバー4台を借りていた。\n\n"
        "警備会社「潮見セキュア」の調査では、集団は3社に侵入した。同社の森下剛主任は"
        "「名簿が盗まれた」と説明した。\n\n"
        "ハルド・マリンによると、設計図も流出した。同社は「船員の情報は流出していない」と話した。");
    CHECK(claim_of(claims, "男はサーバー4台を借りていた")["root"]["key"] == "police:toyama");
    CHECK(claim_of(claims, "名簿が盗まれた")["root"]["key"] == "organisation:潮見セキュア");
    CHECK(claim_of(claims, "船員の情報は流出していない")["root"]["key"] ==
          "organisation:ハルド・マリン");
}
