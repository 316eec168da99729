// Bundles of sightings without a case.

#include <ample/share/sightings.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <tuple>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::share;

namespace {

SightingTotal total_of(sweep::Type type, std::string value) {
    SightingTotal total;
    total.indicator.type = type;
    total.indicator.value = std::move(value);
    total.indicator.feed = "feed.txt";
    total.records = 1;
    total.streams = {"a.log"};
    return total;
}

nlohmann::json indicator_of(const SightingTotal& total, std::string_view now = "2024-05-06") {
    const auto bundle = sighting_bundle({&total, 1}, *parse_instant(now));
    REQUIRE(bundle);
    const auto parsed = nlohmann::json::parse(bundle->text);
    for (const auto& object : parsed.at("objects")) {
        if (object.at("type") == "indicator") {
            return object;
        }
    }
    return {};
}

std::string pattern_of(sweep::Type type, std::string value) {
    return indicator_of(total_of(type, std::move(value))).at("pattern");
}

} // namespace

TEST_CASE("sightings: hives of registry keys are written in full") {
    using sweep::Type;
    for (const auto& [key, full] :
         {std::pair{R"(hklm\Software\X)", R"(HKEY_LOCAL_MACHINE\\Software\\X)"},
          std::pair{R"(HKCU\a)", R"(HKEY_CURRENT_USER\\a)"},
          std::pair{R"(HKLM:\a)", R"(HKEY_LOCAL_MACHINE\\a)"},
          std::pair{R"(\REGISTRY\USER\S-1)", R"(HKEY_USERS\\S-1)"},
          std::pair{R"(HKEY_CLASSES_ROOT\a)", R"(HKEY_CLASSES_ROOT\\a)"}}) {
        CHECK(pattern_of(Type::registry_key, key) ==
              "[windows-registry-key:key = '" + std::string(full) + "']");
    }
}

TEST_CASE("sightings: a path has the slashes and letters that its feed wrote") {
    CHECK(pattern_of(sweep::Type::path, "/opt/.Evil/runner") ==
          "[file:name = 'runner' AND file:parent_directory_ref.path = '/opt/.Evil']");
}

TEST_CASE("sightings: every type of indicator has a pattern") {
    using sweep::Type;
    const std::tuple<Type, const char*, std::string_view> rows[] = {
        {Type::ja3,
         "e7d705a3286e19ea42f587b344ee6865",
         "[network-traffic:extensions.'x-ample-tls-ext'.ja3 = 'e7d705a3286e19ea42f587b344ee6865']"},
        {Type::ja4, "t13d_a_b", "[network-traffic:extensions.'x-ample-tls-ext'.ja4 = 't13d_a_b']"},
        {Type::glob, "*.dyn.example", "[domain-name:value LIKE '%.dyn.example']"},
        {Type::glob, "evil?.exe", "[file:name LIKE 'evil_.exe']"},
        {Type::glob, "evil_*.exe", "[file:name MATCHES '^evil_.*\\\\.exe$']"},
        {Type::glob, "@evil.example", "[email-addr:value LIKE '%@evil.example']"},
        {Type::glob, "http://a.example/*.php", "[url:value LIKE 'http://a.example/%.php']"},
        {Type::glob,
         "C:\\Users\\*\\evil?.exe",
         "[file:name LIKE 'evil_.exe' AND file:parent_directory_ref.path LIKE 'C:\\\\Users\\\\%']"},
        {Type::glob,
         "HKLM\\Software\\*\\Run",
         "[windows-registry-key:key MATCHES "
         "'^HKEY_LOCAL_MACHINE\\\\\\\\Software\\\\\\\\.*\\\\\\\\Run$']"},
        {Type::url,
         "http://a.example/b_c",
         "[url:value MATCHES '^(?i:[a-z0-9+.-]+://([^/?#]*@)?a\\\\.example)(:80|:443)?/b_c"
         "([/?&;,)#]|$)']"},
        {Type::uri_file, "up.php", "[url:value MATCHES '/up\\\\.php([?#]|$)']"},
        {Type::computed, "datper-beacon", "[x-ample-computed:name = 'datper-beacon']"}};
    for (const auto& [type, value, pattern] : rows) {
        CAPTURE(value);
        CHECK(pattern_of(type, value) == pattern);
        CHECK(indicator_of(total_of(type, value)).at("pattern_type") == "stix");
    }
    for (const auto& [type, value, pattern] :
         {std::tuple{Type::regex, "a[0-9]+", "a[0-9]+"},
          std::tuple{Type::literal, "magic (A) 1.0", "magic \\(A\\) 1\\.0"}}) {
        CHECK(pattern_of(type, value) == pattern);
        CHECK(indicator_of(total_of(type, value)).at("pattern_type") == "pcre");
    }
}

TEST_CASE("sightings: no time is invented") {
    auto total = total_of(sweep::Type::domain, "evil.example");
    CHECK(indicator_of(total).at("valid_from") == "2024-05-06T00:00:00.000Z");
    CHECK(indicator_of(total).at("id") == indicator_of(total, "2024-05-07").at("id"));
    total.first = parse_instant("2021-03-01T10:00:00Z");
    total.last = parse_instant("2021-03-05T10:00:00Z");
    CHECK(indicator_of(total).at("valid_from") == "2021-03-01T10:00:00.000Z");
    CHECK(indicator_of(total).at("created") == "2021-03-05T10:00:00.000Z");
    total.indicator.first_seen = "2021-02-01";
    CHECK(indicator_of(total).at("valid_from") == "2021-02-01T00:00:00.000Z");
    total.indicator.valid_from = parse_instant("2021-01-01");
    CHECK(indicator_of(total).at("valid_from") == "2021-01-01T00:00:00.000Z");
}
