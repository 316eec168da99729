// Sigma rules in the folder of a case: what they find in sealed evidence is stored, opens down to
// bytes, follows again, and is the same for any number of threads.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

constexpr const char* rule = R"(title: Encoded PowerShell
id: 22222222-2222-4222-8222-222222222222
level: high
tags: [attack.execution, attack.t1059.001]
logsource: {product: windows, category: process_creation}
detection: {s: {CommandLine|contains: ' -enc '}, condition: s}
)";

std::string event(const std::string& host, const std::string& command) {
    return R"({"@timestamp":"2020-10-09T21:33:19Z","Channel":"Microsoft-Windows-Sysmon/Operational",)"
           R"("SourceName":"Microsoft-Windows-Sysmon","EventID":1,"Hostname":")" +
           host + R"(","CommandLine":")" + command + "\"}\n";
}

/// A case with two logs and one rule.
struct Desk : TemporaryFolder {
    Desk() {
        write("case.toml",
              "name = \"rules\"\ntitle = \"Rules\"\ntimezone = \"UTC\"\n"
              "[sources]\nevidence = [\"evidence\"]\nintel = [\"intel\"]\n");
        write("intel/rule.yml", rule);
        write("evidence/north/a.ndjson",
              event("WS1", "cmd /c dir") + event("WS1", "powershell -enc AAAA"));
        write("evidence/south/b.ndjson", event("WS2", "powershell -ENC BBBB"));
    }

    [[nodiscard]] int run(const std::string& jobs) const {
        return run_program({"run", path.string(), "--jobs", jobs}).status;
    }

    [[nodiscard]] std::string detections() const {
        return run_program({"show", path.string(), "detection", "--json"}).out;
    }
};

} // namespace

TEST_CASE("a case: what its Sigma rules find is stored with the bytes it stands on, and verifies") {
    const Desk desk;
    REQUIRE(desk.run("1") == 0);
    const auto found = show(desk.path, "detection");
    REQUIRE(found.size() == 2);
    for (const auto& one : found) {
        const auto& content = one.at("content");
        CHECK(content.at("rule") == "22222222-2222-4222-8222-222222222222");
        CHECK(content.at("level") == "high");
        CHECK(content.at("techniques") == nlohmann::json::array({"T1059.001"}));
        const auto bytes = read_file(desk.path / content.at("path").get<std::string>());
        const auto& value = content.at("values").at(0);
        const auto begin = value.at("begin").get<std::size_t>();
        const auto end = value.at("end").get<std::size_t>();
        CHECK(value.at("field") == "CommandLine");
        CHECK(bytes.substr(begin, end - begin) == value.at("value"));
        const auto why = run_program({"why", desk.path.string(), one.at("id").get<std::string>()});
        CHECK(why.status == 0);
        CHECK(why.out.find("intel/rule.yml") != std::string::npos);
        CHECK(why.out.find(content.at("path").get<std::string>()) != std::string::npos);
    }
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE("a case: its rules find the same for any number of threads, and follow a change") {
    const Desk desk;
    const Desk other;
    REQUIRE(desk.run("1") == 0);
    REQUIRE(other.run("3") == 0);
    const auto first = desk.detections();
    CHECK(first == other.detections());
    CHECK(read_file(desk.path / "out/dossier.html") == read_file(other.path / "out/dossier.html"));

    std::string changed = rule;
    changed.replace(changed.find(" -enc "), 6, " dir");
    desk.write("intel/rule.yml", changed);
    REQUIRE(desk.run("3") == 0);
    const auto found = show(desk.path, "detection");
    REQUIRE(found.size() == 1);
    CHECK(found.front().at("content").at("host") == "WS1");
    CHECK(run_program({"verify", desk.path.string()}).status == 0);

    desk.write("intel/rule.yml", rule);
    REQUIRE(desk.run("1") == 0);
    CHECK(desk.detections() == first);
}

TEST_CASE("correlations: an allowed one is marked and counted apart, in a sweep and in a case") {
    const Desk desk;
    const auto at = [&](const std::string& name) { return (desk.path / name).string(); };
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    desk.write("evidence/north/c.ndjson", event("WS1", "powershell -enc CCCC"));
    desk.write("intel/rule.yml",
               std::string(rule) +
                   "---\ntitle: Twice\nid: 44444444-4444-4444-8444-444444444444\n"
                   "correlation: {type: event_count, rules: [22222222-2222-4222-8222-222222222222],"
                   " group-by: [Hostname], timespan: 1h, condition: {gte: 2}}\n");
    desk.write("intel/allow.yml",
               "allow:\n  - {title: twice, host: WS1, reason: nightly, owner: it}\n"
               "  - {title: twice, host: WS2, reason: weekly, owner: it}\n");
    const auto sweep = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words = {"sweep", "--rules", at("intel/rule.yml"), at("evidence")};
        words.insert(words.end(), more.begin(), more.end());
        return run_program(words);
    };
    const auto ran = sweep({"--allow", at("intel/allow.yml"), "--json"});
    CHECK(ran.lines().back().at("correlations") == 1);
    CHECK(ran.lines().back().at("correlations_allowed") == 1);
    CHECK(ran.lines().back().at("allow").at("entries").at(0).at("hits") == 1);
    CHECK(ran.lines().back().at("allow").at("entries").at(1).at("hits") == 0);
    CHECK(ran.status == 1);
    const auto text = sweep({"--allow", at("intel/allow.yml")});
    CHECK(has(text.out, "allowed: nightly (it, "));
    CHECK(has(text.err, "0 correlations and 1 allowed ones"));
    CHECK(has(text.err, "allow.yml:3: allowed nothing: weekly (it)"));
    CHECK(sweep({}).status == 0);

    REQUIRE(desk.run("1") == 0);
    std::size_t correlations = 0;
    for (const auto& one : show(desk.path, "detection")) {
        const bool is_correlation = one.at("content").at("title") == "Twice";
        correlations += is_correlation ? 1 : 0;
        CHECK(one.at("content").contains("allowed") == is_correlation);
        if (is_correlation) {
            CHECK(one.at("content").at("allowed").at("by") == "intel/allow.yml:2");
        }
    }
    CHECK(correlations == 1);
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE("rules: links among rules and among files are told, not followed") {
    const TemporaryFolder desk;
    desk.write("rules/rule.yml", rule);
    desk.write("else/other.yml", rule);
    desk.write("in/b.ndjson", event("WS2", "powershell -ENC BBBB"));
    std::filesystem::create_symlink("../else/other.yml", desk.path / "rules/link.yml");
    std::filesystem::create_symlink("nowhere", desk.path / "rules/readme");
    std::filesystem::create_directory_symlink("../else", desk.path / "rules/folder");
    std::filesystem::create_symlink("b.ndjson", desk.path / "in/link.ndjson");
    const auto ran = run_program({"sweep",
                                  "--rules",
                                  (desk.path / "rules").string(),
                                  (desk.path / "in").string(),
                                  "--coverage",
                                  (desk.path / "swept.json").string()});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("2 links or special files among the rules not followed, the first ") !=
          std::string::npos);
    CHECK(ran.err.find("1 link or special file among the files not followed, the first ") !=
          std::string::npos);
    const auto told = nlohmann::json::parse(read_file(desk.path / "swept.json"));
    CHECK(told["rules_not_followed"].size() == 2);
    CHECK(told["not_followed"].size() == 1);
    CHECK(told["streams"] == 1);
}
