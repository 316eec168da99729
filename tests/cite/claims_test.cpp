// Sentences, speakers, certainty and predicates on invented reports.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

/// A sentence and what its typed claim must be.
struct Case {
    std::string_view text;
    std::string_view predicate;
    std::string_view klass;
    std::string_view polarity;
    std::string_view root; ///< the beginning of its key
};

constexpr Case cases[] = {
    {"Finland's army is believed to have instructed a hacking group called Owl to attack the port "
     "of Riga, "
     "the newspaper Diena reported, citing unnamed people in the police inquiry.",
     "tasked",
     "believed",
     "+",
     "police:"},
    {"Police suspect the gang acted under the direction of the Belgian military intelligence "
     "service, said "
     "Interior Minister Jan Maes.",
     "tasked",
     "suspected",
     "+",
     "police:"},
    {"Investigators said the intrusions were carried out by a group known as Grey Heron.",
     "attributed",
     "asserted",
     "+",
     "police:"},
    {"Detectives found that a Danish student had rented three servers under a false name.",
     "leased",
     "finding",
     "+",
     "police:"},
    {"The passwords of the servers were then handed over to a hacking crew known as Owl, "
     "investigators said.",
     "handed-over",
     "asserted",
     "+",
     "police:"},
    {"The man reportedly sold the login credentials to a hacking group, according to police in "
     "Oslo.",
     "sold",
     "hearsay",
     "+",
     "police:"},
    {"About 40 companies were targeted, Oslo police said.",
     "targeted",
     "asserted",
     "+",
     "police:oslo"},
    {"A Nordvolt spokesperson said the company suffered no damage.",
     "no-damage",
     "asserted",
     "-",
     "organisation:nordvolt"},
    {"No data leak has been found so far, the government said.",
     "no-damage",
     "not-found",
     "-",
     "government:"},
    {"A 29-year-old engineer was referred to prosecutors on Monday, police said.",
     "referred",
     "asserted",
     "+",
     "police:"},
    {"Prosecutors decided not to indict the engineer.", "not-charged", "asserted", "-", ""},
    {"Police in Oslo have obtained an arrest warrant for the reseller.",
     "wanted",
     "asserted",
     "+",
     ""},
    {"\"The involvement of the Belgian army is very likely,\" Prime Minister Eva Holm said.",
     "likelihood",
     "probable",
     "+",
     "government:"},
    {"Belgium's Foreign Ministry denied involvement in the intrusions.",
     "denied",
     "asserted",
     "-",
     "ministry:belgium foreign ministry"},
    {"\"Such charges must rest on solid evidence,\" Belgian Foreign Ministry spokeswoman An Claes "
     "said.",
     "evidence-demanded",
     "deontic",
     "+",
     "ministry:belgium foreign ministry"},
    {"Nordvolt declined to comment.", "declined", "asserted", "+", ""},
    {"The engineer tried to buy security software in 2019, investigators said.",
     "bought",
     "asserted",
     "+",
     "police:"},
    {"The vendor cancelled the order after it learned that the firm did not exist, police said.",
     "cancelled",
     "asserted",
     "+",
     "police:"},
    {"Both suspects have left the country, police said.",
     "left-country",
     "asserted",
     "+",
     "police:"},
    {"The ministry's spokesman said the harbour office suffered a cyberattack in 2018.",
     "compromised",
     "asserted",
     "+",
     ""},
};

} // namespace

TEST_CASE("cite: each predicate is found with its certainty, polarity and root") {
    for (const auto& one : cases) {
        const auto claims = contents_of(
            std::string(one.text) + "\nThe police said that the case is open to the public.",
            "claim");
        const auto claim = first(claims, one.predicate);
        INFO(one.text);
        INFO(claims[0].dump());
        REQUIRE_FALSE(claim.is_null());
        CHECK(claim["certainty"]["class"] == one.klass);
        CHECK(claim["polarity"] == one.polarity);
        CHECK(claim["root"]["key"].get<std::string>().starts_with(one.root));
    }
}

TEST_CASE("cite: what is no such act stays untyped") {
    constexpr std::string_view plain[] = {
        "The minister ordered a review of the law, and the army said that it would help.",
        "The company denied that it was late, said the spokesman of the union.",
        "She left the meeting with the police and was said to be tired.",
        "The group of tourists rented a boat, the police said.",
        "The spokesman said the evidence was shown to the court in a long session.",
    };
    for (const auto text : plain) {
        INFO(text);
        for (const auto& claim : contents_of(std::string(text), "claim")) {
            const auto predicate = claim["predicate"].get<std::string>();
            CHECK((predicate == "untyped" || predicate == "denied"));
        }
    }
}

TEST_CASE("cite: a speaker chain goes from the outlet inwards to the root") {
    const auto claims = contents_of("The army of Belgium is thought to have instructed a hacking "
                                    "group, the broadcaster Radio Nord reported, "
                                    "citing unidentified people in a police investigation. The "
                                    "minister said it was not aware of the case.",
                                    "claim");
    CHECK(kinds(claims[0]) == "outlet>agency>anonymous");
    CHECK(claims[0]["speakers"][1]["name"] == "Radio Nord");
    CHECK(claims[0]["root"]["anonymous"] == true);
    CHECK(claims[0]["certainty"]["words"] == "is thought to");
}

TEST_CASE("cite: told to a broadcaster, we know it through the broadcaster") {
    const auto claims = contents_of(
        "A Nordvolt spokesperson told YLE that the firm suffered no data leak.", "claim");
    REQUIRE(claims[0]["speakers"].size() == 3);
    CHECK(claims[0]["speakers"][1]["name"] == "Yle");
    CHECK(claims[0]["root"]["key"] == "organisation:nordvolt");
}

TEST_CASE("cite: a quotation of several sentences has one speaker, mixed marks or not") {
    const auto claims = contents_of("Belgian Foreign Ministry spokesman Piet Claes spoke to the "
                                    "press, and Claes said little of it.\n"
                                    "\u201CThere must be ample evidence. Nobody may guess. It is "
                                    "the rule of the house,\" he said. "
                                    "\"We are open to talks.\u201D",
                                    "claim");
    REQUIRE(claims.size() == 6); // the first sentence has two clauses
    for (std::size_t i = 2; i < 6; ++i) {
        INFO(claims[i].dump());
        CHECK(claims[i]["root"]["key"] == "ministry:belgium foreign ministry");
        CHECK(claims[i]["quoted"] == true);
    }
}

TEST_CASE("cite: a surname stands only for a person named before") {
    const auto claims =
        contents_of("Berg told the police that an officer instructed him to rent servers.\n"
                    "Foreign Ministry spokesman Nils Berg said the case was unknown to him.\n"
                    "Berg said the talks of the two sides would go on.",
                    "claim");
    CHECK(claims[0]["root"]["key"] == "person:berg");
    CHECK(claims[1]["root"]["key"] == "ministry:foreign ministry");
    CHECK(claims[2]["root"]["key"] == "ministry:foreign ministry");
}

TEST_CASE("cite: abbreviations end no sentence, and every claim opens to the bytes of its clause") {
    const std::string text = "Mr. J. Berg of the U.S. Embassy said so on Feb. 3. \u201CWhy "
                             "us?\u201D Berg asked.  It is over.";
    const std::vector<Report> reports = {report("one.txt", text)};
    std::vector<std::string> sentences;
    for (const auto& value : cite::cite(reports)) {
        if (value.kind != "claim") {
            continue;
        }
        const auto content = nlohmann::json::parse(value.content);
        const auto& range = std::get<ByteOrigin>(value.origins[0]).range;
        CHECK(text.substr(range.begin, range.size()) == content["clause"].get<std::string>());
        CHECK(content["text"].get<std::string>().find(content["clause"].get<std::string>()) !=
              std::string::npos);
        CHECK(std::get<ByteOrigin>(value.origins[0]).exhibit == reports[0].exhibit);
        CHECK(std::get<ValueOrigin>(value.origins[1]).kind == "document");
        sentences.push_back(content["text"]);
    }
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0].ends_with("Feb. 3."));
    CHECK(sentences[1].ends_with("Berg asked."));
}

TEST_CASE("cite: page furniture, captions and credits are kept and fenced off") {
    const auto claims = contents_of(
        "Skip to main content\n\nPolice tie attacks to rented servers\n\n"
        "In this Jan 3, 2018, file photo, a guard stands at the gate. (Foto via AP, File)\n\n"
        "The police said that the man left the country in the spring of the year.\n\n"
        "READ: More on the case\n\nSource: AP/xy\n\nAlso worth reading",
        "claim");
    REQUIRE(claims.size() == 7);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        INFO(claims[i].dump());
        CHECK(claims[i]["background"] == (i != 3));
    }
    CHECK(kinds(claims[3]) == "outlet>agency>organisation");
}

TEST_CASE("cite: other events told as background stay off the case") {
    const auto claims =
        contents_of("Oslo police said a hacking group called Owl carried out attacks on Nordvolt.\n"
                    "A suspect rented servers under a false name, the police said to the press.\n"
                    "Nordvolt declined to comment on the case and on the police inquiry.\n"
                    "Last year, Contoso said that hackers linked to the Belgian army had broken "
                    "into its mail servers.\n"
                    "The company had said that four flaws allowed the theft.\n"
                    "The police said that Owl was behind the attacks on Nordvolt in the north.",
                    "claim");
    for (const auto& claim : claims) {
        const auto text = claim["text"].get<std::string>();
        INFO(text);
        CHECK(claim["background"] ==
              (text.starts_with("Last year") || text.starts_with("The company")));
    }
}

TEST_CASE("cite: a Japanese report is read by its sayings and particles") {
    const auto values = contents_of(
        "警視庁は、サーバーを偽名で契約した疑いで男を書類送検した。男はすでに出国している。",
        "document");
    CHECK(values[0]["language"] == "ja");
    const auto claims =
        contents_of("警視庁は男を書類送検したという。男はすでに出国している。", "claim");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["predicate"] == "referred");
    CHECK(claims[0]["certainty"]["class"] == "hearsay");
    CHECK(kinds(claims[0]) == "outlet>implicit");
    CHECK(claims[1]["predicate"] == "left-country");
}
