// Japanese reports of an arrest: the scene in front, what the police hold against whom, the charge,
// and his plea. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

struct Read {
    std::string_view text;
    std::vector<std::string_view> clauses;
};

/// Checks that the sentence claims these clauses and no more.
void check_clauses(const Read& read) {
    INFO(read.text);
    const auto claims = japanese_claims_in(read.text);
    for (const auto& claim : claims) {
        INFO(claim["clause"].get<std::string>());
    }
    REQUIRE(claims.size() == read.clauses.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        CHECK(claims[i]["clause"] == read.clauses[i]);
    }
}

} // namespace

TEST_CASE("cite: a Japanese scene that tells what befell somebody claims it") {
    const Read all[] = {
        {"荷主組合のサーバーが不正アクセスを受けた事件で、北湊県警は9日、倉庫会社を家宅捜索した。",
         {"荷主組合のサーバーが不正アクセスを受けた", "北湊県警は9日、倉庫会社を家宅捜索した"}},
        {"港の倉庫各社が狙われた事件では、北湊県警が9日、倉庫会社を家宅捜索した。",
         {"港の倉庫各社が狙われた", "北湊県警が9日、倉庫会社を家宅捜索した"}},
        {"荷主組合への不正アクセス事件で、北湊県警は9日、倉庫会社を家宅捜索した。",
         {"北湊県警は9日、倉庫会社を家宅捜索した"}},
    };
    for (const auto& one : all) {
        check_clauses(one);
    }
}

TEST_CASE("cite: the charge of a Japanese arrest is a claim beside it") {
    const auto claims = japanese_claims_in(
        "北湊県警は9日、倉庫会社の元社員の男（29）を不正競争防止法違反（領得）の疑いで逮捕した。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["predicate"] == "arrested");
    CHECK(claims[1]["clause"] == "不正競争防止法違反（領得）の疑い");
    CHECK(claims[1]["predicate"] == "suspected-of");
    CHECK(claims[1]["subject"] == claims[0]["object"]);
    CHECK(claims[1]["certainty"]["class"] == "suspected");
    CHECK(claims[1]["root"]["key"] == claims[0]["root"]["key"]);
    const auto sent = japanese_claims_in("9月4日、元職員が詐欺の容疑で北湊県警に逮捕されました。");
    CHECK(sent.back()["clause"] == "詐欺の容疑");
}

TEST_CASE("cite: what a Japanese arrest was made for is suspected where it stands in front") {
    const auto claims = japanese_claims_in(
        "荷主の名簿を持ち出したとして、北湊県警は9日、倉庫会社の元社員の男（29）を逮捕した。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["clause"] == "荷主の名簿を持ち出した");
    CHECK(claims[0]["certainty"]["class"] == "suspected");
    CHECK(claims[1]["clause"] == "北湊県警は9日、倉庫会社の元社員の男（29）を逮捕した");
    const auto held =
        japanese_claims_in("逮捕容疑は3月4日夜、荷主組合の名簿を持ち出したというもの。");
    REQUIRE(held.size() == 1);
    CHECK(held[0]["clause"] == "荷主組合の名簿を持ち出した");
    CHECK(held[0]["certainty"]["class"] == "suspected");
    CHECK(japanese_claims_in("逮捕容疑は、同僚と共謀して荷主組合の名簿を持ち出した疑い。")
              .front()["clause"] == "同僚と共謀して荷主組合の名簿を持ち出した");
}

TEST_CASE("cite: what the accused says and his plea are two claims in Japanese") {
    const auto claims =
        japanese_claims_in("男は「名簿を預かっただけだ」と容疑を否認しているという。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["clause"] == "名簿を預かっただけだ");
    CHECK(claims[0]["speakers"].back()["name"] == "男");
    CHECK(claims[1]["clause"] == "容疑を否認している");
    CHECK(claims[1]["predicate"] == "denied");
    CHECK(claims[1]["polarity"] == "-");
    CHECK(claims[1]["certainty"]["class"] == "hearsay");
    const auto partly = japanese_claims_in("男は「名簿は見ていない」と容疑を一部否認した。");
    REQUIRE(partly.size() == 2);
    CHECK(partly[1]["clause"] == "容疑を一部否認した");
    CHECK(partly[1]["subject"] == "男");
}

TEST_CASE("cite: police say what they did where a Japanese report lets them announce it") {
    const auto claims = japanese_claims_in(
        "北湊県警は9日、倉庫会社の元社員の男（29）を詐欺の疑いで逮捕し、発表した。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["clause"] == "北湊県警は9日、倉庫会社の元社員の男（29）を詐欺の疑いで逮捕し");
    CHECK(claims[0]["speakers"].back()["name"] == "北湊県警");
    CHECK(claims[1]["speakers"].back()["name"] == "北湊県警");
}

TEST_CASE("cite: what somebody was charged with on a day is two claims in Japanese") {
    const auto claims =
        japanese_claims_in("倉庫会社の森太郎被告（36）が荷主の名簿を盗んだとして9日に起訴された。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["clause"] == "倉庫会社の森太郎被告（36）が荷主の名簿を盗んだ");
    CHECK(claims[0]["certainty"]["class"] == "alleged");
    CHECK(claims[1]["clause"] == "9日に起訴された");
    CHECK(claims[1]["predicate"] == "charged");
    CHECK(agrees(slot(claims[1], "object"), "森太郎被告"));
}

TEST_CASE("cite: what police suspect and what they did on it are two claims in Japanese") {
    const auto claims = japanese_claims_in(
        "内相によりますと、警察は、技術者が偽名でサーバーを借りていた疑いがあると"
        "して、書類を検察に送りました。");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["certainty"]["class"] == "suspected");
    CHECK(claims[0]["speakers"][1]["name"] == "内相");
    CHECK(claims[0]["speakers"][2]["name"] == "警察");
    CHECK(claims[1]["clause"] == "書類を検察に送りました");
}
