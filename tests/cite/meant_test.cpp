// Who is meant where a report says "it", "the mission", "his lawyer", and who says nothing at all.
// All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("meant: it is who spoke, and no gang that is told of") {
    CHECK(root_in("Last week Birk Gate, a security firm in Oslo, attributed the two intrusions to "
                  "a group it calls Grey Gull. The group probably works for a customer in China, "
                  "it said.\n",
                  "works for a customer") == "organisation:birk gate");
}

TEST_CASE("meant: a spokesman for the mission speaks for the embassy named before") {
    CHECK(root_in("The Chinese embassy in Oslo called such reports irresponsible. China is itself "
                  "a victim of hacking, a spokesman for the mission said.\n",
                  "itself a victim") == "ministry:china foreign ministry");
}

TEST_CASE("meant: who is told to do or leave something says nothing") {
    const std::string head = "BIRK GATE RESEARCH\n\nIntrusions at a shipyard\n\n31 May 2023\n\n";
    CHECK(root_in(head + "Governments should not treat the report of a vendor as proof.\n",
                  "should not treat") == "outlet:birk gate research");
    CHECK(root_in(head + "We believe that this customer was a straw man who took no part in the "
                         "break-ins.\n",
                  "who took no part") == "outlet:birk gate research");
    CHECK(root_in(head + "Danish police have reported that three of the servers had nothing to do "
                         "with the case; we accept their count.\n",
                  "accept their count") == "outlet:birk gate research");
}

TEST_CASE("meant: one word before the comma is enough for who says it") {
    const std::string head = "Police said a clerk was arrested. Per Holm, who heads the crime "
                             "unit, said the clerk knew.\n\n";
    CHECK(root_in(head + "Not so, says her lawyer, S. Lund. \"My client was promised 500 kroner,\" "
                         "she said.\n",
                  "was promised") == "counsel:clerk");
}

TEST_CASE("meant: the only client of the case is whom lawyers and the defendant speak for") {
    const std::vector<Report> reports = {
        report("one.txt",
               "OSLO: A 23-year-old student who is said to have rented servers has been referred "
               "to the public prosecutor, police said on Monday.\n\nNo money was ever paid, says "
               "his lawyer, Ann Lund.\n"),
        report("two.txt", "弁護人は「金は一切受け取っていない」と述べた。\n"),
        report("three.txt", "The defendant stated that nobody had sent him a mail.\n")};
    CHECK(root_in(reports, "No money was ever paid") == "counsel:student");
    CHECK(root_in(reports, "受け取っていない") == "counsel:student");
    CHECK(root_in(reports, "nobody had sent him") == "counsel:student");
    CHECK(root_in("A court in Oslo cut Per Brek's sentence to two years. \"He has made nothing on "
                  "this,\" says his defence counsel, Ann Lund.\n",
                  "has made nothing") == "counsel:brek");
    CHECK(root_in("The defendant stated that nobody had sent him a mail.\n",
                  "nobody had sent him") == "person:the defendant"); // nobody's lawyer speaks
}

TEST_CASE("meant: a Japanese account goes on where no office acts, and not in a notice") {
    const std::string told =
        "北浜日報\n\n男を送致 県警\n\n県警の発表では、男はサーバー3台を契約した。"
        "ログイン情報は別の男に渡された。男は1月に出国した。\n";
    CHECK(root_in(told, "別の男に渡された") == root_in(told, "サーバー3台を契約した"));
    CHECK(root_in(told, "出国した") == root_in(told, "サーバー3台を契約した"));
    const std::string other =
        "北浜日報\n\n男を送致 県警\n\n県警の発表では、男はサーバー3台を契約した。"
        "浜名精機は新しい工場を建てた。\n";
    CHECK(root_in(other, "新しい工場") == "outlet:北浜日報");
    CHECK(root_in("内相は攻撃の可能性について「極めて高い」と答弁したが、国名の言及は避けた。\n",
                  "極めて高い")
              .starts_with("government:"));
}

TEST_CASE("meant: what a court found goes on with a pronoun; a court rules at the end") {
    const std::string text = "HARBOUR POST\n\nTwo held over raid\n\nHe rented nine servers, the "
                             "Oslo District Court found. They were later used against a bank.\n\n"
                             "The man will stay in custody until May, the Bergen District Court "
                             "ruled.\n";
    CHECK(root_in(text, "later used against") == "court:oslo district court");
    CHECK(root_in(text, "stay in custody") == "court:bergen district court");
}

TEST_CASE("meant: who counts, names and points to somebody holds that") {
    const std::string head = "HARBOUR POST\n\nTwo held over raid\n\n";
    CHECK(root_in(head + "The firm Birk Gate counts nine relay servers.\n", "nine relay") ==
          "organisation:birk gate");
    CHECK(root_in(head + "Last week the firm Birk Gate named the Russian company Vekt, a supplier, "
                         "as the operator of the group.\n",
                  "named the Russian") == "organisation:birk gate");
    CHECK(root_in(head + "The firm Birk Gate points instead to the army as the body behind it.\n",
                  "points instead") == "organisation:birk gate");
    CHECK(root_in(head + "The firm Birk Gate named Ann Lund as its chairwoman.\n", "named Ann") ==
          "outlet:harbour post");
}

TEST_CASE("meant: he is who spoke at the end of the sentence, the company a firm by its name") {
    CHECK(root_in("Wisma Nor handed the envoy a note on Monday, the interior minister of Norway "
                  "said. \"We are still waiting for a reply,\" he said.\n",
                  "still waiting") != "person:wisma nor");
    CHECK(root_in("Kust Cargo Rail disputed part of that account. No document left its systems, "
                  "the company said in an e-mail.\n",
                  "No document left") == "organisation:kust cargo rail");
    CHECK(root_in("Per Lund answered that the file was stolen.\n", "the file was stolen") ==
          "person:per lund");
}

TEST_CASE(
    "meant: a unit on the letterhead is the office itself, and he who keeps silent no speaker") {
    const auto claims = contents_of("NORTH COAST POLICE\nHarbour Crime Department, Oslo\nMEDIA "
                                    "STATEMENT\n6 June 2023\n\nStudent referred to the "
                                    "prosecutor\n\nThe Harbour Crime Department believes that the "
                                    "servers were rented by hackers.\n",
                                    "claim");
    for (const auto& claim : claims) {
        if (claim["clause"].get<std::string>().find("rented by") != std::string::npos) {
            CHECK(kinds(claim) == "outlet");
        }
    }
    for (const auto& claim :
         contents_of("HARBOUR POST\n\nEnvoy called in\n\nPrime Minister Per Kalv said his "
                     "government would call in the envoy. He would not be drawn on sanctions.\n",
                     "claim")) {
        if (claim["predicate"] == "declined") {
            CHECK(kinds(claim) == "outlet");
        }
    }
}

TEST_CASE("meant: what we wrote on a day is an earlier word; the firm behind 同社 by its name") {
    const std::string text = "BIRK GATE RESEARCH\n\nWho was it?\n\n31 May 2023\n\nOn 24 March we "
                             "wrote that the servers were rented by a clerk.\n";
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().find("rented by") != std::string::npos) {
            CHECK(kinds(claim) == "outlet>outlet");
        }
    }
    const auto claims =
        contents_of("北浜日報\n\n精密部品大手の木山精機は14日、サーバーが攻撃を受けたと発表した。"
                    "同社は15日、図面が盗まれたと発表した。\n",
                    "claim");
    for (const auto& claim : claims) {
        if (claim["clause"].get<std::string>().find("図面") != std::string::npos) {
            CHECK(claim["speakers"].back()["name"] == "木山精機");
        }
    }
}

TEST_CASE("meant: a spokesman keeps his name, a press officer is of the force that spoke") {
    const auto claims =
        contents_of("The Chinese embassy in Oslo denied it. China opposes hacking, a "
                    "spokesman for the embassy said. He said nobody had asked it "
                    "about the stolen files.\n",
                    "claim");
    for (const auto& claim : claims) {
        if (claim["clause"].get<std::string>().find("nobody had asked") != std::string::npos) {
            CHECK(claim["root"]["key"] == "ministry:china foreign ministry");
            CHECK(claim["speakers"].back()["name"] == "a spokesman for the embassy");
        }
    }
    CHECK(root_in("The Home Minister, Ann Berg, told the House that plans were stolen. The police "
                  "had found no third victim, the minister said.\n",
                  "no third victim") ==
          root_in("The Home Minister, Ann Berg, told the House that plans were stolen.\n",
                  "plans were stolen"));
}

TEST_CASE("meant: her ministry speaks as it; a judge is no it, but her acts are the court's") {
    const std::string text = "The Home Minister, Ann Berg, informed the House that plans were "
                             "stolen. By evening her ministry had taken that back. The plans "
                             "belong to a patrol vessel, it said in a note.\n";
    CHECK(root_in(text, "belong to a patrol") == root_in(text, "plans were stolen"));
    CHECK(root_in("HARBOUR POST\n\nTwo held\n\nThe pair appeared in the Oslo District Court. Judge "
                  "Anne Pom granted name suppression until May.\n",
                  "granted name suppression") == "court:oslo district court");
    CHECK(root_in("HARBOUR POST\n\nTwo held\n\nThe firm Birk Gate has come to the same "
                  "conclusion.\n",
                  "same conclusion") == "organisation:birk gate");
}

TEST_CASE("meant: who mends a number tells it, and confidence is in a clause, whatever its verb") {
    const std::string head = "HARBOUR POST\n\nTwo held over raid\n\n";
    CHECK(root_in(head + "Last week the firm Birk Gate raised the number of victims from 412 to "
                         "530.\n",
                  "raised the number") == "organisation:birk gate");
    CHECK(root_in(head + "The firm Birk Gate raised its prices from 4 to 5 euros.\n",
                  "raised its prices") != "organisation:birk gate");
    CHECK(root_in(head +
                      "Birk Gate, a security firm, attributes the raid to Grey Gull. It has only "
                      "moderate confidence that the group answers to Unit 48.\n",
                  "answers to Unit 48") == "organisation:birk gate");
    CHECK(root_in("北浜日報\n\n同国内務省は、図面が盗まれたと発表した。\n", "図面が盗まれた") ==
          root_in("北浜日報\n\n内務省は、図面が盗まれたと発表した。\n", "図面が盗まれた"));
}

TEST_CASE("meant: what a group claims on its site is its word") {
    CHECK(root_in("The group Grey Gull claims on its leak site to have copied 900 gigabytes from "
                  "Norvik.\n",
                  "copied 900") == "organisation:grey gull");
    CHECK(root_in("The firm Birk Gate even claims that the files were stolen by a clerk.\n",
                  "stolen by a clerk") == "organisation:birk gate");
}

TEST_CASE("meant: a lawyer speaks for the client that some report hears him for, in all of them") {
    const std::vector<Report> reports = {
        report("one.txt",
               "Rolf Tangen, 41, was arrested on Tuesday. Ida Brekke, who represents Tangen, said "
               "the charge was pure fiction.\n"),
        report("two.txt",
               "A Dutchman was arrested in Bergen, police said. His lawyer, Ida Brekke, said that "
               "he had let servers to anyone who paid.\n"),
        report("three.txt",
               "The suspect has never met a hacker, the Harbour Post wrote, quoting his lawyer Ida "
               "Brekke.\n")};
    CHECK(root_in(reports, "pure fiction") == "counsel:tangen");
    CHECK(root_in(reports, "let servers") == "counsel:tangen");
    CHECK(root_in(reports, "never met a hacker") == "counsel:tangen");
    CHECK(root_in("Ida Brekke, who represents Fjord Systems Ltd, said the keys were lost.\n",
                  "the keys were lost") != "counsel:ltd");
}
