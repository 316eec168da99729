#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

namespace ample::tests {

namespace {

constexpr const char* two_rules = R"(
rule marker : T1059_001 { meta: author = "x" strings: $a = "needle" condition: #a == 1 }
rule rests { condition: marker and filesize < 100KB }
)";

} // namespace

TEST_CASE("yara: a bad file of rules is named by line, the others find, and the status is grep's") {
    const TemporaryFolder desk;
    desk.write("rules/a.yar", two_rules);
    desk.write("rules/bad.yar", "rule bad {\n strings: $a = \"x\n condition: $a }\n");
    desk.write("in/x.txt", "a needle\n");
    desk.write("none/x.txt", "nothing\n");
    const auto rules = (desk.path / "rules").string();
    const auto found = run_program({"yara", "-r", rules, (desk.path / "in").string(), "--json"});
    CHECK(found.status == 0);
    CHECK(found.err.find("bad.yar:3:") != std::string::npos);
    const auto lines = found.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]["rule"] == "marker");
    CHECK(lines[0]["techniques"] == nlohmann::json::array({"T1059.001"}));
    CHECK(lines[0]["strings"][0]["matches"][0]["begin"] == 2);
    CHECK(lines[0]["strings"][0]["matches"][0]["end"] == 8);
    CHECK(lines[1]["rule"] == "rests");
    CHECK(run_program({"yara", "-r", rules, (desk.path / "none").string()}).status == 1);
    CHECK(run_program({"yara", "-r", (desk.path / "no").string(), "x"}).status > 1);
}

TEST_CASE("yara: rules that ask for the name run for every place of equal bytes") {
    const TemporaryFolder desk;
    desk.write("r.yar",
               "rule named { condition: filename == \"x.txt\" and extension == \".txt\" }");
    desk.write("in/x.txt", "same");
    desk.write("in/y.txt", "same");
    for (const auto* jobs : {"1", "4"}) {
        const auto ran = run_program({"yara",
                                      "-r",
                                      (desk.path / "r.yar").string(),
                                      (desk.path / "in").string(),
                                      "--json",
                                      "-j",
                                      jobs});
        const auto lines = ran.lines();
        REQUIRE(lines.size() == 1);
        CHECK(lines[0]["path"].get<std::string>().ends_with("x.txt"));
    }
}

TEST_CASE("yara: a rule that runs into the time limit is told by name, and the others find") {
    const TemporaryFolder desk;
    desk.write("r.yar",
               "rule endless { condition: for all i in (1..2000000000) : (uint8(i % 10) != 300) }\n"
               "rule quick { strings: $a = \"needle\" condition: $a }\n");
    desk.write("x", "a needle\n");
    const auto ran = run_program({"yara",
                                  "-r",
                                  (desk.path / "r.yar").string(),
                                  (desk.path / "x").string(),
                                  "--time-limit",
                                  "1",
                                  "--json"});
    CHECK(ran.status == 5);
    CHECK(ran.err.find("'endless'") != std::string::npos);
    CHECK(ran.err.find("'quick'") == std::string::npos);
    REQUIRE(ran.lines().size() == 1);
    CHECK(ran.lines()[0]["rule"] == "quick");
}

TEST_CASE("yara: strings across borders of blocks are found once, at their place") {
    const TemporaryFolder desk;
    desk.write("r.yar", "rule one { strings: $a = \"needle\" condition: #a == 3 }");
    constexpr std::size_t block = std::size_t{16} << 20U;
    std::string bytes(block * 6, 'z');
    bytes.replace(block - 3, 6, "needle");
    bytes.replace(block - 1000, 6, "needle");
    bytes.replace(bytes.size() - 6, 6, "needle");
    desk.write("x", bytes);
    const auto ran = run_program(
        {"yara", "-r", (desk.path / "r.yar").string(), (desk.path / "x").string(), "--json"});
    REQUIRE(ran.lines().size() == 1);
    const auto matches = ran.lines()[0]["strings"][0]["matches"];
    CHECK(matches[0]["begin"] == block - 1000);
    CHECK(matches[1]["begin"] == block - 3);
    CHECK(matches[2]["begin"] == bytes.size() - 6);
}

TEST_CASE("yara: rules include given files only, and never files of the disk") {
    const TemporaryFolder desk;
    desk.write("rules/a.yar", "include \"b.yar\"\nrule a { condition: b }");
    desk.write("rules/b.yar", "rule b { condition: true }");
    desk.write("rules/c.yar", "include \"/etc/hostname\"\nrule c { condition: true }");
    desk.write("x", "x");
    const auto ran = run_program(
        {"yara", "-r", (desk.path / "rules").string(), (desk.path / "x").string(), "--json"});
    CHECK(ran.lines().size() == 2); // a, and b within it
    CHECK(ran.err.find("c.yar:1:") != std::string::npos);
}

TEST_CASE("yara: a file of rules that is given alone brings what it includes from beside it") {
    const TemporaryFolder desk;
    desk.write("rules/a.yar", "include \"more/b.yar\"\nrule a { condition: b }");
    desk.write("rules/more/b.yar", "rule b { condition: true }");
    desk.write("rules/c.yar", "include \"../secret.yar\"\nrule c { condition: true }");
    desk.write("secret.yar", "rule d { condition: true }");
    desk.write("x", "x");
    const auto ran = run_program({"yara",
                                  "-r",
                                  (desk.path / "rules/a.yar").string(),
                                  "-r",
                                  (desk.path / "rules/c.yar").string(),
                                  (desk.path / "x").string(),
                                  "--json"});
    CHECK(ran.lines().size() == 2);
    CHECK(ran.err.find("c.yar:1:") != std::string::npos);
}

TEST_CASE("yara: a case with rules holds detections and scans, and verifies") {
    const CaseCopy desk(example());
    desk.write("intel/mine.yar", "rule any_log { strings: $a = \"GET\" condition: $a }");
    const auto ran = run_program({"run", desk.path.string()});
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    const auto detections = show(desk.path, "detection");
    CHECK(std::any_of(detections.begin(), detections.end(), [](const auto& one) {
        return one["content"].value("engine", "") == "yara";
    }));
    CHECK_FALSE(show(desk.path, "scan").empty());
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE(
    "yara: allowed hits are kept, marked by their entry and counted apart; idle entries are told") {
    const TemporaryFolder desk;
    desk.write("r.yar", two_rules);
    desk.write("in/known/x.txt", "a needle\n");
    desk.write("in/y.txt", "one needle\n");
    desk.write("allow.yml",
               "allow:\n"
               "  - {rule: marker, path: '*/known/*', reason: ours, owner: it}\n"
               "  - {title: re*, engine: yara, reason: noise, owner: it}\n"
               "  - {rule: none, reason: gone, owner: it}\n"
               "  - {rule: marker, until: 2020-01-01, reason: old, owner: it}\n"
               "  - {rule: marker, reason: x}\n");
    const auto scan = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words = {"yara",
                                          "-r",
                                          (desk.path / "r.yar").string(),
                                          (desk.path / "in").string(),
                                          "--as-of",
                                          "2021-01-01"};
        words.insert(words.end(), more.begin(), more.end());
        return run_program(words);
    };
    const auto list = (desk.path / "allow.yml").string();
    const auto certificate = (desk.path / "scanned.json").string();
    const auto ran = scan({"--allow", list, "--json", "--coverage", certificate});
    CHECK(ran.status == 0);
    REQUIRE(ran.lines().size() == 4);
    for (const auto& line : ran.lines()) {
        const bool is_open = line["rule"] == "marker" &&
                             line["path"].get<std::string>().find("known") == std::string::npos;
        CHECK(line.contains("allowed") != is_open);
        if (!is_open) {
            CHECK(line["allowed"]["by"] == list + (line["rule"] == "marker" ? ":2" : ":3"));
        }
    }
    CHECK(ran.err.find("1 findings and 3 allowed ones") != std::string::npos);
    CHECK(ran.err.find(":2: 1 hits allowed: ours (it)") != std::string::npos);
    CHECK(ran.err.find(":3: 2 hits allowed: noise (it)") != std::string::npos);
    CHECK(ran.err.find(":4: allowed nothing: gone (it)") != std::string::npos);
    CHECK(ran.err.find(":5: expired on 2020-01-01, not applied: old (it)") != std::string::npos);
    CHECK(ran.err.find(":6: not used: it has no owner") != std::string::npos);
    const auto told = nlohmann::json::parse(read_file(certificate));
    CHECK(told["allowed"] == 3);
    CHECK(told["allow"]["entries"][2]["hits"] == 0);
    CHECK(told["allow"]["refused"][0]["line"] == 6);
    const auto rows = scan({"--allow", list, "--csv"});
    CHECK(rows.out.find(",allowed\n") != std::string::npos);
    CHECK(rows.out.find("needle," + list + ":2\n") != std::string::npos);
    CHECK(scan({"--allow", list, "--count"}).out.find("y.txt:1\n") != std::string::npos);

    const auto first = ran.lines()[0]["sha256"].get<std::string>();
    const auto last = ran.lines()[3]["sha256"].get<std::string>();
    desk.write("hashes.csv",
               "sha256,reason,owner\n" + first + ",known good,it\n" + last + ",known good,it\n");
    const auto all = scan({"--allow", (desk.path / "hashes.csv").string()});
    CHECK(all.status == 1); // nothing that is not explained
    CHECK(all.out.find("allowed: known good (it, ") != std::string::npos);
}

TEST_CASE("yara: a case marks hits that its allow list explains, and verifies") {
    const TemporaryFolder desk;
    desk.write("case.toml",
               "name = \"y\"\ntitle = \"Y\"\ntimezone = \"UTC\"\n"
               "[sources]\nevidence = [\"evidence\"]\nintel = [\"intel\"]\n");
    desk.write("intel/r.yar", two_rules);
    desk.write("intel/allow.csv",
               "rule,path,reason,owner\nmarker,*/known/*,ours,it\nnobody,,gone,it\n");
    desk.write("evidence/known/x.txt", "a needle\n");
    desk.write("evidence/other/y.txt", "one needle\n");
    const auto ran = run_program({"run", desk.path.string()});
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    CHECK(ran.out.find("allowed nothing: intel/allow.csv:3") != std::string::npos);
    const auto found = show(desk.path, "detection");
    REQUIRE(found.size() == 4);
    int allowed = 0;
    for (const auto& one : found) {
        const auto& content = one["content"];
        if (content.contains("allowed")) {
            ++allowed;
            CHECK(content["path"] == "evidence/known/x.txt");
            CHECK(content["rule"] == "marker");
            CHECK(content["allowed"]["by"] == "intel/allow.csv:2");
            const auto why = run_program({"why", desk.path.string(), one["id"].get<std::string>()});
            CHECK(why.out.find("intel/allow.csv") != std::string::npos);
        }
    }
    CHECK(allowed == 1);
    CHECK(show(desk.path, "allowance").size() == 2);
    const auto dossier = nlohmann::json::parse(read_file(desk.path / "out/dossier.json"));
    const auto counts = dossier["detections"]["allowed"];
    REQUIRE(counts.size() == 2);
    CHECK(counts[0]["detections"] == 1);
    CHECK(counts[1]["detections"] == 0);
    CHECK(run_program({"verify", desk.path.string()}).status == 0);

    desk.write("intel/allow.csv", "rule,path,reason,owner\nnobody,,gone,it\n");
    REQUIRE(run_program({"run", desk.path.string()}).status == 0);
    for (const auto& one : show(desk.path, "detection")) {
        CHECK_FALSE(one["content"].contains("allowed"));
    }
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE("timeline: rows stand by time with ids that open, and what has no time is counted") {
    const CaseCopy desk(example());
    REQUIRE(run_program({"run", desk.path.string()}).status == 0);
    const auto ran = run_program({"timeline", desk.path.string(), "--jsonl"});
    REQUIRE(ran.status == 0);
    const auto rows = ran.lines();
    REQUIRE(rows.size() > 10);
    for (const auto* key : {"message", "datetime", "timestamp_desc", "id"}) {
        CHECK(rows.front().contains(key));
    }
    CHECK(ran.err.find("without a time") != std::string::npos);
    const auto id = rows.front()["id"].get<std::string>();
    CHECK(run_program({"why", desk.path.string(), id}).status == 0);
    const auto hits = run_program({"timeline", desk.path.string(), "--jsonl", "--kind", "hit"});
    CHECK(hits.lines().size() == show(desk.path, "hit").size());
    CHECK(run_program({"timeline", desk.path.string(), "--from", "someday"}).status == 2);
}

TEST_CASE("yara: links among rules and among files are told, not followed") {
    const TemporaryFolder desk;
    desk.write("rules/a.yar", two_rules);
    desk.write("in/x.txt", "a needle\n");
    std::filesystem::create_symlink("a.yar", desk.path / "rules/b.yar");
    std::filesystem::create_symlink("x.txt", desk.path / "in/y.txt");
    const auto ran = run_program({"yara",
                                  "-r",
                                  (desk.path / "rules").string(),
                                  (desk.path / "in").string(),
                                  "--coverage",
                                  (desk.path / "scanned.json").string()});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("1 link or special file among the rules not followed") != std::string::npos);
    CHECK(ran.err.find("1 link or special file among the files not followed") != std::string::npos);
    const auto told = nlohmann::json::parse(read_file(desk.path / "scanned.json"));
    CHECK(told["rules_not_followed"].size() == 1);
    CHECK(told["not_followed"].size() == 1);
}

} // namespace ample::tests
