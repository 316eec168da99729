// Pages as a crawl brings them: crumbs, menus, what asks the reader for something, captions, and
// who put the report out when such lines stand above it.

#include <ample/cite/detail/furniture.hpp>
#include <ample/cite/page.hpp>

#include <doctest/doctest.h>
#include <tests/cite/headers.hpp>
#include <tests/cite/reports.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The kinds of a page's blocks.
std::vector<BlockKind> kinds_of(std::string_view text) {
    std::vector<BlockKind> kinds;
    for (const auto& block : page_of(text, "").blocks) {
        kinds.push_back(block.kind);
    }
    return kinds;
}

} // namespace

TEST_CASE("pages: crumbs and menus are furniture, lines with names and days are not") {
    for (const auto* line : {"Home > News > Security",
                             "Home \u00BB World",
                             "News \u203A Europe \u203A Harbour",
                             "Region | Port | Sport | Opinion",
                             "World / Europe / Norway",
                             "About | Archive | RSS"}) {
        CAPTURE(line);
        CHECK(detail::is_menu(line));
    }
    for (const auto* line : {"Ann Berg \u00B7 October 9, 2024 \u00B7 3 min read",
                             "Quay Tribune | Agencies",
                             "Quay Tribune | World | Europe",
                             "Two men charged > lawyer",
                             "The port's network was down for 5 > 4 days, police said."}) {
        CAPTURE(line);
        CHECK(!detail::is_menu(line));
    }
}

TEST_CASE("pages: what asks the reader for something is furniture, also in full sentences") {
    for (const auto* line :
         {"This website uses cookies to improve your experience. We'll assume you're ok with this.",
          "We use cookies. Accept | Settings",
          "Get the Quay Briefing in your inbox. Sign up",
          "Already a subscriber? Then log in here, and read the whole of it without a break.",
          "READ ALSO: Ministers meet in the port",
          "Leave a Reply",
          "(Reporting by Ann Berg in Oslo and Tom Reed in Bergen; Editing by Jan Maes)",
          "Reading time: 3 minutes"}) {
        CAPTURE(line);
        CHECK(detail::is_furniture(line, std::string_view(line).ends_with('.')));
    }
    for (const auto* line :
         {"The hackers stole cookies of browsers and read the mail of the port's director.",
          "\"We use cookies like everybody else,\" the director of the firm said on Monday.",
          "Subscribers of the service were told by mail that their passwords had been read."}) {
        CAPTURE(line);
        CHECK(!detail::is_furniture(line, true));
    }
}

TEST_CASE("pages: captions by their opening and by who made the picture") {
    for (const auto* line : {"Image | Berg in 2016",
                             "Caption: Minister Ann Berg, seen at an event, would not confirm it.",
                             "The harbour office (AP/Karl Holm)"}) {
        CAPTURE(line);
        CHECK(detail::is_caption(line));
    }
    for (const auto* line : {"The gang asked for money (euro/dollar) and was not paid.",
                             "Police arrested two men. (AP/Reuters)",
                             "It scans both ports (tcp/udp)"}) {
        CAPTURE(line);
        CHECK(!detail::is_caption(line));
    }
}

TEST_CASE("pages: furniture is no claim of the case, and the sentences between it are") {
    const std::string text =
        "Home > News > Security\n\nPort network was entered\n\nAgency Reporter\n\n"
        "Oslo police said on Monday that two men had entered the port's network.\n\n"
        "READ ALSO: Ministers meet\n\n"
        "This website uses cookies to improve your experience. You can change that.\n";
    CHECK(kinds_of(text) == std::vector<BlockKind>{BlockKind::furniture,
                                                   BlockKind::title,
                                                   BlockKind::heading,
                                                   BlockKind::body,
                                                   BlockKind::furniture,
                                                   BlockKind::furniture});
    std::size_t counted = 0;
    for (const auto& claim : contents_of(text, "claim")) {
        counted += claim["background"] == false ? 1U : 0U;
        CHECK((claim["background"] == true) == (claim["root"]["key"] != "police:oslo"));
    }
    CHECK(counted == 1);
}

TEST_CASE("pages: who put it out below crumbs, before bars, in imprints and datelines of strokes") {
    check_heads(
        {{"Home > World > Europe\n\nPort was warned a year ago\n\nQUAY TRIBUNE ONLINE | Agencies\n"
          "Published: May 19, 2026, 07:42 AM",
          "QUAY TRIBUNE ONLINE",
          "2026-05-19"},
         {"We use cookies to improve your experience. Accept | Settings\nQUAY COURANT - English "
          "edition\nRegion | Port | Sport\n\nPort was warned a year ago\n\nTuesday 19 May 2026, "
          "06:00",
          "QUAY COURANT",
          "2026-05-19"},
         {"Press release\n\nPort was warned a year ago\n\nFrom: Trade, Harbours & Development "
          "Office and National Cyber Security Centre\nPublished 19 May 2026",
          "Trade, Harbours & Development Office",
          "2026-05-19"},
         {"May 19, 2026 / 9:12 AM / QBN News\n\nPort was warned a year ago",
          "QBN News",
          "2026-05-19"},
         {"BREACH DIARY\nAbout | Archive | RSS\n\nPort was warned a year ago\n\nPosted by Jan on "
          "May 19, "
          "2026 \u2013 6 comments",
          "BREACH DIARY",
          "2026-05-19"},
         {"Port was warned a year ago\n\n19 May 2026\n\nAgency Reporter", "", "2026-05-19"}},
        arrest_body);
}

TEST_CASE("pages: a wire that gave inputs stands in the chain of what is copied from it alone") {
    const std::string copied =
        "Oslo police said on Tuesday that two men had rented the five servers "
        "of the group under false names.";
    const auto wire = report("wire.txt", "OSLO, May 19 (Nordwire) - " + copied + "\n");
    const auto paper = report("paper.txt",
                              "Port was entered\n\n" + copied +
                                  "\n\nThe port's director, Ann Berg, said that no ship had been "
                                  "delayed by the attack.\n\n(With inputs from Nordwire)\n");
    const auto chain_of = [](const std::vector<Report>& reports, std::string_view clause) {
        std::string names;
        for (const auto& claim : contents(cite::cite(reports), "claim")) {
            if (claim["path"] == "paper.txt" &&
                claim["clause"].get<std::string>().find(clause) != std::string::npos) {
                for (const auto& speaker : claim["speakers"]) {
                    names += speaker["name"].get<std::string>() + ">";
                }
            }
        }
        return names;
    };
    CHECK(chain_of({wire, paper}, "rented").find("Nordwire>") != std::string::npos);
    CHECK(chain_of({wire, paper}, "delayed").find("Nordwire>") == std::string::npos);
    CHECK(chain_of({paper}, "delayed").find("Nordwire>") != std::string::npos); // nothing tells it
}

TEST_CASE("pages: a ministry's statement is its own state's, whatever states the case hears") {
    const auto statement = report(
        "nl.txt",
        "Government of the Netherlands\nMinistry of Foreign Affairs\n\nNews item | 19-11-2025 "
        "| 14:30\n\nStatement on the hack\n\nThe Netherlands condemns the hack of the port. We "
        "stand by our friends in Norway.\n\nThe ambassador was summoned to the ministry in The "
        "Hague this morning.\n");
    const auto other = report("ru.txt",
                              "The Russian Foreign Ministry said on 20 November 2025 that the "
                              "accusations were groundless.\n");
    CHECK(root_in({statement, other}, "stand by our friends") ==
          "ministry:netherlands foreign ministry");
}

TEST_CASE("pages: days behind an hour, before what a page counts, and papers named at the foot") {
    check_heads(
        {{"The Quay Courier\nNation\nPort was warned a year ago\nBy: Ann Berg - Reporter\nThe Quay "
          "Courier / "
          "05:32 PM May 19, 2026",
          "The Quay Courier",
          "2026-05-19"},
         {"Quay Island Monitor\nPort was warned a year ago\n9:11 am on 19 May 2026",
          "Quay Island Monitor",
          "2026-05-19"},
         {"The Quay Observer\nPort was warned a year ago\nBy Ann Berg - May 19, 2026  1,204 views  "
          "0",
          "The Quay Observer",
          "2026-05-19"},
         {"Channel 9 Brackett\nWatch Live   Weather   Traffic   Contests\nPort was warned a year "
          "ago\n\nMay 19, 2026",
          "Channel 9 Brackett",
          "2026-05-19"}},
        arrest_body);
    const auto at_foot = [](const std::string& foot) {
        const auto document = contents_of("Port was warned" + arrest_body + foot, "document").at(0);
        return document.contains("publisher") ? document["publisher"]["name"].get<std::string>()
                                              : "";
    };
    CHECK(at_foot("\nMore from The Quay Argus\n") == "The Quay Argus");
    CHECK(at_foot("\n\u00A9 2001-2026. This site is part of a network.\n").empty());
    CHECK(at_foot("\nCopyright \u00A9 2026 The Quay Ledger\n") == "The Quay Ledger");
}

TEST_CASE("pages: Japanese papers in the imprint or the note of an issue, days before a weekday") {
    const std::string body = "\n\n　県警は21日、港湾会社のサーバーに侵入したとして、会社員の男を逮"
                             "捕したと発表した。\n\n";
    const auto told = [&](const std::string& head, const std::string& foot) {
        return contents_of(head + body + foot, "document").at(0);
    };
    CHECK(told("トップ　＞　社会\n会員ページに侵入",
               "©海峡新報社　無断転載を禁じます。\n")["publisher"]["name"] == "海峡新報社");
    const auto issue =
        told("会員ページに侵入\n2024.3.22", "（2024年3月22日付　海峡新聞朝刊　社会面）\n");
    CHECK(issue["publisher"]["name"] == "海峡新聞");
    CHECK(told("会員ページに侵入\n2024年10月10日 木曜 午前6:30\nシェア", "")["published"]["from"] ==
          "2024-10-10");
    CHECK(told("更新日 令和6年11月5日　印刷 大きな文字で印刷\n不正アクセスについて",
               "")["published"]["from"] == "2024-11-05");
}

TEST_CASE("pages: an agency between strokes puts its own report out, and its place and day say "
          "nothing") {
    const std::string text =
        "All news\nMOSCOW, May 19. /Nord-Inform/. The accusations are groundless, Foreign Ministry "
        "spokeswoman Ann Berg told a briefing on Tuesday.\n\nThe embassy received no document in "
        "2025, she said.\n";
    const auto document = contents_of(text, "document").at(0);
    CHECK(document["publisher"]["name"] == "Nord-Inform");
    CHECK(document["published"]["from"] == "2026-05-19");
    std::size_t datelines = 0;
    for (const auto& claim : contents_of(text, "claim")) {
        const auto clause = claim["clause"].get<std::string>();
        if (clause.find("MOSCOW") == 0 || clause.find("/Nord") == 0) {
            ++datelines;
            CHECK(claim["background"] == true);
        }
    }
    CHECK(datelines == 2);
    CHECK(contents_of("KYIV. May 19 (Nordwire) - Two men were arrested, police said on Tuesday.\n",
                      "document")
              .at(0)["publisher"]["name"] == "Nordwire");
    CHECK(contents_of("Police arrested two men in the port on Tuesday.\n\nThe Quay Herald \u00A9 "
                      "2026\n",
                      "document")
              .at(0)["publisher"]["name"] == "The Quay Herald");
}
