// Whose voice a speaker is by what the report says beside his name, and which voices are one. All
// reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

TEST_CASE("voices: who heads a unit of an office speaks for it, by his surname too") {
    const std::string text =
        "OSLO, May 4 - Norwegian police said on Monday that a clerk was arrested. Nine firms were "
        "attacked, Per Dahl, who heads the force's cyber investigation unit, told reporters. \"He "
        "rented the servers,\" Dahl said.\n\n"
        "Ann Moe, who runs security at Norlund Line, said no ship was delayed.\n";
    CHECK(root_in(text, "Nine firms were attacked") == "police:norway");
    CHECK(root_in(text, "He rented the servers") == "police:norway");
    CHECK(root_in(text, "no ship was delayed") == "organisation:norlund line");
    CHECK(root_in("Per Dahl, who is in charge of transport in Norway, said the ports were closed.",
                  "the ports were closed") == "government:norway");
}

TEST_CASE("voices: the company of a spokesman is the firm that spoke last") {
    const std::string text =
        "Norlund Shipping said on Monday that two servers were attacked. Company spokeswoman Ann "
        "Moe told the Herald that the hackers used a stolen password.\n";
    CHECK(root_in(text, "the hackers used") == "organisation:norlund shipping");
    CHECK(root_in("Norlund rejected any suggestion of a loss. \"The attack was stopped. No data "
                  "has left our network,\" a company spokesperson said by telephone.\n",
                  "No data has left") == "organisation:norlund");
}

TEST_CASE("voices: every sentence of a quotation is of who is named behind it") {
    const auto claims = contents_of(
        "The mayor denied the loss. \"The attack was stopped. No data has left our network,\" a "
        "Norlund Shipping spokesman said by telephone.\n",
        "claim");
    std::size_t spoken = 0;
    for (const auto& claim : claims) {
        const auto clause = claim["clause"].get<std::string>();
        const bool quoted = clause.find("stopped") != std::string::npos ||
                            clause.find("has left") != std::string::npos;
        spoken += quoted && claim["root"]["key"] == "organisation:norlund shipping" ? 1 : 0;
    }
    CHECK(spoken == 2);
}

TEST_CASE("voices: a body is one by any apposition and with its country") {
    const std::string text = "The Kestrel Institute, a research body in Bergen, blamed a gang for "
                             "the attack. South Korea's Kestrel Institute said the gang was paid.";
    CHECK(root_in(text, "blamed a gang") == "organisation:kestrel institute");
    CHECK(root_in(text, "the gang was paid") == "organisation:kestrel institute");
}

TEST_CASE("voices: a ministry without a country is that of where it stands") {
    const std::string text =
        "OSLO, May 4 - The servers were seized, a Justice Ministry official said.\n\nIn Warsaw, "
        "Foreign Ministry spokesman Jan Lis said the report was false.\n";
    CHECK(root_in(text, "The servers were seized") == "ministry:norway justice ministry");
    CHECK(root_in(text, "the report was false") == "ministry:poland foreign ministry");
    CHECK(root_in("NRT English\nHome | Norway | Business\n\nA headline of some words\n\n"
                  "Transport Minister Per Dahl said the port was attacked.\n",
                  "the port was attacked") == "government:norway");
    CHECK(root_in("OSLO, May 4 - Health Secretary Ann Moe said the hospital was attacked.",
                  "the hospital was attacked") == "government:norway");
}

TEST_CASE("voices: where a government speaks, its ministries at home are its voice") {
    const std::string text =
        "OSLO, May 4 - The Norwegian government said the port was attacked.\n\n"
        "The servers were seized, Norway's Justice Ministry said.\n\n"
        "Norway's Foreign Ministry said the envoy was expelled.\n";
    CHECK(root_in(text, "the port was attacked") == "government:norway");
    CHECK(root_in(text, "The servers were seized") == "government:norway");
    CHECK(root_in(text, "the envoy was expelled") == "ministry:norway foreign ministry");
}

TEST_CASE("voices: a medium that reports is no person, and lends its source") {
    const std::string text = "Harbour Wire reported on Tuesday that the clerk was arrested. Citing "
                             "Norwegian police, the news agency said he had rented nine servers.";
    for (const auto& claim : contents_of(text, "claim")) {
        for (const auto& speaker : claim["speakers"]) {
            CHECK((speaker["name"] != "Harbour Wire" || speaker["kind"] == "agency"));
        }
    }
    CHECK(root_in(text, "he had rented") == "police:norway");
}

TEST_CASE("voices: what things record is in the word of who tells it") {
    CHECK(root_in("Wallet records show three payments to the clerk, the Oslo police said. Gateway "
                  "logs show that he was paid, a spokesman for Norlund Shipping said.",
                  "three payments") == "police:oslo");
}

TEST_CASE("voices: who keeps something to himself is known for it") {
    CHECK(root_in("Nine firms were attacked, the Oslo police said. They did not name them.",
                  "did not name") == "police:oslo");
}

TEST_CASE("voices: a group that is told of is not who explains it") {
    CHECK(root_in("The hackers of the Tin Heron group broke into 47 firms, not 60 as announced "
                  "last week, the Norlund Institute said. Some firms were counted twice, it said.",
                  "counted twice") == "organisation:norlund institute");
}

TEST_CASE("voices: posts of a firm's own notice are the firm") {
    CHECK(root_in("Norlund Shipping AS\n\nNotice on unauthorised access\nOslo, 4 May 2026\n\n"
                  "We apologise for the incident. \"We should have waited,\" says our Chief "
                  "Information Security Officer, Ann Moe.\n",
                  "We should have waited") == "outlet:norlund shipping");
}

TEST_CASE("voices: offices of Japanese reports") {
    const std::string text =
        "中国外務省の陳一琳報道官は13日、攻撃は作り話だと反論した。陳報道官は要請を受け取って"
        "いないと述べた。\n\n国家水防統括室は15日、不審な通信が見つかったと明らかにした。\n\n"
        "韓国のケストレル研究所は、集団が攻撃したとみている。\n";
    CHECK(root_in(text, "要請を受け取って") == "ministry:china foreign ministry");
    CHECK(root_in(text, "不審な通信") == "government:japan");
    CHECK(root_in({report("one.txt", text),
                   report("two.txt", "The Kestrel Institute said a gang attacked the port.")},
                  "集団が攻撃した") == "organisation:kestrel institute");
}

TEST_CASE("voices: the police agency of a town is not that of a state") {
    const std::string japanese = "釜山警察庁によると、留学生がサーバーを借りた疑いがある。";
    CHECK(root_in(japanese, "留学生がサーバーを借りた") == "police:釜山警察庁");
    CHECK(root_in({report("one.txt", japanese),
                   report("two.txt", "The Busan Metropolitan Police said a student was arrested.")},
                  "留学生がサーバーを借りた") == "police:busan");
}

TEST_CASE("voices: its manager is of the firm by whose name the sentence opens") {
    CHECK(
        root_in({report("one.txt",
                        "THE NORLUND LEDGER\nOslo, 4 May 2026\n\nThe Ledger opposed the order. "
                        "Port of Tarn, one of three firms hit by the hackers, was shut for a day, "
                        "its operations manager, Jan Moe, confirmed. No data was stolen, he "
                        "said.\n")},
                "was shut for a day") == "organisation:port tarn");
}

TEST_CASE("voices: the same person is the one told of last without a name") {
    CHECK(root_in("OSLO, 4 May 2026 - Police charged a man. A person close to the inquiry put the "
                  "sum at 80,000 "
                  "dollars. According to the same person, the passwords were sold to a gang.",
                  "the passwords were sold") == "police:oslo");
}

TEST_CASE("voices: a firm is called without its seat, its product or the trade of its people") {
    CHECK(root_in("Kestrel Underwriters, of Bergen, said the hackers stole the files.",
                  "stole the files") == "organisation:kestrel underwriters");
    CHECK(root_in("Kestrel's Tidemark system was attacked. Kestrel's Tidemark system said no files "
                  "were stolen.",
                  "no files") == "organisation:kestrel");
    CHECK(root_in("Cyber sleuths at Kestrel have proved that the gang attacked the port.",
                  "the gang attacked") == "organisation:kestrel");
}

TEST_CASE("voices: a feared ministry fears nothing") {
    CHECK(root_in("Analysts at Kestrel said that China's feared Ministry of State Security ordered "
                  "the attack.",
                  "ordered") == "organisation:kestrel");
}

TEST_CASE("voices: who points out and whom a paper agreed not to name speak") {
    CHECK(root_in("Ann Moe, an analyst, urged caution. The firm sold the servers, she pointed out.",
                  "sold the servers") == "person:ann moe");
    CHECK(root_in("The hackers stole the files, says a detective we agreed not to name.",
                  "stole the files")
              .starts_with("police:"));
}

TEST_CASE("voices: traces with who gave them are in the word of who tells") {
    CHECK(root_in({report("one.txt",
                          "KESTREL SECURITY\nReport 7 | 4 May 2026\n\nWe worked on four "
                          "intrusions. Authentication logs shared by two customers show that the "
                          "intruders used a stolen password.\n")},
                  "used a stolen password") == "outlet:kestrel security");
}

TEST_CASE("voices: papers in a named person's hand are in his word") {
    CHECK(root_in("Opposition transport spokesman Jan Moe, citing what he called documents from an "
                  "insider, said the firm paid a ransom.",
                  "paid a ransom") == "person:jan moe");
}

TEST_CASE("voices: whose lawyer, by a couple accused and by the name of a client") {
    CHECK(root_in("A couple appeared in court in Bergen, accused of renting servers. Their lawyer, "
                  "Ann Moe, said they rented no servers.",
                  "rented no servers") == "counsel:couple");
    CHECK(root_in("Defence lawyer Ann Moe said his client, identified by the court as Wim Tarn, "
                  "rented no servers.",
                  "rented no servers") == "counsel:tarn");
}

TEST_CASE("voices: a person of a publisher's own report is his, whatever others make of him") {
    const auto one =
        report("one.txt",
               "Tarn Insurance said it paid a ransom. Ransom rumours are untrue. \"No files were "
               "stolen,\" chief executive Jan Moe wrote.\n");
    const auto two = report("two.txt",
                            "Kestrel Freight AS\n\nNotice on unauthorised access\nOslo, 4 May "
                            "2026\n\nWe apologise for the attack. \"We paid nobody,\" says our "
                            "chief executive, Jan Moe.\n");
    CHECK(root_in({one, two}, "No files were stolen") == "outlet:kestrel freight");
}

TEST_CASE("voices: the company is the firm that its paragraph names and the case hears") {
    CHECK(root_in({report("one.txt",
                          "The attack reached a server of Kestrel, a committee found. The "
                          "company's chief executive, Jan Moe, said no files were stolen.\n"),
                   report("two.txt",
                          "Kestrel said the hackers had entered its network. The firm said it "
                          "called the police.\n")},
                  "no files were stolen") == "organisation:kestrel");
}

TEST_CASE("voices: a firm of threat intelligence is no service of a state") {
    CHECK(root_in({report("one.txt", "ラトビアの情報機関は、集団が攻撃したとみている。\n"),
                   report("two.txt",
                          "KESTREL THREAT INTELLIGENCE\nReport 7 | 4 May 2026\n\nWe assess that "
                          "the gang attacked the port.\n")},
                  "集団が攻撃した") != "outlet:kestrel threat intelligence");
}

TEST_CASE("voices: a Dutch name in katakana, and a firm known by its seat") {
    CHECK(root_in({report("one.txt", "電力会社スヘルタネットは、侵入されたと説明した。\n"),
                   report("two.txt", "Scheltanet said the hackers had entered its network.\n")},
                  "侵入された")
              .ends_with(":scheltanet"));
    CHECK(root_in("ロシアの企業「ヴェクトル」が攻撃した。貨物ソフトのラティスト(大津市)"
                  "では5月にシステムが停止"
                  "した。同社は身代金を支払っていないと説明した。",
                  "身代金を支払って")
              .ends_with("ラティスト"));
}
