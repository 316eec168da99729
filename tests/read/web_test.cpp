// What the golden files do not show of web, W3C and Exchange logs and of flows: tables of wrong
// lines, and what a stranger may send.

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

struct Wrong {
    std::string_view line;
    std::string_view why;
};

constexpr Wrong wrong_web[] = {
    {"nonsense", "no time in brackets"},
    {"10.0.0.1 - - [x] \"GET / HTTP/1.1\" 200 5", "no time in brackets"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700", "no time in brackets"},
    {"10.0.0.1 - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 5",
     "no client, identity and user before the time"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] GET / 200 5",
     "no request in quotes after the time"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1", "no status after the request"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 20 5",
     "no status after the request"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 many",
     "no number of bytes after the status"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200",
     "no number of bytes after the status"},
    {"10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 5 \"http://a/",
     "a quote is not closed"},
};

constexpr std::string_view good_web =
    "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" 200 5";

std::string web_line(std::string_view request, std::string_view user = "-") {
    return "10.0.0.1 - " + std::string(user) + " [10/Oct/2000:13:55:36 -0700] \"" +
           std::string(request) + "\" 200 5 \"-\" \"curl/7\"";
}

} // namespace

TEST_CASE("weblog: a wrong line is a defect that says why, and reading goes on") {
    for (const auto& wrong : wrong_web) {
        INFO(wrong.line);
        const auto items =
            take_all("weblog", std::string(wrong.line) + "\n" + std::string(good_web));
        REQUIRE(items.size() == 2);
        CHECK(items[0].why == wrong.why);
        CHECK(items[1].get("url") == "/a");
    }
}

TEST_CASE("weblog: a request that looks like the rest of its line does not end there") {
    const auto items = take_all(
        "weblog", web_line(R"(GET /\" 404 9 \"http://x.example/\" \"fake HTTP/1.1)") + "\n");
    CHECK(items.at(0).get("url") == R"(/" 404 9 "http://x.example/" "fake)");
    CHECK(items.at(0).get("status") == "200");
    CHECK(items.at(0).get("user_agent") == "curl/7");
    CHECK(items.at(0).get("referer") == "(unset)");
}

TEST_CASE("weblog: a user that looks like a time does not take the place of the client") {
    const auto items = take_all("weblog", web_line("GET / HTTP/1.1", "a [x] b"));
    CHECK(items.at(0).get("client") == "10.0.0.1");
    CHECK(items.at(0).get("user") == "a [x] b");
}

TEST_CASE("weblog: requests of other forms are kept whole") {
    struct Form {
        std::string_view written, request, method, url;
    };

    constexpr Form forms[] = {
        {"\\x16\\x03\\x01", "\x16\x03\x01", "(unset)", "(unset)"},
        {"GET", "GET", "(unset)", "(unset)"},
        {"GET /", "(unset)", "GET", "/"},
        {"GET  /a  HTTP/1.1", "(unset)", "GET", "/a"},
        {"GET http://a.example:8080/x HTTP/1.0", "(unset)", "GET", "http://a.example:8080/x"},
        {"/a b", "/a b", "(unset)", "(unset)"},
        {R"(GET /\\\x41\q HTTP/1.1)", "(unset)", "GET", R"(/\A\q)"},
    };
    for (const auto& form : forms) {
        INFO(form.written);
        const auto items = take_all("weblog", web_line(form.written));
        CHECK(items.at(0).get("request") == form.request);
        CHECK(items.at(0).get("method") == form.method);
        CHECK(items.at(0).get("url") == form.url);
    }
}

TEST_CASE("weblog: who stands in front of the time, with and without a virtual host") {
    struct Front {
        std::string_view written, vhost, client, user;
    };

    constexpr Front fronts[] = {
        {"10.0.0.1 - -", "(unset)", "10.0.0.1", "(unset)"},
        {"2001:db8::1 - j.doe", "(unset)", "2001:db8::1", "j.doe"},
        {"fe80::1%eth0 - -", "(unset)", "fe80::1%eth0", "(unset)"},
        {"host.example - -", "(unset)", "host.example", "(unset)"},
        {"host.example - j doe", "(unset)", "host.example", "j doe"},
        {"www.a.example 10.0.0.1 - -", "www.a.example", "10.0.0.1", "(unset)"},
        {"www.a.example:443 10.0.0.1 - j", "www.a.example:443", "10.0.0.1", "j"},
        {"www.a.example:80 host.example - -", "www.a.example:80", "host.example", "(unset)"},
        {"10.0.0.1, 10.0.0.2 - -", "(unset)", "10.0.0.1, 10.0.0.2", "(unset)"},
        {"192.0.2.25 10.0.0.1, 10.0.0.2 10.0.0.3 - -",
         "192.0.2.25",
         "10.0.0.1, 10.0.0.2 10.0.0.3",
         "(unset)"},
        {"192.0.2.25 localhost - -", "192.0.2.25", "localhost", "(unset)"},
        {"192.0.2.25 10.0.0.1 - bob", "192.0.2.25", "10.0.0.1", "bob"},
        {"10.0.0.1 - 198.51.100.9 - -", "(unset)", "10.0.0.1", "198.51.100.9 - -"},
        {"a.example 10.0.0.1, 10.0.0.2 - j", "a.example", "10.0.0.1, 10.0.0.2", "j"},
    };
    for (const auto& front : fronts) {
        INFO(front.written);
        const auto items = take_all("weblog",
                                    std::string(front.written) +
                                        " [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\" 200 5");
        CHECK(items.at(0).get("vhost") == front.vhost);
        CHECK(items.at(0).get("client") == front.client);
        CHECK(items.at(0).get("user") == front.user);
    }
}

TEST_CASE("weblog: times with their zones, and times that are none") {
    struct Time {
        std::string_view written, read;
    };

    constexpr Time times[] = {
        {"10/Oct/2000:13:55:36 -0700", "2000-10-10T20:55:36Z"},
        {"10/oct/2000:13:55:36.5 +0530", "2000-10-10T08:25:36.5Z"},
        {"10/Oct/2000:13:55:36", "2000-10-10T04:55:36Z"}, // Asia/Tokyo
        {"2000-10-10T13:55:36+09:00", "2000-10-10T04:55:36Z"},
        {"29/Feb/2021:13:55:36 +0000", ""},
        {"10/Okt/2000:13:55:36 +0000", ""},
        {"10/Oct/2000:24:00:00 +0000", ""},
        {"10/Oct/2000:13:55:36 CST", ""},
        {"10/Oct/2000:13:55:36 +99", ""},
        {"0", ""},
    };
    for (const auto& time : times) {
        INFO(time.written);
        const auto items = take_all(
            "weblog", "10.0.0.1 - - [" + std::string(time.written) + "] \"GET / HTTP/1.1\" 200 5");
        CHECK(items.at(0).time_text == time.written);
        CHECK((items.at(0).time ? to_text(*items.at(0).time) : "") == time.read);
    }
}

TEST_CASE("w3c: rows before a header, too short and too long are defects that say so") {
    const auto items = take_all("w3c",
                                "1 2\n#Fields: date time x\n2021-03-01 02:16:02\n"
                                "2021-03-01 02:16:02 a b\n2021-03-01 02:16:02 a\n"
                                "2021-03-01  02:16:02  a \n");
    CHECK(items.at(0).why == "row before the line #Fields");
    CHECK(items.at(2).why == "fewer columns than the line #Fields");
    CHECK(items.at(3).why == "more columns than the line #Fields");
    CHECK(items.at(4).get("x") == "a");
    CHECK(items.at(5).get("x") == "a");
    CHECK(to_text(*items.at(5).time) == "2021-03-01T02:16:02Z");
}

TEST_CASE("w3c: a user agent that begins with a quote does not swallow its row") {
    const auto items = take_all("w3c",
                                "#Fields: date time cs(User-Agent) c-ip\n"
                                "2021-03-01 02:16:02 \"a+b 10.0.0.1\n");
    CHECK(items.at(1).get("cs(User-Agent)") == "\"a b");
    CHECK(items.at(1).get("c-ip") == "10.0.0.1");
}

TEST_CASE("w3c: times are in UTC, but local where the header says so") {
    struct Rule {
        std::string_view header, row, read;
    };

    constexpr Rule rules[] = {
        {"#Fields: date time", "2021-03-01 02:16:02", "2021-03-01T02:16:02Z"},
        {"#Time Format: Local\n#Fields: date time", "2021-03-01 02:16:02", "2021-02-28T17:16:02Z"},
        {"#Time Format: UTC\n#Fields: date time", "2021-03-01 02:16:02", "2021-03-01T02:16:02Z"},
        {"#Fields: time date", "02:16:02 2021-03-01", "2021-03-01T02:16:02Z"},
        {"#Fields: date x", "2021-03-01 1", "2021-03-01T00:00:00Z"},
        {"#Fields: time x", "02:16:02 1", ""},
        {"#Fields: x y", "1 2", ""},
        {"#Date: 2021-12-31 23:59:59\n#Fields: time x", "23:59:59 1", "2021-12-31T23:59:59Z"},
        {"#Date: 2021-12-31 23:59:59\n#Fields: time x", "00:00:01 1", "2022-01-01T00:00:01Z"},
        {"#Date: yesterday\n#Fields: time x", "00:00:01 1", ""},
    };
    for (const auto& rule : rules) {
        INFO(rule.header, " ", rule.row);
        const auto items =
            take_all("w3c", std::string(rule.header) + "\n" + std::string(rule.row) + "\n");
        CHECK((items.back().time ? to_text(*items.back().time) : "") == rule.read);
    }
}

TEST_CASE("exchange: wrong rows are defects that say why") {
    const auto items = take_all("exchange",
                                "1,2\n#Fields: date-time,a,b\n2021-03-01T00:00:00Z,1\n"
                                "2021-03-01T00:00:00Z,1,2,3\n2021-03-01T00:00:00Z,\"1,2\n"
                                "2021-03-01T00:00:00Z,\"1\"x,2\n2021-03-01T00:00:00Z,1,\n");
    CHECK(items.at(0).why == "row before the line #Fields");
    CHECK(items.at(2).why == "fewer columns than the line #Fields");
    CHECK(items.at(3).why == "more columns than the line #Fields");
    CHECK(items.at(4).why == "a quote is not closed on its line");
    CHECK(items.at(5).why == "text after a closing quote");
    CHECK(items.at(6).get("a") == "1");
    CHECK(items.at(6).get("b") == "(unset)");
}

TEST_CASE("nfdump: rows before the header are defects, and outputs may be laid end to end") {
    const auto items = take_all("nfdump",
                                "1,2\nts,te,td,sa,da\n2016-11-11 17:40:02,x,1,10.0.0.1,10.0.0.2\n"
                                "Summary\nflows,bytes\n1,2\n\n"
                                "ts,te,td,sa,da\n2016-11-11 17:40:03,x,1,10.0.0.1,10.0.0.3\n");
    CHECK(items.at(0).why == "row before the header");
    CHECK(items.at(2).get("da") == "10.0.0.2");
    CHECK(items.at(5).kind == "frame");
    CHECK(items.at(8).get("da") == "10.0.0.3");
    CHECK(to_text(*items.at(8).time) == "2016-11-11T08:40:03Z");
}

TEST_CASE("csv: a day and a time of day in two columns are one time") {
    const auto items = take_all("csv",
                                "Date,Time,host\n2017-01-17,13:02:55,PC-0417\n"
                                "2017-01-17,soon,PC-0417\n2017-01-17,,PC-0417\n");
    CHECK(to_text(*items.at(1).time) == "2017-01-17T04:02:55Z");
    CHECK(items.at(1).time_text == "2017-01-17 13:02:55");
    CHECK_FALSE(items.at(2).time.has_value());
    CHECK_FALSE(items.at(3).time.has_value());
}
