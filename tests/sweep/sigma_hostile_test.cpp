// Rules that would take endless time or memory: refused in words, by limits that no rule of SigmaHQ
// comes near.

#include <tests/sweep/sigma_support.hpp>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string many;
    many.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        many += text;
    }
    return many;
}

/// "FRONT0BACK", "FRONT1BACK", … one after the other.
std::string numbered(std::string_view front, std::string_view back, std::size_t count) {
    std::string many;
    for (std::size_t i = 0; i < count; ++i) {
        many += front;
        many += std::to_string(i);
        many += back;
    }
    return many;
}

std::string first_refusal(const std::vector<std::string>& texts) {
    const auto set = set_of(texts);
    return set.refusals().empty() ? "" : set.refusals().front().why;
}

} // namespace

TEST_CASE("hostile rules: what would be endless is refused with the reason") {
    std::string fields = "  s:\n";
    for (int i = 0; i < 500; ++i) {
        fields += "    A" + std::to_string(i) + "|re: 'a{900}[^q]{900}" + std::to_string(i) + "'\n";
    }
    const auto selections = "  s: {A: x}\n" + numbered("  s", ": {A: x}\n", 2000);
    const std::pair<std::string, const char*> table[] = {
        {"  s: {A: x}\n  condition: " + repeated("(", 10'000) + "s" + repeated(")", 10'000),
         "nested deeper than 64 levels"},
        {"  s: {A: x}\n  condition: " + repeated("not ", 100'000) + "s",
         "nested deeper than 64 levels"},
        {"  s: {A: x}\n  condition: " + repeated("s or ", 200'000) + "s",
         "more than 100000 selections"},
        {selections + "  condition: " + repeated("1 of s* and ", 100'000) + "s",
         "more than 100000 selections"},
        {selections + "  condition: " + repeated("1 of s1999* or ", 100'000) + "s",
         "more than 5000000 comparisons of names"},
        {"  s: {A|re: '" + repeated("(a|b|c)*x?", 30'000) + "'}\n  condition: s",
         "a regular expression of "},
        {"  s: {A|re: '(((a{1000}){1000}){1000})'}\n  condition: s", "not a regular expression"},
        {"  s:\n    A|re:\n" + numbered("      - 'a{900}[^q]{900}x", "'\n", 500) + "  condition: s",
         "regular expressions come to more than 400000 steps"},
        {fields + "  condition: s", "regular expressions come to more than 400000 steps"},
        {"  a: &a [x,x,x,x,x,x,x,x,x,x]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
         "  c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n  d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
         "  e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n  f: [*e,*e,*e,*e,*e,*e]\n  condition: a",
         "more than 200000 values"},
        {"  s: &s {A: *s}\n  condition: s", "not YAML"}};
    for (const auto& [detection, why] : table) {
        CAPTURE(detection.substr(0, 60));
        const auto told = first_refusal({rule_text(detection)});
        CHECK_MESSAGE(told.find(why) != std::string::npos, told);
    }
}

TEST_CASE("hostile rules: large ones within the limits run, and say what judging them says") {
    CHECK(holds_for("  s: {A|re: '(a+)+$'}\n  condition: s", {{"A", std::string(20'000, 'a')}}));
    CHECK_FALSE(holds_for("  s: {A|re: '(a+)+$'}\n  condition: s",
                          {{"A", std::string(20'000, 'a') + "!"}}));
    CHECK(holds_for("  s: {A|re: '.{1000,}'}\n  condition: s", {{"A", std::string(1000, 'x')}}));
    CHECK(holds_for("  s: {A|base64offset|contains: " + std::string(300'000, 'Z') +
                        "}\n  condition: not s",
                    {{"A", "x"}}));
    CHECK(holds_for(numbered("  s", ": {A: x}\n", 3000) + "  condition: 1 of s* and s2999",
                    {{"A", "x"}}));
}

TEST_CASE(
    "hostile rules: documents that go on from a large one are refused once too much is copied") {
    const auto text = "action: global\ntitle: g\nlogsource: {product: windows}\ntags:\n" +
                      numbered("  - v", "\n", 20'000) + "detection: {s: {A: x}, condition: s}\n" +
                      numbered("---\nid: r", "\n", 200);
    const auto set = set_of({text});
    CHECK(set.rules().size() == 24);
    REQUIRE_FALSE(set.refusals().empty());
    CHECK(set.refusals().front().why.find("'action' copies more than 500000 values or 64 MiB") ==
          0);
    CHECK(set.refusals().size() == 176);
}

TEST_CASE(
    "hostile rules: filters that would multiply the rules are refused, and those before hold") {
    const auto rules = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += "---\n" + rule_text("  s: {A: x}\n  condition: s", "r" + std::to_string(i));
        }
        return text;
    };
    const auto filters = [](std::size_t count, const std::string& selection) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            const auto id = "f" + std::to_string(i);
            text += "---\ntitle: " + id + "\nid: " + id +
                    "\nlogsource: {product: windows}\nfilter: {rules: any, selection: {B: " +
                    selection + "}, condition: not selection}\n";
        }
        return text;
    };
    const auto few = "[" + numbered("v", ", ", 999) + "w]";
    const auto set = set_of({rules(1000), filters(3, few)});
    REQUIRE(set.refusals().size() == 1);
    CHECK(set.refusals().front().id == "f2");
    CHECK(set.refusals().front().why.find("more than 2000000 comparisons") != std::string::npos);
    CHECK(held(set_of({rules(1), filters(3000, "w")}), windows({{"A", "x"}})) == "r0 ");
    CHECK(held(set_of({rules(1), filters(3000, "w")}), windows({{"A", "x"}, {"B", "w"}})).empty());
}

TEST_CASE("hostile rules: a filter is kept once, however many rules it is joined to") {
    std::string text;
    for (int i = 0; i < 300; ++i) {
        text += "---\n" + rule_text("  s: {A: x}\n  condition: s", "r" + std::to_string(i));
    }
    const auto body = "filter: {rules: any, selection: {B: [" + numbered("v", ", ", 200) +
                      "w]}, condition: not selection}\n";
    text += "---\ntitle: f\nid: f\nlogsource: {product: windows}\n" + body;
    const auto set = set_of({text});
    REQUIRE(set.filters() == 1);
    const auto& first = *set.rules().front().detection;
    const auto& last = *set.rules().back().detection;
    REQUIRE(first.filters.size() == 1);
    CHECK(first.filters.front() == last.filters.front());
    CHECK(first.matchers.size() == 1);
    CHECK(held(set, windows({{"A", "x"}, {"B", "v7"}})).empty());
    CHECK(held(set, windows({{"A", "x"}, {"B", "v7b"}})).size() > 300);
}

TEST_CASE("hostile rules: a filter whose condition names its selections often counts each time") {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "---\n" + rule_text("  s: {A: x}\n  condition: s", "r" + std::to_string(i));
    }
    text += "---\ntitle: f\nid: f\nlogsource: {product: windows}\nfilter: {rules: any, s: {B: w}, "
            "condition: not s" +
            repeated(" and not s", 3000) + "}\n";
    const auto set = set_of({text});
    REQUIRE(set.refusals().size() == 1);
    CHECK(set.refusals().front().why.find("more than 2000000 comparisons") != std::string::npos);
}

TEST_CASE("hostile rules: an expression that documents repeat is compiled once") {
    const auto text = "action: global\ntitle: g\nlogsource: {product: windows}\ndetection:\n  s:\n"
                      "    A|re: ['^a{200}b', '^c{200}d']\n  condition: s\n" +
                      numbered("---\nid: r", "\n", 5000);
    const auto set = set_of({text});
    CHECK(set.refusals().empty());
    REQUIRE(set.rules().size() == 5000);
    CHECK(set.rules().front().detection->matchers[1].regex ==
          set.rules().back().detection->matchers[1].regex);
    CHECK(set_of({rule_text("  s: {A|re: '^a', B|re|i: '^a'}\n  condition: s")})
              .rules()
              .front()
              .detection->matchers[1]
              .regex != nullptr);
    CHECK(holds_for("  s: {A|re: '^a', B|re|i: '^a'}\n  condition: s", {{"A", "a"}, {"B", "A"}}));
    CHECK_FALSE(
        holds_for("  s: {A|re: '^a', B|re|i: '^a'}\n  condition: s", {{"A", "A"}, {"B", "A"}}));
}

TEST_CASE("hostile rules: long texts that are copied again and again are refused in time") {
    const std::string longest(60'000, 'x');
    const auto text = "action: global\ntitle: g\ndescription: " + longest +
                      "\nlogsource: {product: windows}\ndetection:\n  s: {A: x}\n  condition: s\n" +
                      numbered("---\nid: r", "\n", 3000);
    const auto set = set_of({text});
    REQUIRE_FALSE(set.refusals().empty());
    CHECK(set.refusals().front().why.find("or 64 MiB in this file") != std::string::npos);
    CHECK(set.rules().size() > 1000);
    CHECK(set.rules().size() < 1119);
    const auto keys =
        first_refusal({rule_text("  s:\n    " + std::string(900, 'K') + ":\n" +
                                 numbered("      - v", "\n", 30'000) + "  condition: s")});
    CHECK_MESSAGE(keys.find("comparisons take more than 64 MiB") != std::string::npos, keys);
}

TEST_CASE("hostile rules: a long chain of correlations on a rule that is not here falls at once") {
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        const auto id = "c" + std::to_string(i);
        text += "---\ntitle: " + id + "\nid: " + id +
                "\ncorrelation: {type: event_count, rules: [" +
                (i == 0 ? std::string("none") : "c" + std::to_string(i - 1)) +
                "], timespan: 1m, condition: {gte: 1}}\n";
    }
    const auto set = set_of({text});
    CHECK(set.rules().empty());
    REQUIRE(set.refusals().size() == 5000);
    CHECK(set.refusals().back().why == "correlation: the rule 'c4998' is not here");
}

TEST_CASE("sigma: bounds of a load hold for all its files together, for any number of threads") {
    std::vector<RuleText> files;
    for (int i = 0; i < 20; ++i) {
        files.push_back(
            {"rule" + std::to_string(i) + ".yml",
             rule_text("  s: {F|re: 'abc" + std::to_string(i) + "', G: x}\n  condition: s",
                       "r" + std::to_string(i))});
    }
    const auto one = parse_rules(files.front().text, "rule", {}).cost;
    REQUIRE(one.steps > 64);
    REQUIRE(one.bytes > 0);
    LoadBounds by_steps;
    by_steps.most.steps = 5 * one.steps + one.steps / 2;
    LoadBounds by_bytes;
    by_bytes.most.bytes = 5 * one.bytes + one.bytes / 2;
    for (const auto& bounds : {by_steps, by_bytes}) {
        for (const std::size_t jobs : {1U, 2U, 7U}) {
            const auto set = RuleSet::build(files, {}, {}, jobs, bounds);
            REQUIRE(set);
            CHECK(set->rules().size() == 5);
            REQUIRE(set->refusals().size() == 15);
            CHECK(set->refusals()[0].path == "rule5.yml");
            CHECK(set->refusals()[0].why ==
                  "the rules come to more than a load may, with this file");
            CHECK(set->refusals()[14].path == "rule19.yml");
            CHECK(set->refusals()[14].why ==
                  "not read: the rules before it come to as much as a load may");
        }
    }
    CHECK(RuleSet::build(files, {}, {}, 2)->rules().size() == 20);
}
