// Reports about states that name another for an intrusion: releases as they stand on the sites of
// governments, wires about them, papers that carry the wires. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("attributions: it tells as a paper does, of the paper the sentence before made known") {
    const std::string indictment = "The embassy called this absurd. The Justice Department on "
                                   "Monday unsealed an indictment against the four. It says three "
                                   "officers set up a front company.";
    CHECK(chain_in(indictment, "three officers set up") == "an indictment");
    CHECK(root_in(indictment, "three officers set up").starts_with("prosecutors"));
    const std::string passive = "The indictment was unsealed on Friday. It alleges that the two "
                                "were officers of the department.";
    CHECK(chain_in(passive, "were officers of the department") == "The indictment");
    const std::string report = "The charity Lakeside Watch published its annual report on Monday. "
                               "It also says that a group stole the mail.";
    CHECK(chain_in(report, "a group stole the mail") == "its annual report");
    const std::string past = "The agency issued an advisory on Monday. It said mail was stolen.";
    CHECK(chain_in(past, "mail was stolen").find("advisory") == std::string::npos);
}

TEST_CASE("attributions: states accuse with others who have no name") {
    const std::string list =
        "Norway, the EU, NATO, Japan and others accused Zembla of hacking the dam.";
    CHECK(root_in(list, "hacking the dam") == "government:european union, japan, nato, norway");
    const std::string group = "Norway and a broad group of allies said Zembla had hacked the dam.";
    CHECK(root_in(group, "had hacked the dam") == "government:norway");
}

TEST_CASE("attributions: an administration with a name is that of who leads it") {
    CHECK(root_in("TALLINN, May 3 (Reuters) - A senior Moe administration official told reporters "
                  "that the army was behind the attack.",
                  "the army was behind") == "government:united states");
    CHECK(root_in("South Korean President Moe met the press. A Moe administration official said "
                  "that the army was behind the attack.",
                  "the army was behind") == "government:south korea");
}

TEST_CASE("attributions: a dateline of two cities is of the first") {
    CHECK(root_in("OSLO/BRUSSELS, May 3 (Reuters) - Files were stolen, the government said.",
                  "Files were stolen") == "government:norway");
}

TEST_CASE("attributions: prosecutors are those of where the charges are") {
    const std::string text = "BEIJING (Reuters) - The ministry rejected the charges a day after "
                             "four officers were charged in San Diego. Plans of the dam were among "
                             "the loot, prosecutors said.";
    CHECK(root_in(text, "Plans of the dam") == "prosecutors:united states");
    CHECK(root_in("The U.S. indictment says the men sent the mails.", "sent the mails") ==
          "prosecutors:united states");
    CHECK(chain_in("\"They took the lot,\" said Ann Berg, U.S. Attorney for the Eastern District "
                   "of Lakeside.",
                   "They took the lot")
              .starts_with("Ann Berg, U.S. Attorney"));
}

TEST_CASE("attributions: officials of another state are not those of the inquiry") {
    const std::string text = "Finnish police said the parliament had been hacked. British "
                             "officials said the group had \"almost certainly\" tried the mail.";
    CHECK(root_in(text, "tried the mail") == "government:united kingdom");
    CHECK(certainty_in(text, "tried the mail") == "probable almost certainly");
}

TEST_CASE("attributions: what is voiced, spoken of and demanded is on the word of who does") {
    CHECK(root_in("British Foreign Secretary Ann Berg spoke of a \"reckless\" pattern of attacks.",
                  "pattern of attacks") == "government:united kingdom");
    CHECK(root_in("The Norwegian government spoke this week of more than 900 servers.",
                  "900 servers") == "government:norway");
    const std::string demand = "Foreign Ministry spokesman Per Dahl said the report was wrong. He "
                               "demanded that Norway drop the charges.";
    CHECK(chain_in(demand, "drop the charges") == "Foreign Ministry spokesman Per Dahl");
    const std::string quoted = "The Lakeside Post quoted a former official who said that 900 firms "
                               "were hit.";
    CHECK(chain_in(quoted, "900 firms were hit").ends_with(">a former official"));
}

TEST_CASE("attributions: degrees in quotation marks and reserves of a speaker") {
    const std::string had = "A Norwegian official told reporters the United States had \"high "
                            "confidence\" that the army was behind the attack.";
    CHECK(certainty_in(had, "the army was behind").starts_with("probable"));
    CHECK(chain_in(had, "the army was behind") == "A Norwegian official>the United States");
    CHECK(certainty_in("On that affair Oslo has only voiced its \"high confidence\" that the army "
                       "was responsible.",
                       "the army was responsible")
              .starts_with("probable"));
    CHECK(certainty_in("The army stole the mail, a senior official told reporters, voicing \"high "
                       "confidence\".",
                       "stole the mail") == "probable high confidence");
    CHECK(certainty_in("The campaign ran for years, as alleged in the indictment.",
                       "ran for years") == "alleged alleged");
    const std::string reserve = "The president told reporters that, to his understanding, the "
                                "state did not do this itself but protected those who did.";
    CHECK(certainty_in(reserve, "did not do this itself") == "believed to his understanding");
    CHECK(chain_in(reserve, "did not do this itself") == "The president");
}

TEST_CASE("attributions: a day and a bracket are no part of who speaks") {
    CHECK(chain_in("Zembla on Tuesday (July 20) rejected as \"groundless\" the accusation that it "
                   "runs a campaign.",
                   "groundless") == "Zembla");
    CHECK(chain_in("The attacks were blamed by the government for two outages.", "outages") ==
          "the government");
    CHECK(chain_in("Ann Berg, one of those targeted, said the answer was weak.",
                   "the answer was weak") == "Ann Berg");
    CHECK(root_in("Tim Moe, a former minister, said the answer was weak.", "the answer was weak")
              .starts_with("person:"));
    CHECK(root_in("OSLO, May 3 (Reuters) - Deputy PM Ann Berg said the activity showed a pattern.",
                  "showed a pattern") == "government:norway");
}

TEST_CASE("attributions: a release is its department's, not its press desk's") {
    const std::string text = "An official website of the United States government\n\nJUSTICE "
                             "NEWS\n\nDepartment of Justice\nOffice of Public Affairs\n\nFOR "
                             "IMMEDIATE RELEASE\nMonday, July 19, 2021\n\nFour Men Charged With "
                             "Hacking\n\nA federal grand jury returned an indictment in May "
                             "charging four men with hacking a dam.\n";
    CHECK(publisher_of(text) == "Department of Justice");
    CHECK(publisher_of("Office of Public Affairs\nU.S. Department of Justice\n\nPRESS "
                       "RELEASE\n\nSeven Men Charged\n\nMonday, March 25, 2024\n\nAn indictment "
                       "was unsealed today in federal court.\n") == "U.S. Department of Justice");
}

TEST_CASE("attributions: who is named behind From put a release out, on the site of its state") {
    const std::string text =
        "GOV.UK\n\nPress release\nUK holds hackers responsible\n\nThe UK has today called out a "
        "pattern of attacks on the commission.\n\nFrom: Foreign, Commonwealth & Development "
        "Office, National Cyber Security Centre and The Rt Hon Ann Berg MP\nPublished 25 March "
        "2024\n\nDeputy Prime Minister Ann Berg said:\n\nThe country will not tolerate attacks on "
        "the commission.\n\nThe ambassador was summoned.\n";
    CHECK(publisher_of(text) == "Foreign, Commonwealth & Development Office");
    CHECK(root_in(text, "will not tolerate") == "government:united kingdom");
    CHECK(chain_in(text, "The ambassador was summoned").empty());
    for (const auto& clause : claimed_in(text)) {
        CHECK(clause.find("Berg said") == std::string::npos);
    }
}

TEST_CASE("attributions: a credit of paper and wire is the wire's only in what both tell") {
    const std::string shared = "Seven men sent ten thousand mails to the members of the parliament "
                               "over fourteen years, prosecutors said on Monday.";
    const std::vector<Report> reports = {
        report("wire.txt",
               "OSLO, March 25 (Reuters) - " + shared + " The minister would not speak.\n"),
        report("paper.txt",
               "RNZ\n\nHackers read mail of parliament\n\n26 March 2024\n\nThe minister Ann Berg "
               "told parliament that no secrets had been lost in the attack.\n\n" +
                   shared + "\n\n- RNZ / Reuters\n")};
    std::size_t seen = 0;
    for (const auto& claim : contents(cite::cite(reports), "claim")) {
        if (claim["path"] != "paper.txt" || claim["background"] == true) {
            continue;
        }
        const auto clause = claim["clause"].get<std::string>();
        const bool wire = kinds(claim).find("agency") != std::string::npos;
        if (clause.find("no secrets had been lost") != std::string::npos) {
            CHECK_FALSE(wire);
            ++seen;
        }
        if (clause.find("ten thousand mails") != std::string::npos) {
            CHECK(wire);
            ++seen;
        }
    }
    CHECK(seen == 2);
}

TEST_CASE("attributions: a firm with an x is one in Latin letters and in kana") {
    const std::vector<Report> reports = {
        report("a.txt", "Security firm Volexar said the first files were copied on Jan. 3.\n"),
        report("b.txt",
               "セキュリティー会社「ボレクサー」によりますと、最初のファイルは1月6日にコピーさ"
               "れたということです。\n")};
    CHECK(root_in({reports[1], reports[0]}, "最初のファイル") ==
          root_in({reports[0], reports[1]}, "the first files"));
}
