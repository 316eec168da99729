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
    const auto view = EventView::of(set.sources(), event);
    return list.find({.kind = HitKind::event,
                      .rule = any_rule().id,
                      .title = any_rule().title,
                      .host = view.host,
                      .path = path,
                      .time = time,
                      .fields = &view});
}

/// Whether the entry, with reason and owner, allows the hit.
bool allows(const std::string& entry, const HitFacts& hit, std::optional<Day> as_of = {}) {
    AllowList list;
    list.read("allow:\n  - {" + entry + ", reason: r, owner: o}\n", "a.yml", as_of);
    REQUIRE_MESSAGE(list.entries().size() == 1, entry);
    return list.find(hit) == 0;
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

TEST_CASE("allow: content is allowed by the rule's name, path, way in a container and digest") {
    const std::string hash(64, 'a');
    const HitFacts hit{.kind = HitKind::content,
                       .rule = "Packed",
                       .title = "Packed",
                       .path = "tools/setup.zip",
                       .member = "zip:bin/run.exe",
                       .sha256 = hash};
    const std::pair<const char*, bool> table[] = {
        {"rule: Packed", true},
        {"rule: packed", false}, // names of YARA rules differ by case
        {"title: 'pack*'", true},
        {"title: 'unpack*'", false},
        {"rule: Packed, path: 'TOOLS/*'", true},
        {"rule: Packed, path: 'tools'", false},
        {"rule: Packed, member: '*/run.exe'", true},
        {"rule: Packed, member: '*.dll'", false},
        {"rule: Packed, engine: yara", true},
        {"rule: Packed, engine: Sigma", false},
        {"rule: Packed, engine: correlation", false},
        {"rule: Packed, host: '*'", false}, // content has no machine
        {"rule: Packed, when: {Image: '*'}", false},
        {"rule: Packed, when: {Image|exists: false}", false}};
    for (const auto& [entry, is_allowed] : table) {
        CAPTURE(entry);
        CHECK(allows(entry, hit) == is_allowed);
    }
    CHECK(allows("sha256: " + hash, hit));
    CHECK(allows("sha256: 'SHA256:" + std::string(64, 'A') + "', rule: Packed", hit));
    CHECK_FALSE(allows("sha256: " + hash + ", rule: Other", hit));
    CHECK_FALSE(allows("sha256: " + std::string(64, 'b') + ", rule: Packed", hit));
    CHECK_FALSE(allows("sha256: " + hash, {.kind = HitKind::event, .sha256 = hash}));
}

TEST_CASE("allow: content has no time, so that an entry that ends asks the day it is read for") {
    const HitFacts hit{.kind = HitKind::content, .rule = "Packed", .title = "Packed"};
    const std::string entry = "rule: Packed, until: 2020-12-31";
    CHECK(allows(entry, hit, Day{2020, 12, 31}));
    CHECK_FALSE(allows(entry, hit, Day{2021, 1, 1}));
    CHECK_FALSE(allows(entry, hit));
    CHECK(allows("rule: Packed", hit));
}

TEST_CASE("allow: an entry that could fit nothing is refused with the reason") {
    const std::string hash(64, 'a');
    const std::pair<std::string, const char*> table[] = {
        {"rule: a, engine: snort", "'engine' is none of sigma, correlation, yara: 'snort'"},
        {"rule: a, sha256: abc", "'sha256' is no digest of 64 hex digits: 'abc'"},
        {"sha256: " + hash + ", engine: sigma", "only YARA hits have a 'sha256'"},
        {"sha256: " + hash + ", host: A", "neither 'host' nor fields"},
        {"sha256: " + hash + ", when: {A: b}", "neither 'host' nor fields"},
        {"rule: a, engine: yara, host: A", "neither 'host' nor fields"},
        {"rule: a, engine: correlation, member: A", "correlations have no 'member'"},
        {"path: '*'", "it names no rule"}};
    for (const auto& [entry, why] : table) {
        CAPTURE(entry);
        AllowList list;
        list.read("allow:\n  - {" + entry + ", reason: r, owner: o}\n", "a.yml");
        CHECK(list.entries().empty());
        CHECK(refusals(list).find(why) != std::string::npos);
    }
}

TEST_CASE(
    "allow: looking entries up by rule and digest finds the first that fits, as a walk does") {
    const std::string hash(64, 'a');
    AllowList list;
    list.read("rule,title,sha256,engine,when,reason,owner\n"
              "b,,,,,r,o\n"
              ",x*,,sigma,,r,o\n"
              ",," +
                  hash +
                  ",,,r,o\n"
                  "A,,,,,r,o\n"
                  ",*,,,,r,o\n"
                  "b,,,,,r,o\n",
              "a.csv");
    REQUIRE(list.entries().size() == 6);
    CHECK(list.refusals().empty());
    const auto at = [&](HitKind kind, const char* rule, const std::string& sha256) {
        return list.find({.kind = kind, .rule = rule, .title = rule, .sha256 = sha256});
    };
    CHECK(at(HitKind::content, "b", hash) == 0);
    CHECK(at(HitKind::content, "c", hash) == 2);
    CHECK(at(HitKind::content, "A", "") == 3);
    CHECK(at(HitKind::content, "a", "") == 4);
    CHECK(at(HitKind::event, "a", "") == 3);
    CHECK(at(HitKind::event, "xa", "") == 1);
    CHECK(at(HitKind::correlation, "xa", "") == 4);
    CHECK(is_allow_list("sha256,reason,owner\n"));
    CHECK_FALSE(is_allow_list("sha256,reason\n")); // a feed may say so
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
