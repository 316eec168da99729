// CEF, LEEF and framed syslog: the rules that the golden files do not show.

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

std::string cef(std::string_view extension) {
    return "CEF:0|V|P|1|id|name|5|" + std::string(extension) + "\n";
}

std::string leef(std::string_view attributes) {
    return "LEEF:1.0|V|P|1|id|" + std::string(attributes) + "\n";
}

} // namespace

TEST_CASE("cef: what a value is, with blanks, signs and escapes in it") {
    struct Value {
        std::string_view written, key, value;
    };

    constexpr Value values[] = {
        {"msg=two words src=10.0.0.1", "msg", "two words"},
        {"msg=  padded   src=10.0.0.1", "msg", "padded"},
        {"request=http://a/?q=1&r=2 src=10.0.0.1", "request", "http://a/?q=1&r=2"},
        {R"(msg=a\=b c\\d src=10.0.0.1)", "msg", R"(a=b c\d)"},
        {R"(msg=no src\=10.0.0.9 in it)", "src", "(unset)"},
        {R"(msg=one\ntwo\rthree)", "msg", "one\ntwo\rthree"},
        {R"(filePath=C:\temp\new.exe)", "filePath", R"(C:\temp\new.exe)"},
        {R"(filePath=C:\\temp\\new.exe)", "filePath", R"(C:\temp\new.exe)"},
        {R"(msg=ends in \)", "msg", R"(ends in \)"},
        {"ad.field[1]=x", "ad.field[1]", "x"},
        {"msg= src=10.0.0.1", "msg", "(unset)"},
        {"no key at all", "extension", "no key at all"},
        {"before src=10.0.0.1", "extension", "before"},
        {"msg=a = b", "msg", "a = b"},
        {"cs1=x cs1Label=Rule name", "Rule name", "x"},
        {"cs1Label=Rule name cs1=x", "Rule name", "x"},
        {"cs1=x cs1Label=", "cs1", "x"},
        {"flexString1=x flexString1Label=a b", "a b", "x"},
    };
    for (const auto& value : values) {
        INFO(value.written);
        CHECK(take_all("cef", cef(value.written)).at(0).get(value.key) == value.value);
    }
}

TEST_CASE("cef: the head may escape its bars, and lacking columns are a defect") {
    const auto items = take_all("cef",
                                "CEF:0|a\\|b|c\\\\|1|id|x|5|src=10.0.0.1\n"
                                "CEF:0|a|b|c\n<13>CEF:0|a|b\nCEF:x|\nnothing\n");
    CHECK(items.at(0).get("deviceVendor") == "a|b");
    CHECK(items.at(0).get("deviceProduct") == "c\\");
    CHECK(items.at(0).get("src") == "10.0.0.1");
    CHECK(items.at(1).why == "fewer than seven columns in the head of CEF");
    CHECK(items.at(2).get("message") == "CEF:0|a|b");
    CHECK(items.at(3).why == "neither CEF nor syslog");
    CHECK(items.at(4).why == "neither CEF nor syslog");
}

TEST_CASE("cef: times as numbers, as dates with and without a zone, and from the syslog head") {
    struct Time {
        std::string_view written, read;
    };

    constexpr Time times[] = {
        {"rt=1478853602125", "2016-11-11T08:40:02.125Z"},
        {"rt=Nov 11 2016 17:40:02", "2016-11-11T08:40:02Z"}, // Asia/Tokyo
        {"rt=Nov 11 2016 17:40:02.5 UTC", "2016-11-11T17:40:02.5Z"},
        {"rt=Nov  1 2016 17:40:02 GMT+02:00", "2016-11-01T15:40:02Z"},
        {"rt=2016-11-11T17:40:02Z", "2016-11-11T17:40:02Z"},
        {"end=1478853602125 start=1478853602000", "2016-11-11T08:40:02.125Z"},
        {"rt=Nov 11 17:40:02", "2015-12-31T15:00:00Z"},          // no year
        {"rt=Nov 11 2016 17:40:02 CST", "2015-12-31T15:00:00Z"}, // means three things
        {"src=10.0.0.1", "2015-12-31T15:00:00Z"},
    };
    for (const auto& time : times) {
        INFO(time.written);
        const auto items = take_all("cef", "Jan  1 00:00:00 fw01 " + cef(time.written));
        CHECK(to_text(*items.at(0).time) == time.read);
    }
}

TEST_CASE("cef: an event counts only where a message begins") {
    struct Line {
        std::string_view written, src, host;
    };

    constexpr Line lines[] = {
        {"Nov 11 17:40:02 fw01 CEF:0|V|P|1|1|n|5|src=10.0.0.1", "10.0.0.1", "fw01"},
        {"Nov 11 17:40:02 fw01 CEF: 0|V|P|1|1|n|5|src=10.0.0.1", "10.0.0.1", "fw01"},
        {"Nov 11 17:40:02 CEF:0|V|P|1|1|n n: x|5|src=10.0.0.1", "10.0.0.1", "(unset)"},
        {"Nov 11 17:40:02 fw01 agent[5]: CEF:0|V|P|1|1|n|5|src=10.0.0.1", "10.0.0.1", "fw01"},
        {"<13>CEF:0|V|P|1|1|n|5|src=10.0.0.1", "10.0.0.1", "(unset)"},
        {"<13>1 2016-11-11T08:40:05Z fw01 app - - - CEF:0|V|P|1|1|n|5|src=10.0.0.1",
         "10.0.0.1",
         "fw01"},
        {"Nov 11 17:40:02 fw01 app: user CEF:0|V|P|1|1|n|5|src=10.0.0.1", "(unset)", "fw01"},
        {"Nov 11 17:40:02 fw01 app: XCEF:0|V|P|1|1|n|5|src=10.0.0.1", "(unset)", "fw01"},
    };
    for (const auto& line : lines) {
        for (const auto* const format : {"cef", "leef", "syslog"}) {
            INFO(format, " ", line.written);
            const auto items = take_all(format, line.written);
            CHECK(items.at(0).get("src") == line.src);
            CHECK(items.at(0).get("host") == line.host);
        }
    }
}

TEST_CASE("cef: thousands of attributes and labels stay one record and cost linear time") {
    std::string extension;
    for (int i = 0; i < 100'000; ++i) {
        extension += "aLabel=a ";
    }
    const auto items = take_all("cef", cef(extension + std::string(1'000'000, '=')));
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == "record");
    CHECK(items[0].fields.size() <= 4200);
}

TEST_CASE("leef: the sign that parts attributes, of both versions") {
    struct Sign {
        std::string_view written, src, dst;
    };

    constexpr Sign signs[] = {
        {"LEEF:1.0|V|P|1|id|src=1\tdst=2", "1", "2"},
        {"LEEF:1.0|V|P|1|id|src=1^dst=2", "1^dst=2", "(unset)"},
        {"LEEF:1.0|V|P|1|id|^|src=1\tdst=2", "(unset)", "2"},
        {"LEEF:1.0|V|P|1|id|src=1#011dst=2", "1", "2"},
        {"LEEF:2.0|V|P|1|id|^|src=1^dst=2", "1", "2"},
        {"LEEF:2.0|V|P|1|id|||src=1|dst=2", "(unset)", "(unset)"},
        {"LEEF:2.0|V|P|1|id|x5E|src=1^dst=2", "1", "2"},
        {"LEEF:2.0|V|P|1|id|0x09|src=1\tdst=2", "1", "2"},
        {"LEEF:2.0|V|P|1|id||src=1\tdst=2", "1", "2"},
        {"LEEF:2.0|V|P|1|id|src=1\tdst=2", "1", "2"},
        {"LEEF:2.0|V|P|1|id|a=|\tdst=2", "(unset)", "2"},
    };
    for (const auto& sign : signs) {
        INFO(sign.written);
        const auto items = take_all("leef", sign.written);
        CHECK(items.at(0).get("src") == sign.src);
        CHECK(items.at(0).get("dst") == sign.dst);
    }
}

TEST_CASE("leef: values hold signs of equality, and pieces without one are kept") {
    const auto items = take_all("leef", leef("url=http://a/?q=1\todd\t=x\tpath=C:\\new"));
    CHECK(items.at(0).get("url") == "http://a/?q=1");
    CHECK(items.at(0).all("attribute") == "odd|=x");
    CHECK(items.at(0).get("path") == "C:\\new");
}

TEST_CASE("framed-syslog: frames cut where their size says, whatever they hold") {
    const std::string first = "<13>Nov 11 17:40:02 h app: 34 <13>not\na frame";
    const std::string second = "<13>Nov 11 17:40:03 h app: x";
    const auto items =
        take_all("framed-syslog",
                 std::to_string(first.size()) + " " + first + std::to_string(second.size()) + " " +
                     second + "\r\n\n5 x\n99999999 <13>x\n01 <1>\n12");
    REQUIRE(items.size() == 8);
    CHECK(items[0].get("message") == "34 <13>not\na frame");
    CHECK(items[1].get("message") == "x");
    CHECK(items[2].kind == "frame");
    CHECK(items[3].kind == "frame");
    for (const auto i : {4U, 5U, 6U}) {
        CHECK(items[i].why == "no size at the start of a frame");
    }
    CHECK(items[7].why == "the end cuts a frame off");
}
