// Times, places, denials, sponsors and proceedings that do not fit. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <chrono>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

struct Told {
    std::string first;
    std::string second;
};

std::vector<nlohmann::json> conflicts(const Told& told) {
    const std::vector<Report> reports = {
        report("a.txt", "Published 9 November 2022\n\n" + told.first + "\n"),
        report("b.txt", "Published 10 November 2022\n\n" + told.second + "\n")};
    return contents(cite::cite(reports), "conflict");
}

std::string types(const Told& told) {
    std::string all;
    for (const auto& one : conflicts(told)) {
        all += (all.empty() ? "" : " ") + one["type"].get<std::string>();
    }
    return all;
}

struct Row {
    std::string what;
    Told told;
    std::string types;
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(types(row.told) == row.types);
    }
}

} // namespace

TEST_CASE("conflict: one event at two times is a contradiction when all tests hold") {
    check({{"two holders, no hedge, times apart",
            {"Contoso said the flaw in its mail gateway was fixed on 3 May 2021.",
             "The flaw in the mail gateway was fixed in August 2021, Oslo police said."},
            "contradiction"},
           {"one time holds the other",
            {"Contoso said the flaw in its mail gateway was fixed on 3 May 2021.",
             "The flaw in the mail gateway was fixed in May 2021, Oslo police said."},
            ""},
           {"a hedge on one side",
            {"Contoso said the flaw in its mail gateway was fixed on 3 May 2021.",
             "The flaw in the mail gateway was probably fixed in August 2021, Oslo police said."},
            "tension"},
           {"one holder, a day later",
            {"Oslo police said the flaw in the mail gateway was fixed on 3 May 2021.",
             "The flaw in the mail gateway was fixed in August 2021, Oslo police said."},
            "supersession"},
           {"two things",
            {"Contoso said the flaw in its mail gateway was fixed on 3 May 2021.",
             "The hole in the payroll system was fixed in August 2021, Oslo police said."},
            ""},
           {"what can happen twice",
            {"Contoso said the mail gateway was attacked in May 2021.",
             "The mail gateway was attacked in August 2021, Oslo police said."},
            ""}});
}

TEST_CASE("conflict: one person in two countries") {
    check({{"of one time, by two holders",
            {"The technician lives in Norway, Oslo police said.",
             "The technician lives in Belgium, prosecutors in Berlin said."},
            "contradiction"},
           {"then and now",
            {"The technician was based in Norway, Oslo police said.",
             "The technician lives in Belgium, prosecutors in Berlin said."},
            "tension"},
           {"first here, then there",
            {"The technician lived in Norway in 2019, Oslo police said.",
             "The technician lived in Belgium in 2021, prosecutors in Berlin said."},
            ""},
           {"one place",
            {"The technician lives in Norway, Oslo police said.",
             "The technician is living in Norway, prosecutors in Berlin said."},
            ""},
           {"two people",
            {"The technician lives in Norway, Oslo police said.",
             "The student lives in Belgium, prosecutors in Berlin said."},
            ""}});
}

TEST_CASE("conflict: a plain denial opposes the statement that accuses, and contradicts nothing") {
    const std::string accused =
        "Oslo police said that the attacks were carried out by a hacking group called Grey Heron "
        "under the direction of the Belgian army.";
    const auto found =
        conflicts({accused,
                   "Belgian Foreign Ministry spokesman Piet Claes denied that the Belgian army had "
                   "been behind the attacks."});
    REQUIRE(found.size() == 1);
    INFO(found[0].dump());
    CHECK(found[0]["type"] == "opposition");
    REQUIRE(found[0]["sides"].size() == 2);
    CHECK(found[0]["claims"].size() >= 2);
    CHECK(types({accused, "The Dutch foreign ministry denied that the Dutch navy was involved."})
              .empty());
}

TEST_CASE("conflict: one group for two masters") {
    const std::string army =
        "Oslo police said the group Grey Heron acts under the direction of the "
        "Belgian army.";
    check(
        {{"two masters, no hedge",
          {army,
           "The group Grey Heron acts on the orders of a private contractor, a researcher at "
           "Fabrikam said."},
          "contradiction"},
         {"a hedge",
          {army,
           "The group Grey Heron probably acts on the orders of a private contractor, a researcher "
           "at Fabrikam said."},
          "tension"},
         {"one state in two ways",
          {army,
           "The group Grey Heron acts on the orders of a Belgian intelligence service, a "
           "researcher at Fabrikam said."},
          ""},
         {"another group",
          {army,
           "The group Red Stork acts on the orders of a private contractor, a researcher at "
           "Fabrikam said."},
          ""}});
}

TEST_CASE("conflict: what comes later in the proceedings supersedes what was first") {
    check({{"charged, then the case dropped",
            {"Prosecutors in Oslo charged the technician in March 2021, they said.",
             "The technician was not charged, prosecutors said in September 2022."},
            "supersession"},
           {"sent on, not charged",
            {"Oslo police sent the case against a technician to prosecutors in March 2021, they "
             "said.",
             "Prosecutors said in September 2022 they had not charged the technician."},
            "supersession"},
           {"two people",
            {"Prosecutors in Oslo charged the technician in March 2021, they said.",
             "The student was not charged, prosecutors said in September 2022."},
            ""}});
}

TEST_CASE("conflict: none found so far against a theft that its victim confirms is a tension") {
    const auto found = conflicts(
        {"Police said the group Grey Heron attacked Nordvolt. No leak of data has been found at "
         "Nordvolt so far, the minister said.",
         "A spokeswoman for Nordvolt confirmed that documents of Nordvolt were stolen."});
    REQUIRE(found.size() == 1);
    CHECK(found[0]["type"] == "tension");
    CHECK(types({"Police said the group Grey Heron attacked Nordvolt and Contoso. A spokesman for "
                 "Contoso said no damage has been found so far.",
                 "A spokeswoman for Nordvolt confirmed that documents of Nordvolt were stolen."})
              .empty());
}

TEST_CASE("conflict: copies of both sides make one conflict, not one for each pair") {
    std::vector<Report> reports;
    for (int i = 0; i < 12; ++i) {
        const auto number = std::to_string(i);
        reports.push_back(
            report("a" + number + ".txt",
                   "The technician lives in Norway, Oslo police said.\nPaper " + number + ".\n"));
        reports.push_back(report("b" + number + ".txt",
                                 "The technician lives in Belgium, prosecutors in Berlin said.\n"
                                 "Gazette " +
                                     number + ".\n"));
    }
    const auto found = contents(cite::cite(reports), "conflict");
    REQUIRE(found.size() == 1);
    REQUIRE(found[0]["sides"].size() == 2);
    CHECK(found[0]["sides"][0].size() == 12);
    CHECK(found[0]["claims"].size() == 24);
}

TEST_CASE("conflict: thousands of claims of one kind are compared in bounded time") {
    const auto seconds = [](int many) {
        std::string text;
        for (int i = 0; i < many; ++i) {
            text += "The technician " + std::to_string(i) + " lives in " +
                    (i % 2 == 0 ? "Norway" : "Belgium") + ", said Ann" + std::to_string(i) +
                    " Berg.\n\nThe flaw " + std::to_string(i) + " was fixed in May 20" +
                    std::to_string(10 + i % 80) + ", said Ola" + std::to_string(i) + " Moe.\n\n";
        }
        const auto start = std::chrono::steady_clock::now();
        contents_of(text, "conflict");
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const auto small = seconds(400);
    CHECK(seconds(2000) < 15 * small + 2); // a quadratic step is twenty-five times as long
}

TEST_CASE("conflict: what was paid and sold is compared by who is said to have done it") {
    check(
        {{"a ransom, and not one cent",
          {"Skell Ferries paid the gang 900,000 euros, prosecutors in Oslo said.",
           "\"We did not pay one cent to these people,\" a spokeswoman for Skell Ferries said."},
          "contradiction"},
         {"a sum that is no ransom",
          {"A clerk had been paid in bitcoin to open the door of Skell Ferries, Oslo police said.",
           "\"We did not pay one cent to these people,\" a spokeswoman for Skell Ferries said."},
          ""},
         {"a password sold, and denied by his lawyer",
          {"Ivo Brandt sold the password of the port to a gang, Oslo police said.",
           "A lawyer for Ivo Brandt said he did not sell any password to anybody."},
          "contradiction"},
         {"released first and charged later",
          {"Ivo Brandt was released without charge, Oslo police said.",
           "On 12 December 2022 prosecutors charged Ivo Brandt with the hack."},
          "supersession"}});
}

TEST_CASE("conflict: one report's student leaves the country once") {
    const auto told = [](const std::string& text) {
        std::string all;
        const auto head = "Harbour News\n\nPublished 9 March 2025\n\nHackers read the mail of the "
                          "port of Skell through servers that a student had leased.\n\n";
        for (const auto& one : contents_of(head + text + "\n", "conflict")) {
            all += (all.empty() ? "" : " ") + one["type"].get<std::string>();
        }
        return all;
    };
    CHECK(told("Oslo police said the student left the country on 30 January 2025.\n\nThe embassy "
               "of Ostravia said the young man left Norway on 12 February 2025.") ==
          "contradiction");
    CHECK(told("Oslo police said the student left the country on 30 January 2025.\n\nThe embassy "
               "of Ostravia said another student left Norway on 12 February 2025.")
              .empty());
    CHECK(told("Oslo police said the student left the country on 30 January 2025.\n\nThe embassy "
               "of Ostravia said Ivo Brandt left Norway on 12 February 2025.")
              .empty());
}

TEST_CASE("rivals: numbers with open ends exclude what lies beyond them") {
    const auto types = [](const std::string& second) {
        std::string all;
        for (const auto& one : contents_of(
                 "Harbour Evening News\n\nA headline of some words\n\nPolice said about 130 "
                 "companies were attacked by the group Copper Lantern.\n\n" +
                     second + "\n",
                 "conflict")) {
            if (one["type"] == "contradiction") {
                all += one["why"].get<std::string>();
            }
        }
        return all;
    };
    CHECK(
        types("The lawmaker Ann Lind said at least 210 companies were attacked by the group Copper "
              "Lantern.")
            .find("numbers") != std::string::npos);
    CHECK(types("The lawmaker Ann Lind said more than 100 companies were attacked by the group "
                "Copper Lantern.")
              .empty());
    CHECK(types("The lawmaker Ann Lind said up to 150 companies were attacked by the group Copper "
                "Lantern.")
              .empty());
}

TEST_CASE("rivals: who denies this contradicts what was said right before it") {
    const std::string text = "Harbour Evening News\n\nA headline of some words\n\nThe bank Norvik "
                             "said it patched a flaw in May. The security firm Kelmont said it "
                             "notified the bank in March. Chief executive Jan Lind denied this.\n";
    bool found = false;
    for (const auto& one : contents_of(text, "conflict")) {
        found = found || one["type"] == "contradiction";
    }
    CHECK(found);
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["predicate"] == "denied") { // not of Kelmont, whose word he denies
            CHECK(claim["root"]["key"].get<std::string>().find("kelmont") == std::string::npos);
        }
    }
}
