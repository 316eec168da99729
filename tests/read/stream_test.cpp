#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

#include <random>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Streamed {
    std::vector<Taken> items = {};
    StreamTally tally = {};
    std::string error = {};
    std::string bytes = {}; ///< of all items, laid end to end
};

Streamed stream(std::string_view format, ByteSource& source) {
    Streamed streamed;
    const auto reader = format_named(format)->open(test_options());
    const auto done =
        read_stream(source, *reader, streamed.tally, [&](const Item& item, std::string_view bytes) {
            streamed.items.push_back(taken(item));
            streamed.bytes += bytes;
        });
    streamed.error = done ? "" : done.error().what;
    return streamed;
}

Streamed stream(std::string_view format, std::string_view bytes, std::size_t piece) {
    PiecedSource source(bytes, [=] { return piece; });
    return stream(format, source);
}

} // namespace

TEST_CASE("stream: the tally counts bytes, records, defects and the span of event times") {
    const std::string log = "1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -\n"
                            "nonsense\n"
                            "1478220301.5 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -\n";
    const auto streamed = stream("squid", log, 7);
    CHECK(streamed.tally.bytes == log.size());
    CHECK(streamed.tally.records == 2);
    CHECK(streamed.tally.defects == 1);
    CHECK(streamed.tally.defect_bytes == 9);
    CHECK(to_text(*streamed.tally.first) == "2016-11-04T00:45:01.5Z");
    CHECK(to_text(*streamed.tally.last) == "2016-11-04T00:45:05.114Z");
    CHECK(streamed.bytes == log);
}

TEST_CASE("stream: an empty stream has no items") {
    const auto streamed = stream("text", "", 1);
    CHECK(streamed.items.empty());
    CHECK(streamed.tally.bytes == 0);
    CHECK_FALSE(streamed.tally.first.has_value());
}

TEST_CASE("stream: a line longer than 8 MiB comes out as defects cut at blanks, then reading goes "
          "on") {
    std::string log = "first\n";
    while (log.size() < 2 * longest_item + 1000) {
        log += "word,";
    }
    log += "\nlast\n";
    std::vector<Taken> before;
    for (const std::size_t piece : {std::size_t{4096}, std::size_t{1} << 20U, log.size()}) {
        const auto streamed = stream("text", log, piece);
        REQUIRE(streamed.items.size() == 5);
        CHECK(streamed.items[0].get("line") == "first");
        for (const auto i : {1U, 2U, 3U}) {
            CHECK(streamed.items[i].kind == "defect");
            CHECK(streamed.items[i].why == "longer than 8 MiB");
            CHECK(streamed.items[i].where.size() <= longest_item);
        }
        const auto cut = streamed.items[1].where.end;
        CHECK(log.at(cut - 1) == ',');
        CHECK(streamed.items[1].where.size() > longest_item - 64);
        CHECK(streamed.items[4].get("line") == "last");
        CHECK(streamed.bytes == log);
        CHECK((before.empty() || before == streamed.items));
        before = streamed.items;
    }
}

TEST_CASE("stream: in UTF-16 a byte that looks like a line end ends no line that is too long") {
    for (const bool is_little : {true, false}) {
        const auto units = [&](std::u16string_view text) {
            std::string bytes;
            for (const auto unit : text) {
                const auto low = static_cast<char>(unit & 0xFFU);
                const auto high = static_cast<char>(unit >> 8U);
                bytes += {is_little ? low : high, is_little ? high : low};
            }
            return bytes;
        };
        auto log = units(u"\uFEFFfirst\n");
        const auto word = units(u"\u4E0A\u0A0A\u0A41");
        while (log.size() < longest_item + 1000) {
            log += word;
        }
        log += units(u"\nlast\n");
        const auto streamed = stream("text", log, 70'000);
        REQUIRE(streamed.items.size() == 4);
        CHECK(streamed.items[0].get("line") == "first");
        CHECK(streamed.items[1].where.size() == longest_item);
        CHECK(streamed.items[2].why == "longer than 8 MiB");
        CHECK(streamed.items[3].get("line") == "last");
        CHECK(streamed.bytes == log);

        log += units(u"cut\u0A0A");
        PiecedSource broken(
            log, [] { return std::size_t{99'999}; }, true);
        const auto taken = stream("text", broken);
        CHECK(taken.items.back().why == "cut off where the source broke");
        CHECK(taken.items.back().where.size() == 8);
    }
}

TEST_CASE("stream: a line is too long from one byte over 8 MiB on, whatever the pieces") {
    struct Case {
        std::size_t size;
        bool has_end;
        std::size_t defects;
    };

    // The size counts the line end.
    constexpr Case cases[] = {{longest_item - 1, true, 0},
                              {longest_item, true, 0},
                              {longest_item + 1, true, 2},
                              {longest_item, false, 0},
                              {longest_item + 1, false, 2}};
    for (const auto& one : cases) {
        std::string log(one.size, 'x');
        if (one.has_end) {
            log.back() = '\n';
        }
        for (const std::size_t piece : {std::size_t{1} << 16U, longest_item, 3 * longest_item}) {
            INFO(one.size, " ", one.has_end, " ", piece);
            const auto streamed = stream("text", log, piece);
            CHECK(streamed.tally.defects == one.defects);
            CHECK(streamed.tally.records == (one.defects == 0 ? 1 : 0));
            CHECK(streamed.bytes.size() == log.size());
        }
    }
}

TEST_CASE("stream: lines of many lengths give the same items whatever the pieces") {
    std::mt19937 random(7);
    std::string log;
    for (int line = 0; line < 60; ++line) {
        const auto size = line % 30 == 29 ? longest_item + random() % 3000 : random() % 3000;
        log += std::string(size, 'a') + "\n";
    }
    const auto whole = stream("text", log, log.size());
    CHECK(whole.tally.defects >= 1);
    CHECK_FALSE(gap(whole.items, log.size()).has_value());
    for (int round = 0; round < 4; ++round) {
        const auto largest = 1 + random() % (std::size_t{1} << (12U + 3U * unsigned(round)));
        PiecedSource source(log, [&] { return 1 + random() % largest; });
        CHECK(stream("text", source).items == whole.items);
    }
}

TEST_CASE("stream: a source that breaks gives what it had and its error, and half a line is a "
          "defect") {
    const std::string log = "one\ntwo\nthr";
    PiecedSource source(
        log, [] { return std::size_t{5}; }, true);
    const auto streamed = stream("text", source);
    CHECK(streamed.error == "the stream broke off");
    REQUIRE(streamed.items.size() == 3);
    CHECK(streamed.items[1].get("line") == "two");
    CHECK(streamed.items[2].kind == "defect");
    CHECK(streamed.items[2].why == "cut off where the source broke");
    CHECK(streamed.bytes == log);
    CHECK(streamed.tally.records == 2);
}

TEST_CASE("stream: a source that breaks inside a quoted row gives its whole lines") {
    const std::string log = "a,b\n1,2\n3,\"x\ny\nz";
    PiecedSource source(
        log, [] { return std::size_t{4}; }, true);
    const auto streamed = stream("csv", source);
    CHECK(streamed.bytes == log);
    CHECK_FALSE(gap(streamed.items, log.size()).has_value());
    CHECK(streamed.items[1].get("b") == "2");
    CHECK(streamed.tally.records == 1);
    CHECK(streamed.items.back().why == "cut off where the source broke");
}

TEST_CASE("stream: a source that breaks inside a line that is too long loses nothing") {
    const std::string log(longest_item + 5000, 'x');
    PiecedSource source(
        log, [] { return std::size_t{100'000}; }, true);
    const auto streamed = stream("text", source);
    CHECK(streamed.error == "the stream broke off");
    CHECK(streamed.tally.bytes == log.size());
    CHECK(streamed.tally.records == 0);
}
