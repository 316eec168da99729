#include <ample/read/detail/year_clock.hpp>

#include <doctest/doctest.h>
#include <tests/read/taken.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::read;

namespace {

std::string time_of(const Taken& item) {
    return item.time ? to_text(*item.time) : "(unset)";
}

/// Times of lines with these dates, read as a log whose first year is 2016, in UTC.
std::string years_of(std::initializer_list<std::string_view> dates) {
    std::string log;
    for (const auto date : dates) {
        log += std::string(date) + " 12:00:00 host cron: x\n";
    }
    std::string years;
    for (const auto& item : take_all("syslog", log, {.year = 2016, .zone = "UTC"})) {
        years += (years.empty() ? "" : " ") + (item.time ? to_text(*item.time).substr(0, 10) : "-");
    }
    return years;
}

constexpr std::string_view wrong_lines[] = {
    "no time here",
    "Nov 2 host x: y",
    "Nov 32 01:02:03 host x: y",
    "Nox  2 01:02:03 host x: y",
    "Nov  2 24:02:03 host x: y",
    "Nov  2 01:02:03",
    "<34>1 yesterday host app - - - x",
    "\tat java.lang.Thread.run",
};

} // namespace

TEST_CASE("syslog: a line without a time is a defect that says so, and reading goes on") {
    for (const auto wrong : wrong_lines) {
        INFO(wrong);
        const auto items = take_all("syslog", std::string(wrong) + "\nNov  2 01:02:03 host x: y");
        REQUIRE(items.size() == 2);
        CHECK(items[0].why == "no time at the start of the line");
        CHECK(items[1].get("message") == "y");
    }
}

TEST_CASE("syslog: without a year the time is unset, its text is kept") {
    const auto items = take_all("syslog", "Nov  2 01:47:33 v1 su: x", {.zone = "UTC"});
    CHECK_FALSE(items.at(0).time.has_value());
    CHECK(items[0].time_text == "Nov  2 01:47:33");
}

TEST_CASE("syslog: a zone that is not known leaves the time unset") {
    const auto items =
        take_all("syslog", "Nov  2 01:47:33 v1 su: x", {.year = 2016, .zone = "X/Y"});
    CHECK_FALSE(items.at(0).time.has_value());
}

TEST_CASE("syslog: a word for a zone is read, one of several zones leaves the time unset") {
    struct Case {
        std::string_view line;
        std::string_view time;
        std::string_view time_text;
        std::string_view host;
    };

    constexpr Case cases[] = {
        {"Apr 20 10:00:00 UTC h a[1]: x", "2021-04-20T10:00:00Z", "Apr 20 10:00:00 UTC", "h"},
        {"Apr 20 10:00:00 EST h a: x", "2021-04-20T15:00:00Z", "Apr 20 10:00:00 EST", "h"},
        {"Apr 20 10:00:00 GATE a[1]: x", "2021-04-20T08:00:00Z", "Apr 20 10:00:00", "GATE"},
        {"Apr 20 10:00:00 CST a[1]: x", "2021-04-20T08:00:00Z", "Apr 20 10:00:00", "CST"},
        {"Apr 20 10:00:00 CST: %SYS-5-X: x", "(unset)", "Apr 20 10:00:00 CST", "(unset)"},
        {"Apr 20 10:00:00.5 PDT: %SYS-5-X: x",
         "2021-04-20T17:00:00.5Z",
         "Apr 20 10:00:00.5 PDT",
         "(unset)"},
        {"Apr 15 2014 09:34:34 EDT: %ASA-6-1: x",
         "2014-04-15T13:34:34Z",
         "Apr 15 2014 09:34:34 EDT",
         "(unset)"},
        {"2021-04-20T10:00:00 UTC h a: x", "2021-04-20T10:00:00Z", "2021-04-20T10:00:00 UTC", "h"},
    };
    for (const auto& one : cases) {
        INFO(one.line);
        const auto items = take_all("syslog", one.line, {.year = 2021, .zone = "Europe/Berlin"});
        CHECK(time_of(items.at(0)) == one.time);
        CHECK(items[0].time_text == one.time_text);
        CHECK(items[0].get("host") == one.host);
        CHECK(items[0].get("message") == "x");
    }
}

TEST_CASE("syslog: the zone is that of the day, also over a change of the clocks") {
    const auto items = take_all("syslog",
                                "Mar 26 12:00:00 h a: x\nMar 27 12:00:00 h a: x\n",
                                {.year = 2016, .zone = "Europe/Berlin"});
    CHECK(time_of(items.at(0)) == "2016-03-26T11:00:00Z");
    CHECK(time_of(items.at(1)) == "2016-03-27T10:00:00Z");
    const auto change = take_all("syslog",
                                 "Mar 28 01:30:00 h a: x\nMar 28 03:30:00 h a: x\n",
                                 {.year = 2021, .zone = "Europe/Berlin"});
    CHECK(time_of(change.at(0)) == "2021-03-28T00:30:00Z");
    CHECK(time_of(change.at(1)) == "2021-03-28T01:30:00Z");
}

TEST_CASE("syslog: the year turns when a date lies more than a month back, and late lines do not "
          "turn it") {
    CHECK(years_of({"Dec 31", "Jan  1"}) == "2016-12-31 2017-01-01");
    CHECK(years_of({"Dec 31", "Jan  1", "Dec 31", "Jan  2"}) ==
          "2016-12-31 2017-01-01 2016-12-31 2017-01-02");
    CHECK(years_of({"Nov  2", "Oct 31", "Nov  3"}) == "2016-11-02 2016-10-31 2016-11-03");
    CHECK(years_of({"Aug  1", "Mar  1"}) == "2016-08-01 2017-03-01");
    CHECK(years_of({"Jan  5", "Dec 20"}) == "2016-01-05 2016-12-20");
    CHECK(years_of({"Dec 30", "Jan  1", "Dec 30", "Jan  1"}) ==
          "2016-12-30 2017-01-01 2016-12-30 2017-01-01");
    CHECK(years_of({"Dec  1", "Jan  1", "Dec  2", "Jan  1"}) ==
          "2016-12-01 2017-01-01 2016-12-02 2017-01-01");
    CHECK(years_of({"Feb 29", "Feb 30", "Mar  1"}) == "2016-02-29 - 2016-03-01");
}

TEST_CASE("syslog: a 29th of February that only the next year has turns the year") {
    detail::YearClock clock(2015);
    CHECK(clock.date(12, 31) == Day{2015, 12, 31});
    CHECK(clock.date(2, 29) == Day{2016, 2, 29});
    CHECK_FALSE(detail::YearClock(std::nullopt).date(1, 1).has_value());
    CHECK_FALSE(detail::YearClock(9'000'000).date(1, 1).has_value());
}

TEST_CASE("syslog: a year in the line is taken from there") {
    const auto items = take_all("syslog", "Nov  2 2019 01:47:33: host x: y", {.zone = "UTC"});
    CHECK(time_of(items.at(0)) == "2019-11-02T01:47:33Z");
}

TEST_CASE("syslog: Cisco's devices count their messages, and say when their clock was not set") {
    const auto items = take_all("syslog",
                                "<166>2018-06-27T12:17:46Z: %ASA-6-302013: Built\n"
                                "<189>29: *Mar  1 00:10:00.123: %SEC-6-1: list\n"
                                "<189>30: .Apr 20 10:00:00.123 UTC: %SEC-6-1: list\n",
                                {.year = 2021, .zone = "Asia/Tokyo"});
    CHECK(time_of(items.at(0)) == "2018-06-27T12:17:46Z");
    CHECK(items[0].get("program") == "%ASA-6-302013");
    CHECK(time_of(items.at(1)) == "(unset)");
    CHECK(items[1].time_text == "*Mar  1 00:10:00.123");
    CHECK(items[1].get("message") == "list");
    CHECK(time_of(items.at(2)) == "2021-04-20T10:00:00.123Z");
}

TEST_CASE("syslog: a message without a program is kept whole") {
    const auto items = take_all("syslog", "Nov  2 01:47:33 host syslogd 1.4.1: restart.");
    CHECK(items.at(0).get("program") == "(unset)");
    CHECK(items[0].get("message") == "syslogd 1.4.1: restart.");
}
