// Files of rules beside others in a folder, and what is told of rules that run all the same.

#include <ample/sweep/sigma/parse.hpp>

#include <tests/sweep/sigma_support.hpp>

#include <algorithm>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

const std::string whole = "title: t\nid: i\nlogsource: {product: windows}\n"
                          "detection: {s: {F: a}, condition: s}\n";

/// ASCII as UTF-16, behind a mark.
std::string utf16(const std::string& text, bool is_big) {
    std::string wide = is_big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : text) {
        wide += is_big ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return wide;
}

/// The notes on the rule of `more` and `detection`, a line each.
std::string notes_of(const std::string& more, const std::string& detection) {
    const auto set = set_of({"title: t\nid: i\n" + more +
                             "logsource: {product: windows}\ndetection: {" + detection + "}\n"});
    std::string all;
    for (const auto& rule : set.rules()) {
        for (const auto& note : rule.notes) {
            all += note + '\n';
        }
    }
    return all;
}

} // namespace

TEST_CASE("sigma: a file of rules is known in any encoding, with any line ends, and as JSON") {
    std::string returns = whole;
    std::replace(returns.begin(), returns.end(), '\n', '\r');
    const std::string known[] = {whole,
                                 "\xEF\xBB\xBF" + std::string("detection: x"),
                                 returns,
                                 utf16(whole, false),
                                 utf16(whole, true),
                                 utf16(whole, false).substr(2),
                                 "Detection: {}",
                                 "title: x\nlogsource: {product: y}",
                                 R"({"title":"t","detection":{"s":{"F":"a"},"condition":"s"}})",
                                 whole + std::string(longest_rule_file, '#')};
    for (const auto& text : known) {
        CAPTURE(text.substr(0, 40));
        CHECK(is_rule_file(text));
    }
    for (const std::string text : {"",
                                   "# detection\n",
                                   "id: x\nregression_tests_info:\n  - name: y\n  detection: z\n",
                                   "{}"}) {
        CAPTURE(text);
        CHECK_FALSE(is_rule_file(text));
    }
}

TEST_CASE("sigma: rules in UTF-16 are read, and what is too long is refused by name") {
    for (const bool is_big : {false, true}) {
        const auto set = set_of({utf16(whole, is_big)});
        REQUIRE(set.rules().size() == 1);
        CHECK(set.rules().front().id == "i");
    }
    const auto set = set_of({whole + std::string(longest_rule_file, '#')});
    REQUIRE(set.refusals().size() == 1);
    CHECK(set.refusals().front().why == "more than 4 MiB");
}

TEST_CASE("sigma: what a rule says and is not used is noted") {
    CHECK(notes_of("", "s: {F: a}, condition: s").empty());
    CHECK(notes_of("level: High\nstatus: Test\ntaxonomy: sigma\n", "s: {F: a}, condition: s")
              .empty());
    CHECK(notes_of("level: severe\n", "s: {F: a}, condition: s") ==
          "the level 'severe' is not in the specification; it counts as medium\n");
    CHECK(notes_of("status: draft\n", "s: {F: a}, condition: s") ==
          "the status 'draft' is not in the specification\n");
    CHECK(notes_of("taxonomy: ecs\n", "s: {F: a}, condition: s") ==
          "its taxonomy 'ecs' is not translated; names of fields and log sources are taken as they "
          "stand\n");
    CHECK(notes_of("", "s: {F: a}, t: {F: b}, u: {F: c}, condition: s or not 1 of u*") ==
          "no condition names the selection 't'\n");
    CHECK(notes_of("", "s: {F: a}, timeframe: 5m, condition: s") ==
          "'timeframe' says nothing without an aggregation\n");
}

TEST_CASE("sigma: a log source that is no text is refused, not taken for any") {
    const auto set = set_of({"title: t\nid: i\nlogsource: {product: [windows, linux]}\n"
                             "detection: {s: {F: a}, condition: s}\n"});
    REQUIRE(set.refusals().size() == 1);
    CHECK(set.refusals().front().why == "its log source's 'product' is no text");
}
