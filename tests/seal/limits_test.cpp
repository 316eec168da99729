#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <fstream>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;

/// A zip in which `levels` zips lie inside of each other, each level with `width` of them.
std::string nested_zip(int levels, int width) {
    auto inner = std::string(200'000, '\0');
    for (int level = 0; level < levels; ++level) {
        std::vector<ZipFile> files;
        for (int i = 0; i < width; ++i) {
            files.push_back({.name = std::to_string(i), .bytes = inner});
        }
        inner = zip_of(files);
    }
    return inner;
}

/// A line of /proc/self/status; 0 where there is none.
long kibibytes(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        long number = 0;
        if (word == key && status >> number) {
            return number;
        }
    }
    return 0;
}

} // namespace

TEST_CASE("limits: a gzip bomb is stopped, and what came out until then is kept") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto sealed = seal_bytes(vault, folder, gzip_of(std::string(100 * mebibyte, '\0')));
    REQUIRE(sealed.defects.size() == 1);
    REQUIRE(sealed.members.size() == 1);
    const auto& defect = sealed.defects[0];
    CHECK(defect.path == "gzip");
    CHECK(defect.why == "expands more than 200 times: stopped after " +
                            std::to_string(defect.bytes_good) + " bytes");
    CHECK(defect.bytes_good > 16 * mebibyte);
    CHECK(defect.bytes_good < 24 * mebibyte);
    CHECK(sealed.members[0].bytes == defect.bytes_good);
}

TEST_CASE("limits: the same bytes pass when the ratio is raised, and are unpacked anew") {
    const Folder folder;
    const auto bytes = gzip_of(std::string(20 * mebibyte, '\0'));
    {
        auto vault = open_vault(folder);
        CHECK(seal_bytes(vault, folder, bytes).defects.size() == 1);
    }
    auto vault = open_vault(folder, {.ratio = 2000});
    const auto sealed = seal_bytes(vault, folder, bytes);
    CHECK(sealed.was_known);
    CHECK(sealed.defects.empty());
    CHECK(sealed.members[0].bytes == 20 * mebibyte);
    CHECK(vault.sealed(sealed.digest)->defects.empty());
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("limits: a zip with one bomb among its members still gives the others") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto sealed = seal_bytes(vault,
                                   folder,
                                   zip_of({{.name = "a", .bytes = "first"},
                                           {.name = "bomb", .bytes = std::string(20 * mebibyte, 0)},
                                           {.name = "z", .bytes = "last"}}));
    REQUIRE(sealed.defects.size() == 1);
    CHECK(sealed.defects[0].path == "zip:bomb");
    REQUIRE(sealed.members.size() == 3);
    CHECK(sealed.members[2].digest == Digest::of("last"));
}

TEST_CASE("limits: many zips inside of each other are stopped by what they come to together") {
    const Folder folder;
    auto vault = open_vault(folder, {.ratio = 100, .file_ratio_from = 2 * mebibyte});
    const auto sealed = seal_bytes(vault, folder, nested_zip(3, 6));
    REQUIRE_FALSE(sealed.defects.empty());
    CHECK(sealed.defects.back().path == "zip");
    CHECK(sealed.defects.back().why ==
          "all members together expand more than 100 times: the rest was not read");
    std::uint64_t bytes = 0;
    for (const auto& member : sealed.members) {
        bytes += member.bytes;
    }
    CHECK(bytes < 3 * mebibyte);
}

TEST_CASE("limits: members are counted, and one that is too large is cut") {
    const Folder folder;
    const auto zip = zip_of({{.name = "a", .bytes = "1"},
                             {.name = "b", .bytes = "2", .flags = 1},
                             {.name = "c", .bytes = "3"},
                             {.name = "d", .bytes = "4"}});
    auto few = open_vault(folder, {.members = 3});
    const auto counted = seal_bytes(few, folder, zip);
    CHECK(counted.members.size() == 2);
    CHECK(counted.defects.back().why == "more than 3 members: the rest was not read");
    auto small = open_vault(folder, {.member_bytes = 100'000});
    const auto text = log_of(800'000);
    const auto cut = seal_bytes(small, folder, gzip_of(text));
    REQUIRE(cut.members.size() == 1);
    CHECK(cut.members[0].bytes < 500'000);
    CHECK(cut.defects[0].why == "reaches the limit of 100000 bytes for a member: stopped after " +
                                    std::to_string(cut.members[0].bytes) + " bytes");
    auto brief = open_vault(folder, {.names_bytes = 12});
    CHECK(seal_bytes(brief, folder, zip_of({{.name = "aaaa"}, {.name = "bbbbb"}})).defects[0].why ==
          "the names of its members take more than 12 bytes: the rest was not read");
}

TEST_CASE("limits: memory does not grow with the file or what is in it") {
    const Folder folder;
    const auto zeros = folder.write("zeros.gz", gzip_of(std::string(100 * mebibyte, 'x')));
    const auto log = folder.write("log", log_of(60 * mebibyte));
    auto vault = open_vault(folder, {.ratio = 2000});
    const auto before = kibibytes("VmRSS:");
    std::ofstream("/proc/self/clear_refs") << "5"; // forgets the peak so far, see proc(5)
    if (before == 0 || kibibytes("VmHWM:") > before + 1024) {
        MESSAGE("skipped: the peak of memory can't be reset here");
        return;
    }
    CHECK(vault.seal(zeros, {}).has_value());
    CHECK(vault.seal(log, {}).has_value());
    CHECK(kibibytes("VmHWM:") - before < 48 * 1024);
}
