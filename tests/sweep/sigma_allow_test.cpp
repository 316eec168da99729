#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/sigma/reach.hpp>

#include "tests/sweep/sigma_support.hpp"

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

const Rule& any_rule() {
    static const auto set = set_of({rule_text("  s: {Image: '*'}\n  condition: s", "Rule One")});
    return set.rules()[0];
}

std::size_t found(const AllowList& list,
                  const Fields& fields,
                  std::optional<Instant> time = parse_instant("2020-10-09T12:00:00Z"),
                  std::string_view path = "logs/a.evtx") {
    static const auto set = set_of({rule_text("  s: {Image: '*'}\n  condition: s")});
    const TestRecord record(windows(fields));
    RecordEvent event("ndjson", record.record());
    return list.find(any_rule(), EventView::of(set.sources(), event), time, path);
}

std::string refusals(const AllowList& list) {
    std::string text;
    for (const auto& one : list.refusals()) {
        text += std::to_string(one.line) + ": " + one.why + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("allow: an entry allows by rule, fields, machine, file and day, and by nothing less") {
    struct Case {
        const char* entry;
        Fields fields;
        bool is_allowed;
    };

    const Fields backup = {{"Image", "C:\\Tools\\Backup.exe"}, {"Computer", "SRV1"}};
    const std::vector<Case> cases = {
        {"rule: rule one", backup, true},
        {"rule: another", backup, false},
        {"title: 'rule *'", backup, true},
        {"title: 'other *'", backup, false},
        {"title: '*', host: SRV*", backup, true},
        {"title: '*', host: WS*", backup, false},
        {"title: '*', path: 'logs/*'", backup, true},
        {"title: '*', path: 'other/*'", backup, false},
        {"title: '*', when: {Image|endswith: '\\backup.exe'}", backup, true},
        {"title: '*', when: {Image|endswith: '\\backup.exe', User: x}", backup, false},
        {"title: '*', when: {Image: [a, '*\\Backup.exe']}", backup, true},
        {"title: '*', until: 2020-10-09", backup, true},
        {"title: '*', until: 2020-10-08", backup, false}};
    for (const auto& one : cases) {
        CAPTURE(one.entry);
        AllowList list;
        list.read("allow:\n  - {" + std::string(one.entry) + ", reason: r, owner: o}\n", "a.yml");
        REQUIRE(list.entries().size() == 1);
        CHECK((found(list, one.fields) != AllowList::npos) == one.is_allowed);
    }
}

TEST_CASE("allow: what is wrong is refused by its line, and the rest is used") {
    AllowList list;
    list.read("allow:\n"
              "  - rule: a\n    owner: o\n"
              "  - rule: b\n    reason: r\n"
              "  - reason: r\n    owner: o\n"
              "  - {rule: c, reason: r, owner: o, until: soon}\n"
              "  - {rule: c, reason: r, owner: o, untl: 2020-01-01}\n"
              "  - {rule: c, reason: r, owner: o, when: {Image|no: x}}\n"
              "  - {rule: c, reason: ' ', owner: o}\n"
              "  - just text\n"
              "  - {rule: d, reason: r, owner: o}\n",
              "a.yml");
    REQUIRE(list.entries().size() == 1);
    CHECK(list.entries()[0].place() == "a.yml:13");
    const auto told = refusals(list);
    CHECK(told.find("2: it has no reason") != std::string::npos);
    CHECK(told.find("4: it has no owner") != std::string::npos);
    CHECK(told.find("6: it names no rule") != std::string::npos);
    CHECK(told.find("8: 'until' is no day") != std::string::npos);
    CHECK(told.find("9: unknown key 'untl'") != std::string::npos);
    CHECK(told.find("10: 'when': ") != std::string::npos);
    CHECK(told.find("11: it has no reason") != std::string::npos);
    CHECK(list.refusals().size() == 8);
    for (const auto* text : {"", "allow: 3", "allow: [", "other: 1", "a,b\n1,2\n"}) {
        AllowList wrong;
        wrong.read(text, "x");
        CHECK(wrong.entries().empty());
        CHECK_FALSE(wrong.refusals().empty());
    }
}

TEST_CASE("allow: CSV says the same as YAML") {
    const std::string csv = "rule,title,host,path,when,reason,owner,until\n"
                            "rule one,,SRV*,,\"Image|endswith=\\backup.exe; Computer=SRV1\","
                            "\"nightly, at two\",it,2020-12-31\n"
                            ",*,,,,,it,\n"
                            ",*,,,Image,why,it,\n";
    CHECK(is_allow_list(csv));
    CHECK_FALSE(is_allow_list("type,value,family\ndomain,evil.example,x\n"));
    CHECK_FALSE(is_allow_list("title: x\ndetection: {}\n"));
    AllowList list;
    list.read(csv, "a.csv");
    REQUIRE(list.entries().size() == 1);
    CHECK(list.entries()[0].reason == "nightly, at two");
    CHECK(list.entries()[0].line == 2);
    CHECK(refusals(list) == "3: it has no reason\n4: not 'Field=value; Field=value': Image\n");
    const Fields backup = {{"Image", "C:\\Tools\\Backup.exe"}, {"Computer", "SRV1"}};
    CHECK(found(list, backup) == 0);
    CHECK(found(list, {{"Image", "x"}, {"Computer", "SRV1"}}) == AllowList::npos);
}

TEST_CASE("allow: an expired entry allows nothing, and one that ends nothing without a time") {
    AllowList list;
    list.read("allow: [{title: '*', reason: r, owner: o, until: 2020-12-31}]\n",
              "a.yml",
              Day{2021, 1, 1});
    REQUIRE(list.entries().size() == 1);
    CHECK(list.entries()[0].is_expired);
    CHECK(found(list, {}) == AllowList::npos);
    AllowList valid;
    valid.read("allow: [{title: '*', reason: r, owner: o, until: 2020-12-31}]\n",
               "a.yml",
               Day{2020, 12, 31});
    CHECK_FALSE(valid.entries()[0].is_expired);
    CHECK(found(valid, {}) == 0);
    CHECK(found(valid, {}, std::nullopt) == AllowList::npos);
    CHECK(found(valid, {}, parse_instant("2020-12-31T23:59:59Z")) == 0);
    CHECK(found(valid, {}, parse_instant("2021-01-01T00:00:00Z")) == AllowList::npos);
}

TEST_CASE("reach: a rule is out of reach when its condition can't hold without the fields") {
    const std::pair<const char*, bool> table[] = {
        {"  s: {A: x, B: y}\n  condition: s", false},
        {"  s: {A: x}\n  t: {B: y}\n  condition: s or t", true},
        {"  s: {A: x}\n  t: {B: y}\n  condition: s and t", false},
        {"  s: {A: x}\n  t: {B: y}\n  condition: s and not t", true},
        {"  s: {B: y}\n  condition: s", false},
        {"  s: {B: null}\n  condition: s", true},
        {"  s: {B|exists: false}\n  condition: s", true},
        {"  s: {B|exists: true}\n  condition: s", false},
        {"  s: {A|fieldref: B}\n  condition: s", false},
        {"  s: [word]\n  condition: s", true},
        {"  s: {B|re: '.*'}\n  condition: not s", true}};
    for (const auto& [detection, may] : table) {
        CAPTURE(detection);
        const auto set = set_of({rule_text(detection)});
        REQUIRE(set.rules().size() == 1);
        CHECK(may_hold(*set.rules()[0].detection, {"b"}) == may);
        CHECK(may_hold(*set.rules()[0].detection, {}));
    }
}

TEST_CASE(
    "reach: fields are seen under the names that rules use, in any record of the log source") {
    const auto set =
        set_of({rule_text("  s: {Image: x, Never: y}\n  condition: s", "one"),
                "title: two\nid: two\nlogsource: {product: linux}\ndetection:\n  s: {A: x}\n"
                "  condition: s\n"});
    Engine engine(set);
    const TestRecord record(windows({{"Event.EventData.Image", "other"}}));
    RecordEvent event("ndjson", record.record());
    (void)engine.run(event);
    CHECK(engine.seen_fields().absent(0) == std::set<std::string, std::less<>>{"never"});
    CHECK(engine.seen_fields().absent(1) == std::set<std::string, std::less<>>{"a"});
}
