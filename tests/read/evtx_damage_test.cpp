#include <tests/read/evtx_taken.hpp>

#include <chrono>
#include <functional>
#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;
using namespace ample::read::evtx_test;

TEST_CASE("evtx: damage is a defect that says why, and reading goes on") {
    const auto whole = file_of({chunk_of(20), chunk_of(20, 21)});

    struct Case {
        const char* name;
        std::function<void(std::string&)> harm;
        std::size_t records;
        std::size_t recovered;
        std::string_view why;
    };

    const auto record_at = [&](std::size_t number) {
        auto at = whole.find(std::string("**\0\0", 4));
        for (std::size_t i = 0; i < number; ++i) {
            at = whole.find(std::string("**\0\0", 4), at + 1);
        }
        return at;
    };
    const Case cases[] = {
        {"nothing", [](std::string&) {}, 40, 0, ""},
        {"file header",
         [](std::string& f) { f[9] ^= 1; },
         40,
         0,
         "the file header does not have its checksum;"},
        {"chunk header",
         [](std::string& f) { f[4096 + 20] ^= 1; },
         40,
         20,
         "the header of the chunk does not have its checksum;"},
        {"chunk magic",
         [](std::string& f) { f[4096] ^= 1; },
         40,
         20,
         "no chunk begins where one should;"},
        {"a value",
         [&](std::string& f) { f[record_at(6) - 20] ^= 1; },
         40,
         0,
         "the records of the chunk do not have the checksum in its header;"},
        {"record magic",
         [&](std::string& f) { f[record_at(5)] ^= 1; },
         39,
         0,
         "the records of the chunk do not have the checksum in its header;"
         "no record begins where one should;"},
        {"record size",
         [&](std::string& f) { f[record_at(5) + 5] ^= 0x40; },
         39,
         0,
         "the records of the chunk do not have the checksum in its header;"
         "no record begins where one should;"},
        {"a missing sector", [](std::string& f) { f.erase(4096 + 6000, 512); }, 38, 0, "any"},
        {"cut off",
         [&](std::string& f) { f.resize(record_at(30) + 40); },
         30,
         0,
         "the file ends inside a chunk;no record begins where one should;"}};
    for (const auto& one : cases) {
        INFO(one.name);
        auto bytes = whole;
        one.harm(bytes);
        const auto items = take_all("evtx", bytes);
        CHECK_FALSE(gap(items, bytes.size()).has_value());
        INFO(why_of(items));
        CHECK(count(items, "record") >= one.records);
        const auto recovered = std::count_if(items.begin(), items.end(), [](const Taken& item) {
            return item.get("recovered") == "true";
        });
        CHECK(static_cast<std::size_t>(recovered) == one.recovered);
        if (one.why == "any") {
            CHECK_FALSE(why_of(items).empty());
        } else {
            CHECK(why_of(items) == one.why);
        }
        CHECK(items == take_pieces("evtx", bytes, [] { return std::size_t{10'000}; }));
    }
}

TEST_CASE("evtx: records in the unused rest of a chunk are recovered and say so") {
    Chunk chunk;
    const auto definition = chunk.add(event_tag(), event_values(1));
    chunk.end_records();
    chunk.add(event_tag(), event_values(2), definition);
    const auto items = take_all("evtx", file_of({chunk.finished()}));
    REQUIRE(count(items, "record") == 2);
    CHECK(items[2].get("recovered") == "(unset)");
    CHECK(items[3].get("recovered") == "true");
    CHECK(why_of(items).empty());
}

TEST_CASE("evtx: sizes that can't be are refused") {
    Chunk chunk;
    const auto definition = chunk.add(event_tag(), event_values(1));
    const auto identifier = static_cast<std::uint32_t>(std::hash<std::string>{}("Event"));
    const auto instance = [&](std::uint32_t at, const std::string& rest) {
        chunk.add_raw(std::string("\x0C\x01", 2) + le(identifier) + le(at) + rest);
    };
    instance(definition, le<std::uint32_t>(0xFFFFFFFF));
    instance(definition,
             le<std::uint32_t>(1) + le<std::uint16_t>(0xFFFF) + std::string("\x01\0", 2));
    instance(0xFFFFFFF0, le<std::uint32_t>(0));
    instance(definition, "");
    chunk.add_raw("");
    chunk.add_raw("\x33");
    chunk.add_raw(std::string("\x01\xFF\xFF", 3));
    const auto items = take_all("evtx", file_of({chunk.finished()}));
    CHECK(count(items, "record") == 1 + 1); // one is found by its identifier, without values
    CHECK(why_of(items) == "the values of a template are longer than their record;"
                           "the values of a template are longer than their record;"
                           "BinXML ends inside a token;"
                           "the record holds no element;"
                           "a token of BinXML is not known or out of place;"
                           "BinXML ends inside a token;");
}

TEST_CASE("evtx: values that double sixteen times use up their chunk's share, not that of others") {
    const auto identifier = static_cast<std::uint32_t>(std::hash<std::string>{}("Event"));
    for (const auto* second : {"B", "A"}) { // by its program, and, as keys repeat, by its tree
        Chunk chunk;
        const auto ordinary = chunk.add(event_tag(), event_values(1));
        const Tag tag = {"Event", {}, "", {{"A", {}, "%0"}, {second, {}, "%0"}}, -1};
        const auto definition = chunk.add(tag, {{0x00, ""}});
        std::string value;
        for (int level = 0; level < 16; ++level) {
            value = std::string("\x0C\x01", 2) + le(identifier) + le(definition) +
                    le<std::uint32_t>(1) + le(static_cast<std::uint16_t>(value.size())) +
                    std::string(level == 0 ? "\x00\0" : "\x21\0", 2) + value;
        }
        for (int i = 0; i < 100; ++i) {
            chunk.add_raw(value + '\0');
        }
        chunk.add(event_tag(), event_values(2), ordinary);
        const auto items = take_all("evtx", file_of({chunk.finished(), chunk_of(3)}));
        CHECK(count(items, "record") == 3 + 3);
        CHECK(count(items, "defect") == 100);
        CHECK(why_of(items).starts_with(
            "the values of the record are too long, or too many with those of its chunk;"));
    }
}

TEST_CASE("evtx: 10,000 mutated logs tile, render alike in both ways, and take their time") {
    std::mt19937 random(1601);
    const auto whole = file_of({chunk_of(12)});
    const auto used = whole.find_last_not_of('\0') + 40;
    const auto begun = std::chrono::steady_clock::now();
    std::size_t records = 0;
    for (int round = 0; round < 10'000; ++round) {
        auto bytes = whole.substr(0, used);
        for (auto times = 1 + random() % 5; times > 0; --times) {
            const auto at = 4096 + random() % (used - 4096);
            switch (random() % 4) {
            case 0:
                bytes[at % bytes.size()] ^= static_cast<char>(1U << random() % 8);
                break;
            case 1:
                bytes[at % bytes.size()] = static_cast<char>(random() % 40);
                break;
            case 2:
                bytes.replace(std::min(at, bytes.size()),
                              4,
                              le(static_cast<std::uint32_t>(random() % 70'000)));
                break;
            default:
                bytes.erase(std::min(at, bytes.size()), random() % 30);
            }
        }
        const auto items = take_all("evtx", bytes);
        REQUIRE_FALSE(gap(items, bytes.size()).has_value());
        records += count(items, "record");
        if (round % 8 == 0) {
            check_renderings(bytes);
        }
    }
    CHECK(records > 50'000);
    const auto seconds = std::chrono::steady_clock::now() - begun;
    CHECK(seconds < std::chrono::minutes(5)); // with sanitizers, on a busy machine
}
