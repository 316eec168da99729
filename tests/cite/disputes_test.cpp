// Disputes of two reports: money taken, requests made, states that ended, notices, data that left.
// All reports are invented.

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

TEST_CASE("disputes: papers that a state was given, and that it says it never got") {
    check_pairs(
        {{"a file to an ambassador, no document at all",
          scene +
              "The Dutch foreign minister, Jan Maes, said the Netherlands had handed a technical "
              "file to the Russian ambassador on 2 April.",
          scene + "The Russian Foreign Ministry said that it had not received a single document.",
          "contradiction"},
         {"sent only: it may not have come",
          scene +
              "The Dutch foreign minister, Jan Maes, said evidence had been sent to Russia on 2 "
              "April.",
          scene + "The Russian Foreign Ministry said it had received no evidence from the Dutch "
                  "side.",
          "tension"},
         {"to another state",
          scene +
              "The Dutch foreign minister, Jan Maes, said the Netherlands had handed a technical "
              "file to the German ambassador on 2 April.",
          scene + "The Russian Foreign Ministry said that it had not received a single document.",
          ""},
         {"from another state",
          scene +
              "The Dutch foreign minister, Jan Maes, said the Netherlands had handed a technical "
              "file to the Russian ambassador on 2 April.",
          scene +
              "The Russian Foreign Ministry said that it had not received a single document from "
              "Poland.",
          ""}});
}

TEST_CASE("disputes: what a network was entered through") {
    check_pairs(
        {{"its maker says it was not the way in",
          scene +
              "Oslo police said the group had broken into Contoso Freight in November through a "
              "payment gateway made by the British firm Norsoft.",
          scene + "Norsoft said its QuayPay gateway was not the way into the network of Contoso "
                  "Freight.",
          "contradiction"},
         {"by its name",
          scene + "Oslo police said the hackers had entered Contoso Freight through QuayPay.",
          scene + "QuayPay was not the entry point, Norsoft said.",
          "contradiction"},
         {"another way",
          scene + "Oslo police said the hackers had entered Contoso Freight through BayMail.",
          scene + "QuayPay was not the entry point, Norsoft, which makes it, said.",
          ""},
         {"nobody knows yet",
          scene + "Oslo police said the hackers may have entered Contoso Freight through QuayPay.",
          scene + "QuayPay was not the entry point, Norsoft, which makes it, said.",
          ""}});
}

TEST_CASE("disputes: whether a network was entered at all") {
    check_pairs(
        {{"inside its own network, and systems never accessed",
          scene +
              "The security firm Lantern said the hackers had been inside Contoso Freight's own "
              "network for nine weeks.",
          scene + "\"Our internal systems were not accessed,\" a Contoso Freight spokesman said.",
          "contradiction"},
         {"some systems only",
          scene +
              "The security firm Lantern said the hackers had been inside Contoso Freight's own "
              "network for nine weeks.",
          scene + "\"Our booking systems were not accessed,\" a Contoso Freight spokesman said.",
          ""},
         {"the network of somebody else",
          scene +
              "The security firm Lantern said the hackers had been inside the network of Fabrikam "
              "Lines for nine weeks.",
          scene + "\"Our internal systems were not accessed,\" a Contoso Freight spokesman said.",
          ""}});
}

TEST_CASE("disputes: who was paid for his part, or took nothing") {
    check_pairs(
        {{"a clerk, and her lawyer for her",
          scene + "The clerk was paid 7,000 euros in bitcoin, Oslo police said.",
          scene + "The clerk never received a cent, her lawyer, Anna Brandt, said.",
          "contradiction"},
         {"paid by somebody, denied by a pronoun",
          scene + "A broker paid the clerk 40,000 kroner, Oslo police said.",
          scene + "The clerk's lawyer, Anna Brandt, said her client had taken no money.",
          "contradiction"},
         {"transfers to a person",
          scene + "Bank records show three transfers to the clerk worth 9,000 euros, prosecutors "
                  "in Oslo said.",
          scene + "The clerk was not paid, her lawyer, Anna Brandt, said.",
          "contradiction"},
         {"what was received",
          scene + "Prosecutors in Oslo said the clerk received 12,000 euros in return.",
          scene + "The clerk accepted no payment, her lawyer, Anna Brandt, said.",
          "contradiction"},
         {"what changed hands",
          scene + "The group paid the clerk 1.4 bitcoin, Oslo prosecutors said.",
          scene + "The clerk's lawyer, Anna Brandt, insisted that no money had changed hands.",
          "contradiction"},
         {"given in cash",
          scene + "The clerk was given 30,000 kroner in cash, Oslo police said.",
          scene + "\"My client did not get a krone,\" said Anna Brandt, a lawyer for the clerk.",
          "contradiction"},
         {"another person was paid",
          scene + "An engineer was paid 7,000 euros in bitcoin, Oslo police said.",
          scene + "The clerk never received a cent, her lawyer, Anna Brandt, said.",
          ""},
         {"wages",
          scene + "The clerk was paid a salary of 3,000 euros a month, Oslo police said.",
          scene + "The clerk never received a cent, her lawyer, Anna Brandt, said.",
          ""},
         {"a payment of the embassy is denied, one of the broker told",
          scene + "The clerk was paid 7,000 euros by a broker, Oslo police said.",
          scene + "The clerk received no payment from the embassy, her lawyer, Anna Brandt, said.",
          ""},
         {"what was promised",
          scene + "The clerk would be paid 7,000 euros, Oslo police said.",
          scene + "The clerk never received a cent, her lawyer, Anna Brandt, said.",
          ""},
         {"paid after it was denied",
          scene + "The clerk never received a cent, her lawyer, Anna Brandt, said.",
          scene + "The clerk was paid 7,000 euros on 15 November, Oslo police said.",
          ""}});
}

TEST_CASE("disputes: a request was handed over, or never came") {
    const std::string asked =
        "Norway asked Brazil for judicial assistance on 3 October, a Norwegian "
        "justice ministry official said. ";
    check_pairs(
        {{"handed over, and not received",
          scene + asked +
              "\"Our embassy handed over the request for judicial assistance to "
              "Brazil on 3 October,\" Norway's justice minister, Ola Berg, said.",
          scene + "Brazil has received no request for judicial assistance, Brazil's foreign "
                  "ministry said.",
          "contradiction"},
         {"asked, and never asked",
          scene + "Oslo police asked Lunar Hosting for its logs on 4 October, police said.",
          scene + "Lunar Hosting said it was never asked for logs.",
          "contradiction"},
         {"made, and never made",
          scene + "A request for judicial assistance was sent to Brazil on 3 October, Norway's "
                  "justice ministry said.",
          scene + "No request for judicial assistance was ever made to Brazil, Brazil's foreign "
                  "ministry said.",
          "contradiction"},
         {"sent is not yet received",
          scene + "A request for judicial assistance was sent to Brazil on 3 October, Norway's "
                  "justice ministry said.",
          scene + "Brazil has received no request for judicial assistance, Brazil's foreign "
                  "ministry said.",
          "tension"},
         {"another state",
          scene + "\"Our embassy handed over the request for judicial assistance to Brazil on 3 "
                  "October,\" Norway's justice minister, Ola Berg, said.",
          scene + "Japan has received no request for judicial assistance, Japan's foreign "
                  "ministry said.",
          ""},
         {"another request",
          scene + "\"Our embassy handed over the request for judicial assistance to Brazil on 3 "
                  "October,\" Norway's justice minister, Ola Berg, said.",
          scene + "Brazil has received no request for extradition, Brazil's foreign ministry "
                  "said.",
          ""},
         {"made after it was denied",
          scene + "Brazil has received no request for judicial assistance, Brazil's foreign "
                  "ministry said.",
          scene + "\"Our embassy handed over the request for judicial assistance to Brazil on 15 "
                  "November,\" Norway's justice minister, Ola Berg, said.",
          ""}});
}

TEST_CASE("disputes: what had ended did not last") {
    check_pairs(
        {{"an account is shut down, its servers run on",
          scene + "Lunar Hosting said it shut down the clerk's account on 19 July. All six "
                  "servers were still running on 2 September, a police officer said.",
          "Weather in Bergen was fine.",
          "contradiction"},
         {"a password",
          scene + "Contoso Freight said it disabled the clerk's password on 2 May.",
          scene + "The clerk's password at Contoso Freight was still valid on 14 June, Oslo "
                  "police said.",
          "contradiction"},
         {"at once, and until a month",
          scene + "Contoso Freight said it revoked the clerk's access immediately.",
          scene + "The clerk's access to Contoso Freight remained active until June, Oslo "
                  "police said.",
          "contradiction"},
         {"patched, and not yet patched",
          scene + "Contoso Freight said it patched its gateway in March.",
          scene + "The gateway of Contoso Freight was not patched on 24 June, a security firm, "
                  "Lunar Labs, said.",
          "contradiction"},
         {"open for months",
          scene + "Contoso Freight said it closed the clerk's account in May.",
          scene + "Police found that the clerk's account had remained open until September.",
          "contradiction"},
         {"another server",
          scene + "Lunar Hosting said it shut down the server on 3 July.",
          scene + "Another server was still running on 9 August, Oslo police said.",
          ""},
         {"firms that did not patch are others",
          scene + "Contoso Freight said it installed the update in February.",
          scene + "Lunar Labs said 400 firms worldwide had not installed the update in June.",
          ""},
         {"it lasted until it ended",
          scene + "Contoso Freight said it disabled the clerk's password on 2 May.",
          scene + "The clerk's password at Contoso Freight was still valid on 14 April, Oslo "
                  "police said.",
          ""},
         {"another's password",
          scene + "Contoso Freight said it disabled the clerk's password on 2 May.",
          scene + "An engineer's password at Contoso Freight was still valid on 14 June, Oslo "
                  "police said.",
          ""},
         {"a part",
          scene + "Lunar Hosting said it shut down two of the servers on 19 July. Four servers "
                  "were still running on 2 September, a police officer said.",
          "Weather in Bergen was fine.",
          ""},
         {"restored",
          scene + "Contoso Freight said it disabled the clerk's password on 2 May.",
          scene + "The clerk's password at Contoso Freight was restored and was still valid on "
                  "14 June, Oslo police said.",
          ""}});
}

TEST_CASE("disputes: told of it at one day, learned of it at a later one") {
    check_pairs(
        {{"told by the police",
          scene + "Contoso Freight had been told of the transfer as early as 3 October, a senior "
                  "police officer said.",
          scene + "Contoso Freight said it learned of the transfer on 20 October.",
          "contradiction"},
         {"alerted by another",
          scene + "Lunar Labs, a security firm, said it alerted Contoso Freight to the intrusion "
                  "on 3 August.",
          scene + "Contoso Freight said it first heard of the intrusion on 21 September.",
          "contradiction"},
         {"a ministry is informed in one month or another",
          scene + "Contoso Freight informed the transport ministry in March, Contoso Freight "
                  "said.",
          scene + "The transport ministry said it was first informed on 22 June.",
          "contradiction"},
         {"not told until a month",
          scene + "Contoso Freight notified the transport ministry on 27 February, Contoso "
                  "Freight said.",
          scene + "The transport ministry was not told of the intrusion until April, lawmaker "
                  "Ida Moe said.",
          "contradiction"},
         {"told of something else",
          scene + "Contoso Freight had been told of the strike as early as 3 October, a senior "
                  "police officer said.",
          scene + "Contoso Freight said it learned of the transfer on 20 October.",
          ""},
         {"another ministry",
          scene + "Contoso Freight informed the defence ministry in March, Contoso Freight said.",
          scene + "The transport ministry said it was first informed on 22 June.",
          ""}});
}

TEST_CASE("disputes: data left a network or did not") {
    check_pairs(
        {{"drawings are technical data",
          scene + "\"No technical data has left our network,\" Contoso Freight said.",
          scene + "About 40 gigabytes of drawings were transferred from Contoso Freight to a "
                  "rented server, a police officer said.",
          "contradiction"},
         {"moved abroad",
          scene + "Contoso Freight said no drawings had left its systems.",
          scene + "Drawings of two ferries were moved from Contoso Freight to a server abroad, a "
                  "police officer said.",
          "contradiction"},
         {"data of customers",
          scene + "\"No customer data has left our systems,\" Contoso Freight said.",
          scene + "Customer data were sent from Contoso Freight to a server in Brazil, Oslo "
                  "police said.",
          "contradiction"},
         {"another firm's",
          scene + "\"No technical data has left our network,\" Contoso Freight said.",
          scene + "About 40 gigabytes of drawings were transferred from Lunar Yards to a rented "
                  "server, Lunar Yards said.",
          ""},
         {"data of another kind",
          scene + "\"No technical data has left our network,\" Contoso Freight said.",
          scene + "Records of 900 passengers were transferred from Contoso Freight to a rented "
                  "server, a police officer said.",
          ""},
         {"one firm in two spellings corrects itself",
          scene + "Marwick Værft said no technical data had left its network.",
          scene + "Marwick Vaerft said drawings were transferred from its network to a rented "
                  "server.",
          ""}});
}

TEST_CASE("disputes: who bought nothing does not deny what another sold") {
    check_pairs(
        {{"a sale to somebody else",
          scene + "The clerk sold access to the network of Contoso Freight, Oslo police said.",
          scene + "\"We have not bought or paid for any data,\" Contoso Freight said.",
          ""}});
}

TEST_CASE("disputes: in Japanese") {
    check_pairs({{"要請書を手渡した, 受け取っていない",
                  ja + "外務次官は、10月3日に大使館を通じてブラジルに要請書を手渡したと述べた。",
                  ja + "ブラジル外務省は、要請を受け取っていないと発表した。",
                  "contradiction"},
                 {"すぐに停止した, 6月まで有効だった",
                  ja + "マーウィック海運は、退職後すぐにIDを停止したと説明している。"
                       "県警は、IDは6月まで有効だったと発表した。",
                  ja,
                  "contradiction"},
                 {"報酬を受け取った, 受け取っていない",
                  ja + "県警によると、男は報酬として現金80万円を受け取った。",
                  ja + "男の弁護人は「男は現金を受け取っていない」と述べた。",
                  "contradiction"},
                 {"送付しただけでは届いたとは言えない",
                  ja + "ノルウェー外務省は、10月3日にブラジルに質問状を送付したと発表した。",
                  ja + "ブラジル外務省は、質問状は届いていないと発表した。",
                  "tension"}});
}
