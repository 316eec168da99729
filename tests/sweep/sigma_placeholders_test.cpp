// Values for `expand`: how they are read, and that they can't make a rule endless.

#include <tests/sweep/sigma_support.hpp>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

std::string refusal_of(const std::string& detection, const Placeholders& placeholders) {
    const auto set = set_of({rule_text(detection)}, placeholders);
    return set.refusals().empty() ? "" : set.refusals().front().why;
}

} // namespace

TEST_CASE("placeholders: one value a line, several of a name, blanks and comments set aside") {
    Placeholders placeholders;
    REQUIRE(read_placeholders(
        "# who\nadmins=a\r\n  admins =  b c \n\n#admins=no\nx=a=b\nempty=", "names", placeholders));
    CHECK(placeholders == Placeholders{{"admins", {"a", "b c"}}, {"empty", {""}}, {"x", {"a=b"}}});
    REQUIRE(read_placeholders("admins=d", "more", placeholders));
    CHECK(placeholders["admins"] == std::vector<std::string>{"a", "b c", "d"});
}

TEST_CASE(
    "placeholders: a line that is none is told with its number, and what stood before counts") {
    const std::pair<std::string, std::string> table[] = {
        {"a=1\nadmins", "names:2: not 'name=value': admins"},
        {"\n\n=x\n", "names:3: not 'name=value': =x"},
        {std::string(500, 'a'), "names:1: not 'name=value': " + std::string(80, 'a')}};
    for (const auto& [text, what] : table) {
        Placeholders placeholders;
        const auto read = read_placeholders(text, "names", placeholders);
        REQUIRE_FALSE(read);
        CHECK(read.error().what == what);
    }
}

TEST_CASE("placeholders: what would expand to too much is refused before it is made") {
    Placeholders many;
    for (int i = 0; i < 10'000; ++i) {
        many["n"].push_back(std::to_string(i));
    }
    many["long"] = {std::string(1'000'000, 'x'), std::string(1'000'000, 'y')};
    const std::string why = "placeholders expand to more than 10000 values or 16 MiB";
    const auto refused = [&](const std::string& value) {
        const auto told = refusal_of("  s: {A|expand: '" + value + "'}\n  condition: s", many);
        return told.find(why) != std::string::npos;
    };
    CHECK_FALSE(refused("%n%"));
    CHECK(refused("%n%%n%"));
    CHECK(refused("%n%" + std::string(10'000, 'z')));
    CHECK(refused("%long%%long%%long%%long%"));
    CHECK_FALSE(refused("%long%"));
    many["none"] = {};
    CHECK(refusal_of("  s: {A|expand: '%none%'}\n  condition: s", many).find("has no values") !=
          std::string::npos);
}
