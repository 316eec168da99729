// The ledger in parts: closed ones compressed, the last one plain.

#include <ample/seal/detail/ledger_segments.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// Enough small files with long names for about `megabytes` of lines, in one commit.
void seal_many(Vault& vault, const Folder& folder, const std::string& prefix, int count) {
    std::vector<Prepared> files;
    for (int i = 0; i < count; ++i) {
        auto name = prefix + std::string(200, 'n') + std::to_string(i);
        auto prepared = vault.prepare(folder.write("small", name), {.path = name});
        REQUIRE(prepared);
        files.push_back(std::move(*prepared));
    }
    REQUIRE(vault.commit(std::move(files)));
}

constexpr int enough = 1800; // lines of some 750 bytes

std::vector<detail::Segment> segments(const Folder& folder) {
    return detail::list_segments(folder.vault())->segments;
}

std::string first_fault(const Folder& folder) {
    const auto report = verify(*Vault::open_to_read(folder.vault()));
    return report.faults.empty() ? "" : report.faults[0].where + ": " + report.faults[0].why;
}

} // namespace

TEST_CASE("segments: a ledger that has grown long is closed, and is the same ledger") {
    const Folder folder;
    {
        auto vault = open_vault(folder);
        for (const auto* prefix : {"a", "b", "c"}) {
            seal_many(vault, folder, prefix, enough);
        }
        REQUIRE(vault.record(Event::noted, {}, "the end"));
    }
    CHECK(segments(folder).size() == 3);
    CHECK(first_fault(folder).empty());
    std::string whole;
    for (const auto& segment : segments(folder)) {
        whole += output_of("zstd -dcq " + segment.path.string());
    }
    whole += slurp(ledger_path(folder.vault()));
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault->ledger().size() == 3 * enough + 4); // three packs, one note
    std::string again;
    for (auto entry : vault->ledger()) {
        again += seal_line(entry);
    }
    CHECK(whole == again);
}

TEST_CASE("segments: lines that a killed writer left in both parts count once, and are taken out") {
    const Folder folder;
    std::string before;
    {
        auto vault = open_vault(folder);
        REQUIRE(vault.record(Event::noted, {}, "first"));
        seal_many(vault, folder, "a", enough);
    }
    const auto closed = segments(folder);
    REQUIRE(closed.size() == 1);
    const auto lines = *detail::read_segment(closed[0]);
    CHECK(slurp(ledger_path(folder.vault())).empty());
    SUBCASE("all of them") {
        spill(ledger_path(folder.vault()), lines);
    }
    SUBCASE("cut within a line") {
        spill(ledger_path(folder.vault()), lines.substr(0, lines.size() - 10));
    }
    const auto entries = Vault::open_to_read(folder.vault())->ledger().size();
    CHECK(entries == enough + 2);
    {
        auto vault = open_vault(folder);
        CHECK(vault.ledger().size() == entries);
        REQUIRE(vault.record(Event::noted, {}, "after it"));
    }
    CHECK(first_fault(folder).empty());
    CHECK(Vault::open_to_read(folder.vault())->ledger().size() == entries + 1);
    CHECK(slurp(ledger_path(folder.vault())).size() < 1000);
}

TEST_CASE("segments: two vaults on one folder follow each other over a closing") {
    const Folder folder;
    auto first = open_vault(folder);
    auto second = open_vault(folder);
    auto reader = *Vault::open_to_read(folder.vault());
    seal_many(first, folder, "a", enough);
    REQUIRE(second.record(Event::noted, {}, "by the second"));
    seal_many(second, folder, "b", enough);
    REQUIRE(first.record(Event::noted, {}, "by the first"));
    REQUIRE(first.sign());
    REQUIRE(second.sign());
    CHECK(segments(folder).size() == 2);
    CHECK(first_fault(folder).empty());
    CHECK(first.ledger().size() == Vault::open_to_read(folder.vault())->ledger().size());
}

TEST_CASE("segments: what is missing, doubled, swapped or foreign is named, and nothing is added") {
    const Folder folder;
    {
        auto vault = open_vault(folder);
        seal_many(vault, folder, "a", enough);
        seal_many(vault, folder, "b", enough);
    }
    const auto closed = segments(folder);
    REQUIRE(closed.size() == 2);
    const auto name = closed[0].name();
    SUBCASE("missing") {
        fs::remove(closed[0].path);
        CHECK(first_fault(folder).starts_with(closed[1].name() + ": it begins with entry"));
    }
    SUBCASE("the last one missing shows by what it named") {
        fs::remove(closed[1].path);
        CHECK_FALSE(first_fault(folder).empty());
    }
    SUBCASE("under another number") {
        auto moved = closed[0];
        moved.first = 7;
        fs::rename(closed[0].path, folder.vault() / moved.name());
        CHECK(first_fault(folder).starts_with(moved.name() + ": it begins with entry 7 where 0"));
    }
    SUBCASE("doubled under another number") {
        auto copy = closed[0];
        copy.first = 3;
        fs::copy_file(closed[0].path, folder.vault() / copy.name());
        CHECK_FALSE(first_fault(folder).empty());
    }
    SUBCASE("a bit changed") {
        auto bytes = slurp(closed[0].path);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        spill(closed[0].path, bytes);
        CHECK(first_fault(folder).starts_with(name + ": " + name + ": its SHA-256 is"));
    }
    SUBCASE("a file of another name") {
        spill(segments_path(folder.vault()) / "note.txt", "x");
        CHECK(first_fault(folder) == "ledger/note.txt: no segment of the ledger has such a name");
        return; // it does no harm to the ledger
    }
    const auto refused = Vault::open(folder.vault(), custodian());
    const bool is_last_gone = !fs::exists(closed[1].path);
    CHECK((is_last_gone || !refused));
    if (!refused) {
        CHECK(refused.error().kind == Kind::damaged);
    }
}
