// Speakers behind an aside, before their words without marks, and those whose whole text a report
// is. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("cite: who speaks stands before an aside between dashes") {
    CHECK(chain_in("The National Rail Centre (NRC) - a part of the ministry - assesses that the "
                   "Ostravian army was highly likely responsible.",
                   "army was highly likely") == "The National Rail Centre");
    CHECK(chain_in("Norvik Gas \u2014 a supplier of natural gas to more than 2 million homes in "
                   "the north \u2014 on Monday said intruders had entered its networks.",
                   "intruders had entered") == "Norvik Gas");
    CHECK(chain_in("OSLO \u2014 The bank said intruders had entered its networks.",
                   "intruders had entered") == "The bank");
}

TEST_CASE("cite: of two tellers behind a quotation the last is the outer one") {
    CHECK(chain_in("But nothing in it is right, the palace says, Canal Sul reports.",
                   "nothing in it") == "Canal Sul>the palace");
}

TEST_CASE("cite: a statement without marks goes on with what it says of others and with 'we'") {
    const std::string text = "Press release\n\nFrom: Ministry of Transport\n\nForeign Secretary "
                             "Helen Marsh said:\n\nOstravia spies on the ships of its neighbours "
                             "and then denies it. We condemn this behaviour.\n\nTogether with "
                             "Norway, we will make sure that it pays a price.\n\nThe ministry "
                             "closed two harbours to its ships in May.\n";
    const std::string who = "Foreign Secretary Helen Marsh";
    CHECK(chain_in(text, "spies on the ships") == who);
    CHECK(chain_in(text, "then denies it").starts_with(who));
    CHECK(chain_in(text, "condemn this behaviour") == who);
    CHECK(chain_in(text, "pays a price") == who);
    CHECK(chain_in(text, "closed two harbours").empty());
}

TEST_CASE("cite: verbs, adverbs and participles are no part of who speaks") {
    CHECK(chain_in("The company does not believe its valves were touched, it stated.",
                   "its valves were touched") == "The company");
    CHECK(chain_in("Executive Director Ida Berg rejected the report. She however admitted that a "
                   "folder had been opened.",
                   "a folder had been opened") == "Executive Director Ida Berg");
    CHECK(chain_in("An FBI affidavit unsealed Monday says agents identified the man.",
                   "agents identified") == "An FBI affidavit");
    CHECK(chain_in("The body that polices fishing in the north confirmed that intruders had "
                   "entered its network.",
                   "intruders had entered") == "");
}

TEST_CASE("cite: an insider without a name may be he, a county speaks") {
    CHECK(chain_in("An officer of the Commission, who asked not to be named, claimed that staff "
                   "were told to be silent. He said three laptops were taken away.",
                   "three laptops") == "An officer of the Commission");
    CHECK(chain_in("The county denies that the outage delayed the response.", "outage delayed") ==
          "The county");
}

TEST_CASE("cite: a field of a post is no office") {
    const auto claims = contents_of("Rail Centre Director of Operations Martin Dell said the keys "
                                    "were sold.",
                                    "claim");
    CHECK(claims.at(0)["root"]["key"] == "organisation:rail centre");
}

TEST_CASE("cite: an answer, a speech or a testimony is in the words of who gives it") {
    const std::string text =
        "The Storting\n\nAnswer to written question 1187 answered by Minister for Justice Hedda "
        "Berg\n\nJonas Thor has asked me when the Government first learned of the "
        "intrusion.\n\nThe "
        "intrusion was discovered by the Courts Office on 14 October 2025. My ministry was "
        "informed on 16 October. I have no reason to question the report. I intend to propose an "
        "amendment.\n";
    CHECK(chain_in(text, "discovered by the Courts Office") == "Minister for Justice Hedda Berg");
    const std::string news =
        "Harbour Post\n\nRemarks by Minister Hedda Berg anger the opposition\n\nThe minister was "
        "criticised on Monday. The harbour was closed in May.\n";
    CHECK(chain_in(news, "harbour was closed").empty());
}

TEST_CASE("cite: one of a country's people is not its government") {
    for (const std::string text : {"A Norwegian national denied the charges.",
                                   "A Latvian student said he had sold the key."}) {
        INFO(text);
        const auto root = contents_of(text, "claim").at(0)["root"]["key"].get<std::string>();
        CHECK(root.starts_with("person:a "));
    }
}

TEST_CASE("cite: what the FBI did is the Justice Department's word in its own release") {
    const auto root_in = [](const std::string& office) {
        const auto claims =
            contents_of("PRESS RELEASE\n\nClerk of the harbour office charged with "
                        "selling cargo lists to thieves\n\nFor Immediate Release\n" +
                            office + "\n\nThe FBI seized two servers in Romania in May.\n",
                        "claim");
        return claims.back()["root"]["key"].get<std::string>();
    };
    CHECK(root_in("U.S. Attorney's Office, District of Ohio") == "prosecutors:united states");
    CHECK(root_in("Norwegian Police Office") == "police:united states");
}

TEST_CASE("cite: who said it yesterday or today is the speaker") {
    for (const std::string when : {"yesterday", "today", "yesterday morning", "tonight"}) {
        INFO(when);
        CHECK(chain_in("A hacking group broke into the carrier in March, the Port Authority said " +
                           when + ".",
                       "broke into the carrier") == "the Port Authority");
    }
}
