#include <ample/run/gather.hpp>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::run;

namespace {

namespace fs = std::filesystem;

struct CaseFolder {
    fs::path path = fs::temp_directory_path() / ("ample-gather-" + std::to_string(::getpid()));

    CaseFolder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }

    ~CaseFolder() { fs::remove_all(path); }

    CaseFolder(const CaseFolder&) = delete;
    CaseFolder& operator=(const CaseFolder&) = delete;

    void write(const std::string& name) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << name;
    }
};

CaseFile sources(std::vector<std::string> evidence) {
    CaseFile file;
    file.evidence = std::move(evidence);
    return file;
}

} // namespace

TEST_CASE("gather: files come sorted, with role and size") {
    const CaseFolder folder;
    folder.write("evidence/b/two.log");
    folder.write("evidence/a/one.log");
    const auto gathered = gather(folder.path, sources({"evidence"}));
    REQUIRE(gathered);
    REQUIRE(gathered->files.size() == 2);
    CHECK(gathered->files[0].path == "evidence/a/one.log");
    CHECK(gathered->files[0].role == "evidence");
    CHECK(gathered->files[0].bytes == std::string("evidence/a/one.log").size());
    CHECK(gathered->files[1].path == "evidence/b/two.log");
}

TEST_CASE("gather: a loop of links ends, and each link is a problem that says where it points") {
    const CaseFolder folder;
    folder.write("evidence/a/one.log");
    fs::create_directory_symlink("..", folder.path / "evidence/a/loop");
    fs::create_symlink("/etc/hostname", folder.path / "evidence/a/outside.log");
    const auto gathered = gather(folder.path, sources({"evidence"}));
    REQUIRE(gathered);
    CHECK(gathered->files.size() == 1);
    REQUIRE(gathered->problems.size() == 2);
    CHECK(gathered->problems[0].path == "evidence/a/loop");
    CHECK(gathered->problems[0].why == "a link to .., not followed");
    CHECK(gathered->problems[1].why == "a link to /etc/hostname, not followed");
}

TEST_CASE("gather: pipes are problems, never opened") {
    const CaseFolder folder;
    folder.write("evidence/a/one.log");
    REQUIRE(::mkfifo((folder.path / "evidence/a/pipe").c_str(), 0600) == 0);
    const auto gathered = gather(folder.path, sources({"evidence"}));
    REQUIRE(gathered);
    REQUIRE(gathered->problems.size() == 1);
    CHECK(gathered->problems[0].why == "neither file nor folder (a device, pipe or socket)");
}

TEST_CASE("gather: a source that is not there is told, the others are used") {
    const CaseFolder folder;
    folder.write("evidence/a/one.log");
    const auto gathered = gather(folder.path, sources({"evidence", "elsewhere"}));
    REQUIRE(gathered);
    CHECK(gathered->files.size() == 1);
    REQUIRE(gathered->problems.size() == 1);
    CHECK(gathered->problems[0].why == "named in [sources], but No such file or directory");
}

TEST_CASE("gather: an empty case is an error that says what to do") {
    const CaseFolder folder;
    const auto none = gather(folder.path, {});
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Kind::not_found);
    CHECK(none.error().what == "nothing to read in " + folder.path.string());
    CHECK(none.error().hint.find("evidence/<organisation>/") != std::string::npos);
}

TEST_CASE("gather: without [sources] the usual folders are taken") {
    const CaseFolder folder;
    folder.write("reports/a.txt");
    folder.write("other/b.txt");
    const auto gathered = gather(folder.path, {});
    REQUIRE(gathered);
    REQUIRE(gathered->files.size() == 1);
    CHECK(gathered->files[0].role == "reports");
}

TEST_CASE("gather: the organisation is the part after the first folder") {
    CHECK(organisation_of("evidence/aero-lab/proxy/access.log.gz", "evidence") == "aero-lab");
    CHECK(organisation_of("evidence/aero-lab/proxy/access.log.gz", "evidence/aero-lab") ==
          "aero-lab");
    CHECK(organisation_of("evidence/loose.log", "evidence").empty());
    CHECK(organisation_of("../logs/aero-lab/x.log", "../logs") == "aero-lab");
    CHECK(organisation_of("../logs", "../logs").empty());
}
