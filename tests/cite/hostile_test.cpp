// Texts that mean harm: cite stays linear and keeps every byte in sight.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <chrono>
#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        text += piece;
    }
    return text;
}

std::vector<Value> read_one(std::string text) {
    const std::vector<Report> reports = {report("one.txt", std::move(text))};
    return cite::cite(reports);
}

} // namespace

TEST_CASE("cite: a megabyte of marks, of one word or of brackets is read in bounded time") {
    constexpr std::size_t megabyte = 1'000'000;
    for (const std::string_view piece :
         {"\"", "\u201C", "x", "((", "said ", "Mr. ", "a\n", "police said, ", "2016-", "'s"}) {
        const auto start = std::chrono::steady_clock::now();
        const auto values = read_one(repeated(piece, megabyte));
        const auto seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        INFO(piece);
        CHECK(values.front().kind == "document");
        CHECK(seconds < 60); // a quadratic step would take hours; sanitizers cost a factor of ten
    }
}

namespace {

double seconds_for(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    read_one(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

TEST_CASE("cite: five times the hostile text takes about five times as long") {
    const auto nested = [](std::size_t depth) {
        return repeated("\u201C", 3 * depth) + "police said" + repeated("\u201D", 3 * depth);
    };

    const struct {
        const char* what;
        std::string small;
        std::string large;
    } rows[] = {
        {"no blank", repeated("abc.def@", 40'000), repeated("abc.def@", 200'000)},
        {"nested quotations", nested(10'000), nested(50'000)},
        {"brackets", repeated("[(", 100'000), repeated("[(", 500'000)},
        {"said said said", repeated("said ", 100'000), repeated("said ", 500'000)},
        {"headlines",
         repeated("Police Tie Servers\n\n", 20'000),
         repeated("Police Tie Servers\n\n", 100'000)},
        {"headlines that differ",
         [] {
             std::string text;
             for (int i = 0; i < 1000; ++i) {
                 text += "Police " + std::to_string(i) + " Tie Servers\n\n";
             }
             return text;
         }(),
         [] {
             std::string text;
             for (int i = 0; i < 5000; ++i) {
                 text += "Police " + std::to_string(i) + " Tie Servers\n\n";
             }
             return text;
         }()},
        {"quotations of one word",
         repeated("\"a\" said b. ", 40'000),
         repeated("\"a\" said b. ", 200'000)},
        {"dots of names", repeated("a.b[.]c", 40'000), repeated("a.b[.]c", 200'000)},
        {"according to", repeated("according to ", 40'000), repeated("according to ", 200'000)},
        {"names", repeated("Aa Bb ", 40'000), repeated("Aa Bb ", 200'000)},
    };

    read_one("The tables are made.");
    for (const auto& [what, small, large] : rows) {
        const auto first = std::min(seconds_for(small), seconds_for(small));
        const auto second = seconds_for(large);
        INFO(what, ": ", first, " s and ", second, " s");
        CHECK(second < first * 12 + 1);
    }
}

TEST_CASE("cite: ten times the sentences take about ten times as long") {
    const auto seconds = [](std::size_t bytes) {
        const auto start = std::chrono::steady_clock::now();
        read_one(repeated("The police said that a man rented servers under a false name. ", bytes));
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    seconds(20'000); // the tables are made
    const auto small = seconds(60'000);
    const auto large = seconds(600'000);
    CHECK(large < small * 40 + 1);
}

TEST_CASE("cite: empty reports and reports without prose are documents with a reason") {
    CHECK(read_one("").size() == 1);
    const auto values = read_one(" \n\n ");
    CHECK(values.size() == 1);
    CHECK(nlohmann::json::parse(values[0].content)["published"].contains("unknown"));
    CHECK(cite::cite({}).empty());
}

TEST_CASE("cite: any bytes give claims whose text is their bytes, twice the same") {
    std::mt19937 random(20190313);
    constexpr std::string_view pieces[] = {
        "police ",  "said ",      "\u201C", "\"",       ", ",      ". ",
        "Oslo ",    "\n",         "\xFF",   "\xE2\x80", "rented ", "servers ",
        "Tuesday ", "(Apr 20) ",  "the ",   "'s ",      "citing ", "he ",
        "2016 ",    "is likely ", "to ",    "of ",      "group ",  "under the direction of ",
        "army "};
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i) {
            text += pieces[random() % std::size(pieces)];
        }
        const auto values = read_one(text);
        CHECK(values == read_one(text));
        for (const auto& value : values) {
            if (value.kind == "claim") {
                const auto range = std::get<ByteOrigin>(value.origins[0]).range;
                REQUIRE(range.end <= text.size());
                REQUIRE(range.begin < range.end);
            }
        }
    }
}

TEST_CASE("cite: a sentence that breaks off behind any of its words is read to its end") {
    for (const std::string_view whole :
         {"Berg and the police of Delft told a committee on 4 May 2020 that Contoso's own staff "
          "had warned the ministry, according to court papers, not to attribute it to Crane.",
          "The Judicial police had asked two keys of the court and told",
          "Neither Contoso nor its lawyer, Ana Diaz, who told Reuters, citing a person, said "
          "whether \"Crane\" (also known as APT 99) was, earlier today, responsible for what.",
          "警視庁は4日、同社（東京）の社員が「知らない」と話したことを明らかにしたが、"
          "関係者によると軍の指示で偽名で契約したとみられるという。"}) {
        for (std::size_t end = 1; end <= whole.size(); ++end) {
            const auto byte = end == whole.size() ? ' ' : whole[end];
            if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80) {
                continue; // within a character
            }
            const auto values = read_one("A report\n\n" + std::string(whole.substr(0, end)));
            CHECK(values.front().kind == "document");
        }
    }
}

TEST_CASE("cite: nothing is read behind a sentence that ends with its verb of telling") {
    const auto values = read_one("indictment.\n\nThe group that Judicial parts had of that said "
                                 "woman report Maes, passing she the as the of court two keys who "
                                 "to by for Scheldt company Claes and told\n");
    CHECK(values.front().kind == "document"); // as many words as a vector of them holds
}
