// What of logs is there, and where they say nothing.

#include <ample/sweep/presence/blindspots.hpp>
#include <ample/sweep/presence/log_family.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <span>

using namespace ample;        // NOLINT: tests read better without the prefix
using namespace ample::sweep; // NOLINT

namespace {

constexpr std::int64_t begin = 1'600'041'600; // 2020-09-14T00:00:00Z, a Monday

struct Event {
    std::int64_t number = 0;
    std::int64_t seconds = begin;
    std::string id = "4688";
    std::vector<std::pair<std::string, std::string>> more = {};
    std::string host = "WS1";
    std::string channel = "Security";
};

/// Shows the events to the meter, as the EVTX reader would hand them out; the first stands at `at`.
void show(PresenceMeter& meter, std::span<const Event> events, std::uint64_t at = 0) {
    for (const auto& event : events) {
        const auto number = std::to_string(event.number);
        std::vector<read::Field> fields = {{"Event.System.Channel", event.channel, {}},
                                           {"Event.System.Computer", event.host, {}},
                                           {"Event.System.EventID", event.id, {}},
                                           {"Event.System.EventRecordID", number, {}}};
        for (const auto& [name, value] : event.more) {
            fields.push_back({name, value, {}});
        }
        read::Record record;
        record.where = {at, at + 10};
        record.time = Instant::from_seconds(event.seconds);
        record.fields = fields;
        meter.take(record);
        at += 10;
    }
}

PresenceMeter meter_of(const std::string& path) {
    StreamPlace place;
    place.path = path;
    place.exhibit = Digest::of(path);
    return {"evtx", place};
}

Presence measured(const std::vector<Event>& events, const std::string& path = "a.evtx") {
    auto meter = meter_of(path);
    show(meter, events);
    return meter.finish();
}

SourceBlindspots only(const Presence& presence) {
    auto all = find_blindspots(presence);
    REQUIRE(all.size() == 1);
    return all.front();
}

std::vector<Event> numbered(std::initializer_list<std::int64_t> numbers) {
    std::vector<Event> events;
    for (const auto number : numbers) {
        events.push_back({number, begin + number});
    }
    return events;
}

/// Hours of `weeks` weeks in which `speaks` says so.
NumberRuns hours_of(std::int64_t weeks, const std::function<bool(std::int64_t)>& speaks) {
    NumberRuns hours;
    for (std::int64_t hour = 0; hour < weeks * 168; ++hour) {
        if (speaks(hour)) {
            hours.add(begin / 3600 + hour, untimed, Growth::allowed);
        }
    }
    return hours;
}

} // namespace

TEST_CASE("number runs: they hold what was added, in whatever order, as a set of numbers does") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        NumberRuns runs;
        std::set<std::int64_t> plain;
        for (int i = 0; i < 60; ++i) {
            const std::int64_t first = random() % 100;
            const std::int64_t last = first + random() % 4;
            runs.add(first, {last, first, last}, Growth::allowed);
            for (auto number = first; number <= last; ++number) {
                plain.insert(number);
            }
        }
        std::int64_t before = -2;
        for (const auto& [first, run] : runs.runs()) {
            CHECK(first > before + 1); // neither overlapping nor adjacent
            CHECK(run.first_time == first);
            CHECK(run.last_time == run.last);
            before = run.last;
        }
        for (std::int64_t number = -1; number < 110; ++number) {
            REQUIRE(runs.holds(number) == plain.contains(number));
        }
        const auto within = std::count_if(
            plain.begin(), plain.end(), [](std::int64_t n) { return n >= 20 && n <= 70; });
        CHECK(runs.count(20, 70) == static_cast<std::uint64_t>(within));
        const NumberRuns copy = runs;
        CHECK(copy.runs() == runs.runs());
    }
    NumberRuns there;
    NumberRuns back;
    const std::vector<std::pair<std::int64_t, std::int64_t>> twice = {
        {4, 9}, {4, 7}, {5, 2}, {5, 8}, {9, 1}};
    for (std::size_t i = 0; i < twice.size(); ++i) {
        there.add(twice[i].first, twice[i].second, Growth::allowed);
        const auto& [number, time] = twice[twice.size() - 1 - i];
        back.add(number, time, Growth::allowed);
    }
    CHECK(there.runs() == back.runs());
    CHECK(there.runs().at(4) == NumberRun{5, 7, 8});
    NumberRuns full;
    full.add(1, 0, Growth::allowed);
    full.add(2, 0, Growth::none);
    full.add(9, 0, Growth::none);
    CHECK(full.runs().size() == 1);
    CHECK(full.left_out() == 1);
}

TEST_CASE("log family: rotation is taken away, machines are not") {
    const std::pair<const char*, const char*> table[] = {
        {"x/access.log", "x/access.log"},
        {"x/access.log.1", "x/access.log"},
        {"x/access.log.12.gz", "x/access.log"},
        {"x/access.log-20201009", "x/access.log"},
        {"x/access-2020-10-09.log.zst", "x/access.log"},
        {"2020-10-09/conn.00:00:00-01:00:00.log.gz", "/conn.log"},
        {"u_ex201009.log", "u_ex.log"},
        {"web1/access.log", "web1/access.log"},
        {"web2/access.log", "web2/access.log"},
        {"server-1.log", "server-1.log"},
        {"server-2.log", "server-2.log"},
        {"192.168.100.23.log", "192.168.100.23.log"},
        {"192.168.100.23-20201009.log", "192.168.100.23.log"},
        {"app-2020-10-09T1200.log", "app.log"},
        {"", ""}};
    for (const auto& [path, family] : table) {
        CAPTURE(path);
        CHECK(log_family(path, "") == family);
        CHECK(log_family(path, "gzip") == family);
    }
    CHECK(log_family("c.zip", "zip:logs%2Fa.log/gzip") != log_family("c.zip", "zip:logs%2Fb.log"));
}

TEST_CASE("presence: jumps of record numbers have their exact ranges, counts and times") {
    const auto found = only(measured(numbered({5, 6, 7, 10, 11, 20})));
    CHECK(found.missing_runs == 2);
    CHECK(found.missing_records == 2 + 8);
    REQUIRE(found.missing.size() == 2);
    CHECK(found.missing[0].first == 8);
    CHECK(found.missing[0].last == 9);
    CHECK(found.missing[0].after->unix_seconds() == begin + 7);
    CHECK(found.missing[0].before->unix_seconds() == begin + 10);
    CHECK(found.missing[1].first == 12);
    CHECK(found.missing[1].last == 19);
    CHECK(*found.first_number == 5);
    const auto text = missing_statement(found);
    CHECK(text.find("10 records of the record numbers 5 to 20 missing, in 2 jumps") !=
          std::string::npos);
    CHECK(text.find("no evidence of absence") != std::string::npos);
    CHECK(only(measured(numbered({5, 6, 7}))).is_clean());
}

TEST_CASE("presence: files in any order, overlapping, are one log") {
    std::vector<Presence> parts = {measured(numbered({1, 2, 3}), "a"),
                                   measured(numbered({8, 9}), "b"),
                                   measured(numbered({3, 4, 5}), "c"),
                                   measured(numbered({9, 10, 6}), "d")};
    std::vector<std::size_t> order = {0, 1, 2, 3};
    do {
        Presence joined;
        for (const auto i : order) {
            joined.join(parts[i]);
        }
        const auto found = only(joined);
        CHECK(found.missing_runs == 1);
        CHECK(found.missing[0].first == 7);
        CHECK(found.missing[0].last == 7);
        CHECK(found.restarts == 0);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("presence: a log that goes round in its file has no jump and does not begin anew") {
    const auto found = only(measured(numbered({101, 102, 103, 98, 99, 100})));
    CHECK(found.missing_runs == 0);
    CHECK(found.restarts == 0);
}

TEST_CASE("presence: numbering that begins anew is told, and its jump is no missing record") {
    std::vector<Event> events = {{5000, begin}, {5001, begin + 5}};
    events.push_back({1, begin + 90'000});
    events.push_back({2, begin + 90'010});
    const auto found = only(measured(events));
    CHECK(found.restarts == 1);
    CHECK(found.missing_runs == 0);
    CHECK(found.disordered == 1);
    CHECK(missing_statement(found).find("began anew") != std::string::npos);
    CHECK_FALSE(found.is_clean());
}

TEST_CASE("presence: a stream seen in parts is the stream, wherever it is parted") {
    auto events = numbered({7, 8, 9});
    events.push_back({1, begin + 90'000}); // numbering begins anew
    events.push_back(
        {2, begin + 90'001, "1102", {{"Event.UserData.LogFileCleared.SubjectUserName", "eve"}}});
    events.push_back({12, begin + 20, "4688", {{"recovered", "true"}}});
    events.push_back({4, begin + 200'000, "4688", {}, "ws1"});
    events.push_back({3, begin + 100'000, "4688", {}, "WS2"});
    const auto whole = presence_value(measured(events), StreamPlace{}, 1);
    for (std::size_t parted = 0; parted <= events.size(); ++parted) {
        auto meter = meter_of("a.evtx");
        const std::span all(events);
        for (const auto& [part, at] : {std::pair(all.first(parted), std::size_t{0}),
                                       std::pair(all.subspan(parted), parted * 10)}) {
            auto later = meter.anew();
            show(later, part, at);
            meter.append(later);
        }
        CHECK(presence_value(meter.finish(), StreamPlace{}, 1).content == whole.content);
    }
}

TEST_CASE("presence: records out of unused space neither make a jump nor fill one") {
    auto events = numbered({100, 101, 105});
    const std::vector<std::pair<std::string, std::string>> recovered = {{"recovered", "true"}};
    events.push_back({3, begin, "4688", recovered});
    events.push_back({103, begin, "4688", recovered});
    const auto found = only(measured(events));
    CHECK(found.missing_runs == 1);
    CHECK(found.missing[0].first == 102);
    CHECK(found.missing[0].last == 104);
    CHECK(found.missing[0].recovered == 1);
    CHECK(*found.first_number == 100);
    CHECK(found.records == 3);
}

TEST_CASE("presence: machines and channels are told apart, their spelling is not") {
    std::vector<Event> events = numbered({1, 2});
    events.push_back({3, begin, "1", {}, "ws1", "security"});
    events.push_back({9, begin, "1", {}, "WS2", "Security"});
    events.push_back({9, begin, "1", {}, "WS1", "System"});
    const auto all = find_blindspots(measured(events));
    REQUIRE(all.size() == 3);
    for (const auto& one : all) {
        CHECK(one.missing_runs == 0);
    }
}

TEST_CASE("presence: a clearing says which log, who and when") {
    const std::vector<std::pair<std::string, std::string>> who = {
        {"Event.UserData.LogFileCleared.SubjectUserName", "eve"},
        {"Event.UserData.LogFileCleared.SubjectDomainName", "CORP"},
        {"Event.System.Provider.#attributes.Name", "Microsoft-Windows-Eventlog"}};
    auto other = who;
    other.emplace_back("Event.UserData.LogFileCleared.Channel", "Windows PowerShell");
    auto legacy = std::vector<std::pair<std::string, std::string>>{
        {"Event.System.Provider.#attributes.Name", "Security"}};
    for (const auto* value : {"SYSTEM", "NT AUTHORITY", "(0x0,0x3E7)", "bob", "LAB", "(0x0,0x1)"}) {
        legacy.emplace_back("Event.EventData.Data.#text", value);
    }
    auto none = std::vector<std::pair<std::string, std::string>>{
        {"Event.System.Provider.#attributes.Name", "AD FS Auditing"}};
    const auto presence = measured({{7, begin, "1102", who},
                                    {8, begin + 1, "104", other, "WS1", "System"},
                                    {9, begin + 2, "517", legacy},
                                    {10, begin + 3, "1102", none}});
    std::vector<std::string> told;
    for (const auto& source : find_blindspots(presence)) {
        for (const auto& clearing : source.clearings) {
            told.push_back(clearing.log + " " + clearing.who + " " + to_text(*clearing.time));
            CHECK(cleared_statement(source, clearing).find("no evidence of absence") !=
                  std::string::npos);
        }
    }
    std::sort(told.begin(), told.end());
    CHECK(told == std::vector<std::string>{"Security CORP\\eve 2020-09-14T00:00:00Z",
                                           "Security LAB\\bob 2020-09-14T00:00:02Z",
                                           "Windows PowerShell CORP\\eve 2020-09-14T00:00:01Z"});
}

TEST_CASE("presence: the same clearing in two exports is one") {
    Presence joined;
    joined.join(measured({{7, begin, "1102"}}, "b"));
    joined.join(measured({{7, begin, "1102"}}, "a"));
    CHECK(only(joined).clearings.size() == 1);
}

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

TEST_CASE("presence: its value holds all of it, and blind spots rest on it") {
    auto events = numbered({5, 6, 9});
    events.push_back({3, begin, "4688", {{"recovered", "true"}}});
    events.push_back({10, begin + 100, "1102"});
    StreamPlace place;
    place.path = "a.evtx";
    place.organisation = "north";
    place.exhibit = Digest::of("a.evtx");
    const auto value = presence_value(measured(events), place, 100);
    const auto back = presence_in(value);
    REQUIRE(back);
    CHECK(presence_value(*back, place, 100) == value);
    const auto values = blindspot_values({&value, 1});
    REQUIRE(values.size() == 2);
    for (const auto& one : values) {
        const auto content = nlohmann::json::parse(one.content);
        CHECK(content.at("organisation") == "north");
        CHECK(std::find(one.origins.begin(), one.origins.end(), Origin(value.as_origin())) !=
              one.origins.end());
        if (content.at("type") == "cleared") {
            const auto* const bytes = std::get_if<ByteOrigin>(&one.origins.front());
            REQUIRE(bytes != nullptr);
            CHECK(bytes->range.begin == 40);
        } else {
            CHECK(content.at("missing") == 2);
        }
    }
}

TEST_CASE("presence: numbers scattered past the bound make no claim") {
    std::vector<Event> events;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(Presence::most_runs) + 10; ++i) {
        events.push_back({i * 2, begin});
    }
    const auto found = only(measured(events));
    CHECK(found.numbers_left_out > 0);
    CHECK(found.missing_runs == 0);
    CHECK(missing_statement(found).find("too scattered") != std::string::npos);
}
