// What one says and another answers, beside it or in another report. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr std::string_view english = "The Dale Courier\nPublished 12 March 2025\n\n";
constexpr std::string_view japanese = "毎朝新聞　2025年3月12日\n\n　";

std::size_t count(const std::vector<Report>& reports, std::string_view type) {
    const auto found = contents(cite::cite(reports), "conflict");
    return static_cast<std::size_t>(std::count_if(
        found.begin(), found.end(), [&](const auto& one) { return one["type"] == type; }));
}

/// The conflicts of a type within one report.
std::size_t conflicts(std::string_view head, std::string_view text, std::string_view type) {
    return count({report("a.txt", std::string(head) + std::string(text) + "\n")}, type);
}

struct Row {
    std::string_view text;
    bool contradicts;
};

void check(std::string_view head, const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK((conflicts(head, row.text, "contradiction") > 0) == row.contradicts);
    }
}

/// Two reports of one story.
bool contradict(std::string_view first, std::string_view second) {
    constexpr std::string_view scene =
        " The firm's chief, Mara Quist, spoke in Lund. Red Tern is blamed.\n";
    return count({report("a.txt",
                         "Nordposten\n12 March 2025\n\n" + std::string(first) + std::string(scene)),
                  report("b.txt",
                         "Kvallsbladet\n13 March 2025\n\n" + std::string(second) +
                             std::string(scene))},
                 "contradiction") > 0;
}

} // namespace

TEST_CASE("answer: a denial that points back contradicts what was said before") {
    check(
        english,
        {{"Staff had asked for new firewalls in 2023, two employees of Oberhaus said. No such "
          "request was ever made, its chief executive Karin Voss said.",
          true},
         {"The union says managers ordered the logs deleted. \"Nobody gave such an order,\" said "
          "Ida Moen, a spokeswoman for Varde Shipping.",
          true},
         {"The council's auditor, Lena Holm, said she had warned the mayor about the open port in "
          "writing last spring.\n\n\"I never received any warning from her,\" Mayor Jon Dahl said.",
          true},
         {"The mayor asked for an inquiry. The council's auditor said no such inquiry was needed.",
          false},
         {"A newspaper said the firm might have paid. \"We do not comment on such reports,\" the "
          "firm said.",
          false},
         {"Oberhaus said no such file was stolen in 2023. Police said files were stolen in March "
          "2025.",
          false}});
}

TEST_CASE("answer: that it is not so is an opposition, and with what is so a contradiction") {
    const std::string_view minutes = "TRADE COMMITTEE\n\nWednesday 19 November 2025\n\n";
    const std::string_view said =
        "Q1 Mr Benn: The Weekly Post says that your officers shared a card.\n\nMs Roe: ";
    const auto bare = std::string(said) + "That is not true.\n\nQ2 Mr Benn: I see.";
    const auto instead = std::string(said) + "That is not true. Each of the officers has a card of "
                                             "his own.\n\nQ2 Mr Benn: I see.";
    CHECK(conflicts(minutes, bare, "contradiction") == 0);
    CHECK(conflicts(minutes, bare, "opposition") == 1);
    CHECK(conflicts(minutes, instead, "contradiction") == 1);
    CHECK(conflicts(english,
                    "The company denied the report. It is false, a spokesman said.",
                    "opposition") == 0);
}

TEST_CASE("answer: where a report tells of two accounts, one thing in common will do") {
    check(
        english,
        {{"The minister said the contractor had left a storage area open to everybody. Passline "
          "tells another story. Its storage was never open to strangers, director Rohit Shah said.",
          true},
         {"The yard disputes the count. The auditor said the request had nothing to do with the "
          "leak. In March the yard put the number of stolen files at 110,000.",
          false}});
}

TEST_CASE("polar: two clauses of the same words, one of them denied") {
    check(
        english,
        {{"Former technician Pal Berg told the court that the plant's backups were kept on the "
          "same "
          "network. The plant's manager, Eva Lind, said the backups were never on that network.",
          true},
         {"The ministry says it offered help to the city on the first day. \"No help was "
          "offered,\" "
          "said Mayor Jon Dahl.",
          true},
         {"The supplier says it delivered the fix on 2 May. The plant says it has received no fix "
          "to this day.",
          true},
         {"According to the police, the door to the server room was left unlocked. The caretaker "
          "said it was locked that night.",
          true},
         {"According to the indictment, the engineer received 40,000 euros from the group. The "
          "engineer says he received nothing.",
          true},
         {"The port said cargo data had not been touched. The customs office said passenger lists "
          "were stolen.",
          false},
         {"The attackers did not use malware, Kestrel Soft said. In an earlier case the attackers "
          "used malware, police said.",
          false},
         {"The council does not use the tool any more, it said. The council used the tool until "
          "2023, an auditor said.",
          false},
         {"Not all servers were encrypted, the company said. The gang said servers were encrypted.",
          false},
         {"The bank said its app was never down. Its website was down for six hours, users said.",
          false},
         {"Oberhaus said it had not paid a ransom. Police said a supplier had paid a ransom in "
          "June.",
          false}});
    CHECK(contradict("Skane Rail said that no tickets had been forged.",
                     "About 300 tickets of Skane Rail were forged, police in Lund said."));
    CHECK_FALSE(contradict("Skane Rail said that no tickets had been forged.",
                           "Tickets of Dale Bus were forged, police in Lund said."));
}

TEST_CASE("answer: a notice answers a denial only where one was told") {
    check(
        english,
        {{"\"We told the police at once,\" the firm's director said. Customers said nobody told "
          "them "
          "anything.",
          false},
         {"Customers said they were not warned. The company said it had warned the police.", false},
         {"Varde Shipping first heard of the leak on 3 March, its spokeswoman said. A former "
          "security chief said he told the board about the leak in November.",
          true},
         {"Oberhaus said it learned of the theft on 3 March. Prosecutors were told on 10 March, "
          "they said.",
          false}});
    CHECK(contradict("Skane Rail informed the Lund Data Commissioner on 2 March, the railway said.",
                     "Data Commissioner Ebba Lind says she was told only on 9 March."));
    CHECK_FALSE(contradict("Skane Rail informed its customers on 2 March, the railway said.",
                           "The police were told on 9 March, a spokesman said."));
}

TEST_CASE("answer: what says a side again joins it") {
    const std::vector<Report> reports = {
        report("a.txt",
               std::string(english) +
                   "Staff had asked for new firewalls in 2023, two employees of Oberhaus said. No "
                   "such request was ever made, its chief executive Karin Voss said. Red Tern is "
                   "blamed in Bergen.\n"),
        report(
            "b.txt",
            "Nordposten\n13 March 2025\n\nStaff of Oberhaus had asked for new firewalls in 2023, "
            "a union said. Red Tern is blamed in Bergen.\n")};
    const auto found = contents(cite::cite(reports), "conflict");
    const auto one = std::find_if(found.begin(), found.end(), [](const auto& each) {
        return each["type"] == "contradiction";
    });
    REQUIRE(one != found.end());
    CHECK((*one)["claims"].size() == 3);
}

TEST_CASE("answer: Japanese deeds told and denied, by their verbs") {
    check(
        japanese,
        {{"県警によると、男は昨年5月に北浜精機から設計図面を持ち出した。男の弁護人は「図面を"
          "持ち出した事実はない」と話している。",
          true},
         {"元社員は取材に対し、会社に脆弱性を報告していたと証言した。これに対し北浜精機は「その"
          "ような報告は受けていない」としている。",
          true},
         {"会社側は「社員に指示したことはない」と説明する。一方、元社員は「上司からパスワードを"
          "共有するよう指示された」と証言した。",
          true},
         {"市長は「予備のデータはあった」と述べた。しかし復旧に当たった技術者は「予備のデータは"
          "なかった」と話す。",
          true},
         {"研究所の元職員が8日、本紙の取材に応じ、地図を外部とつながるサーバーに保存していたと証"
          "言した。研究所は「外部とつながっていない機器で保管していた」と説明している。",
          true},
         {"市は3月3日に不正アクセスを把握したと発表した。委託先の社員は「2月10日には市に報告"
          "していた」と話す。",
          true},
         {"会社は社員にパスワードの変更を指示した。社員は「残業を指示されたことはない」と話した。",
          false},
         {"同社は身代金を支払っていないと説明した。取引先の会社は昨年、賠償金を支払ったと話して"
          "いる。",
          false},
         {"会社は「個人情報は保存していなかった」と説明した。市は、会社に住民の書類を保管させて"
          "いたと発表した。",
          false},
         {"県警は男を逮捕していない。大阪府警は同日、別の男を逮捕したと発表した。", false},
         {"北浜精機は「顧客情報の流出はない」としている。県警によると、社員の情報が盗まれた。",
          false}});
}
