#include <ample/core/canonical_object.hpp>
#include <ample/core/detail/canonical.hpp>
#include <ample/core/detail/json_text.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <random>
#include <string>
#include <string_view>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

std::string written_by_oracle(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string written(std::string_view text) {
    std::string to;
    detail::append_json(to, text);
    return to;
}

} // namespace

TEST_CASE("canonical object: any string is escaped as the JSON library does it") {
    for (const std::string_view text : {"",
                                        "plain",
                                        "\"\\/\b\f\n\r\t",
                                        "\x7F",
                                        "日本の警察",
                                        "caf\xC3",
                                        "\xFF\xFE",
                                        "\xEF\xBF\xBD",
                                        "\xED\xA0\x80",
                                        "\xF0\x9F\x94\x92 \xE2\x80"}) {
        CHECK(written(text) == written_by_oracle(text));
    }
    CHECK(written(std::string_view("a\0b\x01", 4)) == R"("a\u0000b\u0001")");
    std::mt19937 random(20210420);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto size = random() % 24; size > 0; --size) {
            constexpr std::string_view some = "a\"\\\n\x1F\xE3\x81\x82\xC3\xA9\xFF ";
            text += random() % 4 == 0 ? static_cast<char>(random() % 256)
                                      : some[random() % some.size()];
        }
        CHECK(written(text) == written_by_oracle(text));
    }
}

TEST_CASE("canonical object: one sign among plain letters is escaped wherever it stands") {
    for (const char sign : {'"', '\\', '\n', '\x01', '\x1F', ' ', '!', '\x7F'}) {
        for (std::size_t size = 1; size < 36; ++size) {
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, 'a');
                text[at] = sign;
                CHECK(written(text) == written_by_oracle(text));
            }
        }
    }
}

TEST_CASE("canonical object: what is written key by key is what a sorted tree would be") {
    CanonicalObject inner;
    inner.text("class", "probable");
    inner.text_if_any("words", "");
    CanonicalObject empty;
    CanonicalObject content;
    content.flag("background", false);
    content.object("certainty", inner);
    content.object("frame", empty);
    content.list("nobody", {});
    content.number("sentences", 123'456'789'012'345'678U);
    content.list("speakers", {inner, empty, inner});
    content.numbers("spots", {0, 12, 345'678});
    content.texts("squares", {"a \"b\"", ""});
    content.text("text", "\xE2\x80\x9CWe\xE2\x80\x9D said \"no\"\n\xFF");
    const nlohmann::json tree = {
        {"text", "\xE2\x80\x9CWe\xE2\x80\x9D said \"no\"\n\xFF"},
        {"background", false},
        {"certainty", {{"class", "probable"}}},
        {"frame", nlohmann::json::object()},
        {"nobody", nlohmann::json::array()},
        {"sentences", 123'456'789'012'345'678U},
        {"speakers", {{{"class", "probable"}}, nlohmann::json::object(), {{"class", "probable"}}}},
        {"spots", {0, 12, 345'678}},
        {"squares", {"a \"b\"", ""}}};
    CHECK(content.written() == written_by_oracle(tree));
    CHECK(detail::is_surely_canonical(content.written()));
    CHECK(empty.written() == "{}");
    CHECK(make_value("claim", content, {}, "cite.claim/4") ==
          make_value("claim", std::string_view(written_by_oracle(tree)), {}, "cite.claim/4"));
}

TEST_CASE("canonical object: a key out of order or said twice is a fault of the program") {
    CanonicalObject content;
    content.text("b", "");
    CHECK_THROWS_AS(content.text("a", ""), Bug);
    CHECK_THROWS_AS(content.flag("b", true), Bug);
}
