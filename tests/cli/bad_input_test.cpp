// Bad input at the command line, with the words a user sees.

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <tests/cli/program.hpp>
#include <zlib.h>

using namespace ample::tests; // NOLINT: tests read better without the prefix
using nlohmann::json;

namespace {

constexpr const char* line = "1478217600.000    223 10.0.0.9 TCP_MISS/200 438 GET "
                             "http://evil.example/x - HIER_DIRECT/198.51.100.9 text/html\n";

/// A small case with one feed and one log.
struct SmallCase : TemporaryFolder {
    explicit SmallCase(const std::string& log = line) {
        write("case.toml", "name = \"small\"\ntitle = \"Small\"\n");
        write("intel/feed.csv", "type,value,family\ndomain,evil.example,Quillet\n");
        write("evidence/org/access.log", log);
    }

    [[nodiscard]] Ran run() const { return run_program({"run", path.string(), "--json"}); }

    [[nodiscard]] std::vector<json> values(const std::string& kind) const {
        return show(path, kind);
    }
};

std::string gzip(const std::string& text) {
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); // NOLINT
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

bool any_gap_says(const SmallCase& folder, const std::string& words) {
    for (const auto& gap : folder.values("gap")) {
        if (gap.at("content").at("why").get<std::string>().find(words) != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("bad input: no case folder, no case.toml, an empty case") {
    const auto none = run_program({"run", "/no/such/case"});
    CHECK(none.status == 3);
    CHECK(none.err.find("ample: no case folder at /no/such/case") != std::string::npos);
    const TemporaryFolder folder;
    const auto bare = run_program({"run", folder.path.string()});
    CHECK(bare.status == 3);
    CHECK(bare.err.find("no case.toml can be read in") != std::string::npos);
    CHECK(bare.err.find("hint: write one") != std::string::npos);
    folder.write("case.toml", "name = \"x\"\n");
    const auto empty = run_program({"run", folder.path.string()});
    CHECK(empty.status == 3);
    CHECK(empty.err.find("nothing to read in") != std::string::npos);
}

TEST_CASE("bad input: an unknown key in case.toml names line and nearest key") {
    const SmallCase folder;
    folder.write("case.toml", "name = \"x\"\n[sources]\nevidense = [\"evidence\"]\n");
    const auto ran = folder.run();
    CHECK(ran.status == 5);
    CHECK(ran.err.find("case.toml:3: unknown key 'evidense' in [sources]") != std::string::npos);
    CHECK(ran.err.find("did you mean 'evidence'?") != std::string::npos);
}

TEST_CASE("bad input: what can't be read is told, and everything else is done") {
    const SmallCase folder;
    folder.write("evidence/org/secret.log", line);
    REQUIRE(::chmod((folder.path / "evidence/org/secret.log").c_str(), 0000) == 0);
    fs::create_directory_symlink("..", folder.path / "evidence/org/loop");
    const auto ran = folder.run();
    CHECK(ran.status == 7);
    CHECK(ran.err.find("evidence/org/loop: a link to .., not followed") != std::string::npos);
    if (::geteuid() != 0) { // root reads everything
        CHECK(ran.err.find("evidence/org/secret.log") != std::string::npos);
    }
    CHECK(folder.values("hit").size() >= 1);
    CHECK(any_gap_says(folder, "not followed"));
}

TEST_CASE("bad input: a truncated gzip gives what it has and says where it broke") {
    std::string log;
    for (int i = 0; i < 2000; ++i) {
        log += std::to_string(1478217600 + i * 7919 % 100000) +
               ".000    223 10.0.0.9 TCP_MISS/200 " + std::to_string(i * 31 % 9973) +
               " GET http://evil.example/x - HIER_DIRECT/198.51.100.9 text/html\n";
    }
    const auto packed = gzip(log);
    const SmallCase folder;
    folder.write("evidence/org/cut.log.gz", packed.substr(0, packed.size() / 2));
    CHECK(folder.run().status == 0);
    std::size_t hits = 0;
    for (const auto& hit : folder.values("hit")) {
        hits += hit.at("content").at("member") == "gzip" ? 1 : 0;
    }
    CHECK(hits > 100);
    CHECK(hits < 2000);
    CHECK(!folder.values("gap").empty());
}

TEST_CASE("bad input: a zip bomb stops at the limit, within memory") {
    const SmallCase folder;
    folder.write("evidence/org/bomb.gz", gzip(std::string(std::size_t{100} << 20U, '\0')));
    const auto ran = folder.run();
    CHECK(ran.status == 0);
    CHECK(any_gap_says(folder, "200"));
}

TEST_CASE("bad input: NUL bytes, invalid UTF-8 and a very long line are told, not dropped") {
    const std::string odd = std::string("\0\0\xFF\xFE garbage \x1b[31m", 18) + "\n" + line;
    const SmallCase folder(std::string(line) + odd + std::string(std::size_t{20} << 20U, 'a') +
                           "\n" + line);
    const auto ran = folder.run();
    CHECK(ran.status == 0);
    std::uint64_t records = 0;
    std::uint64_t defects = 0;
    for (const auto& one : folder.values("coverage")) {
        records += one.at("content").value("records", 0U);
        defects += one.at("content").value("defects", 0U);
    }
    CHECK(records == 3);
    CHECK(defects >= 2);
    CHECK(folder.values("hit").size() == 3);
}

TEST_CASE("bad input: CSV rows with too few columns, an empty report, a feed with nonsense") {
    const SmallCase folder;
    folder.write("records/customers.csv",
                 "customer_id,name,phone\nC-1,Mori Yui,080-1\nC-2\nC-3,Abe Rin,080-3\n");
    folder.write("reports/empty.txt", "");
    folder.write("intel/feed.csv", "type,value\ndomain,evil.example\nipv4,300.1.1.1\nmd5,zz\n");
    CHECK(folder.run().status == 0);
    CHECK(any_gap_says(folder, "line 3: not an IPv4 address: 300.1.1.1"));
    CHECK(any_gap_says(folder, "line 4: not 32 hex digits: zz"));
    CHECK(folder.values("hit").size() == 1);
    bool report_told = false;
    std::uint64_t defects = 0;
    for (const auto& one : folder.values("coverage")) {
        const auto& content = one.at("content");
        report_told =
            report_told || (content.at("role") == "reports" && content.at("read") == false &&
                            !content.at("reason").get<std::string>().empty());
        defects += content.at("role") == "records" ? content.value("defects", 0U) : 0U;
    }
    CHECK(report_told);
    CHECK(defects == 1);
}

TEST_CASE("bad input: a full disk is an error with a hint, and the next run goes on") {
    const SmallCase folder;
    folder.write("evidence/org/big.bin", [] {
        std::string noise;
        unsigned state = 1;
        for (int i = 0; i < 3'000'000; ++i) {
            state = state * 1664525U + 1013904223U;
            noise.push_back(static_cast<char>(state >> 24U));
        }
        return noise;
    }());
    const auto full = run_program({"run", folder.path.string()}, [] {
        const rlimit limit = {1'000'000, 1'000'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);
    });
    CHECK(full.status == 7);
    CHECK(full.err.find("hint: free disk space") != std::string::npos);
    CHECK(folder.run().status == 0);
    CHECK(folder.values("hit").size() == 1);
}

TEST_CASE("bad input: a killed run leaves a case on which the next run goes on") {
    for (int microseconds : {2'000, 20'000, 60'000, 120'000, 250'000}) {
        const CaseCopy folder(example());
        const pid_t child = ::fork();
        if (child == 0) {
            const int nowhere = ::open("/dev/null", O_WRONLY); // NOLINT
            ::dup2(nowhere, STDOUT_FILENO);
            ::dup2(nowhere, STDERR_FILENO);
            ::execl(AMPLE_PROGRAM, AMPLE_PROGRAM, "run", folder.path.c_str(), nullptr); // NOLINT
            ::_exit(127);
        }
        ::usleep(static_cast<useconds_t>(microseconds));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        INFO(microseconds);
        CHECK(run_program({"run", folder.path.string()}).status == 0);
        CHECK(run_program({"verify", folder.path.string()}).status == 0);
    }
}

TEST_CASE("bad input: a book from a newer version is refused") {
    const SmallCase folder;
    REQUIRE(folder.run().status == 0);
    const auto command =
        "sqlite3 " + (folder.path / ".ample/book.db").string() + " 'PRAGMA user_version = 99'";
    REQUIRE(std::system(command.c_str()) == 0); // NOLINT: a test
    const auto ran = folder.run();
    CHECK(ran.status == 6);
    CHECK(ran.err.find("the case book has schema 99, this program knows 1") != std::string::npos);
    CHECK(ran.err.find("hint: use the newer ample") != std::string::npos);
}

TEST_CASE("bad input: wrong words on the command line say what is expected") {
    CHECK(run_program({}).status == 2);
    CHECK(run_program({"dance"}).status == 2);
    const auto ran = run_program({"why", "CASE"});
    CHECK(ran.status == 2);
    CHECK(ran.err.find("'ample why -h' shows what is expected") != std::string::npos);
    CHECK(run_program({"run", "-h"}).status == 0);
    CHECK(run_program({"run", "--help"}).out.size() > run_program({"run", "-h"}).out.size());
}
