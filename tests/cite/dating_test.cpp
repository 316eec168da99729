// How reports date themselves: the lines outlets put above and below their text, and the days that
// stand there and date nothing.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

/// The day of publication, or "" where it is unknown; then there must be a reason.
std::string dated(const std::string& text) {
    const auto published = contents_of(text, "document").at(0)["published"];
    if (published.contains("unknown")) {
        CHECK_FALSE(published["unknown"].get<std::string>().empty());
        return "";
    }
    return published["from"];
}

void check(const Table& table) {
    const std::string body =
        "\n\nPolice have arrested a man who rented the servers of a gang to hackers, the force "
        "said.\n\nThe man was in his thirties and had left the country by the time the gang used "
        "them, it added.\n";
    for (const auto& [head, day] : table) {
        INFO(head);
        CHECK(dated(head + body) == day);
    }
}

} // namespace

TEST_CASE("dating: the lines above the text, as outlets of many countries write them") {
    check({
        {"A harbour goes dark\n\nPosted Thu 6 Mar 2025 at 5:12pm", "2025-03-06"},
        {"A harbour goes dark\n\nPosted Thu 6 Mar 2025 at 5:12pm, updated Fri 7 Mar 2025 at 9:01am",
         "2025-03-07"},
        {"A harbour goes dark\n\nOct. 14, 2025, updated Oct. 15", "2025-10-15"},
        {"A harbour goes dark\n\nPublished: 4 July 2025 | Last updated: 17 July 2025",
         "2025-07-17"},
        {"A harbour goes dark\n\nPublished 4 July 2025\nUpdated 5 July 2025", "2025-07-05"},
        {"A harbour goes dark\n\nUpdated 9:14 a.m. ET, Fri January 9, 2026", "2026-01-09"},
        {"A harbour goes dark\n\nFri 9 Jan 2026 12.15 GMT\nLast modified on Fri 9 Jan 2026 12.20 "
         "GMT",
         "2026-01-09"},
        {"A harbour goes dark\n\nUpdated - January 09, 2026 08:12 pm IST - NEW DELHI",
         "2026-01-09"},
        {"A harbour goes dark\n\nANN BERG\nKALYANPUR, JANUARY 09, 2026 20:12 IST", "2026-01-09"},
        {"A harbour goes dark\n\nPosted : January 9, 2026 14:22", "2026-01-09"},
        {"A harbour goes dark\n\nPublished : Jan. 9, 2026 - 14:22:10", "2026-01-09"},
        {"A harbour goes dark\n\nJan. 9, 2026 11:32 a.m.", "2026-01-09"},
        {"A harbour goes dark\n\nAnn Berg\nJanuary 9, 2026 / 6:12 PM EST / Harbour TV",
         "2026-01-09"},
        {"A harbour goes dark\n\nBy Ann Berg | Jan 9, 2026 | 3 min read", "2026-01-09"},
        {"A harbour goes dark\n\nThursday, 5 February 2026, 18:30 CET", "2026-02-05"},
        {"A harbour goes dark\n\n23.01.2026, 14:05", "2026-01-23"},
        {"A harbour goes dark\n\nStand: 23.1.2026", "2026-01-23"},
        {"A harbour goes dark\n\n2026.01.09 14:22", "2026-01-09"},
        {"A harbour goes dark\n\n2026-01-09 14:22", "2026-01-09"},
        {"A harbour goes dark\n\n2026/01/09", "2026-01-09"},
        {"A harbour goes dark\n\nDate: 18/07/2025", "2025-07-18"},
        {"A harbour goes dark\n\nDated: 18-07-2025", "2025-07-18"},
        {"A harbour goes dark\n\nDate: 09-Jan-2026", "2026-01-09"},
        {"A harbour goes dark\n\nDate & Time of Broadcast 09-Jan-2026 18:12:44", "2026-01-09"},
        {"A harbour goes dark\n\nFirst Published Date: 09 Jan 2026, 08:12 PM IST", "2026-01-09"},
        {"A harbour goes dark\n\nBERLIN, 23 January 2026", "2026-01-23"},
        {"A harbour goes dark\n\nBy Ann Berg, Berlin, 23 January 2026", "2026-01-23"},
        {"A harbour goes dark\n\n9th January 2026", "2026-01-09"},
        {"A harbour goes dark\n\nWho let them in? It is a question that the port would rather not "
         "hear asked.\n\nBy Ann Berg\n9 January 2026",
         "2026-01-09"},
        {"A harbour goes dark\n\nThe port lay idle when the gang came back for the second time on "
         "9 January 2026.\n\nBy Ann Berg",
         ""},
        {"A harbour goes dark\n\n2 hours ago\n9 January 2026", "2026-01-09"},
        {"HARBOUR HOLDINGS LIMITED\nRegd. Office: 4, Quay Road\n\nJuly 21, 2025\n\nTo\nThe Manager",
         "2025-07-21"},
        {"Harbour plc\n\nRNS Number : 1234X\n09 January 2026", "2026-01-09"},
        {"OFFICE OF THE HARBOUR MASTER\n\nPRESS NOTE\nNo. 14/2025 Dated 18.07.2025", "2025-07-18"},
        {"HOUSE OF COMMONS\nStanding Committee on Harbours\n\nEvidence, Tuesday, 3 February 2026",
         "2026-02-03"},
        {"HOUSE OF COMMONS\nStanding Committee on Harbours\nNumber 014\n\nEVIDENCE\n\nTuesday, "
         "February 3, 2026",
         "2026-02-03"},
        {"Harbour Committee\n\nMinutes of the meeting held on 3 February 2026", "2026-02-03"},
        {"Harbour Committee\nOral evidence taken on Tuesday 3 February 2026", "2026-02-03"},
        {"Question 14, tabled by Ann Berg on 2 September 2024\nAnswered on 19 September 2024",
         "2024-09-19"},
        {"HARBOUR WEEKLY\n\nIssue of 24 January 2026", "2026-01-24"},
        {"HARBOUR WEEKLY\n\n24-30 January 2026", "2026-01-24"},
        {"HARBOUR WEEKLY\n\nJan 24th 2026 | BERLIN", "2026-01-24"},
        {"HarbourTicker | 5 March 2025 | via Quay Press", "2025-03-05"},
        {"Harbour Desk · 5 March 2025 · Security", "2025-03-05"},
        {"FOR IMMEDIATE RELEASE\nJanuary 9, 2026", "2026-01-09"},
        {"FOR IMMEDIATE RELEASE: 9 January 2026", "2026-01-09"},
        {"Advisory HA-2025-14\nInitial release: 3 March 2025\nLast revised: 9 April 2025",
         "2025-04-09"},
        {"A harbour goes dark\n\nThis article was published on 9 January 2026", "2026-01-09"},
        {"Advisory HA-2026-4\nFirst issued: 9 January 2026\nVersion 1.2, 16 January 2026",
         "2026-01-16"},
        {"Statement on the outage of January 12, 2026\n\n14 January 2026", "2026-01-14"},
        {"Reporting period: 1 January 2026 to 31 January 2026\n\nIssued on 4 February 2026",
         "2026-02-04"},
    });
}

TEST_CASE("dating: days on those lines that are the days of something else") {
    check({
        {"Statement on the outage of January 12, 2026\n\nBy Ann Berg", ""},
        {"What the attack of 12 January 2026 teaches\n\nBy Ann Berg", ""},
        {"UPDATE ON THE INCIDENT OF 12 JANUARY 2026\n\nHARBOUR HOLDINGS", ""},
        {"Update: the outage of 12 January 2026\n\nBy Ann Berg", ""},
        {"Statement published after the attack of 12 January 2026\n\nBy Ann Berg", ""},
        {"Man held 12 January 2026 over hack\n\nBy Ann Berg", ""},
        {"Hackers posted files on 12 January 2026\n\nBy Ann Berg", ""},
        {"Update on 12 January 2026 attack\n\nBy Ann Berg", ""},
        {"BLACK NIGHT 12 JANUARY 2026\n\nBy Ann Berg", ""},
        {"A harbour goes dark\n\nDate of incident: 12 January 2026", ""},
        {"A harbour goes dark\n\nNext update: 3 March 2026", ""},
        {"Harbour Inc.\n\nDate of Report (Date of earliest event reported): January 5, 2026", ""},
        {"A harbour goes dark\n\nReporting period ended 31 March 2026", ""},
        {"A harbour goes dark\n\nFounded 4 July 1996", ""},
        {"A harbour goes dark\n\nDate: 03/04/2025", ""},         // which is the day?
        {"A harbour goes dark\n\nTuesday, 4 February 2026", ""}, // it was a Wednesday
        {"A harbour goes dark\n\nCase No. 212/2025", ""},
        {"A harbour goes dark\n\nUpdated 4 March", ""}, // of which year?
    });
}

TEST_CASE("dating: lines below the text: a signature, a last update, no heading of a timeline") {
    const std::string body =
        "HARBOUR HOLDINGS\n\nNotice to holders\n\nThe company was attacked and "
        "has repaired its servers, its board said in a notice.\n\n";
    CHECK(dated(body + "By order of the Board\nAnn Berg\n\nHong Kong, 9 January 2026\n") ==
          "2026-01-09");
    CHECK(dated(body + "Ann Berg\nCompany Secretary\n\nDate: 18/07/2025\nPlace: Pune\n") ==
          "2025-07-18");
    CHECK(dated("QUAY EXCHANGE ANNOUNCEMENT\n\nUPDATE ON INCIDENT OF 12 JANUARY 2026\n\n" + body +
                "Ann Berg\nCompany Secretary\n\n21 January 2026\n") == "2026-01-21");
    CHECK(dated(body + "Last updated: 23 January 2026\n") == "2026-01-23");
    CHECK(dated(body + "3 January 2026\n\nThe servers went dark.\n\n5 January 2026\n\nThe servers "
                       "were back, and nobody knew why they had gone.\n\nNobody asked.\n") == "");
}

TEST_CASE("dating: datelines, with the year and without") {
    CHECK(dated("A harbour\n\nLISBON, Oct 14, 2025 (Quay News) - Police arrested a man.") ==
          "2025-10-14");
    CHECK(dated("A harbour\n\nWELLINGTON, Thursday 5 February 2026 - Police arrested a man.") ==
          "2026-02-05");
    CHECK(dated("A harbour\n\nSEOUL, Jan. 9 (Quay News) -- Police said Friday that a man was held "
                "who had hacked a bank in March 2025.") == "2026-01-09");
    CHECK(dated("A harbour\n\nSEOUL, Jan. 9 (Quay News) -- Police said that a man was held.") ==
          "");
    CHECK(dated("A harbour\n\nSEOUL, Jan. 9 (Quay News) -- Police said Friday that a man was held, "
                "thirty years after a bank failed in 1998.") == "");
    CHECK(dated("A harbour\n\nSEOUL, Jan. 9 (Quay News) -- Police said Thursday that a man was "
                "held who had hacked a bank in March 2025.") ==
          "2026-01-09"); // not 2025, when it was a Thursday: it tells of March
}

TEST_CASE("dating: a year found by a weekday gives way to a report of the same case beside it") {
    const std::string wire =
        "A harbour\n\nDUBLIN, Jan 21 (Quay Wire) - Hackers stole drawings of a ferry from the "
        "Larne shipyard, the Larne shipyard said on Tuesday.\n\nThe yard was sold in 2024.\n";
    const std::string daily =
        "Harbour Gazette\n\nThe ferry\n\n22 January 2026\n\nHackers stole drawings of a ferry "
        "from the Larne shipyard, the Larne shipyard said.\n";
    CHECK(dated(wire) == "2025-01-21");
    const std::vector<Report> both = {report("a.txt", wire), report("b.txt", daily)};
    const auto documents = contents(cite::cite(both), "document");
    CHECK(documents.at(0)["published"]["from"] == "2026-01-21"); // the day after a Tuesday
}

TEST_CASE("dating: a day in the text is the day of what it tells") {
    CHECK(dated("The police said on Thursday, 4 June 2020, that the man had left.") ==
          "2020-06-04");
    CHECK(dated("The police said that on 4 June 2020 the man had left.") == "");
    CHECK(dated("The police said in a letter dated 4 June 2020 that the man had left.") == "");
    CHECK(dated("The police said after the attack of 4 June 2020 that the man had left.") == "");
    CHECK(dated("The police said so.\n\nThe man left.\n\nHe came back.\n\nThe court said on 4 June "
                "2020 that he was free.") == "");
    CHECK(
        dated(
            "The police said on 4 June 2020 that the man had left. He was held on 9 July 2021.") ==
        "");
}

TEST_CASE("dating: Japanese lines") {
    const std::string body =
        "\n\n　県警は、サーバーを貸した男を逮捕したと発表した。男は容疑を否認しているという。\n";
    const Table table = {
        {"港が攻撃された\n\n2025年5月14日 21時05分", "2025-05-14"},
        {"港が攻撃された\n\n令和7年5月15日（木）午前", "2025-05-15"},
        {"港が攻撃された\n\n2025年5月14日付", "2025-05-14"},
        {"港が攻撃された\n\n2026年1月20日（1月23日更新）", "2026-01-23"},
        {"港が攻撃された\n\n公開日：2025年5月14日　最終更新日：2025年5月16日", "2025-05-16"},
        {"港が攻撃された\n\n2025/05/14 10:00", "2025-05-14"},
        {"港が攻撃された\n\n2025.05.14", "2025-05-14"},
        {"2025年5月14日に発生した障害について", ""},
        {"2025年5月14日付の報道について", ""},
        {"港が攻撃された\n\n次回会合：2025年5月14日", ""},
    };
    for (const auto& [head, day] : table) {
        INFO(head);
        CHECK(dated(head + body) == day);
    }
}
