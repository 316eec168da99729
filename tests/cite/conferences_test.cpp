// Transcripts of press conferences: who asks, who answers, and whose word a question passes on.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

/// "name > name": the speakers of the claim whose clause begins so, behind the outlet.
std::string chain(const std::vector<nlohmann::json>& claims, const std::string& clause) {
    for (const auto& claim : claims) {
        if (claim["clause"].get<std::string>().starts_with(clause)) {
            std::string all;
            for (const auto& speaker : claim["speakers"]) {
                all += (all.empty() ? "" : " > ") + speaker["name"].get<std::string>();
            }
            return all;
        }
    }
    return "no such claim";
}

void check(const std::string& text, const Table& table) {
    const auto claims = contents_of(text, "claim");
    for (const auto& [clause, names] : table) {
        INFO(clause);
        CHECK(chain(claims, clause) == names);
    }
}

} // namespace

TEST_CASE("conferences: an outlet that asks stands outside of whom its question cites") {
    check("Ministry of External Relations\n\nSpokesperson Ann Berg's Weekly Briefing on 14 May "
          "2026\n\n"
          "Quaywire: Prosecutors in Chile said yesterday that an engineer leased nine servers. Do "
          "you know of the case?\n\n"
          "Ann Berg: We have seen the reports. Our country opposes all cyberattacks.\n\n"
          "RTX: The Chilean police say that the hackers attacked two ports. What do you say to "
          "that?\n\n"
          "Ann Berg: That is groundless.\n\n"
          "Harbour Sentinel: Two companies were attacked in April. Will the ministry help them?\n\n"
          "Ann Berg: I have nothing to add.\n",
          {{"an engineer leased nine servers",
            "Ministry of External Relations > Quaywire > Prosecutors in Chile"},
           {"the hackers attacked two ports",
            "Ministry of External Relations > RTX > The Chilean police"},
           {"Two companies were attacked", "Ministry of External Relations > Harbour Sentinel"},
           {"Our country opposes", "Ministry of External Relations > Ann Berg"},
           {"That is groundless", "Ministry of External Relations > Ann Berg"}});
}

TEST_CASE("conferences: labels in capitals, reporters with their outlet, questions of nobody") {
    check("Department of Ports\n\nPress Briefing, 14 May 2026\n\n"
          "MODERATOR: Good morning. Please give your outlet.\n\n"
          "SECRETARY HOLT: Thank you. The gang copied 300 files.\n\n"
          "QUESTION: Mr Secretary, the police said that the gang rented servers in Oslo. Is that "
          "so?\n\n"
          "SECRETARY HOLT: I can confirm that. The port was hacked in May.\n\n"
          "Jan Maes, Quay News: The Fjord Bank said that two files were stolen. Is there more?\n\n"
          "SECRETARY HOLT: Not that I know.\n",
          {{"The gang copied 300 files", "Department of Ports > SECRETARY HOLT"},
           {"the gang rented servers in Oslo", "Department of Ports > the police"},
           {"The port was hacked", "Department of Ports > SECRETARY HOLT"},
           {"two files were stolen", "Department of Ports > Quay News > The Fjord Bank"}});
}

TEST_CASE("conferences: without a line that announces one, a name before a colon asks nothing") {
    check("The port reopens\n\nNorthgate: The port was hacked on Monday. Who did it?\n\nThe gang "
          "copied 300 files, police said.\n\nNorthgate: The harbour master was told.\n\nSouthgate: "
          "All is quiet. Is it?\n",
          {{"The gang copied 300 files", "outlet of one.txt > police"}});
}

TEST_CASE("conferences: the notice of a firm with a legal form is dated and its own") {
    const std::string text =
        "FJORD YARDS CO., LTD.\n\nSecond notice concerning unauthorised access to our "
        "systems\nBergen, 15 May 2026\n\nTo our customers\n\nOn 12 May we told the media that no "
        "data had left our network. A third party accessed a file server between 3 and 21 February "
        "2026. Yesterday we reported the leak to the regulator. We learned of it from the police "
        "on Wednesday.\n";
    check(text, {{"A third party accessed", "FJORD YARDS"}});
    const auto document = contents_of(text, "document").at(0);
    std::string values;
    for (const auto& time : document["times"]) {
        values += time.value("value", "?") + " ";
    }
    CHECK(values == "2026-05-15 2026-05-12 2026-02-03 2026-02-21 2026-05-14 2026-05-13 ");
}
