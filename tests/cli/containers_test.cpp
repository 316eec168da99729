// Containers of a case, from the file on the desk to the hit inside of it.

#include <doctest/doctest.h>
#include <tests/cli/program.hpp>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

struct Desk : TemporaryFolder {
    Desk() {
        write("intel/feed.csv",
              "type,value,family,campaign,first_seen,source\ndomain,evil.example,,,,\n");
        describe("");
    }

    void describe(const std::string& more) const {
        write("case.toml",
              "name = \"c\"\n[sources]\nevidence = [\"evidence\"]\nintel = [\"intel\"]\n" + more);
    }

    /// Runs a shell command in the folder of the evidence.
    void shell(const std::string& command) const {
        fs::create_directories(path / "evidence/a");
        const auto line = "cd '" + (path / "evidence/a").string() + "' && " + command;
        REQUIRE(std::system(line.c_str()) == 0); // NOLINT: a test
    }

    [[nodiscard]] Ran run() const { return run_program({"run", path.string()}); }

    [[nodiscard]] std::vector<std::string> places() const {
        std::vector<std::string> found;
        for (const auto& hit : show(path, "hit")) {
            const auto& content = hit.at("content");
            found.push_back(content.at("path").get<std::string>() + "#" +
                            content.value("member", ""));
        }
        return found;
    }
};

const std::string hit_line = R"({"ts":"2021-04-20T00:00:00Z","query":"evil.example"})";

} // namespace

TEST_CASE("containers: a log is found in whatever it came in") {
    const Desk desk;
    desk.shell("echo '" + hit_line +
               "' > dns.ndjson && tar -cf logs.tar dns.ndjson && "
               "gzip -c logs.tar > logs.tgz && zstd -q logs.tar -o logs.tar.zst && "
               "rm logs.tar && mv dns.ndjson plain.ndjson && "
               "mkdir d && cp plain.ndjson d && tar -cf - d | gzip > more.tar.gz && rm -r d");
    const auto ran = desk.run();
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    CHECK(desk.places() ==
          std::vector<std::string>{"evidence/a/logs.tar.zst#zstd/tar:dns.ndjson",
                                   "evidence/a/logs.tgz#gzip/tar:dns.ndjson",
                                   "evidence/a/more.tar.gz#gzip/tar:d%2Fplain.ndjson",
                                   "evidence/a/plain.ndjson#"});
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}

TEST_CASE("containers: what a limit stopped comes out when the case raises it") {
    const Desk desk;
    desk.shell("echo '" + hit_line + "' | gzip | zstd -q | gzip > deep.gz");
    desk.describe("[limits]\ndepth = 2\n");
    const auto stopped = desk.run();
    CHECK(stopped.status == 0);
    CHECK(desk.places().empty());
    CHECK(run_program({"show", desk.path.string(), "gap"}).out.find("nested more than 2 deep") !=
          std::string::npos);
    desk.describe("[limits]\ndepth = 3\n");
    CHECK(desk.run().status == 0);
    CHECK(desk.places() == std::vector<std::string>{"evidence/a/deep.gz#gzip/zstd/gzip"});
    CHECK(desk.run().out.find("Nothing to do") != std::string::npos);
    CHECK(run_program({"verify", desk.path.string()}).status == 0);
}
