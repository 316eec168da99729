#include <ample/link/link.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <tests/link/rows.hpp>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::link; // NOLINT
using ample::tests::DeskMaker;
using nlohmann::json;

namespace {

std::uint64_t next_byte = 0;

Value hit(const json& content) {
    next_byte += 100;
    return make_value("hit",
                      content.dump(),
                      {ByteOrigin{Digest::of("log"), "", {next_byte, next_byte + 100}}},
                      "test/1");
}

Value coverage(const std::string& organisation) {
    const json content = {{"path", "evidence/" + organisation + "/x.log"},
                          {"member", ""},
                          {"role", "evidence"},
                          {"organisation", organisation},
                          {"read", true},
                          {"records", 10},
                          {"defects", 0},
                          {"first", "2024-01-01T00:00:00Z"},
                          {"last", "2024-02-01T00:00:00Z"}};
    return make_value("coverage", content.dump(), {}, "test/1");
}

json beacon(const std::string& organisation) {
    return {{"organisation", organisation},
            {"type", "computed"},
            {"strength", "strong"},
            {"state", "unknown"},
            {"client", "10.0.0.1"},
            {"check", "crc32(x) = y"},
            {"time", "2024-01-05T00:00:00Z"},
            {"peer", "203.0.113.1"}};
}

std::string status_of(const std::vector<Value>& hits) {
    const std::vector<Value> searched = {coverage("acme")};
    const auto values = link_hits({}, {}, hits, searched);
    for (const auto& value : values) {
        if (value.kind == "exposure") {
            return json::parse(value.content).at("status");
        }
    }
    return "";
}

} // namespace

TEST_CASE(
    "hits: repeated beacons mean infected, one strong contact contacted, a weak one unclear") {
    const auto one = hit(beacon("acme"));
    CHECK(status_of({}) == "no trace found");
    CHECK(status_of({one}) == "contacted");
    CHECK(status_of({one, hit(beacon("acme")), hit(beacon("acme"))}) == "infected");
    auto weak = beacon("acme");
    weak["strength"] = "weak";
    CHECK(status_of({hit(weak)}) == "unclear");
    auto outside = beacon("acme");
    outside["state"] = "outside";
    CHECK(status_of({hit(outside), hit(outside), hit(outside)}) == "unclear");
}

TEST_CASE("hits: two indicators in one line are one beacon") {
    auto pattern = beacon("acme");
    pattern["type"] = "uri-regex";
    const ByteOrigin line{Digest::of("log"), "", {5, 9}};
    const std::vector<Value> hits = {make_value("hit", beacon("acme").dump(), {line}, "test/1"),
                                     make_value("hit", pattern.dump(), {line}, "test/1"),
                                     hit(beacon("acme"))};
    CHECK(status_of(hits) == "contacted");
}

TEST_CASE("hits: a contact is tied to the lease of its time and to no other") {
    DeskMaker maker;
    maker.lease("L-1", "C-1", "203.0.113.1", "2024-01-01T00:00:00Z", "2024-01-10T00:00:00Z");
    maker.lease("L-2", "C-2", "203.0.113.1", "2024-01-20T00:00:00Z", "2024-02-10T00:00:00Z");
    const std::vector<Value> hits = {hit(beacon("acme"))};
    bool is_tied = false;
    for (const auto& value : link_hits(maker.desk, {}, hits, {})) {
        if (value.kind != "tie") {
            continue;
        }
        const auto content = json::parse(value.content);
        is_tied = is_tied || content.at("to") == "lease:L-1";
        CHECK(content.at("to") != "lease:L-2");
    }
    CHECK(is_tied);
}

TEST_CASE("hits: an exposure names what was searched, also when nothing was found") {
    const std::vector<Value> searched = {coverage("acme")};
    const auto values = link_hits({}, {}, {}, searched);
    REQUIRE(values.size() == 1);
    const auto content = json::parse(values[0].content);
    CHECK(content.at("statement") ==
          "acme: no trace found. Searched: 10 records of 1 log, 2024-01-01 to 2024-02-01.");
    CHECK(content.at("coverage").at("records") == 10);
}

TEST_CASE("hits: an indicator's prevalence counts records, machines and organisations") {
    const std::vector<Value> hits = {hit(beacon("acme")), hit(beacon("zeta"))};
    const std::vector<Value> searched = {coverage("acme"), coverage("zeta"), coverage("other")};
    const DeskMaker maker;
    json found;
    for (const auto& value : link_hits(maker.desk, {}, hits, searched)) {
        if (value.kind == "prevalence") {
            CHECK(found.is_null());
            found = json::parse(value.content);
            CHECK(value.origins.size() == hits.size());
        }
    }
    REQUIRE(found.is_object());
    CHECK(found.at("records") == 2);
    CHECK(found.at("organisations") == json::array({"acme", "zeta"}));
    CHECK(found.at("machines") == 2);
}
