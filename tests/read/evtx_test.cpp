#include <ample/read/detail/evtx_text.hpp>

#include <tests/read/evtx_taken.hpp>

#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;
using namespace ample::read::evtx_test;

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
            CHECK(file.substr(field.where.begin, field.where.size()) ==
                  utf16("C:\\tools\\\"a\".exe"));
        }
        if (field.name == "Event.System.Channel") { // stands in the template
            CHECK(field.where == ByteRange{});
        }
    }
}

TEST_CASE("evtx: a record is rendered in the usual shape") {
    Chunk chunk;
    chunk.add(event_tag(), event_values(1));
    CHECK(
        only_json(file_of({chunk.finished()})) ==
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
        {0x0F,
         "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10",
         R"("{04030201-0605-0807-090a-0b0c0d0e0f10}")"},
        {0x10, std::string("\x1F\0\0\0", 4), R"("0x1f")"},
        {0x11, le<std::uint64_t>(116'444'736'000'000'000), R"("1970-01-01T00:00:00.0000000Z")"},
        {0x11, std::string(8, '\xFF'), R"("0056-05-28T05:36:10.9551615Z")"},
        {0x12,
         le<std::uint16_t>(2020) + le<std::uint16_t>(2) + le<std::uint16_t>(6) +
             le<std::uint16_t>(29) + le<std::uint16_t>(1) + le<std::uint16_t>(2) +
             le<std::uint16_t>(3) + le<std::uint16_t>(45),
         R"("2020-02-29T01:02:03.0450000Z")"},
        {0x13,
         std::string("\x01\x02\0\0\0\0\0\x05\x20\0\0\0\x20\x02\0\0", 16),
         R"("S-1-5-32-544")"},
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
        value = std::string("\x0C\x01", 2) + le(identifier) + le(definition) +
                le<std::uint32_t>(1) + le(static_cast<std::uint16_t>(value.size())) +
                std::string("\x21\0", 2) + value;
    }
    chunk.add_raw(value + '\0');
    const auto items = take_all("evtx", file_of({chunk.finished()}));
    CHECK(count(items, "record") == 2);
    CHECK(items[3].get("damaged") == "BinXML is nested deeper than 16 values");
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
