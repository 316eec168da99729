// Where sentences part into claims, and sentences that are one as a whole. All reports are
// invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("cite: where and when behind a comma begin a claim, when also without one") {
    CHECK(claimed_in("The clerk came before the county court on Monday, where the judge barred the "
                     "press from the room.") ==
          Texts{"The clerk came before the county court on Monday",
                "the judge barred the press from the room"});
    CHECK(claimed_in("The lender noticed the loss on 4 May, when a customer phoned its branch.") ==
          Texts{"The lender noticed the loss on 4 May", "a customer phoned its branch"});
    CHECK(claimed_in("The vault of the bank stood open when the night guard left the building.") ==
          Texts{"The vault of the bank stood open", "the night guard left the building"});
    CHECK(claimed_in("The engineers know when the pump was switched off by hand.").size() == 1);
}

TEST_CASE("cite: of several told before, most of which tells on") {
    CHECK(claimed_in("He opened accounts in the names of 40 farmers, most of whom he had met at "
                     "cattle markets.") == Texts{"He opened accounts in the names of 40 farmers",
                                                 "most of whom he had met at cattle markets"});
}

TEST_CASE("cite: what follows from a fact behind a comma is a claim") {
    const auto claims = contents_of(
        "The raiders worked only in the mornings, which suggests a team with other duties.",
        "claim");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["clause"] == "The raiders worked only in the mornings");
    CHECK(claims[1]["clause"] == "which suggests a team with other duties");
    CHECK(claims[1]["certainty"]["class"] == "probable");
}

TEST_CASE("cite: so far that they could is two claims, so far is none") {
    CHECK(claimed_in("The burglars dug so deep under the bank that they could have emptied every "
                     "safe.") ==
          Texts{"The burglars dug so deep under the bank", "they could have emptied every safe"});
    CHECK(claimed_in("No sign has been found so far that it left the building.").size() == 1);
}

TEST_CASE("cite: a deed and what it was done for, behind so that, are two claims") {
    CHECK(claimed_in(
              "A shipping clerk copied the passports of his customers so that hackers could rent "
              "servers, a judge was told yesterday.") ==
          Texts{"A shipping clerk copied the passports of his customers",
                "hackers could rent servers"});
}

TEST_CASE("cite: who is accused and what became of him are two claims of their own class") {
    const auto claims = contents_of("A broker accused of renting mailboxes in the names of dead "
                                    "miners has been detained in Riga.",
                                    "claim");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["clause"] == "accused of renting mailboxes in the names of dead miners");
    CHECK(claims[0]["certainty"]["class"] == "alleged");
    CHECK(claims[1]["clause"] == "has been detained in Riga");
    CHECK(claims[1]["certainty"]["class"] == "asserted");
    CHECK(
        claimed_in("On Friday two brothers came to court in Tartu, accused of leasing servers for "
                   "the gang.") == Texts{"On Friday two brothers came to court in Tartu",
                                         "accused of leasing servers for the gang"});
    CHECK(claimed_in("The clerk accused of theft was paid 500 euros.").size() == 1);
}

TEST_CASE("cite: who appeared in court did not only seem to") {
    const auto claims = contents_of("The brothers appeared briefly in court on Friday.", "claim");
    REQUIRE(claims.size() == 1);
    CHECK(claims[0]["certainty"]["class"] == "asserted");
}

TEST_CASE("cite: a full sentence whose verb no rule knows is a claim as a whole") {
    CHECK(claimed_in("Six of these turned out to be practice machines of a school.") ==
          Texts{"Six of these turned out to be practice machines of a school"});
    CHECK(claimed_in(
              "She accused the two ministries of inventing the tale to please their voters.") ==
          Texts{"She accused the two ministries of inventing the tale to please their voters"});
    CHECK(claimed_in("Lorvenia Police Office").empty());
}

TEST_CASE("cite: an order to the reader is a norm") {
    const auto claims = contents_of("Norvik Security Advisory\n\nA flaw in the gateway lets anyone "
                                    "in. Revoke all gateway tokens now. Block port 8443 at the "
                                    "firewall.",
                                    "claim");
    std::size_t norms = 0;
    for (const auto& claim : claims) {
        norms += claim["kind"] == "norm" ? 1 : 0;
    }
    CHECK(norms == 2);
}

TEST_CASE("cite: what a jury was told and papers a newspaper saw are no deeds") {
    CHECK(claimed_in("Nobody had locked the archive, the jury was told.") ==
          Texts{"Nobody had locked the archive"});
    CHECK(claimed_in(
              "According to court papers obtained by the Herald, the clerk sold the ledgers to "
              "a dealer.") == Texts{"the clerk sold the ledgers to a dealer"});
}

TEST_CASE("cite: a byline names the medium it was written for") {
    const auto claims =
        contents_of("Raiders empty the harbour office\n\nBy Ann Berg for the Harbour Post\n\n"
                    "Raiders copied the tide tables of the harbour office on Monday.",
                    "claim");
    REQUIRE(!claims.empty());
    CHECK(claims.back()["root"]["name"] == "Harbour Post");
}

TEST_CASE("cite: a duty that two verbs share and what one court does in turn are two claims") {
    const auto claims = contents_of("Harbour offices should change the locks of every gate and "
                                    "report missing keys to the warden.",
                                    "claim");
    REQUIRE(claims.size() == 2);
    CHECK(claims[1]["clause"] == "report missing keys to the warden");
    CHECK(claims[1]["kind"] == "norm");
    CHECK(claimed_in("The court acquits the clerk of theft and jails his brother for two years.") ==
          Texts{"The court acquits the clerk of theft", "jails his brother for two years"});
}

TEST_CASE("cite: a dash between two years parts nothing") {
    CHECK(claimed_in("The raids of 2019\u20132021 emptied the archives of four ports.").size() ==
          1);
}

TEST_CASE("cite: the hedge behind a copula is the deed's") {
    const auto claims =
        contents_of("Tin Wolf is almost certainly responsible for the break-ins.", "claim");
    REQUIRE(!claims.empty());
    CHECK(claims[0]["certainty"]["class"] == "probable");
}

TEST_CASE("cite: what is told of in a paragraph off the case is a claim where somebody says it") {
    const std::string report =
        "Raiders empty the harbour office of Lorvik\n\nRaiders copied the tide tables of the "
        "harbour office in Lorvik, police said.\n\nThe tables were sold to a gang, police in "
        "Lorvik said.\n\nPolice in Lorvik arrested a clerk.\n\nShopkeeper Tessa Moll wants a new "
        "quay, she said. \"Nobody here trusts the council any more,\" Moll said.\n";
    bool found = false;
    for (const auto& clause : claimed_in(report)) {
        found = found || clause == "Nobody here trusts the council any more";
    }
    CHECK(found);
}

TEST_CASE("cite: an aside between who speaks and the verb is no claim") {
    CHECK(claimed_in("A second audit, conducted by a firm from Riga over six weeks, found that the "
                     "raiders copied 200 maps.") == Texts{"the raiders copied 200 maps"});
}

TEST_CASE("cite: what a source confirms before he says more, and will do behind it, are claims") {
    CHECK(claimed_in(
              "Police spokesman Jan Berg confirmed the detention but said the inquiry was far "
              "from over.") == Texts{"confirmed the detention", "the inquiry was far from over"});
    CHECK(claimed_in("He rejects every charge, his lawyer said, and will go to the High Court.")
              .back() == "will go to the High Court");
}
