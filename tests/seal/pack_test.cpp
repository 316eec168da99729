#include <ample/core/pool.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/object.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// Seals `contents` as files of one commit.
std::vector<Sealed>
seal_all(Vault& vault, const Folder& folder, const std::vector<std::string>& contents) {
    std::vector<Prepared> files;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const auto name = "f" + std::to_string(i);
        auto prepared = vault.prepare(folder.write(name, contents[i]), {.path = name});
        REQUIRE(prepared);
        files.push_back(std::move(*prepared));
    }
    auto sealed = vault.commit(std::move(files));
    if (!sealed) {
        FAIL(sealed.error().what);
    }
    return std::move(*sealed);
}

/// `count` different contents of about `bytes` each.
std::vector<std::string> contents_of(std::size_t count, std::size_t bytes) {
    std::vector<std::string> contents;
    for (unsigned i = 0; i < count; ++i) {
        contents.push_back(log_of(bytes, i));
    }
    return contents;
}

std::size_t objects_in(const Folder& folder) {
    return files_below(objects_path(folder.vault())).size();
}

LedgerEntry entry_of(const Vault& vault, const Digest& exhibit) {
    const auto& ledger = vault.ledger();
    const auto found = std::find_if(ledger.begin(), ledger.end(), [&](const auto& entry) {
        return entry.stored.exhibit == exhibit && entry.event != Event::packed;
    });
    REQUIRE(found != ledger.end());
    return *found;
}

} // namespace

TEST_CASE("pack: small files of one commit share an object, in which plain tools find each") {
    const Folder folder;
    auto vault = open_vault(folder);
    auto contents = contents_of(300, 3'000);
    contents.push_back(log_of(packed_below_bytes - 200, 7).substr(0, packed_below_bytes - 1));
    contents.push_back(log_of(packed_below_bytes, 8).substr(0, packed_below_bytes));
    contents.emplace_back();
    const auto sealed = seal_all(vault, folder, contents);
    CHECK(objects_in(folder) == 2); // the pack, and the one that is not small
    CHECK(vault.ledger().size() == contents.size() + 1);
    CHECK(vault.ledger()[0].event == Event::packed);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        REQUIRE(sealed[i].digest == Digest::of(contents[i]));
        REQUIRE(vault.holds(sealed[i].digest));
        REQUIRE(content(vault, sealed[i].digest) == contents[i]);
        REQUIRE(vault.sealed(sealed[i].digest)->bytes == contents[i].size());
        REQUIRE(*vault.read_range(sealed[i].digest, {0, contents[i].size()}) == contents[i]);
        REQUIRE_FALSE(vault.read_range(sealed[i].digest, {0, contents[i].size() + 1}));
        const auto stored = entry_of(vault, sealed[i].digest).stored;
        CHECK(stored.is_packed() == (contents[i].size() < packed_below_bytes));
        if (stored.is_packed() && i % 60 == 0) {
            const auto pack = object_path(folder.vault(), stored.pack).string();
            CHECK(output_of("zstd -dc " + pack + " | tail -c +" +
                            std::to_string(stored.pack_offset + 1) + " | head -c " +
                            std::to_string(stored.bytes) + " | sha256sum") ==
                  sealed[i].digest.hex() + "  -\n");
        }
    }
    CHECK(verify(vault).faults.empty());
    const auto again = Vault::open_to_read(folder.vault());
    REQUIRE(again);
    CHECK(content(*again, sealed[17].digest) == contents[17]);
}

TEST_CASE("pack: no exhibit is cut by the end of a frame") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto sealed = seal_all(vault, folder, contents_of(40, 30'000));
    const auto pack = vault.ledger()[0].stored;
    const auto reader = ObjectReader::open(object_path(folder.vault(), pack.exhibit), pack.tail);
    REQUIRE(reader);
    CHECK(reader->frames() == 5); // eight of 30 kB in 256 KiB
    for (const auto& one : sealed) {
        const auto stored = entry_of(vault, one.digest).stored;
        const auto frame = reader->frame_range(reader->frame_at(stored.pack_offset));
        CHECK(stored.pack_offset + stored.bytes <= frame.end);
    }
}

TEST_CASE("pack: equal small files are stored once, also in another commit") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto first = seal_all(vault, folder, {"one", "two", "one"});
    CHECK(vault.ledger()[0].stored.bytes == 6);
    CHECK_FALSE(first[0].was_known);
    CHECK(first[2].was_known);
    const auto second = seal_all(vault, folder, {"two", "three", "four"});
    CHECK(second[0].was_known);
    CHECK(objects_in(folder) == 2);
    CHECK(entry_of(vault, Digest::of("two")).stored.pack == vault.ledger()[0].stored.exhibit);
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("pack: one small file alone is an object of its own") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto sealed = seal_bytes(vault, folder, "alone");
    CHECK(vault.ledger().size() == 1);
    CHECK(fs::exists(object_path(folder.vault(), sealed.digest)));
    CHECK(content(vault, sealed.digest) == "alone");
}

TEST_CASE("pack: the small members of a container are packed, those of many small ones together") {
    const Folder folder;
    auto vault = open_vault(folder);
    std::vector<ZipFile> many;
    for (unsigned i = 0; i < 400; ++i) {
        many.push_back({.name = std::to_string(i), .bytes = log_of(1'000, i)});
    }
    many.push_back({.name = "inner.gz", .bytes = gzip_of(log_of(5'000, 999))});
    many.push_back({.name = "again", .bytes = log_of(1'000, 3)});
    const auto zip = zip_of(many);
    REQUIRE(zip.size() > packed_below_bytes);
    const auto sealed = seal_bytes(vault, folder, zip);
    CHECK(sealed.members.size() == 403);
    CHECK(objects_in(folder) == 2); // the file and one pack
    CHECK(vault.ledger()[0].event == Event::packed);
    CHECK(content(vault, *vault.decoded(sealed.digest, "zip:inner.gz/gzip")) == log_of(5'000, 999));
    std::vector<std::string> small_containers;
    for (unsigned i = 0; i < 50; ++i) {
        small_containers.push_back(gzip_of(log_of(2'000, 5'000 + i)));
    }
    const auto more = seal_all(vault, folder, small_containers);
    CHECK(objects_in(folder) == 3); // 50 files and 50 members in one pack
    CHECK(content(vault, more[9].members.at(0).digest) == log_of(2'000, 5'009));
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("pack: a pack that is by chance the content of a file is one object for both") {
    for (const bool file_first : {true, false}) {
        const Folder folder;
        auto vault = open_vault(folder);
        const auto a = log_of(50'000, 1);
        const auto b = log_of(50'000, 2);
        if (file_first) {
            seal_bytes(vault, folder, a + b, "whole");
        }
        seal_all(vault, folder, {a, b});
        if (!file_first) {
            seal_bytes(vault, folder, a + b, "whole");
        }
        CHECK(objects_in(folder) == 1);
        CHECK(content(vault, Digest::of(a + b)) == a + b);
        CHECK(content(vault, Digest::of(b)) == b);
        CHECK(verify(vault).faults.empty());
    }
    const Folder folder;
    auto vault = open_vault(folder);
    seal_all(vault, folder, {"ab", "x"}); // "ab" lies in a pack, and is one
    seal_all(vault, folder, {"a", "b"});
    CHECK(objects_in(folder) == 2);
    CHECK(content(vault, Digest::of("ab")) == "ab");
    CHECK(content(vault, Digest::of("b")) == "b");
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("pack: what is lost with a pack is sealed again, whatever it is packed with then") {
    const Folder folder;
    auto vault = open_vault(folder);
    seal_all(vault, folder, {"one", "two", "three"});
    const auto pack = vault.ledger()[0].stored.exhibit;
    fs::remove(object_path(folder.vault(), pack));
    CHECK_FALSE(vault.holds(Digest::of("one")));
    CHECK(verify(vault).faults.size() == 1);
    seal_all(vault, folder, {"three", "two"});
    CHECK(content(vault, Digest::of("three")) == "three");
    CHECK(verify(vault).faults.size() == 1); // "one" is still missing
    seal_all(vault, folder, {"one"});
    CHECK(content(vault, Digest::of("one")) == "one");
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("pack: many threads read packed exhibits at once") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto contents = contents_of(300, 4'000);
    const auto sealed = seal_all(vault, folder, contents);
    std::vector<char> is_good(contents.size() * 4);
    parallel_for(4, is_good.size(), [&](std::size_t i) {
        const auto at = i % contents.size();
        is_good[i] = content(vault, sealed[at].digest) == contents[at] ? 1 : 0;
    });
    CHECK(std::count(is_good.begin(), is_good.end(), 1) == static_cast<int>(is_good.size()));
}

TEST_CASE("pack: exhibits that are not where their entry says are named") {
    const Folder folder;
    {
        auto vault = open_vault(folder);
        seal_all(vault, folder, {"one", "two", "three"});
    }
    const auto entries = Vault::open_to_read(folder.vault())->ledger();
    const std::vector<std::pair<std::uint64_t, std::string>> wrong = {
        {1, "(bytes 1 to 4) is not there"},
        {10, "(bytes 10 to 13) lies beyond its end"},
        {~std::uint64_t{0}, "lies beyond its end"},
    };
    for (const auto& [offset, why] : wrong) {
        auto forged = entries;
        forged[1].stored.pack_offset = offset;
        std::string lines;
        for (std::size_t i = 0; i < forged.size(); ++i) {
            forged[i].previous = i == 0 ? Digest{} : forged[i - 1].entry;
            lines += seal_line(forged[i]);
        }
        spill(ledger_path(folder.vault()), lines);
        const auto vault = Vault::open_to_read(folder.vault());
        const auto report = verify(*vault);
        REQUIRE(report.faults.size() == 1);
        CHECK(report.faults[0].why.find(why) != std::string::npos);
        CHECK(content(*vault, Digest::of("one")) != "one");
        CHECK(content(*vault, Digest::of("two")) == "two");
    }
    auto orphan = entries[1];
    orphan.seq = 0;
    orphan.previous = {};
    spill(ledger_path(folder.vault()), seal_line(orphan));
    const auto vault = Vault::open_to_read(folder.vault());
    CHECK(verify(*vault).faults.at(0).why ==
          "1 exhibits lie in this pack, which no entry of the ledger names");
    CHECK_FALSE(vault->open_object(Digest::of("one")));
    CHECK_FALSE(vault->holds(Digest::of("one")));
}
