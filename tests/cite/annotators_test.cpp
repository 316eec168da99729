// Two annotations of the same reports, compared by the figures of `measure`.

#include <ample/cite/measure.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <tests/cite/figures.hpp>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

using Json = nlohmann::json;

constexpr std::string_view story = "Hackers of Grey Heron attacked two shipyards.\n"
                                   "The ministry denied it on Tuesday.\n";

Json span(const std::string& document, std::string_view words) {
    const auto begin = story.find(words);
    REQUIRE(begin != story.npos);
    return {{"doc", document},
            {"byte_start", begin},
            {"byte_end", begin + words.size()},
            {"text", words}};
}

Json claim(const std::string& id,
           const Json& where,
           const std::string& subject,
           const std::string& predicate,
           const std::string& object) {
    return {{"id", id},
            {"doc", where["doc"]},
            {"span", where},
            {"subject", subject},
            {"predicate", predicate},
            {"object", object},
            {"polarity", "+"},
            {"modality", "asserted"},
            {"chain", Json::array({{{"who", "The Slip"}, {"cue", ""}, {"note", ""}}})},
            {"root_source", "The Slip"},
            {"cluster", id},
            {"kind", "claim"}};
}

/// Annotations name the report `document`; what they say is told by the caller.
Json annotation(const std::string& document, const Json& claims) {
    return {{"format", "ample-claims-gold/1"},
            {"documents",
             {{{"id", document},
               {"file", "slip.txt"},
               {"publisher", "The Slip"},
               {"date", "2026-03-03"}}}},
            {"entities",
             {{{"id", "heron"}, {"name", "Grey Heron"}, {"mentions", {"Hackers of Grey Heron"}}},
              {{"id", "yards"}, {"name", "shipyards"}, {"mentions", {"two shipyards"}}}}},
            {"claims", claims}};
}

Gold gold_of(const Json& json) {
    auto gold = gold_from_json(json.dump());
    REQUIRE(gold.has_value());
    return *gold;
}

Agreement compared(const Json& gold, const Json& second) {
    const std::vector<Report> reports = {report("slip.txt", std::string(story))};
    return compare_annotators(gold_of(gold), reports, gold_of(second));
}

} // namespace

TEST_CASE("an annotation agrees with itself in every figure") {
    for (const std::string name : {"dev", "heldout13", "heldout31"}) {
        CAPTURE(name);
        const auto set = annotated_set(name);
        const auto same = compare_annotators(set.gold, set.reports, set.gold);
        CHECK(value(same, "spans", "byte-exact") == 1);
        CHECK(value(same, "claims", "recall (IoU 0.5)") == 1);
        CHECK(value(same, "frames", "typed predicate F1") == 1);
        CHECK(value(same, "frames", "whole frame F1") == 1);
        CHECK(value(same, "frames", "polarity") == 1);
        CHECK(value(same, "modality", "macro F1") == 1);
        CHECK(value(same, "chains", "root right") == 1);
        CHECK(value(same, "chains", "exact") == 1);
        CHECK(value(same, "times", "value right") == 1);
        CHECK(value(same, "relations", "contradiction found") == 1);
        CHECK(value(same, "relations", "false contradictions") == 0);
        CHECK(value(same, "documents", "dated right") == 1);
    }
}

TEST_CASE("one frame told from either side is one frame") {
    const auto words = "Hackers of Grey Heron attacked two shipyards";
    const auto gold = annotation(
        "D0", Json::array({claim("c1", span("D0", words), "heron", "attacked", "yards")}));
    const auto told_back = annotation(
        "A", Json::array({claim("x", span("A", words), "yards", "were attacked by", "heron")}));
    const auto agreement = compared(gold, told_back);
    CHECK(value(agreement, "frames", "whole frame F1") == 1);

    const auto turned =
        annotation("A", Json::array({claim("x", span("A", words), "yards", "attacked", "heron")}));
    CHECK(value(compared(gold, turned), "frames", "whole frame F1") == 0);
}

TEST_CASE("what the second annotator left out, put elsewhere or judged otherwise counts") {
    const auto deed = "Hackers of Grey Heron attacked two shipyards";
    const auto denial = "The ministry denied it";
    const auto gold = annotation(
        "D0",
        Json::array({claim("c1", span("D0", deed), "heron", "attacked", "yards"),
                     claim("c2", span("D0", denial), "the ministry", "denied", "attack")}));
    auto one = claim("x", span("A", deed), "heron", "attacked", "yards");
    one["modality"] = "alleged";
    one["chain"].push_back({{"who", "police"}, {"cue", "said"}, {"note", ""}});
    one["root_source"] = "police";
    const auto agreement = compared(gold, annotation("A", Json::array({one})));
    CHECK(value(agreement, "claims", "recall (IoU 0.5)") == doctest::Approx(0.5));
    CHECK(value(agreement, "claims", "precision over all") == 1);
    CHECK(value(agreement, "modality", "right") == 0);
    CHECK(value(agreement, "chains", "root right") == 0);
    CHECK(value(agreement, "chains", "exact") == 0);
    CHECK(agreement.misses.size() >= 3);
}

TEST_CASE("a report that the gold does not know is left out") {
    const auto deed = "Hackers of Grey Heron attacked two shipyards";
    const auto gold = annotation(
        "D0", Json::array({claim("c1", span("D0", deed), "heron", "attacked", "yards")}));
    auto other =
        annotation("A", Json::array({claim("x", span("A", deed), "heron", "attacked", "yards")}));
    other["documents"][0]["file"] = "another.txt";
    CHECK(value(compared(gold, other), "claims", "recall (IoU 0.5)") == 0);
}
