// Who "he" and "she" are, whose words an aside is, and whose own act a deed is.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::cite; // NOLINT

namespace {

/// The root of the claim whose text holds `part`.
std::string root_of(const std::vector<nlohmann::json>& claims, std::string_view part) {
    for (const auto& claim : claims) {
        if (claim["text"].get<std::string>().find(part) != std::string::npos &&
            claim["kind"] != "text") {
            return claim["root"]["key"];
        }
    }
    return {};
}

} // namespace

TEST_CASE("cite: a trade in the sentence before is who a pronoun means") {
    for (const std::string who : {"A lawyer", "A clerk"}) {
        const auto claims =
            english_claims_in(who + " goes on trial next month. She denies the charges.");
        INFO(who);
        CHECK(root_of(claims, "denies the charges") ==
              "person:a " + (who == "A lawyer" ? std::string("lawyer") : std::string("clerk")));
    }
}

TEST_CASE("cite: he is nobody whom the report calls a woman") {
    const auto claims = english_claims_in(
        "A senior officer of the Telavan police, Aron Vask, said the firm had been attacked. A "
        "woman had sent messages to 12 managers, he said. The port was closed, he added.");
    CHECK(root_of(claims, "The port was closed").find("woman") == std::string::npos);
    CHECK(root_of(claims, "The port was closed").find("police") != std::string::npos);
}

TEST_CASE("cite: a title makes the person a report has named in full") {
    const auto claims = english_claims_in(
        "His lawyer, Park Se-ri, told the court that the money was for a car. \"Nobody gave a "
        "password to anyone,\" Mr. Park said.");
    CHECK(root_of(claims, "Nobody gave") == "person:park se-ri");
}

TEST_CASE("cite: somebody in a firm is a person each time") {
    const auto claims = english_claims_in(
        "A partner in the firm said the money was gone. \"They told us it was nothing,\" the "
        "partner said.");
    CHECK(root_of(claims, "the money was gone") == "person:a partner in the firm");
    CHECK(root_of(claims, "They told us") == "person:a partner in the firm");
}

TEST_CASE("cite: the president of a union is no government") {
    const auto claims =
        english_claims_in("\"The money was paid,\" said union president Carla Lind.");
    CHECK_FALSE(root_of(claims, "The money was paid").starts_with("government:"));
}

TEST_CASE("cite: an aside that says something has the speaker before it") {
    const auto claims = english_claims_in(
        "Norvik Labs, which said last week that no records were stolen, has closed its office.");
    CHECK(root_of(claims, "no records were stolen") == "organisation:norvik labs");
}

TEST_CASE("cite: the company is the one whose speaker was last") {
    const auto claims = english_claims_in(
        "Norvik Labs said it was sorry. \"We have found no link,\" said Arun Das of the security "
        "company Cedar Forensics. According to the company, the group sold files to a broker.");
    CHECK(root_of(claims, "sold files") == "organisation:cedar forensics");
}

TEST_CASE("cite: prosecutors behind a country are that country's") {
    const auto claims = english_claims_in(
        "In South Korea, prosecutors on Thursday indicted a former clerk. They say he handed a "
        "password to the hackers.");
    CHECK(root_of(claims, "handed a password") == "prosecutors:south korea");
}

TEST_CASE("cite: what an office did is known from it, what staff saw from them") {
    const std::vector<Report> reports = {
        report("a.txt",
               "OFFICE OF THE PUBLIC PROSECUTOR\n\nPress release\n5 March 2025\n\nThis Office has "
               "charged a clerk with fraud. Dutch police seized three servers on 8 February. "
               "Police searched his home on 9 February.\n")};
    const auto claims = contents(cite::cite(reports), "claim");
    CHECK(root_of(claims, "seized three servers").starts_with("police:"));
    CHECK(root_of(claims, "searched his home").starts_with("police:"));
    const auto staff = english_claims_in(
        "Police said a clerk had been arrested. Osterdal Freight paid $2 million to the hackers, "
        "two employees told the paper.");
    CHECK(root_of(staff, "paid $2 million").find("two employees") != std::string::npos);
}
