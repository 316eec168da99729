// Accounts of one deed that exclude each other, in English and Japanese. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

struct Row {
    std::string what;
    std::string first;
    std::string second;
    std::string types;
};

/// The types of the conflicts of two reports, in order, each once.
std::string types(const Row& row) {
    const std::vector<Report> reports = {
        report("a.txt", "Published 9 November 2022\n\n" + row.first + "\n"),
        report("b.txt", "Published 20 November 2022\n\n" + row.second + "\n")};
    std::vector<std::string> all;
    for (const auto& one : contents(cite::cite(reports), "conflict")) {
        all.push_back(one["type"].get<std::string>());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::string text;
    for (const auto& one : all) {
        text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(types(row) == row.types);
    }
}

const std::string scene = "Contoso Freight of Oslo was hit by the group Tin Owl, police said. "
                          "Hackers demanded a ransom from Contoso Freight. ";

} // namespace

TEST_CASE("accounts: a ransom is paid or not paid by one firm") {
    check({{"told of the firm, denied by it",
            scene + "Contoso Freight paid the group 2 million euros, two employees of Contoso "
                    "Freight said.",
            scene + "Contoso Freight said it paid no ransom.",
            "contradiction"},
           {"the money told of before",
            scene + "Contoso Freight paid 2 million euros to the hackers, a security firm, Lunar "
                    "Labs, said. The money was sent on 3 October, Lunar Labs said.",
            scene + "\"We have paid the attackers nothing,\" Contoso Freight said.",
            "contradiction"},
           {"another firm",
            scene + "A supplier of Contoso Freight had paid the gang 40,000 euros, two employees "
                    "of Contoso Freight said.",
            scene + "Contoso Freight said it paid no ransom.",
            ""},
           {"what a person is paid for a password",
            scene + "The group paid the engineer 9,000 euros, police said.",
            scene + "Contoso Freight said it paid no ransom.",
            ""},
           {"what is not found is not denied",
            scene + "Contoso Freight paid 2 million euros to the hackers, Lunar Labs said.",
            scene + "Contoso Freight said it had seen no evidence of a payment.",
            ""}});
}

TEST_CASE("accounts: who had left was not there later") {
    check(
        {{"a landlord saw him there after he had left",
          scene + "The student left Norway in May, Oslo police said.",
          scene + "The student lived in the flat until August, landlord Ola Berg said.",
          "contradiction"},
         {"before he left",
          scene + "The student left Norway in May, Oslo police said.",
          scene + "The student lived in the flat until March, landlord Ola Berg said.",
          ""},
         {"another person",
          scene + "The student left Norway in May, Oslo police said.",
          scene + "The plumber lived in the flat until August, landlord Ola Berg said.",
          ""},
         {"a woman is not he",
          scene + "The woman left Norway in May, Oslo police said.",
          scene + "He lived in the flat until August, landlord Ola Berg said.",
          ""},
         {"a hedge",
          scene + "The student left Norway in May, Oslo police said.",
          scene + "The student may have lived in the flat until August, landlord Ola Berg said.",
          ""},
         {"who was not in the land could not leave it",
          scene + "The businessman left Norway on 3 March 2022, Oslo police said.",
          scene + "The businessman has not been in Norway since 2020, his sister, Ida Lund, said.",
          "contradiction"}});
}
