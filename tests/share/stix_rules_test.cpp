#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_pattern.hpp>
#include <ample/share/stix_rules.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace ample; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

const std::string author = "identity--1d433ee5-8bf8-5836-8733-5cc3fdb81fd9";
const std::string group = "intrusion-set--7b1c964b-a94b-5994-b0a5-a668e7006685";
const std::string actor = "threat-actor--353465dc-45ba-50a6-9ce4-dfc0ef57178a";

json object(const char* type, const std::string& id, json members) {
    members.update({{"type", type},
                    {"spec_version", "2.1"},
                    {"id", id},
                    {"created", "2019-05-01T00:00:00.000Z"},
                    {"modified", "2019-05-01T00:00:00.000Z"}});
    return members;
}

json good_bundle() {
    return {{"type", "bundle"},
            {"id", "bundle--e43ab6c6-700f-5513-a821-34f682c5d89a"},
            {"objects",
             {object("identity", author, {{"name", "desk"}, {"identity_class", "system"}}),
              object("intrusion-set", group, {{"name", "Salt Heron"}, {"created_by_ref", author}}),
              object("threat-actor", actor, {{"name", "somebody"}}),
              object("relationship",
                     "relationship--1000db5d-8471-59bb-a1b8-12dc5b7d96b1",
                     {{"relationship_type", "attributed-to"},
                      {"source_ref", group},
                      {"target_ref", actor}}),
              object("indicator",
                     "indicator--59e0e305-ab4a-5d02-b4b6-6c73167dcf8c",
                     {{"pattern", "[domain-name:value = 'a.example']"},
                      {"pattern_type", "stix"},
                      {"valid_from", "2019-05-01T00:00:00Z"}}),
              {{"type", "ipv4-addr"},
               {"id", "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4"},
               {"value", "198.51.100.3"}}}}};
}

/// A change that breaks a rule, as a JSON merge patch of one object, and the words for it.
struct Wrong {
    std::size_t object;
    std::string_view patch;
    std::string_view what;
};

constexpr Wrong wrong_objects[] = {
    {0, R"({"name":null})", "'name' is missing"},
    {0, R"({"name":""})", "'name' is empty"},
    {0, R"({"modified":null})", "'modified' is missing"},
    {0, R"({"modified":"2019-04-30T00:00:00.000Z"})", "'modified' is before 'created'"},
    {0, R"({"created":"2019-05-01 00:00:00"})", "'created' is no time stamp in UTC"},
    {0, R"({"created":"2019-05-01T00:00:00+09:00"})", "'created' is no time stamp in UTC"},
    {0, R"({"created":"2019-13-01T00:00:00Z"})", "'created' is no time stamp in UTC"},
    {0, R"({"spec_version":"2.0"})", "spec_version is not \"2.1\""},
    {0, R"({"colour":"red"})", "'colour' is not defined for this type"},
    {0, R"({"Name2":"x"})", "'Name2' is no name of a property"},
    {0, R"({"labels":[]})", "'labels' is an empty list"},
    {0, R"({"roles":"one"})", "'roles' is no list of texts"},
    {0, R"({"confidence":101})", "'confidence' is no whole number from 0 to 100"},
    {0, R"({"confidence":0.5})", "'confidence' is no whole number from 0 to 100"},
    {0, R"({"external_references":[{"url":"x"}]})", "an external reference has no source_name"},
    {0,
     R"({"external_references":[{"source_name":"x"}]})",
     "an external reference has neither description, url nor external_id"},
    {0,
     R"({"extensions":{"extension-definition--1d433ee5-8bf8-5836-8733-5cc3fdb81fd9":{"extension_type":"property-extension"}}})",
     "the definition of 'extension-definition--1d433ee5-8bf8-5836-8733-5cc3fdb81fd9' is not in the "
     "bundle"},
    {1,
     R"({"created_by_ref":"threat-actor--353465dc-45ba-50a6-9ce4-dfc0ef57178a"})",
     "'created_by_ref' may not lead to the type 'threat-actor'"},
    {1, R"({"created_by_ref":"identity--1"})", "'created_by_ref' holds no identifier"},
    {1,
     R"({"created_by_ref":"identity--2d433ee5-8bf8-5836-8733-5cc3fdb81fd9"})",
     "'created_by_ref' leads out of the bundle: identity--2d433ee5-8bf8-5836-8733-5cc3fdb81fd9"},
    {1, R"({"type":"x-dragon"})", "the type 'x-dragon' is not one that is checked"},
    {2, R"({"id":"threat-actor--nonsense"})", "the id is not 'threat-actor--' and a UUID"},
    {2,
     R"({"first_seen":"2019-05-02T00:00:00Z","last_seen":"2019-05-01T00:00:00Z"})",
     "'last_seen' is before 'first_seen'"},
    {3,
     R"({"relationship_type":"owns"})",
     "no relationship 'owns' leads from 'intrusion-set' to 'threat-actor'"},
    {3,
     R"({"start_time":"2019-05-01T00:00:00Z","stop_time":"2019-05-01T00:00:00Z"})",
     "'stop_time' is not later than 'start_time'"},
    {4,
     R"({"pattern":"[domain-name:value = 'a.example'"})",
     "the pattern is wrong: a ] is missing at character 33"},
    {4,
     R"({"valid_until":"2019-05-01T00:00:00Z"})",
     "'valid_until' is not later than 'valid_from'"},
    {5, R"({"value":"198.51.100.4"})", "the id does not follow from the value (section 2.9)"},
};

bool told(const std::vector<share::StixBreach>& breaches, std::string_view what) {
    return std::any_of(breaches.begin(), breaches.end(), [&](const share::StixBreach& breach) {
        return breach.what == what;
    });
}

} // namespace

TEST_CASE("stix rules: a bundle that keeps them has no breach") {
    const auto breaches = share::check_stix(good_bundle().dump());
    for (const auto& breach : breaches) {
        MESSAGE(breach.object << ": " << breach.what);
    }
    CHECK(breaches.empty());
}

TEST_CASE("stix rules: each rule that is broken is told with the object") {
    for (const auto& wrong : wrong_objects) {
        auto bundle = good_bundle();
        auto& changed = bundle["objects"][wrong.object];
        changed.merge_patch(json::parse(wrong.patch));
        const auto breaches = share::check_stix(bundle.dump());
        INFO(wrong.patch);
        CHECK(told(breaches, wrong.what));
        for (const auto& breach : breaches) {
            CAPTURE(breach.what);
            CHECK_FALSE(breach.object.empty());
        }
    }
}

TEST_CASE("stix rules: what is no bundle is told") {
    CHECK(share::check_stix("{") == std::vector<share::StixBreach>{{"bundle", "this is not JSON"}});
    CHECK(told(share::check_stix("[]"), "this is no bundle"));
    CHECK(told(share::check_stix(R"({"type":"bundle","id":"bundle--1","objects":[]})"),
               "the id of the bundle is no bundle id"));
    auto bundle = good_bundle();
    bundle["spec_version"] = "2.0";
    CHECK(told(share::check_stix(bundle.dump()), "'spec_version' is no property of a bundle"));
    bundle = good_bundle();
    bundle["objects"].push_back(bundle["objects"][0]);
    bundle["objects"].push_back(7);
    const auto breaches = share::check_stix(bundle.dump());
    CHECK(told(breaches, "the id '" + author + "' stands twice"));
    CHECK(told(breaches, "a member of 'objects' is no object"));
}

TEST_CASE("stix ids: observables have the ids of the standard's own examples") {
    CHECK(share::detail::observable_id("ipv4-addr", "198.51.100.3") ==
          "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    CHECK(share::detail::observable_id("domain-name", "example.com") ==
          "domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
}

TEST_CASE("stix ids: UUIDs of version 5 as RFC 4122 and Python make them") {
    const auto id = share::detail::uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com");
    CHECK(id == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    CHECK(share::detail::is_uuid(id));
    CHECK_FALSE(share::detail::is_uuid("2ED6657D-e927-568b-95e1-2665a8aea6a2"));
    CHECK_FALSE(share::detail::is_uuid("2ed6657d-e927-068b-95e1-2665a8aea6a2"));
    CHECK_FALSE(share::detail::is_uuid("2ed6657d-e927-568b-15e1-2665a8aea6a2"));
}

TEST_CASE("stix ids: instants are written to the millisecond") {
    CHECK(share::detail::stix_instant("2016-11-04") == "2016-11-04T00:00:00.000Z");
    CHECK(share::detail::stix_instant("2016-11-04T09:00:00.98765+09:00") ==
          "2016-11-04T00:00:00.987Z");
    CHECK_FALSE(share::detail::stix_instant("soon"));
}

TEST_CASE("stix patterns: what the grammar allows is no fault") {
    for (const auto* pattern :
         {"[ipv4-addr:value = '198.51.100.1/32']",
          "[file:hashes.'SHA-256' = 'aa'] AND [file:name MATCHES '^a\\\\.b$']",
          "([a:b = 1] FOLLOWEDBY [a:b != 2.5]) WITHIN 300 SECONDS",
          "[network-traffic:dst_ref.value IN ('a', 'b') AND (x:y > 1 OR x:y NOT LIKE 'z%')]",
          "[a:b[*].c = true] REPEATS 5 TIMES",
          "[a:b ISSUBSET '198.51.100.0/24'] START t'2019-01-01T00:00:00Z' STOP "
          "t'2019-02-01T00:00:00Z'",
          "[EXISTS a:b]",
          "[url:value LIKE '%/it\\'s%']"}) {
        INFO(pattern);
        CHECK_FALSE(share::detail::pattern_fault(pattern));
    }
}

TEST_CASE("stix patterns: a fault is told with its place") {
    struct Fault {
        std::string_view pattern;
        std::string_view what;
    };

    const std::string deep(2000, '(');
    const Fault faults[] = {
        {"", "an observation begins with [ or ( at character 1"},
        {"a:b = 1", "an observation begins with [ or ( at character 1"},
        {"[a = 1]", "an object path is missing at character 3"},
        {"[a:b 1]", "an operator is missing at character 6"},
        {"[a:b = ]", "a value is missing at character 8"},
        {"[a:b = 'x]", "a text does not end at character 11"},
        {"[a:b = 'x\\y']", "only \\ and ' may be escaped at character 11"},
        {"[a:b IN ('x' 'y')]", "a ) is missing at character 14"},
        {"[a:b = 1] extra", "something follows the pattern at character 11"},
        {"([a:b = 1]", "a ) is missing at character 11"},
        {"[a:b = 1] START 5 STOP 6", "START and STOP take time stamps at character 17"},
        {deep, "parentheses are nested too deep at character 34"},
    };
    for (const auto& fault : faults) {
        INFO(fault.pattern);
        CHECK(share::detail::pattern_fault(fault.pattern) == std::string(fault.what));
    }
}
