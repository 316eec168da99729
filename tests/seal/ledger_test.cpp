#include <ample/core/value.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/ledger.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace {

LedgerEntry sample() {
    LedgerEntry entry;
    entry.seq = 7;
    entry.previous = Digest::of("before");
    entry.at = "2021-04-20T00:00:00Z";
    entry.event = Event::received;
    entry.actor = "mori";
    entry.tool = "ample test";
    entry.source = {"reports/\"entry\":\"sha256:x\".txt", "日本", "", "2016-11-04", "a\nb"};
    entry.stored = {Digest::of("x"), 1, Digest::of("object"), 30, Digest::of("tail")};
    entry.members = 2;
    return entry;
}

std::string line_of(LedgerEntry entry) {
    auto line = seal_line(entry);
    line.pop_back();
    return line;
}

/// A vault with three files, closed again.
void fill(const Folder& folder) {
    auto vault = open_vault(folder);
    seal_bytes(vault, folder, "one", "1");
    seal_bytes(vault, folder, gzip_of(log_of(100'000)), "2"); // no pack: one is large
    seal_bytes(vault, folder, "three", "3");
}

} // namespace

TEST_CASE("ledger: a line is canonical JSON, and its hash is that of the line without 'entry'") {
    auto entry = sample();
    auto line = seal_line(entry);
    REQUIRE(line.back() == '\n');
    line.pop_back();
    CHECK(*canonical_json(line) == line);
    CHECK(line.find('\n') == std::string::npos);
    auto rest = line;
    const auto member = "\"entry\":\"" + entry.entry.text() + "\",";
    rest.erase(rest.find(member), member.size());
    CHECK(Digest::of(rest) == entry.entry);
    const auto back = parse_line(line);
    REQUIRE(back);
    CHECK(*back == entry);
    entry.stored = {.exhibit = Digest::of("x"), .bytes = 1, .pack = Digest::of("pack")};
    CHECK(parse_line(line_of(entry))->stored == entry.stored);
}

TEST_CASE("ledger: every changed bit of a line is noticed") {
    const auto line = line_of(sample());
    for (std::size_t bit = 0; bit < line.size() * 8; ++bit) {
        auto changed = line;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        INFO("bit " << bit);
        REQUIRE_FALSE(parse_line(changed));
    }
    for (const auto* text : {"", "{}", "{\"entry\":\"sha256:", "nonsense"}) {
        CHECK_FALSE(parse_line(text));
    }
}

TEST_CASE("ledger: a line that hashes right and says nonsense is refused with the reason") {
    const auto forged = [](std::string rest) {
        const auto entry = "\"entry\":\"" + Digest::of(rest).text() + "\",";
        rest.insert(rest.find("\"event\""), entry);
        const auto parsed = parse_line(rest);
        return parsed ? std::string() : parsed.error().what;
    };
    CHECK(forged(R"({"at":"x","event":"noted","seq":0})") == "");
    CHECK(forged(R"({"at":"x","event":"eaten","seq":0})") == "'event' is not known");
    CHECK(forged(R"({"at":"x","event":"noted","seq":-1})") == "'seq' is not a whole number");
    CHECK(forged(R"({"at":"x","event":"noted"})") == "'seq' is missing");
    CHECK(forged(R"({"at":7,"event":"noted","seq":0})") == "'at' is not text");
    CHECK(forged(R"({"at":"x","event":"noted","object":"z","seq":0})") ==
          "'object' is not a digest");
    const auto digest = Digest::of("x").text();
    CHECK(forged(R"({"at":"x","event":"noted","exhibit":")" + digest + R"(","object":")" + digest +
                 R"(","pack":")" + digest + R"(","seq":0})") == "it has an 'object' and no 'tail'");
    CHECK(forged(R"({"at":"x","event":"noted","exhibit":")" + digest + R"(","object":")" + digest +
                 R"(","pack":")" + digest + R"(","seq":0,"tail":")" + digest + R"("})") ==
          "it has both an 'object' and a 'pack'");
    CHECK(forged(R"({"at":"x","event":"noted","seq":0,"source":[]})") ==
          "'source' is not an object");
    CHECK(forged(R"({"at":"x","at":"y","event":"noted","seq":0})") ==
          "it is not in canonical form");
    CHECK(forged(R"({"at":"x","event":"noted","seq":0, "z":1})") == "it is not in canonical form");
    CHECK(forged(R"({"at":"x","event":"noted","seq":0)" + std::string(9, '[')) ==
          "it is nested more deeply than any entry");
}

TEST_CASE("ledger: only the front of an unclosed object counts as torn") {
    const auto line = line_of(sample());
    for (std::size_t size = 1; size < line.size(); ++size) {
        REQUIRE(is_torn(line.substr(0, size)));
    }
    CHECK_FALSE(is_torn(line));
    CHECK_FALSE(is_torn(line + "x"));
    CHECK_FALSE(is_torn(""));
    CHECK_FALSE(is_torn("x{"));
    CHECK_FALSE(is_torn("{\n"));
}

TEST_CASE("ledger: an unfinished last line is cut off at the next seal, and that is noted") {
    const Folder folder;
    fill(folder);
    const auto whole = slurp(ledger_path(folder.vault()));
    const auto last = whole.rfind('\n', whole.size() - 2) + 1;
    for (const auto size : {last + 1, last + 100, whole.size() - 2}) {
        spill(ledger_path(folder.vault()), whole.substr(0, size));
        const auto reading = Vault::open_to_read(folder.vault());
        REQUIRE(reading);
        CHECK(reading->ledger().size() == 3);
        auto report = verify(*reading);
        REQUIRE_FALSE(report.faults.empty());
        CHECK(report.faults[0].why ==
              "its writing was interrupted; the next seal cuts it off and notes it");
        auto vault = open_vault(folder);
        REQUIRE(vault.ledger().size() == 4);
        CHECK(vault.ledger()[3].why == "the ledger ended in " + std::to_string(size - last) +
                                           " bytes of an entry that was never finished; they "
                                           "were cut off");
        CHECK_FALSE(vault.holds(Digest::of("three")));
        seal_bytes(vault, folder, "three", "3");
        CHECK(verify(vault).faults.empty());
    }
}

TEST_CASE("ledger: a last line that lacks nothing but its end is kept") {
    const Folder folder;
    fill(folder);
    const auto whole = slurp(ledger_path(folder.vault()));
    spill(ledger_path(folder.vault()), whole.substr(0, whole.size() - 1));
    auto vault = open_vault(folder);
    CHECK(vault.ledger().size() == 4);
    CHECK(slurp(ledger_path(folder.vault())) == whole);
    CHECK(verify(vault).faults.empty());
}

TEST_CASE("ledger: a line that is changed, missing, doubled or out of order is named") {
    const Folder folder;
    fill(folder);
    const auto whole = slurp(ledger_path(folder.vault()));
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < whole.size();) {
        const auto end = whole.find('\n', at) + 1;
        lines.push_back(whole.substr(at, end - at));
        at = end;
    }
    REQUIRE(lines.size() == 4);
    auto changed = lines[1];
    changed.replace(changed.find("mori"), 4, "kato");
    const std::vector<std::pair<std::string, std::string>> wrong = {
        {lines[0] + changed + lines[2] + lines[3], "ledger entry 1 "},
        {lines[0] + lines[2] + lines[3], "ledger entry 1 "},
        {lines[0] + lines[1] + lines[1] + lines[2] + lines[3], "ledger entry 2 "},
        {lines[0] + lines[2] + lines[1] + lines[3], "ledger entry 1 "},
        {lines[1] + lines[2] + lines[3], "ledger entry 0 "},
        {whole + "\n", "ledger entry 4 "},
        {whole + "{}\n", "ledger entry 4 "},
    };
    for (const auto& [text, where] : wrong) {
        spill(ledger_path(folder.vault()), text);
        const auto vault = Vault::open_to_read(folder.vault());
        REQUIRE(vault);
        const auto report = verify(*vault);
        REQUIRE_FALSE(report.faults.empty());
        CHECK(report.faults[0].where.starts_with(where));
        const auto writing = Vault::open(folder.vault(), custodian());
        REQUIRE_FALSE(writing);
        CHECK(writing.error().kind == Kind::damaged);
        CHECK(writing.error().hint.find("ample verify") != std::string::npos);
    }
}

TEST_CASE("ledger: whole last lines that are gone show by the objects they named") {
    const Folder folder;
    fill(folder);
    const auto whole = slurp(ledger_path(folder.vault()));
    spill(ledger_path(folder.vault()), whole.substr(0, whole.rfind('\n', whole.size() - 2) + 1));
    const auto report = verify(*Vault::open_to_read(folder.vault()));
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0].where.ends_with(Digest::of("three").hex()));
    CHECK(report.faults[0].why == "no entry of the ledger names this file");
}

TEST_CASE("ledger: text that is not UTF-8 is written so that it can be read") {
    const Folder folder;
    auto vault = open_vault(folder);
    const Receipt receipt{.path = "log\xFF", .note = "\xC3"};
    REQUIRE(vault.seal(folder.write("a", "x"), receipt));
    CHECK(vault.ledger()[0].source.path == "log\\xff");
    REQUIRE(vault.seal(folder.write("a", "x"), receipt));
    CHECK(vault.ledger().size() == 1);
    CHECK(verify(vault).faults.empty());
}
