// Whose word a person's is: his firm's, his office's, his publisher's, his client's. All reports
// are invented.

#include <ample/cite/detail/kana.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <utility>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The root of the claim whose clause begins so, "" when there is none.
std::string root_of(const std::string& text, std::string_view clause) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().starts_with(clause)) {
            return claim["root"]["key"];
        }
    }
    return {};
}

std::string news(const std::string& body) {
    return "Harbour Evening News\n\nA headline of some words\n\n" + body + "\n";
}

struct Row {
    const char* what;
    std::string text;
    std::string_view clause;
    std::string_view root;
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.what, ": ", row.text);
        CHECK(root_of(row.text, row.clause) == row.root);
    }
}

} // namespace

TEST_CASE("cite: a lawyer speaks for his client, however either is called") {
    check(
        {{"whoever was accused last",
          news(
              "Police arrested Ivo Brandt on Monday. His lawyer, Ann Moe, said the keys were his."),
          "the keys were his",
          "counsel:brandt"},
         {"named in the phrase",
          news("A lawyer for Ivo Brandt said the keys had been lost."),
          "the keys had been lost",
          "counsel:brandt"},
         {"the owner in front",
          news("Ivo Brandt was charged in May. Brandt's lawyer said the keys had been lost."),
          "the keys had been lost",
          "counsel:brandt"},
         {"by her surname later",
          news("Ivo Brandt was charged in May. His lawyer, Ann Moe, said the keys were lost. "
               "\"He never had them,\" Moe said."),
          "He never had them",
          "counsel:brandt"},
         {"a firm's lawyer speaks for the firm",
          news("Fjord Systems said its network was hacked. Its lawyer said the keys were lost."),
          "the keys were lost",
          "organisation:fjord systems"},
         {"a lawyer of nobody's speaks for himself",
          news("A lawyer in Oslo, Ann Moe, said 900 people had sued the port over the hack."),
          "900 people had sued the port",
          "person:ann moe"}});
}

TEST_CASE("cite: a post is of the office that bears its word, else of the firm told of") {
    check({{"a commissioner of the one commission",
            news("Norvik has notified the Data Protection Commission, whose deputy commissioner, "
                 "Ann Moe, said the hackers had copied records."),
            "the hackers had copied records",
            "organisation:data protection commission"},
           {"a police commissioner is police",
            news("The Data Protection Commission opened a case. Police commissioner Ann Moe said "
                 "the hackers had copied records."),
            "the hackers had copied records",
            "police:case"},
           {"a chief executive of the firm that is told of",
            news("Hackers broke into the shipbuilder Norvik last spring. \"No drawings were "
                 "stolen,\" chief executive Ann Moe said."),
            "No drawings were stolen",
            "organisation:norvik"},
           {"a name behind a post without one",
            news("The shipbuilder Norvik was hacked, its chief executive said on Monday. \"No "
                 "drawings were stolen,\" Ann Moe told the News."),
            "No drawings were stolen",
            "organisation:norvik"},
           {"a company that has not spoken yet",
            news("Hackers sat in the network of Tamsin Systems for a year, the British company "
                 "said on Tuesday."),
            "Hackers sat in the network",
            "organisation:tamsin systems"},
           {"a firm by a plural that the report uses",
            news("Two ferries stood still. Skellig Ferries said hackers had stolen records of its "
                 "passengers. \"We paid nothing,\" chief executive Ann Moe said."),
            "We paid nothing",
            "organisation:skellig ferries"}});
}

TEST_CASE("cite: who speaks for the publisher of a report of first hand is the publisher") {
    const auto advisory = [](const std::string& body) {
        return "Norvik Labs Security Advisory 2025-3\n\nPublished: 4 July 2025\n\nSummary\n\n" +
               body + "\n";
    };
    check({{"our head of security",
            advisory("We fixed the flaw. \"No employee had a part in this,\" said Ann Moe, our "
                     "head of security."),
            "No employee had a part",
            "outlet:norvik labs"},
           {"whoever else is quoted stays himself",
            advisory("We fixed the flaw. Ann Moe of Fjord Systems said hackers had used it."),
            "hackers had used it",
            "organisation:fjord systems"}});
}

TEST_CASE("cite: one name in katakana of several words is the Latin name of the whole") {
    const std::pair<const char*, const char*> same[] = {
        {"グレイ・ランタン・ラボ", "grey lantern lab"},
        {"タムシン・システムズ社", "tamsin systems"}};
    for (const auto& [kana, latin] : same) {
        INFO(kana, " ", detail::joined_row_of_kana(kana), " ", detail::row_of_latin(latin, false));
        CHECK(detail::joined_row_of_kana(kana) == detail::row_of_latin(latin, false));
    }
    CHECK(detail::joined_row_of_kana("サーバー").empty());
    CHECK(detail::joined_row_of_kana("オルカ・ア").empty()); // three consonants tell too little
}

TEST_CASE("cite: a country of no list is known by its people before an office of state") {
    check({{"an embassy and its ambassador are one voice",
            news("Zelmira was accused by the port. The Zelmiran embassy denied the accusations. "
                 "\"Zelmira has hacked no port,\" ambassador Radu Velic said."),
            "Zelmira has hacked no port",
            "ministry:zelmira foreign ministry"},
           {"the embassy itself",
            news("Zelmira was accused by the port. The Zelmiran embassy denied the accusations."),
            "The Zelmiran embassy denied",
            "ministry:zelmira foreign ministry"}});
}

TEST_CASE("cite: labels and lists of minutes tell whose word it is") {
    const std::string head = "HOUSE OF TRADE\nSTANDING COMMITTEE ON RECORDS\n\nEVIDENCE\nTuesday, "
                             "October 21, 2025\n\n";
    const auto text = head + "The Chair (Mr. Paul Lund): I call the meeting to order.\n\n"
                             "Ms. Ann Moe (Registrar, Licence Registry): Hackers copied the files "
                             "of 640,000 drivers.\n\n"
                             "Mr. Jan Roth (Lake District): Who did it?\n\n"
                             "Ms. Ann Moe: We informed the police on 12 August.\n\n"
                             "Mr. Jan Roth: The police told me another day.\n";
    CHECK(root_of(text, "Hackers copied the files") == "organisation:licence registry");
    CHECK(root_of(text, "We informed the police") == "organisation:licence registry");
}

TEST_CASE("cite: a sentence led by \"as\" and an inverted tail have their speakers") {
    check({{"as prosecutors announced",
            news("Forged letters were sent to hackers of six countries, as the police in Oslo "
                 "announced on Thursday."),
            "Forged letters were sent",
            "police:oslo"},
           {"insists, behind what is said",
            news("The hackers must be named, insists Ann Moe, a spokeswoman for Fjord Systems."),
            "The hackers must be named",
            "organisation:fjord systems"},
           {"a force of a province",
            news("Hackers copied 11,000 files, according to the Namhae Provincial Police."),
            "Hackers copied 11,000 files",
            "police:namhae"}});
}
