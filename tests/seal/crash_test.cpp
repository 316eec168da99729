#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <random>
#include <thread>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// Runs `work` in a process of its own and returns its exit status.
int in_child(const std::function<int()>& work) {
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::_exit(work());
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// What sealing `path` fails with.
Error error_of(Vault& vault, const fs::path& path) {
    const auto sealed = vault.seal(path, {});
    return sealed ? Error{Kind::usage, "it was sealed", ""} : sealed.error();
}

} // namespace

TEST_CASE("crash: files that are none, or can't be read, are refused in clear words") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto missing = error_of(vault, folder.path() / "nothing");
    CHECK(missing.kind == Kind::not_found);
    CHECK(missing.what.find("No such file") != std::string::npos);
    CHECK_FALSE(missing.hint.empty());
    const auto directory = error_of(vault, folder.path());
    CHECK(directory.kind == Kind::refused);
    CHECK(directory.what.ends_with("is a folder"));
    const auto pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(error_of(vault, pipe).what.ends_with("no regular file but a device, pipe or socket"));
    CHECK(error_of(vault, "/dev/zero").kind == Kind::refused);
    const auto secret = folder.write("secret", "x");
    fs::permissions(secret, fs::perms::none);
    if (::geteuid() == 0) {
        MESSAGE("skipped: root reads files without permission");
    } else {
        CHECK(error_of(vault, secret).kind == Kind::unavailable);
        CHECK_FALSE(error_of(vault, secret).hint.empty());
    }
    CHECK(vault.ledger().empty());
    CHECK(files_below(folder.vault()) == std::vector<std::string>{"ledger.ndjson", "lock"});
}

TEST_CASE("crash: a file that changes while it is read is not sealed") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto path = folder.write("growing", log_of(4'000'000));
    std::atomic<bool> stop = false;
    std::atomic<bool> started = false;
    std::thread writer([&] {
        std::ofstream file(path, std::ios::app);
        while (!stop) {
            file << "one more line\n" << std::flush;
            started = true;
        }
    });
    while (!started) {
        std::this_thread::yield();
    }
    const auto error = error_of(vault, path);
    stop = true;
    writer.join();
    CHECK(error.kind == Kind::unavailable);
    CHECK(error.what.ends_with("changed while it was read"));
    CHECK(vault.ledger().empty());
    CHECK(files_below(drafts_path(folder.vault())).empty());
}

TEST_CASE("crash: a vault where none can be is refused in clear words") {
    const Folder folder;
    const auto file = folder.write("file", "x");
    CHECK_FALSE(Vault::open(file, custodian()));
    CHECK(Vault::open(folder.path() / "a" / "b", custodian()).error().kind == Kind::not_found);
    CHECK_THROWS_AS((void)Vault::open(folder.vault(), {}), Bug);
}

TEST_CASE("crash: a full disk fails in clear words, leaves nothing half, and goes on later") {
    const Folder folder;
    std::string noise(3'000'000, '\0');
    std::mt19937 random(1);
    for (auto& byte : noise) {
        byte = static_cast<char>(random());
    }
    const auto large = folder.write("large", noise);
    const auto small = folder.write("small", "small");
    { auto vault = open_vault(folder); }
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN); // NOLINT: the test's own process
              const rlimit limit{1'000'000, 1'000'000};
              auto vault = Vault::open(folder.vault(), custodian());
              if (!vault || ::setrlimit(RLIMIT_FSIZE, &limit) != 0) {
                  return 2;
              }
              const auto error = error_of(*vault, large);
              const bool is_clear = error.kind == Kind::unavailable &&
                                    error.what.find("cannot write") != std::string::npos &&
                                    error.hint.find("free disk space") != std::string::npos;
              return is_clear && vault->seal(small, {}).has_value() ? 0 : 1;
          }) == 0);
    auto vault = open_vault(folder);
    CHECK(vault.ledger().size() == 1);
    CHECK(files_below(drafts_path(folder.vault())).empty());
    CHECK(verify(vault).faults.empty());
    CHECK(vault.seal(large, {}).has_value());
}

TEST_CASE("crash: a ledger that can't grow takes back what it wrote in part") {
    const Folder folder;
    const auto file =
        folder.write("file", zip_of({{.name = "a", .bytes = "1"}, {.name = "b", .bytes = "2"}}));
    { auto vault = open_vault(folder); }
    for (int i = 0; i < 3; ++i) {
        auto vault = open_vault(folder);
        seal_bytes(vault, folder, std::to_string(i), std::to_string(i));
    }
    const auto before = slurp(ledger_path(folder.vault()));
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN); // NOLINT: the test's own process
              const rlimit limit{before.size() + 700, before.size() + 700};
              auto vault = Vault::open(folder.vault(), custodian());
              if (!vault || ::setrlimit(RLIMIT_FSIZE, &limit) != 0) {
                  return 2;
              }
              const auto error = error_of(*vault, file);
              return error.what.find("ledger.ndjson") != std::string::npos &&
                             vault->ledger().size() == 3 && vault->holds(Digest::of("1"))
                         ? 0
                         : 1;
          }) == 0);
    CHECK(slurp(ledger_path(folder.vault())) == before);
    auto vault = open_vault(folder);
    CHECK(vault.seal(file, {})->members.size() == 2);
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("crash: drafts of a killed writer go when the vault is opened alone") {
    const Folder folder;
    { auto vault = open_vault(folder); }
    fs::create_directory(drafts_path(folder.vault()) / "0");
    spill(drafts_path(folder.vault()) / "0" / "17", "half an obj");
    spill(drafts_path(folder.vault()) / "0" / (Digest::of("x").hex() + "-3"), "not named");
    {
        auto living = open_vault(folder);
        CHECK(files_below(drafts_path(folder.vault())).empty());
        const auto prepared = living.prepare(folder.write("a", log_of(100'000)), {});
        auto other = open_vault(folder); // not alone: what the first prepares stays
        CHECK(files_below(drafts_path(folder.vault())).size() == 1);
    }
    CHECK(files_below(drafts_path(folder.vault())).empty());
}

TEST_CASE("crash: a writer killed between the ledger and the objects is finished by the next") {
    for (const std::string& member : {std::string("member"), log_of(100'000)}) {
        const Folder folder;
        {
            auto vault = open_vault(folder);
            seal_bytes(vault, folder, gzip_of(member));
        }
        const auto tmp = drafts_path(folder.vault()) / "5";
        fs::create_directory(tmp);
        for (const auto& name : files_below(objects_path(folder.vault()))) {
            fs::rename(objects_path(folder.vault()) / name,
                       tmp / (fs::path(name).filename().string() + "-0"));
        }
        CHECK_FALSE(verify(*Vault::open_to_read(folder.vault())).faults.empty());
        const auto vault = open_vault(folder);
        CHECK(content(vault, Digest::of(member)) == member);
        CHECK(verify(vault).faults.empty());
    }
}

TEST_CASE("crash: a writer killed among the entries of one file has it sealed anew") {
    const Folder folder;
    const auto zip = zip_of({{.name = "a", .bytes = "1"}, {.name = "b", .bytes = "2"}});
    {
        auto vault = open_vault(folder);
        seal_bytes(vault, folder, zip);
    }
    const auto whole = slurp(ledger_path(folder.vault()));
    const auto first = whole.find('\n') + 1;
    spill(ledger_path(folder.vault()), whole.substr(0, whole.find('\n', first) + 40));
    fs::remove_all(objects_path(folder.vault()));
    fs::create_directory(objects_path(folder.vault()));
    auto vault = open_vault(folder);
    CHECK(vault.sealed(Digest::of(zip))->members.empty());
    const auto sealed = seal_bytes(vault, folder, zip);
    CHECK(sealed.members.size() == 2);
    CHECK(vault.sealed(Digest::of(zip))->members.size() == 2);
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("crash: killed at any moment, a vault opens again and verifies") {
    const Folder folder;
    std::vector<fs::path> files;
    for (unsigned i = 0; i < 12; ++i) {
        const auto zip = zip_of({{.name = "a", .bytes = log_of(90'000, i)}, {.name = "b"}});
        files.push_back(folder.write(std::to_string(i), i % 3 == 0 ? zip : log_of(150'000, i)));
    }
    const auto seal_all = [&] {
        auto vault = Vault::open(folder.vault(), custodian());
        for (const auto& file : files) {
            if (!vault || !vault->seal(file, {.path = file.filename()})) {
                return 1;
            }
        }
        return 0;
    };
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(in_child(seal_all) == 0);
    const auto whole_run = std::chrono::steady_clock::now() - start;
    std::mt19937 random(9);
    for (int round = 0; round < 40; ++round) {
        fs::remove_all(folder.vault());
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::_exit(seal_all());
        }
        std::this_thread::sleep_for(whole_run * (random() % 1000) / 1000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        auto vault = open_vault(folder);
        CHECK(files_below(drafts_path(folder.vault())).empty());
        const auto faults = verify(vault).faults;
        REQUIRE_MESSAGE(faults.empty(), (faults.empty() ? "" : faults[0].where + faults[0].why));
        for (const auto& file : files) {
            REQUIRE(vault.seal(file, {.path = file.filename()}));
        }
        REQUIRE(verify(vault).faults.empty());
    }
}

TEST_CASE("crash: processes that seal into one vault at once agree") {
    const Folder folder;
    const auto shared = folder.write("shared", gzip_of(log_of(300'000)));
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const auto own = folder.write("own" + std::to_string(i), log_of(100'000, 50 + i));
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto vault = Vault::open(folder.vault(), custodian());
            const bool is_good = vault && vault->seal(shared, {.path = "shared"}) &&
                                 vault->seal(own, {.path = own.filename()});
            ::_exit(is_good ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const auto child : children) {
        int status = 1;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
    const auto vault = open_vault(folder);
    CHECK(vault.ledger().size() == 6);
    CHECK(files_below(objects_path(folder.vault())).size() == 6);
    CHECK(verify(vault).faults.empty());
}
