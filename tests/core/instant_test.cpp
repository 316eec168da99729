#include <ample/core/instant.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace ample; // NOLINT: tests read better without the prefix

namespace {

struct Pair {
    std::string_view text;
    std::string_view utc;
};

constexpr Pair readable[] = {
    {"2016-11-04T00:00:00Z", "2016-11-04T00:00:00Z"},
    {"2016-11-04 09:00:00+09:00", "2016-11-04T00:00:00Z"},
    {"2016-11-04T09:00:00.5+0900", "2016-11-04T00:00:00.5Z"},
    {"2016/11/04 00:00", "2016-11-04T00:00:00Z"},
    {"2016-02-29", "2016-02-29T00:00:00Z"},
    {"1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.25Z"},
    {"2020-10-09T21:33:19.425Z", "2020-10-09T21:33:19.425Z"},
};

constexpr std::string_view unreadable[] = {"",
                                           "yesterday",
                                           "2016-13-01",
                                           "2015-02-29",
                                           "2016-11-04T25:00:00Z",
                                           "2016-11-04Tnoon",
                                           "2016-11-04T00:00:00+99:00",
                                           "20161104"};

} // namespace

TEST_CASE("instant: dates with and without zone, fraction and parting signs are read") {
    for (const auto& pair : readable) {
        INFO(pair.text);
        const auto instant = parse_instant(pair.text);
        REQUIRE(instant);
        CHECK(to_text(*instant) == pair.utc);
    }
}

TEST_CASE("instant: what is no date is refused") {
    for (const auto text : unreadable) {
        INFO(text);
        CHECK_FALSE(parse_instant(text));
    }
}

TEST_CASE("instant: a text without a zone is taken in the zone that was stated") {
    CHECK(to_text(*parse_instant("2016-11-02 10:47:33", 9 * 3600)) == "2016-11-02T01:47:33Z");
}

TEST_CASE("instant: seconds since 1970 keep their fraction exactly") {
    CHECK(parse_unix_time("1478217600.980113")->unix_nanoseconds == 1478217600980113000);
    CHECK_FALSE(parse_unix_time("1478217600."));
    CHECK_FALSE(parse_unix_time("-5"));
    CHECK_FALSE(parse_unix_time("1e9"));
}

TEST_CASE("instant: every day from 1678 to 2261 survives the way there and back") {
    for (auto days = days_since_1970({1678, 1, 1}); days < days_since_1970({2262, 1, 1}); ++days) {
        REQUIRE(days_since_1970(day_from_days(days)) == days);
    }
    CHECK(weekday({2021, 4, 20}) == 2);
}

TEST_CASE("instant: zones by name and by offset") {
    CHECK(zone_offset_seconds("Asia/Tokyo", {2016, 11, 2}) == 9 * 3600);
    CHECK(zone_offset_seconds("+05:30", {2016, 11, 2}) == 19800);
    CHECK(zone_offset_seconds("Europe/Paris", {2016, 7, 1}) == 7200);
    CHECK(zone_offset_seconds("Europe/Berlin", {2021, 3, 28}, 5400) == 3600);
    CHECK(zone_offset_seconds("Europe/Berlin", {2021, 3, 28}, 3 * 3600) == 7200);
    CHECK(zone_offset_seconds("Europe/Berlin", {2021, 10, 31}, 2 * 3600 + 1800) == 3600);
    CHECK_FALSE(zone_offset_seconds("Mars/Olympus", {2016, 7, 1}));
}

TEST_CASE("every day of 1,200 years and no other is one") {
    auto days = days_since_1970({1600, 1, 1});
    for (int year = 1600; year < 2800; ++year) {
        for (int month = -1; month <= 14; ++month) {
            for (int day = -1; day <= 33; ++day) {
                const bool is_one = day_from_days(days) == Day{year, month, day};
                REQUIRE(is_day({year, month, day}) == is_one);
                days += is_one ? 1 : 0;
            }
        }
    }
    CHECK(day_from_days(days) == Day{2800, 1, 1});
}
