// What is told beside hits: blind spots of logs, allowed hits, rules out of reach, techniques,
// first sightings; and that a killed run with rules goes on to the same bytes.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <chrono>
#include <csignal>
#include <thread>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

constexpr const char* encoded_rule = R"(title: Encoded PowerShell
id: 22222222-2222-4222-8222-222222222222
level: high
tags: [attack.execution, attack.t1059.001]
logsource: {product: windows, category: process_creation}
detection: {s: {CommandLine|contains: ' -enc '}, condition: s}
)";

constexpr const char* parent_rule = R"(title: Parent
id: 33333333-3333-4333-8333-333333333333
level: low
logsource: {product: windows, category: process_creation}
detection: {s: {ParentImage|endswith: '\x.exe'}, condition: s}
)";

constexpr const char* allow_list = R"(allow:
  - rule: 22222222-2222-4222-8222-222222222222
    host: WS1
    when: {CommandLine|contains: AAAA}
    reason: nightly inventory
    owner: it-operations
  - rule: 22222222-2222-4222-8222-222222222222
    owner: nobody
)";

constexpr const char* bundle =
    R"({"type":"bundle","id":"bundle--1","objects":[
{"type":"intrusion-set","id":"intrusion-set--1","name":"Copper Lantern","external_references":[{"source_name":"mitre-attack","external_id":"G9"}]},
{"type":"attack-pattern","id":"attack-pattern--1","name":"PowerShell","x_mitre_is_subtechnique":true,
 "kill_chain_phases":[{"kill_chain_name":"mitre-attack","phase_name":"execution"}],
 "external_references":[{"source_name":"mitre-attack","external_id":"T1059.001"}]},
{"type":"attack-pattern","id":"attack-pattern--2","name":"Other","external_references":[{"source_name":"mitre-attack","external_id":"T9999"}]},
{"type":"relationship","id":"relationship--1","relationship_type":"uses","source_ref":"intrusion-set--1","target_ref":"attack-pattern--1"}
]})";

std::string event(const std::string& host,
                  const std::string& command,
                  int number,
                  const std::string& time = "2020-10-09T21:33:19Z") {
    return R"({"@timestamp":")" + time +
           R"(","Channel":"Microsoft-Windows-Sysmon/Operational",)"
           R"("SourceName":"Microsoft-Windows-Sysmon","EventID":1,"Hostname":")" +
           host + R"(","RecordNumber":)" + std::to_string(number) + R"(,"CommandLine":")" +
           command + "\"}\n";
}

std::string cleared(const std::string& host) {
    return R"({"@timestamp":"2020-10-09T22:00:00Z","Channel":"Security",)"
           R"("SourceName":"Microsoft-Windows-Eventlog","EventID":1102,"Hostname":")" +
           host + R"(","RecordNumber":1,"SubjectUserName":"eve","SubjectDomainName":"CORP"})" +
           "\n";
}

/// A case with two organisations, a rule, an allow list and a list of groups.
struct Desk : TemporaryFolder {
    Desk() {
        write("case.toml",
              "name = \"noise\"\ntitle = \"Noise\"\ntimezone = \"UTC\"\n"
              "[sources]\nevidence = [\"evidence\"]\nintel = [\"intel\"]\n");
        write("intel/rule.yml", encoded_rule);
        write("intel/allow.yml", allow_list);
        write("intel/attack.json", bundle);
        write("evidence/north/a.ndjson",
              event("WS1", "cmd /c dir", 10) + event("WS1", "powershell -enc AAAA", 11) +
                  event("WS1", "powershell -enc CCCC", 20) + cleared("WS1"));
        write("evidence/south/b.ndjson", event("WS2", "powershell -ENC BBBB", 1));
    }

    [[nodiscard]] Ran run(const std::string& jobs) const {
        return run_program({"run", path.string(), "--jobs", jobs});
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }
};

nlohmann::json last_line(const Ran& ran) {
    return ran.lines().back();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE(
    "a case: blind spots stand in the book, open down to bytes, and temper what is not found") {
    const Desk desk;
    const auto ran = desk.run("1");
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    const auto spots = show(desk.path, "blindspot");
    REQUIRE(spots.size() == 2);
    for (const auto& one : spots) {
        const auto& content = one.at("content");
        CHECK(content.at("organisation") == "north");
        const auto why = run_program({"why", desk.path.string(), one.at("id").get<std::string>()});
        CHECK(why.status == 0);
        CHECK(has(why.out, "evidence/north/a.ndjson"));
        if (content.at("type") == "missing") {
            CHECK(content.at("missing") == 8);
            CHECK(content.at("ranges").at(0).at("first") == 12);
            CHECK(content.at("ranges").at(0).at("last") == 19);
        } else {
            CHECK(content.at("type") == "cleared");
            CHECK(content.at("who") == "CORP\\eve");
        }
    }
    bool is_told = false;
    for (const auto& exposure : show(desk.path, "exposure")) {
        const auto statement = exposure.at("content").at("statement").get<std::string>();
        is_told = is_told || (exposure.at("content").at("organisation") == "north" &&
                              has(statement, "8 record numbers missing, 1 clearing of a log") &&
                              has(statement, "no evidence of absence"));
    }
    CHECK(is_told);
    CHECK(has(read_file(desk.path / "out/dossier.html"), "Where the logs say nothing"));
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE("a case: techniques of rules' hits stand by organisation and weigh little") {
    const Desk desk;
    const Desk other;
    REQUIRE(desk.run("1").status == 0);
    REQUIRE(other.run("3").status == 0);
    const auto techniques = show(desk.path, "technique");
    REQUIRE(techniques.size() == 2);
    for (const auto& one : techniques) {
        const auto& content = one.at("content");
        CHECK(content.at("technique") == "T1059.001");
        CHECK(content.at("name") == "PowerShell");
        CHECK(content.at("tactics") == nlohmann::json::array({"execution"}));
        CHECK(content.at("organisations") == 2);
        const bool is_north = content.at("organisation") == "north";
        CHECK(content.at("detections") == (is_north ? 2 : 1));
        CHECK(content.at("counted") == 1);
        CHECK(content.value("allowed", 0) == (is_north ? 1 : 0));
        const auto why = run_program({"why", desk.path.string(), one.at("id").get<std::string>()});
        CHECK(has(why.out, "intel/rule.yml"));
        CHECK(has(why.out, is_north ? "evidence/north/a.ndjson" : "evidence/south/b.ndjson"));
    }
    const auto evidence = show(desk.path, "evidence");
    REQUIRE(evidence.size() == 1);
    const auto& ratios = evidence[0].at("content").at("ratios");
    CHECK(evidence[0].at("content").at("cluster") == "case: techniques");
    REQUIRE(ratios.size() == 1);
    CHECK(ratios[0].at("log10") <= 0.3);
    // By techniques alone no group is named.
    const auto judgement = show(desk.path, "judgement");
    CHECK(has(judgement.at(0).at("content").at("statement").get<std::string>(),
              "No attribution is supported"));
    const auto html = read_file(desk.path / "out/dossier.html");
    CHECK(has(html, "Techniques seen"));
    CHECK(has(html, "T1059.001"));
    const auto json = nlohmann::json::parse(read_file(desk.path / "out/dossier.json"));
    CHECK(json.at("techniques").size() == 2);
    CHECK(json.at("detections").at("total") == 3);
    for (const auto* name : {"dossier.html", "dossier.json", "case.stix.json", "hits.ndjson"}) {
        CHECK(read_file(desk.path / "out" / name) == read_file(other.path / "out" / name));
    }
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE(
    "a case: allowed hits are kept, marked and counted apart; an entry without reason is a gap") {
    const Desk desk;
    REQUIRE(desk.run("2").status == 0);
    std::size_t allowed = 0;
    const auto found = show(desk.path, "detection");
    CHECK(found.size() == 3);
    for (const auto& one : found) {
        if (one.at("content").contains("allowed")) {
            ++allowed;
            CHECK(one.at("content").at("allowed").at("reason") == "nightly inventory");
            CHECK(one.at("content").at("allowed").at("by") == "intel/allow.yml:2");
            const auto why =
                run_program({"why", desk.path.string(), one.at("id").get<std::string>()});
            CHECK(has(why.out, "intel/allow.yml"));
        }
    }
    CHECK(allowed == 1);
    REQUIRE(show(desk.path, "allowance").size() == 1);
    bool is_told = false;
    for (const auto& gap : show(desk.path, "gap")) {
        is_told = is_told || has(gap.at("content").at("why").get<std::string>(),
                                 "line 7: an entry of an allow list is not used: it has no reason");
    }
    CHECK(is_told);
}

TEST_CASE(
    "sweep --rules: allowed, first seen and blind spots stand in the summary and certificate") {
    const Desk desk;
    const auto ran = run_program({"sweep",
                                  "--rules",
                                  desk.at("intel/rule.yml"),
                                  "--allow",
                                  desk.at("intel/allow.yml"),
                                  desk.at("evidence"),
                                  "--json"});
    CHECK(ran.status == 0);
    const auto sum = last_line(ran);
    CHECK(sum.at("by_rule").at(0).at("hits") == 2);
    CHECK(sum.at("by_rule").at(0).at("allowed") == 1);
    CHECK(sum.at("by_host").at("WS1") == 1);
    CHECK(sum.at("first_seen").at(0).at("first") == "2020-10-09T21:33:19Z");
    CHECK(sum.at("allow").at("entries").at(0).at("hits") == 1);
    CHECK(sum.at("allow").at("refused").at(0).at("line") == 7);
    CHECK(sum.at("blindspots").at("logs") == 3);
    CHECK(sum.at("blindspots").at("logs_without") == 1);
    std::size_t marked = 0;
    for (const auto& line : ran.lines()) {
        marked += line.contains("allowed") && line.contains("rule") ? 1 : 0;
    }
    CHECK(marked == 1);
    const auto text = run_program({"sweep",
                                   "--rules",
                                   desk.at("intel/rule.yml"),
                                   "--allow",
                                   desk.at("intel/allow.yml"),
                                   desk.at("evidence")});
    CHECK(has(text.err, "2 hits of 1 rules and 1 allowed ones"));
    CHECK(has(text.err, "allow.yml:2: 1 hits allowed: nightly inventory (it-operations)"));
    CHECK(has(text.err, "allow.yml:7: not used: it has no reason"));
    CHECK(has(text.err, "was cleared at 2020-10-09T22:00:00Z by CORP\\eve"));
    CHECK(has(text.err, "no evidence of absence"));
    for (const auto* jobs : {"1", "3"}) {
        const auto again = run_program({"sweep",
                                        "--rules",
                                        desk.at("intel/rule.yml"),
                                        "--allow",
                                        desk.at("intel/allow.yml"),
                                        desk.at("evidence"),
                                        "--json",
                                        "-j",
                                        jobs});
        CHECK(again.out == ran.out);
    }
}

TEST_CASE("sweep --rules: where all hits are allowed nothing was found; an expired entry is told") {
    const Desk desk;
    desk.write("all.csv", "title,reason,owner,until\n*,known,it,2021-01-01\n");
    const auto sweep = [&](const char* day) {
        return run_program({"sweep",
                            "--rules",
                            desk.at("intel/rule.yml"),
                            "--allow",
                            desk.at("all.csv"),
                            "--as-of",
                            day,
                            desk.at("evidence")});
    };
    CHECK(sweep("2020-12-01").status == 1);
    const auto late = sweep("2021-01-02");
    CHECK(late.status == 0);
    CHECK(has(late.err, "expired on 2021-01-01, not applied: known (it)"));
    CHECK(sweep("tomorrow").status == 2);
}

TEST_CASE("sweep --rules: what only indicators heed is refused by name, not left unheeded") {
    const std::vector<std::vector<std::string>> wishes = {{"--csv"},
                                                          {"--only"},
                                                          {"--summary"},
                                                          {"--stix"},
                                                          {"--context", "2"},
                                                          {"--defanged"},
                                                          {"--warning-lists", "none"}};
    for (const auto& wish : wishes) {
        CAPTURE(wish.front());
        std::vector<std::string> words = {"sweep", "--rules", "none", "none"};
        words.insert(words.end(), wish.begin(), wish.end());
        const auto ran = run_program(words);
        CHECK(ran.status == 2);
        CHECK(ran.err.find(wish.front() + " belongs to --indicators") != std::string::npos);
    }
}

TEST_CASE("rules coverage: a rule whose fields no record has could not have fired") {
    const Desk desk;
    desk.write("rules/a.yml", encoded_rule);
    desk.write("rules/b.yml", parent_rule);
    const auto ran =
        run_program({"rules", "coverage", desk.at("rules"), desk.at("evidence"), "--json"});
    REQUIRE(ran.status == 0);
    const auto lines = ran.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("could_fire") == true);
    CHECK(lines[0].at("fields_never_present").empty());
    CHECK(lines[1].at("could_fire") == false);
    CHECK(lines[1].at("events") == 4);
    CHECK(lines[1].at("fields_never_present") == nlohmann::json::array({"parentimage"}));
    CHECK(has(lines[1].at("why").get<std::string>(), "parentimage"));
}

TEST_CASE("gaps: jumps and clearings of any files, with grep's status") {
    const Desk desk;
    const auto ran = run_program({"gaps", desk.at("evidence")});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "2 of 3 logs have blind spots"));
    CHECK(has(ran.out, "12 to 19"));
    CHECK(run_program({"gaps", desk.at("evidence/south")}).status == 1);
    CHECK(run_program({"gaps", desk.at("none")}).status > 1);
    desk.write("feed.txt", "evil.example\n");
    const auto certificate = desk.at("swept.json");
    const auto swept = run_program({"sweep",
                                    "-f",
                                    desk.at("feed.txt"),
                                    "--gaps",
                                    "--coverage",
                                    certificate,
                                    desk.at("evidence")});
    CHECK(swept.status == 1);
    CHECK(has(swept.err, "no evidence of absence"));
    CHECK(nlohmann::json::parse(read_file(certificate)).at("blindspots").at("logs") == 3);
}

TEST_CASE("a case: a run with rules that is killed anywhere goes on to the same bytes") {
    const auto fill = [](const Desk& desk) {
        for (int file = 0; file < 24; ++file) {
            std::string log;
            for (int i = 0; i < 400; ++i) {
                log += event("WS" + std::to_string(file % 5),
                             i % 50 == 7 ? "powershell -enc DDDD" : "cmd /c dir",
                             file * 1000 + i);
            }
            desk.write("evidence/east/" + std::to_string(file) + ".ndjson", log);
        }
    };
    const Desk whole;
    fill(whole);
    const auto begun = std::chrono::steady_clock::now();
    REQUIRE(whole.run("2").status == 0);
    const auto took = std::chrono::steady_clock::now() - begun;
    const Desk killed;
    fill(killed);
    int kills = 0;
    for (int part = 1; part <= 9; ++part) {
        const pid_t child = ::fork();
        if (child == 0) {
            const int nowhere = ::open("/dev/null", O_WRONLY); // NOLINT
            ::dup2(nowhere, STDOUT_FILENO);
            ::dup2(nowhere, STDERR_FILENO);
            ::execl(AMPLE_PROGRAM,
                    AMPLE_PROGRAM,
                    "run",
                    killed.path.c_str(),
                    "--jobs",
                    "2",
                    static_cast<char*>(nullptr));
            ::_exit(127);
        }
        std::this_thread::sleep_for(took * part / 10);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        kills += WIFSIGNALED(status) ? 1 : 0;
    }
    CHECK(kills > 0);
    REQUIRE(killed.run("3").status == 0);
    CHECK(run_program({"show", killed.at(""), "detection", "--json"}).out ==
          run_program({"show", whole.at(""), "detection", "--json"}).out);
    for (const auto* name : {"dossier.html", "dossier.json", "case.stix.json", "hits.ndjson"}) {
        CHECK(read_file(killed.path / "out" / name) == read_file(whole.path / "out" / name));
    }
    CHECK(run_program({"verify", killed.path.string()}).status == 0);
}
