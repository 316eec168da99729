// What the golden files do not show: tables of wrong lines, and the rules of Squid and Zeek.

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Wrong {
    std::string_view line;
    std::string_view why;
};

constexpr Wrong wrong_squid[] = {
    {"nonsense", "fewer than ten columns"},
    {"1478220305.114 1 10.0.0.1 TCP_MISS/200 4", "fewer than ten columns"},
    {"1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/-", "fewer than ten columns"},
    {"now 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -",
     "time is not a number of seconds since 1970"},
    {"99999999999999999999.5 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -",
     "time is not a number of seconds since 1970"},
    {"1478220305.114 1 10.0.0.1 TCP_MISS 4 GET http://a/ - NONE/- -",
     "fourth column is not a result with a status"},
    {"1478220305.114 1 10.0.0.1 TCP_MISS/20 4 GET http://a/ - NONE/- -",
     "fourth column is not a result with a status"},
    {"1478220305.114 1 10.0.0.1 TCP_MISS/200 x GET http://a/ - NONE/- -",
     "fifth column is not a number of bytes"},
    {"1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - none -",
     "no column with the hierarchy"},
};

constexpr std::string_view good_squid =
    "1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/ - NONE/- -";

} // namespace

TEST_CASE("squid: a wrong line is a defect that says why, and reading goes on") {
    for (const auto& wrong : wrong_squid) {
        INFO(wrong.line);
        const auto items =
            take_all("squid", std::string(wrong.line) + "\n" + std::string(good_squid));
        REQUIRE(items.size() == 2);
        CHECK(items[0].why == wrong.why);
        CHECK(items[1].get("url") == "http://a/");
    }
}

TEST_CASE("squid: a URL with blanks ends where the hierarchy tells, and a user may look like one") {
    const auto items = take_all("squid",
                                "1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/x y/ z "
                                "j.doe HIER_DIRECT/198.51.100.1 text/html");
    CHECK(items.at(0).get("url") == "http://a/x y/ z");
    CHECK(items.at(0).get("user") == "j.doe");
    CHECK(items.at(0).get("peer") == "198.51.100.1");
    CHECK(items.at(0).get("type") == "text/html");
}

TEST_CASE("squid: the place of a field gives its bytes back") {
    const auto items = take_all("squid", good_squid);
    for (const auto& field : items.at(0).fields) {
        CHECK(good_squid.substr(field.where.begin, field.where.size()) == field.value);
    }
}

TEST_CASE("squid: NUL bytes and invalid UTF-8 stay in the value") {
    const std::string line = "1478220305.114 1 10.0.0.1 TCP_MISS/200 4 GET http://a/" +
                             std::string("\0\xFF", 2) + " - NONE/- -\n";
    CHECK(take_all("squid", line).at(0).get("url") == std::string("http://a/\0\xFF", 11));
}

TEST_CASE("zeek: rows before a header, too short and too long are defects that say so") {
    const auto items = take_all("zeek",
                                "1\t2\n"
                                "#separator \\x09\n"
                                "#fields\tts\tuid\n"
                                "1478220304.5\n"
                                "1478220304.5\ta\tb\n"
                                "1478220304.5\ta\n");
    REQUIRE(items.size() == 6);
    CHECK(items[0].why == "row before the line #fields");
    CHECK(items[3].why == "fewer columns than the line #fields");
    CHECK(items[4].why == "more columns than the line #fields");
    CHECK(items[5].get("uid") == "a");
    CHECK(to_text(*items[5].time) == "2016-11-04T00:45:04.5Z");
}

TEST_CASE("zeek: a header in the middle of a file holds from there on, with its own signs") {
    const auto items = take_all("zeek",
                                "#separator \\x09\n#fields\tts\tx\n1478220304\t1\n"
                                "#separator |\n#set_separator|;\n#unset_field|?\n#fields|y|ts\n"
                                "#types|set[string]|time\na;b;?|1478220305\n");
    REQUIRE(items.size() == 9);
    CHECK(items[2].get("x") == "1");
    CHECK(items[8].all("y") == "a|b");
    CHECK(to_text(*items[8].time) == "2016-11-04T00:45:05Z");
}

TEST_CASE("zeek: time as ISO 8601 is read, small numbers are no time") {
    const auto items = take_all("zeek",
                                "#separator \\x09\n#fields\tts\n"
                                "2018-03-24T17:15:20.865716Z\n5.5\nyesterday\n");
    CHECK(to_text(*items.at(2).time) == "2018-03-24T17:15:20.865716Z");
    CHECK_FALSE(items.at(3).time.has_value());
    CHECK_FALSE(items.at(4).time.has_value());
    CHECK(items.at(4).time_text == "yesterday");
}

TEST_CASE("zeek: a row with more than 65536 values is a defect") {
    const auto items = take_all("zeek",
                                "#separator \\x09\n#set_separator\t,\n#fields\tx\n"
                                "#types\tset[string]\n" +
                                    std::string(70'000, ',') + "\na,b\n");
    CHECK(items.at(4).why == "more than 65536 values");
    CHECK(items.at(5).all("x") == "a|b");
}

TEST_CASE("text: every line that is not blank is a record, whatever its bytes") {
    const auto items = take_all("text", std::string("a b\r\n \nx\0y\xFF\n", 12));
    REQUIRE(items.size() == 3);
    CHECK(items[0].get("line") == "a b");
    CHECK(items[1].kind == "frame");
    CHECK(items[2].get("line") == std::string("x\0y\xFF", 4));
}

TEST_CASE("text: the time is that at the front of the line, where there is one") {
    struct Case {
        std::string_view line;
        std::string_view time;
        std::string_view text;
    };

    constexpr Case cases[] = {
        {"2016-11-09T02:20:14Z vpn01 k.abe login", "2016-11-09T02:20:14Z", "2016-11-09T02:20:14Z"},
        {"2016-11-09 02:20:14,5 INFO x", "2016-11-08T17:20:14.5Z", "2016-11-09 02:20:14,5"},
        {"[2016-11-09 02:20:14.25 +0100] x",
         "2016-11-09T01:20:14.25Z",
         "2016-11-09 02:20:14.25 +0100"},
        {"2016/11/09 02:20:14 [error] x", "2016-11-08T17:20:14Z", "2016/11/09 02:20:14"},
        {"2016-11-09T02:20:14+09:00", "2016-11-08T17:20:14Z", "2016-11-09T02:20:14+09:00"},
        {"2016-11-09 02:20:14.585 CEST [4974] LOG: x",
         "2016-11-09T00:20:14.585Z",
         "2016-11-09 02:20:14.585 CEST"},
        {"2016-11-09 02:20:14 UTC [1] LOG: x", "2016-11-09T02:20:14Z", "2016-11-09 02:20:14 UTC"},
        {"2016-11-09 02:20:14 EST", "2016-11-09T07:20:14Z", "2016-11-09 02:20:14 EST"},
        {"2016-11-09 02:20:14 CST [1] LOG: x", "", "2016-11-09 02:20:14 CST"},
        {"[2016-11-09 02:20:14 XST] x", "", "2016-11-09 02:20:14 XST"},
        {"2016-11-09 02:20:14 UTC+2 x", "", "2016-11-09 02:20:14 UTC+2"},
        {"2016-11-09 02:20:14 GET /x", "2016-11-08T17:20:14Z", "2016-11-09 02:20:14"},
        {"2016-11-09 02:20:14 ERROR [1] x", "2016-11-08T17:20:14Z", "2016-11-09 02:20:14"},
        {"2016-11-09 02:20:14  UTC x", "2016-11-08T17:20:14Z", "2016-11-09 02:20:14"},
        {"2016-11-09 02:20:14 -1 x", "", ""},
        {"2016-11-09 02:20:14x", "", ""},
        {"2016-13-09 02:20:14 x", "", ""},
        {"x 2016-11-09 02:20:14", "", ""},
        {"2016-11-09 x", "", ""},
    };
    for (const auto& one : cases) {
        INFO(one.line);
        const auto items = take_all("text", one.line, {.zone = "Asia/Tokyo"});
        CHECK((items.at(0).time ? to_text(*items[0].time) : "") == one.time);
        CHECK(items[0].time_text == one.text);
        CHECK(items[0].get("line") == one.line);
    }
}

TEST_CASE("text: UTF-16 is decoded, also big-endian, with surrogates, and cut in its middle") {
    const std::string big("\xFE\xFF\0a\x0A\x0A\0\n\xD8\x3D\xDE\x00\0\n\0b\0", 17);
    const auto items = take_all("text", big);
    REQUIRE(items.size() == 3);
    CHECK(items[0].get("line") == "a\u0A0A");
    CHECK(items[1].get("line") == "\U0001F600");
    CHECK(items[2].get("line") == "b\uFFFD");
    CHECK_FALSE(gap(items, big.size()).has_value());
}
