// Suggestions of techniques: with sentence, score and words, and few where nothing is spoken of.

#include <ample/cite/claims.hpp>
#include <ample/cite/techniques.hpp>

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <chrono>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

std::vector<TechniqueSuggestion> suggested(const std::string& text) {
    const auto one = report("a.txt", text);
    const auto article = article_of(one.document, one.path);
    return suggest_techniques(article.text, article.sentences);
}

} // namespace

TEST_CASE("techniques: a sentence that speaks of one is suggested, with its place and its words") {
    const std::string text =
        "The firm looked at the files on Monday. The implant dumped credentials "
        "from the memory of LSASS with a copy of Mimikatz. Nobody was hurt.";
    const auto found = suggested(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].technique == "T1003.001");
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin).starts_with("The implant"));
    CHECK(found[0].score >= least_score());
    CHECK_FALSE(found[0].words.empty());
    CHECK(found[0].words.size() <= 5);
}

TEST_CASE("techniques: sentences of everyday news suggest nothing") {
    CHECK(suggested("The ministry said on Tuesday that the talks would go on. Police searched two "
                    "flats. The weather will be fine, and trains run on time.")
              .empty());
    CHECK(suggested("").empty());
    CHECK(suggested("... !!! 123 456").empty());
}

TEST_CASE("techniques: a suggestion is a value that says so, and never an observable or claim") {
    const auto values = contents_of(
        "The implant dumped credentials from the memory of LSASS with a copy of Mimikatz.",
        "suggestion");
    REQUIRE(values.size() == 1);
    CHECK(values[0]["standing"] == "suggestion");
    CHECK(values[0]["technique"] == "T1003.001");
}

TEST_CASE("techniques: a megabyte is read in linear time") {
    std::string text;
    while (text.size() < 1'000'000) {
        text += "dumped lsass memory with mimikatz ";
        text += text.size() % 3000 < 34 ? ".\n" : "";
    }
    const auto start = std::chrono::steady_clock::now();
    suggested(text);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}
