// What of logs is there, and where they say nothing.

#include <nlohmann/json.hpp>
#include <tests/sweep/presence_support.hpp>

using namespace presence_test; // NOLINT: tests read better without the prefix

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
