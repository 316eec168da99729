#include <ample/weigh/attack.hpp>

#include <doctest/doctest.h>
#include <zlib.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

using namespace ample;        // NOLINT: tests read better without the prefix
using namespace ample::weigh; // NOLINT

namespace {

constexpr std::string_view bundle = R"({"type":"bundle","objects":[
{"type":"intrusion-set","id":"intrusion-set--1","name":"Copper Lantern","aliases":["Copper Lantern","BRASS MOTH"],
 "external_references":[{"source_name":"mitre-attack","external_id":"G9"}]},
{"type":"intrusion-set","id":"intrusion-set--2","name":"Gone","revoked":true},
{"type":"malware","id":"malware--1","name":"Quillet","external_references":[{"source_name":"mitre-attack","external_id":"S9"}]},
{"type":"relationship","id":"relationship--1","relationship_type":"uses","source_ref":"intrusion-set--1","target_ref":"malware--1"},
{"type":"relationship","id":"relationship--2","relationship_type":"uses","source_ref":"intrusion-set--2","target_ref":"malware--1"}
]})";

std::filesystem::path corpora() {
    const char* const named = std::getenv("AMPLE_CORPORA"); // NOLINT: a test
    return named != nullptr ? std::filesystem::path(named)
                            : std::filesystem::path(AMPLE_SOURCE_DIR) / ".." / "shared" / "data";
}

std::string inflated(const std::filesystem::path& file) {
    const gzFile stream = gzopen(file.c_str(), "rb");
    std::string text;
    std::vector<char> piece(std::size_t{1} << 20U);
    for (int count = 0;
         (count = gzread(stream, piece.data(), static_cast<unsigned>(piece.size()))) > 0;) {
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
    gzclose(stream);
    return text;
}

} // namespace

TEST_CASE("attack: live groups with names and software, each with its bytes") {
    const auto attack = load_attack(bundle, {Digest::of(bundle), "", {0, bundle.size()}});
    REQUIRE(attack);
    REQUIRE(attack->groups.size() == 1);
    const auto& group = attack->groups[0];
    CHECK(group.key == "G9");
    CHECK(group.names == std::vector<std::string>{"Copper Lantern", "BRASS MOTH"});
    REQUIRE(group.software.size() == 1);
    CHECK(attack->software[group.software[0]].users == std::vector<std::size_t>{0});
    CHECK(bundle.substr(group.where.range.begin, group.where.range.size()) ==
          R"("id":"intrusion-set--1")");
}

TEST_CASE("attack: what is no bundle is refused in words") {
    for (const auto text : {"", "{}", "[1]", "{\"objects\":3}", "not json"}) {
        CHECK(load_attack(text, {}).error().what == "not a STIX bundle");
    }
}

TEST_CASE("attack: release 18.1 has the counts that were published for it") {
    const auto file = corpora() / "attack" / "enterprise-attack-18.1.json.gz";
    if (!std::filesystem::exists(file)) {
        std::cout << "skipped: no " << file << "\n";
        return;
    }
    const auto attack = load_attack(inflated(file), {});
    REQUIRE(attack);
    CHECK(attack->groups.size() == 172);
    CHECK(attack->software.size() == 784);
    CHECK(attack->techniques == 216);
    CHECK(attack->sub_techniques == 475);
    CHECK(attack->campaigns == 52);
    CHECK(attack->attributed_campaigns == 24);
    for (const auto& group : attack->groups) {
        if (group.key == "G0060") {
            CHECK(group.software.size() == 14);
            CHECK(group.techniques == 40);
        }
    }
}
