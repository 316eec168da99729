// Deeds that were only tried, charged or not known of, and what an inquiry gave. All reports are
// invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string predicate_of(const std::string& text) {
    const auto claims = contents_of(text, "claim");
    REQUIRE(!claims.empty());
    return claims.front()["predicate"];
}

std::string class_of(const std::string& text) {
    const auto claims = contents_of(text, "claim");
    REQUIRE(!claims.empty());
    return claims.front()["certainty"]["class"];
}

} // namespace

TEST_CASE("cite: an entry that was tried is a target, a theft that was tried is none") {
    CHECK(predicate_of("Hackers tried to break into the waterworks of Norvik, police said.") ==
          "targeted");
    CHECK(predicate_of("The gang had also attempted to enter the network of a grain mill.") ==
          "targeted");
    CHECK(predicate_of("The group sought to steal drawings of a turbine, the service said.") ==
          "untyped");
    const auto claims =
        contents_of("The hackers failed to break into the pumps, the utility said.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "compromised");
    CHECK(claims.front()["polarity"] == "-");
}

TEST_CASE("cite: what somebody is charged with is one charge") {
    const auto claims = contents_of(
        "The clerk is charged with fraud and with stealing the plans of a ferry.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "charged");
}

TEST_CASE("cite: an indictment that charges somebody is no deed of its subject") {
    const auto claims = contents_of("Prosecutors unsealed an indictment on Monday that charges two "
                                    "sailors with copying data of 30 harbours.",
                                    "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "charged");
    CHECK(claims.front()["frame"]["object"] == "two sailors");
}

TEST_CASE("cite: a theft nobody knows of is no theft") {
    const auto claims = contents_of(
        "\"We are not aware of any ledgers that were stolen,\" spokeswoman Ida Holm said.",
        "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "no-damage");
    CHECK(claims.front()["certainty"]["class"] == "not-found");
}

TEST_CASE("cite: those who had not done a thing were hit all the same") {
    const auto claims = contents_of("Clients who had not answered were affected.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] != "no-damage");
    CHECK(claims.front()["polarity"] == "+");
}

TEST_CASE("cite: what an inquiry gave is a finding") {
    CHECK(class_of("We counted 412 drawings in the archive.") == "finding");
    CHECK(class_of("\"We have established that the army is behind this raid,\" minister Ola Brun "
                   "said.") == "finding");
    CHECK(class_of("The agency said it had identified victims in four countries.") == "finding");
    CHECK(class_of("A 30-year-old man was found in Tallinn on Friday, police said.") == "asserted");
}

TEST_CASE("cite: no suspects and nothing that suggests are not found") {
    CHECK(class_of("There are no suspects so far, police said.") == "not-found");
    CHECK(class_of("Nothing we hold suggests that she knew, the analysts wrote.") == "not-found");
}

TEST_CASE("cite: an inquiry that is not closed goes on") {
    CHECK(predicate_of("The investigation is not closed, prosecutors said.") != "not-charged");
}

TEST_CASE("cite: officials who were told of a case are who speaks") {
    const auto claims = contents_of("Two officials who were briefed on the raid said the thieves "
                                    "had been paid by a rival since March 2023 and had left.",
                                    "claim");
    REQUIRE(!claims.empty());
    CHECK(claims.front()["speakers"].back()["name"] == "Two officials");
    CHECK(claims.front()["clause"] == "the thieves had been paid by a rival since March 2023");
}

TEST_CASE("cite: a last that stays in its clause") {
    CHECK(claimed_in("Asked about the ransom, the mayor declined to comment on that.").back() ==
          "the mayor declined to comment on that");
}

TEST_CASE("cite: whom a list of victims names was hit by whose victims they are") {
    const auto claims =
        contents_of("Victims of the group include shipping firms in Greece.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "targeted");
}

TEST_CASE("cite: an attempt by somebody is a target, foiled or not") {
    const auto claims = contents_of("The service said it had foiled an attempt by foreign hackers "
                                    "to penetrate the harbour's pilot system.",
                                    "claim");
    REQUIRE(!claims.empty());
    CHECK(claims.back()["predicate"] == "targeted");
}

TEST_CASE("cite: a last for belongs to its verb") {
    CHECK(claimed_in("The clerk denied knowing what the account was used for.").back() ==
          "The clerk denied knowing what the account was used for");
}

TEST_CASE("cite: it is not clear who did it") {
    CHECK(class_of("It was not immediately clear who was behind the raid.") == "not-found");
}

TEST_CASE("cite: what is included parts no subject from its verb") {
    const auto claims = contents_of("The data of 300 clerks, including names and addresses, had "
                                    "been stolen, the town said.",
                                    "claim");
    REQUIRE(!claims.empty());
    CHECK(claims.front()["frame"]["object"] == "data of 300 clerks");
}

TEST_CASE("cite: who is found or traced stays with what was found, and the next verb is another") {
    CHECK(claimed_in("Police have identified a suspect and are looking for two others.").front() ==
          "Police have identified a suspect");
    CHECK(claimed_in("Investigators traced the payments to a bank in Riga and froze 300,000 euros.")
              .front() == "Investigators traced the payments to a bank in Riga");
}

TEST_CASE("cite: things counted behind and are no verb") {
    CHECK(claimed_in("The council sanctioned six men and three entities for raids on member "
                     "states.") ==
          Texts{"The council sanctioned six men and three entities for raids on member states"});
}

TEST_CASE("cite: a suspect on the run is wanted") {
    const auto claims = contents_of("One suspect is still on the run, police said.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "wanted");
    CHECK(contents_of("The mayor is on the board of the bank, police said.", "claim")
              .front()["predicate"] != "wanted");
}

TEST_CASE("cite: a speaker behind a sentence without a known verb is no part of it") {
    CHECK(claimed_in("The other two remain in the country, the ministry said.").front() ==
          "The other two remain in the country");
}

TEST_CASE("cite: repeated warnings and alleged raids are told of, not said") {
    CHECK(claimed_in("The firm had ignored repeated warnings about the gap.") ==
          Texts{"The firm had ignored repeated warnings about the gap"});
}

TEST_CASE("cite: a network of frauds that was broken up is nobody's network") {
    CHECK(predicate_of("The firm disrupted a network of 40 fraudulent websites.") != "compromised");
}

TEST_CASE("cite: what somebody allegedly did does not make his arrest alleged") {
    const auto claims = contents_of("A student who allegedly let his name be used for the lease of "
                                    "servers has been charged, police said.",
                                    "claim");
    REQUIRE(claims.size() == 2);
    CHECK(claims.front()["clause"] ==
          "A student who allegedly let his name be used for the lease of servers");
    CHECK(claims.front()["certainty"]["class"] == "alleged");
    CHECK(claims.back()["predicate"] == "charged");
    CHECK(claims.back()["certainty"]["class"] == "asserted");
}

TEST_CASE("cite: two deeds that somebody is suspected of are two") {
    CHECK(claimed_in("The clerk is suspected of copying the plans and of selling them to a rival.")
              .back() == "selling them to a rival");
}

TEST_CASE("cite: a state's office that attributes a raid has found it, a firm has not") {
    CHECK(class_of("The National Cyber Security Centre attributed the raid to Russia.") ==
          "finding");
    CHECK(class_of("The security firm Palmgate attributed the raid to Russia.") == "asserted");
}

TEST_CASE("cite: who claimed or reported that a thing was so hit and warned nobody") {
    const auto claims = contents_of("Hackers calling themselves Red Lantern claimed on Telegram "
                                    "that they had emptied the accounts of a sports club.",
                                    "claim");
    CHECK(first(claims, "targeted").is_null());
    CHECK(first(contents_of("Citing two people, the agency reported that thieves close to the "
                            "ministry had raided eight mills.",
                            "claim"),
                "notified")
              .is_null());
}

TEST_CASE("cite: a note that urges an update issues none") {
    CHECK(predicate_of("The response team issued a note urging users to update the app.") !=
          "patched");
}

TEST_CASE("cite: what is known so far is a reserve, and whoever became a victim was hit") {
    CHECK(claimed_in("According to current knowledge, customer data is not affected.") ==
          Texts{"customer data is not affected"});
    const auto claims =
        contents_of("On 2 June the mill became the victim of a cyber attack.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims.front()["predicate"] == "compromised");
    CHECK(claims.front()["frame"]["subject"] == "mill");
    CHECK(predicate_of("Both men have been in pre-trial detention since May.") == "arrested");
}

TEST_CASE("cite: a complaint that stands before its comma charges") {
    const auto claims = contents_of("A complaint filed on Monday in a court in Riga, charges three "
                                    "men over a theft in May and over raids on nine mills.",
                                    "claim");
    CHECK(!first(claims, "charged").is_null());
    CHECK(first(claims, "targeted").is_null());
}

TEST_CASE("cite: a day behind before ends no clause") {
    CHECK(claimed_in("Passwords that were used on the portal before 9 December should be changed.")
              .back()
              .ends_with("before 9 December should be changed"));
}

TEST_CASE("cite: who wrote a tool said nothing") {
    CHECK(claimed_in("Prosecutors said Orlov wrote the ransomware and sold it.").front() ==
          "Orlov wrote the ransomware");
}

TEST_CASE("cite: at least so many are whom a raid hit, by whoever is accused of it") {
    const auto claim = first(contents_of("Poland accused Russian military intelligence of "
                                         "hacking into at least nine northern ministries. The "
                                         "embassy did not reply.",
                                         "claim"),
                             "targeted");
    REQUIRE(!claim.is_null());
    CHECK(claim["frame"]["subject"] == "at least nine northern ministries");
}

TEST_CASE("cite: who did not find any evidence stays with what he did not find") {
    CHECK(
        claimed_in("The police did not find any evidence that the student had acted for a foreign "
                   "state. He was freed.")
            .front()
            .starts_with("The police did not find any evidence"));
    CHECK(class_of("The malware had been planted by a clerk, an internal audit found.") ==
          "finding");
}
