#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>
#include <unistd.h>

#include <random>
#include <thread>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

TEST_CASE("vault: a file becomes an object that plain zstd turns back into it") {
    const Folder folder;
    auto vault = open_vault(folder);
    for (const std::size_t size :
         {0U, 1U, 4096U, 65'536U, 1U << 21U, (1U << 21U) + 1, 7'000'000U}) {
        auto bytes = log_of(size, 7).substr(0, size);
        const auto sealed = seal_bytes(vault, folder, bytes);
        INFO("bytes: " << size);
        CHECK(sealed.digest == Digest::of(bytes));
        CHECK(sealed.bytes == size);
        CHECK(sealed.members.empty());
        CHECK(sealed.defects.empty());
        CHECK(content(vault, sealed.digest) == bytes);
        const auto object = object_path(folder.vault(), sealed.digest).string();
        CHECK(output_of("zstd -dc " + object + " | sha256sum") == sealed.digest.hex() + "  -\n");
    }
}

TEST_CASE("vault: any range is read from the frames that hold it") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto bytes = log_of(6'400'000);
    const auto digest = seal_bytes(vault, folder, bytes).digest;
    std::mt19937 random(20161104);
    for (int round = 0; round < 200; ++round) {
        const auto begin = random() % bytes.size();
        const auto length = random() % (round % 10 == 0 ? bytes.size() - begin : 300) + 1;
        const auto end = std::min<std::size_t>(bytes.size(), begin + length);
        const auto range = vault.read_range(digest, {begin, end});
        REQUIRE(range);
        REQUIRE(*range == bytes.substr(begin, end - begin));
    }
    CHECK(*vault.read_range(digest, {bytes.size(), bytes.size()}) == "");
    const auto beyond = vault.read_range(digest, {0, bytes.size() + 1});
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().kind == Kind::not_found);
    CHECK_FALSE(vault.read_range(digest, {5, 4}));
}

TEST_CASE("vault: the ledger tells who received what from whom and what became of it") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto gzip = gzip_of("a log line\n");
    const Receipt receipt{"evidence/a/log.gz", "Aero Lab", "Mori", "2016-12-01", "on a USB stick"};
    const auto sealed = vault.seal(folder.write("log.gz", gzip), receipt);
    REQUIRE(sealed);
    REQUIRE(vault.record(Event::opened, sealed->digest, "export of the dossier"));
    const auto& ledger = vault.ledger();
    REQUIRE(ledger.size() == 4);
    CHECK(ledger[0].event == Event::packed);
    CHECK(ledger[0].stored.bytes == gzip.size() + 11);
    CHECK_FALSE(ledger[0].stored.tail.is_none());
    CHECK(ledger[1].event == Event::received);
    CHECK(ledger[1].source == receipt);
    CHECK(ledger[1].actor == "mori");
    CHECK(ledger[1].tool == "ample test");
    CHECK(ledger[1].at == "2021-04-20T00:53:20Z");
    CHECK(ledger[1].stored.bytes == gzip.size());
    CHECK(ledger[1].stored.pack == ledger[0].stored.exhibit);
    CHECK(ledger[1].members == 1);
    CHECK(ledger[2].event == Event::derived);
    CHECK(ledger[2].container == sealed->digest);
    CHECK(ledger[2].member == "gzip");
    CHECK(ledger[2].previous == ledger[1].entry);
    CHECK(ledger[3].event == Event::opened);
    CHECK(ledger[3].why == "export of the dossier");
    CHECK_THROWS_AS((void)vault.record(Event::received, sealed->digest, ""), Bug);
}

TEST_CASE("vault: what was sealed is known when the vault is opened again") {
    const Folder folder;
    const auto zip = zip_of({{.name = "a.log", .bytes = "one"}, {.name = "b.log", .bytes = "two"}});
    Sealed first;
    {
        auto vault = open_vault(folder);
        first = seal_bytes(vault, folder, zip);
    }
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    auto again = vault->sealed(first.digest);
    REQUIRE(again);
    CHECK(again->members == first.members);
    CHECK(*vault->decoded(first.digest, "zip:b.log") == Digest::of("two"));
    CHECK(*vault->decoded(first.digest, "") == first.digest);
    CHECK_FALSE(vault->decoded(first.digest, "zip:c.log"));
    CHECK(vault->sealed(Digest::of("one"))->bytes == 3);
    CHECK(vault->holds(Digest::of("one")));
    CHECK_FALSE(vault->holds(Digest::of("three")));
    CHECK_FALSE(vault->sealed(Digest::of("three")));
    CHECK_FALSE(vault->open_object(Digest::of("three")));
}

TEST_CASE("vault: equal bytes cost one object, and every new receipt one entry") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto zip = zip_of({{.name = "a", .bytes = "one"}, {.name = "b", .bytes = "one"}});
    CHECK_FALSE(seal_bytes(vault, folder, zip, "first").was_known);
    CHECK(files_below(objects_path(folder.vault())).size() == 1);
    CHECK(vault.ledger()[0].stored.bytes == zip.size() + 3); // the pack holds "one" once
    const auto entries = vault.ledger().size();
    CHECK(seal_bytes(vault, folder, zip, "second").was_known);
    CHECK(vault.ledger().size() == entries + 1);
    const auto again = seal_bytes(vault, folder, zip, "second");
    CHECK(again.was_known);
    CHECK(again.members.size() == 2);
    CHECK(vault.ledger().size() == entries + 1);
    CHECK(files_below(objects_path(folder.vault())).size() == 1);
    CHECK(seal_bytes(vault, folder, "one", "member").was_known);
    CHECK(vault.sealed(Digest::of(zip))->members.size() == 2);
}

TEST_CASE("vault: files prepared in any order stand in the ledger in the order of the commit") {
    const Folder folder;
    auto vault = open_vault(folder);
    std::vector<std::filesystem::path> paths;
    for (int i = 0; i < 6; ++i) {
        paths.push_back(folder.write(std::to_string(i), gzip_of(log_of(200'000, i % 4))));
    }
    std::vector<std::optional<Prepared>> slots(paths.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        threads.emplace_back([&, i] {
            auto prepared = vault.prepare(paths[i], {.path = paths[i].filename()});
            if (prepared) {
                slots[i] = std::move(*prepared);
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    std::vector<Prepared> files;
    for (auto& slot : slots) {
        REQUIRE(slot);
        files.push_back(std::move(*slot));
    }
    const auto sealed = vault.commit(std::move(files));
    REQUIRE(sealed);
    CHECK_FALSE((*sealed)[0].was_known);
    CHECK((*sealed)[4].was_known);
    std::string order;
    for (const auto& entry : vault.ledger()) {
        order += entry.source.path;
    }
    CHECK(order == "012345");
    CHECK(files_below(objects_path(folder.vault())).size() == 5); // a pack of gzip files, four logs
    CHECK(files_below(drafts_path(folder.vault())).empty());
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("vault: a file that was prepared and not committed leaves nothing") {
    const Folder folder;
    auto vault = open_vault(folder);
    { CHECK(vault.prepare(folder.write("a", gzip_of("x")), {}).has_value()); }
    CHECK(files_below(folder.vault()) == std::vector<std::string>{"ledger.ndjson", "lock"});
    CHECK(vault.ledger().empty());
}

TEST_CASE("vault: one file sealed by many threads and vaults at once is sealed once") {
    const Folder folder;
    const auto file = folder.write("log.gz", gzip_of(log_of(900'000)));
    auto first = open_vault(folder);
    auto second = open_vault(folder);
    std::vector<std::thread> threads;
    std::vector<std::optional<Error>> errors(8);
    for (std::size_t i = 0; i < errors.size(); ++i) {
        threads.emplace_back([&, i] {
            auto sealed = (i % 2 == 0 ? first : second).seal(file, {.path = "log.gz"});
            if (!sealed) {
                errors[i] = sealed.error();
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (const auto& error : errors) {
        CHECK_MESSAGE(!error, (error ? error->what : ""));
    }
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    CHECK(vault->ledger().size() == 2);
    CHECK(files_below(objects_path(folder.vault())).size() == 2);
    CHECK(verify(*vault).faults.empty());
}

TEST_CASE("vault: open to read, it changes nothing and seals nothing") {
    const Folder folder;
    CHECK(Vault::open_to_read(folder.vault()).error().kind == Kind::not_found);
    {
        auto vault = open_vault(folder);
        seal_bytes(vault, folder, "text");
    }
    auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    CHECK(vault->prepare(folder.write("a", "x"), {}).error().kind == Kind::refused);
    CHECK(vault->commit({}).error().kind == Kind::refused);
    CHECK(vault->record(Event::noted, {}, "x").error().kind == Kind::refused);
    CHECK(content(*vault, Digest::of("text")) == "text");
}
