// Clauses, times, conflicts and Japanese sayings. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::vector<std::string> clauses(const std::string& text) {
    std::vector<std::string> found;
    for (const auto& claim : contents_of(text, "claim")) {
        if (claim["kind"] != "text") {
            found.push_back(claim["clause"]);
        }
    }
    return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("cite: a clause is what is said, without who says it") {
    CHECK(clauses("The hackers broke into the bank, police said on Tuesday, citing the inquiry.") ==
          Texts{"The hackers broke into the bank"});
    CHECK(clauses("According to NRK, the suspect has left the country.") ==
          Texts{"the suspect has left the country"});
    CHECK(clauses("The minister told reporters that the hackers had stolen data.") ==
          Texts{"the hackers had stolen data"});
    CHECK(clauses(
              "Police believe that the attacks were carried out by a group known as Owl under the "
              "direction of the Belgian army.") ==
          Texts{"the attacks were carried out by a group known as Owl",
                "under the direction of the Belgian army"});
    CHECK(clauses("The firm confirmed that its servers were hacked but said no data had leaked.") ==
          Texts{"its servers were hacked", "no data had leaked"});
}

TEST_CASE("cite: where the saying is the act, it stays in the clause") {
    CHECK(clauses("The minister declined to comment on the attacks.") ==
          Texts{"The minister declined to comment on the attacks"});
    CHECK(clauses("The spokesman denied that the army was involved.") ==
          Texts{"denied that the army was involved"});
}

TEST_CASE("cite: two deeds of one sentence are two claims where a relative clause parts them") {
    CHECK(clauses("Hackers who sat in the network of the bank for a year stole its records, police "
                  "said.") ==
          Texts{"Hackers who sat in the network of the bank for a year", "stole its records"});
    CHECK(clauses("Norway said hackers had broken into its ministry, a charge the Sarovian "
                  "government dismissed as a fairy tale.") ==
          Texts{"hackers had broken into its ministry",
                "a charge the Sarovian government dismissed as a fairy tale"});
    CHECK(
        clauses("The maker has corrected its account of the hack, telling investors that its files "
                "were opened but never copied.")
            .back() == "its files were opened but never copied");
}

TEST_CASE("cite: what somebody did not say, asks or says in two words") {
    CHECK(clauses("The bank did not say how many files were taken or who was behind it.") ==
          Texts{"The bank did not say how many files were taken or who was behind it"});
    CHECK(clauses("\"Did you pay the hackers?\" the reporter asked.").empty());
    CHECK(clauses("\"We warned the bank of the hackers,\" said its auditor, Ann Moe. \"Nobody "
                  "replied.\"") == Texts{"We warned the bank of the hackers", "Nobody replied"});
    CHECK(clauses("\"That is false,\" said Ann Moe, head of security at Norvik.") ==
          Texts{"That is false"});
    CHECK(clauses("As per the statement of the hospital, records of patients were copied.") ==
          Texts{"records of patients were copied"});
    CHECK(clauses("It was revealed that the clerk sold the password to the gang.") ==
          Texts{"the clerk sold the password to the gang"});
}

TEST_CASE("cite: what a report tells itself is a claim, but for who somebody is and how he spoke") {
    const std::pair<const char*, bool> table[] = {
        {"Nobody drank bad water.", true},
        {"He is not related to the mayor.", true},
        {"On Thursday Ann Moe, who runs the port, filed her letter with the clerk.", true},
        {"Ann Moe, who runs the port.", false},
        {"They asked not to be named in the paper.", false},
        {"Ports have been hiring guards in recent months.", false}};
    for (const auto& [text, told] : table) {
        INFO(text);
        const auto claims = contents_of(
            "Harbour Evening News\n\nA title of words\n\n" + std::string(text) + "\n", "claim");
        CHECK(std::any_of(claims.begin(), claims.end(), [](const auto& claim) {
                  return claim["kind"] == "claim";
              }) == told);
    }
    CHECK(clauses("On Friday the ministry issued a joint statement that stressed the need for "
                  "better guards, the clerk said.")
              .front() == "On Friday the ministry issued a joint statement");
    const auto believed = contents_of(
        "Harbour Evening News\n\nThe culprit is widely believed to be a clerk.\n", "claim");
    CHECK(std::any_of(believed.begin(), believed.end(), [](const auto& claim) {
        return claim["certainty"]["class"] == "believed";
    }));
}

TEST_CASE("cite: predicates of one verb are typed, active or passive") {
    const std::pair<const char*, const char*> table[] = {
        {"Police arrested the engineer.", "arrested"},
        {"The engineer was arrested by police.", "arrested"},
        {"The hackers stole customer records from the bank.", "stolen"},
        {"Customer records were stolen from the bank.", "stolen"},
        {"The hackers exploited a flaw in the gateway.", "exploited"},
        {"The vendor released a patch in May.", "patched"},
        {"The operators were notified of the hacking.", "notified"},
        {"The student was paid 900 euros by the group.", "paid"},
        {"The operator refused to hand over the servers.", "refused"},
        {"Police are investigating the attack.", "investigated"},
        {"Police raided the offices of the hosting company.", "searched"},
        {"The servers were used in attacks on two banks.", "used-in"}};
    for (const auto& [text, predicate] : table) {
        INFO(text);
        CHECK_FALSE(first(contents_of(text, "claim"), predicate).is_null());
    }
}

TEST_CASE("cite: times have a value and a basis, what only looks like one has none") {
    const auto told = [](const std::string& text) {
        std::string all;
        const auto documents = contents_of("Published 9 November 2022\n\n" + text, "document");
        for (const auto& time : documents.at(0)["times"]) {
            all += (all.empty() ? "" : " ") + time.value("value", "?");
        }
        return all;
    };
    CHECK(told("The ministry said so on Monday.") == "2022-11-09 2022-11-07");
    CHECK(told("The attack took place last week, police said.") == "2022-11-09 2022-W44");
    CHECK(told("The attack took place last month, police said.") == "2022-11-09 2022-10");
    CHECK(told("The bank was hacked in December, police said.") == "2022-11-09 2021-12");
    CHECK(told("The bank was hacked last autumn, police said.") == "2022-11-09 2021-FA");
    CHECK(told("Between March and May 2021 banks were hacked.") == "2022-11-09 2021-03/2021-05");
    CHECK(told("A man in his 30s of Unit 2016 held 212 records.") == "2022-11-09");
}

TEST_CASE("cite: a weekday of a report without a date has no value, and the reason is told") {
    const auto documents = contents_of("Police arrested a man on Tuesday, they said.", "document");
    const auto time = documents.at(0)["times"].at(0);
    CHECK_FALSE(time.contains("value"));
    CHECK(time["basis"] == "the report's own date is not known");
}

TEST_CASE("cite: a contradiction needs two holders, one victim and no hedge") {
    const auto types = [](const std::string& text) {
        std::string all;
        for (const auto& one : contents_of(text, "conflict")) {
            all += one["type"].get<std::string>() + " ";
        }
        return all;
    };
    const std::string denial = "A Nordvolt spokeswoman said the firm had suffered no damage.\n";
    CHECK(types(denial + "Police said the hackers had stolen documents from Nordvolt.") ==
          "contradiction ");
    CHECK(types(denial + "Police suspect that the hackers had stolen documents from Nordvolt.") ==
          "tension ");
    CHECK(types(denial + "Police said the hackers had stolen documents from Contoso.").empty());
    CHECK(types(denial + "Police said no damage has been found at Nordvolt so far.") == "tension ");
    CHECK(
        types(
            "A man rented servers on the orders of his wife, police said.\n"
            "A man told police that the wife of an army officer instructed him to rent servers.") ==
        "contradiction ");
}

TEST_CASE("cite: Japanese sayings and hedges at the end of a sentence tell speaker and certainty") {
    const auto claims =
        contents_of("ノルウェー警察は5日、ハッカー集団がサーバーに侵入したとみられると発表した。"
                    "捜査関係者によると、男はサーバーを契約した疑いがある。"
                    "銀行は顧客の情報に影響はなかったとしている。",
                    "claim");
    REQUIRE(claims.size() == 3);
    CHECK(claims[0]["clause"] == "ハッカー集団がサーバーに侵入した");
    CHECK(claims[0]["certainty"]["class"] == "believed");
    CHECK(claims[0]["root"]["key"] == "police:norway");
    CHECK(claims[1]["certainty"]["class"] == "suspected");
    CHECK(kinds(claims[1]) == "outlet>anonymous");
    CHECK(claims[2]["polarity"] == "-");
    CHECK(claims[2]["predicate"] == "no-damage");
}
