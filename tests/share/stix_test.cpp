#include <ample/share/stix.hpp>
#include <ample/share/stix_rules.hpp>

#include "tests/share/invented_case.hpp"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using nlohmann::json;
using share::test::InventedCase;

namespace {

json bundle_of(const InventedCase& invented) {
    const auto bundle = share::stix_bundle(invented.view());
    REQUIRE(bundle);
    return json::parse(*bundle);
}

std::vector<json> of_type(const json& bundle, std::string_view type) {
    std::vector<json> list;
    for (const auto& object : bundle.at("objects")) {
        if (object.at("type") == type) {
            list.push_back(object);
        }
    }
    return list;
}

json named(const json& bundle, std::string_view id) {
    for (const auto& object : bundle.at("objects")) {
        if (object.at("id") == id) {
            return object;
        }
    }
    return {};
}

} // namespace

TEST_CASE("stix: the bundle keeps the rules and does not depend on the order of the values") {
    const InventedCase invented;
    const auto bundle = *share::stix_bundle(invented.view());
    CHECK(share::check_stix(bundle).empty());
    auto values = invented.values();
    std::reverse(values.begin(), values.end());
    auto view = invented.view();
    view.values = values;
    CHECK(*share::stix_bundle(view) == bundle);
}

TEST_CASE("stix: times are those of the values, the latest of them, or the day of the standard") {
    const auto bundle = bundle_of(InventedCase());
    CHECK(of_type(bundle, "campaign").front().at("created") == "2019-06-02T00:00:00.000Z");
    share::CaseView view;
    view.name = "empty";
    const auto empty = json::parse(*share::stix_bundle(view));
    CHECK(of_type(empty, "campaign").front().at("created") == "2021-06-10T00:00:00.000Z");
}

TEST_CASE("stix: likelihood becomes confidence only here, by the scale of the standard") {
    CHECK(share::stix_confidence("highly likely", {}, {}) == 85);
    CHECK(share::stix_confidence("very likely", 0.8, 0.95) == 85);
    CHECK(share::stix_confidence("almost certain", {}, {}) == 95);
    CHECK(share::stix_confidence("unlikely to likely", 0.2, 0.7) == 45);
    CHECK_FALSE(share::stix_confidence("who knows", {}, {}));
    CHECK_FALSE(share::stix_confidence("not assessed", 0.0, 1.0));
    const auto bundle = bundle_of(InventedCase());
    const auto group = of_type(bundle, "intrusion-set").front();
    CHECK(group.at("name") == "Salt Heron");
    bool is_found = false;
    for (const auto& relation : of_type(bundle, "relationship")) {
        if (relation.at("target_ref") == group.at("id") &&
            relation.at("relationship_type") == "attributed-to") {
            is_found = true;
            CHECK(relation.at("confidence") == 70);
        }
    }
    CHECK(is_found);
}

TEST_CASE("stix: hits outside the window of a lease are told in a note and are no sightings") {
    const auto bundle = bundle_of(InventedCase());
    const auto sightings = of_type(bundle, "sighting");
    REQUIRE(sightings.size() == 2);
    for (const auto& sighting : sightings) {
        const auto indicator = named(bundle, sighting.at("sighting_of_ref").get<std::string>());
        if (indicator.at("name") == "lease 192.0.2.40") {
            CHECK(sighting.at("count") == 7);
            CHECK(sighting.at("last_seen") == "2019-03-16T04:11:09.000Z");
            CHECK(indicator.at("valid_until") == "2019-04-20T00:00:00.000Z");
        }
    }
    const auto notes = of_type(bundle, "note");
    CHECK(std::any_of(notes.begin(), notes.end(), [](const json& note) {
        return note.at("abstract") == "Outside the validity window, north-yard";
    }));
}

TEST_CASE("stix: each source of a claim is a relationship of its own, with its words") {
    const InventedCase invented;
    const auto bundle = bundle_of(invented);
    std::size_t tasked = 0;
    for (const auto& relation : of_type(bundle, "relationship")) {
        if (!relation.contains("external_references")) {
            continue;
        }
        const auto& extra = relation.at("extensions").begin().value();
        if (extra.at("predicate") == "tasked") {
            ++tasked;
            CHECK(relation.at("relationship_type") == "related-to");
            CHECK(extra.at("root") == "police source");
        }
    }
    CHECK(tasked == 2);
    const auto opinions = of_type(bundle, "opinion");
    REQUIRE(opinions.size() == 1);
    CHECK(opinions.front().at("opinion") == "neutral");
}

TEST_CASE("stix: evidence opens to bytes and can be taken away without breaking a rule") {
    auto bundle = bundle_of(InventedCase());
    const auto sighting = of_type(bundle, "sighting").front();
    const auto& evidence = sighting.at("extensions").begin().value();
    CHECK(evidence.at("places").front().at("exhibit") == Digest::of("proxy log").text());
    auto& objects = bundle["objects"];
    for (auto it = objects.begin(); it != objects.end();) {
        const bool is_definition = it->at("type") == "extension-definition";
        if (!is_definition && it->at("type") != "marking-definition") {
            it->erase("extensions");
        }
        it = is_definition ? objects.erase(it) : std::next(it);
    }
    CHECK(share::check_stix(bundle.dump()).empty());
}

TEST_CASE("stix: objects carry the TLP 2.0 marking of their values") {
    InventedCase invented;
    invented.add(
        "x_red",
        "exposure",
        R"({"organisation":"west-yard","status":"infected","statement":"west-yard was hit."})",
        {},
        {Tlp::red, Pap::red});
    const auto bundle = bundle_of(invented);
    for (const auto& note : of_type(bundle, "note")) {
        const bool is_red = note.at("content") == "west-yard was hit.";
        const auto marking =
            named(bundle, note.at("object_marking_refs").front().get<std::string>());
        CHECK(marking.at("name") == (is_red ? "TLP:RED" : "TLP:AMBER"));
    }
}

TEST_CASE("stix: private names are cut and a marking above the ceiling stops it") {
    const InventedCase invented;
    auto view = invented.view();
    const auto bundle = *share::stix_bundle(view);
    CHECK(bundle.find("Danvers") == std::string::npos);
    CHECK(bundle.find("山田") == std::string::npos);
    CHECK(bundle.find("C. D.") != std::string::npos);
    view.tlp_ceiling = Tlp::green;
    REQUIRE_FALSE(share::stix_bundle(view));
    CHECK(share::stix_bundle(view).error().kind == Kind::refused);
}

TEST_CASE("stix: hostile values do not make a bundle that breaks a rule") {
    InventedCase invented;
    invented.add(
        "i_bad",
        "indicator",
        R"({"type":"uri-regex","value":"a'\\'] OR [\u0000","feed":"x","valid_from":"yesterday"})");
    invented.add(
        "i_hash", "indicator", R"({"type":"computed","value":"beacon","feed":"built-in"})");
    for (const auto* name : {"i_bad", "i_hash"}) {
        invented.add(
            std::string("h_") + name,
            "hit",
            std::string(R"({"indicator":"$)") + name +
                R"(","type":"uri-regex","pattern":"x","path":"a","member":"","organisation":"\n",)" +
                R"("peer":"999.1.1.1.1","host":"..","url":"javascript:x","state":"inside"
    })");
    }

    const auto bundle = share::stix_bundle(invented.view());
    REQUIRE(bundle);
    CHECK(share::check_stix(*bundle).empty());
    CHECK(bundle->find("javascript:") == std::string::npos);
}
