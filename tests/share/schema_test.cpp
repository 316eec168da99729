#include <ample/share/dossier.hpp>
#include <ample/share/stix.hpp>

#include "tests/share/invented_case.hpp"
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace ample; // NOLINT: tests read better without the prefix
using share::test::InventedCase;

namespace {

constexpr int is_missing = 77;

/// A file with `bytes` that is gone at the end.
class Scratch {
public:
    Scratch(const char* name, const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + name)) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }

    ~Scratch() { std::filesystem::remove(path_); }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

int status_of(const std::string& command) {
    const auto status = std::system(command.c_str()); // NOLINT: the command is the test's own
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string tool(const char* name, const std::string& file) {
    return std::string("/usr/bin/python3 " AMPLE_SOURCE_DIR "/tools/") + name + " '" + file + "'";
}

} // namespace

TEST_CASE("dossier.json keeps docs/formats/dossier.schema.json, and a wrong one does not") {
    const InventedCase invented;
    const auto json = *share::dossier_json(invented.view());
    const Scratch good("-dossier.json", json);
    const auto status = status_of(tool("check_dossier.py", good.path()));
    if (status == is_missing) {
        std::cout << "skipped: python3-jsonschema is not installed\n";
        return;
    }
    CHECK(status == 0);
    auto wrong = json;
    const auto at = wrong.find("\"presumption\"");
    REQUIRE(at != std::string::npos);
    wrong.replace(at, 13, "\"certain\"");
    const Scratch bad("-wrong.json", wrong);
    CHECK(status_of(tool("check_dossier.py", bad.path()) + " >/dev/null") == 1);
}

TEST_CASE("case.stix.json passes stix2-validator where it is installed") {
    const InventedCase invented;
    const Scratch bundle("-case.stix.json", *share::stix_bundle(invented.view()));
    const auto status = status_of(tool("check_stix.py", bundle.path()));
    if (status == is_missing) {
        std::cout << "skipped: stix2-validator is not installed\n";
        return;
    }
    CHECK(status == 0);
}
