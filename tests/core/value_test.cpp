#include <ample/core/value.hpp>

#include <doctest/doctest.h>

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
