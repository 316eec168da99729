#include <ample/sweep/sigma/detail/yaml.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using sweep::sigma::detail::parse_yaml;
using sweep::sigma::detail::Yaml;

namespace {

/// A tree on one line: `{a: "1", b: ["x"]}`; text in quotes unless it stood plain.
std::string shown(const Yaml& node) {
    std::string text;
    switch (node.kind) {
    case Yaml::Kind::null:
        return "null";
    case Yaml::Kind::scalar:
        return node.is_plain ? node.text : "'" + node.text + "'";
    case Yaml::Kind::list:
        for (const auto& item : node.items) {
            text += (text.empty() ? "" : ", ") + shown(item);
        }
        return "[" + text + "]";
    case Yaml::Kind::map:
        break;
    }
    for (const auto& [key, value] : node.entries) {
        text += (text.empty() ? "" : ", ") + key + ": " + shown(value);
    }
    return "{" + text + "}";
}

std::string read(const std::string& text) {
    const auto documents = parse_yaml(text);
    if (!documents) {
        return documents.error().what;
    }
    std::string all;
    for (const auto& document : *documents) {
        all += (all.empty() ? "" : " | ") + shown(document);
    }
    return all;
}

} // namespace

TEST_CASE("yaml: scalars keep their text and whether they stood without quotes") {
    CHECK(read("a: 1\nb: '1'\nc: \"x\\ty\"\nd: yes") == "{a: 1, b: '1', c: 'x\ty', d: yes}");
    CHECK(read("a:\nb: ~\nc: null\nd: 'null'\ne: ''\nf: Null") ==
          "{a: null, b: null, c: null, d: 'null', e: '', f: null}");
    CHECK(read("a: |\n  one\n  two\nb: >-\n  one\n  two\n") == "{a: 'one\ntwo\n', b: 'one two'}");
    CHECK(read("- a\n- [b, {c: d}]\n-\n  - e\n") == "[a, [b, {c: d}], [e]]");
    CHECK(read("a: C:\\x # comment\n'*': b\n") == "{a: C:\\x, *: b}");
    CHECK(read("a: !!str 1") == "{a: '1'}");
}

TEST_CASE("yaml: documents come in their order, empty ones are left out") {
    CHECK(read("").empty());
    CHECK(read("# only words\n").empty());
    CHECK(read("a: 1\n---\n---\nb: 2\n...\n---\nc") == "{a: 1} | {b: 2} | c");
}

TEST_CASE("yaml: lines of nodes are told from 1") {
    const auto documents = parse_yaml("a: 1\nb:\n  - x\n  - y: z\n");
    REQUIRE(documents);
    const auto& list = *documents->front().find("b");
    CHECK(documents->front().find("a")->line == 1);
    CHECK(list.items[0].line == 3);
    CHECK(list.items[1].find("y")->line == 4);
}

TEST_CASE("yaml: aliases are copied out, within bounds") {
    CHECK(read("a: &x [1, 2]\nb: *x\nc: *x") == "{a: [1, 2], b: [1, 2], c: [1, 2]}");
    CHECK(read("&k a: 1\nb: *k") == "{a: 1, b: a}");
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const auto below = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below;
        for (int k = 0; k < 9; ++k) {
            bomb += ", " + below;
        }
        bomb += "]\n";
    }
    CHECK(read(bomb).find("more than 200000 values") != std::string::npos);
    std::string long_text = "a: &a '" + std::string(1U << 20U, 'x') + "'\nb: [*a";
    for (int i = 0; i < 20; ++i) {
        long_text += ", *a";
    }
    CHECK(read(long_text + "]").find("more than 16 MiB of text") != std::string::npos);
}

TEST_CASE("yaml: merge keys add what the map has not itself, as YAML 1.1 has them") {
    CHECK(read("a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3}") == "{a: {x: 1, y: 2}, b: {x: 3, y: 2}}");
    CHECK(read("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}") ==
          "{a: {x: 1}, b: {x: 2, y: 2}, c: {x: 1, y: 2}}");
    CHECK(read("a: {<<: 1}") == "{a: {<<: 1}}");
    CHECK(read("a: {'<<': {x: 1}}") == "{a: {<<: {x: 1}}}");
}

TEST_CASE("yaml: bytes that are no UTF-8 are told with their line") {
    CHECK(read("a: b\nc: caf\xE9\n").find("line 2, column") != std::string::npos);
}

TEST_CASE("yaml: what is no YAML, or not what rules use, is refused with its place") {
    struct Wrong {
        std::string text;
        std::string_view why;
    };

    const Wrong wrong[] = {
        {"a: [1, 2", "not YAML: line 2, column 1: did not find"},
        {"a: b: c", "not YAML: line 1, column 5"},
        {"a: 'x", "not YAML: line 1"},
        {"a: 1\na: 2", "line 1, column 1: the key 'a' stands twice"},
        {"x:\n  a: 1\n  b: 3\n  a: 2", "line 2, column 3: the key 'a' stands twice"},
        {"? [a, b]\n: c", "line 1, column 3: a key is no scalar"},
        {"a: *b", "line 1, column 4: the alias 'b' stands for nothing before it"},
        {"a: &b [*b]", "the alias 'b' stands for nothing before it"},
        {std::string(80, '[') + std::string(80, ']'), "nested deeper than 64 levels"},
        {std::string(100'000, '['), "nested deeper than 64 levels"},
        {"a: \"\xFF\"", "not YAML: line 1"},
        {"\tb: 1", "not YAML: line 1"},
    };
    for (const auto& one : wrong) {
        CAPTURE(one.text.substr(0, 60));
        CHECK_MESSAGE(read(one.text).find(one.why) != std::string::npos, read(one.text));
    }
}
