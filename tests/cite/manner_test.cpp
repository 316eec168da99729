// How the press tells of a case: where it stands who says it, of what land its offices are, who put
// the text out. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>
#include <tests/cite/reports.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string news(const std::string& body) {
    return "Harbour Evening News\n\nA headline of some words\n\n" + body + "\n";
}

/// The claim whose clause begins so; null where none does.
nlohmann::json claim_of(const std::string& text, const std::string& clause) {
    for (auto& claim : contents_of(text, "claim")) {
        if (claim["kind"] != "text" && claim["clause"].get<std::string>().starts_with(clause)) {
            return claim;
        }
    }
    return {};
}

struct Row {
    std::string text;
    std::string clause; ///< begins so
    std::string root;
    std::string klass = "asserted";
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.text);
        const auto claim = claim_of(row.text, row.clause);
        REQUIRE_FALSE(claim.is_null());
        CHECK(claim["root"]["key"] == row.root);
        CHECK(claim["certainty"]["class"] == row.klass);
    }
}

} // namespace

TEST_CASE("manner: the government of a report is that of its city, its publisher, its byline") {
    check(
        {{"BRNO, March 3 (Moldau News) - The hackers were sent by Ruritania, a Ruritanian exile "
          "said. The government said that two servers were leased.",
          "two servers were leased",
          "government:czechia"},
         {"MINISTRY OF JUSTICE OF GHANA\n\nPress release\n\nThe deputy justice minister said that "
          "two servers were leased.\n",
          "two servers were leased",
          "ministry:ghana justice ministry"}});
}

TEST_CASE("manner: what only may be is possible, what is likely probable") {
    check({{news("Two files may have been copied, the bank's auditor said."),
            "Two files may",
            "organisation:bank",
            "possible"}});
    for (const auto& [text, klass] : std::vector<std::pair<std::string, std::string>>{
             {"Files could have been copied.", "possible"},
             {"Files were possibly copied.", "possible"},
             {"Files were probably copied.", "probable"},
             {"It is likely that files were copied.", "probable"},
             {"We assess with low confidence that files were copied.", "possible"},
             {"We assess with high confidence that files were copied.", "probable"}}) {
        INFO(text);
        bool found = false;
        for (const auto& claim : contents_of(news("The bank was hacked. " + text), "claim")) {
            found = found || claim["certainty"]["class"] == klass;
        }
        CHECK(found);
    }
}

TEST_CASE("manner: a speaker is found behind asides, ranks and the terms on which he spoke") {
    check(
        {{news("Both men have left Norway, a police source told Reuters on condition of "
               "anonymity."),
          "Both men have left Norway",
          "police:case"},
         {news("Haulier Brenta was hit. The company, based in Udine, said it alerted police at "
               "the time."),
          "it alerted police",
          "organisation:brenta"},
         {news("Brenta has said publicly that no invoice was copied."),
          "no invoice was copied",
          "person:brenta"},
         {"Ledger sold\n\nOSLO, May 4 (Fjord Press) - A clerk of the bank in the harbour sold the "
          "ledger, Supt. Ann Moe told a news conference on Monday.\n\nThe servers were leased "
          "in May, Moe said.\n\nThe bank opened again.\n",
          "The servers were leased",
          "police:oslo"},
         {news("The Lund District Prosecutor's Office on Friday indicted a clerk. The clerk sold "
               "two passwords, the office said."),
          "The clerk sold two passwords",
          "prosecutors:case"}});
}

TEST_CASE("manner: an accusation is what somebody is accused of") {
    const auto claim =
        claim_of(news("The port on Monday accused a former clerk of stealing the customer list."),
                 "a former clerk of stealing");
    REQUIRE_FALSE(claim.is_null());
    CHECK(claim["predicate"] == "stolen");
    CHECK(claim["certainty"]["class"] == "alleged");
}

TEST_CASE("manner: a paper of the case and an account go on to the end of their paragraph") {
    const auto text =
        news("Prosecutors charged Jan Moe. According to court documents, he took a post at a "
             "bank. The bank sent a laptop to his flat.\n\nHis lawyer, Ida Lund, told a different "
             "story. Moe had rented out a room. He never saw the laptop.\n\nThe bank closed at "
             "five.");
    CHECK(claim_of(text, "The bank sent a laptop")["root"]["key"] == "prosecutors:case");
    CHECK(claim_of(text, "He never saw the laptop")["root"]["key"] == "counsel:moe");
}

TEST_CASE("manner: a surname is who the report names in full further on, but no suspect's") {
    check({{news("The flaw was known, Ferro told a news conference.\n\nInterior Minister Ada Ferro "
                 "has said nobody was hurt."),
            "The flaw was known",
            "government:case"}});
    const auto suspect = claim_of(news("Ferro told the police that he rented the servers.\n\n"
                                       "Foreign Ministry spokesman Ugo Ferro said nothing was "
                                       "known."),
                                  "he rented the servers");
    CHECK(suspect["root"]["key"] == "person:ferro");
}

TEST_CASE("manner: what is ordered is not told as done, what nothing was found of is open") {
    const auto order = contents_of(
        news("Police said a man known as Viktor had ordered him to lease the servers."), "claim");
    CHECK(first(order, "leased").is_null());
    CHECK_FALSE(first(order, "tasked").is_null());
    check({{news("It has not been proven that the clerk knew of it, the court said."),
            "It has not been proven",
            "court:case",
            "not-found"},
           {news("The police said that the force had seen no payments to the clerk."),
            "the force had seen no payments",
            "police:case",
            "not-found"}});
}

TEST_CASE("manner: how likely somebody's part in it is, is told of him") {
    const auto claims = contents_of(
        news("Interior Minister Ada Ferro said it was \"very likely\" that the Ruritanian army was "
             "involved."),
        "claim");
    const auto claim = first(claims, "likelihood");
    REQUIRE_FALSE(claim.is_null());
    CHECK(claim["certainty"]["class"] == "probable");
    CHECK(claim["subject"].get<std::string>().find("ruritania") != std::string::npos);
}

TEST_CASE("manner: a report without a masthead names itself") {
    const std::string body =
        "TURIN — Police said on Monday that two servers in the city were leased by a man from "
        "abroad.\n\nThe man has left the country since then, and nobody knows where he is "
        "now.\n\n";
    CHECK(publisher_of("Man charged over servers\n\n" + body +
                       "This report by Alpine Press was first published May 4, 2024.\n") ==
          "Alpine Press");
    CHECK(publisher_of("Man charged over servers\n\n" + body +
                       "Servers were leased in May, Alpine News has learned.\n") == "Alpine News");
    CHECK(publisher_of("Man charged over servers\n\nIda Moe | Alpine Affairs | 4 May 2024\n\n" +
                       body + "“Nobody knew,” she told Alpine Affairs.\n") == "Alpine Affairs");
    CHECK(publisher_of("Foreign Ministry Spokesperson Ida Moe's Regular Press Conference on May 4, "
                       "2024\n\nAlpine News: What do you say to the claim of the police that the "
                       "army was behind "
                       "this attack on the bank?\n\nIda Moe: The claim is groundless and we "
                       "have nothing to do with it.\n") == "Foreign Ministry");
}

TEST_CASE("manner: verbs of the present, and nouns that look like them") {
    CHECK_FALSE(claim_of(news("Lodestar sells the program only to ports, its director said."),
                         "Lodestar sells the program")
                    .is_null());
    const auto claim =
        claim_of(news("The bank was hit. Code overlaps suggest that one crew wrote both programs."),
                 "Code overlaps suggest");
    REQUIRE_FALSE(claim.is_null());
    CHECK(claim["certainty"]["class"] == "probable");
}
