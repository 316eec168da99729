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
