#include <ample/weigh/words.hpp>

#include <doctest/doctest.h>

using namespace ample::weigh; // NOLINT: tests read better without the prefix

namespace {

struct Edge {
    double probability;
    std::string_view word;
};

constexpr Edge edges[] = {{0.0, "almost no chance"},
                          {0.0499, "almost no chance"},
                          {0.05, "very unlikely"},
                          {0.1999, "very unlikely"},
                          {0.20, "unlikely"},
                          {0.4499, "unlikely"},
                          {0.45, "roughly even chance"},
                          {0.5499, "roughly even chance"},
                          {0.55, "likely"},
                          {0.7999, "likely"},
                          {0.80, "very likely"},
                          {0.9499, "very likely"},
                          {0.95, "almost certain"},
                          {1.0, "almost certain"}};

} // namespace

TEST_CASE("words: every edge of the ICD 203 table") {
    for (const auto& edge : edges) {
        INFO(edge.probability);
        CHECK(icd203_word(edge.probability) == edge.word);
    }
}

TEST_CASE("words: an interval over two bands has two words, whichever end comes first") {
    CHECK(icd203_words(0.6, 0.7) == "likely");
    CHECK(icd203_words(0.7, 0.85) == "likely to very likely");
    CHECK(icd203_words(0.85, 0.7) == "likely to very likely");
}

TEST_CASE("words: per cent are whole, and nothing is impossible or certain") {
    CHECK(percent_range(0.731, 0.849) == "73-85 %");
    CHECK(percent_range(0.0001, 0.9999) == "1-99 %");
    CHECK(percent_range(0.5, 0.5) == "50 %");
}

TEST_CASE("words: support of a likelihood ratio") {
    CHECK(support_word(0.0) == "no support");
    CHECK(support_word(0.31) == "weak support");
    CHECK(support_word(1.0) == "moderate support");
    CHECK(support_word(3.5) == "strong support");
    CHECK(support_word(7.0) == "extremely strong support");
}
