// Who is heard behind a sentence: passive sources, papers, labels, silence, pronouns, other
// scripts.

#include <ample/cite/detail/kana.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// The claims of a news text with a masthead, whose first words are `clause`; the first if empty.
nlohmann::json claim_of(const std::string& body, const std::string& clause = {}) {
    const auto text = "Harbour Evening News\n\nA headline of some words\n\n" + body + "\n";
    for (const auto& claim : contents_of(text, "claim")) {
        const bool meant = clause.empty() || claim["clause"].get<std::string>().starts_with(clause);
        if (claim["kind"] != "text" && meant) {
            return claim;
        }
    }
    return {};
}

std::string names(const nlohmann::json& claim) {
    std::string text;
    for (const auto& speaker : claim["speakers"]) {
        text += (text.empty() ? "" : " > ") + speaker["name"].get<std::string>();
    }
    return text;
}

} // namespace

TEST_CASE("cite: the source of a passive is a speaker") {
    const std::pair<const char*, const char*> table[] = {
        {"The break-in was blamed on a group called Grey Crane by the firm Oakhurst last month.",
         "the firm Oakhurst"},
        {"Grey Crane has been tied by Western officials to a dozen thefts from shipyards.",
         "Western officials"},
        {"The agency has been informed by two port operators of attacks on their systems.",
         "two port operators"},
        {"The servers were rented by a student who was hacked, if the firm Oakhurst is to be "
         "believed.",
         "the firm Oakhurst"}};
    for (const auto& [text, speaker] : table) {
        const auto claim = claim_of(text);
        INFO(text, " ", claim.dump());
        CHECK(names(claim).ends_with(speaker));
    }
}

TEST_CASE("cite: who keeps silent is the root of that and no speaker of it") {
    for (const auto* const text :
         {"The shipping line Norvik declined to comment on the hack.",
          "The shipping line Norvik would neither confirm nor deny the hack.",
          "The shipping line Norvik did not answer questions about the hack."}) {
        const auto claim = claim_of(text);
        INFO(claim.dump());
        CHECK(claim["predicate"] == "declined");
        CHECK(kinds(claim) == "outlet");
        CHECK(claim["silent"].get<std::string>().ends_with("Norvik"));
        CHECK(claim["root"]["name"].get<std::string>().find("orvik") != std::string::npos);
    }
}

TEST_CASE("cite: what somebody refuses to do is told of him, not by him") {
    const auto claim = claim_of("One operator refused to disconnect the hacked servers.");
    CHECK(claim["predicate"] == "refused");
    CHECK(kinds(claim) == "outlet");
}

TEST_CASE("cite: a paper speaks for whose it is") {
    const auto own =
        claim_of("A report by the Norvik Institute says hackers attacked the port.", "hackers");
    INFO(own.dump());
    CHECK(own["root"]["key"] == "organisation:norvik institute");
    const auto filed =
        claim_of("The bank was hacked in May, according to the complaint it filed. ", "The bank");
    INFO(filed.dump());
    CHECK(filed["root"]["key"].get<std::string>().find("bank") != std::string::npos);
}

TEST_CASE("cite: nobody in particular says what is alleged, claimed or reported") {
    const std::pair<const char*, const char*> table[] = {
        {"It is alleged that the group was paid by a colonel.", "alleged"},
        {"Hackers have stolen the records of the port, it has been claimed.", "alleged"},
        {"The hackers are said to have entered the network in May.", "hearsay"},
        {"The agency is aware of reports that hackers have attacked the port.", "hearsay"}};
    for (const auto& [text, klass] : table) {
        const auto claim = claim_of(text);
        INFO(text, " ", claim.dump());
        CHECK(claim["certainty"]["class"] == klass);
        CHECK(kinds(claim) == "outlet>implicit");
    }
}

TEST_CASE("cite: a finding of nothing is open, and what could not be checked is not probable") {
    const auto none = claim_of("Officials found no evidence that data left the network.");
    CHECK(none["certainty"]["class"] == "not-found");
    CHECK(none["polarity"] == "-");
    const auto unable =
        claim_of("The police said the hacking claims could not be verified.", "the");
    CHECK(unable["certainty"]["class"] == "asserted");
}

TEST_CASE("cite: labels name the speakers of a transcript, but not its presenters") {
    const std::string text = "Harbour Radio - Evening\n\nStolen plans\n\n"
                             "PRESENTER: The yard was hacked in May.\n\n"
                             "ANN BERG: The plans were stolen from a server.\n\n"
                             "PRESENTER: Police have arrested a man.\n";
    const auto claims = contents_of(text, "claim");
    for (const auto& claim : claims) {
        if (claim["kind"] != "claim") {
            continue;
        }
        INFO(claim.dump());
        const bool hers = claim["clause"].get<std::string>().find("plans") != std::string::npos;
        CHECK(names(claim).ends_with("ANN BERG") == hers);
        CHECK(claim["clause"].get<std::string>().find(':') == std::string::npos);
    }
    CHECK(
        contents_of("Harbour News\n\nA headline here\n\nNEW YORK: Police said a bank was hacked.\n",
                    "claim")
            .back()["speakers"]
            .size() == 2);
}

TEST_CASE("cite: a frame says what its pronouns stand for, where somebody fits") {
    const auto self = claim_of("Norvik Bank said it suffered a cyberattack.", "it suffered");
    INFO(self.dump());
    CHECK(self["frame"]["subject"] == "Norvik Bank");
    const std::string two =
        "A clerk was arrested on Monday. He sold the passwords to a gang, police said.";
    const auto sold = claim_of(two, "He sold");
    INFO(sold.dump());
    CHECK(sold["frame"]["subject"].get<std::string>().find("clerk") != std::string::npos);
}

TEST_CASE("cite: a denial hides what is denied, and his lawyer speaks for who denies") {
    const auto denial = claim_of("The ministry denied that files had been stolen.");
    CHECK(denial["predicate"] == "denied");
    const auto lawyer = claim_of("The student denies wrongdoing, his lawyer said.", "The student");
    INFO(lawyer.dump());
    CHECK(names(lawyer).ends_with("his lawyer"));
}

TEST_CASE("cite: a release tells of its own work, a newspaper not how its sources spoke") {
    const std::string line =
        "The switches were replaced in June. The clerk spoke on condition of anonymity.";
    const auto count = [&](const std::string& head) {
        std::size_t claims = 0;
        for (const auto& claim : contents_of(head + "\n\nA title of words\n\n" + line, "claim")) {
            claims += claim["kind"] == "claim" ? 1 : 0;
        }
        return claims;
    };
    CHECK(count("CERT-NORD Security Advisory 2024-7") == 2);
    CHECK(count("Harbour Evening News") < 2);
}

TEST_CASE("cite: katakana and Latin letters of one name have the same row of consonants") {
    using detail::row_of_kana;
    using detail::row_of_latin;
    const std::pair<const char*, const char*> same[] = {{"マイクロソフト", "Microsoft"},
                                                        {"ラークスパー社", "Larkspur"},
                                                        {"グラスターン", "Glass Tern"},
                                                        {"カスペルスキー", "Kaspersky"},
                                                        {"トレンドマイクロ", "Trend Micro"}};
    for (const auto& [kana, latin] : same) {
        INFO(kana, " ", latin, " ", row_of_kana(kana), " ", row_of_latin(latin, false));
        const bool either = row_of_kana(kana) == row_of_latin(latin, false) ||
                            row_of_kana(kana) == row_of_latin(latin, true);
        CHECK(either);
    }
    CHECK(row_of_kana("オルカ").empty()); // two consonants are too few to tell names apart
    CHECK(row_of_kana("サーバー").empty());
    CHECK(row_of_kana("警察").empty());
    CHECK(row_of_latin("", true).empty());
}

TEST_CASE("cite: Japanese quotations, beliefs and silence have their speakers") {
    const std::string text =
        "港湾システム侵害、海外集団か\n\n"
        "【東京共同】港湾会社の社長は会見で「積み荷の記録は盗まれていない」と流出を否定した。"
        "警視庁は集団がサーバーを借りていたとみて調べている。"
        "運営会社の広報担当者はコメントを避けた。\n";
    const auto claims = contents_of(text, "claim");
    const auto quoted = first(claims, "stolen");
    INFO(quoted.dump());
    CHECK(quoted["clause"] == "積み荷の記録は盗まれていない");
    CHECK(names(quoted).ends_with("港湾会社の社長"));
    CHECK(kinds(quoted).starts_with("outlet>agency"));
    const auto leased = first(claims, "leased");
    INFO(leased.dump());
    CHECK(leased["certainty"]["class"] == "believed");
    CHECK(names(leased).ends_with("警視庁"));
    const auto declined = first(claims, "declined");
    CHECK(declined["silent"] == "運営会社の広報担当者");
    CHECK(declined["root"]["key"] == "organisation:運営会社");
}

TEST_CASE("cite: who is quoted, who speaks behind an aside, who sits in brackets") {
    const std::pair<const char*, const char*> table[] = {
        {"\"The servers were rented here,\" the manager Ole Dahl was quoted as saying.",
         "manager Ole Dahl"},
        {"\"The servers were rented here,\" the manager Ole Dahl was quoted by the Fjord Times as "
         "saying.",
         "Fjord Times > manager Ole Dahl"},
        {"An official who spoke on condition of anonymity said the servers were used in the hack.",
         "An official"},
        {"The Harbour Data Office (HDO) said the servers were used in the hack.",
         "The Harbour Data Office"},
        {"The servers were used in the hack, the daily said.", "the daily"},
        {"Citing two people close to the inquiry, the Fjord Times reported that the servers were "
         "used in the hack.",
         "Fjord Times > two people close to the inquiry"},
        {"The student rented the servers, a court has heard.", "a court"},
        {"The district court was told that the student rented the servers.", "The district court"},
        {"The firm Oakhurst linked the hackers to the Ruritanian army.", "The firm Oakhurst"},
        {"The hackers stole the files, local media reported on Friday.", "local media"}};
    for (const auto& [text, speaker] : table) {
        const auto claim = claim_of(text);
        INFO(text, " ", claim.dump());
        CHECK(names(claim).ends_with(std::string("> ") + speaker));
    }
}

TEST_CASE("cite: an office that is called by its initials is one root over the reports") {
    const std::string one = "Harbour Evening News\n\nA headline of some words\n\n"
                            "The Fjord Police Department said a clerk sold the keys to hackers.\n";
    const std::string other = "Lake Morning News\n\nAnother headline of words\n\n"
                              "A clerk sold the keys to hackers, an FPD spokesman said.\n";
    const std::vector<Report> reports = {report("a.txt", one), report("b.txt", other)};
    const auto sold = first(contents(cite::cite(reports), "proposition"), "sold");
    INFO(sold.dump());
    CHECK(sold["documents"] == 2);
    CHECK(sold["roots"].size() == 1);
}

TEST_CASE("cite: a firm is known by what it is put beside, and then by its first word") {
    const std::string text = "Kestrel Freight, a Dutch haulier, said its servers were hacked. ";
    for (const auto* const next : {"Kestrel said no files were stolen.",
                                   "The company said no files were stolen.",
                                   "A Kestrel spokeswoman said no files were stolen."}) {
        const auto claim = claim_of(text + next, "no files");
        INFO(next, " ", claim.dump());
        CHECK(claim["root"]["key"] == "organisation:kestrel freight");
    }
}

TEST_CASE("cite: what is only looked for, asked or not found is told as no fact") {
    for (const auto* const text :
         {"Whether customer data was stolen is not known, the bank said.",
          "The bank said it found no evidence that customer data had been stolen."}) {
        const auto claims = contents_of("Harbour Evening News\n\nA headline of some words\n\n" +
                                            std::string(text) + "\n",
                                        "claim");
        INFO(text);
        CHECK(first(claims, "stolen").is_null());
    }
}

TEST_CASE("cite: the source of a Japanese paragraph goes on to speak, 同庁 is the office before") {
    const auto claims = contents_of("捜査関係者によると、男は偽名でサーバーを契約した疑い。パスワー"
                                    "ドは集団に渡ったとみられる。\n\n"
                                    "警視庁は、男がサーバーを借りたと発表した。同庁は、集団が攻撃に"
                                    "関与したとみて調べている。\n",
                                    "claim");
    const auto given = first(claims, "handed-over");
    INFO(given.dump());
    CHECK(names(given).ends_with("捜査関係者"));
    CHECK(first(claims, "attributed")["root"]["key"] == "police:tokyo");
}

TEST_CASE("cite: a person is known by the noun beside the name, and speaks for himself") {
    const std::pair<const char*, const char*> table[] = {
        {"But his landlady in the Harbour district, Marija Lind, told Harbour Evening News that he "
         "was still living in her flat on 10 February.",
         "person:marija lind"},
        {"His former flatmate Jon Lie said he had packed in June.", "person:jon lie"},
        {"Bakery owner Eva Sund said she lost 40,000 euros.", "person:eva sund"},
        {"Rear Admiral Jo Park said the drawings were copied in May.", "person:jo park"},
        {"Jon Moe, a plumber, said the servers hummed all night.", "person:jon moe"},
    };
    for (const auto& [text, root] : table) {
        INFO(text);
        bool said = false;
        for (const auto& claim : contents_of("Harbour Evening News\n\nA headline of some "
                                             "words\n\n" +
                                                 std::string(text) + "\n",
                                             "claim")) {
            said = said || claim["root"]["key"] == root;
        }
        CHECK(said);
    }
}

TEST_CASE("cite: who is accused does not speak by being suspected") {
    const auto claim = claim_of("Hackers suspected of working for a foreign service read the mail "
                                "of 63 lawmakers, the government in Oslo said on Thursday.");
    CHECK(claim["root"]["key"].get<std::string>().starts_with("government:"));
}

TEST_CASE("cite: what was said behind a day is still said") {
    const auto claim = claim_of("The ambassador was summoned, a day after Interior Minister Per "
                                "Dahl said that the Bureau was behind a break-in at the parliament "
                                "in Oslo.",
                                "the Bureau");
    CHECK(names(claim).find("Per Dahl") != std::string::npos);
}

TEST_CASE("cite: lawyer and client are one source, and the noun of a trade makes a client") {
    const std::string text = "Harbour Evening News\n\nA headline of some words\n\nA software "
                             "engineer in his 40s was arrested in Bergen on Saturday, police said. "
                             "His lawyer, Paul Lind, denied the accusation. The engineer told "
                             "officers that the passwords had been stolen.\n";
    std::string lawyer;
    std::string client;
    for (const auto& claim : contents_of(text, "claim")) {
        const auto clause = claim["clause"].get<std::string>();
        lawyer = claim["predicate"] == "denied" ? claim["root"]["key"] : nlohmann::json(lawyer);
        client =
            clause.starts_with("the passwords") ? claim["root"]["key"] : nlohmann::json(client);
    }
    CHECK(lawyer == "counsel:engineer");
    CHECK(client == lawyer);
}

TEST_CASE("cite: what is told to the outlet itself has no agency between") {
    const auto claims = contents_of("Harbour Evening News\n\nA headline of some words\n\nPolice "
                                    "have searched the port, the government said.\n\nA union of "
                                    "dockers told Harbour Evening News that drawings had been "
                                    "stolen.\n\nSource: Meridian News/ab\n",
                                    "claim");
    const auto stolen = first(claims, "stolen");
    CHECK(kinds(stolen) == "outlet>organisation");
}
