// Who put a report out and whose text it prints: letterheads, header lines, datelines, sign-offs.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

const std::string body =
    "Police have arrested a man who rented the servers of a gang to hackers, the force "
    "said.\n\nThe "
    "man was in his thirties and had left the country by the time the gang used them, it added.\n";

struct Row {
    std::string text;
    std::string publisher; ///< "" for none
    std::string agency;    ///< the first, "" for none
};

void check(const std::vector<Row>& table) {
    for (const auto& row : table) {
        INFO(row.text);
        const auto document = contents_of(row.text, "document").at(0);
        const auto& agencies = document["agencies"];
        CHECK((document.contains("publisher") ? document["publisher"]["name"].get<std::string>()
                                              : "") == row.publisher);
        CHECK((agencies.empty() ? "" : agencies[0]["name"].get<std::string>()) == row.agency);
    }
}

/// "name>name": the speakers of the theft.
std::string chain(const std::string& text) {
    std::string all;
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["predicate"] == "stolen") {
            for (const auto& speaker : claim["speakers"]) {
                all += (all.empty() ? "" : ">") + speaker["name"].get<std::string>();
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("credits: agencies of datelines, lists or none, and what is no agency in brackets") {
    check({
        {"A harbour goes dark\n\nOSLO, March 4 (Quay Press) - " + body, "Quay Press", "Quay Press"},
        {"A harbour goes dark\n\nSEOUL, Jan. 9 (Pier News) -- " + body, "Pier News", "Pier News"},
        {"A harbour goes dark\n\nBERLIN (QNA) - " + body, "QNA", "QNA"},
        {"A harbour goes dark\n\nPUNE, JULY 19 (Quay News Service): " + body,
         "Quay News Service",
         "Quay News Service"},
        {"A harbour goes dark\n\nOSLO (Reuters) - " + body, "", "Reuters"},
        {"A harbour goes dark\n\nOSLO (Reuters) - " + body + "\n(Reporting by Ann Berg)\n",
         "Reuters",
         "Reuters"},
        {"Harbour Gazette\n\nA harbour goes dark\n\nOSLO, March 4 (Quay Press) - " + body,
         "Harbour Gazette",
         "Quay Press"},
        {"Harbour Gazette\n\nA harbour goes dark\n\nOSLO, Dec. 11 (Norbit) -- " + body,
         "Harbour Gazette",
         "Norbit"},
        {"A harbour goes dark\n\nPORTLAND (Oregon) - " + body, "", ""},
        {"A harbour goes dark\n\nLONDON (UK) - " + body, "", ""},
        {"A harbour goes dark\n\nThe harbour (Quay Press pictures) - " + body, "", ""},
    });
}

TEST_CASE("credits: header lines, bylines and sign-offs") {
    check({
        {"A HARBOUR GOES DARK\n\nHarbourTicker | 5 March 2025 | via Quay Press\n\n" + body,
         "HarbourTicker",
         "Quay Press"},
        {"A harbour goes dark\n\nHarbour Security Desk | 5 March 2025\n\n" + body,
         "Harbour Security Desk",
         ""},
        {"A harbour goes dark\n\nAnn Berg | 5 March 2025\n\n" + body, "", ""},
        {"A harbour goes dark\n\nIssue 14 | 5 March 2025\n\n" + body, "", ""},
        {"A harbour goes dark\n\nBy Ann Berg/Reuters\n\n" + body, "", "Reuters"},
        {"A harbour goes dark\n\nBy Ann Berg, Quay Press\n\n" + body, "", "Quay Press"},
        {"A harbour goes dark\n\nStory by Ann Berg, Quay News Agency\n\n" + body,
         "",
         "Quay News Agency"},
        {"THE HARBOUR POST\nWorld\n\nA harbour goes dark as the gang gets away\n\nQuay News "
         "Agency\n5 March 2025\n\n" +
             body,
         "THE HARBOUR POST",
         "Quay News Agency"},
        {"A harbour goes dark as the gang gets away\n\nBy Ann Berg\nQuay News Agency\n\n" + body,
         "Quay News Agency",
         ""},
        {"A harbour goes dark\n\n" + body + "\n(With inputs from Quay Press)\n", "", "Quay Press"},
        {"A harbour goes dark\n\n" + body + "\n(With inputs from PTI)\n", "", "PTI"},
        {"A harbour goes dark\n\n" + body + "\n— Pier News\n", "", "Pier News"},
        {"A harbour goes dark\n\n" + body + "\nSource: Quay Press\n", "", "Quay Press"},
        {"A harbour goes dark\n\n" + body + "\nSource: Meridian/kl\n", "", "Meridian"},
        {"A harbour goes dark\n\n" + body + "\nSource: Agencies/kl\n", "", ""},
        {"MINISTRY OF WATERS, PORT ELLEN\n\nAnswer to question 41\n\n" + body,
         "MINISTRY OF WATERS",
         ""},
        {"FLOODS, PORT ELLEN\n\nA harbour goes dark\n\n" + body, "", ""},
        {"A harbour goes dark\n\n" + body +
             "\nNobody else was held on that day, and the police would not say whether they were "
             "looking for anybody. (Quay Press)\n",
         "",
         "Quay Press"},
        {"A harbour goes dark\n\n" + body + "\nThey spoke to an officer (Ann Berg)\n", "", ""},
        {"The Harbour Daily\nHome / Ports\n\nA harbour goes dark\n\n"
         "Quayline | Mumbai | Updated: June 12, 2025 08:40 IST\n\n" +
             body,
         "The Harbour Daily",
         "Quayline"},
        {"The Harbour Daily\n\nA harbour goes dark\n\nBusiness | Mumbai | June 12, 2025\n\n" + body,
         "The Harbour Daily",
         ""},
        {"The Harbour Daily\n\nA harbour goes dark\n\nAnn Berg | Mumbai | June 12, 2025\n\n" + body,
         "The Harbour Daily",
         ""},
        {"THE HARBOUR REVIEW\n\nWho turned off the light?\n\nPublished September 12, 2025\n\n" +
             body,
         "THE HARBOUR REVIEW",
         ""},
    });
}

TEST_CASE("credits: letterheads of police offices, firms and Japanese offices") {
    check({
        {"OFFICE OF THE COMMISSIONER OF POLICE, LONIPUR CITY\nHARBOUR POLICE STATION\n\nPRESS "
         "NOTE\nDate: 18/07/2025\n\n" +
             body,
         "Lonipur City Police",
         ""},
        {"Office of the Superintendent of Police, Kollar District\n\nPress Note\n\n" + body,
         "Kollar District Police",
         ""},
        {"QUAY HOLDINGS LIMITED\nRegd. Office: 4, Quay Road\n\nJuly 21, 2025\n\nTo\nThe Manager, "
         "Listing Department\n\n" +
             body,
         "QUAY HOLDINGS",
         ""},
        {"ASX ANNOUNCEMENT\n\nQUAY HOLDINGS LTD\n\nUPDATE ON THE INCIDENT\n\n" + body,
         "QUAY HOLDINGS",
         ""},
        {"MINUTES\nof the 14th meeting of the Committee on Ports\nheld on 27 January 2026\n\n" +
             body,
         "Committee on Ports",
         ""},
        {"HOUSE OF COMMONS\nStanding Committee on Harbours\n\nEvidence, Tuesday, 3 February "
         "2026\n\n" +
             body,
         "HOUSE OF COMMONS",
         ""},
        {"内閣官房長官記者会見\n\n令和7年5月15日（木）午前\n\n　"
         "警察からは、男がサーバーを契約したとの報告を受けています。\n",
         "内閣官房",
         ""},
        {"防衛大臣記者会見\n\n令和7年5月15日\n\n　"
         "警察からは、男がサーバーを契約したとの報告を受けています。\n",
         "防衛省",
         ""},
        {"デジタル大臣会見要旨\n\n令和7年5月15日\n\n　"
         "警察からは、男がサーバーを契約したとの報告を受けています。\n",
         "デジタル庁",
         ""},
        {"QTV NEWS\n\n港が攻撃された　男を逮捕\n\n2025年5月14日\n\n　"
         "警察は男がサーバーを契約したと発表した。\n",
         "QTV NEWS",
         ""},
        {"港が攻撃された　男を逮捕\n\n2025年5月14日\n\n　【ソウル共同】"
         "韓国の警察は男がサーバーを契約したと発表した。\n",
         "",
         "共同"},
    });
}

TEST_CASE("credits: a wire's own report begins its chains with the wire, a relay with itself") {
    const std::string wire =
        "A harbour goes dark\n\nOSLO, March 4 (Quay Press) - Hackers stole drawings of the "
        "ferry from the shipyard, the police said on Tuesday.\n";
    CHECK(chain(wire).starts_with("Quay Press>"));
    const std::string relay =
        "A HARBOUR GOES DARK\n\nHarbourTicker | 5 March 2025 | via Quay "
        "Press\n\nHackers stole drawings of the ferry from the shipyard, the police said.\n";
    CHECK(chain(relay).starts_with("HarbourTicker>Quay Press>"));
}

TEST_CASE("credits: a press note of the police is told at first hand") {
    const auto claims = contents_of(
        "OFFICE OF THE COMMISSIONER OF POLICE, LONIPUR CITY\n\nPRESS NOTE\nDate: 18/07/2025\n\nThe "
        "accused is alleged to have rented three servers to the hackers.\n",
        "claim");
    bool told = false;
    for (const auto& claim : claims) {
        if (claim["kind"] == "claim") {
            told = true;
            CHECK(kinds(claim) == "outlet");
        }
    }
    CHECK(told);
}
