// Clauses in a row, second deeds of one subject and reasons: where one claim joins the next. All
// reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("cite: whole clauses in a row are claims of their own") {
    CHECK(claimed_in("In the raid, the terminals were switched off for a week, a number of letters "
                     "was stolen, and the phones of nine officers were tapped.") ==
          Texts{"In the raid, the terminals were switched off for a week",
                "a number of letters was stolen",
                "the phones of nine officers were tapped"});
    CHECK(claimed_in("\"Our trains were never in danger, and departures continue as planned,\" the "
                     "operator said.") ==
          Texts{"Our trains were never in danger", "departures continue as planned"});
    CHECK(claimed_in("The operator said departures would go on as planned and the trains \"were "
                     "never in danger.\"") ==
          Texts{"departures would go on as planned", "the trains \"were never in danger"});
}

TEST_CASE("cite: what looks like a clause in a row is an aside, a list or who tells") {
    CHECK(claimed_in("In every case we worked on, the lock was opened with a stolen key.").size() ==
          1);
    CHECK(claimed_in("They could have plunged the town into darkness, it has been claimed.") ==
          Texts{"They could have plunged the town into darkness, it has been claimed"});
    CHECK(claimed_in("\"We got a message from someone, I can't tell you who, claiming to have done "
                     "this,\" Berg said.")
              .size() == 1);
    CHECK(claimed_in("He is being prosecuted for forgery, trading in cards and theft.").size() ==
          1);
}

TEST_CASE(
    "cite: a second deed of one subject, by a helping verb, a participle or a verb of today") {
    CHECK(claimed_in("The spokesman said that Norland punishes all computer crime and has never "
                     "ordered any.") ==
          Texts{"Norland punishes all computer crime", "has never ordered any"});
    CHECK(claimed_in("Thieves have reportedly entered the warehouse of two museums and taken "
                     "pictures of the paintings.") ==
          Texts{"Thieves have reportedly entered the warehouse of two museums",
                "taken pictures of the paintings"});
    CHECK(claimed_in("The group rents servers in Oslo, pays with gift cards and routes its traffic "
                     "through a shop in Turku.") == Texts{"The group rents servers in Oslo",
                                                          "pays with gift cards",
                                                          "routes its traffic through a shop in "
                                                          "Turku"});
    CHECK(claimed_in("Police questioned a 27-year-old man from Turku last week and let him go "
                     "without charge.")
              .size() == 2);
}

TEST_CASE("cite: reasons, relatives and what was done with it behind a comma") {
    CHECK(claimed_in("The sale of the cards was not unexpected, as the gang had acted in the same "
                     "way against a Danish bank.") ==
          Texts{"The sale of the cards was not unexpected",
                "the gang had acted in the same way against a Danish bank"});
    CHECK(claimed_in("He sold the key to a gang known as Silver Fox, whose members then opened 40 "
                     "cabinets.") == Texts{"He sold the key to a gang known as Silver Fox",
                                           "whose members then opened 40 cabinets"});
    CHECK(claimed_in("The attackers encrypted 40 servers, demanding five million kroner.") ==
          Texts{"The attackers encrypted 40 servers", "demanding five million kroner"});
}

TEST_CASE("cite: what is said is kept though its verb has an object without an article") {
    CHECK(claimed_in("The Dutch minister said the attackers read mail for a year but could not "
                     "enter the vault.") ==
          Texts{"the attackers read mail for a year", "could not enter the vault"});
    CHECK(chain_in("The ministry said spies photograph ports.", "spies photograph ports") ==
          "The ministry");
    CHECK(
        claimed_in("The thieves waited, on average, 47 days before they took anything.").front() ==
        "The thieves waited, on average, 47 days");
}

TEST_CASE("cite: a question claims nothing and has no speaker") {
    const std::string text = "Do the police believe that the clerk sold the key? A spokeswoman "
                             "would not say.";
    CHECK(claimed_in(text).size() == 1);
    CHECK(chain_in("Should the bureau confirm it, the theft would rank among the largest yet.",
                   "the theft would rank") == "");
    CHECK(chain_in("Lisbon rejected the claims that a clerk had sold the key, the Post reported.",
                   "a clerk had sold") == "Post>Lisbon");
}
