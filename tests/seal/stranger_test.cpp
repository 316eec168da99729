// tools/verify_vault.py, which shares no code with us, against `verify`.

#include <ample/seal/layout.hpp>
#include <ample/seal/ledger_proof.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <random>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// Segments, packs, members, defects, checkpoints and two keys.
void fill(const Folder& folder) {
    auto vault = open_vault(folder);
    seal_bytes(vault, folder, log_of(2'300'000), "large");
    REQUIRE(vault.sign());
    std::vector<Prepared> files;
    for (int i = 0; i < 3000; ++i) { // enough lines for a segment
        const auto name = std::string(200, 'n') + std::to_string(i);
        auto prepared = vault.prepare(folder.write(name, "small " + name), {.path = name});
        REQUIRE(prepared);
        files.push_back(std::move(*prepared));
    }
    REQUIRE(vault.commit(std::move(files)));
    seal_bytes(
        vault, folder, zip_of({{.name = "a", .bytes = log_of(90'000)}, {.name = "b"}}), "zip");
    seal_bytes(vault, folder, gzip_of(log_of(3'000, 6)).substr(0, 300), "cut.gz");
    REQUIRE(vault.change_key(KeyChange::vouched, "caf\xC3\xA9 \"\\\x7F\n\xE2\x80\xA8"));
    seal_bytes(vault, folder, "", "empty");
    REQUIRE(vault.record(Event::verified, {}, "all held"));
    REQUIRE(vault.sign());
}

bool has_programs() {
    const auto versions = output_of("python3 --version && zstd --version && openssl version");
    return versions.find("OpenSSL") != std::string::npos;
}

/// What the program prints.
std::string stranger(const Folder& folder) {
    return output_of("python3 " AMPLE_SOURCE_DIR "/tools/verify_vault.py " +
                     folder.vault().string() + " 2>&1");
}

std::string own(const Folder& folder) {
    const auto vault = Vault::open_to_read(folder.vault());
    if (!vault) {
        return vault.error().what;
    }
    const auto report = verify(*vault);
    return report.faults.empty() ? "" : report.faults[0].where + ": " + report.faults[0].why;
}

} // namespace

TEST_CASE("verify: a program that knows only the specification agrees on every flipped bit") {
    if (!has_programs()) {
        MESSAGE("skipped: python3, zstd or openssl is not installed");
        return;
    }
    const Folder folder;
    fill(folder);
    const auto good = stranger(folder);
    CHECK(good.ends_with(" entries hold\n"));
    CHECK(own(folder).empty());
    CHECK(fs::exists(segments_path(folder.vault())));
    std::mt19937 random(5);
    for (const auto& name : files_below(folder.vault())) {
        const auto whole = slurp(folder.vault() / name);
        for (int round = 0; round < (whole.empty() ? 0 : 3); ++round) {
            auto changed = whole;
            const auto bit = random() % (whole.size() * 8);
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            spill(folder.vault() / name, changed);
            INFO(name << " bit " << bit);
            CHECK_FALSE(own(folder).empty());
            const auto told = stranger(folder);
            CHECK(told.find(':') != std::string::npos);
            CHECK(told.find("entries hold") == std::string::npos);
        }
        spill(folder.vault() / name, whole);
    }
    CHECK(stranger(folder) == good);
}

TEST_CASE(
    "verify: a program that knows only the specification agrees on what is missing or foreign") {
    if (!has_programs()) {
        MESSAGE("skipped: python3, zstd or openssl is not installed");
        return;
    }
    const Folder folder;
    fill(folder);
    for (const auto& name : files_below(folder.vault())) {
        const auto path = folder.vault() / name;
        const auto aside = folder.path() / "aside";
        // A checkpoint, or a run of the index, may be missing: what it says is not needed.
        if (name == "lock" || name == "ledger.ndjson" || name.starts_with("index") ||
            name.starts_with("checkpoints")) {
            continue;
        }
        INFO(name);
        fs::rename(path, aside);
        CHECK_FALSE(own(folder).empty());
        CHECK(stranger(folder).find("entries hold") == std::string::npos);
        fs::rename(aside, path);
        fs::copy_file(path, path.string() + "2");
        CHECK_FALSE(own(folder).empty());
        CHECK(stranger(folder).find("entries hold") == std::string::npos);
        fs::remove(path.string() + "2");
    }
    const auto ledger = slurp(ledger_path(folder.vault()));
    spill(ledger_path(folder.vault()), ledger.substr(0, ledger.find('\n') + 1)); // cut, and whole
    CHECK(own(folder).find("entries are gone") != std::string::npos);
    CHECK(stranger(folder).find("entries hold") == std::string::npos);
}

TEST_CASE("verify: a key that the ledger does not name is told by the program") {
    if (!has_programs()) {
        MESSAGE("skipped: python3, zstd or openssl is not installed");
        return;
    }
    const Folder folder;
    fill(folder);
    const auto state = state_of(folder.vault(), Vault::open_to_read(folder.vault())->ledger());
    REQUIRE(state);
    const auto run =
        "python3 " AMPLE_SOURCE_DIR "/tools/verify_vault.py " + folder.vault().string() + " ";
    CHECK(output_of(run + state->keys[0].vkey).ends_with("entries hold\n"));
    const auto other = SigningKey::generate("someone").public_key().vkey();
    CHECK(output_of(run + other) == "keys: the ledger does not name " + other + "\n");
}
