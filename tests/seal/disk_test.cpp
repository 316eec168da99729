// Disks that are full, read-only or pulled away under the reader.

#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <random>
#include <thread>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// A disk of its own; `is_there` is false where nothing can be mounted.
class Disk {
public:
    explicit Disk(const fs::path& at, const char* size) : at_(at) {
        fs::create_directory(at_);
        is_there = ::mount("tmpfs", at_.c_str(), "tmpfs", 0, size) == 0;
        if (!is_there) {
            MESSAGE("skipped: nothing can be mounted here");
        }
    }

    ~Disk() {
        if (is_there) {
            ::umount2(at_.c_str(), MNT_DETACH);
        }
    }

    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    Disk(Disk&&) = delete;
    Disk& operator=(Disk&&) = delete;

    [[nodiscard]] bool make_read_only() const {
        return ::mount("tmpfs", at_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

    bool is_there = false;

private:
    fs::path at_;
};

std::string noise_of(std::size_t bytes, unsigned seed) {
    std::mt19937 random(seed);
    std::string noise(bytes, '\0');
    for (auto& byte : noise) {
        byte = static_cast<char>(random());
    }
    return noise;
}

/// Seals `path` again and again while `disturb` runs beside it, and returns the first failure.
Error error_while(const Folder& folder,
                  const fs::path& path,
                  const std::function<void()>& disturb) {
    auto vault = open_vault(folder);
    std::atomic<bool> stop = false;
    std::atomic<int> rounds = 0;
    std::thread other([&] {
        while (!stop) {
            disturb();
            ++rounds;
        }
    });
    while (rounds == 0) {
        std::this_thread::yield();
    }
    Error error{Kind::usage, "it was sealed each time", ""};
    // On one busy core the two take turns, and few tries are disturbed in their midst.
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (error.kind == Kind::usage && std::chrono::steady_clock::now() < end) {
        const auto prepared = vault.prepare(path, {});
        error = prepared ? error : prepared.error();
        const int seen = rounds;
        while (rounds == seen) { // the other may sleep for longer than all tries take
            std::this_thread::yield();
        }
    }
    stop = true;
    other.join();
    CHECK(vault.ledger().empty());
    CHECK(files_below(drafts_path(folder.vault())).empty());
    return error;
}

} // namespace

TEST_CASE("disk: a full disk fails in clear words, whatever is written then, and leaves no trace") {
    const Folder folder;
    const Disk disk(folder.vault(), "size=3m");
    if (!disk.is_there) {
        return;
    }
    const auto sealed = [&] {
        auto vault = open_vault(folder);
        return seal_bytes(vault, folder, noise_of(700'000, 1), "first");
    }();
    const auto member = noise_of(1'500'000, 2);
    const std::vector<std::pair<std::string, std::string>> too_large = {
        {"large", noise_of(4'000'000, 3)},
        {"zip", zip_of({{.name = "a", .bytes = member}, {.name = "b", .bytes = "b"}})},
    };
    for (const auto& [name, bytes] : too_large) {
        const auto before = slurp(ledger_path(folder.vault()));
        auto vault = open_vault(folder);
        const auto failed = vault.seal(folder.write(name, bytes), {.path = name});
        REQUIRE_FALSE(failed);
        CHECK(failed.error().kind == Kind::unavailable);
        CHECK(failed.error().what.find("No space left on device") != std::string::npos);
        CHECK(failed.error().hint.find("free disk space") != std::string::npos);
        CHECK(slurp(ledger_path(folder.vault())) == before);
        CHECK(files_below(drafts_path(folder.vault())).empty());
        CHECK(verify(vault).faults.empty());
        seal_bytes(vault, folder, "one", "first");
    }
    std::vector<Prepared> files; // held in memory until the pack is written, which finds no room
    auto vault = open_vault(folder);
    for (unsigned i = 0; i < 60; ++i) {
        const auto path = folder.write("small", noise_of(60'000, 10 + i));
        auto prepared = vault.prepare(path, {.path = "small"});
        REQUIRE(prepared);
        files.push_back(std::move(*prepared));
    }
    const auto failed = vault.commit(std::move(files));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().what.find("No space left on device") != std::string::npos);
    CHECK(files_below(drafts_path(folder.vault())).empty());
    CHECK(vault.holds(sealed.digest));
    CHECK(vault.holds(Digest::of("one")));
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("disk: a read-only disk is read and verified, and refuses seals in clear words") {
    const Folder folder;
    const Disk disk(folder.vault(), "size=3m");
    if (!disk.is_there) {
        return;
    }
    Digest digest;
    {
        auto vault = open_vault(folder);
        digest = seal_bytes(vault, folder, log_of(100'000)).digest;
    }
    if (!disk.make_read_only()) {
        MESSAGE("skipped: the disk can't be made read-only");
        return;
    }
    const auto writing = Vault::open(folder.vault(), custodian());
    REQUIRE_FALSE(writing);
    CHECK(writing.error().kind == Kind::unavailable);
    CHECK(writing.error().what.find("Read-only file system") != std::string::npos);
    CHECK(writing.error().hint.find("choose a case folder that can be written") !=
          std::string::npos);
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    CHECK(content(*vault, digest) == log_of(100'000));
    CHECK(verify(*vault).faults.empty());
}

TEST_CASE("disk: a vault whose folder may not be written to is refused in clear words") {
    const Folder folder;
    {
        auto vault = open_vault(folder);
        seal_bytes(vault, folder, "text");
    }
    if (::geteuid() == 0) {
        MESSAGE("skipped: root writes where it has no permission");
        return;
    }
    fs::permissions(drafts_path(folder.vault()), fs::perms::owner_read | fs::perms::owner_exec);
    const auto vault = Vault::open(folder.vault(), custodian());
    fs::permissions(drafts_path(folder.vault()), fs::perms::owner_all);
    REQUIRE_FALSE(vault);
    CHECK(vault.error().hint.find("check the permissions") != std::string::npos);
}

TEST_CASE("disk: a source that is rewritten in place, even to the same size, is not sealed") {
    const Folder folder;
    for (const std::size_t size : {40'000U, 6'000'000U}) {
        const auto path = folder.write("log", log_of(size));
        const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC); // NOLINT: POSIX
        REQUIRE(file >= 0);
        const auto error = error_while(folder, path, [&] {
            struct stat status = {};
            ::fstat(file, &status);
            (void)!::pwrite(file, "X", 1, 100);
            const timespec times[] = {status.st_atim, status.st_mtim}; // as if nothing was written
            ::futimens(file, times);
        });
        ::close(file);
        CHECK(error.kind == Kind::unavailable);
        CHECK(error.what == "'" + path.string() + "' changed while it was read");
        CHECK(error.hint == "seal a copy of it, or try again when nothing writes to it");
    }
}

TEST_CASE("disk: a source that shrinks or vanishes while it is read is not sealed") {
    const Folder folder;
    const auto text = log_of(3'000'000);
    const auto path = folder.write("log", text);
    const auto shrunk = error_while(folder, path, [&] {
        fs::resize_file(path, 1'000);
        fs::resize_file(path, text.size());
    });
    CHECK(shrunk.what == "'" + path.string() + "' changed while it was read");
    const auto spare = folder.write("spare", text);
    const auto gone = error_while(folder, path, [&] {
        std::error_code ignored;
        fs::remove(path, ignored);
        fs::copy_file(spare, path, ignored);
    });
    const bool is_clear = gone.what.find("No such file or directory") != std::string::npos ||
                          gone.what.ends_with("was deleted while it was read") ||
                          gone.what.ends_with("changed while it was read");
    CHECK_MESSAGE(is_clear, gone.what);
    CHECK_FALSE(gone.hint.empty());
}
