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
