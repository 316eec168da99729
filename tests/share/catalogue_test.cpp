#include <ample/share/catalogue.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace ample::share; // NOLINT: tests read better without the prefix

namespace {

std::set<std::string> places(std::string_view sentence) {
    std::set<std::string> found;
    for (std::size_t at = 0; at + 2 < sentence.size(); ++at) {
        if (sentence[at] == '{' && sentence[at + 2] == '}') {
            found.emplace(sentence.substr(at, 3));
        }
    }
    return found;
}

} // namespace

TEST_CASE("catalogue: both languages have every sentence with the same places to fill") {
    const auto& en = *Catalogue::of("en");
    const auto& ja = *Catalogue::of("ja");
    for (int i = 0; i < static_cast<int>(Say::count_of_sentences); ++i) {
        const auto key = static_cast<Say>(i);
        INFO(std::string(en[key]));
        CHECK_FALSE(en[key].empty());
        CHECK_FALSE(ja[key].empty());
        CHECK(places(en[key]) == places(ja[key]));
    }
}

TEST_CASE("catalogue: places are filled once and braces in a filling stay") {
    const auto& en = *Catalogue::of("en");
    CHECK(en.filled(Say::and_more, {"3"}) == "and 3 more");
    CHECK(en.filled(Say::switch_between, {"{1}", "b"}) == "The use changed between {1} and b");
    CHECK(en.filled(Say::switch_between, {}) == "The use changed between {0} and {1}");
}

TEST_CASE("catalogue: an unlisted word is shown as it is stored") {
    CHECK(Catalogue::of("ja")->word("infected") == "感染");
    CHECK(Catalogue::of("ja")->word("a new word") == "a new word");
    CHECK(Catalogue::of("de") == nullptr);
}
