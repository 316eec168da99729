#include <ample/read/detail/evtx_text.hpp>
#include <ample/read/detail/evtx_value.hpp>
#include <ample/read/evtx.hpp>

#include <doctest/doctest.h>
#include <tests/read/evtx_writer.hpp>
#include <tests/read/taken.hpp>

#include <algorithm>
#include <chrono>
#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;
using namespace ample::read::evtx_test;

namespace {

std::string chunk_of(std::size_t records, std::uint64_t first_id = 1) {
    Chunk chunk(first_id);
    std::uint32_t definition = 0;
    for (std::size_t i = 0; i < records; ++i) {
        definition =
            chunk.add(event_tag(), event_values(static_cast<std::uint32_t>(first_id + i)), definition);
    }
    return chunk.finished();
}

std::size_t count(const std::vector<Taken>& items, std::string_view kind) {
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [&](const Taken& item) { return item.kind == kind; }));
}

std::string why_of(const std::vector<Taken>& items) {
    std::string whys;
    for (const auto& item : items) {
        whys += item.kind == "defect" ? item.why + ";" : "";
    }
    return whys;
}

/// Both renderings of every record, and the fields of their JSON as read/ndjson reads it.
void check_renderings(std::string_view file) {
    EvtxDecoder decoder;
    for (std::size_t at = 0; at < file.size();) {
        const auto block = evtx_block(file.substr(at), at, true);
        REQUIRE(block.size > 0);
        if (block.kind == EvtxBlock::Kind::chunk) {
            decoder.open(file.substr(at, block.size), at, block);
            while (const auto part = decoder.next()) {
                if (part->kind != EvtxPart::Kind::record) {
                    continue;
                }
                const std::string json(decoder.json());
                if (json.empty()) {
                    continue; // too long
                }
                REQUIRE(json == decoder.json_by_tree());
                std::string_view why;
                const auto fields = decoder.fields(why);
                if (!why.empty()) {
                    continue;
                }
                std::vector<std::pair<std::string, std::string>> own;
                for (const auto& field : fields) {
                    own.emplace_back(field.name, field.value);
                }
                const auto lines = take_all("ndjson", json);
                REQUIRE(lines.size() == 1);
                std::vector<std::pair<std::string, std::string>> others;
                for (const auto& field : lines.front().fields) {
                    others.emplace_back(field.name, field.value);
                }
                REQUIRE(own == others);
            }
        }
        at += block.size;
    }
}

std::string only_json(const std::string& file) {
    EvtxDecoder decoder;
    MemorySource source(file);
    std::string json;
    const auto done = read_evtx(source, decoder, [&](const EvtxPart& part, std::uint64_t) {
        if (part.kind == EvtxPart::Kind::record) {
            json += decoder.json();
        }
    });
    CHECK(done.has_value());
    return json;
}

} // namespace

TEST_CASE("evtx: a record's fields have the names of the usual JSON, their values and places") {
    const auto file = file_of({chunk_of(3)});
    const auto items = take_all("evtx", file);
    CHECK_FALSE(gap(items, file.size()).has_value());
    CHECK(count(items, "record") == 3);
    CHECK(why_of(items).empty());
    const auto& record = items[2];
    CHECK(record.get("Event.System.Provider.#attributes.Name") == "Maker-Of-Events");
    CHECK(record.get("Event.System.EventID") == "4688");
    CHECK(record.get("Event.System.Channel") == "Maker/Operational");
    CHECK(record.get("Event.EventData.Image") == "C:\\tools\\\"a\".exe");
    CHECK(record.get("Event.EventData.User") == "S-1-5-18");
    CHECK(record.all("Event.EventData.Hashes") == "SHA1=ab|MD5=cd");
    CHECK(record.get("Event.EventData.Data.#text") == "plain");
    CHECK(record.get("recovered") == "(unset)");
    CHECK(to_text(*record.time) == "2019-04-17T18:40:01.0000007Z");
    for (const auto& field : record.fields) {
        if (field.name == "Event.EventData.Image") {
            CHECK(file.substr(field.where.begin, field.where.size()) == utf16("C:\\tools\\\"a\".exe"));
        }
        if (field.name == "Event.System.Channel") { // stands in the template
            CHECK(field.where == ByteRange{});
        }
    }
}

TEST_CASE("evtx: a record is rendered in the usual shape") {
    Chunk chunk;
    chunk.add(event_tag(), event_values(1));
    CHECK(only_json(file_of({chunk.finished()})) ==
          R"({"Event":{"#attributes":{"xmlns":"http://schemas.microsoft.com/win/2004/08/events/event"},)"
          R"("System":{"Provider":{"#attributes":{"Name":"Maker-Of-Events"}},"EventID":4688,)"
          R"("TimeCreated":{"#attributes":{"SystemTime":"2019-04-17T18:40:01.0000007Z"}},"EventRecordID":1,)"
          R"("Channel":"Maker/Operational","Computer":"pc-7.example"},"EventData":)"
          R"({"Image":"C:\\tools\\\"a\".exe","User":"S-1-5-18","Hashes":["SHA1=ab","MD5=cd"],)"
          R"("Data":{"#text":"plain"}}}})");
}

TEST_CASE("evtx: null values leave out what depends on them, and attributes") {
    auto values = event_values(1);
    values[3] = {0x06, le<std::uint16_t>(16384)};
    values[5] = {0x00, ""};
    Chunk chunk;
    chunk.add(event_tag(), values);
    const auto json = only_json(file_of({chunk.finished()}));
    CHECK(json.find(R"("EventID":{"#attributes":{"Qualifiers":16384},"#text":4688})") !=
          std::string::npos);
    CHECK(json.find("User") == std::string::npos);
    const auto items = take_all("evtx", file_of({chunk.finished()}));
    CHECK(items[2].get("Event.System.EventID.#text") == "4688");
}

TEST_CASE("evtx: values of every type have their text") {
    struct Case {
        std::uint8_t type;
        std::string bytes;
        std::string_view json;
    };

    const Case cases[] = {
        {0x00, "", "null"},
        {0x01, utf16("a\tb"), R"("a\tb")"},
        {0x01, std::string("\x3D\xD8\x00\xDE\x00\xD8", 6), "\"\xF0\x9F\x98\x80\xEF\xBF\xBD\""},
        {0x01, "odd", R"("6F6464")"},
        {0x02, std::string("caf\xE9\0", 5), "\"caf\xC3\xA9\""},
        {0x03, "\xFF", "-1"},
        {0x04, "\xFF", "255"},
        {0x05, "\xFE\xFF", "-2"},
        {0x06, "\xFE\xFF", "65534"},
        {0x07, "\xFD\xFF\xFF\xFF", "-3"},
        {0x08, "\xFD\xFF\xFF\xFF", "4294967293"},
        {0x08, "\x01", R"("01")"},
        {0x09, std::string(8, '\xFF'), "-1"},
        {0x0A, std::string(8, '\xFF'), "18446744073709551615"},
        {0x0B, std::string("\0\0\0\x3F", 4), "0.5"},
        {0x0C, std::string("\0\0\0\0\0\0\xF0\x7F", 8), R"("INF")"},
        {0x0D, std::string("\x01\0\0\0", 4), "true"},
        {0x0D, std::string("\0\0\0\0", 4), "false"},
        {0x0D, std::string("\x08\0\0\0", 4), "8"},
        {0x0E, "\x0A\xFF", R"("0AFF")"},
        {0x0F, "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10",
         R"("{04030201-0605-0807-090a-0b0c0d0e0f10}")"},
        {0x10, std::string("\x1F\0\0\0", 4), R"("0x1f")"},
        {0x11, le<std::uint64_t>(116'444'736'000'000'000), R"("1970-01-01T00:00:00.0000000Z")"},
        {0x11, std::string(8, '\xFF'), R"("0056-05-28T05:36:10.9551615Z")"},
        {0x12, le<std::uint16_t>(2020) + le<std::uint16_t>(2) + le<std::uint16_t>(6) +
                   le<std::uint16_t>(29) + le<std::uint16_t>(1) + le<std::uint16_t>(2) +
                   le<std::uint16_t>(3) + le<std::uint16_t>(45),
         R"("2020-02-29T01:02:03.0450000Z")"},
        {0x13, std::string("\x01\x02\0\0\0\0\0\x05\x20\0\0\0\x20\x02\0\0", 16), R"("S-1-5-32-544")"},
        {0x13, "\x01\x02", R"("0102")"},
        {0x14, std::string("\xEF\xBE\0\0", 4), R"("0xbeef")"},
        {0x15, std::string(8, '\x11'), R"("0x1111111111111111")"},
        {0x20, std::string(4, '\x01'), R"("01010101")"},
        {0x77, "\x01", R"("01")"}};
    for (const auto& one : cases) {
        INFO(int(one.type), " ", one.json);
        Chunk chunk;
        chunk.add({"Event", {}, "", {{"V", {}, "%0"}}}, {{one.type, one.bytes}});
        const auto file = file_of({chunk.finished()});
        CHECK(only_json(file) == "{\"Event\":{\"V\":" + std::string(one.json) + "}}");
        check_renderings(file);
    }
}

TEST_CASE("evtx: arrays repeat their element, and keys that repeat are numbered") {
    Chunk chunk;
    chunk.add({"Event", {}, "", {{"P", {}, "%0"}, {"Q", {}, "%1"}, {"P", {}, "x"}}},
              {{0x84, "ac"}, {0x93, std::string("\x01\0\0\0\0\0\0\x01", 8)}});
    const auto file = file_of({chunk.finished()});
    CHECK(only_json(file) == R"({"Event":{"P":97,"P_1":99,"Q":"S-1-1","P_2":"x"}})");
    check_renderings(file);
}

TEST_CASE("evtx: BinXML in a value becomes members where it stands") {
    const Tag inner = {"EventData", {}, "", {{"Data", {{"Name", "X"}}, "%0"}}};
    const Tag outer = {"Event", {}, "", {{"System", {}, "", {{"EventID", {}, "7"}}}}, -1};
    auto with_slot = outer;
    with_slot.text = "%0";
    // Where the value stands follows from the size of everything before it.
    Chunk probe;
    probe.add(with_slot, {{0x21, ""}});
    const auto at = probe.size() - 5;
    Chunk chunk;
    const auto nested = chunk.nested(inner, {{0x01, utf16("deep")}}, at);
    chunk.add(with_slot, {{0x21, nested}});
    const auto file = file_of({chunk.finished()});
    CHECK(only_json(file) == R"({"Event":{"System":{"EventID":"7"},"EventData":{"X":"deep"}}})");
    check_renderings(file);
    EvtxDecoder decoder;
    const auto name = decoder.watch("Event.EventData.X");
    MemorySource source(file);
    const auto done = read_evtx(source, decoder, [&](const EvtxPart& part, std::uint64_t) {
        if (part.kind == EvtxPart::Kind::record) {
            CHECK(decoder.find("Event.EventData.X")->value == "deep");
            CHECK(decoder.find(name)->value == "deep");
            CHECK_FALSE(decoder.find("Event.EventData.Y").has_value());
            CHECK(decoder.system().event_id == "7");
        }
    });
    CHECK(done.has_value());
}

TEST_CASE("evtx: a value that holds its own template again ends at a depth, with a reason") {
    Chunk chunk;
    const Tag tag = {"Event", {}, "", {{"A", {}, "1"}}, -1};
    auto with_slot = tag;
    with_slot.text = "%0";
    const auto definition = chunk.add(with_slot, {{0x00, ""}});
    std::string value;
    const auto identifier = static_cast<std::uint32_t>(std::hash<std::string>{}("Event"));
    for (int level = 0; level < 40; ++level) {
        value = std::string("\x0C\x01", 2) + le(identifier) + le(definition) + le<std::uint32_t>(1) +
                le(static_cast<std::uint16_t>(value.size())) + std::string("\x21\0", 2) + value;
    }
    chunk.add_raw(value + '\0');
    const auto items = take_all("evtx", file_of({chunk.finished()}));
    CHECK(count(items, "record") == 2);
    CHECK(items[3].get("damaged") == "BinXML is nested deeper than 16 values");
}

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
        {"file header", [](std::string& f) { f[9] ^= 1; }, 40, 0,
         "the file header does not have its checksum;"},
        {"chunk header", [](std::string& f) { f[4096 + 20] ^= 1; }, 40, 20,
         "the header of the chunk does not have its checksum;"},
        {"chunk magic", [](std::string& f) { f[4096] ^= 1; }, 40, 20,
         "no chunk begins where one should;"},
        {"a value", [&](std::string& f) { f[record_at(6) - 20] ^= 1; }, 40, 0,
         "the records of the chunk do not have the checksum in its header;"},
        {"record magic", [&](std::string& f) { f[record_at(5)] ^= 1; }, 39, 0,
         "the records of the chunk do not have the checksum in its header;"
         "no record begins where one should;"},
        {"record size", [&](std::string& f) { f[record_at(5) + 5] ^= 0x40; }, 39, 0,
         "the records of the chunk do not have the checksum in its header;"
         "no record begins where one should;"},
        {"a missing sector", [](std::string& f) { f.erase(4096 + 6000, 512); }, 38, 0, "any"},
        {"cut off", [&](std::string& f) { f.resize(record_at(30) + 40); }, 30, 0,
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
    instance(definition, le<std::uint32_t>(1) + le<std::uint16_t>(0xFFFF) + std::string("\x01\0", 2));
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

TEST_CASE("evtx: vectors write what the plain loops write") {
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
        std::string units;
        for (auto left = random() % 70; left > 0; --left) {
            const auto unit = random() % 8 == 0 ? random() : 0x20 + random() % 0x5F;
            units += le(static_cast<std::uint16_t>(unit));
        }
        const auto count = units.size() / 2;
        const auto text = [&](auto write) {
            std::string to(detail::most_escaped(count), '\0');
            to.resize(static_cast<std::size_t>(write(units.data(), count, to.data()) - to.data()));
            return to;
        };
        REQUIRE(text(detail::write_escaped_utf16) == text(detail::write_escaped_utf16_plainly));
        REQUIRE(text(detail::write_utf16) == text(detail::write_utf16_plainly));
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
                bytes.replace(std::min(at, bytes.size()), 4, le(static_cast<std::uint32_t>(random() % 70'000)));
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
