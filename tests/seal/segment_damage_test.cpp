#include <ample/seal/detail/ledger_segments.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <functional>
#include <random>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

/// Seals `count` small files called `prefix`0 and so on in one commit, each with a note of
/// `note_bytes`.
void seal_many(Vault& vault,
               const Folder& folder,
               const std::string& prefix,
               unsigned count,
               std::size_t note_bytes = 0) {
    std::vector<Prepared> files;
    for (unsigned i = 0; i < count; ++i) {
        const auto name = prefix + std::to_string(i);
        const auto note = note_bytes == 0 ? std::string() : log_of(note_bytes, i);
        auto prepared =
            vault.prepare(folder.write("file", "content of " + name), {.path = name, .note = note});
        REQUIRE(prepared);
        files.push_back(std::move(*prepared));
    }
    const auto sealed = vault.commit(std::move(files));
    if (!sealed) {
        FAIL(sealed.error().what);
    }
}

constexpr unsigned few = 30; ///< so many files with long notes fill a segment
constexpr std::size_t long_note = 40'000;

void seal_segment(Vault& vault, const Folder& folder, const std::string& prefix) {
    seal_many(vault, folder, prefix, few, long_note);
}

/// A vault of `count` segments and one line after them.
void fill(const Folder& folder, unsigned count) {
    auto vault = open_vault(folder);
    for (unsigned i = 0; i < count; ++i) {
        seal_segment(vault, folder, std::string(1, static_cast<char>('a' + i)));
    }
    seal_bytes(vault, folder, "the last", "last");
}

std::vector<std::string> segments_of(const Folder& folder) {
    const auto path = segments_path(folder.vault());
    return fs::exists(path) ? files_below(path) : std::vector<std::string>();
}

std::string plain_of(const Folder& folder) {
    return slurp(ledger_path(folder.vault()));
}

std::vector<Fault> faults_of(const Folder& folder) {
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    return verify(*vault).faults;
}

bool is_named(const std::vector<Fault>& faults, const std::string& where, const std::string& why) {
    return std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) {
        return fault.where.find(where) != std::string::npos &&
               fault.why.find(why) != std::string::npos;
    });
}

/// What opening for sealing fails with; "" when it opens.
std::string refusal_of(const Folder& folder) {
    const auto vault = Vault::open(folder.vault(), custodian());
    if (vault) {
        return "";
    }
    CHECK_MESSAGE(vault.error().kind == Kind::damaged, vault.error().what);
    CHECK(vault.error().hint.find("ample verify") != std::string::npos);
    return vault.error().what;
}

/// Entries of `text`, each of which must hold and follow the one before.
std::vector<LedgerEntry> chain_of(std::string_view text) {
    std::vector<LedgerEntry> entries;
    while (!text.empty()) {
        const auto end = text.find('\n');
        REQUIRE(end != text.npos);
        const auto entry = parse_line(text.substr(0, end));
        REQUIRE(entry);
        const auto fault = chain_fault(entries.empty() ? nullptr : &entries.back(), *entry);
        REQUIRE_FALSE(fault);
        entries.push_back(*entry);
        text.remove_prefix(end + 1);
    }
    return entries;
}

} // namespace

TEST_CASE("ledger segments: a commit of many files closes one; the vault is the same after it") {
    const Folder folder;
    std::vector<LedgerEntry> entries;
    {
        auto vault = open_vault(folder);
        seal_many(vault, folder, "small", 2'600);
        REQUIRE(segments_of(folder).size() == 1);
        CHECK(plain_of(folder).empty());
        seal_bytes(vault, folder, "one more", "more");
        REQUIRE(vault.record(Event::noted, {}, "a remark"));
        entries = vault.ledger();
    }
    CHECK(segments_of(folder).size() == 1);
    CHECK_FALSE(plain_of(folder).empty());
    for (const auto& vault :
         {Vault::open_to_read(folder.vault()), Vault::open(folder.vault(), custodian())}) {
        REQUIRE(vault);
        CHECK(vault->ledger() == entries);
        CHECK(content(*vault, Digest::of("content of small2599")) == "content of small2599");
        const auto report = verify(*vault, 2);
        CHECK(report.faults.empty());
        CHECK(report.entries == entries.size());
    }
}

TEST_CASE("ledger segments: plain tools read segments and plain part as one chain") {
    const Folder folder;
    fill(folder, 3);
    if (output_of("zstd --version").find("Zstandard") == std::string::npos) {
        MESSAGE("skipped: zstd is not installed");
        return;
    }
    const auto text = output_of("cd " + folder.vault().string() +
                                " && zstd -dcq ledger/*.zst | cat - ledger.ndjson");
    CHECK(chain_of(text) == Vault::open_to_read(folder.vault())->ledger());
    for (const auto& name : segments_of(folder)) {
        const auto digest = Digest::of(slurp(segments_path(folder.vault()) / name)).hex();
        CHECK(name.substr(13) == digest + ".ndjson.zst");
        const auto first = output_of("zstd -dcq " + (segments_path(folder.vault()) / name).string())
                               .substr(0, text.find('\n'));
        CHECK(first.find("\"seq\":" + std::to_string(std::stoul(name.substr(0, 12))) + ",") !=
              std::string::npos);
    }
}

TEST_CASE("ledger segments: only a plain part over the limit is closed, whole, at a commit") {
    const Folder folder;
    auto vault = open_vault(folder);
    seal_many(vault, folder, "a", 1, detail::segment_bytes - 100'000);
    REQUIRE(plain_of(folder).size() <= detail::segment_bytes);
    CHECK(segments_of(folder).empty());
    seal_many(vault, folder, "b", 1, 100'000);
    CHECK(segments_of(folder).size() == 1);
    seal_many(vault, folder, "c", 1, 3'000'000); // one line, of nearly the longest
    CHECK(segments_of(folder).size() == 2);
    CHECK(plain_of(folder).empty());
    CHECK(verify(vault).faults.empty());
    CHECK(open_vault(folder).ledger() == vault.ledger());
}

TEST_CASE("ledger segments: lines that a killed writer left in both places count once") {
    const Folder folder;
    std::string plain;
    {
        auto vault = open_vault(folder);
        seal_segment(vault, folder, "a");
        seal_bytes(vault, folder, "before", "before");
        plain = plain_of(folder);
        seal_segment(vault, folder, "b");
    }
    const auto names = segments_of(folder);
    REQUIRE(names.size() == 2);
    const auto newest = detail::list_segments(folder.vault())->segments.back();
    const auto lines = *detail::read_segment(newest);
    REQUIRE(lines.starts_with(plain));
    spill(ledger_path(folder.vault()), lines);
    CHECK(faults_of(folder).empty());
    const auto entries = Vault::open_to_read(folder.vault())->ledger();
    CHECK(plain_of(folder) == lines); // reading changes nothing
    {
        auto vault = open_vault(folder);
        CHECK(vault.ledger() == entries);
        CHECK(plain_of(folder).empty());
        seal_bytes(vault, folder, "after", "after");
        CHECK(vault.ledger().size() == entries.size() + 1);
        CHECK(verify(vault).faults.empty());
    }
    CHECK(segments_of(folder) == names);
    CHECK(faults_of(folder).empty());
}

TEST_CASE("ledger segments: a living writer takes out what a killed one left in both places") {
    const Folder folder;
    auto living = open_vault(folder);
    seal_bytes(living, folder, "one", "one");
    {
        auto killed = open_vault(folder);
        seal_segment(killed, folder, "a");
    }
    const auto segment = detail::list_segments(folder.vault())->segments.at(0);
    spill(ledger_path(folder.vault()), *detail::read_segment(segment));
    seal_bytes(living, folder, "two", "two");
    CHECK(plain_of(folder).size() < 2'000);
    CHECK(verify(living).faults.empty());
    CHECK(open_vault(folder).ledger() == living.ledger());
}

TEST_CASE("ledger segments: a draft of a killed writer is taken away, or written over") {
    const Folder folder;
    fill(folder, 1);
    const auto name = segments_of(folder).at(0);
    const auto draft = drafts_path(folder.vault()) / ("segment-" + name.substr(13, 64));
    spill(draft, "half a segm");
    {
        auto vault = open_vault(folder);
        CHECK_FALSE(fs::exists(draft));
        spill(draft, "half a segm");
        const auto lines =
            *detail::read_segment(detail::list_segments(folder.vault())->segments.at(0));
        REQUIRE(detail::write_segment(folder.vault(), 0, lines));
        CHECK_FALSE(fs::exists(draft));
        CHECK(verify(vault).faults.empty());
    }
    CHECK(segments_of(folder) == std::vector<std::string>{name});
}

TEST_CASE("ledger segments: vaults on one folder follow each other's segments") {
    const Folder folder;
    auto one = open_vault(folder);
    auto two = open_vault(folder);
    seal_bytes(two, folder, "two", "two");
    seal_segment(one, folder, "a");
    REQUIRE(segments_of(folder).size() == 1);
    seal_bytes(two, folder, "after the first", "x"); // the plain part is shorter than two's
    seal_segment(one, folder, "b");
    seal_segment(one, folder, "c"); // two segments at once are new to two
    seal_segment(two, folder, "d");
    seal_bytes(one, folder, "after the fourth", "y");
    REQUIRE(two.record(Event::noted, {}, "a remark"));
    CHECK(segments_of(folder).size() == 4);
    REQUIRE(one.record(Event::noted, {}, "another"));
    CHECK(one.ledger().size() == 4 * (few + 1) + 5); // packs have entries, too
    CHECK(verify(one).faults.empty());
    CHECK(verify(two).faults.empty());
    CHECK(Vault::open_to_read(folder.vault())->ledger() == one.ledger());
}

TEST_CASE("ledger segments: every flipped bit is found, and the segment named") {
    const Folder folder;
    fill(folder, 2);
    const auto names = segments_of(folder);
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        const auto& name = names[round % names.size()];
        const auto path = segments_path(folder.vault()) / name;
        const auto whole = slurp(path);
        const auto bits = whole.size() * 8;
        const auto near = random() % 200;
        const auto bit = round % 6 == 0 ? near : round % 6 == 1 ? bits - 1 - near : random() % bits;
        auto changed = whole;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        spill(path, changed);
        INFO(name << " bit " << bit << " of " << bits);
        const auto faults = faults_of(folder);
        REQUIRE_FALSE(faults.empty());
        CHECK(faults[0].where == "ledger/" + name);
        CHECK(faults[0].why.find("its SHA-256 is ") != std::string::npos);
        CHECK(refusal_of(folder).starts_with("ledger/" + name + ": its SHA-256 is "));
        spill(path, whole);
    }
    CHECK(faults_of(folder).empty());
}

TEST_CASE("ledger segments: cut, missing, renamed, swapped and doubled ones are named") {
    const Folder folder;
    fill(folder, 3);
    const auto ledger = segments_path(folder.vault());
    const auto names = segments_of(folder);
    REQUIRE(names.size() == 3);
    const auto kept = folder.path() / "kept";
    fs::copy(ledger, kept);
    const auto number = [&](std::size_t at) { return names[at].substr(0, 12); };
    const auto rest = [&](std::size_t at) { return names[at].substr(12); };
    const auto move = [&](const std::string& from, const std::string& to) {
        fs::rename(ledger / from, ledger / to);
    };

    struct Wrong {
        std::string what;
        std::function<void()> act;
        std::string where;
        std::string why;
        std::string refusal;
    };

    const std::vector<Wrong> wrongs = {
        {"cut", [&] { fs::resize_file(ledger / names[1], 1'000); }, names[1], "SHA-256", names[1]},
        {"empty", [&] { fs::resize_file(ledger / names[1], 0); }, names[1], "SHA-256", names[1]},
        {"no first", [&] { fs::remove(ledger / names[0]); }, names[1], "where 0 should", names[1]},
        {"no second", [&] { fs::remove(ledger / names[1]); }, names[2], "should follow", names[2]},
        {"no last",
         [&] { fs::remove(ledger / names[2]); },
         "(line at byte 0)",
         "",
         "line at byte 0"},
        {"none", [&] { fs::remove_all(ledger); }, "(line at byte 0)", "", "line at byte 0"},
        {"other number",
         [&] { move(names[1], "000000000005" + rest(1)); },
         "000000000005" + rest(1),
         "it begins with entry 5 where ",
         "000000000005" + rest(1)},
        {"not its number, and last",
         [&] { move(names[1], "000000000999" + rest(1)); },
         names[2],
         "should follow",
         names[2]},
        {"numbers swapped",
         [&] {
             move(names[1], number(2) + rest(1));
             move(names[2], number(1) + rest(2));
         },
         number(1) + rest(2),
         "",
         number(1) + rest(2)},
        {"contents swapped",
         [&] {
             move(names[1], "x");
             move(names[2], names[1]);
             move("x", names[2]);
         },
         names[1],
         "SHA-256",
         names[1]},
        {"doubled",
         [&] { fs::copy_file(ledger / names[1], ledger / ("000000000999" + rest(1))); },
         "000000000999" + rest(1),
         "it begins with entry 999 where ",
         "000000000999" + rest(1)},
        {"stranger",
         [&] { spill(ledger / "notes\n.txt", "x"); },
         "ledger/notes\\x0a.txt",
         "no segment of the ledger has such a name",
         ""},
        {"other ending",
         [&] { move(names[2], names[2] + ".bak"); },
         "ledger/" + names[2] + ".bak",
         "no segment of the ledger has such a name",
         "line at byte 0"},
        {"a pipe",
         [&] { REQUIRE(::mkfifo((ledger / ("000000000999" + rest(1))).c_str(), 0600) == 0); },
         "000000000999" + rest(1),
         "SHA-256",
         "000000000999" + rest(1)},
    };
    for (const auto& wrong : wrongs) {
        INFO(wrong.what);
        wrong.act();
        const auto faults = faults_of(folder);
        CHECK(is_named(faults, wrong.where, wrong.why));
        const auto refusal = refusal_of(folder);
        CHECK(refusal.empty() == wrong.refusal.empty());
        CHECK_MESSAGE(refusal.find(wrong.refusal) != std::string::npos, refusal);
        fs::remove_all(ledger);
        fs::copy(kept, ledger);
        REQUIRE(faults_of(folder).empty());
    }
}

TEST_CASE("ledger segments: before a damaged one a vault is read, and sealing goes nowhere") {
    const Folder folder;
    fill(folder, 2);
    const auto names = segments_of(folder);
    auto living = open_vault(folder);
    spill(segments_path(folder.vault()) / names[1], "not zstd");
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    CHECK(vault->ledger().size() == std::stoul(names[1].substr(0, 12)));
    CHECK(content(*vault, Digest::of("content of a7")) == "content of a7");
    CHECK_FALSE(vault->holds(Digest::of("content of b7")));
    const auto plain = plain_of(folder);
    CHECK_FALSE(refusal_of(folder).empty());
    CHECK(plain_of(folder) == plain);
    // What a living vault has read it need not read again.
    seal_bytes(living, folder, "still", "still");
    CHECK(living.ledger().size() == living.ledger().back().seq + 1);
}
