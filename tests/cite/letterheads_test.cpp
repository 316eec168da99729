// Who put a report out and when: names behind a day, a label, a form of statement, and what a name
// of capitals needs beside it to be a publisher.

#include <doctest/doctest.h>
#include <tests/cite/headers.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("letterheads: names behind days and labels, firms that define themselves") {
    check_heads(
        {
            {"VERDANT FOODS GROUP\n\nStatement regarding IT security incident\n\nCopenhagen, 21 "
             "May "
             "2026",
             "VERDANT FOODS GROUP",
             "2026-05-21"},
            {"Verdant Foods Group plc (\"Verdant\" or the \"Company\")\n\nStatement regarding IT "
             "security incident\n\n21 May 2026",
             "Verdant Foods Group",
             "2026-05-21"},
            {"RNS Number : 8842K\nVerdant Foods Group PLC\n21 May 2026\n\nStatement regarding IT "
             "security incident",
             "Verdant Foods Group",
             "2026-05-21"},
            {"The Lakeside Gazette: Thursday 21 May 2026\n\nHackers hit water works",
             "The Lakeside Gazette",
             "2026-05-21"},
            {"Thursday, 21 May 2026 | The Lakeside Gazette | Page 5\n\nHackers hit water works",
             "The Lakeside Gazette",
             "2026-05-21"},
            {"21 May 2026 - Lakeside Gazette\n\nHackers hit water works",
             "Lakeside Gazette",
             "2026-05-21"},
            {"Hackers hit water works\n\nFrom The Lakeside Gazette, 21 May 2026",
             "The Lakeside Gazette",
             "2026-05-21"},
            {"Hackers hit water works\nThe Lakeside Gazette, 21 May 2026, by Jan Maes",
             "The Lakeside Gazette",
             "2026-05-21"},
            {"Reportage\n\nA night at the water works\n\nLakeside Gazette Magazine, May 21, 2026",
             "Lakeside Gazette Magazine",
             "2026-05-21"},
            {"FEDERAL OFFICE FOR WATER SAFETY\nMedia release no. 14/2026\nLakeside, "
             "21.05.2026\n\nAttack on water works",
             "FEDERAL OFFICE FOR WATER SAFETY",
             "2026-05-21"},
            {"National Assembly\nWritten Questions\nThursday 21 May 2026",
             "National Assembly",
             "2026-05-21"},
            {"OFFICIAL STATEMENT\n\nMinistry of Water\n21 May 2026",
             "Ministry of Water",
             "2026-05-21"},
            {"STATEMENT BY THE MINISTRY OF WATER\n\n21 May 2026",
             "MINISTRY OF WATER",
             "2026-05-21"},
            {"Statement by the Spokesperson of the Ministry of Water\n21 May 2026",
             "Ministry of Water",
             "2026-05-21"},
            {"Embassy of Norland in Bergen\nPress note\n21 May 2026",
             "Embassy of Norland in Bergen",
             "2026-05-21"},
            {"Incident report: water works\n\nLakeside Utilities Ltd\nVersion 2, 21 May 2026",
             "Lakeside Utilities",
             "2026-05-21"},
            {"Lakeside Utilities Ltd.\nFrequently asked questions\nLast updated: 21 May 2026",
             "Lakeside Utilities",
             "2026-05-21"},
            {"THREAT BULLETIN 26-09\nNorthlight Intelligence\n21 May 2026",
             "Northlight Intelligence",
             "2026-05-21"},
            {"Northlight Intelligence | Threat Bulletin | 21 May 2026\n\nThe wells of Lakeside",
             "Northlight Intelligence",
             "2026-05-21"},
            {"OPINION | Who guards the wells?\n\nThe Lakeside Gazette\n21 May 2026",
             "The Lakeside Gazette",
             "2026-05-21"},
        },
        arrest_body);
}

TEST_CASE("letterheads: capitals alone, without a headline beside them, are the headline") {
    check_heads(
        {
            {"EDITORIAL\nGuard the wells\n21 May 2026", "", "2026-05-21"},
            {"Big Read\n\nThe wells of Lakeside\n\n21 May 2026", "", "2026-05-21"},
            {"Technology\n\nHackers hit water works\n\nJan Maes | 21 May 2026", "", "2026-05-21"},
            {"Jan Maes\nInvestigations Editor\n\nHackers hit water works\n\n21 May 2026",
             "",
             "2026-05-21"},
            {"Water Works Hit by Hackers\n\n21 May 2026", "", "2026-05-21"},
            {"Lakeside Mayor Denies Cover-Up\n\nJan Maes\n21 May 2026", "", "2026-05-21"},
            {"City Water Supply Safe, Officials Say\n\n21 May 2026", "", "2026-05-21"},
            {"Student Held in Water Works Case\n\nLakeside, 21 May 2026", "", "2026-05-21"},
            {"Chinese Student Charged\n\nLakeside, 21 May 2026", "", "2026-05-21"},
            {"Dark Water\n\nJan Maes\n21 May 2026", "", "2026-05-21"},
        },
        arrest_body);
}

TEST_CASE(
    "letterheads: a ministry below its press desk, a byline with its paper, a station's site") {
    check_heads(
        {
            {"Press Information Desk\nGovernment of India\nMinistry of Ports & IT\n\nNote on the "
             "incidents\n\n14 May 2026",
             "Ministry of Ports & IT",
             "2026-05-14"},
            {"Hackers 'ran riot' in the harbour\n\nBy GARY MOE for the LAKESIDE POST\nPublished: "
             "07:42, 14 May 2026",
             "LAKESIDE POST",
             "2026-05-14"},
        },
        arrest_body);
    check_heads(
        {{"港町放送 NEWS WEB\n港の攻撃、流出か\n2026年5月14日 19時12分", "港町放送", "2026-05-14"}},
        "\n\n造船会社のサーバーが不正アクセスを受けたことが捜査関係者への取材でわかった。\n");
}
