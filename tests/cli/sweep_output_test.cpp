// What a sweep could not open or not write, end to end: never told as a whole answer.

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <tests/cli/program.hpp>

using namespace ample::tests; // NOLINT: tests read better without the prefix

namespace {

constexpr const char* hit_line = "Apr 20 00:00:00 ns named: query evil.example IN A\n";

struct Desk : TemporaryFolder {
    Desk() { write("feed.txt", "evil.example\n"); }

    [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }

    void shell(const std::string& command) const {
        const auto line = "cd '" + path.string() + "' && " + command;
        REQUIRE(std::system(line.c_str()) == 0); // NOLINT: a test
    }

    /// Sweeps `name` with `more` options; `before` sets limits.
    [[nodiscard]] Ran sweep(const std::string& name,
                            std::vector<std::string> more = {},
                            void (*before)() = nullptr) const {
        more.insert(more.begin(), {"sweep", "-f", at("feed.txt"), at(name)});
        return run_program(more, before);
    }
};

/// Files may grow to 16 KiB: standard output, which is a file, fails like a full disk.
void allow_little() {
    const rlimit little = {16384, 16384};
    ::setrlimit(RLIMIT_FSIZE, &little);
    ::signal(SIGXFSZ, SIG_IGN); // NOLINT: so that write fails instead
}

std::string gzips(int times) {
    std::string command = "cat line.log";
    for (int i = 0; i < times; ++i) {
        command += " | gzip";
    }
    return command;
}

} // namespace

TEST_CASE("sweep: a log without a year is told of once, with the option that gives it") {
    const Desk desk;
    desk.write("a.log", std::string(hit_line) + hit_line);
    const auto ran = desk.sweep("a.log");
    const std::string words = "a.log: 2 hits have no time, since the log writes no year: give that "
                              "of its first record with --year";
    CHECK(ran.err.find(words) != std::string::npos);
    CHECK(ran.err.find("--year") == ran.err.rfind("--year"));
    CHECK(desk.sweep("a.log", {"--year", "2021"}).err.find("--year") == std::string::npos);
    desk.write("b.log", "Apr 20 2021 00:00:00 CST: %ASA-6-1: evil.example\n");
    const auto other = desk.sweep("b.log", {"--json"});
    CHECK(other.err.find("--year") == std::string::npos);
    CHECK(other.out.find("\"time_text\":\"Apr 20 2021 00:00:00 CST\"") != std::string::npos);
}

TEST_CASE("sweep: containers are opened eight deep, and what lies deeper is told as not read") {
    const Desk desk;
    desk.write("line.log", hit_line);
    desk.shell(gzips(8) + " > eight.gz && " + gzips(9) + " > nine.gz");
    desk.shell("mkdir d && " + gzips(7) +
               " > d/seven.gz && tar -cf d.tar d/seven.gz && "
               "gzip -c d.tar > nested.tar.gz");
    CHECK(desk.sweep("eight.gz").status == 0);
    for (const auto* const name : {"nine.gz", "nested.tar.gz"}) {
        const auto ran = desk.sweep(name, {"--coverage", desk.at("c.json")});
        CHECK(ran.status == 4);
        CHECK(ran.err.find("containers are nested more than 8 deep") != std::string::npos);
        const auto certificate = nlohmann::json::parse(read_file(desk.path / "c.json"));
        REQUIRE(certificate.at("not_read").size() == 1);
        CHECK(certificate.at("not_read")[0].get<std::string>().find(name) != std::string::npos);
    }
}

TEST_CASE("sweep: output that can't be written is a failure, in every form") {
    const Desk desk;
    std::string log;
    for (int i = 0; i < 4000; ++i) {
        log += hit_line;
        desk.write("many/" + std::to_string(i % 1000) + ".log", log.substr(0, 100));
    }
    desk.write("much.log", log);
    const std::vector<std::vector<std::string>> forms = {
        {}, {"--json"}, {"--csv"}, {"--only"}, {"--json", "-j", "3"}, {"-C", "1"}};
    for (const auto& form : forms) {
        const auto ran = desk.sweep("much.log", form, allow_little);
        CAPTURE(form.empty() ? "text" : form.front());
        CHECK(ran.status == 7);
        CHECK(ran.err.find("write error: File too large") != std::string::npos);
        CHECK(ran.err.find("hits in") == std::string::npos);
    }
    CHECK(desk.sweep("many", {"-c"}, allow_little).status == 7);
    std::string feed;
    std::string names;
    for (int i = 0; i < 600; ++i) {
        const auto name = "n" + std::to_string(i) + ".evil.example\n";
        feed += name;
        names += "query " + name;
    }
    desk.write("feed.txt", feed);
    desk.write("names.log", names);
    CHECK(desk.sweep("names.log", {"--summary"}, allow_little).status == 7);
    CHECK(desk.sweep("names.log", {"--stix"}, allow_little).status == 7);
    CHECK(run_program({"show", "--records", desk.at("much.log")}, allow_little).status == 7);
}

TEST_CASE("sweep: a certificate needs a file, and lines of context a number") {
    const Desk desk;
    desk.write("line.log", hit_line);
    CHECK(desk.sweep("line.log", {"--coverage", "-"}).status == 2);
    CHECK(desk.sweep("line.log", {"-C", "-1"}).status == 2);
    CHECK(desk.sweep("line.log", {"-C", "0"}).status == 0);
}

TEST_CASE("set: a set is never put in the place of what is no file") {
    const Desk desk;
    const auto pipe = desk.at("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    desk.shell("cat pipe > read.ampleset & sleep 0.1");
    CHECK(run_program({"set", "build", "--to", pipe, desk.at("feed.txt")}).status == 0);
    CHECK(fs::is_fifo(pipe));
    CHECK_FALSE(fs::exists(pipe + ".part"));
}
