#include <ample/weigh/detail/evidence.hpp>
#include <ample/weigh/detail/posterior.hpp>
#include <ample/weigh/weigh.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>

using namespace ample;        // NOLINT: tests read better without the prefix
using namespace ample::weigh; // NOLINT
using nlohmann::json;

namespace {

/// Groups "Copper Lantern" (G1, alias BRASS MOTH; Quillet) and others, 120 in all.
Attack made_attack() {
    Attack attack;
    for (int i = 0; i < 120; ++i) {
        const auto name = i == 0   ? "Copper Lantern"
                          : i == 1 ? "Tick"
                                   : "Group " + std::to_string(i) + "x";
        attack.groups.push_back({"G" + std::to_string(i + 1), name, {name}, {}, 0, {}});
    }
    attack.groups[0].names.emplace_back("BRASS MOTH");
    attack.software.push_back({"S1", "Quillet", {"Quillet"}, {0}, {}});
    attack.software.push_back({"S2", "PortHop", {"PortHop"}, {0, 1, 2, 3}, {}});
    return attack;
}

Value indicator(const std::string& family, const std::string& campaign = "") {
    return make_value("indicator",
                      json({{"type", "domain"},
                            {"value", "x"},
                            {"feed", "intel/feed.csv"},
                            {"family", family},
                            {"campaign", campaign}})
                          .dump(),
                      {},
                      "test/1");
}

Value hit(const Value& of, const std::string& family, const std::string& state = "unknown") {
    static int line = 0;
    return make_value("hit",
                      json({{"indicator", of.id()},
                            {"type", "domain"},
                            {"family", family},
                            {"strength", "strong"},
                            {"state", state},
                            {"organisation", "acme"},
                            {"line", ++line}})
                          .dump(),
                      {of.as_origin()},
                      "test/1");
}

Value claim(const std::string& predicate,
            const std::string& text,
            const std::string& root,
            int copy = 0) {
    return make_value("claim",
                      json({{"predicate", predicate},
                            {"text", text},
                            {"polarity", "+"},
                            {"path", "reports/" + std::to_string(copy)},
                            {"root", {{"key", root}, {"name", root}, {"anonymous", false}}}})
                          .dump(),
                      {},
                      "test/1");
}

Value proposition(const std::vector<Value>& claims) {
    json ids = json::array();
    for (const auto& one : claims) {
        ids.push_back(one.id());
    }
    return make_value("proposition",
                      json({{"predicate", "tasked"},
                            {"polarity", "+"},
                            {"documents", claims.size()},
                            {"claims", ids},
                            {"statement", "s"}})
                          .dump(),
                      {},
                      "test/1");
}

std::vector<json> of_kind(const std::vector<Value>& values, const std::string& kind) {
    std::vector<json> list;
    for (const auto& value : values) {
        if (value.kind == kind) {
            list.push_back(json::parse(value.content));
        }
    }
    return list;
}

json hypothesis(const std::vector<Value>& values, const std::string& name) {
    for (const auto& one : of_kind(values, "hypothesis")) {
        if (one.at("name").get<std::string>().starts_with(name)) {
            return one;
        }
    }
    return json::object();
}

} // namespace

TEST_CASE("weigh: traces of a group's own software raise it over all others") {
    const auto attack = made_attack();
    const auto of = indicator("Quillet");
    const std::vector<Value> values = {of, hit(of, "Quillet")};
    const auto weighed = weigh::weigh({values, &attack});
    const auto leader = of_kind(weighed, "hypothesis").at(0);
    CHECK(leader.at("group") == "G1");
    CHECK(leader.at("low") < leader.at("high"));
    const auto judgement = of_kind(weighed, "judgement").at(0);
    CHECK(judgement.at("statement").get<std::string>().find("Copper Lantern (G1)") !=
          std::string::npos);
    CHECK(judgement.at("confidence") == "low");
}

TEST_CASE("weigh: the unknown actor is always there, and nothing found names nobody") {
    const auto attack = made_attack();
    for (const auto* bundle : {&attack, static_cast<const Attack*>(nullptr)}) {
        const auto weighed = weigh::weigh({{}, bundle});
        bool has_unknown = false;
        for (const auto& one : of_kind(weighed, "hypothesis")) {
            has_unknown = has_unknown || one.value("permanent", false);
        }
        CHECK(has_unknown);
        const auto judgement = of_kind(weighed, "judgement").at(0);
        CHECK(judgement.at("statement")
                  .get<std::string>()
                  .starts_with("No attribution is supported"));
        CHECK(judgement.at("word") == "not assessed"); // and not "almost no chance": of what?
        CHECK(judgement.at("low") == 0.0);
        CHECK(judgement.at("high") == 1.0);
        CHECK(judgement.at("confidence") == "low");
        for (const auto& rung : of_kind(weighed, "rung")) {
            CHECK(rung.at("standing") == "unknown");
        }
    }
}

TEST_CASE("weigh: software that many share says less of each") {
    const auto attack = made_attack();
    const auto own = indicator("Quillet");
    const auto shared = indicator("PortHop");
    const std::vector<Value> a = {own, hit(own, "Quillet")};
    const std::vector<Value> b = {shared, hit(shared, "PortHop")};
    CHECK(hypothesis(weigh::weigh({a, &attack}), "Copper Lantern").at("high") >
          hypothesis(weigh::weigh({b, &attack}), "Copper Lantern").at("high"));
}

TEST_CASE("weigh: hits outside their validity and weak hits weigh nothing") {
    const auto attack = made_attack();
    const auto of = indicator("Quillet");
    const std::vector<Value> values = {of, hit(of, "Quillet", "outside")};
    CHECK(of_kind(weigh::weigh({values, &attack}), "evidence").empty());
}

TEST_CASE("weigh: fifty copies of one source move nothing at all") {
    const auto attack = made_attack();
    std::vector<Value> values = {
        claim("attributed", "Copper Lantern did it, police said.", "police")};
    const auto once = hypothesis(weigh::weigh({values, &attack}), "Copper Lantern");
    for (int copy = 1; copy <= 50; ++copy) {
        values.push_back(
            claim("attributed", "Copper Lantern did it, police said.", "police", copy));
    }
    const auto often = hypothesis(weigh::weigh({values, &attack}), "Copper Lantern");
    CHECK(once.at("low") == often.at("low"));
    CHECK(once.at("high") == often.at("high"));
}

TEST_CASE("weigh: an anonymous copy of a named source takes nothing away, whatever the order") {
    const auto attack = made_attack();
    auto anonymous =
        json::parse(claim("attributed", "Copper Lantern did it.", "police", 7).content);
    anonymous["root"]["anonymous"] = true;
    const auto copy = make_value("claim", anonymous.dump(), {}, "test/1");
    const auto named = claim("attributed", "Copper Lantern did it, police said.", "police");
    const std::vector<Value> alone = {named};
    const std::vector<Value> both = {copy, named};
    CHECK(hypothesis(weigh::weigh({alone, &attack}), "Copper Lantern").at("low") ==
          hypothesis(weigh::weigh({both, &attack}), "Copper Lantern").at("low"));
}

TEST_CASE("weigh: a trace of a shared tool takes nothing from the group its own tools speak for") {
    const auto attack = made_attack();
    const auto own = indicator("Quillet");
    const auto shared = indicator("PortHop");
    const std::vector<Value> alone = {own, hit(own, "Quillet")};
    const std::vector<Value> both = {own, alone[1], shared, hit(shared, "PortHop")};
    CHECK(hypothesis(weigh::weigh({both, &attack}), "Copper Lantern").at("low") >=
          hypothesis(weigh::weigh({alone, &attack}), "Copper Lantern").at("low").get<double>() -
              0.05);
}

TEST_CASE("weigh: an insect is no group, a capital makes it one") {
    CHECK(detail::names("the group Tick struck", "Tick"));
    CHECK_FALSE(detail::names("a tick bit him", "Tick"));
    CHECK_FALSE(detail::names("Ticket sales", "Tick"));
    CHECK(detail::names("feed tick indicators", "Tick", true));
    CHECK(detail::names("brass moth again", "BRASS MOTH"));
    CHECK(detail::family_form("Datper (benign browsers use it too)") == "datper");
}

TEST_CASE("weigh: unit and state on one root are presumption with the claim quoted") {
    const auto attack = made_attack();
    std::vector<Value> claims = {
        claim("tasked",
              "A unit of the army ordered Copper Lantern to do it, police said.",
              "police:x"),
        claim("tasked", "The army ordered it.", "police:x", 1)};
    auto values = claims;
    values.push_back(proposition(claims));
    const auto weighed = weigh::weigh({values, &attack});
    std::map<std::string, json> rungs;
    for (const auto& rung : of_kind(weighed, "rung")) {
        rungs[rung.at("level")] = rung;
    }
    REQUIRE(rungs.size() == 6);
    CHECK(rungs["unit"].at("standing") == "presumption");
    CHECK(rungs["unit"].at("quote") == claims[0].id());
    CHECK(rungs["state"].at("standing") == "presumption");
    CHECK(rungs["state"].at("roots") == json::parse(R"(["police:x"])"));
    CHECK(rungs["machine"].at("standing") == "unknown");
}

TEST_CASE("weigh: a ratio is bounded by reliability and by how cheaply a trace is planted") {
    CHECK(detail::bounded_ratio(1.0, 1.0) == doctest::Approx(1.69897)); // log10 of 50
    CHECK(detail::bounded_ratio(1.0, 0.05) == doctest::Approx(3.0));
    CHECK(detail::bounded_ratio(0.0, 0.05) == doctest::Approx(0.0));
    for (double r = 0.1; r < 1.0; r += 0.1) {
        CHECK(detail::bounded_ratio(r, 0.3) > detail::bounded_ratio(r - 0.1, 0.3));
        CHECK(detail::bounded_ratio(r, 0.3) > detail::bounded_ratio(r, 0.6));
    }
}

TEST_CASE("weigh: probabilities of all groups and of the unknown actor add up to one") {
    std::vector<detail::Evidence> items(2);
    items[0].log10_ratio = {{3, 1.5}};
    items[1].log10_ratio = {{3, 0.5}, {7, 1.0}};
    for (const std::size_t groups : {10U, 172U}) {
        const auto posterior = detail::posterior_of(groups, items, items.size());
        double sum = posterior.unknown.point;
        for (const auto& one : posterior.groups) {
            sum += one.point;
            CHECK(one.low <= one.point);
            CHECK(one.point <= one.high);
        }
        CHECK(sum == doctest::Approx(1.0));
    }
    CHECK(detail::group_prior(3, 0.35) == 0.01);
}
