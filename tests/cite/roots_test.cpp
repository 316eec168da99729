// Whose words they are: firms known by their use, posts and offices, deeds told and denied. All
// names are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string root_of(const std::string& text, std::string_view clause) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().find(clause) != std::string::npos) {
            return claim["root"]["key"];
        }
    }
    return {};
}

std::size_t contradictions(const std::string& text) {
    std::size_t found = 0;
    for (const auto& conflict : contents_of(text, "conflict")) {
        found += conflict["type"] == "contradiction" ? 1 : 0;
    }
    return found;
}

} // namespace

TEST_CASE("cite: a firm is known by what it has and who works at it") {
    const char* const firms[] = {
        "Norlink Power confirmed that its billing system was hacked. Norlink Power said no data "
        "was "
        "taken in the attack.",
        "Hackers copied the records of Norlink Power's customers. Norlink Power said no data was "
        "taken in the attack.",
        "Police questioned an engineer at Norlink Power on Monday. Norlink Power said no data was "
        "taken in the attack.",
    };
    for (const auto* const text : firms) {
        INFO(text);
        CHECK(root_of(text, "no data was taken").starts_with("organisation:norlink power"));
    }
}

TEST_CASE("cite: a person is no firm because somebody has one") {
    CHECK(
        root_of(
            "Piet Maes, 41, told the court that his house was searched. Piet Maes said he sold the "
            "passwords to the group.",
            "sold the passwords")
            .starts_with("person:piet maes"));
}

TEST_CASE("cite: the head of an office speaks for the office that acts in the sentence") {
    const std::string text =
        "The Data Protection Office has opened an inquiry into the theft, Commissioner Grace Holm "
        "said. The bank was too late, she said.";
    CHECK(root_of(text, "opened an inquiry").starts_with("organisation:"));
    CHECK(root_of(text, "too late") == root_of(text, "opened an inquiry"));
}

TEST_CASE("cite: done against not done, by two who say so, is a contradiction") {
    CHECK(
        contradictions("Norlink Power, a utility, said it had not paid a ransom. Two officials at "
                       "the finance ministry said that a supplier of Norlink Power had paid a "
                       "ransom of $4 million.") == 0);
    CHECK(
        contradictions("Norlink Power, a utility, said it had not paid a ransom. Two officials at "
                       "the finance ministry said Norlink Power had handed over a ransom of $4 "
                       "million.") == 1);
    CHECK(contradictions(
              "Norlink Power, a utility, said it had not paid a ransom. Two officials at "
              "the finance ministry said Norlink Power may have handed over a ransom of $4 "
              "million.") == 0);
}

TEST_CASE("cite: not done here and done there is none") {
    CHECK(contradictions(
              "Norlink Power, a utility, said no customer records were stolen. Police said "
              "customer records of Hald Bank were stolen by the same group.") == 0);
}

TEST_CASE("cite: an office without a place is not taken for one of another affair's country") {
    const std::string ferry =
        "BERGEN: The Norwegian government said on Monday that the ferry company "
        "had lost no data. Norway has asked for help, the ministry said.";
    const std::string bank = "Hackers broke into the bank in Lima, prosecutors said on Tuesday. "
                             "The government said that Peru would not comment.";
    const std::string again = "The bank in the Peruvian capital was robbed of data, the government "
                              "said on Wednesday.";
    const std::vector<Report> apart = {report("ferry.txt", ferry), report("bank.txt", bank)};
    const auto root_in = [](const std::vector<Report>& reports, std::string_view clause) {
        for (const auto& claim : contents(ample::cite::cite(reports), "claim")) {
            if (claim["clause"].get<std::string>().find(clause) != std::string::npos) {
                return claim["root"]["key"].get<std::string>();
            }
        }
        return std::string();
    };
    CHECK(root_in(apart, "had lost no data") == "government:norway");
    CHECK(root_in(apart, "would not comment") == "government:case");
    const std::string named = "The Peruvian government said on Monday that the bank had lost data.";
    const std::vector<Report> together = {
        report("ferry.txt", ferry), report("named.txt", named), report("again.txt", again)};
    CHECK(root_in(together, "was robbed of data") == "government:peru");
}
