// Where somebody was, when a firm was told, whose work it was, how long it took: two accounts that
// exclude each other, and some that do not. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// Whether what two speakers say in one report contradicts.
bool contradict(const std::string& first, const std::string& second) {
    const auto text = "Published 12 March 2025\n\nHackers known as Grey Lantern broke into the "
                      "network of the shipyard Contoso Marine last year, police in Bergen said "
                      "on Tuesday.\n\n" +
                      first + "\n\n" + second + "\n";
    const std::vector<Report> reports = {report("a.txt", text)};
    const auto all = contents(cite::cite(reports), "conflict");
    return std::any_of(
        all.begin(), all.end(), [](const auto& one) { return one["type"] == "contradiction"; });
}

} // namespace

TEST_CASE("presence: was there, or never set foot in it") {
    const std::string there = "Prosecutors say the clerk, Pavel Orlov, visited the quay three "
                              "times in 2024.";
    CHECK(contradict(there,
                     "Orlov's lawyer, Mia Lund, said her client had never set foot in the "
                     "quay."));
    CHECK_FALSE(
        contradict(there, "His lawyer, Mia Lund, said her client had never been to Tromso."));
    CHECK(contradict("Prosecutors say Orlov met an officer of the embassy twice.",
                     "Orlov never met anyone from the embassy, his lawyer, Mia Lund, said."));
    CHECK_FALSE(contradict("Orlov never met anyone from the embassy, his lawyer, Mia Lund, said.",
                           "Contoso Marine said its chief executive met the ambassador in June."));
}

TEST_CASE("learning: told before it was first heard of") {
    const std::string first = "\"The first alert reached us on 20 August 2024,\" Contoso Marine "
                              "said.";
    CHECK(contradict("The Data Office said it alerted the shipyard on 3 May 2024.", first));
    CHECK(contradict("Investigators say that Contoso Marine's managers were informed of the "
                     "break-in on 2 June 2024.",
                     "Contoso Marine said it only became aware of the break-in on 14 July 2024."));
    CHECK_FALSE(contradict("Contoso Marine was told of a rise in rents on 3 May 2024, the Port "
                           "Office said.",
                           first));
    CHECK_FALSE(
        contradict("The Data Office said it alerted the shipyard on 30 August 2024.", first));
}

TEST_CASE("authors: the work of a group, or not of it") {
    const std::string of = "The security firm Corvane attributed the attack to the group Grey "
                           "Lantern.";
    CHECK(contradict(of,
                     "The security firm Halden Labs said the attack was not the work of that "
                     "group."));
    CHECK_FALSE(contradict(of,
                           "The security firm Halden Labs said the attack on Aalhavn Yard was not "
                           "the work of Grey Lantern."));
    CHECK(contradict("The malware has never been used by any other group, Corvane, a security "
                     "firm, said.",
                     "At least three other groups have used the malware, Halden Labs said."));
    CHECK(contradict("The hackers acted alone, Corvane, a security firm, said.",
                     "Halden Labs said the hackers were helped by an insider."));
}

TEST_CASE("measures: one thing in the same words, by another number") {
    CHECK(contradict("Police said production stood still for nine days.",
                     "Contoso Marine said production stood still for two days."));
    CHECK(contradict("The attack cost the shipyard 40 million kroner, the union said.",
                     "Contoso Marine put the damage at 12 million kroner."));
    CHECK(contradict("About 600 workers were sent home, the union said.",
                     "Contoso Marine said that 120 workers had been sent home."));
    CHECK_FALSE(contradict("About 600 workers were sent home, the union said.",
                           "Contoso Marine said that 550 workers had been sent home."));
    CHECK(contradict("Police said about 460 workers were sent home.",
                     "Contoso Marine said that about 640 workers had been sent home."));
    CHECK(contradict("Police said production stood still for nine days.",
                     "In July, production stood still for two days, Contoso Marine said."));
    CHECK_FALSE(contradict("Police said 41 servers were encrypted.",
                           "Contoso Marine said 17 servers have been restored."));
}

TEST_CASE("measures: other places and what was found so far leave room") {
    CHECK_FALSE(contradict("The Data Office has so far identified 31 victims in Norway.",
                           "Corvane, a security firm, said 44 organisations in Norway and Denmark "
                           "were attacked."));
}

TEST_CASE("thefts: a kind of data covers what it is made of") {
    CHECK(contradict("No personal information was stolen, Contoso Marine said.",
                     "The payslips of 40 welders were stolen, the union said."));
    CHECK_FALSE(contradict("No personal information was stolen, Contoso Marine said.",
                           "Engine drawings were stolen from Contoso Marine, police said."));
    CHECK_FALSE(contradict("Contoso Marine said no design data had been taken.",
                           "Blueprints of a patrol boat were stolen from the Danish yard Aalhavn, "
                           "police said."));
    CHECK_FALSE(contradict("Corvane, a security firm, also saw an intrusion at Contoso Marine, "
                           "where it had no view of what was taken.",
                           "Police said 300 drawings were stolen from Contoso Marine."));
}

TEST_CASE("extents: knew for whom he worked, or was deceived") {
    const std::string knew = "Orlov knew that he was working for a foreign state, prosecutors "
                             "said.";
    CHECK(contradict(knew,
                     "Orlov took the buyer for an advertising firm, his lawyer, Mia Lund, said."));
    CHECK_FALSE(contradict("The court does not find it proved that Orlov knew who was behind the "
                           "order.",
                           "Orlov took the buyer for an advertising firm, his lawyer, Mia Lund, "
                           "said."));
}

TEST_CASE("extents: machines that were reached, or never touched") {
    const std::string untouched = "Contoso Marine said the crane controls were never touched.";
    CHECK(contradict("The hackers reached the crane controls, the union said.", untouched));
    CHECK_FALSE(contradict("The hackers reached the payroll system, the union said.", untouched));
}

TEST_CASE("entries: got in by a flaw, which was not the way in") {
    const std::string through = "Contoso Marine said the attackers got in through a flaw in its "
                                "mail gateway.";
    CHECK(contradict(through,
                     "The flaw in the mail gateway was not how the attackers got in, Corvane, a "
                     "security firm, said."));
}

TEST_CASE("rewards and exits: a person known by one name") {
    CHECK(contradict("Orlov received 12,000 euros for the servers, prosecutors said.",
                     "Orlov denied having received any money."));
    CHECK(contradict("Contoso Marine said it dismissed Orlov in June.",
                     "Orlov said he had resigned."));
}
