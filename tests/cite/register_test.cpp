// The habits of the trade on one invented event: datelines, appositions, silence, asides.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

const std::string wire =
    "Grid hackers rented Dutch servers, investigators say\n\nBy Ana Petrova\n\n"
    "AMSTERDAM, March 4 (Reuters) - Dutch police said on Thursday they had arrested a reseller who "
    "leased out dozens of "
    "servers that were used by hackers to break into the networks of at least 30 power "
    "companies.\n\n"
    "\"We found that the login details were sold on to a group that we know as Marsh Wolf,\" said "
    "Inge de Vries, who "
    "heads the unit.\n\n"
    "Marsh Wolf, which security firms have tied to Ruritanian military intelligence, is suspected "
    "of having carried out "
    "the intrusions on the orders of the Ruritanian general staff, two people familiar with the "
    "inquiry told Reuters.\n\n"
    "The Ruritanian embassy in The Hague did not immediately respond to a request for comment. The "
    "country's foreign "
    "ministry has previously denied any role in cyberattacks. \"Show us the proof,\" its "
    "spokesman, Viktor Lem, told a "
    "press conference on Wednesday.\n\n"
    "In 2019, a similar campaign against railways was blamed on a different group.\n";

const std::string rewrite =
    "Power companies hit through servers rented in Holland\n\n"
    "The hackers who attacked about 30 power companies used servers leased in the Netherlands "
    "under false names, Dutch "
    "broadcaster NOS reported on Thursday, citing the police.\n\n"
    "A man from Almere is accused of having rented the machines and passed the passwords to Marsh "
    "Wolf, a hacking group "
    "that is widely thought to work for the military intelligence of Ruritania.\n\n"
    "Ruritania's foreign minister, Olga Tarn, dismissed the allegations as fantasy. \"We were not "
    "involved in this,\" she "
    "said.\n";

std::vector<nlohmann::json> of(std::string_view kind) {
    const std::vector<Report> reports = {report("wire.txt", wire), report("rewrite.txt", rewrite)};
    return contents(cite::cite(reports), kind);
}

std::vector<nlohmann::json> typed(std::string_view predicate) {
    std::vector<nlohmann::json> found;
    for (const auto& claim : of("claim")) {
        if (claim["predicate"] == predicate) {
            found.push_back(claim);
        }
    }
    return found;
}

} // namespace

TEST_CASE(
    "cite: a dateline's day and the weekday of the news give the year, and a rewrite takes it") {
    const auto documents = of("document");
    CHECK(documents[0]["published"].value("from", "unknown") == "2021-03-04");
    CHECK(documents[1]["published"].value("from", "unknown") == "2021-03-04");
    CHECK(documents[0]["agencies"][0]["name"] == "Reuters");
}

TEST_CASE("cite: an aside between subject and verb is no subject") {
    const auto tasked = typed("tasked");
    REQUIRE(tasked.size() == 2); // the other report has it too: "thought to work for"
    CHECK(tasked[0]["subject"] == "ruritania military");
    CHECK(tasked[0]["object"] == "Marsh Wolf");
    CHECK(tasked[0]["root"]["key"] == "police:netherlands");
    CHECK(tasked[0]["root"]["anonymous"] == true);
    for (const auto& claim : typed("attributed")) {
        INFO(claim.dump());
        const bool other = claim["background"] == true; // "blamed on a different group"
        CHECK(claim["subject"] == (other ? "hacking group" : "Marsh Wolf"));
    }
}

TEST_CASE("cite: silence belongs to the office that keeps it") {
    const auto declined = typed("declined");
    REQUIRE(declined.size() == 1);
    CHECK(declined[0]["root"]["key"] == "ministry:ruritania foreign ministry");
}

TEST_CASE("cite: a minister in apposition speaks for the ministry the case hears, and so does the "
          "pronoun") {
    const auto denied = typed("denied");
    REQUIRE(denied.size() == 3);
    CHECK(denied[1]["root"]["key"] == "ministry:ruritania foreign ministry");
    CHECK(denied[2]["root"]["key"] == "ministry:ruritania foreign ministry");
}

TEST_CASE("cite: the spokesman of an office named before speaks for it") {
    const auto demanded = typed("evidence-demanded");
    REQUIRE(demanded.size() == 1);
    CHECK(demanded[0]["root"]["key"].get<std::string>().ends_with("foreign ministry"));
    CHECK(demanded[0]["said"] == "2021-03-03");
}
