#include <ample/weigh/detail/overlap.hpp>
#include <ample/weigh/techniques.hpp>
#include <ample/weigh/weigh.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

using namespace ample;        // NOLINT: tests read better without the prefix
using namespace ample::weigh; // NOLINT
using nlohmann::json;

namespace {

/// 100 groups: T1 is said of all, T2 of group 0 alone; group 1 is said to use everything.
Attack made_attack() {
    Attack attack;
    for (int i = 0; i < 100; ++i) {
        const auto name = "Group " + std::to_string(i) + "x";
        attack.groups.push_back({"G" + std::to_string(i), name, {name}, {}, 0, {}});
    }
    for (int t = 1; t <= 40; ++t) {
        Technique technique{"T" + std::to_string(1000 + t), "Technique", {"execution"}, {}, {}};
        for (std::size_t group = 0; group < attack.groups.size(); ++group) {
            if (t == 1 || group == 1 || (t == 2 && group == 0)) {
                technique.users.push_back(group);
            }
        }
        attack.technique_list.push_back(technique);
    }
    return attack;
}

Value detection(const std::string& technique,
                const std::string& organisation,
                std::uint64_t at,
                const std::string& level = "high",
                json more = json::object()) {
    json content = {{"rule", "r-" + technique},
                    {"title", "Rule"},
                    {"level", level},
                    {"host", "WS" + std::to_string(at % 3)},
                    {"time", "2020-10-0" + std::to_string(1 + at % 9) + "T00:00:00Z"},
                    {"tags", {"attack.execution", "attack.credential_access"}},
                    {"techniques", {technique, technique}},
                    {"organisation", organisation}};
    content.update(more);
    return make_value("detection",
                      content.dump(),
                      {ByteOrigin{Digest::of("log"), "", {at * 10, at * 10 + 10}}},
                      "test/1");
}

std::vector<Value> counted(const std::vector<Value>& detections,
                           const Attack* attack,
                           const std::vector<Value>& others = {}) {
    TechniqueCounter counter(others);
    for (const auto& one : detections) {
        counter.add(one);
    }
    return counter.finish(attack);
}

} // namespace

TEST_CASE(
    "techniques: counted by organisation, with rules, machines and times, each detection once") {
    const auto attack = made_attack();
    const std::vector<Value> detections = {detection("T1001", "north", 0),
                                           detection("T1001", "north", 1),
                                           detection("T1001", "south", 2),
                                           detection("T9999", "", 3)};
    const auto values = counted(detections, &attack);
    REQUIRE(values.size() == 3);
    const auto first = json::parse(values[0].content);
    CHECK(first.at("technique") == "T1001");
    CHECK(first.at("organisation") == "north");
    CHECK(first.at("detections") == 2);
    CHECK(first.at("organisations") == 2);
    CHECK(first.at("hosts_total") == 2);
    CHECK(first.at("first") == "2020-10-01T00:00:00Z");
    CHECK(first.at("tactics") == json::array({"execution"})); // the bundle's, not the tags'
    CHECK(values[0].origins.size() == 3);
    const auto unknown = json::parse(values[2].content);
    CHECK(unknown.at("tactics") == json::array({"execution", "credential-access"}));
    CHECK_FALSE(unknown.contains("organisation"));
    CHECK(unknown.at("organisations") == 0);
}

TEST_CASE("techniques: what is allowed, faint or already a strong hit does not weigh") {
    const auto attack = made_attack();
    const auto on_record = [](std::uint64_t at, const char* state) {
        return make_value("hit",
                          json({{"strength", "strong"}, {"state", state}}).dump(),
                          {ByteOrigin{Digest::of("log"), "", {at * 10, at * 10 + 10}}},
                          "test/1");
    };
    const std::vector<Value> hits = {on_record(2, "inside"), on_record(3, "outside")};
    const std::vector<Value> detections = {
        detection("T1002", "north", 0, "high", {{"allowed", {{"by", "a:1"}}}}),
        detection("T1002", "north", 1, "low"),
        detection("T1002", "north", 2),
        detection("T1002", "north", 3)};
    const auto values = counted(detections, &attack, hits);
    REQUIRE(values.size() == 1);
    const auto content = json::parse(values[0].content);
    CHECK(content.at("detections") == 4);
    CHECK(content.at("allowed") == 1);
    CHECK(content.at("also_hits") == 1);
    CHECK(content.at("counted") == 1);
    const auto faint = counted({detections[0], detections[1]}, &attack);
    for (const auto& value : weigh::weigh({faint, &attack})) {
        CHECK(value.kind != "evidence");
    }
}

TEST_CASE("techniques: a correlation is counted, and weighs nothing beside its detections") {
    const auto attack = made_attack();
    const auto base = detection("T1002", "north", 0);
    const auto correlation = [&](const char* technique, const std::string& host) {
        auto content = json({{"rule", "c"},
                             {"title", "Many of them"},
                             {"level", "critical"},
                             {"organisation", "north"},
                             {"time", "2020-09-01T00:00:00Z"},
                             {"techniques", {technique}}});
        if (!host.empty()) {
            content["host"] = host;
        }
        return make_value("detection", content.dump(), {base.as_origin()}, "test/1");
    };
    const auto values =
        counted({base, correlation("T1002", ""), correlation("T1003", "DC1")}, &attack);
    REQUIRE(values.size() == 2);
    const auto both = json::parse(values[0].content);
    CHECK(both.at("detections") == 2);
    CHECK(both.at("correlations") == 1);
    CHECK(both.at("counted") == 1);
    CHECK(both.at("hosts_total") == 1);
    CHECK(both.at("rules_total") == 2);
    CHECK(both.at("first") == "2020-09-01T00:00:00Z");
    const auto alone = json::parse(values[1].content);
    CHECK(alone.at("counted") == 0);
    CHECK(alone.at("hosts_total") == 1);
    for (const auto& value : weigh::weigh({std::vector<Value>{values[1]}, &attack})) {
        CHECK(value.kind != "evidence");
    }
}

TEST_CASE("techniques: overlap is bounded, a common technique says next to nothing, a long profile "
          "nothing") {
    const auto attack = made_attack();
    const auto common = detail::technique_overlap(attack, {"T1001"});
    for (const auto& [group, score] : common) {
        CHECK(score < 0.01);
    }
    const auto rare = detail::technique_overlap(attack, {"T1002"});
    REQUIRE(rare.contains(0));
    CHECK(rare.at(0) > 0.05);
    CHECK_FALSE(rare.contains(1)); // it is said to use everything
    CHECK_FALSE(rare.contains(2));
    std::set<std::string> all;
    for (const auto& technique : attack.technique_list) {
        all.insert(technique.key);
    }
    for (const auto& [group, score] : detail::technique_overlap(attack, all)) {
        CHECK(score <= detail::most_overlap);
    }
    CHECK(detail::technique_overlap(attack, {"T0000"}).empty());
    CHECK(detail::parent_technique("T1059.001") == "T1059");
}

TEST_CASE(
    "techniques: they name nobody, whatever was seen, and one organisation or fifty is the same") {
    const auto attack = made_attack();
    std::vector<Value> detections = {detection("T1002", "north", 0)};
    const auto once = weigh::weigh({counted(detections, &attack), &attack});
    for (std::uint64_t i = 1; i < 50; ++i) {
        detections.push_back(detection("T1002", "org " + std::to_string(i), i));
    }
    const auto often = weigh::weigh({counted(detections, &attack), &attack});
    const auto ratios = [](const std::vector<Value>& values) {
        for (const auto& value : values) {
            if (value.kind == "evidence") {
                return json::parse(value.content).at("ratios");
            }
        }
        return json();
    };
    CHECK(ratios(once) == ratios(often));
    CHECK(ratios(once).size() == 1);
    for (const auto& value : often) {
        const auto content = json::parse(value.content);
        if (value.kind == "judgement" && content.at("rank") == 1) {
            CHECK(content.at("statement")
                      .get<std::string>()
                      .starts_with("No attribution is supported"));
            CHECK(content.at("confidence") == "low");
        }
        if (value.kind == "rung") {
            CHECK(content.at("own_evidence") == 0);
        }
    }
}
