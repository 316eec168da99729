// What stood still and what went on, where something is, what was ignored, and the same topics in
// Japanese: two accounts that exclude each other, and some that do not. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

bool has_contradiction(const std::string& text) {
    const std::vector<Report> reports = {report("a.txt", text)};
    const auto all = contents(cite::cite(reports), "conflict");
    return std::any_of(
        all.begin(), all.end(), [](const auto& one) { return one["type"] == "contradiction"; });
}

/// Whether what two speakers say in one report contradicts.
bool contradict(const std::string& first, const std::string& second) {
    return has_contradiction("Published 12 March 2025\n\nHackers known as Grey Lantern broke into "
                             "the network of the shipyard Contoso Marine last year, police in "
                             "Bergen said on Tuesday.\n\n" +
                             first + "\n\n" + second + "\n");
}

bool contradict_in_japanese(const std::string& first, const std::string& second) {
    return has_contradiction(
        "湾岸新聞\n2025年3月12日\n\n造船会社の浦辺造船(広島県)が昨年、ハッカー集団"
        "「グレーランタン」のサイバー攻撃を受けた事件で、広島県警は12日、元委託社員の"
        "男(34)を逮捕した。\n\n" +
        first + "\n\n" + second + "\n");
}

} // namespace

TEST_CASE("topics: stood still, or never stopped") {
    const std::string still = "The yard's cranes stood still for a day, workers said.";
    CHECK(contradict(still, "\"The cranes never stopped,\" Contoso Marine said."));
    CHECK_FALSE(
        contradict(still, "Contoso Marine said the cranes were running again on Wednesday."));
    CHECK_FALSE(contradict(still, "\"The ferries never stopped,\" Contoso Marine said."));
}

TEST_CASE("topics: ignored, or acted on") {
    const std::string ignored = "Contoso Marine ignored three warnings, the Data Office said.";
    CHECK(contradict(ignored, "\"We acted on every warning,\" Contoso Marine said."));
    CHECK_FALSE(contradict(ignored, "\"We answered every letter,\" Contoso Marine said."));
}

TEST_CASE("topics: one flag, one town, one citizenship") {
    CHECK(contradict("Orlov is a Russian citizen, police said.",
                     "Orlov is a Latvian citizen, his lawyer, Mia Lund, said."));
    CHECK(contradict("The servers stood in Riga, police said.",
                     "The servers stood in Vilnius, Corvane, a security firm, said."));
    CHECK_FALSE(contradict("The servers stood in Riga, police said.",
                           "The servers stood in Latvia, Corvane, a security firm, said."));
    CHECK_FALSE(contradict("Orlov is a Russian citizen, police said.",
                           "Orlov is also a Latvian citizen, his lawyer, Mia Lund, said."));
}

TEST_CASE("topics: closed at once, or online weeks after") {
    CHECK(contradict("The hosting firm Tessel said it cancelled the servers within a day of the "
                     "complaint.",
                     "Corvane, a security firm, said the servers were still online three weeks "
                     "after the complaint."));
}

TEST_CASE("topics: a passive denied by who is named in the other") {
    CHECK(contradict("The Data Office said Contoso Marine was fined 4 million kroner.",
                     "Contoso Marine said it had not been fined."));
    CHECK_FALSE(contradict("The Data Office said Aalhavn Yard was fined 4 million kroner.",
                           "Contoso Marine said it had not been fined."));
}

TEST_CASE("topics: in Japanese, there or never there, told or first known, alone or helped") {
    CHECK(contradict_in_japanese("検察によると、男は造船所を3回訪れていた。",
                                 "弁護人は「男は造船所に一度も行ったことがない」と話している。"));
    CHECK(contradict_in_japanese(
        "県警によると、浦辺造船は昨年5月に侵入の警告を受けていた。",
        "浦辺造船は「侵入を初めて知ったのは昨年9月だった」と説明している。"));
    CHECK_FALSE(contradict_in_japanese(
        "県警によると、浦辺造船は昨年10月に侵入の警告を受けていた。",
        "浦辺造船は「侵入を初めて知ったのは昨年9月だった」と説明している。"));
    CHECK(contradict_in_japanese("県警は、男が独りで行ったとみている。",
                                 "検察は、共犯者がいたと主張した。"));
    CHECK(contradict_in_japanese("検察は、男が客の正体を知っていたと主張している。",
                                 "弁護人は「男は客を広告会社だと思っていた」と述べた。"));
}

TEST_CASE("topics: in Japanese, halted or without effect, wiped or intact") {
    const std::string none = "浦辺造船は生産への影響はなかったと発表した。";
    CHECK(contradict_in_japanese(none, "労働組合によると、生産ラインが3日間止まった。"));
    CHECK_FALSE(contradict_in_japanese(none, "労働組合によると、食堂の券売機が3日間止まった。"));
    CHECK(contradict_in_japanese("バックアップは無事だったと浦辺造船は説明した。",
                                 "元社員によると、バックアップも消去されていた。"));
}

TEST_CASE("topics: in Japanese, one thing by two numbers") {
    CHECK(contradict_in_japanese("県警によると、工場は9日間停止した。",
                                 "浦辺造船は停止は2日間だったと説明している。"));
    CHECK_FALSE(contradict_in_japanese("県警は41台のサーバーが暗号化されたと発表した。",
                                       "浦辺造船は17台を復旧したとしている。"));
}

TEST_CASE("topics: worked or out of order, locked or open") {
    CHECK(contradict("Half of the cameras were out of order, two guards said.",
                     "Contoso Marine said the cameras had been working."));
    CHECK_FALSE(contradict("Half of the pumps were out of order, two guards said.",
                           "Contoso Marine said the cameras had been working."));
    CHECK(contradict("The delivery gate was open, workers said.",
                     "Contoso Marine said the delivery gate was locked."));
}

TEST_CASE("topics: one day in two towns, and left at his own request") {
    CHECK(contradict("Prosecutors say Orlov met an officer in a hotel in Hamar on 2 July 2024.",
                     "Orlov was in Tromso on 2 July 2024, his lawyer, Mia Lund, said."));
    CHECK_FALSE(
        contradict("Prosecutors say Orlov met an officer in a hotel in Hamar on 2 July 2024.",
                   "Orlov was in Tromso on 9 July 2024, his lawyer, Mia Lund, said."));
    CHECK(contradict("Contoso Marine said it dismissed Orlov in June.",
                     "Orlov left the yard at his own request, his lawyer, Mia Lund, said."));
}

TEST_CASE("topics: in since a day, not renewed since a year, first told on a day") {
    CHECK(contradict("The attackers were in the network of Contoso Marine from 3 March to 12 June "
                     "2024, the Data Office said.",
                     "Contoso Marine said the attackers gained access on 9 June 2024, and not in "
                     "March."));
    CHECK(contradict("The gateway had not been updated since 2022, the Data Office said.",
                     "Contoso Marine said it installed the latest version of the gateway in "
                     "November 2023."));
    CHECK(contradict("\"We informed the Data Office on 11 June 2024,\" Contoso Marine said.",
                     "The Data Office said it received Contoso Marine's report on 14 June 2024."));
}
