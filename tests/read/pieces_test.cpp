// Streams in pieces give what they give whole.

#include <ample/read/pieces.hpp>

#include <doctest/doctest.h>
#include <tests/read/evtx_writer.hpp>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Cut {
    std::vector<Taken> items = {};
    StreamTally tally = {};
    std::size_t pieces = 0;
    std::string error = {};
};

Cut cut(std::string_view name, ByteSource& source, std::size_t usual) {
    const auto& format = *format_named(name);
    PieceCutter cutter(source, format.resume, usual);
    Cut result;
    const auto reader = format.open(test_options()); // serves piece after piece
    for (Piece piece; cutter.next(piece); ++result.pieces) {
        StreamTally tally;
        const auto done =
            read_piece(piece, *reader, tally, [&](const Item& item, std::string_view) {
                result.items.push_back(taken(item));
            });
        result.tally.join(tally);
        result.error += done ? "" : done.error().what;
    }
    return result;
}

Cut cut(std::string_view name, std::string_view bytes, std::size_t usual) {
    MemorySource source(bytes);
    return cut(name, source, usual);
}

std::vector<Taken> whole(std::string_view name, std::string_view bytes) {
    return take_pieces(name, bytes, [] { return std::size_t{70'001}; });
}

std::string squid_log(std::size_t lines) {
    std::string log;
    for (std::size_t i = 0; i < lines; ++i) {
        log += "14782203" + std::to_string(10 + i % 90) + ".114 1 10.0.0." +
               std::to_string(i % 250) + " TCP_MISS/200 4 GET http://a/" + std::to_string(i) +
               " - NONE/- -\n";
    }
    return log;
}

/// A log of `chunks` chunks with one record each.
std::string event_log(std::size_t chunks) {
    using namespace evtx_test; // NOLINT
    std::vector<std::string> made;
    for (std::size_t i = 0; i < chunks; ++i) {
        Chunk chunk(i + 1);
        chunk.add({.name = "Event", .text = "%0"}, {{1, utf16("record " + std::to_string(i))}});
        made.push_back(chunk.finished());
    }
    return file_of(made);
}

} // namespace

TEST_CASE("pieces: lines cut anywhere give the items of the stream, with their ranges in it") {
    const auto log = squid_log(400) + "nonsense\nwithout an end";
    for (const std::size_t usual : {1U, 100U, 3000U, 1U << 20U}) {
        const auto result = cut("squid", log, usual);
        CHECK(result.items == whole("squid", log));
        CHECK(result.tally.bytes == log.size());
        CHECK(result.tally.records == 400);
        CHECK(result.tally.defects == 2);
        CHECK(to_text(*result.tally.first) == "2016-11-04T00:45:10.114Z");
        CHECK(to_text(*result.tally.last) == "2016-11-04T00:46:39.114Z");
        CHECK((result.pieces > 1) == (usual < log.size()));
    }
}

TEST_CASE("pieces: event logs are cut before chunks, also where bytes are missing or too many") {
    auto log = event_log(9);
    const auto check = [&] {
        const auto result = cut("evtx", log, 150'000);
        CHECK(result.pieces > 2);
        CHECK(result.items == whole("evtx", log));
    };
    check();
    log.erase(200'000, 33'333);
    check();
    log.insert(300'000, std::string(5'000, 'x'));
    check();
    log.resize(log.size() - 70'000);
    check();
}

TEST_CASE("pieces: what can't be cut is one piece that goes on in the source") {
    const auto dated = std::string("time,host\n1,a\n2,b\n");
    CHECK(cut("csv", dated, 4).pieces == 1);
    CHECK(cut("csv", dated, 4).items == whole("csv", dated));
    const auto wide = evtx_test::utf16("{\"a\":1}\n{\"a\":2}\n");
    for (const auto& text : {wide, "\xFF\xFE" + wide}) {
        CHECK(cut("ndjson", text, 4).pieces == 1);
        CHECK(cut("ndjson", text, 4).items == whole("ndjson", text));
    }
}

TEST_CASE("pieces: a line of 20 MB comes out as in the stream, and so does what follows it") {
    const auto log = "{\"a\":1}\n{\"a\":\"" + std::string(20'000'000, 'x') + "\"}\n{\"a\":2}\n";
    const auto result = cut("ndjson", log, usual_piece);
    CHECK(result.pieces == 2);
    CHECK(result.items == whole("ndjson", log));
}

TEST_CASE("pieces: a source that breaks gives what came before, and says so once") {
    const auto log = squid_log(100);
    PiecedSource source(
        log, [] { return std::size_t{997}; }, true);
    const auto result = cut("squid", source, 2000);
    CHECK_FALSE(result.error.empty());
    CHECK(result.tally.records == 100);
    PiecedSource plain(
        log, [] { return std::size_t{997}; }, true);
    const auto reader = format_named("squid")->open(test_options());
    StreamTally tally;
    const auto done = read_stream(plain, *reader, tally, [](const Item&, std::string_view) {});
    REQUIRE_FALSE(done);
    CHECK(result.error == done.error().what);
    CHECK(result.tally.bytes == tally.bytes);
}

TEST_CASE("pieces: bytes like a mark of UTF-16 tell an encoding only where the stream begins") {
    std::string log = "first\n";
    while (log.size() < 4096) {
        log += "\xFF\xFE"
               "ab\n";
    }
    const auto parts = cut("text", log, 64);
    CHECK(parts.pieces > 10);
    CHECK(parts.items == whole("text", log));

    const auto reader = format_named("text")->open(test_options()); // of another thread
    reader->feed("\xFF\xFE"
                 "ab\n",
                 1000,
                 true);
    const auto item = reader->next();
    REQUIRE(item.has_value());
    CHECK(taken(*item).get("line") == "\xFF\xFE"
                                      "ab");
}
