#include <ample/core/text_anchors.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace ample;

TEST_CASE("anchors: what vectors find is what bytes find, at any place and size") {
    std::mt19937 chance(11);
    constexpr std::string_view rare = "[({\\\xEF*xXpPfFeE-T1|;`~.: a";
    for (int round = 0; round < 400; ++round) {
        std::string text(chance() % 300, 'q');
        for (auto left = chance() % 9; left > 0 && !text.empty(); --left) {
            text[chance() % text.size()] = rare[chance() % rare.size()];
            text[chance() % text.size()] = static_cast<char>(chance() % 256);
        }
        for (std::size_t at = 0; at <= text.size(); ++at) {
            REQUIRE(find_defanging(text, at) == find_defanging_plainly(text, at));
            REQUIRE(find_identifier(text, at) == find_identifier_plainly(text, at));
        }
    }
}

TEST_CASE("anchors: a sign is found by its first byte, and half a pair is none") {
    CHECK(find_defanging("hxxp", 0) == 2);
    CHECK(find_defanging("H**P", 0) == 2);
    CHECK(find_defanging("example x p", 0) == 11);
    CHECK(find_defanging("evil[.]example", 0) == 4);
    CHECK(find_defanging("evil[.]example", 5) == 14);
    CHECK(find_defanging("a|b}c", 0) == 5);
    CHECK(find_identifier("see CVE-2021-1", 0) == 6);
    CHECK(find_identifier("see cve-2021-1", 0) == 6);
    CHECK(find_identifier("T1059 t1059", 1) == 11);
    CHECK(find_identifier("e", 0) == 1);
}
