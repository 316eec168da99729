// Whose words they are: firms known by their use, posts and offices, deeds told and denied. All
// names are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <set>

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

TEST_CASE("cite: a noun that means nobody yet is the office its sentence opens with") {
    CHECK(root_of("Norwegian police have arrested two men over the hack, the force said on Monday.",
                  "arrested two men") == "police:norway");
    CHECK(root_of("The Justice Ministry was hit by hackers, the ministry said.",
                  "hit by hackers") == "ministry:justice ministry");
    CHECK(root_of("The University of Bergen lost the data of 4,000 students, the university said.",
                  "lost the data") == "organisation:university bergen");
    CHECK(root_of("Europol took down the servers, the agency said.", "took down") ==
          "organisation:europol");
    CHECK(root_of("Hackers hit the port of Bergen, the agency said.", "hit the port") ==
          "organisation:the agency");
    CHECK(root_of("Bergen police arrested two men over the hack, officials said on Saturday.",
                  "arrested two men") == "police:bergen");
    CHECK(root_of("Vietnam's Ministry of Public Security said two men had rented the servers.",
                  "rented the servers") == "ministry:vietnam security ministry");
}

TEST_CASE("cite: forces are of places of several words, and of none where their name has none") {
    CHECK(root_of("West Midlands Police said two men had rented the servers.", "rented") ==
          "police:west midlands");
    CHECK(root_of("Officers from West Midlands Police said two men had rented the servers.",
                  "rented") == "police:west midlands");
    CHECK(root_of("Police in New South Wales said two men had rented the servers.", "rented") ==
          "police:new south wales");
    CHECK(root_of("The New York Police Department said two men had rented the servers.",
                  "rented") == "police:new york");
    CHECK(root_of("The Central Criminal Police said two men had rented the servers.", "rented") ==
          "police:case");
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

namespace {

/// The roots of the claims that hold the one clause or the other, of reports on one desk.
std::set<std::string>
roots_of(const std::vector<Report>& reports, std::string_view one, std::string_view other) {
    std::set<std::string> keys;
    for (const auto& claim : contents(ample::cite::cite(reports), "claim")) {
        const auto clause = claim["clause"].get<std::string>();
        const bool held =
            clause.find(one) != std::string::npos || clause.find(other) != std::string::npos;
        if (claim["kind"] != "text" && held) {
            keys.insert(claim["root"]["key"]);
        }
    }
    return keys;
}

} // namespace

TEST_CASE("roots: one speaker under two names is one root") {
    struct Row {
        std::string what;
        std::string first;
        std::string second;
        std::string one;
        std::string other;
    };

    const std::vector<Row> rows = {
        {"a title before the name",
         "Mr. Jon Marek: The port must open its books on Hald Bank.\nMs. Ida Krall: The chair has "
         "said so.\nMr. Jon Marek: The port lost its files.\n",
         "The port lost its keys too, insists Jon Marek, a member of parliament.\n",
         "lost its files",
         "lost its keys"},
        {"a bureau with its country and without",
         "Norway's National Security Bureau has concluded that Grey Kite is commanded by "
         "Ostravia's navy.\n",
         "The National Security Bureau said that Grey Kite is commanded by Ostravia's navy.\n",
         "commanded",
         "commanded"},
        {"a firm called by its kind",
         "Varma Hospitals runs nine clinics. The hospital chain said that no files were copied.\n",
         "Varma Hospitals said that no files were copied from its servers.\n",
         "no files were copied",
         "no files were copied from"},
        {"what another report on the desk has from its sources",
         "THE HARBOUR TIDE\n\nRegistry paid hackers\n\nThe Northern Registry paid $2 million to a "
         "gang, three people with knowledge of the payment told The Harbour Tide.\n",
         "The Harbour Tide reported that the Northern Registry paid $2 million to a gang. "
         "Parliament "
         "meets on Monday.\n",
         "paid $2 million",
         "paid $2 million"},
        {"the sources named before",
         "Two people familiar with the talks said Hald Bank paid the gang. The two people said the "
         "gang lost the key.\n",
         "Nothing else is known of it.\n",
         "paid the gang",
         "lost the key"},
        {"prosecutors and their own release",
         "United States Attorney's Office\nDistrict of Georgia\n\nFOR IMMEDIATE RELEASE\nThursday, "
         "March 6, 2025\n\nMan Charged with Hacking Hald Bank\n\nIvo Brandt broke into the "
         "computers "
         "of Hald Bank in Savannah.\n",
         "SAVANNAH: Ivo Brandt broke into the servers of Hald Bank, U.S. prosecutors said.\n",
         "broke into the computers",
         "broke into the servers"},
        {"a firm whose kind Japanese tells in front",
         "Lattice Watch, a security company, said that Paper Kite stole the files of Minase "
         "Bank.\n",
         "　セキュリティー会社のラティス・ウオッチは、「ペーパー・カイト」が顧客情報を盗んだと発表"
         "した。\n",
         "stole the files",
         "盗んだ"},
        {"police of a prefecture of no list",
         "東湊県警察本部\n\n令和6年11月11日\n\n報道発表\n\n　被疑者は、6月14日、病院のシステムに侵"
         "入した。\n",
         "　東湊県警は、容疑者が病院のサーバーに侵入したと明らかにした。\n",
         "システムに侵入",
         "サーバーに侵入"}};
    for (const auto& row : rows) {
        INFO(row.what);
        const auto keys =
            roots_of({report("a.txt", row.first), report("b.txt", row.second)}, row.one, row.other);
        CHECK(keys.size() == 1);
    }
}

TEST_CASE("roots: two offices stay two") {
    const auto keys = roots_of(
        {report("a.txt", "Arvand's Data Office said the files of Hald Bank were copied in May.\n"),
         report("b.txt", "Belgium's Data Office said the files of Skarn Ferries were copied.\n")},
        "Hald Bank were copied",
        "Skarn Ferries were copied");
    CHECK(keys.size() == 2);
}

TEST_CASE("roots: an office is told by a line, a post or a word beside the name") {
    const std::string minutes =
        "TRADE COMMITTEE\n\nWednesday 19 November 2025\n\nWitness: Dame Ann "
        "Roe, Chief Executive, Ports Conduct Board\n\nQ1 Mr Benn: When did "
        "you know?\n\nDame Ann Roe: We found the hole in June.\n\nQ2 Mr "
        "Benn: And then?\n\nDame Ann Roe: We told the police.\n";
    CHECK(root_of(minutes, "the hole") == "organisation:ports conduct board");
    const std::string court =
        "Dale Post\n\nJan Maes KC, opening the case for the Crown, said the hackers read the "
        "papers "
        "of five firms. Ida Lund, defending, said her client saw none of them.\n";
    CHECK(root_of(court, "the papers").starts_with("prosecutors:"));
    CHECK_FALSE(root_of(court, "none of them").starts_with("prosecutors:"));
    const std::string ministry =
        "Dale Post\n\nThe Transport Ministry confirmed on Monday that its server was hacked. "
        "Deputy minister Jan Maes said the vendor had left a door open.\n";
    CHECK(root_of(ministry, "a door") == root_of(ministry, "its server"));
}

TEST_CASE("roots: Japanese bodies by their short names and posts") {
    const std::string school = "毎朝新聞　2025年3月12日\n\n　市教育委員会は3日、サーバーが攻撃を受"
                               "けたと発表した。市教委によると、"
                               "名簿が盗まれた。森教育長は「名簿は戻った」と述べた。\n";
    CHECK(root_of(school, "名簿が盗まれた") == root_of(school, "攻撃を受けた"));
    CHECK(root_of(school, "名簿は戻った") == root_of(school, "攻撃を受けた"));
    const std::string institute = "毎朝新聞　2025年3月12日\n\n　国立極地観測機構は3日、サーバーが攻"
                                  "撃を受けたと発表した。機構は「記録は"
                                  "盗まれていない」と説明している。\n";
    CHECK(root_of(institute, "記録は") == root_of(institute, "攻撃を受けた"));
    const std::string two = "毎朝新聞　2025年3月12日\n\n　国立極地観測機構と地域医療機構は3日、攻撃"
                            "を受けたと発表した。機構は「記録"
                            "は盗まれていない」と説明している。\n";
    CHECK(root_of(two, "記録は").find("観測") == std::string::npos);
}

TEST_CASE("roots: what a report tells from another has the source it has there") {
    const std::vector<Report> reports = {
        report(
            "a.txt",
            "Larch Labs\n\nHow it began\n\nWe found the flaw in May. An engineer at Acme told us "
            "that she reported the flaw to her superiors in January 2024.\n"),
        report("b.txt",
               "Acme Freight\n\nTo our customers\n\nLarch Labs writes that one of our engineers "
               "reported the flaw in January 2024. We have found no such report.\n")};
    std::set<std::string> roots;
    for (const auto& claim : contents(cite::cite(reports), "claim")) {
        if (claim["clause"].get<std::string>().find("in January 2024") != std::string::npos) {
            roots.insert(claim["root"]["key"].get<std::string>());
        }
    }
    CHECK(roots.size() == 1);
}

TEST_CASE("roots: a state's embassy and its foreign ministry are one source") {
    const auto claims = contents_of(
        "Harbour Evening News\n\nA headline of some words\n\nThe Ruritanian embassy in Oslo said "
        "Ruritania was opposed to all forms of hacking. In Zenda, the Ruritanian Foreign Ministry "
        "said Ruritania opposed every cyberattack.\n",
        "claim");
    std::set<std::string> keys;
    for (const auto& claim : claims) {
        if (claim["predicate"] == "opposed") {
            keys.insert(claim["root"]["key"].get<std::string>());
        }
    }
    CHECK(keys == std::set<std::string>{"ministry:ruritania foreign ministry"});
}

TEST_CASE("roots: an inquiry for money is no police") {
    const auto key = root_of(
        "Harbour Evening News\n\nA headline of some words\n\nThe private investigation firm "
        "Brightwater Research said it had bought the records.\n",
        "bought the records");
    CHECK(key.ends_with("brightwater research"));
    CHECK_FALSE(key.starts_with("police:"));
}

TEST_CASE("roots: a client without a name is a client in his own report alone") {
    const std::vector<Report> reports = {
        report("a.txt",
               "Harbour Evening News\n\nA headline of some words\n\nA man was arrested in Bergen "
               "on Saturday, police said. The man's lawyer, Paul Lind, denied the accusation.\n"),
        report("b.txt",
               "Valley Post\n\nOther words in a headline\n\nA man goes on trial in Leeds next "
               "month. He denies any part in the theft.\n")};
    std::set<std::string> roots;
    for (const auto& claim : contents(cite::cite(reports), "claim")) {
        if (claim["predicate"] == "denied") {
            roots.insert(claim["root"]["key"].get<std::string>());
        }
    }
    CHECK(roots == std::set<std::string>{"counsel:man", "person:a man"});
}
