// Names of actors: what lists say, what it means, and what of a report is a mention. Groups are
// invented but where a scheme of names is meant.

#include <ample/cite/actors.hpp>
#include <ample/cite/gazetteer.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <tests/cite/reports.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

constexpr const char* bundle = R"json({"type":"bundle","objects":[
 {"type":"x-mitre-collection","x_mitre_version":"9.1"},
 {"type":"malware","name":"Glimmer"},
 {"type":"intrusion-set","id":"intrusion-set--11111111-0000-4000-8000-000000000001","name":"IRON LANTERN",
  "aliases":["IRON LANTERN","Kestrel","Glimmer"],
  "external_references":[
   {"source_name":"mitre-attack","external_id":"G9001"},
   {"source_name":"Kestrel","description":"(Citation: Larkspur 2020)(Citation: Other)"},
   {"source_name":"Larkspur 2020","url":"https://larkspur.example/kestrel"}]},
 {"type":"intrusion-set","id":"intrusion-set--2","name":"Old","revoked":true,"external_references":[]}
]})json";

constexpr const char* galaxy = R"({"type":"threat-actor","version":7,"values":[
 {"value":"Kestrel","uuid":"aaaa","meta":{"country":"ZZ","attribution-confidence":"50",
   "synonyms":["Army Unit 90125","Storm-7777","Night Heron","Shared Name"],
   "origin:Night Heron":"Veldt"},
  "related":[{"dest-uuid":"11111111-0000-4000-8000-000000000001","type":"similar",
   "tags":["estimative-language:likelihood-probability=\"likely\""]}]},
 {"value":"Silence","uuid":"bbbb","meta":{"synonyms":["Shared Name","Owl7"]}}
]})";

Gazetteer both() {
    auto attack = actors_of_attack(bundle);
    auto misp = actors_of_galaxy(galaxy);
    REQUIRE(attack);
    REQUIRE(misp);
    return Gazetteer::of({*attack, *misp});
}

ActorName named(const Gazetteer& all, std::string_view id, std::string_view name) {
    for (const auto& entry : all.entries()) {
        for (const auto& one : entry.names) {
            if (entry.id == id && one.name == name) {
                return one;
            }
        }
    }
    return {.name = "(none)"};
}

/// The texts of the mentions in a report.
std::vector<std::string> mentioned(const Gazetteer& all, const std::string& text) {
    const auto one = report("a.txt", text);
    const auto article = article_of(one.document, one.path);
    std::vector<std::string> found;
    for (const auto& mention : ActorFinder(all).find(article)) {
        found.push_back(text.substr(mention.begin, mention.end - mention.begin));
    }
    return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("gazetteer: entries of two lists stay apart, whatever names they share") {
    const auto all = both();
    CHECK(all.entries().size() == 3);
    CHECK(all.find("kestrel").size() == 2);
    CHECK(all.find("KESTREL") == all.find("Kes-trel"));
    CHECK(all.find("storm 7777").size() == 1);
    CHECK(all.find("Old").empty());
    CHECK(all.find("").empty());
}

TEST_CASE("gazetteer: every name has a meaning and a namer or the reason why not") {
    const auto all = both();
    for (const auto& entry : all.entries()) {
        for (const auto& name : entry.names) {
            INFO(name.name);
            CHECK_FALSE(name.basis.empty());
        }
    }
    const auto kestrel = named(all, "attack:G9001", "Kestrel");
    CHECK(kestrel.meaning == NameMeaning::same_as);
    CHECK(kestrel.basis == "ATT&CK cites \"Larkspur 2020\"");
    CHECK(kestrel.reference == "https://larkspur.example/kestrel");
    CHECK(named(all, "attack:G9001", "IRON LANTERN").namer == "Secureworks");
    CHECK(named(all, "attack:G9001", "Glimmer").meaning == NameMeaning::malware_for);
    CHECK(named(all, "misp:aaaa", "Night Heron").namer == "Veldt");
    CHECK(named(all, "misp:aaaa", "Storm-7777").namer == "Microsoft");
    CHECK(named(all, "misp:aaaa", "Shared Name").meaning == NameMeaning::overlaps);
    const auto unit = named(all, "misp:aaaa", "Army Unit 90125");
    CHECK(unit.meaning == NameMeaning::sponsor);
    CHECK(unit.namer.empty());
    CHECK(all.entries()[1].country_basis == "MISP galaxy, confidence not stated");
}

TEST_CASE("gazetteer: a unit of a state is told by the form of its name") {
    for (const auto* name : {"Unit 74455",
                             "PLA Unit 12345",
                             "Army Unit 1",
                             "Bureau 39",
                             "2nd Bureau",
                             "Third Department",
                             "GRU",
                             "FSB Center 16",
                             "PLA Navy",
                             "Office 9",
                             "Ministry of Trade",
                             "Chinese Navy",
                             "General Intelligence Directorate"}) {
        INFO(name);
        CHECK(reads_as_state_unit(name));
    }
    for (const auto* name : {"Kestrel",
                             "Group 3",
                             "Cyber Army Team",
                             "Unit",
                             "Bureau",
                             "Navy Blue",
                             "APT41",
                             "Plaid",
                             "Grumble",
                             "",
                             "Storm-0501",
                             "Silence"}) {
        INFO(name);
        CHECK_FALSE(reads_as_state_unit(name));
    }
}

TEST_CASE("gazetteer: the file reads back as it was, and says what it is not") {
    const auto all = both();
    const auto again = Gazetteer::parse(all.text());
    REQUIRE(again);
    CHECK(again->text() == all.text());
    CHECK(again->find("Kestrel") == all.find("Kestrel"));
    for (const auto* text : {"",
                             "{}",
                             "[]",
                             "{\"format\":1}",
                             "{\"format\":\"ample-gazetteer/1\"}",
                             "{\"format\":\"ample-gazetteer/9\",\"lists\":[],\"entries\":[]}"}) {
        INFO(text);
        CHECK_FALSE(Gazetteer::parse(text));
    }
    for (const auto* text : {"", "{}", "[]", "{\"type\":\"bundle2\"}", "{\"values\":[]}"}) {
        CHECK_FALSE(actors_of_attack(text));
        CHECK_FALSE(actors_of_galaxy(text));
    }
    CHECK(actors_of_galaxy("{\"type\":\"threat-actor\",\"values\":[1,{},{\"value\":3}]}")
              ->entries.empty());
}

TEST_CASE("actors: common words are mentions only where the sentence speaks of actors") {
    const auto all = both();
    CHECK(mentioned(all, "Silence fell over the room. They kept silence.").empty());
    CHECK(mentioned(all, "A kestrel was seen. Kestrel numbers rise in the county.").empty());
    CHECK(mentioned(all, "The group known as Silence stole the data.") == Texts{"Silence"});
    CHECK(mentioned(all,
                    "The hacking group Kestrel rented servers. Police said that Kestrel paid.") ==
          Texts{"Kestrel", "Kestrel"});
    CHECK(mentioned(all, "Analysts blamed Night Heron and Owl7.") == Texts{"Night Heron", "Owl7"});
    CHECK(mentioned(all, "A night heron was seen.").empty());
    CHECK(mentioned(all, "Nightheron, Owl78 and XOwl7 are none.").empty());
}

TEST_CASE("actors: a mention keeps every entry that has the name") {
    const auto all = both();
    const auto one = report("a.txt", "The group Kestrel paid. The group Kestrel left.");
    const auto values = cite::cite({&one, 1}, {}, &all);
    const auto actors = contents(values, "actor");
    REQUIRE(actors.size() == 1);
    CHECK(actors[0]["count"] == 2);
    CHECK(actors[0]["ambiguous"] == true);
    REQUIRE(actors[0]["candidates"].size() == 2);
    CHECK(actors[0]["candidates"][0]["entry"] == "attack:G9001");
    CHECK(contents(cite::cite({&one, 1}), "actor").empty());
}

TEST_CASE("actors: a megabyte of names is read in linear time") {
    const auto all = both();
    std::string text;
    while (text.size() < 1'000'000) {
        text += "Night Night Heron Owl7 Silence group ";
        text += text.size() % 4000 < 40 ? ".\n" : "";
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(mentioned(all, text).empty());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE(
    "gazetteer: of the public galaxy no unit is an alias, and no alias makes two entries one") {
    const auto* const folder = std::getenv("AMPLE_CORPORA"); // NOLINT: tests are one thread
    const std::filesystem::path corpora =
        folder != nullptr ? folder : std::string(AMPLE_SOURCE_DIR) + "/../shared/data";
    std::ifstream in(corpora / "misp/galaxy/threat-actor.json", std::ios::binary);
    if (!in) {
        MESSAGE("skipped: no public corpora");
        return;
    }
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    auto list = actors_of_galaxy(bytes);
    REQUIRE(list);
    const auto count = list->entries.size();
    const auto all = Gazetteer::of({std::move(*list)});
    CHECK(all.entries().size() == count);
    std::size_t sponsors = 0;
    for (const auto& entry : all.entries()) {
        for (const auto& name : entry.names) {
            sponsors += name.meaning == NameMeaning::sponsor ? 1 : 0;
            const bool is_unit = name.name.find("Unit 6") != std::string::npos;
            CHECK((!is_unit || name.meaning == NameMeaning::sponsor));
        }
    }
    CHECK(sponsors >= 10);
    CHECK(sponsors <= 30);
}
