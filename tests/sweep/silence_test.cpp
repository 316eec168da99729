// Hours in which a log that speaks says nothing.

#include <tests/sweep/presence_support.hpp>

using namespace presence_test; // NOLINT: tests read better without the prefix

TEST_CASE("silence: a hole in a log that always speaks is found with its hours") {
    const auto hours = hours_of(6, [](std::int64_t hour) { return hour < 500 || hour >= 530; });
    const auto test = find_silence(hours, 0);
    CHECK(test.by == "hour of the week");
    REQUIRE(test.runs.size() == 1);
    CHECK(test.runs[0].first == begin / 3600 + 500);
    CHECK(test.runs[0].last == begin / 3600 + 529);
    CHECK(test.runs[0].log10_chance < -2);
    CHECK(test.runs[0].expected > 20);
}

TEST_CASE("silence: nights and weekends without records are no silence, a missing Tuesday is") {
    const auto office = [](std::int64_t hour) {
        const auto of_day = hour % 24;
        return hour / 24 % 7 < 5 && of_day >= 8 && of_day < 18;
    };
    CHECK(find_silence(hours_of(8, office), 0).runs.empty());
    const auto tuesday =
        hours_of(8, [&](std::int64_t hour) { return office(hour) && hour / 24 != 3 * 7 + 1; });
    const auto test = find_silence(tuesday, 0);
    REQUIRE(test.runs.size() == 1);
    CHECK(test.runs[0].first <= begin / 3600 + (3 * 7 + 1) * 24 + 8);
    CHECK(test.runs[0].last >= begin / 3600 + (3 * 7 + 1) * 24 + 17);
}

TEST_CASE("silence: a machine that is often off for a day is not silent when it is off again") {
    std::mt19937 random(11);
    int alarms = 0;
    for (int round = 0; round < 40; ++round) {
        std::vector<bool> is_off(70);
        for (std::size_t day = 0; day < is_off.size(); ++day) {
            is_off[day] = random() % 100 < 30;
        }
        const auto hours = hours_of(
            10, [&](std::int64_t hour) { return !is_off[static_cast<std::size_t>(hour / 24)]; });
        alarms += static_cast<int>(find_silence(hours, 0).runs.size());
    }
    CHECK(alarms <= 2); // of some 500 days off
}

TEST_CASE("silence: in logs that speak by chance alone it is told at most as often as is said") {
    std::mt19937 random(5);
    int alarms = 0;
    constexpr int rounds = 300;
    for (int round = 0; round < rounds; ++round) {
        const auto level = 10 + random() % 90; // how often an hour has records, per cent
        const auto hours = hours_of(5, [&](std::int64_t) { return random() % 100 < level; });
        alarms += find_silence(hours, 0).runs.empty() ? 0 : 1;
    }
    CHECK(alarms <= rounds / 50); // 0.01 and room for chance
}

TEST_CASE("silence: one burst before a long silence is no habit") {
    const auto hours =
        hours_of(20, [](std::int64_t hour) { return hour < 100 || hour > 19 * 168 + 100; });
    CHECK(find_silence(hours, 0).runs.empty());
}

TEST_CASE("silence: what can't be tested says why") {
    CHECK(find_silence({}, 0).why_not == "its records have no times");
    const auto day = hours_of(1, [](std::int64_t hour) { return hour < 30; });
    CHECK(find_silence(day, 0).why_not == "less than two days of it are there");
    NumberRuns wide;
    wide.add(0, untimed, Growth::allowed);
    wide.add(10'000'000, untimed, Growth::allowed);
    CHECK_FALSE(find_silence(wide, 0).why_not.empty());
    const auto week = find_silence(hours_of(1, [](std::int64_t hour) { return hour != 99; }), 0);
    CHECK(week.by == "hour of the day");
    CHECK(week.runs.empty()); // one hour of a week says nothing
}

TEST_CASE("silence: a log that stops while the machine's others go on is silent at its end") {
    std::vector<Event> events;
    std::int64_t number = 1;
    for (std::int64_t hour = 0; hour < 5 * 168; ++hour) {
        if (hour < 4 * 168) {
            events.push_back({number++, begin + hour * 3600});
        }
        events.push_back({hour + 1, begin + hour * 3600, "1", {}, "WS1", "System"});
    }
    const auto all = find_blindspots(measured(events));
    REQUIRE(all.size() == 2);
    CHECK(all[0].log == "Security");
    REQUIRE(all[0].silence.runs.size() == 1);
    CHECK(begin_of(all[0].silence.runs[0]).unix_seconds() == begin + 4 * 168 * 3600);
    CHECK(all[1].silence.runs.empty());
    CHECK(silent_statement(all[0], all[0].silence.runs[0]).find("the log is silent") !=
          std::string::npos);
}
