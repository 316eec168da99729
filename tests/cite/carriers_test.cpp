// Who speaks in the copy of agencies and dailies: who carries it, who charges whom, who reports
// together. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("carriers: a quotation closes with two apostrophes, and who carries it stands outside") {
    const std::string text = "\xE2\x80\x9CNobody at our mission touched these "
                             "files,\xE2\x80\x99\xE2\x80\x99 the embassy "
                             "in Oslo said in a statement carried by state news agency Xinhua.";
    CHECK(chain_in(text, "Nobody at our mission") == "Xinhua>the embassy in Oslo");
    CHECK(claimed_in(text) == Texts{"Nobody at our mission touched these files"});
    CHECK(chain_in("''We know of no attack,'' the Danish foreign ministry said.", "no attack") ==
          "the Danish foreign ministry");
}

TEST_CASE("carriers: what is denied is said by who charges it") {
    const std::string from = "Zembla's foreign ministry denied allegations from Norway that its "
                             "hackers had broken into the mail servers of the parliament.";
    CHECK(chain_in(from, "had broken into") == "Norway");
    CHECK(root_in(from, "had broken into") == "government:norway");
    CHECK(root_in("Russia denies Ukrainian allegations that it was behind the attack on the dam.",
                  "it was behind the attack") == "government:ukraine");
    CHECK(root_in("The embassy of Russia rejected London's claim that its officers stole the plans "
                  "of the dam.",
                  "its officers stole") == "government:united kingdom");
    const std::string relative = "Experts say the group works for the Russian government, a charge "
                                 "the Kremlin denies.";
    CHECK(chain_in(relative, "works for the Russian government") == "Experts");
    CHECK(chain_in(relative, "the Kremlin denies") == "the Kremlin");
    CHECK(claimed_in(relative).front() == "the group works for the Russian government");
}

TEST_CASE("carriers: a sentence that only says whose the one before is lends him to it") {
    const std::string text =
        "The servers were rented by private persons. This was stated by the deputy director of the "
        "information department of the Foreign Ministry, Artem Kozin, Interfax reported. According "
        "to him, these were not state hackers but ordinary thieves.";
    CHECK(root_in(text, "The servers were rented") == "ministry:russia foreign ministry");
    CHECK(root_in(text, "these were not state hackers") == "ministry:russia foreign ministry");
    CHECK(chain_in(text, "The servers were rented").starts_with("Interfax>"));
}

TEST_CASE("carriers: a long post of a ministry before a name is the ministry's") {
    const std::string text =
        "Director of the second European Department of the Danish foreign Ministry Per Dahl said "
        "that the files were copied in May. \"They were copied twice,\" said Dahl.";
    CHECK(root_in(text, "the files were copied in May") == "ministry:denmark foreign ministry");
    CHECK(root_in(text, "They were copied twice") == "ministry:denmark foreign ministry");
}

TEST_CASE("carriers: the newspaper is the one that somebody told it to") {
    const std::string text =
        "Two officials told the newspaper Aftenbladet that hackers had broken into the port. "
        "According to the newspaper, the attack began in March. The paper said the hackers stole "
        "300 files. According to the publication, the files were copied to Tallinn.";
    for (const auto* const words : {"the attack began", "the hackers stole", "were copied to"}) {
        CHECK(root_in(text, words) == "agency:aftenbladet");
    }
    CHECK(chain_in("The minister told the Kurier newspaper that the dam was attacked.",
                   "the dam was attacked") == "Kurier>The minister");
}

TEST_CASE("carriers: when, where and in what it was said is no part of what was said") {
    CHECK(claimed_in("Minister Ann Berg said this morning in a statement: \"The clinic was "
                     "attacked by Zembla.\"") == Texts{"The clinic was attacked by Zembla"});
    CHECK(claimed_in("Minister Ann Berg wrote on X: \"The clinic was attacked by Zembla.\"") ==
          Texts{"The clinic was attacked by Zembla"});
    CHECK(claimed_in("Kestrel said in a report published on Tuesday that the group had attacked "
                     "nine ministries.") == Texts{"the group had attacked nine ministries"});
    CHECK(chain_in("In a blog post the firm said the hackers had stolen passwords.",
                   "the hackers had stolen") == "the firm");
}

TEST_CASE("carriers: media that report together are one speaker, by the first of them") {
    const std::string named = "Respected daily newspaper Het Dagboek and TV news show Nieuwsblik "
                              "said the Dutch service had watched the hackers.";
    CHECK(chain_in(named, "had watched") == "Het Dagboek and Nieuwsblik");
    CHECK(root_in(named, "had watched") == "agency:het dagboek");
    CHECK(chain_in("Reports carried in the business daily Handelstid and the news site Nordlys say "
                   "that the hackers broke into the bank in June.",
                   "broke into the bank") == "Handelstid and Nordlys");
    CHECK(chain_in("The bank was hacked in June, the newspaper Dagens and the television programme "
                   "Oogpunt reported on Friday.",
                   "The bank was hacked") == "Dagens and Oogpunt");
}

TEST_CASE("carriers: sources of an account speak inside the medium that rests on them") {
    const std::string text = "The daily Dagens bases its account on six unnamed sources. They say "
                             "that the hackers broke into the State Department.";
    CHECK(chain_in(text, "broke into the State") == "Dagens>six unnamed sources");
    CHECK(chain_in("Three officials told the daily Dagens that the attack began in May, according "
                   "to a report in the Harbour Courier.",
                   "the attack began") == "Harbour Courier>Dagens>Three officials");
    CHECK(chain_in("Reuters reported on Monday that hackers broke into the treasury, according to "
                   "people familiar with the matter.",
                   "broke into the treasury") == "Reuters>people familiar with the matter");
}

TEST_CASE("carriers: a source that is referred to is cited") {
    const std::string text = "TASS reports with reference to the press service of the police that "
                             "the hackers attacked nine banks.";
    CHECK(chain_in(text, "attacked nine banks").starts_with("TASS>"));
    CHECK(claimed_in(text) == Texts{"the hackers attacked nine banks"});
    CHECK(claimed_in("According to Interfax, citing a source in the police, the hackers were "
                     "detained in Rostov.") == Texts{"the hackers were detained in Rostov"});
}

TEST_CASE("carriers: who stands before an aside speaks, not what follows the verb") {
    CHECK(chain_in("The Danish service FEX, which lost two men, said Bureau 4 pays the hackers.",
                   "Bureau 4 pays the hackers") == "The Danish service FEX");
    CHECK(chain_in("The guard left the gate open in May, say two people who work there.",
                   "left the gate open") == "two people");
}

TEST_CASE("carriers: a new sentence behind a quotation that has ended is its own") {
    const std::string text = "\"It is a serious attack,\" Minister Ann Berg said. \"We know who "
                             "did it.\" The embassy of Zembla called the accusation a lie.";
    CHECK(chain_in(text, "We know who did it") == "Minister Ann Berg");
    CHECK(chain_in(text, "called the accusation") == "The embassy of Zembla");
}

TEST_CASE("carriers: a leader's voice is of the state he leads") {
    const std::string text = "Zembla's rival Norway is led by many. Norwegian Prime Minister Jan "
                             "Moe met the press. Moe spokesman Per Dahl said the dam was attacked.";
    CHECK(root_in(text, "the dam was attacked") == "government:norway");
}

TEST_CASE("carriers: seats of government and posts tell their state") {
    CHECK(root_in("The Bundestag said its servers were attacked in May.", "servers were") ==
          "government:germany");
    CHECK(root_in("Foreign Secretary Jane Holt said Zembla attacked the clinic.", "the clinic") ==
          "government:united kingdom");
    CHECK(root_in("Officials in Kyiv said the power grid was attacked by Russia.", "power grid") ==
          "government:ukraine");
    CHECK(root_in("Foreign Ministry spokesman Geng Wei told a regular press briefing in Beijing "
                  "that the charges are groundless.",
                  "the charges are groundless") == "ministry:china foreign ministry");
    CHECK(root_in("Dutch officials said hackers attacked the port. Interior minister Kajsa Horst "
                  "said the hackers were paid by Zembla.",
                  "the hackers were paid") == "government:netherlands");
}

TEST_CASE("carriers: an office without a country is of the land of the agency it speaks through") {
    CHECK(root_in("The foreign ministry said that no files were taken, TASS reported.",
                  "no files were taken") == "ministry:russia foreign ministry");
    CHECK(root_in("Public prosecutor Fredrik Ling told the TT news agency that the suspects had "
                  "left the country.",
                  "the suspects had left") == "prosecutors:sweden");
    CHECK(root_in("Officials from the Department of Homeland Security said that hackers had "
                  "attacked the states. \"No votes were changed,\" Ann Moe, a senior official, "
                  "said. Russian President Jan Orlov has denied it.",
                  "No votes were changed") == "government:united states");
}

TEST_CASE("carriers: an aside of a body or a short name ends no speaker") {
    CHECK(chain_in("The Danish Centre for Data (CFD), a unit of the army, said the group used "
                   "false pages.",
                   "the group used")
              .starts_with("The Danish Centre for Data"));
    CHECK(root_in("In its annual report, the Finnish Security Service, Supo, wrote that hackers "
                  "had broken into the port.",
                  "had broken into") == "organisation:supo");
    CHECK(chain_in("The company, in a statement to the exchange, said that it had no evidence of "
                   "a breach.",
                   "no evidence of a breach") == "The company");
    CHECK(root_in("Security Service of Norway said hackers broke into the port.", "broke into") ==
          "organisation:security service");
}

TEST_CASE("carriers: fronts that only cite or hedge are no part of a claim") {
    CHECK(claimed_in("As noted in the ministry, the attack was stopped.") ==
          Texts{"the attack was stopped"});
    CHECK(claimed_in("As it became known, the hackers stole the mail of 40 deputies.") ==
          Texts{"the hackers stole the mail of 40 deputies"});
    CHECK(chain_in("According to preliminary information, the attack was carried out from abroad.",
                   "was carried out") == "unstated");
    CHECK(claimed_in("The bank was hacked by Zembla, according to two people with knowledge of the "
                     "matter, who were not authorised to speak publicly.") ==
          Texts{"The bank was hacked by Zembla"});
}

TEST_CASE("carriers: a medium that quotes a denial carries it") {
    CHECK(root_in("Iranian state television quoted the foreign ministry as denying any "
                  "involvement.",
                  "denying any involvement") == "ministry:iran foreign ministry");
    CHECK(root_in("Russia's FSB rejected the charge, Interfax said.", "rejected the charge") ==
          "organisation:fsb");
    CHECK(root_in("The Norvik bank issued a statement denying the loss of data.",
                  "denying the loss") == "organisation:norvik");
    CHECK(chain_in("\"Our accusations stand,\" the ministry said. Canberra's claim that the "
                   "servers were attacked is groundless, the embassy of China said.",
                   "is groundless") == "the embassy of China");
}

TEST_CASE("carriers: a paper in front of the speaker is no claim, with what is told of it") {
    for (const std::string front : {"In a statement posted on its website, ",
                                    "In a blog post published on Tuesday, ",
                                    "In a video carried by a local channel, "}) {
        CAPTURE(front);
        const auto claims =
            contents_of(front + "Fjord Security said customer data was stolen.", "claim");
        REQUIRE(claims.size() == 1);
        CHECK(claims[0]["clause"] == "customer data was stolen");
        CHECK(claims[0]["root"]["key"] == "organisation:fjord security");
    }
    CHECK(contents_of("In a raid that police led, Fjord Security said customer data was stolen.",
                      "claim")
              .size() > 1);
}

TEST_CASE(
    "carriers: offices that one state alone calls so are its own, in the press of another too") {
    CHECK(
        root_in("OSLO, 4 May 2026: The Justice Department said two men were charged over the hack.",
                "two men were charged") == "prosecutors:united states");
    CHECK(root_in("NATO expressed solidarity with the Netherlands over the hack.", "solidarity") ==
          "organisation:nato");
}

TEST_CASE("carriers: his spokesman is of his office") {
    CHECK(root_in("British Defence Secretary Gavin Wills said the clinic was attacked. His "
                  "spokesman said the minister stood by his words.",
                  "stood by his words") == "government:united kingdom");
    CHECK(root_in("The Ministry of Digital Affairs said the site was attacked. \"It was stopped at "
                  "noon,\" said Tanel Sepp, the head of a department of the ministry.",
                  "It was stopped at noon") == "ministry:digital ministry");
}

TEST_CASE(
    "carriers: a list of states is one source of all of them, one of offices is by its first") {
    const std::string states = "London, Canberra and Tokyo said the group had attacked their "
                               "ministries.";
    CHECK(chain_in(states, "the group had attacked") == "London, Canberra and Tokyo");
    CHECK(root_in(states, "the group had attacked") ==
          "government:australia, japan, united kingdom");
    CHECK(chain_in("In a joint statement, the NSA, the FBI and CISA said hackers had broken into "
                   "the port.",
                   "had broken into") == "the NSA, the FBI and CISA");
    CHECK(chain_in("In Oslo, Norlund and Kestrel said hackers had broken into the port.",
                   "had broken into")
              .starts_with("Norlund"));
}

TEST_CASE("carriers: a ministry's spokesman follows the state that spoke right before") {
    CHECK(root_in("Beijing rejected the charges. \"They are made up,\" foreign ministry "
                  "spokeswoman Hua Lan said.",
                  "They are made up") == "ministry:china foreign ministry");
    CHECK(root_in("The ministry summoned the ambassador of Belarus. The ambassador denied that his "
                  "country had attacked the port.",
                  "had attacked the port") == "ministry:belarus foreign ministry");
    CHECK(root_in("Israeli cyber chief Gabi Horn said the agency had stopped the attack.",
                  "had stopped the attack") == "government:israel");
}

TEST_CASE("carriers: a comma behind a quotation changes nothing, own information is the outlet's") {
    CHECK(chain_in("\"No ransom was paid\", assured the mayor, Luc Perrin.", "No ransom") ==
          "the mayor, Luc Perrin");
    CHECK(chain_in("According to our information, the attackers demanded 2 million euros.",
                   "demanded 2 million")
              .empty());
    CHECK(root_in("According to a blog post by Kestrel, hackers stole the files of a bank.",
                  "hackers stole") == "organisation:kestrel");
}

TEST_CASE("carriers: the turns of translated agency copy have their speakers") {
    CHECK(chain_in("The hackers attacked the sites of the port, writes Ukrainska Gazeta with "
                   "reference to the mayor Oleh Bondar.",
                   "attacked the sites")
              .starts_with("Ukrainska Gazeta>"));
    CHECK(chain_in("The mayor declared that the attack was organised from abroad, reports the "
                   "Delfin portal.",
                   "was organised from abroad") == "Delfin>The mayor");
    CHECK(chain_in("The attack was stopped by the experts of the port, the press service of the "
                   "port informs.",
                   "was stopped") == "the press service of the port");
    CHECK(chain_in("\"It was a planned action\", \xE2\x80\x93 said the minister.",
                   "a planned action") == "the minister");
    CHECK(root_in("Iran's Supreme National Security Council Secretary Ali Shahin said the port was "
                  "attacked by Israel.",
                  "was attacked by") == "government:iran");
    CHECK(
        root_in("A man named Corin Hale sold the keys. \"It was a hard winter,\" Hale wrote. \"The "
                "keys were mine,\" he added.",
                "keys were mine") == "person:corin hale");
}

TEST_CASE("carriers: a grand jury is the prosecutors', who writes a program says nothing by it") {
    CHECK(root_in("A federal grand jury in Virginia has indicted four officers over the hacks.",
                  "has indicted four") == "prosecutors:united states");
    CHECK(chain_in("Per Moe, 52, wrote a worm for the brothers in his garage, prosecutors allege.",
                   "a worm") == "prosecutors");
    CHECK(chain_in("Acme Corp said it was hacked. The newspaper Aftenbladet quoted the company as "
                   "saying that nobody was hurt.",
                   "nobody was hurt") == "Aftenbladet>Acme Corp");
}

TEST_CASE("carriers: who is quoted as saying something by a medium is inside it") {
    const std::string text = "\"We have nothing to do with it,\" a spokesman for the Belarusian "
                             "foreign ministry was quoted as saying by the state news agency "
                             "BelTA. He added that Belarus opposes hacking.";
    CHECK(chain_in(text, "nothing to do") ==
          "BelTA>a spokesman for the Belarusian foreign ministry");
    CHECK(chain_in(text, "opposes hacking") == "a spokesman for the Belarusian foreign ministry");
    CHECK(chain_in("Per Moe wrote the ransomware and sold it, the affidavit says.",
                   "wrote the ransomware") == "the affidavit");
}

TEST_CASE("carriers: two offices that speak together are one source, and mean the same later") {
    const std::string text =
        "OSLO - Police in Oslo were told in May. The National Police Agency (NPA) and the FBI said "
        "on Thursday that the gang took 84,000 files. The two agencies said the gang was called "
        "Grey Gull. A clerk opened a letter, according to the statement.";
    CHECK(chain_in(text, "took 84,000 files") == "The National Police Agency (NPA) and the FBI");
    CHECK(root_in(text, "took 84,000 files") == root_in(text, "was called Grey Gull"));
    CHECK(root_in(text, "took 84,000 files") == root_in(text, "opened a letter"));
    CHECK(chain_in("He worked for Kestrel and the FBI said he stole its files.", "stole its") ==
          "the FBI");
}

TEST_CASE("carriers: a criminal complaint is the prosecution's, counts of a charge say nothing") {
    const std::string text =
        "A criminal complaint unsealed in federal court charges Per Moe, 34, with fraud, the "
        "Justice Department said. Moe also faces four counts of theft. The complaint says he wrote "
        "the ransomware.";
    CHECK(root_in(text, "wrote the ransomware") == "prosecutors:united states");
    CHECK(root_in(text, "faces four counts") == "prosecutors:united states");
    CHECK(root_in("Kvist \"does not share\" this view, a spokesman said by email on Wednesday.",
                  "does not share") == "organisation:kvist");
}
