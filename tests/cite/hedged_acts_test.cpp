// Hedges of the usual press and what they hedge, lists of deeds, impersonal openings, and media
// that others call by less of their name. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/turns.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

struct Hedged {
    std::string_view text;
    std::string_view clause; ///< as a whole
    std::string_view klass;
};

constexpr Hedged sentences[] = {
    {"The intrusion was most likely the work of insiders.",
     "The intrusion was most likely the work of insiders",
     "probable"},
    {"Officials are all but certain that the Dravian army ordered the attack.",
     "the Dravian army ordered the attack",
     "probable"},
    {"It looks as though the backups were deleted too.",
     "It looks as though the backups were deleted too",
     "probable"},
    {"The attack appears to be the work of criminals.",
     "The attack appears to be the work of criminals",
     "probable"},
    {"It is not known who was behind the attack.",
     "It is not known who was behind the attack",
     "not-found"},
    {"It is worth noting that the hackers used the account of a clerk.",
     "the hackers used the account of a clerk",
     "asserted"},
    {"Recall that in January an attack on the energy ministry was recorded.",
     "in January an attack on the energy ministry was recorded",
     "asserted"}};

} // namespace

TEST_CASE("cite: hedges of the usual press stand by what they hedge") {
    for (const auto& one : sentences) {
        INFO(one.text);
        const auto claims = english_claims_in(one.text);
        const auto claim = claims.back();
        CHECK(claim["clause"] == one.clause);
        CHECK(claim["certainty"]["class"] == one.klass);
    }
    const auto open = english_claims_in("It is not known who was behind the attack.");
    CHECK(first(open, "attributed").is_null());
}

TEST_CASE("cite: deeds in a row share their subject over a span of time") {
    const auto claims = english_claims_in(
        "The accused, working with others, infiltrated the servers of the mill between March and "
        "August 2021, copied source code and demanded 4 million euros.");
    const auto stolen = first(claims, "stolen");
    REQUIRE_FALSE(stolen.is_null());
    CHECK(stolen["clause"] == "copied source code");
    CHECK(agrees(slot(stolen, "subject"), "accused"));
    CHECK(agrees(slot(first(claims, "compromised"), "object"), "accused"));
}

TEST_CASE("cite: a foreign country attacks, accounts are not tasked") {
    constexpr Turn turns[] = {
        {"The attack on the fuel stations was carried out by a foreign country.",
         "attributed",
         "foreign country",
         "attack"},
        {"The president blamed the attacks on Dravian special services.",
         "attributed",
         "special services",
         "attacks"}};
    for (const auto& turn : turns) {
        check_turn(turn, english_claims_in(turn.text));
    }
    CHECK(first(english_claims_in("The accounts were run by a contractor for the Dravian police."),
                "tasked")
              .is_null());
    CHECK(
        first(english_claims_in("The firm had taken down 400 accounts."), "compromised").is_null());
    CHECK(first(english_claims_in("The union imposed sanctions on six people and three firms."),
                "targeted")
              .is_null());
}

TEST_CASE("cite: the service that stresses is a speaker, and no leak is a clause of its own") {
    const auto claims = english_claims_in("The content of the sites was not changed and no leak of "
                                          "personal data occurred, the service stressed.");
    REQUIRE(claims.size() > 2);
    CHECK(claims.back()["clause"] == "no leak of personal data occurred");
    CHECK(claims.back()["speakers"].back()["name"] == "the service");
}

TEST_CASE("cite: a station called by less of its name has the root of its own report") {
    const std::vector<Report> reports = {
        report("a.txt",
               "LBN News\n\nServers were rented in a stolen name\n\nSeven of the servers were "
               "booked in the name of Vera Ozol, according to invoices seen by LBN News.\n"),
        report("b.txt",
               "Harbour Evening News\n\nWho rented the servers\n\nThe broadcaster LBN reported on "
               "Saturday that the passport belongs to a retired teacher in Olsk.\n")};
    CHECK(root_in(reports, "Seven of the servers") == "outlet:lbn news");
    CHECK(root_in(reports, "the passport belongs") == "outlet:lbn news");
}

TEST_CASE("cite: a deed under a charge and what its object was used for are two claims") {
    const auto claims = english_claims_in(
        "Police in Olsk have referred a man to prosecutors for allegedly renting servers under "
        "false names that were used to attack about 40 companies.");
    const auto lease = first(claims, "leased");
    REQUIRE_FALSE(lease.is_null());
    CHECK(lease["clause"] == "allegedly renting servers under false names");
    CHECK(slot(lease, "subject") == "man");
    CHECK(first(claims, "referred")["clause"] ==
          "Police in Olsk have referred a man to prosecutors");
    const auto suspicion = english_claims_in(
        "Police in Olsk arrested a man on suspicion of renting servers under false names that were "
        "later used in attacks on mills.");
    CHECK(first(suspicion, "leased")["certainty"]["class"] == "suspected");
    CHECK(first(suspicion, "used-in")["certainty"]["class"] == "asserted");
    const auto accused = english_claims_in("Dravia on Tuesday accused a gang of directing raids on "
                                           "ports and expelled two envoys over the case.");
    CHECK(accused.back()["clause"] == "expelled two envoys over the case");
    CHECK(accused.back()["certainty"]["class"] == "asserted");
}

TEST_CASE("cite: subjects behind guises, thefts told in passing and purposes") {
    constexpr Turn turns[] = {
        {"Dravian hackers posing as clerks have infiltrated dozens of companies.",
         "compromised",
         "dozens of companies",
         "Dravian hackers"},
        {"The gang published files stolen from the airport.", "stolen", "The gang", "files"},
        {"The man is wanted for selling access to company networks.", "sold", "man", "access"},
        {"The clerk was put on the most wanted list.", "wanted", "", "clerk"},
        {"Norway has charged three of its members.", "charged", "Norway", "three of its members"},
        {"It sent messages that appeared genuine and collected passwords.",
         "stolen",
         "",
         "passwords"}};
    for (const auto& turn : turns) {
        check_turn(turn, english_claims_in(turn.text));
    }
    CHECK(english_claims_in("The attackers tried but failed to cut the power.").back()["clause"] ==
          "The attackers tried but failed to cut the power");
    CHECK(first(english_claims_in("The thieves returned the money."), "declined").is_null());
    CHECK(first(english_claims_in("Dravia called itself a victim of attacks."), "compromised")
              .is_null());
}
