#include <ample/core/detail/canonical.hpp>
#include <ample/core/value.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <random>
#include <string>
#include <string_view>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

Value sample() {
    return make_value(
        "hit",
        R"({"b":1, "a":"日本"})",
        {ByteOrigin{Digest::of("x"), "gzip", {3, 9}}, ValueOrigin{"indicator", Digest::of("y")}},
        "sweep.indicator/1");
}

} // namespace

TEST_CASE("value: content is stored with sorted keys and without blanks") {
    CHECK(sample().content == R"({"a":"日本","b":1})");
}

TEST_CASE("value: the id is the kind and 12 digits of a digest that anyone can compute") {
    const auto value = sample();
    const auto canonical = R"({"content":{"a":"日本","b":1},"kind":"hit","marking":"TLP:AMBER )"
                           R"(PAP:AMBER","method":"sweep.indicator/1","origins":)" +
                           origins_to_json(value.origins) + "}";
    CHECK(canonical_json(canonical).has_value());
    CHECK(*canonical_json(canonical) == canonical);
    CHECK(value.digest == Digest::of(canonical));
    CHECK(value.id() == "hit-" + Digest::of(canonical).hex().substr(0, 12));
}

TEST_CASE("value: any change of content, origin, method or marking changes the digest") {
    const auto value = sample();
    auto other = value;
    other.content = R"({"a":"日本","b":2})";
    CHECK(digest_of(other) != value.digest);
    other = value;
    std::get<ByteOrigin>(other.origins[0]).range.end = 10;
    CHECK(digest_of(other) != value.digest);
    other = value;
    other.method = "sweep.indicator/2";
    CHECK(digest_of(other) != value.digest);
    other = value;
    other.marking.tlp = Tlp::red;
    CHECK(digest_of(other) != value.digest);
}

TEST_CASE("value: origins are read back as they were written") {
    const auto value = sample();
    const auto back = origins_from_json(origins_to_json(value.origins));
    REQUIRE(back);
    CHECK(*back == value.origins);
    CHECK_FALSE(origins_from_json("[{}]"));
    CHECK_FALSE(origins_from_json("nonsense"));
}

TEST_CASE("value: a text that is taken for canonical is what parsing and writing it gives") {
    const auto slow = [](const std::string& text) {
        const auto parsed = nlohmann::json::parse(text, nullptr, false);
        return parsed.is_discarded()
                   ? std::string("(no JSON)")
                   : parsed.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    const std::string good =
        R"({"a":"\u001f\n\"\\","b":[1,-2,0.25,1e+300,-0.0,true,null,{},[]],"c":{"d":"日本"},"e":0})";
    CHECK(detail::is_surely_canonical(good));
    CHECK(slow(good) == good);
    for (const std::string text : {R"({"b":1,"a":2})",
                                   R"({"a":1,"a":2})",
                                   R"({"a": 1})",
                                   R"({"a":01})",
                                   R"({"a":-0})",
                                   R"({"a":1.0e5})",
                                   R"({"a":"\/"})",
                                   R"({"a":"\u0041"})",
                                   R"({"a":"\u000A"})",
                                   R"({"a":1.})",
                                   R"({"a":1}x)",
                                   R"({"a":tru})",
                                   "{\"a\":\"\xED\xA0\x80\"}",
                                   "{\"a\":\"\xFF\"}",
                                   "",
                                   "{",
                                   "\"",
                                   "-"}) {
        INFO(text);
        CHECK_FALSE(detail::is_surely_canonical(text));
    }
    std::string deep(100'000, '[');
    CHECK_FALSE(detail::is_surely_canonical(deep));
    std::mt19937 random(8259);
    constexpr std::string_view signs = "{}[]\",:\\u0019e-+. tn\n\x7F\xC3";
    std::size_t taken = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto text = good;
        for (auto times = random() % 3; times > 0; --times) {
            const auto at = random() % text.size();
            if (random() % 2 == 0) {
                text[at] = signs[random() % signs.size()];
            } else {
                text.erase(at, 1 + random() % 4);
            }
        }
        if (detail::is_surely_canonical(text)) {
            ++taken;
            REQUIRE(slow(text) == text);
        }
    }
    CHECK(taken > 1000);
}
