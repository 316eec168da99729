// The nouns of Japanese clauses behind what tells of them, who acts where a time or a charge is the
// topic, whose finding a thing is. All names are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// Whether the claim of a turn compares by just these nouns, no word more.
void check_keys(const Turn& turn) {
    INFO(turn.text);
    const auto claim = first(japanese_claims_in(std::string(turn.text)), turn.predicate);
    REQUIRE_FALSE(claim.is_null());
    INFO(claim.dump());
    CHECK(claim.value("subject", "") == turn.subject);
    CHECK(claim.value("object", "") == turn.object);
}

} // namespace

TEST_CASE("cite: a Japanese noun begins behind the verb that tells of it") {
    const Turn turns[] = {
        {"県警は2日、大手通信会社に勤務する技術者の男を書類送検した。",
         "referred",
         "技術者の男",
         ""},
        {"男は、攻撃に使われたサーバーを偽名で契約した。", "leased", "男", "サーバー"},
        {"サーバーを使うためのパスワードが集団に転売された。", "sold", "パスワード", "集団"},
        {"軍の指示を受けた集団が攻撃を実行した。", "tasked", "軍", "集団"},
        {"事業を手がける「カモメ商会」から、40万件の名簿が流出した。",
         "stolen",
         "",
         "40万件の名簿"},
    };
    for (const auto& turn : turns) {
        check_keys(turn);
    }
}

TEST_CASE("cite: neither a time nor a charge acts in Japanese") {
    const auto left = first(
        japanese_claims_in("県警によると、男は大阪にいたが、現在は出国している。"), "left-country");
    REQUIRE_FALSE(left.is_null());
    CHECK(slot(left, "subject").find("現在") == std::string::npos);
    const auto leased =
        first(japanese_claims_in("送検容疑は4月、サーバーを偽名で契約した疑い。"), "leased");
    REQUIRE_FALSE(leased.is_null());
    CHECK(slot(leased, "subject").find("容疑") == std::string::npos);
    CHECK(leased["certainty"]["class"] == "suspected");
    const auto scene =
        first(japanese_claims_in(
                  "県警によると、港湾会社が攻撃を受けた際に使われたサーバーを偽名で契約した。"),
              "leased");
    REQUIRE_FALSE(scene.is_null());
    CHECK(slot(scene, "subject").find("港湾会社") == std::string::npos);
}

TEST_CASE("cite: who is sent up, looked for and tied to an attack in Japanese") {
    const Turn turns[] = {
        {"警視庁は、会社員の男が偽名でサーバーを契約したとして書類送検した。",
         "referred",
         "会社員の男",
         ""},
        {"県警は28日、ソフトを購入しようとしたとして、詐欺未遂容疑で元社員の佐野健容疑者の逮捕状を"
         "取った。",
         "wanted",
         "元社員の佐野健容疑者",
         ""},
        {"攻撃は軍とつながりのある集団「青鷺」が実行した可能性が高い。",
         "attributed",
         "集団「青鷺」",
         "攻撃"},
        {"一連の攻撃は集団「青鷺」が、国の軍の指揮下で実施していた。",
         "tasked",
         "国の軍",
         "集団「青鷺」"},
        {"パスワードは「青鷺」と呼ばれる集団に渡り、侵入に使われた。",
         "handed-over",
         "パスワード",
         "青鷺"},
        {"集団は採用担当者に成り済まして社員に接触した。", "posed-as", "集団", "採用担当者"},
    };
    for (const auto& turn : turns) {
        check_keys(turn);
    }
}

TEST_CASE("cite: what only looks like a deed in Japanese is none") {
    CHECK(first(japanese_claims_in("警察がサーバー契約者の特定を進め、2人が浮上した。"), "leased")
              .is_null());
    CHECK(first(japanese_claims_in("他国の軍による攻撃が明らかになるのは異例だ。"), "attributed")
              .is_null());
    CHECK(first(japanese_claims_in("男は既に帰国しており、逮捕は困難とみられる。"), "arrested")
              .is_null());
    CHECK(
        first(japanese_claims_in("偽名の契約は5回に渡り行われ、記録が残っていた。"), "handed-over")
            .is_null());
}

TEST_CASE("cite: whose finding a thing is in Japanese") {
    const auto root = [](const std::string& text, std::string_view clause) {
        for (const auto& claim : japanese_claims_in(text)) {
            if (claim["clause"].get<std::string>().starts_with(clause)) {
                return claim["root"]["key"].get<std::string>();
            }
        }
        return std::string();
    };
    CHECK(root("警視庁公安部のこれまでの捜査で、男が集団にパスワードを渡していたことが判明。",
               "男が集団に") == "police:tokyo");
    CHECK(root("警視庁が捜査したところ、男の口座に金が流れていたことが確認された。",
               "男の口座に") == "police:tokyo");
    CHECK(root("5月にFBIが公表したデータでは、集団による窃取は計2億ドルに上る。",
               "集団による窃取") == "police:united states");
    CHECK(root("警視庁は、国が軍の指示で機密をねらっているとして、情報収集を進めている。",
               "国が軍の指示で") == "police:tokyo");
}
