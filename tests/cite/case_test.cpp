// What needs several reports: roots, propositions, copies, dates. All reports are invented.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

const std::string agency_text =
    "Police believe a series of break-ins at Nordvolt were conducted in 2017 by \u201CGrey "
    "Heron,\u201D a hacking group "
    "under the direction of a unit of the Belgian army, Justice Minister Eva Holm said.\n\n"
    "A suspect in the case, a Belgian programmer living in Norway, allegedly rented servers under "
    "a false name to "
    "launch the attacks, Holm said, citing the police investigation.\n\n"
    "Both men have since left the country, she said.\n\n"
    "\u201CBelgium rejects speculation of this kind and calls for proof before any charge is "
    "made,\u201D Belgian Foreign "
    "Ministry spokesman Piet Claes said in Brussels.\n\n";

const std::string dated =
    "Oslo points at the Belgian army\n\nOSLO: Oslo police are investigating attacks on about 60 "
    "companies, the government said Wednesday (Mar 13).\n\n" +
    agency_text + "Source: AFP/kl\n";

const std::string reprint =
    "Belgium warned over hacks of 60 companies\n\nBelgian Foreign Ministry spokesman Piet Claes "
    "warned on Wednesday against wrongly accusing Belgium of attacks on about 60 companies, "
    "according to AFP.\n\nFor more reporting from AFP, see below.\n\n" +
    agency_text;

const std::string rewrite =
    "The Belgian army has been suspected of ordering hackers to attack dozens of targets in "
    "Norway.\n\n"
    "According to NRK, police sent papers to prosecutors on a programmer on Wednesday.\n\n"
    "Oslo police suspect that the Belgian army instructed Grey Heron to attack Nordvolt. A man "
    "rented servers under a false name, investigators said.\n";

const std::string later =
    "Norwegian police are searching for a Belgian man who they suspect tried to buy security "
    "software "
    "in May 2017.\n\nThe seller reportedly cancelled the transaction.\n\nA programmer "
    "rented servers under a false name, and the hacks were run by Grey Heron, a hacking group "
    "under "
    "the direction of the Belgian army, police said.\n";

std::vector<Report> desk() {
    return {report("a.txt", dated),
            report("b.txt", reprint),
            report("c.txt", rewrite),
            report("d.txt", later)};
}

} // namespace

TEST_CASE("cite: several articles on one inquiry are one root") {
    const auto propositions = contents(cite::cite(desk()), "proposition");
    const auto tasked = first(propositions, "tasked");
    INFO(tasked.dump());
    CHECK(tasked["documents"] >= 3);
    REQUIRE(tasked["roots"].size() == 1);
    CHECK(tasked["roots"][0]["key"] == "police:oslo");
    CHECK(tasked["subject"] == "belgium military");
    CHECK(tasked["object"].get<std::string>().starts_with("Grey Heron"));
}

TEST_CASE("cite: two forces with names of their own are two roots") {
    const std::vector<Report> reports = {
        report("a.txt",
               "Oslo police said that the attacks were carried out by a hacking group called Owl."),
        report(
            "b.txt",
            "Berlin police said that the attacks were carried out by a hacking group called Owl.")};
    const auto one = first(contents(cite::cite(reports), "proposition"), "attributed");
    CHECK(one["roots"].size() == 2);
    CHECK(one["documents"] == 2);
}

TEST_CASE("cite: a ministry that asks for proof takes a stance and denies nothing") {
    const auto propositions = contents(cite::cite(desk()), "proposition");
    CHECK(first(propositions, "evidence-demanded")["stance"] == true);
    CHECK(first(propositions, "denied").is_null());
}

TEST_CASE("cite: reprinted agency paragraphs are copies, and the credit of both is named") {
    const auto copies = contents(cite::cite(desk()), "copy");
    REQUIRE_FALSE(copies.empty());
    CHECK(copies[0]["agency"] == "AFP");
    CHECK(copies[0]["sentences"].size() == 4);
    CHECK(copies[0]["altered"] == false);
}

TEST_CASE("cite: a quotation in two wordings is marked altered") {
    const std::vector<Report> reports = {
        report("a.txt",
               "\"The involvement of the army of Belgium is very likely,\" the minister said."),
        report("b.txt",
               "The minister said \"the army of Belgium is very likely\" to stand behind it.")};
    const auto copies = contents(cite::cite(reports), "copy");
    REQUIRE(copies.size() == 1);
    CHECK(copies[0]["altered"] == true);
}

TEST_CASE("cite: reports on one event that share no text are no copies") {
    const std::vector<Report> reports = {
        report("a.txt",
               "Police in Oslo said on Monday that three servers had been rented by a student."),
        report(
            "b.txt",
            "Three servers were taken on lease by a student, the police in Oslo told reporters.")};
    CHECK(contents(cite::cite(reports), "copy").empty());
}

TEST_CASE(
    "cite: a weekday with a day finds its year, a weekday alone takes the day of the same news") {
    const auto documents = contents(cite::cite(desk()), "document");
    CHECK(documents[0]["published"]["from"] ==
          "2019-03-13"); // the first such Wednesday from 2017 on
    CHECK(documents[1]["published"]["from"] == "2019-03-13");
    CHECK(documents[2]["published"]["from"] == "2019-03-13");
    CHECK(documents[2]["published"]["basis"].get<std::string>().find("a.txt") != std::string::npos);
    REQUIRE(documents[3]["published"].contains("unknown"));
    CHECK(documents[3]["published"]["unknown"].get<std::string>().find("no weekday of its own") !=
          std::string::npos);
}

TEST_CASE("cite: a report with a weekday whose own news is another inherits no date") {
    auto reports = desk();
    reports[3] = report(
        "d.txt",
        "On Wednesday, the police said they want a man who tried to buy software.\n\n" + later);
    const auto documents = contents(cite::cite(reports), "document");
    CHECK(documents[3]["published"].contains("unknown"));
}

TEST_CASE("cite: dates are found where they stand, and nowhere else") {
    struct Dated {
        std::string_view text;
        std::string_view from; ///< empty for unknown
    };

    constexpr Dated all[] = {
        {"Published: 4 June 2020\n\nThe police said that the man was in his 30s.", "2020-06-04"},
        {"The police said on Thursday, 4 June 2020, that the man had left.", "2020-06-04"},
        {"The minister told reporters on 2020-06-04 that the inquiry goes on.", "2020-06-04"},
        {"The police said on Friday, 4 June 2020, that the man had left.", ""}, // it was a Thursday
        {"The police said that a unit 61999 of 2000 men was named in the report.", ""},
        {"In this Feb 21, 2019, file photo, a guard is seen. (Foto via AP, File)\n\nThe police "
         "said so to the press.",
         ""},
        {"The attacks of 4 June 2018 hit the harbour and were the worst of that year.", ""},
        {"Police said on Tuesday (Apr 20) that the man had left the country.",
         ""}, // no year anywhere
    };
    for (const auto& one : all) {
        const auto published = contents_of(std::string(one.text), "document")[0]["published"];
        INFO(one.text);
        INFO(published.dump());
        if (one.from.empty()) {
            CHECK(published.contains("unknown"));
        } else {
            CHECK(published["from"] == one.from);
        }
    }
}

TEST_CASE("cite: the page's own date and publisher come first and say where they stand") {
    auto one = report("a.html", "The police said on Thursday, 4 June 2020, that the man had left.");
    one.document.meta = {{"og:site_name", "Nordlys"},
                         {"article:published_time", "2020-06-05T08:00:00+02:00"}};
    const std::vector<Report> reports = {std::move(one)};
    const auto document = contents(cite::cite(reports), "document")[0];
    CHECK(document["publisher"]["name"] == "Nordlys");
    CHECK(document["publisher"]["basis"] == "meta og:site_name");
    CHECK(document["published"]["from"] == "2020-06-05");
    CHECK(document["published"]["basis"] == "meta article:published_time");
}

TEST_CASE("cite: nothing is guessed of a bare text") {
    const auto document = contents_of("The police said that the man had left.", "document")[0];
    CHECK_FALSE(document.contains("publisher"));
    CHECK_FALSE(document.contains("title"));
    CHECK(document["agencies"].empty());
}
