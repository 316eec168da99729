// Whose a sentence is in which nobody says anything: stances, counts, posts beside names, requests.
// All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// "speaker > speaker = root" of the first claim whose clause holds the words; the outlet is left
/// out.
std::string source_in(const std::string& text, std::string_view clause) {
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["clause"].get<std::string>().find(clause) == std::string::npos) {
            continue;
        }
        std::string found;
        for (std::size_t i = 1; i < claim["speakers"].size(); ++i) {
            found += claim["speakers"][i]["name"].get<std::string>() + " ";
        }
        return found + "= " + claim["root"]["key"].get<std::string>();
    }
    return {};
}

const std::string paper = "Ports hit\n\nLakeside Herald\n5 May 2026\n\n";

} // namespace

TEST_CASE("stances: who takes one is its source, and stays in the clause") {
    CHECK(source_in(paper + "Norvik Cyber questioned that conclusion within hours.\n",
                    "Norvik Cyber questioned") == "Norvik Cyber = organisation:norvik cyber");
    CHECK(source_in(paper + "Ann Berg, a professor at Lakeside University, is not persuaded.\n",
                    "is not persuaded")
              .starts_with("Ann Berg, a professor at Lakeside University"));
    CHECK(source_in(paper + "Zelmira's foreign ministry has ridiculed the ruling as \"theatre\".\n",
                    "ridiculed") ==
          "Zelmira's foreign ministry = ministry:zelmira foreign ministry");
    CHECK(source_in(paper + "The Lakeside Ports Authority was warned in May. Director Jan Moe does "
                            "not recognise that description. \"We were told in June,\" he said.\n",
                    "does not recognise") == "Director Jan Moe = organisation:lakeside ports "
                                             "authority");
    // who questions a person does something, and an order is no stance
    CHECK(source_in(paper + "The firm questioned two clerks on Monday.\n", "questioned two") ==
          "= outlet:lakeside herald");
    CHECK(source_in(paper + "Please do not share this report.\n", "Please").find("Please") ==
          std::string::npos);
}

TEST_CASE("stances: a count that somebody gave is his") {
    CHECK(source_in(paper + "Norwegian police had first put the number of servers at six.\n",
                    "put the number") == "Norwegian police = police:norway");
    CHECK(source_in(paper + "Norwegian police have spoken of 19 servers.\n", "have spoken") ==
          "Norwegian police = police:norway");
}

TEST_CASE("stances: who keeps silent in the next sentence is not who spoke before") {
    CHECK(source_in(paper + "Tin Hosting sold servers, a lawyer said. The Harbour Office would not "
                            "discuss the matter.\n",
                    "would not discuss")
              .ends_with("= organisation:harbour office"));
}

TEST_CASE("stances: what a judge or a jury was told is heard in court") {
    CHECK(source_in(paper + "The clerk copied nine passports, a judge was told yesterday.\n",
                    "copied nine")
              .starts_with("a judge ="));
    CHECK(source_in(paper + "The jury heard that the clerk had sold the cards.\n", "sold the cards")
              .starts_with("The jury ="));
}

TEST_CASE("stances: a person's trade and town stand beside his name") {
    CHECK(source_in(paper +
                        "In a statement read to the court, nurse Ida Bruni, of Tolford, said she "
                        "had given the agency her card.\n",
                    "given the agency")
              .ends_with("= person:ida bruni"));
    CHECK(
        source_in(paper + "Tin Underwriters, of Bergen, said the gang had left.\n", "gang had left")
            .ends_with("= organisation:tin underwriters"));
}

TEST_CASE("stances: a paper that watches a court is no court") {
    const std::string watch =
        "South Harbour Court Watch\nKingsford Crown Court | Thursday, June 12, "
        "2025\n\nClerk copied cards, court hears\n\n";
    CHECK(source_in(watch + "A clerk copied the cards of customers, a judge was told yesterday.\n",
                    "copied the cards") == "a judge = court:case");
}

TEST_CASE("stances: a land of several words speaks for its government") {
    CHECK(source_in(paper + "New Zealand said the files were false.\n", "files were") ==
          "New Zealand = government:new zealand");
    CHECK(source_in(paper + "The United Kingdom said the files were false.\n", "files were") ==
          "The United Kingdom = government:united kingdom");
}

TEST_CASE("stances: a lawyer's client is the accused, not the town he lives in") {
    CHECK(source_in(paper + "Owen Marsh, 34, of Mill Lane, Tetford, is charged with fraud.\n\nAmir "
                            "Shah, defending, said his client never copied a card.\n",
                    "never copied") == "Amir Shah = counsel:marsh");
}

TEST_CASE("stances: silence of another form is silence") {
    const auto silent = [](const std::string& text) {
        return !first(contents_of(text, "claim"), "declined").is_null();
    };
    CHECK(silent(paper + "Norvik Cyber had not replied to an email query by Friday.\n"));
    CHECK(silent(paper + "Ann Berg of the Ports Board refused to name the country.\n"));
    CHECK_FALSE(silent(paper + "The mail server had not replied to the client.\n"));
}

TEST_CASE("stances: posts of several words, with a field, in capitals behind the name") {
    CHECK(source_in(paper + "\"Somebody let the servers,\" said state prosecutor Ann Berg.\n",
                    "let the servers")
              .starts_with("state prosecutor Ann Berg = prosecutors:"));
    CHECK(source_in(paper + "Oslo police held a clerk on Monday, Deputy Commissioner (Ports) Jan "
                            "Moe told reporters. \"He leased six servers,\" he said.\n",
                    "He leased six") == "Deputy Commissioner (Ports) Jan Moe = police:oslo");
    CHECK(source_in("Ministry of Ports\n\nBriefing note on the incidents\n\n14 May 2026\n\n1. The "
                    "Spokesperson, Smt. Kavita Moen, briefed the media today. She said her remarks "
                    "were no attribution.\n",
                    "her remarks") ==
          "The Spokesperson, Smt. Kavita Moen = ministry:ports ministry");
    const std::string filing = "NORVIK LINES LIMITED\nRegistered Office: Oslo\n\nDate: May 5, "
                               "2026\n\nSub: Update on incident\n\nWe learned of it on May 2.\n\n"
                               "\"We spoke too early,\" said Mr. Jan Moe, Managing Director & "
                               "CEO.\n";
    CHECK(source_in(filing, "We spoke too early") ==
          "Mr. Jan Moe, Managing Director & CEO = outlet:norvik lines");
}

TEST_CASE("stances: a spokeswoman is of the body that the sentence is about, or of the last") {
    const auto service = paper + "The servers were used against the Lakeside Harbour Service.\n\n"
                                 "The harbour service was broken into, spokeswoman Ann Berg "
                                 "confirmed.\n";
    CHECK(source_in(service, "was broken into") ==
          "spokeswoman Ann Berg = organisation:lakeside harbour service");
    const auto denial = paper + "Zelmira's foreign ministry has ridiculed the ruling. No body of "
                                "the state ordered it, spokesman Jan Moe said.\n";
    CHECK(source_in(denial, "No body of the state") ==
          "spokesman Jan Moe = ministry:zelmira foreign ministry");
    const auto editor = paper + "We have asked Harbour Ledger for a correction; its editor, Dan "
                                "Moe, says the newsletter stands by its story.\n";
    CHECK(source_in(editor, "stands by its story") ==
          "editor, Dan Moe = organisation:harbour ledger");
}

TEST_CASE("stances: a notice is of whoever was told of last") {
    CHECK(source_in(paper + "Norvik Cyber told its customers on 3 May that it had been breached. "
                            "None of the files was opened, the notice said.\n",
                    "None of the files") == "the notice = organisation:norvik cyber");
}

TEST_CASE("stances: fuming before a colon is saying, in single quotes too") {
    CHECK(source_in(paper + "Ann Berg, a member of the council, fumed: 'The bosses were asleep.'\n",
                    "The bosses") == "Ann Berg = person:ann berg");
}

TEST_CASE("stances: prosecutors have the name of their own release") {
    const std::vector<Report> reports = {
        report("own.txt",
               "HARBOUR PROSECUTOR'S OFFICE\nNews release | Oslo, 5 May 2026\n\nClerk charged\n\n"
               "The Harbour Prosecutor's Office has charged a clerk with fraud.\n"),
        report("paper.txt",
               "OSLO, May 6 - \"He leased the servers,\" said prosecutor Ann Berg.\n")};
    for (const auto& claim : contents(ample::cite::cite(reports), "claim")) {
        if (claim["clause"].get<std::string>().find("He leased") != std::string::npos) {
            CHECK(claim["root"]["name"] == "HARBOUR PROSECUTOR'S OFFICE");
        }
    }
}

TEST_CASE("stances: a firm by its seat is the one its paragraph names; one of several is theirs") {
    CHECK(source_in(paper + "Norvik Cyber said the port was hit.\n\nThat is not how Skerry Cyber "
                            "sees it. The Oslo security company wrote that six files were copied. "
                            "Skerry Cyber said it had seen them.\n",
                    "six files were copied") ==
          "The Oslo security company = organisation:skerry cyber");
    CHECK(source_in(paper + "Three residents of the quay recognised him from a photograph. \"He "
                            "drank tea,\" said one, a goatherd in his 50s.\n",
                    "recognised him")
              .starts_with("Three residents of the quay = "));
    CHECK(source_in(paper + "The records of six clients were read, as found by Arden Forensics.\n",
                    "were read") == "Arden Forensics = organisation:arden forensics");
    CHECK(source_in(paper + "The gang is tracked by two security firms as TA77.\n", "TA77")
              .starts_with("two security firms = "));
}

TEST_CASE("stances: an outlet's earlier word is a knot of its own") {
    const std::string lab = "SKERRY LABS / RESEARCH\nTin Owl on the quay\n\n13 May 2026\n\n";
    CHECK(source_in(lab +
                        "Back in April we suggested that the gang sold fish. We have dropped that "
                        "view.\n",
                    "sold fish") == "SKERRY LABS = outlet:skerry labs");
    CHECK(source_in(lab + "In a note of 3 May we put the number of targets at 52. Eight of these "
                          "were ours.\n",
                    "the number of targets") == "SKERRY LABS = outlet:skerry labs");
    CHECK(source_in(lab + "In May we said that the gang sold fish.\n", "sold fish") ==
          "= outlet:skerry labs");
}

TEST_CASE("stances: who acknowledges a message or reports to others says nothing") {
    const std::string lab = "SKERRY LABS / RESEARCH\nTin Owl on the quay\n\n13 May 2026\n\nWe told "
                            "six firms. ";
    CHECK(source_in(lab + "The ports agency acknowledged our notification on 19 June.\n",
                    "our notification") == "= outlet:skerry labs");
    CHECK(source_in(lab + "Norvik Hosting reported suspicious orders to the police in May.\n",
                    "suspicious orders") == "= outlet:skerry labs");
}

TEST_CASE("stances: a medium that quotes somebody stands outside of him") {
    CHECK(source_in(paper +
                        "No body of the state ordered it, spokesman Jan Moe of Zelmira's foreign "
                        "ministry said on Wednesday, as quoted by the news agency Zelnews.\n",
                    "ordered it")
              .starts_with("Zelnews spokesman Jan Moe"));
}

TEST_CASE("stances: Japanese views, requests and words passed on") {
    const std::string paper_ja = "港湾新聞 2026年5月6日 朝刊\n\n港の攻撃、見方分かれる\n\n";
    CHECK(source_in(paper_ja + "セキュリティー会社の北浜ラボは、任務を与えたのは海軍だとみる。\n",
                    "任務を与えた") == "セキュリティー会社の北浜ラボ = organisation:北浜ラボ");
    CHECK(source_in(paper_ja + "一方北浜ラボは、音響データが複製されたとする。\n", "複製された")
              .starts_with("北浜ラボ ="));
    CHECK(source_in(paper_ja + "国土交通省は港湾会社に、ソフトを点検するよう呼びかけています。\n",
                    "点検する")
              .starts_with("国土交通省 ="));
    CHECK(source_in(paper_ja + "だが地元紙ハーバー新聞の取材に、弁護人は「1円も受け取っていない」"
                               "と語っている。\n",
                    "1円も")
              .starts_with("ハーバー新聞 弁護人 ="));
    CHECK(source_in(paper_ja + "捜査関係者は取材に対し、男が「指示役の国籍は知らない」と供述して"
                               "いることを明らかにした。\n",
                    "国籍は知らない")
              .starts_with("捜査関係者 男 ="));
    CHECK(source_in(paper_ja + "官房長官は「情報収集に努めている」と述べ、詳細については言及を"
                               "避けた。\n",
                    "言及を避けた")
              .starts_with("= "));
    CHECK(source_in(paper_ja +
                        "北浜汽船は8日、2隻に遅れが出たと明らかにした。荷主の情報が漏れた恐れも"
                        "ある。\n",
                    "荷主の情報")
              .starts_with("北浜汽船 ="));
    CHECK(source_in("国土交通省\n令和8年5月6日\n\n港湾会社への注意喚起\n\n国土交通省は港湾会社に、"
                    "ソフトを点検するよう呼びかけています。\n",
                    "点検する")
              .starts_with("= "));
}

TEST_CASE("stances: who demands an inquiry or disagrees holds that, a gang's ransom is a deed") {
    CHECK(root_in("Councillor Ida Lund demanded an independent review.", "an independent review") ==
          "person:ida lund");
    CHECK(root_in("The opposition party Nordlys has called for a parliamentary inquiry.",
                  "parliamentary inquiry") != "outlet:one.txt");
    CHECK(root_in("Birk Labs blamed the army.\n\nKvist Labs, a Danish competitor, disagrees.",
                  "disagrees") == "organisation:kvist labs");
    CHECK(root_in("The attackers demanded two million kroner from the port.",
                  "two million kroner") == "outlet:one.txt");
    CHECK(root_in("The bank wants to review its contracts.", "review its contracts") ==
          "outlet:one.txt");
}
