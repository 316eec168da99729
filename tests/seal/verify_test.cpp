#include <ample/seal/detail/seek_table.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/object.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <random>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

/// A vault with small and large objects, members and an empty file.
void fill(const Folder& folder) {
    auto vault = open_vault(folder);
    seal_bytes(vault, folder, log_of(1'300'000), "large");
    seal_bytes(vault, folder, "small", "small");
    seal_bytes(vault, folder, "", "empty");
    const auto log = log_of(2'000, 5);
    seal_bytes(vault, folder, zip_of({{.name = "a", .bytes = log}, {.name = "b"}}), "zip");
    seal_bytes(vault, folder, gzip_of(log_of(3'000, 6)).substr(0, 300), "cut.gz");
    REQUIRE(vault.record(Event::verified, {}, "all held"));
}

VerifyReport verify_folder(const Folder& folder, std::size_t jobs = 1) {
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    return verify(*vault, jobs);
}

} // namespace

TEST_CASE("verify: a sound vault has no fault, whatever the number of jobs") {
    const Folder folder;
    fill(folder);
    const auto report = verify_folder(folder);
    CHECK(report.faults.empty());
    CHECK(report.entries == 12);
    CHECK(report.objects == 5);
    CHECK(report.bytes > 1'300'000);
    CHECK(verify_folder(folder, 4).faults == report.faults);
    std::uint64_t last = 0;
    verify(*Vault::open_to_read(folder.vault()), 2, [&](const VerifyProgress& progress) {
        CHECK(progress.objects == 5);
        CHECK(progress.objects_done == ++last);
    });
    CHECK(last == 5);
}

TEST_CASE("verify: a flipped bit anywhere is found, and its file is named") {
    const Folder folder;
    fill(folder);
    std::mt19937 random(3);
    for (const auto& name : files_below(folder.vault())) {
        if (name == "lock") {
            continue;
        }
        const auto whole = slurp(folder.vault() / name);
        const auto bits = whole.size() * 8;
        for (int round = 0; round < 80; ++round) {
            // Half of the flips go to the first and last bytes: frame headers and seek tables.
            const auto near = random() % std::min<std::size_t>(bits, 300);
            const auto bit = round % 4 == 0   ? near
                             : round % 4 == 1 ? bits - 1 - near
                                              : random() % bits;
            spill(folder.vault() / name, flipped(whole, bit));
            const auto report = verify_folder(folder);
            INFO(name << " bit " << bit << " of " << bits);
            REQUIRE_FALSE(report.faults.empty());
            const auto where = name == "ledger.ndjson" ? "ledger entry " : name;
            REQUIRE(report.faults[0].where.starts_with(where));
        }
        spill(folder.vault() / name, whole);
    }
    CHECK(verify_folder(folder).faults.empty());
}

TEST_CASE("verify: every bit of one object and its ledger line is covered") {
    const Folder folder;
    {
        auto vault = open_vault(folder);
        seal_bytes(vault, folder, "every bit of this", "file");
    }
    for (const auto& name : files_below(folder.vault())) {
        const auto whole = name == "lock" ? "" : slurp(folder.vault() / name);
        for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
            spill(folder.vault() / name, flipped(whole, bit));
            INFO(name << " bit " << bit);
            REQUIRE_FALSE(verify_folder(folder).faults.empty());
        }
        spill(folder.vault() / name, whole);
    }
}

TEST_CASE("verify: the frame that is damaged is named, with its bytes") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto bytes = log_of(6'000'000);
    const auto digest = seal_bytes(vault, folder, bytes).digest;
    const auto path = object_path(folder.vault(), digest);
    const auto whole = slurp(path);
    spill(path, flipped(whole, whole.size() * 4));
    const auto report = verify(vault);
    REQUIRE(report.faults.size() == 2);
    CHECK(report.faults[0].where == fs::relative(path, folder.vault()).string());
    CHECK(report.faults[0].why.starts_with(
        "frame 2 of 3 (bytes 2097152 to 4194304): its stored bytes are not as they were sealed: "));
    CHECK(report.faults[1].why.starts_with("the file's digest is sha256:"));
    CHECK(*vault.read_range(digest, {10, 90}) == bytes.substr(10, 80));
    const auto hit = vault.read_range(digest, {3'000'000, 3'000'010});
    REQUIRE_FALSE(hit);
    CHECK(hit.error().kind == Kind::damaged);
    CHECK(hit.error().what.find("frame 2 of 3") != std::string::npos);
}

TEST_CASE("verify: an object with other, well-formed content is no match for its name") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto good = seal_bytes(vault, folder, "what was received", "a").digest;
    const auto other = seal_bytes(vault, folder, "what was wanted..", "b").digest;
    fs::copy_file(object_path(folder.vault(), other),
                  object_path(folder.vault(), good),
                  fs::copy_options::overwrite_existing);
    const auto report = verify(vault);
    REQUIRE(report.faults.size() == 3);
    CHECK(report.faults[0].why.starts_with("the tables at its end are not as they were sealed: "));
    CHECK(report.faults[1].why ==
          "it decodes to " + other.text() + ", not to what it is named after");
    const auto source = vault.open_object(good);
    REQUIRE_FALSE(source);
    CHECK(source.error().what.find("the tables at its end") != std::string::npos);
    auto unproven = open_source(object_path(folder.vault(), good), {.exhibit = good});
    REQUIRE(unproven);
    CHECK(drain(**unproven) ==
          "object " + good.text() + " decodes to bytes with the digest " + other.text());
}

TEST_CASE("verify: missing, cut, strange and misplaced objects are named") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto digest = seal_bytes(vault, folder, log_of(10'000)).digest;
    const auto path = object_path(folder.vault(), digest);
    const auto name = fs::relative(path, folder.vault()).string();
    const auto whole = slurp(path);
    for (const std::size_t size : {0UL, 5UL, 20UL, whole.size() - 1}) {
        spill(path, whole.substr(0, size));
        const auto report = verify(vault);
        REQUIRE_FALSE(report.faults.empty());
        CHECK(report.faults[0].where == name);
        CHECK(report.faults[0].why.starts_with("seek table: "));
    }
    fs::remove(path);
    auto report = verify(vault);
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0].where == name);
    CHECK(report.faults[0].why.starts_with("the ledger names it, but: cannot open"));
    CHECK_FALSE(vault.holds(digest));
    CHECK(seal_bytes(vault, folder, log_of(10'000)).was_known);
    CHECK(vault.holds(digest));
    CHECK(verify(vault).faults.empty());
    spill(objects_path(folder.vault()) / "planted\n", "x");
    fs::copy_file(path, objects_path(folder.vault()) / digest.hex());
    report = verify(vault);
    REQUIRE(report.faults.size() == 2);
    CHECK(report.faults[0].where == "objects/" + digest.hex());
    CHECK(report.faults[1].where == "objects/planted\\x0a");
}

TEST_CASE("seek table: hostile tables are refused") {
    using namespace ample::seal::detail; // NOLINT
    const auto table = write_seek_table({{0, 0, 100, 1000, 7}, {100, 1000, 50, 500, 8}});
    REQUIRE(read_seek_table(table, 150));
    CHECK(read_seek_table(table, 150)->at(1).decoded_at == 1000);
    CHECK_FALSE(read_seek_table(table, 151));
    CHECK_FALSE(read_seek_table("", 0));
    CHECK_FALSE(seek_table_bytes(""));
    const auto huge = write_seek_table({{0, 0, 10, 0xFFFFFFFF, 0}});
    CHECK_FALSE(read_seek_table(huge, 10));
    for (std::size_t bit = 0; bit < 8 * 8; ++bit) {
        CHECK_FALSE(read_seek_table(flipped(table, bit), 150));
    }
}
