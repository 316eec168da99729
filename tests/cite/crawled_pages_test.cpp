// Pages as a crawl brings them home: who put them out, when, and on whose word they stand where the
// text tells it in passing. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string date_of(const std::string& text) {
    const auto documents = contents_of(text, "document");
    return documents.at(0).at("published").value("from", "");
}

constexpr std::string_view story =
    "Hackers broke into the port of Halvik and copied the cargo lists, the port authority said.\n";

std::string page(std::string_view above, std::string_view below) {
    return std::string(above) + std::string(story) + std::string(below);
}

} // namespace

TEST_CASE("crawled pages: a paper is told by the initials behind who wrote it") {
    CHECK(publisher_of(page("Cargo lists copied at port\n\n", "\nAnn Berg – NT\n")) == "NT");
    CHECK(publisher_of(page("Cargo lists copied at port\n\n", "\nAnn Berg – Oslo\n")).empty());
}

TEST_CASE("crawled pages: initials are no word of a speaker's name") {
    const std::string text = "Cargo lists copied at port\n\n\"We look into it,\" said Ann Berg, an "
                             "inspector at NPU.\n\nIda Moe – AT\n";
    CHECK(publisher_of(text) == "AT");
    CHECK(chain_in(text, "We look into it").find("Ann Berg") != std::string::npos);
}

TEST_CASE("crawled pages: a page that disclaims is who put it out") {
    CHECK(publisher_of(page("Cargo lists copied at port\n\n",
                            "\nThe views and opinions expressed herein are those of the author and "
                            "do not necessarily reflect those of Tickerhall, Inc.\n")) ==
          "Tickerhall");
    CHECK(publisher_of(page("Cargo lists copied at port\n\n",
                            "\nNorthern Tonight is not responsible for the content of external "
                            "sites.\n")) == "Northern Tonight");
    CHECK(publisher_of(
              page("Cargo lists copied at port\n\n", "\nThe opinions are those of the author.\n"))
              .empty());
}

TEST_CASE("crawled pages: datelines with a dash without a blank, and below a standfirst") {
    CHECK(chain_in("THE HAGUE (Norbit) -Dutch police have arrested a man, prosecutors said.\n",
                   "Dutch police have arrested") == "prosecutors");
    CHECK(publisher_of("THE HAGUE (Norbit) -Dutch police have arrested a man.\n") == "Norbit");
    CHECK(publisher_of("Port hit by hackers\n\nThe minister said that \"nobody is safe\" after the "
                       "attack on the port.\n\nRIGA, June 17. /POLESIA/. The port was attacked, "
                       "the minister said.\n") == "POLESIA");
    CHECK(publisher_of("PORTLAND (Oregon) - Police have arrested a man.\n").empty());
}

TEST_CASE("crawled pages: bylines of a medium with a wire") {
    CHECK(publisher_of(page("Cargo lists copied at port\n\nBy Northern Tribune with NWA\n\n",
                            "")) == "Northern Tribune");
}

TEST_CASE("crawled pages: a Japanese wire signs with the day, or behind the last word") {
    const std::string text =
        "官房長官、流出を否定\n\n官房長官は「情報が外部に出たとは承知していない」と述べた。\n";
    CHECK(publisher_of(text + "暁通信(2025/11/11-12:20)\n") == "暁通信");
    CHECK(date_of(text + "暁通信(2025/11/11-12:20)\n") == "2025-11-11");
    CHECK(publisher_of("汐波放送 香川 NEWS WEB\n\n" + text) == "汐波放送");
    CHECK(
        chain_in("警察庁幹部は「被害は把握していない」と話している。(列島通信)\n", "把握していない")
            .find("警察庁幹部") != std::string::npos);
}

TEST_CASE("crawled pages: days in figures") {
    const auto times = contents_of("東都通信\n\n会社は2025/11/11に復旧した。\n", "document");
    CHECK(times.at(0).at("times").at(0).at("value") == "2025-11-11");
    const auto short_day = contents_of(
        "東都通信\n2025年10月17日\n\n会社は10/15(水)に復旧した。11/15(水)ではない。\n", "document");
    const auto& days = short_day.at(0).at("times");
    CHECK(std::any_of(days.begin(), days.end(), [](const auto& day) {
        return day.value("value", "") == "2025-10-15"; // a Wednesday; 15 November is none
    }));
    CHECK(std::none_of(days.begin(), days.end(), [](const auto& day) {
        return day.value("value", "") == "2025-11-15";
    }));
    const auto none = contents_of("会社は11/12の割合で復旧した。\n", "document");
    CHECK(none.at(0).value("times", nlohmann::json::array()).empty());
}

TEST_CASE("crawled pages: a minister is not of the state that is told as the foe") {
    const std::string text =
        "Energy Minister Sok Dara said the dams are safe, amid reports of Thai "
        "government-backed intruders at the plant.\n\nThe Thai government "
        "rejected the reports.\n";
    CHECK(root_in(text, "the dams are safe") == "ministry:energy ministry");
    CHECK(root_in("BANGKOK (Reuters) - Energy Minister Sok Dara said the dams are safe. The Thai "
                  "government rejected reports of Thai hackers.\n",
                  "the dams are safe") == "government:thailand");
}

TEST_CASE("crawled pages: national police agencies") {
    CHECK(root_in("Japan's police agency said files were copied.", "files were copied") ==
          "police:national police agency");
    CHECK(root_in("The Korean National Police Agency said files were copied.",
                  "files were copied") == "police:south korea");
    CHECK(root_in("Japanese police said files were copied.", "files were copied") ==
          "police:japan");
}

TEST_CASE("crawled pages: who is accused of what is no accuser of the sentence") {
    const std::string text =
        "Police said the offences he is accused of were covered by the Dutch law "
        "on espionage and that the Dutch side would keep the case.";
    CHECK(chain_in(text, "the Dutch side would keep the case") == "Police");
    CHECK(certainty_in(text, "the Dutch side would keep the case").starts_with("asserted"));
    CHECK(certainty_in("Police said he would appear before a judge on Tuesday.", "would appear")
              .starts_with("asserted"));
    CHECK(certainty_in("Police said he would appear to be a clerk.", "would appear")
              .starts_with("probable"));
}

TEST_CASE("crawled pages: what a court gave is on its word") {
    const std::string text = "Halvik District Court tried the two on Monday. The woman was given a "
                             "suspended sentence of ten months. Both were ordered to pay the port. "
                             "The man was found guilty of theft. The lists were found in a car.";
    CHECK(root_in(text, "was given a suspended sentence").starts_with("court:"));
    CHECK(root_in(text, "were ordered to pay").starts_with("court:"));
    CHECK(root_in(text, "was found guilty").starts_with("court:"));
    CHECK_FALSE(root_in(text, "The lists were found").starts_with("court:"));
}

TEST_CASE("crawled pages: the day is no part of a ministry, a rank no firm") {
    CHECK(chain_in("According to the Ministry of Science on the 15th, files were copied.",
                   "files were copied") == "the Ministry of Science");
    CHECK(root_in("OSLO (Reuters) - Parliamentary Secretary Ann Berg said files were copied.",
                  "files were copied") == "government:norway");
}

TEST_CASE("crawled pages: papers told by their questions, pictures, crumbs and authors") {
    CHECK(publisher_of(page("Whose hackers silenced the port?\n\n",
                            "\nThe embassy in Berlin left questions from Rheinwelle "
                            "unanswered.\n")) == "Rheinwelle");
    CHECK(publisher_of(page("Port hacked\n\n",
                            "\nThe minister took questions from Ann Berg, and left questions from "
                            "Senator Moe unanswered.\n"))
              .empty());
    CHECK(publisher_of(page("Port hacked\n\n",
                            "\nIn a reply to The Island Post, the firm said files were "
                            "copied.\n")) == "The Island Post");
    CHECK(publisher_of(page("News Story\nMan charged in theft of cargo lists\nThe port of Halvik. "
                            "(Rhett Moe/Gulf Coast Monitor)\n\n",
                            "")) == "Gulf Coast Monitor");
    CHECK(publisher_of(page("Advertisement\n\nPort hacked\n\n", "")).empty());
    CHECK(
        publisher_of("What ports should do\nBy Mara Moe, Northlight\n\nToday Northlight says what "
                     "we know about the group. We have seen it in two ports. In our judgment it "
                     "works for hire, and we will go on looking.\n") == "Northlight");
    CHECK(publisher_of("Cyber: Declaration by the High Representative on behalf of the European "
                       "Union on the intrusion into the port\n\n16 October 2025\n\nWe condemn the "
                       "intrusion, which was the work of a group from abroad.\n") ==
          "European Union");
    CHECK(publisher_of("テックプラザNEWS > セキュリティ > 速報\n\n港湾会社に侵入、図面が流出\n\n"
                       "会社は3日、図面が流出したと発表した。\n") == "テックプラザNEWS");
}

TEST_CASE("crawled pages: posts by their initials, and posts of several fields") {
    const std::string initials =
        "Roads and Transport Cabinet Secretary Peter Moe has admitted that the port was attacked. "
        "The CS said no data was lost.";
    CHECK(chain_in(initials, "no data was lost").find("Peter Moe") != std::string::npos);
    const std::string fields =
        "Union Minister of State for Ports, Shipping and Waterways Raghav Moe "
        "on Thursday said six servers were affected.";
    CHECK(chain_in(fields, "six servers were affected") ==
          "Union Minister of State for Ports, Shipping and Waterways Raghav Moe");
    const std::string surname =
        "The group is known, Minister for Digital Services Teo Kok Moe said. "
        "Mr Teo said no ransom was paid.";
    CHECK(chain_in(surname, "no ransom was paid").find("Teo Kok Moe") != std::string::npos);
    CHECK(
        root_in("University of Halvik was hacked. The university said mails were read. Rector Ann "
                "Berg said no files were lost.",
                "no files were lost")
            .find("halvik") != std::string::npos);
}

TEST_CASE("crawled pages: the European Union is one source by any name") {
    const std::string text =
        "The European Union has placed two men under sanctions. The list names a man that the bloc "
        "said planned the operation. The servers were shut down, the EU said. The EU Agency for "
        "Cybersecurity said the port was warned.";
    CHECK(root_in(text, "planned the operation") == "organisation:european union");
    CHECK(root_in(text, "The servers were shut down") == "organisation:european union");
    CHECK(root_in(text, "the port was warned") != "organisation:european union");
}

TEST_CASE("crawled pages: a Japanese ministry's own paper is on its word, as others hear it") {
    const std::vector<Report> desk = {
        report(
            "a.txt",
            "外務省\n外務報道官談話\n\n令和8年3月20日\n\n我が国は、この攻撃を強く非難します。\n"),
        report("b.txt",
               "OSLO (Reuters) - Japan condemned the attack on the port. Japan's foreign ministry "
               "said the attack was the work of a state.\n")};
    CHECK(root_in(desk, "この攻撃を強く非難") == "ministry:japan foreign ministry");
    CHECK(root_in(desk, "the work of a state") == "ministry:japan foreign ministry");
}

TEST_CASE("crawled pages: who is quoted with が, and what a group did is no word of its own") {
    const std::string answer = "図面流出か\n\n国内では、スカイ社(東京都港区)"
                               "が5日、編集部の取材に対し「流出は確認していない」と回答した。\n";
    CHECK(chain_in(answer, "流出は確認していない").find("スカイ社") != std::string::npos);
    const std::string found = "衛星企業に侵入\n\nセキュリティ企業ノースは3日、ハッカー集団が衛星事"
                              "業者14社に侵入していたことを確認したと発表した。\n";
    CHECK(chain_in(found, "侵入していた").find("集団") == std::string::npos);
}

TEST_CASE("crawled pages: offices of remarks and releases, papers of pictures, portals and feeds") {
    CHECK(publisher_of(
              "Home > Embassy News\n\nRemarks of the Spokesperson of the Ostravian Embassy "
              "in Norland on a Report of a Station\n2026-03-13\n\nQ: What is your "
              "comment?\n\nA: The report is sheer invention.\n") == "Ostravian Embassy in Norland");
    CHECK(publisher_of("PRESS RELEASE\n\nClerk of the harbour office charged with selling cargo "
                       "lists to thieves\n\nFor Immediate Release\nU.S. Attorney's "
                       "Office, District of Norvik\n\n" +
                       std::string(story)) == "U.S. Attorney's Office, District of Norvik");
    CHECK(publisher_of(
              page("Cargo lists copied\n\nThe harbour office. Photo: Halvik Post files\n\n", "")) ==
          "Halvik Post");
    CHECK(publisher_of(page("Cargo lists copied\n\u00A9 Stockshots\n\n", "")).empty());
    CHECK(publisher_of(page("Cargo lists copied\n\n",
                            "Source: Reuters\nLagos Standard English/Ada Obi\n")) ==
          "Lagos Standard");
    CHECK(
        publisher_of(page("Cargo lists copied\n\n",
                          "\"We look into it,\" a spokesman told Lakeside News in an email.\n")) ==
        "Lakeside News");
    CHECK(publisher_of(
              "\u300C推定勢力、図面を盗む\u300D\n9/11(木) 7:38配信 "
              "東湖日報日本語版\n\n推定勢力が図面を盗んだと、複数の政府筋が10日伝えた。\n") ==
          "東湖日報");
    const auto fed = contents_of(page("Cargo lists copied\n\n",
                                      "(Except for the headline, this copy comes unedited from the "
                                      "feed of Deccan News Agency.)\n"),
                                 "document");
    CHECK(fed.at(0)["agencies"][0]["name"] == "Deccan News Agency");
}

TEST_CASE("crawled pages: an office's own initials and a paper's own wire are no agencies") {
    const auto centre = contents_of("Press release\n\nThe National Rail Centre (NRC) - a part of "
                                    "the ministry - assesses that the army was responsible.\n",
                                    "document");
    CHECK(centre.at(0)["agencies"].empty());
    CHECK(chain_in("Midland Press\nTop Stories\n\nMan pleads not guilty\n\nMINNEAPOLIS (MP) \u2014 "
                   "A man was brought to court on Monday, prosecutors said.\n",
                   "brought to court") == "prosecutors");
}
