// Who tells what in the turns of dailies and agencies: numbers before a name, firms behind what
// they are, sources in front. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/chains.hpp>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("tellers: numbers belong to those who speak, and X ends a sentence") {
    CHECK(chain_in("Lisbon will ask for both hackers, two Portuguese officials said on Tuesday.",
                   "will ask for both") == "two Portuguese officials");
    CHECK(
        claimed_in("Lisbon will ask for both hackers, two Portuguese officials said on Tuesday.") ==
        Texts{"Lisbon will ask for both hackers"});
    CHECK(
        chain_in("\"It was the army,\" the minister Jan Holt wrote on X. The Kremlin rejected the "
                 "charge of hacking.",
                 "rejected the charge") == "The Kremlin");
    CHECK(chain_in("Three students were charged with hacking a bank. The commission's spokesman, "
                   "Per Moe, disclosed this in a statement on Friday.",
                   "were charged") == "The commission's spokesman, Per Moe");
}

TEST_CASE("tellers: a firm behind what it is, and an office by its initials before a post") {
    CHECK(root_in("The carrier, Rakvere Mobile, said it was helping.", "was helping") ==
          "organisation:rakvere mobile");
    CHECK(root_in("The contractor, Brightlin IT, said it was helping.", "was helping") ==
          "organisation:brightlin it");
    CHECK(root_in("The contractor, Jan Holt, said he was helping.", "was helping") ==
          "person:jan holt");
    CHECK(root_in("National Data Agency (NADA) chief executive Ida Moe said the hack was over.",
                  "the hack was over") == "organisation:national data agency");
    CHECK(root_in("Prosecuting counsel, Per Moe, told the court the clerk sold the files.",
                  "sold the files")
              .starts_with("prosecutors:"));
}

TEST_CASE("tellers: what follows a source in front is no part of its name") {
    CHECK(chain_in("According to the Data Agency, the unit tried to hire a local specialist.",
                   "the unit tried to hire") == "the Data Agency");
    CHECK(chain_in("Two people at the board spoke of the hack. According to one of the two, the "
                   "board's chief executive had known of it.",
                   "had known of it") == "one of the two");
    CHECK(chain_in("The paper Nordlys reported, without citing sources, that hackers broke into "
                   "the port.",
                   "broke into")
              .find("sources") == std::string::npos);
}

TEST_CASE("tellers: who tell a paper now, and what prosecutors had sought is no word of a lawyer") {
    CHECK(chain_in("Two employees tell this newspaper that the board was warned of the hackers.",
                   "the board was warned") == "Two employees");
    CHECK(
        claimed_in("Two employees tell this newspaper that the board was warned of the hackers.") ==
        Texts{"the board was warned of the hackers"});
    const std::string text = "Harbour Post\n\nProgrammer jailed over files\n\n"
                             "A Seoul court sentenced a programmer to jail for selling stolen "
                             "files. The court said he had copied the files. His lawyer, Park Min, "
                             "said he would appeal. Prosecutors had sought seven years.";
    CHECK(chain_in(text, "had sought seven years").empty());
    CHECK(root_in(text, "had copied the files") == "court:south korea");
}

TEST_CASE("tellers: groups and lawyers of firms by their nouns, states that act together") {
    CHECK(root_in("Consumer groups demanded compensation for the hack.", "demanded") ==
          "organisation:consumer groups");
    CHECK(root_in("Kvist Telecom was hacked. Lawyers for the company said the files were old.",
                  "the files were old") == "organisation:kvist telecom");
    CHECK(root_in("New Zealand and Japan voiced support for those who were hacked.", "voiced") ==
          "government:japan, new zealand");
    CHECK(root_in("Oslo Crime Investigation Department director Per Moe said the hack was over.",
                  "was over")
              .starts_with("police:"));
}
