// What the press does every day: bodies called by one name, spokesmen without an office, days
// behind the verb of saying, lists of speakers, papers of police and prosecutors. All reports are
// invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string news(const std::string& body) {
    return "Harbour Evening News\n\nA headline of some words\n\n" + body + "\n";
}

/// The claim whose clause begins so; null when there is none.
nlohmann::json claim_in(const std::string& text, std::string_view clause) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().starts_with(clause)) {
            return claim;
        }
    }
    return {};
}

struct Row {
    std::string body;
    std::string_view clause; ///< the begin of what is told
    std::string_view root;   ///< the begin of its root's key
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.body);
        INFO("wanted: ", row.clause);
        const auto claim = claim_in(news(row.body), row.clause);
        REQUIRE_FALSE(claim.is_null());
        CHECK(claim["root"]["key"].get<std::string>().starts_with(row.root));
    }
}

} // namespace

TEST_CASE("cite: bodies that one state alone has are known without its name") {
    check({{"Kremlin spokesman Ivan Orlov said the servers were rented in May.",
            "the servers were rented",
            "government:russia"},
           {"FBI Director Ann Berg said the group stole the records.",
            "the group stole",
            "police:united states"},
           {"Scotland Yard said the group stole the records.", "the group stole", "police:london"},
           {"Deputy Attorney General Jane Moe said the group stole the records of a US bank.",
            "the group stole",
            "prosecutors:"},
           {"Europol said the group stole the records.", "the group stole", "organisation:europol"},
           {"The mill was hacked in May, a Pentagon official said.",
            "The mill was hacked",
            "ministry:united states defence ministry"}});
}

TEST_CASE("cite: a spokesman without an office speaks for whom his sentence is about") {
    check({{"Norway's Foreign Ministry was hacked last month, its spokesperson Anna Berg said on "
            "Friday. Berg said the files had been copied.",
            "the files had been copied",
            "ministry:norway foreign ministry"},
           {"The Norwegian Foreign Ministry was hacked last month, spokesman Per Dahl said.",
            "The Norwegian Foreign Ministry was hacked",
            "ministry:norway foreign ministry"},
           {"Security researcher Ann Berg, from Acme Labs, said the group stole the files.",
            "the group stole",
            "organisation:acme labs"},
           {"Norway's foreign minister said the group stole the files. \"They took all of it,\" "
            "Foreign Minister Ine Berg said.",
            "They took all",
            "government:norway"}});
}

TEST_CASE("cite: what is said begins behind the time at which it was said") {
    for (const std::string when : {"today that",
                                   "yesterday",
                                   "late on Thursday that",
                                   "earlier this week that",
                                   "on 5 May",
                                   "last month that"}) {
        INFO(when);
        const auto claim = claim_in(news("Police said " + when + " the gang stole the mails."),
                                    "the gang stole the mails");
        REQUIRE_FALSE(claim.is_null());
        CHECK(claim["root"]["key"] == "police:case");
    }
}

TEST_CASE("cite: who is quoted at the end, in a list, in a statement, behind a colon") {
    check({{"The minister was not harmed by the theft, the Meridian quoted a police officer as "
            "saying.",
            "The minister was not harmed",
            "police:"},
           {"Firms such as Acme, Norsat, and Kestrel said the payroll had been stolen.",
            "the payroll had been stolen",
            "organisation:firms"},
           {"The Foreign Ministry published a letter on Friday saying the gang stole the files.",
            "the gang stole",
            "ministry:"},
           {"Kestrel Systems confirmed to Reuters: \"We did not pay the gang.\"",
            "We did not pay",
            "organisation:kestrel systems"},
           {"This is the first time the Foreign Ministry has said its servers were hacked.",
            "its servers were hacked",
            "ministry:"},
           {"Earlier, the Meridian newspaper claimed citing undisclosed sources that the gang "
            "stole the files.",
            "the gang stole",
            "anonymous:"}});
}

TEST_CASE("cite: an indictment is the prosecutors', a first information report the police's, an "
          "in-house inquiry the firm's") {
    check({{"The men stole the plans, according to an indictment unsealed on Thursday.",
            "The men stole",
            "prosecutors:"},
           {"The gang stole the plans, the charges said.", "The gang stole", "prosecutors:"},
           {"According to the FIR lodged in Pune, the gang stole the plans.",
            "the gang stole",
            "police:"},
           {"Two people close to the mill said the gang stole the plans. The mill's in-house "
            "investigation is over.",
            "the gang stole",
            "anonymous:"},
           {"Marlin Freight was hacked in May. The firm said its in-house investigation found that "
            "the plans had been stolen.",
            "the plans had been stolen",
            "organisation:marlin freight"}});
}

TEST_CASE("cite: the accused says nothing, and what was reported to police is no hearsay") {
    const auto leased = claim_in(news("The unidentified accused leased two servers, police said."),
                                 "The unidentified accused");
    REQUIRE_FALSE(leased.is_null());
    CHECK(leased["speakers"].size() == 2);
    CHECK(leased["root"]["key"] == "police:case");
    CHECK(leased["certainty"]["class"] == "asserted");
    const auto told =
        claim_in(news("The theft was reported to the police on Monday."), "The theft was reported");
    REQUIRE_FALSE(told.is_null());
    CHECK(told["certainty"]["class"] == "asserted");
}

TEST_CASE("cite: a quotation of several sentences is of whom its end names, not of the last one") {
    const auto claim = claim_in(
        news("According to the police, the gang \"knew the house\".\n\n\"We found the files gone. "
             "By noon the machines had stopped. The doors were locked,\" the Marlin Freight "
             "company said."),
        "We found the files gone");
    REQUIRE_FALSE(claim.is_null());
    CHECK(claim["root"]["key"] == "organisation:marlin freight");
}

TEST_CASE("cite: firms by their trade, and without the form of their name") {
    for (const std::string trade :
         {"hotel chain", "carmaker", "brokerage", "shipping line", "grocer", "software house"}) {
        INFO(trade);
        const auto claim = claim_in(news("Hackers attacked the servers of the " + trade +
                                         " Marlin in May, police said. The company said the files "
                                         "were gone."),
                                    "the files were gone");
        REQUIRE_FALSE(claim.is_null());
        CHECK(claim["root"]["key"] == "organisation:marlin");
    }
    const auto claim = claim_in(
        news("Marlin Electric Corp. said on Monday the gang stole the files. The electronics giant "
             "said the mails were gone."),
        "the mails were gone");
    REQUIRE_FALSE(claim.is_null());
    CHECK(claim["root"]["key"] == "organisation:marlin electric");
}

TEST_CASE("cite: wires between strokes, behind a dash and in Japanese brackets") {
    const auto agency = [](const std::string& text) {
        const auto document = contents_of(text, "document").at(0);
        const auto& agencies = document["agencies"];
        return agencies.empty() ? std::string() : agencies[0]["name"].get<std::string>();
    };
    const std::string more = "\n\nThe man had left the country by then, it added.\n";
    CHECK(agency("A man left\n\nMOSCOW, April 5. /TASS/. Police arrested a man, it said." + more) ==
          "TASS");
    CHECK(
        agency(
            "A man left\n\nPolice arrested a man.\n\nThe man was in Pune, it said. \u2014IANS\n") ==
        "IANS");
    CHECK(agency("男が出国\n\n警視庁は20日、男を書類送検した。（共同）\n") == "共同");
    CHECK(agency("男が出国\n\n警視庁は20日、男を書類送検した。\n[時事通信社]\n") == "時事");
    const auto document = contents_of("BREAKING NEWS\n\nThe port was hacked\n\nPolice arrested a "
                                      "man on Monday, they said." +
                                          more,
                                      "document");
    CHECK_FALSE(document.at(0).contains("publisher"));
}

TEST_CASE("cite: what an office did is known from it, also behind a wire and in Japanese") {
    const auto claim =
        claim_in("男が出国\n\n警視庁公安部は20日、男を書類送検した。（共同）\n", "警視庁公安部は");
    REQUIRE_FALSE(claim.is_null());
    CHECK(claim["predicate"] == "referred");
    CHECK(claim["root"]["key"] == "police:tokyo");
}
