// What was found, what was not, and who kept silent. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

nlohmann::json last_claim(const std::string& text) {
    const auto claims = contents_of(text, "claim");
    REQUIRE(!claims.empty());
    return claims.back();
}

std::string class_of(const std::string& text) {
    return last_claim(text)["certainty"]["class"];
}

} // namespace

TEST_CASE("cite: what is found by somebody is a finding") {
    CHECK(class_of("Four more customers were identified in an audit by Tarn Consulting.") ==
          "finding");
    CHECK(class_of("Norvik found that the thieves copied 2,106 files.") == "finding");
    CHECK(class_of("An internal review has shown that the token was used from abroad.") ==
          "finding");
}

TEST_CASE("cite: what nobody found is open, what nobody shows is said") {
    for (const auto* const open : {"No theft of plans had been confirmed up to now.",
                                   "We have found no payment by Norvik.",
                                   "It is not yet clear how the thieves came by his password."}) {
        CAPTURE(open);
        CHECK(class_of(open) == "not-found");
        CHECK(last_claim(open)["polarity"] == "-");
    }
    CHECK(class_of("Slovenia had presented no evidence, the embassy said.") == "asserted");
    CHECK(class_of("Slovenia shows no proof, the embassy said.") == "asserted");
    CHECK(class_of("Slovenia has no proof, the embassy said.") == "asserted");
    CHECK(class_of("The clerk said he did not know what the servers were for.") != "not-found");
}

TEST_CASE("cite: who is silent, and on what") {
    const auto silence = last_claim("Calls to the Lorvenian embassy went unanswered on Monday.");
    CHECK(silence["predicate"] == "declined");
    CHECK(silence["kind"] == "non-statement");
    const auto asked = last_claim("The Norvik museum did not respond to a request for comment.");
    CHECK(asked["predicate"] == "declined");
    CHECK(asked["frame"]["object"] == "a request");
    const auto answer = last_claim("The Lorvenian embassy in Oslo did not answer our questions.");
    CHECK(answer["clause"] == "The Lorvenian embassy in Oslo did not answer our questions");
}

TEST_CASE("cite: pronouns of a deed are of those who do it") {
    const auto claims =
        contents_of("The servers were paid for by one man. He left Norway in May.", "claim");
    REQUIRE(claims.size() == 2);
    CHECK(claims[1]["frame"]["subject"] == "one man");
    const auto arrest =
        last_claim("Police in Estonia announced that they had arrested a Latvian clerk.");
    CHECK(arrest["frame"]["subject"] == "Police in Estonia");
}
