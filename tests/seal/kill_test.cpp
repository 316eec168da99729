// Writers killed while they seal, several at once, into one vault that lives through it all.

#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <thread>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// What writer `seed` seals: small and large files and containers of both.
std::vector<std::string> contents_of(unsigned seed) {
    std::vector<std::string> contents;
    for (unsigned i = 0; i < 24; ++i) {
        const auto number = seed * 100 + i;
        switch (i % 6) {
        case 0:
            contents.push_back(log_of(200'000, number));
            break;
        case 1:
            contents.push_back(gzip_of(log_of(3'000, number)));
            break;
        case 2:
            contents.push_back(zip_of({{.name = "a", .bytes = log_of(90'000, number)},
                                       {.name = "b", .bytes = log_of(900, number)},
                                       {.name = "c"}}));
            break;
        default:
            contents.push_back(log_of(2'000, number));
        }
    }
    return contents;
}

/// Seals all files, four in a commit, and writes one byte to `report` after each commit.
int seal_and_report(const fs::path& vault_folder, const std::vector<fs::path>& files, int report) {
    auto vault = Vault::open(vault_folder, custodian(), {}, 2);
    if (!vault) {
        return 1;
    }
    for (std::size_t begin = 0; begin < files.size(); begin += 4) {
        std::vector<Prepared> batch;
        for (std::size_t i = begin; i < begin + 4; ++i) {
            auto prepared = vault->prepare(files[i], {.path = files[i].filename()});
            if (!prepared) {
                return 2;
            }
            batch.push_back(std::move(*prepared));
        }
        if (!vault->commit(std::move(batch)) || ::write(report, "+", 1) != 1) {
            return 3;
        }
    }
    return 0;
}

struct Writer {
    pid_t process = -1;
    int report = -1;
    std::vector<std::string> contents = {};

    /// Kills it, unless it was done, and returns how many commits it reported.
    [[nodiscard]] std::size_t end() const {
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
        std::array<char, 64> bytes = {};
        const auto count = ::read(report, bytes.data(), bytes.size());
        ::close(report);
        return count < 0 ? 0 : static_cast<std::size_t>(count);
    }
};

Writer start_writer(const Folder& folder, unsigned seed) {
    Writer writer{.contents = contents_of(seed)};
    std::vector<fs::path> files;
    for (std::size_t i = 0; i < writer.contents.size(); ++i) {
        const auto name = std::to_string(seed) + "-" + std::to_string(i);
        files.push_back(folder.write(name, writer.contents[i]));
    }
    int ends[2] = {};
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    writer.process = ::fork();
    REQUIRE(writer.process >= 0);
    if (writer.process == 0) {
        ::_exit(seal_and_report(folder.vault(), files, ends[1]));
    }
    ::close(ends[1]);
    writer.report = ends[0];
    return writer;
}

} // namespace

TEST_CASE("kill: what a killed writer had reported as sealed is there, and the vault verifies") {
    const Folder folder;
    const auto begun = std::chrono::steady_clock::now();
    { CHECK(seal_and_report(folder.vault(), {}, -1) == 0); }
    const auto first = start_writer(folder, 0);
    int status = 0;
    ::waitpid(first.process, &status, 0);
    REQUIRE(status == 0);
    const auto whole_run = std::chrono::steady_clock::now() - begun;
    std::map<Digest, std::string> reported;
    std::mt19937 random(2026);
    for (unsigned round = 0; round < 10; ++round) {
        const std::array<Writer, 2> writers = {start_writer(folder, 2 * round + 1),
                                               start_writer(folder, 2 * round + 2)};
        std::this_thread::sleep_for(whole_run * (random() % 1500) / 1000);
        for (const auto& writer : writers) {
            const auto commits = writer.end();
            for (std::size_t i = 0; i < commits * 4; ++i) {
                reported.emplace(Digest::of(writer.contents[i]), writer.contents[i]);
            }
        }
        const auto vault = open_vault(folder);
        CHECK(files_below(drafts_path(folder.vault())).empty());
        const auto faults = verify(vault).faults;
        REQUIRE_MESSAGE(faults.empty(), (faults.empty() ? "" : faults[0].where + faults[0].why));
        for (const auto& [digest, bytes] : reported) {
            REQUIRE(content(vault, digest) == bytes);
        }
    }
    CHECK(reported.size() > 20);
}
