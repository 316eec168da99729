// Decisions of people: promoting observables, reviewing claims. The case is invented.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

#include <algorithm>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

constexpr const char* report =
    "Oslo points at the Belgian army\n\n"
    "OSLO: Oslo police said on Tuesday that the attacks were carried out by a hacking group called "
    "Owl.\n\n"
    "Investigators found that a student had rented servers under a false name.\n\n"
    "Indicators\n\ncdn.evil[.]com\n";

struct Case : TemporaryFolder {
    Case() {
        write("case.toml", "name = \"t\"\ntitle = \"T\"\n");
        write("reports/a.txt", report);
        write("evidence/port/access.log",
              "1478224800.000 10 10.0.0.9 TCP_MISS/200 512 GET http://cdn.evil.com/a - "
              "DIRECT/203.0.113.9 text/html\n");
        REQUIRE(run_program({"run", path.string()}).status == 0);
    }

    [[nodiscard]] Ran review(const std::string& keys) const {
        write("keys", keys);
        const auto command = std::string(AMPLE_PROGRAM) + " review " + path.string() +
                             " --reason checked < " + (path / "keys").string() + " > " +
                             (path / "shown").string();
        const int status = std::system(command.c_str()); // NOLINT: a test
        return {WEXITSTATUS(status), read_file(path / "shown"), ""};
    }

    [[nodiscard]] std::vector<std::string> states() const {
        std::vector<std::string> all;
        for (const auto& claim : show(path, "claim")) {
            if (claim["content"]["predicate"] != "untyped") {
                all.push_back(claim["content"]["review"]["state"]);
            }
        }
        return all;
    }

    void run() const { REQUIRE(run_program({"run", path.string()}).status == 0); }
};

} // namespace

TEST_CASE("promote: an observable is swept for only after a person said so, and not after undo") {
    const Case folder;
    CHECK(show(folder.path, "hit").empty());
    const auto observables = show(folder.path, "observable");
    REQUIRE(observables.size() == 1);
    const auto id = observables[0]["id"].get<std::string>();
    CHECK(run_program({"promote", folder.path.string(), id}).status == 2); // no reason
    CHECK(run_program({"promote", folder.path.string(), id, "--reason", " "}).status == 2);
    CHECK_FALSE(exists(folder.path / "decisions.ndjson"));
    CHECK(run_program({"promote", folder.path.string(), "observable-000000", "--reason", "x"})
              .status == 3);
    REQUIRE(run_program({"promote", folder.path.string(), id, "--reason", "two vendors"}).status ==
            0);
    folder.run();
    const auto hits = show(folder.path, "hit");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0]["content"]["pattern"] == "cdn.evil.com");
    CHECK(run_program({"verify", folder.path.string()}).status == 0);
    REQUIRE(
        run_program({"promote", folder.path.string(), id, "--undo", "--reason", "shared"}).status ==
        0);
    folder.run();
    CHECK(show(folder.path, "hit").empty());
    CHECK(show(folder.path, "decision").size() == 2);
}

TEST_CASE("show: observables and decisions are listed by what they hold, so that one can choose") {
    const Case folder;
    const auto listed = [&](const std::string& kind) {
        return run_program({"show", folder.path.string(), kind}).out;
    };
    CHECK(listed("observable").find("cdn.evil.com") != std::string::npos);
    const auto id = show(folder.path, "observable").at(0)["id"].get<std::string>();
    REQUIRE(run_program({"promote", folder.path.string(), id, "--reason", "two vendors"}).status ==
            0);
    folder.run();
    CHECK(listed("decision").find("promote") != std::string::npos);
    CHECK(listed("decision").find("two vendors") != std::string::npos);
}

TEST_CASE("review: one key a decision, undone by u, kept over runs and beside another report") {
    const Case folder;
    REQUIRE(folder.states() == std::vector<std::string>{"proposed", "proposed"});
    const auto ran = folder.review("auarq");
    REQUIRE(ran.status == 0);
    folder.run();
    CHECK(folder.states() == std::vector<std::string>{"accepted", "rejected"});
    CHECK(show(folder.path, "proposition").size() == 1); // a rejected claim counts for nothing
    CHECK(run_program({"verify", folder.path.string()}).status == 0);
    folder.write("reports/b.txt",
                 "Berlin police said on Monday that a bank in Bonn suffered an attack.\n");
    folder.run();
    const auto states = folder.states();
    CHECK(std::count(states.begin(), states.end(), "accepted") == 1);
    CHECK(std::count(states.begin(), states.end(), "rejected") == 1);
    const auto decisions = show(folder.path, "decision");
    REQUIRE(decisions.size() == 4); // accept, reopen, accept, reject
    CHECK(decisions[0]["content"]["why"] == "checked");
    CHECK_FALSE(decisions[0]["content"]["by"].get<std::string>().empty());
}

TEST_CASE("review: a predicate that a model guessed is told as such") {
    const Case folder;
    folder.write("reports/c.txt",
                 "Harbour Evening News\n\nA headline of some words\n\nThe port was shut on Monday "
                 "while its servers were looked at.\n\nThe mayor would not discuss her plans.\n");
    folder.run();
    CHECK(folder.review("ssssss").out.find("guessed by a model, share 0.") != std::string::npos);
}

TEST_CASE("review: a line that was changed shows as a gap") {
    const Case folder;
    REQUIRE(folder.review("aa").status == 0);
    auto text = read_file(folder.path / "decisions.ndjson");
    text.replace(text.find("checked"), 7, "CHECKED");
    folder.write("decisions.ndjson", text);
    folder.run();
    bool told = false;
    for (const auto& gap : show(folder.path, "gap")) {
        told = told || gap["content"]["why"].get<std::string>().find("changed or taken out") !=
                           std::string::npos;
    }
    CHECK(told);
}

TEST_CASE("observables: a loose report gives a table, or one JSON object a line") {
    const TemporaryFolder folder;
    folder.write("a.txt", report);
    const auto lines =
        run_program({"observables", (folder.path / "a.txt").string(), "--json"}).lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["value"] == "cdn.evil.com");
    CHECK(lines[0]["section"] == "list");
    CHECK(run_program({"observables", "nowhere.txt"}).status == 3);
}
