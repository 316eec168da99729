// Accounts of one deed that exclude each other, in English and Japanese. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/rows.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

const std::string scene = "Contoso Freight of Oslo was hit by the group Tin Owl, police said. "
                          "Hackers demanded a ransom from Contoso Freight. ";

} // namespace

TEST_CASE("accounts: a ransom is paid or not paid by one firm") {
    check_pairs(
        {{"told of the firm, denied by it",
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
          scene + "Oslo police said they had so far found no payment by Contoso Freight.",
          "tension"}});
}

TEST_CASE("accounts: who had left was not there later") {
    check_pairs(
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

TEST_CASE("accounts: a password is handed over or not, by one person") {
    check_pairs(
        {{"his lawyer denies it",
          scene + "The engineer sold a password to Tin Owl for 9,000 euros, prosecutors in Oslo "
                  "said.",
          scene + "\"My client never gave a password to anyone,\" lawyer Mia Holt said.",
          "contradiction"},
         {"it was stolen from him",
          scene + "The engineer handed his token to Tin Owl, prosecutors in Oslo said.",
          scene + "His token was stolen from his car in June, the engineer said.",
          "contradiction"},
         {"who is said to have bought it",
          scene + "The engineer sold a password to Blackfin Research, Oslo police said.",
          scene + "Blackfin Research denied buying a password.",
          "contradiction"},
         {"none was used",
          scene + "The password of an engineer was used in the attack on Contoso Freight, Oslo "
                  "police said.",
          scene + "No password was used in the attack on Contoso Freight, Lunar Labs said.",
          "contradiction"},
         {"a firm that lost passwords",
          scene + "The engineer sold a password to Tin Owl, prosecutors in Oslo said.",
          scene + "Passwords of customers were stolen, Contoso Freight said.",
          ""}});
}

TEST_CASE("accounts: intruders got into one firm on one day") {
    check_pairs(
        {{"two days",
          scene + "The group intruded into the servers of Contoso Freight on 4 March 2022, Oslo "
                  "police said.",
          scene + "Tin Owl broke into the servers of Contoso Freight on 9 January 2022, Lunar "
                  "Labs said.",
          "contradiction"},
         {"a month, and a day of it",
          scene + "The group intruded into the servers of Contoso Freight on 4 March 2022, Oslo "
                  "police said.",
          scene + "Tin Owl broke into the servers of Contoso Freight in March 2022, Lunar Labs "
                  "said.",
          ""},
         {"two servers",
          scene + "The group intruded into the mail server of Contoso Freight on 4 March 2022, "
                  "Oslo police said.",
          scene + "Tin Owl broke into the research network of Contoso Freight on 9 January 2022, "
                  "Lunar Labs said.",
          ""},
         {"a second time",
          scene + "The group intruded into the servers of Contoso Freight on 4 March 2022, Oslo "
                  "police said.",
          scene + "Tin Owl broke into the servers of Contoso Freight again on 9 June 2022, Lunar "
                  "Labs said.",
          ""}});
}

TEST_CASE("accounts: what a state answers to what accuses it") {
    const std::string denied = scene + "\"Ostravia had nothing to do with this attack,\" Ostravian "
                                       "Foreign Ministry spokesman Ivo Kral said.";
    check_pairs(
        {{"said for sure, and denied as a fact",
          scene + "Tin Owl acts under the direction of Ostravia's military intelligence, Oslo "
                  "police said.",
          denied,
          "contradiction"},
         {"said with a hedge",
          scene + "Tin Owl is believed to act under the direction of Ostravia's military "
                  "intelligence, Oslo police said.",
          denied,
          "opposition"},
         {"no evidence found so far",
          scene + "Ostravia was behind the attack, Lunar Labs said.",
          scene + "We have found no evidence that links Tin Owl to Ostravia, a security firm, "
                  "Blackfin Research, said.",
          "tension"},
         {"rejected, which tells no fact",
          scene + "Tin Owl acts under the direction of Ostravia's military intelligence, Oslo "
                  "police said.",
          scene + "Ostravian Foreign Ministry spokesman Ivo Kral rejected the accusation.",
          "opposition"}});
}

TEST_CASE("accounts: a denial of a theft covers what is of its kind") {
    const std::string none = scene + "Contoso Freight said no technical data had been stolen.";
    check_pairs(
        {{"drawings are technical data",
          scene + "Drawings of a crane were stolen from Contoso Freight, Lunar Labs said.",
          none,
          "contradiction"},
         {"records of customers are not",
          scene + "The records of 4,000 customers were stolen from Contoso Freight, Lunar Labs "
                  "said.",
          none,
          ""},
         {"anything at all",
          scene + "Drawings of a crane were stolen from Contoso Freight, Lunar Labs said.",
          scene + "Contoso Freight denied that anything had been stolen.",
          "contradiction"},
         {"missile parts are arms, cranes are not",
          scene + "Drawings of cranes were stolen from Contoso Freight, Lunar Labs said.",
          scene + "Contoso Freight said no drawings of defence equipment were stolen.",
          ""}});
}

TEST_CASE("accounts: an attack or a mishap caused it") {
    check_pairs(
        {{"of one failure",
          scene + "The attack caused the power failure, the energy ministry said.",
          scene + "The power failure was caused by a broken cable and a faulty switch, Contoso "
                  "Freight said.",
          "contradiction"},
         {"of two",
          scene + "The attack caused the power failure, the energy ministry said.",
          scene + "The derailment was caused by a faulty switch, Contoso Freight said.",
          ""}});
}

TEST_CASE("accounts: who was dismissed did not resign") {
    check_pairs({{"one person",
                  scene + "Contoso Freight dismissed Jonas Holt in June, prosecutors in Oslo said.",
                  scene + "Holt resigned in July, his lawyer, Mia Berg, said.",
                  "contradiction"},
                 {"two",
                  scene + "Contoso Freight dismissed Jonas Holt in June, prosecutors in Oslo said.",
                  scene + "Ivar Lund resigned in July, his lawyer, Mia Berg, said.",
                  ""}});
}

TEST_CASE("accounts: a warning is given, and never received") {
    check_pairs({{"by the firm that is named",
                  scene + "\"We warned Contoso Freight of the flaw in April,\" Lunar Labs said.",
                  scene + "Contoso Freight said it had received no warning.",
                  "contradiction"},
                 {"to somebody else",
                  scene + "\"We informed the police in April,\" Lunar Labs said.",
                  scene + "Contoso Freight said it had received no warning.",
                  ""}});
}

TEST_CASE("accounts: who gives another number later corrects himself") {
    check_pairs(
        {{"of one thing",
          scene + "The data of 190,000 customers were stolen from Contoso Freight, Oslo police "
                  "said.",
          scene + "The data of 212,000 customers were stolen from Contoso Freight, Oslo police "
                  "said.",
          "supersession"},
         {"which rounds it",
          scene + "The data of 190,000 customers were stolen from Contoso Freight, Oslo police "
                  "said.",
          scene + "The data of 189,700 customers were stolen from Contoso Freight, Oslo police "
                  "said.",
          ""}});
}

TEST_CASE("accounts: what came later takes the place of what was so first") {
    check_pairs({{"arrested, then released",
                  scene + "The engineer was arrested in Oslo on 7 November, police said.",
                  scene + "The engineer was released on bail on 18 November, police said.",
                  "supersession"},
                 {"somebody else",
                  scene + "The engineer was arrested in Oslo on 7 November, police said.",
                  scene + "The plumber was released on bail on 18 November, police said.",
                  ""},
                 {"planned, then called off",
                  scene + "The minister is due to visit Norland on 30 November, her office said.",
                  scene + "The visit to Norland has been cancelled, the ministry said.",
                  "supersession"}});
}

TEST_CASE("accounts: the accused denies the charge") {
    check_pairs({{"and nothing else",
                  scene + "The engineer was charged with fraud, prosecutors in Oslo said.\n\n"
                          "The engineer denies the charge, his lawyer, Mia Berg, said.",
                  scene,
                  "opposition"},
                 {"a firm that denies an allegation of others",
                  scene + "The engineer was charged with fraud, prosecutors in Oslo said.\n\n"
                          "Contoso Freight denied that it had paid.",
                  scene,
                  ""}});
}

TEST_CASE("accounts: two numbers of one thing by two holders") {
    check_pairs(
        {{"servers that one leased",
          scene + "The student leased two servers in Ghent under a false name, Oslo police said.",
          scene + "The student leased three servers in Ghent under a false name, prosecutors in "
                  "Berlin said.",
          "contradiction"},
         {"in two towns",
          scene + "The student leased two servers in Ghent, Oslo police said.",
          scene + "The student leased three servers in Lyon, prosecutors in Berlin said.",
          ""},
         {"with the noun left out",
          scene + "Ninety letters were opened, the union said. Forty were opened, the ministry "
                  "said.",
          scene,
          "contradiction"},
         {"that fit",
          scene + "At least ninety letters were opened, the union said. The ministry put the "
                  "number at 120.",
          scene,
          ""}});
}

TEST_CASE("accounts: told at a time, and not until later") {
    check_pairs(
        {{"of one hearer",
          scene + "Contoso Freight notified the police on 9 May 2022, prosecutors in Oslo said.",
          scene + "Contoso Freight did not notify the police until September 2022, an engineer "
                  "of the port, Ola Berg, said.",
          "contradiction"},
         {"of two",
          scene + "Contoso Freight notified the police on 9 May 2022, prosecutors in Oslo said.",
          scene + "Contoso Freight did not notify its customers until September 2022, an "
                  "engineer of the port, Ola Berg, said.",
          ""}});
}

TEST_CASE("accounts: one deed is told in two languages") {
    const std::string release =
        "令和4年11月9日\n株式会社北斗海運\n\n不正アクセスに関するお知らせ\n\n"
        "荷主様1,240社の取引記録が盗まれました。\n";
    const auto between = [](const std::string& japanese, const std::string& english) {
        const std::vector<Report> reports = {
            report("a.txt", japanese),
            report("b.txt",
                   "OSLO, November 20, 2022 (Pacific Wire) - Hokuto Kaiun, a Japanese shipping "
                   "company, said records of 1,240 shippers were stolen.\n\n" +
                       english + "\n")};
        std::string all;
        for (const auto& one : contents(cite::cite(reports), "conflict")) {
            all += (all.empty() ? "" : " ") + one["type"].get<std::string>();
        }
        return all;
    };
    CHECK(between(release + "当社は身代金を支払っておりません。\n",
                  "The gang Salt Crane said Hokuto Kaiun paid it 60 million yen.") ==
          "contradiction");
    CHECK(between(release + "攻撃者は10月8日に当社サーバーへ侵入しました。\n",
                  "The group intruded into the servers of Hokuto Kaiun on 14 September 2022, a "
                  "security firm, Lunar Labs, said.") == "contradiction");
    CHECK(between(release + "攻撃者は10月8日に当社のメールサーバーへ侵入しました。\n",
                  "The group intruded into the billing system of Hokuto Kaiun on 14 September "
                  "2022, a security firm, Lunar Labs, said.")
              .empty());
}

TEST_CASE("accounts: intruders stopped it, or one's own people did") {
    check_pairs(
        {{"the same machines",
          scene + "The attackers shut down nine cranes of Contoso Freight, Oslo police said.",
          scene + "Its own control room brought the cranes to a halt, Contoso Freight said.",
          "contradiction"},
         {"others",
          scene + "The attackers shut down nine cranes of Contoso Freight, Oslo police said.",
          scene + "Its own control room brought the ferries to a halt, Contoso Freight said.",
          ""}});
}

TEST_CASE("accounts: the accused admits the charge, or denies it") {
    check_pairs({{"in one report",
                  scene + "Oslo police said the engineer had admitted the charge.\n\n"
                          "The engineer denies the charge, his lawyer, Mia Berg, said.",
                  scene,
                  "contradiction"}});
}
