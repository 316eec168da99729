// Disputes about contacts, sums for passwords, second factors and how soon one was told. All
// reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/rows.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

const std::string scene = "Contoso Freight of Oslo was hit by the group Tin Owl, police said. "
                          "A clerk of Contoso Freight was arrested in Stavanger. ";

const std::string ja =
    "ベルゲンの海運会社「マーウィック海運」のシステムが「ティンアウル」に攻撃された事件で、"
    "県警は元社員の男を逮捕した。\n\n";

} // namespace

TEST_CASE("disputes: what never was a fact, in Japanese") {
    const std::string told =
        ja + "部品会社の南海精機は「共同開発契約に基づいて図面の提供を受けた」と説明した。";
    check_pairs(
        {{"a contract",
          told,
          ja + "マーウィック海運は「南海精機と共同開発契約を結んだ事実はありません」と発表した。",
          "contradiction"},
         {"another thing",
          told,
          ja + "マーウィック海運は「船員に罰金を科した事実はありません」と発表した。",
          ""},
         {"asked, and never asked",
          ja + "逮捕された男は「部長に頼まれて名簿を整理した」と話している。",
          ja + "マーウィック海運は「部長が名簿の整理を依頼した事実はない」と説明した。",
          "contradiction"},
         {"another deed",
          ja + "逮捕された男は「部長に名簿を見せた」と話している。",
          ja + "マーウィック海運は「部長が船荷の点検を依頼した事実はない」と説明した。",
          ""}});
}

TEST_CASE("disputes: how long intruders were inside, and who leased") {
    check_pairs({{"months, and weeks",
                  scene + "Norvik Security said that the intruders were in the network of Contoso "
                          "Freight for 14 months.",
                  scene + "Contoso Freight said that the intruders were in its network for six "
                          "weeks.",
                  "contradiction"},
                 {"a repair of weeks",
                  scene + "Norvik Security said that the intruders were in the network of Contoso "
                          "Freight for 14 months.",
                  scene + "Contoso Freight said that the repair of its network took six weeks.",
                  ""},
                 {"a lease of one person, denied of another",
                  scene + "The student Jan Moe signed the lease for the servers, Oslo police said.",
                  scene + "Eva Holt did not sign any lease for servers, her lawyer, Anna Brandt, "
                          "said.",
                  ""}});
}

TEST_CASE("disputes: an embassy was sent a note, or was never contacted") {
    const std::string note =
        scene + "The Foreign Ministry handed the Swedish embassy a note on 3 November, Interior "
                "Minister Per Dahl said.";
    check_pairs(
        {{"a note",
          note,
          scene + "Norwegian authorities had not contacted the embassy about the case, a "
                  "spokesman for the Swedish embassy said.",
          "contradiction"},
         {"a request",
          scene + "Police asked the Swedish embassy for help on 3 November, Interior Minister "
                  "Per Dahl said.",
          scene + "The Swedish embassy said it had never been approached.",
          "contradiction"},
         {"another sender",
          scene + "Police asked the Swedish embassy for help on 3 November, Interior "
                  "Minister Per Dahl said.",
          scene + "The Swedish embassy said that the company had not contacted it.",
          ""},
         {"another embassy",
          note,
          scene + "The Danish embassy said it had never been contacted.",
          ""},
         {"another matter",
          note,
          scene + "The Swedish embassy said it had not been contacted about visas.",
          ""},
         {"what is to come",
          scene + "Police will ask the Swedish embassy for help, Interior Minister Per Dahl "
                  "said.",
          scene + "The Swedish embassy said it had never been approached.",
          ""}});
}

TEST_CASE("disputes: a password given for money, and none taken") {
    check_pairs(
        {{"what it was handed over for",
          scene + "The clerk handed over her password for 7,000 euros, prosecutors in Oslo said.",
          scene + "The clerk has not taken one cent from anybody, her lawyer, Anna Brandt, said.",
          "contradiction"},
         {"a charge in the passive",
          scene + "The clerk is accused of selling her password for 7,000 euros.",
          scene + "\"My client has never seen a single euro,\" said Anna Brandt, a lawyer for the "
                  "clerk.",
          "contradiction"},
         {"a sum with its unit before it",
          scene + "The clerk is alleged to have received NOK70,000, Oslo police said.",
          scene + "The clerk never received a cent, her lawyer, Anna Brandt, said.",
          "contradiction"},
         {"what else was sold",
          scene + "The clerk sold her car for 7,000 euros, Oslo police said.",
          scene + "The clerk has not taken one cent from anybody, her lawyer, Anna Brandt, said.",
          ""},
         {"handed over, or phished",
          scene + "The clerk handed over her password to the group, prosecutors in Oslo said.",
          scene + "The password was phished from her, the clerk's lawyer, Anna Brandt, said.",
          "contradiction"},
         {"passwords of others",
          scene + "The clerk handed over her password to the group, prosecutors in Oslo said.",
          scene + "The passwords of two nurses were phished from them, Bergen Hospital said.",
          ""}});
}

TEST_CASE("disputes: a second factor, and none") {
    check_pairs({{"at all times",
                  scene + "The gateway of Contoso Freight had no second login factor, the National "
                          "Security Authority said.",
                  scene + "Contoso Freight said the gateway was secured with a second login factor "
                          "at all times.",
                  "contradiction"},
                 {"switched off",
                  scene + "Contoso Freight switched off its two-factor login in 2022, two former "
                          "employees said.",
                  scene + "Contoso Freight said that all accounts were protected by two-factor "
                          "authentication.",
                  "contradiction"},
                 {"only since",
                  scene + "The gateway of Contoso Freight had no second login factor, the National "
                          "Security Authority said.",
                  scene + "Contoso Freight said the gateway has been secured with a second login "
                          "factor since June.",
                  ""}});
}

TEST_CASE("disputes: told at once, or weeks later") {
    check_pairs(
        {{"only weeks later",
          scene + "Lawmaker Ida Moen said Contoso Freight told the regulator of the attack "
                  "only five weeks later.",
          scene + "Contoso Freight said it informed the regulator of the attack at once.",
          "contradiction"},
         {"others were told",
          scene + "Lawmaker Ida Moen said Contoso Freight told its customers of the attack "
                  "only five weeks later.",
          scene + "Contoso Freight said it informed the regulator of the attack at once.",
          ""},
         {"none before a day",
          scene + "Norvik Security said it warned Contoso Freight of the flaw in October.",
          scene + "No warning reached Contoso Freight before 4 November, the company said.",
          "contradiction"},
         {"warned later",
          scene + "Norvik Security said it warned Contoso Freight of the flaw on 8 November.",
          scene + "No warning reached Contoso Freight before 4 November, the company said.",
          ""}});
}

TEST_CASE("disputes: papers of a kind were taken, or none") {
    check_pairs({{"of the firms of the sentence before",
                  scene + "Hackers entered the networks of Contoso Freight and of Norvik Yards. "
                          "Drawings of a ferry were copied in the raids, Oslo police said.",
                  scene + "Contoso Freight said no design data had left its network.",
                  "contradiction"},
                 {"on military transports",
                  scene + "Plans of troop movements were copied from Contoso Freight, the "
                          "National Security Authority said.",
                  scene + "No document on military transports left its network, Contoso Freight "
                          "said.",
                  "contradiction"},
                 {"of another kind",
                  scene + "Plans of troop movements were copied from Contoso Freight, the "
                          "National Security Authority said.",
                  scene + "No customer papers were taken, Contoso Freight said.",
                  ""}});
}
