// Where clauses begin and end, and verbs that no rule knows. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("cite: who tells in a relative clause says what stands behind it") {
    const auto claims = contents_of(
        "The figure surprised an Estonian prosecutor, who told Radio Baltika on condition of "
        "anonymity that about 20 gigabytes of plans were sent to a rented server.",
        "claim");
    REQUIRE(!claims.empty());
    const auto& last = claims.back();
    CHECK(last["clause"] == "about 20 gigabytes of plans were sent to a rented server");
    CHECK(last["root"]["key"] == "prosecutors:estonia");
}

TEST_CASE("cite: what was a day later is a claim of its own where it is a deed") {
    CHECK(
        claimed_in("Norvik said on Tuesday that thieves had broken into two of its mail servers, a "
                   "day after Latvian police arrested a clerk over the leased machines.") ==
        Texts{"thieves had broken into two of its mail servers",
              "Latvian police arrested a clerk over the leased machines"});
}

TEST_CASE("cite: a clause with a subject of its own goes on behind the speaker") {
    CHECK(
        claimed_in("No customer plans were affected, Norvik said in a filing, and no effect on its "
                   "finances is expected.")
            .back() == "no effect on its finances is expected");
}

TEST_CASE("cite: a speaker in the middle ends at his comma") {
    const auto found = claimed_in("In August, police said, an engineer noticed the copied files.");
    REQUIRE(!found.empty());
    CHECK(found.back() == "an engineer noticed the copied files");
}

TEST_CASE("cite: a reserve is no part of what is said") {
    CHECK(claimed_in(
              "\"As far as we know, Lorvenia has received no such request,\" the envoy said.") ==
          Texts{"Lorvenia has received no such request"});
}

TEST_CASE("cite: countries listed before a verb stay together") {
    CHECK(
        claimed_in("We assess that raids on nine institutes in Denmark, Norway and Belgium are the "
                   "work of one group.")
            .front()
            .find("Norway and Belgium are") != std::string::npos);
}

TEST_CASE("cite: a verb that no rule knows is found by where it stands") {
    CHECK(claimed_in("The envoy said the judgement rests on two procurement notices.") ==
          Texts{"the judgement rests on two procurement notices"});
    CHECK(claimed_in("The envoy said the clerks gather their mail by hand.") ==
          Texts{"the clerks gather their mail by hand"});
    CHECK(claimed_in("The envoy said thieves cut the cable.") == Texts{"thieves cut the cable"});
}

TEST_CASE("cite: a noun that may be a verb is none before what it cannot take") {
    CHECK(claimed_in("The envoy spoke of the rests of two notices.").size() <= 1);
}

TEST_CASE("cite: who is accused is charged, not what he is accused of") {
    const auto claims = contents_of("A clerk accused of opening accounts with stolen passports and "
                                    "selling them to a broker has "
                                    "been charged with forgery, prosecutors said.",
                                    "claim");
    const auto charged = std::find_if(claims.begin(), claims.end(), [](const auto& one) {
        return one["predicate"] == "charged";
    });
    REQUIRE(charged != claims.end());
    CHECK((*charged)["frame"]["object"] == "clerk");
}

TEST_CASE("cite: what somebody is accused of and that he is charged are two claims") {
    CHECK(
        claimed_in("RIGA, May 4 XPA - A clerk and a porter accused of setting up mail and storage "
                   "accounts under false names have been charged in Riga.") ==
        Texts{"accused of setting up mail and storage accounts under false names",
              "have been charged in Riga"});
}

TEST_CASE("cite: a deed behind a comma is a claim of its own") {
    CHECK(claimed_in("The thieves broke into two ministries in Lorvenia, stealing files of 300 "
                     "clerks.")
              .back() == "stealing files of 300 clerks");
}

TEST_CASE("cite: what somebody calls a firm is told apart from what the firm did") {
    CHECK(claimed_in("The agency attributed the raids to Norvik Freight, a firm it described as a "
                     "contractor to the navy.")
              .front() == "The agency attributed the raids to Norvik Freight");
}

TEST_CASE("cite: \"before the court\" cuts no clause, \"of that port\" opens none") {
    CHECK(claimed_in("\"As the case is before the court, I will not be commenting on it,\" the "
                     "minister said.") ==
          Texts{"As the case is before the court, I will not be commenting on it"});
    CHECK(claimed_in("\"Farmers own half of that mill and they are owed an answer,\" she said.") ==
          Texts{"Farmers own half of that mill", "they are owed an answer"});
}

TEST_CASE("cite: who makes no further statements is silent") {
    const auto claims =
        contents_of("Until then, the prosecution office will make no further statements.", "claim");
    REQUIRE(!claims.empty());
    CHECK(claims.back()["predicate"] == "declined");
}

TEST_CASE("cite: the noun before \"of\" tells how many they are") {
    CHECK(
        claimed_in("Its clerks hold that staff of Norvik Freight run the Lantern group.").size() ==
        1);
}

TEST_CASE(
    "cite: who is accused before he is charged is the charged, whose deed a comma opens too") {
    const auto charged = contents_of(
        "A clerk accused of setting up mail accounts under false names has been charged in Riga.",
        "claim");
    CHECK(first(charged, "charged")["frame"]["object"] == "clerk");
    const auto stolen = contents_of(
        "The thieves broke into the port of Trell, stealing files of 300 clerks.", "claim");
    CHECK(std::string(first(stolen, "stolen")["frame"]["subject"]).find("thieves") !=
          std::string::npos);
}

TEST_CASE("cite: things held somewhere are not arrested") {
    CHECK(
        first(contents_of("Drawings of ships are held on a separate network.", "claim"), "arrested")
            .is_null());
    CHECK(
        first(contents_of("The firm was fined after a meeting held in Riga.", "claim"), "arrested")
            .is_null());
    CHECK_FALSE(
        first(contents_of("Vale has been held in Riga since May.", "claim"), "arrested").is_null());
}
