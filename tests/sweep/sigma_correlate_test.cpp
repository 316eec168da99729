#include <ample/sweep/sigma/correlate.hpp>

#include <tests/sweep/sigma_support.hpp>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

std::string base(const std::string& name) {
    return "title: " + name + "\nid: id-" + name + "\nname: " + name +
           "\nlogsource: {product: windows}\ndetection: {s: {F: " + name + "}, condition: s}\n";
}

std::string correlation(const std::string& body, const std::string& id = "c") {
    return "title: " + id + "\nid: " + id + "\ncorrelation: {" + body + "}\n";
}

struct Seen {
    std::size_t rule;
    std::int64_t second;
    std::map<std::string, std::string> keys;
};

CorrelationReport correlate(const RuleSet& set, const std::vector<Seen>& events) {
    Correlator correlator(set);
    for (const auto& event : events) {
        Finding finding;
        finding.rule = event.rule;
        finding.time = Instant::from_seconds(event.second);
        finding.keys = event.keys;
        correlator.add(finding);
    }
    return correlator.finish();
}

/// "rule:figure first-last" of each, in seconds.
std::string told(const RuleSet& set, const CorrelationReport& report) {
    std::string text;
    for (const auto& found : report.found) {
        text += set.rules()[found.rule].id + ":" + std::to_string(static_cast<int>(found.figure)) +
                " " + std::to_string(found.first.unix_seconds()) + "-" +
                std::to_string(found.last.unix_seconds()) + "; ";
    }
    return text;
}

} // namespace

TEST_CASE("sigma: events are counted by group within the time span, in whatever order they come") {
    const auto set = set_of({base("a"),
                             correlation("type: event_count, rules: [a], group-by: [Computer], "
                                         "timespan: 10s, condition: {gte: 3}")});
    const std::map<std::string, std::string> x = {{"computer", "X"}};
    const std::map<std::string, std::string> y = {{"computer", "Y"}};
    CHECK(told(set, correlate(set, {{0, 10, x}, {0, 0, x}, {0, 5, x}, {0, 5, y}})) == "c:3 0-10; ");
    CHECK(told(set, correlate(set, {{0, 0, x}, {0, 5, x}, {0, 11, x}})).empty());
    CHECK(told(set, correlate(set, {{0, 0, x}, {0, 9, x}, {0, 11, x}, {0, 12, x}})) ==
          "c:3 9-12; ");
    CHECK(correlate(set, {{0, 0, {}}}).ungrouped == 1);
    CHECK(set.is_told(0) == false);
}

TEST_CASE("sigma: counts may have two bounds, and values are counted once each") {
    const auto set = set_of(
        {base("a"),
         correlation("type: event_count, rules: [a], timespan: 1m, condition: {gt: 1, lte: 2}",
                     "two"),
         correlation("type: value_count, rules: [a], group-by: [Computer], timespan: 1m, "
                     "condition: {field: User, gte: 2}",
                     "users")});
    const auto seen = [](std::int64_t second, const std::string& user) {
        return Seen{0, second, {{"computer", "x"}, {"user", user}}};
    };
    CHECK(told(set, correlate(set, {seen(0, "a"), seen(1, "A")})) == "two:2 0-1; ");
    CHECK(told(set, correlate(set, {seen(0, "a"), seen(1, "b"), seen(2, "a")})) ==
          "two:2 1-2; users:2 0-2; ");
}

TEST_CASE("sigma: sums, means and percentiles of a field") {
    const auto rule = [](const std::string& type, const std::string& bounds) {
        return correlation("type: " + type +
                               ", rules: [a], timespan: 1m, condition: {field: Size, " + bounds +
                               "}",
                           type);
    };
    const auto set = set_of({base("a"),
                             rule("value_sum", "gte: 60"),
                             rule("value_avg", "gt: 19, lt: 21"),
                             rule("value_median", "eq: 20"),
                             rule("value_percentile", "gte: 30, percentile: 90")});
    const auto seen = [](std::int64_t second, const std::string& size) {
        return Seen{0, second, {{"size", size}}};
    };
    CHECK(
        told(set, correlate(set, {seen(0, "10"), seen(1, "20"), seen(2, "30"), seen(3, "many")})) ==
        "value_sum:60 0-3; value_avg:20 0-3; value_median:20 0-3; value_percentile:30 0-3; ");
}

TEST_CASE("sigma: temporal wants all its rules, ordered in their order, through aliases") {
    const std::string aliases = "aliases: {ip: {a: src, b: dst}}, ";
    const auto set = set_of(
        {base("a"),
         base("b"),
         correlation("type: temporal, rules: [a, b], group-by: [ip], " + aliases + "timespan: 10s",
                     "any"),
         correlation("type: temporal_ordered, rules: [a, b], group-by: [ip], " + aliases +
                         "timespan: 10s",
                     "order")});
    const Seen a{0, 5, {{"src", "1"}, {"dst", "9"}}};
    const Seen b{1, 8, {{"src", "9"}, {"dst", "1"}}};
    const Seen early{1, 2, {{"src", "9"}, {"dst", "1"}}};
    CHECK(told(set, correlate(set, {b, a})) == "any:2 5-8; order:2 5-8; ");
    CHECK(told(set, correlate(set, {a, early})) == "any:2 2-5; ");
    CHECK(told(set, correlate(set, {a})).empty());
}

TEST_CASE("sigma: the median of an even number of values is the mean of the two in the middle") {
    const auto set = set_of({base("a"),
                             correlation("type: value_median, rules: [a], timespan: 1m, condition: "
                                         "{field: Size, eq: 25}")});
    const auto seen = [](std::int64_t second, const std::string& size) {
        return Seen{0, second, {{"size", size}}};
    };
    const std::vector<Seen> four = {seen(0, "40"), seen(1, "20"), seen(2, "30"), seen(3, "10")};
    CHECK(told(set, correlate(set, four)) == "c:25 0-3; ");
}

TEST_CASE("sigma: temporal correlations may ask for rules by an expression of their names") {
    const auto set = set_of(
        {base("a"),
         base("b"),
         base("x"),
         correlation("type: temporal, rules: [a, b, x], timespan: 10s, condition: a AND (b "
                     "or x)",
                     "either"),
         correlation("type: temporal, timespan: 10s, condition: a and not x", "without"),
         correlation("type: temporal_ordered, timespan: 10s, condition: a and (b or x)", "order")});
    REQUIRE(set.refusals().empty());
    const Seen a{0, 5, {}};
    CHECK(told(set, correlate(set, {a})) == "without:1 5-5; ");
    CHECK(told(set, correlate(set, {a, {1, 8, {}}})) ==
          "either:2 5-8; without:1 5-5; order:2 5-8; ");
    CHECK(told(set, correlate(set, {a, {1, 2, {}}})) == "either:2 2-5; without:1 5-5; ");
    CHECK(told(set, correlate(set, {a, {2, 8, {}}})) == "either:2 5-8; order:2 5-8; ");
    CHECK(told(set, correlate(set, {a, {1, 30, {}}})) == "without:1 5-5; ");
}

TEST_CASE("sigma: an expression of names that can't be used is refused in words") {
    const std::pair<std::string, std::string> table[] = {
        {"type: event_count, rules: [a], timespan: 1m, condition: a",
         "only 'temporal' and 'temporal_ordered' have a condition of names"},
        {"type: temporal, rules: [a, b], timespan: 1m, condition: a",
         "its condition does not name 'b'"},
        {"type: temporal, rules: [a], timespan: 1m, condition: a and b",
         "its condition names 'b', which is not among its rules"},
        {"type: temporal, timespan: 1m, condition: a and and", "condition: there is no selection"},
        {"type: temporal, timespan: 1m, condition: (a", "condition: a ')' is missing"},
        {"type: temporal, timespan: 1m, condition: a and nobody", "the rule 'nobody' is not here"}};
    for (const auto& [body, why] : table) {
        CAPTURE(body);
        const auto set = set_of({base("a"), base("b"), correlation(body)});
        REQUIRE(set.refusals().size() == 1);
        CAPTURE(set.refusals().front().why);
        CHECK(set.refusals().front().why.find(why) != std::string::npos);
    }
}

TEST_CASE("sigma: a correlation may rest on another, and what rests on nothing is refused") {
    const auto set = set_of({base("a"),
                             base("b"),
                             "title: many\nid: many\nname: many\ncorrelation: {type: event_count, "
                             "rules: [a], group-by: [u], timespan: 1m, condition: {gte: 2}}\n",
                             correlation("type: temporal_ordered, rules: [many, b], group-by: [u], "
                                         "timespan: 1m",
                                         "then"),
                             correlation("type: temporal, rules: [nobody], timespan: 1m", "lost")});
    REQUIRE(set.refusals().size() == 1);
    CHECK(set.refusals().front().why == "correlation: the rule 'nobody' is not here");
    const std::map<std::string, std::string> u = {{"u", "x"}};
    CHECK(told(set, correlate(set, {{0, 0, u}, {0, 1, u}, {1, 2, u}})) ==
          "many:2 0-1; then:2 1-2; ");
}

TEST_CASE("sigma: correlations rest on others wherever those stand, and on themselves never") {
    const auto late =
        correlation("type: temporal_ordered, rules: [many, b], timespan: 60s", "late");
    const auto many =
        correlation("type: event_count, rules: [a], timespan: 10s, condition: {gte: 2}", "many");
    for (const auto& texts : {std::vector<std::string>{late, base("a"), many, base("b")},
                              std::vector<std::string>{base("a"), base("b"), many, late}}) {
        const auto set = set_of(texts);
        CHECK(set.refusals().empty());
        const auto a = set.place_of("a");
        const auto b = set.place_of("b");
        CHECK(set.place_of("many") < set.place_of("late"));
        CHECK(told(set, correlate(set, {{a, 0, {}}, {a, 5, {}}, {b, 20, {}}}))
                  .find("late:2 5-20; ") != std::string::npos);
    }
    const auto circle =
        set_of({base("a"),
                correlation("type: temporal, rules: [a, y], timespan: 10s", "x"),
                correlation("type: temporal, rules: [a, x], timespan: 10s", "y"),
                correlation("type: temporal, rules: [a, self], timespan: 10s", "self")});
    CHECK(circle.rules().size() == 1);
    REQUIRE(circle.refusals().size() == 3);
    std::vector<std::string> chain = {base("a")};
    for (int i = 3000; i > 0; --i) {
        chain.push_back(correlation("type: temporal, timespan: 10s, condition: {gte: 1}, rules: [" +
                                        (i == 1 ? std::string("a") : "c" + std::to_string(i - 1)) +
                                        "]",
                                    "c" + std::to_string(i)));
    }
    CHECK(set_of(chain).rules().size() == 3001);
}

TEST_CASE("sigma: what is beyond the bound of correlations is counted, not lost without a word") {
    const auto set = set_of({base("a"),
                             correlation("type: event_count, rules: [a], timespan: 1m, "
                                         "condition: {gte: 1}")});
    Correlator correlator(set, 2);
    for (int i = 0; i < 5; ++i) {
        Finding finding;
        finding.time = Instant::from_seconds(i);
        correlator.add(finding);
    }
    correlator.add(Finding());
    const auto report = correlator.finish();
    CHECK(report.left_out == 3);
    CHECK(report.untimed == 1);
    CHECK(report.found.size() == 1);
}

TEST_CASE("sigma: correlations that can't be read are refused in words") {
    constexpr std::pair<const char*, const char*> wrong[] = {
        {"type: frob, rules: [a], timespan: 1m", "unknown type 'frob'"},
        {"type: temporal, timespan: 1m", "it names no rules"},
        {"type: temporal, rules: [a], timespan: soon", "its time span is not like '5m': 'soon'"},
        {"type: event_count, rules: [a], timespan: 1m", "it has no condition"},
        {"type: value_count, rules: [a], timespan: 1m, condition: {gte: 1}", "names no field"},
        {"type: event_count, rules: [a], timespan: 1m, condition: {x: 1}", "an unknown 'x'"}};
    for (const auto& [body, why] : wrong) {
        const auto set = set_of({base("a"), correlation(body)});
        REQUIRE(set.refusals().size() == 1);
        CAPTURE(set.refusals().front().why);
        CHECK(set.refusals().front().why.find(why) != std::string::npos);
    }
}

TEST_CASE(
    "correlate: an entry allows by rule, group, machine, file and last event, and by no less") {
    const auto set =
        set_of({base("a"),
                correlation("type: event_count, rules: [a], group-by: [User], timespan: 1m, "
                            "condition: {gte: 2}")});
    REQUIRE(set.rules().size() == 2);
    const std::size_t rule = set.rules()[0].correlation ? 1 : 0;
    const auto allowed = [&](const std::string& entry, const std::string& second_host) {
        Correlator correlator(set);
        Finding finding;
        finding.rule = rule;
        finding.keys = {{"user", "Backup"}};
        for (const auto& [second, host] : {std::pair(std::int64_t{0}, std::string("WS1")),
                                           std::pair(std::int64_t{30}, second_host)}) {
            finding.time = Instant::from_seconds(second);
            finding.host = host;
            correlator.add(finding, {}, "logs/" + host);
        }
        AllowList list;
        list.read("allow:\n  - {" + entry + ", reason: r, owner: o}\n", "a.yml");
        REQUIRE_MESSAGE(list.entries().size() == 1, entry);
        const auto report = correlator.finish(&list);
        REQUIRE(report.found.size() == 1);
        return report.found[0].allowed == 0;
    };
    const std::pair<const char*, bool> table[] = {
        {"rule: C", true},
        {"rule: id-a", false}, // an entry for the rule it rests on is none for the correlation
        {"title: c*", true},
        {"rule: c, engine: correlation", true},
        {"rule: c, engine: sigma", false},
        {"rule: c, host: WS1", true},
        {"rule: c, host: WS2", false},
        {"rule: c, path: logs/WS1", true},
        {"rule: c, path: logs/WS2", false},
        {"rule: c, member: '*'", false},
        {"rule: c, when: {User: backup}", true},
        {"rule: c, when: {User: eve}", false},
        {"rule: c, when: {F: a}", false},
        {"rule: c, until: 1970-01-01", true},
        {"rule: c, until: 1969-12-31", false}};
    for (const auto& [entry, is_allowed] : table) {
        CAPTURE(entry);
        CHECK(allowed(entry, "WS1") == is_allowed);
    }
    CHECK_FALSE(allowed("rule: c, host: WS1", "WS2")); // of two machines
    CHECK_FALSE(allowed("rule: c, path: logs/WS1", "WS2"));
    CHECK(allowed("rule: c", "WS2"));
}

TEST_CASE("correlate: an allowed correlation still takes part in those that rest on it") {
    const auto set =
        set_of({base("a"),
                correlation("type: event_count, rules: [a], timespan: 1m, condition: {gte: 2}, "
                            "generate: true",
                            "inner"),
                correlation("type: event_count, rules: [inner], timespan: 1m, condition: {gte: 1}",
                            "outer")});
    REQUIRE(set.refusals().empty());
    Correlator correlator(set);
    for (const std::int64_t second : {0, 1}) {
        Finding finding;
        finding.time = Instant::from_seconds(second);
        correlator.add(finding);
    }
    AllowList list;
    list.read("allow: [{rule: inner, reason: r, owner: o}]\n", "a.yml");
    const auto report = correlator.finish(&list);
    REQUIRE(report.found.size() == 2);
    for (const auto& found : report.found) {
        CHECK((found.allowed == 0) == (set.rules()[found.rule].id == "inner"));
    }
    const auto& entry = list.entries()[0];
    const auto value = correlation_value(report.found[0],
                                         set.rules()[report.found[0].rule],
                                         "",
                                         {},
                                         {&entry, ByteOrigin{}, Marking{Tlp::red, Pap::red}});
    CHECK(value.content.find("\"by\":\"a.yml:1\"") != std::string::npos);
    CHECK(value.marking.tlp == Tlp::red);
    CHECK(value.origins.size() == 1);
}
