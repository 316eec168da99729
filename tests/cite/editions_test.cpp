// Editions of one story: the same outlet prints its report again. All reports are invented.

#include <ample/cite/claims.hpp>
#include <ample/cite/detail/edition_marks.hpp>
#include <ample/cite/editions.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

using Meta = std::vector<std::pair<std::string, std::string>>;

Report page(std::string path, std::string title, Meta meta, std::string text) {
    auto one = report(std::move(path), title + "\n\n" + text);
    one.document.title = std::move(title);
    one.document.meta = std::move(meta);
    return one;
}

const std::string lead =
    "OSLO - Oslo police are looking into a break-in at the grid company Nordvolt, the force said "
    "on Tuesday.\n\n";
const std::string count =
    "The intruders had stolen records of about 40 customers from Nordvolt, Oslo police said.\n\n";
const std::string recount =
    "The intruders had stolen records of about 90 customers from Nordvolt, Oslo police said.\n\n";
const std::string origin =
    "The intruders came in through a gateway that had not been patched since the spring, a "
    "spokeswoman for the company said.\n\n";
const std::string blame =
    "A group known as Grey Heron carried out the attack, an engineer of the company said.\n\n";
const std::string added =
    "The data protection authority was told of the theft on the same day, the company said.\n\n";

Meta of(const char* publisher, const char* modified) {
    return {{"og:site_name", publisher}, {"article:modified_time", modified}};
}

std::vector<Report> two_editions() {
    return {page("late.html",
                 "UPDATE 1-Police look into break-in at grid company",
                 of("Harbour Wire", "2021-04-20T11:45:00Z"),
                 lead + recount + origin + added),
            page("early.html",
                 "Police look into break-in at grid company",
                 of("Harbour Wire", "2021-04-20T09:10:00Z"),
                 lead + count + origin + blame)};
}

std::vector<nlohmann::json> editions(const std::vector<Report>& reports) {
    return contents(cite::cite(reports), "edition");
}

std::vector<std::string> types(const nlohmann::json& edition) {
    std::vector<std::string> types;
    for (const auto& change : edition["changes"]) {
        types.push_back(change["type"]);
    }
    std::sort(types.begin(), types.end());
    return types;
}

} // namespace

TEST_CASE("editions: an update is tied to the report it replaces, with what changed and why") {
    const auto reports = two_editions();
    const auto values = cite::cite(reports);
    const auto found = contents(values, "edition");
    REQUIRE(found.size() == 1);
    const auto& one = found[0];
    INFO(one.dump());
    CHECK(one["earlier"] == values[1].id());
    CHECK(one["later"] == values[0].id());
    CHECK(one["story"] == values[1].id());
    CHECK(one["number"] == 2);
    CHECK(one["of"] == 2);
    CHECK(one["kept"] == 2);
    CHECK(one["order"].get<std::string>().find("2021-04-20T09:10:00Z") != std::string::npos);
    CHECK(one["basis"].dump().find("one publisher: Harbour Wire") != std::string::npos);
    CHECK(types(one) == std::vector<std::string>{"added", "changed", "removed"});
    CHECK(one["notices"][0]["text"] == "UPDATE 1-");
    for (const auto& change : one["changes"]) {
        for (const auto& [side, number] : {std::pair("earlier", 1), std::pair("later", 0)}) {
            if (change.contains(side)) {
                const auto begin = change[side]["bytes"][0].get<std::size_t>();
                const auto end = change[side]["bytes"][1].get<std::size_t>();
                CHECK(reports[static_cast<std::size_t>(number)].document.text.substr(
                          begin, end - begin) == change[side]["text"]);
            }
        }
    }
}

TEST_CASE("editions: what a later edition replaces is kept, marked, and counts for nothing") {
    const auto values = cite::cite(two_editions());
    std::size_t superseded = 0;
    for (const auto& claim : contents(values, "claim")) {
        const bool early = claim["path"] == "early.html";
        CHECK(claim.contains("superseded") == early);
        superseded += early ? 1 : 0;
        if (early && claim["predicate"] == "attributed") {
            CHECK(claim["superseded"]["how"] == "removed");
        }
        if (early && claim["predicate"] == "stolen") {
            CHECK(claim["superseded"]["how"] == "changed");
        }
    }
    CHECK(superseded >= 3);
    const auto propositions = contents(values, "proposition");
    CHECK(first(propositions, "attributed").is_null());
    const auto stolen = first(propositions, "stolen");
    CHECK(stolen["documents"] == 1);
    CHECK(stolen["roots"].size() == 1);
}

TEST_CASE("editions: a sentence told otherwise later is a supersession, no contradiction") {
    auto reports = two_editions();
    std::vector<std::string> found;
    for (const auto& conflict : contents(cite::cite(reports), "conflict")) {
        found.push_back(conflict["type"]);
    }
    CHECK(found == std::vector<std::string>{"supersession"});
}

TEST_CASE("editions: three in a row are a chain in which each supersedes the one before") {
    auto reports = two_editions();
    reports.push_back(page("last.html",
                           "CORRECTED-Police look into break-in at grid company",
                           of("Harbour Wire", "2021-04-20T18:30:00Z"),
                           lead + count + origin + added));
    const auto values = cite::cite(reports);
    const auto found = contents(values, "edition");
    REQUIRE(found.size() == 2);
    CHECK(found[0]["earlier"] == values[1].id());
    CHECK(found[0]["later"] == values[0].id());
    CHECK(found[1]["earlier"] == values[0].id());
    CHECK(found[1]["later"] == values[2].id());
    CHECK(found[1]["number"] == 3);
    CHECK(found[1]["of"] == 3);
    CHECK(found[1]["notices"][0]["correction"] == true);
    CHECK(first(contents(values, "proposition"), "stolen")["documents"] == 1);
}

TEST_CASE("editions: what is no edition") {
    const auto early = two_editions()[1];
    const std::pair<const char*, Report> rows[] = {
        {"the copy of another outlet",
         page("copy.html",
              "Police look into break-in at grid company",
              of("Bay Times", "2021-04-20T12:00:00Z"),
              lead + count + origin + blame)},
        {"another story of the same outlet",
         page("other.html",
              "Dockers go back to work",
              of("Harbour Wire", "2021-04-20T12:00:00Z"),
              "BERGEN - Dockers in three ports went back to work on Tuesday after nine days, their "
              "union said.\n\nShips had waited off the coast since the strike began last week, the "
              "harbour master told reporters.\n\n")},
        {"a later story that repeats its background",
         page("follow.html",
              "Student held over theft of customer records",
              of("Harbour Wire", "2021-05-11T08:00:00Z"),
              "OSLO - A student of 24 was arrested in Bergen over the theft of customer records, "
              "prosecutors said on Tuesday.\n\nHe was brought before a judge on the same evening "
              "and denied that he had taken part in it.\n\nHis lawyer told the court that her "
              "client had only lent his account to a friend abroad.\n\n" +
                  origin)},
        {"the same words with nobody's name on them", report("bare.txt", early.document.text)},
        {"a correction of whoever printed it",
         page("corrected.txt",
              "Police look into break-in at grid company (corrected)",
              {},
              lead + recount + origin + blame)},
        {"another number of a series",
         page("next.html",
              "Advisory 2024-32: flaw in gateway",
              of("Harbour Wire", "2021-04-21T08:00:00Z"),
              lead + count + origin + blame)}};
    for (const auto& [what, other] : rows) {
        INFO(what);
        auto first = early;
        if (other.document.title.starts_with("Advisory")) {
            first.document.title = "Advisory 2024-31: flaw in gateway";
        }
        CHECK(editions({first, other}).empty());
    }
}

TEST_CASE("editions: the pages' own address ties reports of which much was rewritten") {
    const Meta first = {{"canonical", "https://www.wire.example/2021/grid-break-in"},
                        {"article:published_time", "2021-04-20T09:10:00Z"}};
    const Meta second = {{"og:url", "http://wire.example/2021/grid-break-in/?utm=mail#top"},
                         {"article:published_time", "2021-04-20T16:00:00Z"}};
    const auto rewritten =
        origin + "The company now thinks that the thieves were in its network from February on, it "
                 "said in the evening.\n\nOfficials of two ministries were called to its offices, "
                 "people who saw them said.\n\nNo power was lost at any time, the operator of the "
                 "grid told reporters.\n\n";
    const std::vector<Report> reports = {
        page("a.html", "Police look into break-in at grid company", first, lead + count + origin),
        page("b.html", "Thieves were in grid for weeks", second, rewritten)};
    const auto found = editions(reports);
    REQUIRE(found.size() == 1);
    CHECK(found[0]["basis"][0] == "the pages name one address: wire.example/2021/grid-break-in");
}

TEST_CASE("editions: without times or notices the order is unknown and nothing is superseded") {
    const Meta meta = {{"og:site_name", "Harbour Wire"}};
    const std::vector<Report> reports = {
        page("a.html", "Police look into break-in at grid company", meta, lead + count + origin),
        page("b.html", "Police look into break-in at grid company", meta, lead + recount + origin)};
    const auto values = cite::cite(reports);
    const auto found = contents(values, "edition");
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].contains("order"));
    for (const auto& claim : contents(values, "claim")) {
        CHECK_FALSE(claim.contains("superseded"));
    }
    for (const auto& one : contents(values, "proposition")) {
        CHECK(one["documents"] == 1); // two editions are one report
    }
}

TEST_CASE("editions: notices are told from headlines that only look like one") {
    struct Row {
        const char* headline;
        const char* words;
        int number;
        bool is_correction;
    };

    const Row rows[] = {{"UPDATE 2-Bank hit", "UPDATE 2-", 2, false},
                        {"Update: Bank hit", "Update:", 1, false},
                        {"(Updated) Bank hit", "(Updated)", 1, false},
                        {"Bank hit (UPDATED)", "(UPDATED)", 1, false},
                        {"(2nd LD) Bank hit", "(2nd LD)", 2, false},
                        {"(LEAD) Bank hit", "(LEAD)", 1, false},
                        {"CORRECTED-Bank hit", "CORRECTED-", 1, true},
                        {"Correction: Bank hit", "Correction:", 1, true},
                        {"銀行に侵入（第3報）", "第3報", 3, false},
                        {"【訂正】銀行に侵入", "【訂正】", 1, true},
                        {"Update of bank software hit by flaw", "", 0, false},
                        {"Updates stop at bank", "", 0, false},
                        {"2nd bank hit", "", 0, false},
                        {"Lead: a metal in short supply", "", 0, false},
                        {"Corrections officer held", "", 0, false},
                        {"", "", 0, false}};
    for (const auto& row : rows) {
        INFO(row.headline);
        const auto found = detail::notices_of_headline(row.headline);
        REQUIRE(found.size() == (row.number == 0 ? 0U : 1U));
        if (!found.empty()) {
            CHECK(found[0].words == row.words);
            CHECK(found[0].number == row.number);
            CHECK(found[0].is_correction == row.is_correction);
        }
    }
}

TEST_CASE("editions: addresses are compared without what changes from link to link") {
    const std::pair<const char*, const char*> rows[] = {
        {"https://www.wire.example/a-b/?x=1#y", "wire.example/a-b"},
        {"http://M.wire.example/2021/x/amp", "wire.example/2021/x"},
        {"https://wire.example/?p=77", "wire.example/?p=77"},
        {"https://wire.example/", ""},
        {"https://wire.example", ""},
        {"", ""},
        {"?", ""},
        {"#", ""}};
    for (const auto& [url, address] : rows) {
        INFO(url);
        CHECK(detail::story_address(url) == address);
    }
}

namespace {

/// Seconds that finding the editions among `many` nearly equal reports of one outlet takes.
std::pair<double, std::size_t> flood(std::size_t many, bool is_timed) {
    std::vector<read::Document> documents(many);
    std::vector<Article> articles;
    articles.reserve(many);
    std::vector<const read::Document*> pointers;
    for (std::size_t i = 0; i < many; ++i) {
        auto& document = documents[i];
        document.text = "Report " + std::to_string(i) + "\n\n" + lead + count + origin + blame +
                        "This is copy " + std::to_string(i) + " of the report of the paper.\n";
        document.title = is_timed ? "Police look into it" : "Report " + std::to_string(i);
        document.meta = {{"og:site_name", "Harbour Wire"}};
        if (is_timed) {
            document.meta.emplace_back("article:modified_time", "2021-04-20T09:10:00Z");
        }
        pointers.push_back(&document);
    }
    for (std::size_t i = 0; i < many; ++i) {
        articles.push_back(article_of(documents[i], std::to_string(i) + ".html"));
    }
    const auto start = std::chrono::steady_clock::now();
    const auto found = editions_of(articles, pointers);
    const auto seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {seconds, found.size()};
}

} // namespace

TEST_CASE("editions: ten thousand nearly equal reports are compared in linear time") {
    const auto small = flood(2'000, true);
    const auto large = flood(10'000, true);
    CHECK(large.second == 9'999);
    CHECK(large.first < 25 * small.first + 1); // five times the reports; quadratic is twenty-five
    CHECK(large.first < 60);
}
