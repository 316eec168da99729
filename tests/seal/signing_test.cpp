#include <ample/seal/checkpoint.hpp>
#include <ample/seal/detail/base64.hpp>
#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <algorithm>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace fs = std::filesystem;

namespace {

VerifyReport verify_folder(const Folder& folder) {
    const auto vault = Vault::open_to_read(folder.vault());
    REQUIRE(vault);
    return verify(*vault);
}

std::string first_fault(const Folder& folder) {
    const auto report = verify_folder(folder);
    return report.faults.empty() ? "" : report.faults[0].where + ": " + report.faults[0].why;
}

Checkpoint signed_now(Vault& vault) {
    auto signing = vault.sign();
    REQUIRE(signing);
    REQUIRE(signing->checkpoint);
    return *signing->checkpoint;
}

/// A vault with a key, three entries and two checkpoints, of 2 and 3 entries.
void fill(const Folder& folder) {
    auto vault = open_vault(folder);
    seal_bytes(vault, folder, log_of(100'000), "log");
    CHECK(signed_now(vault).head.size == 2);
    REQUIRE(vault.record(Event::noted, {}, "a remark"));
    CHECK(signed_now(vault).head.size == 3);
}

} // namespace

TEST_CASE("signing: base64 is read back only as it is written") {
    for (const std::string bytes : {"", "f", "fo", "foo", "foob", "fooba", "foobar"}) {
        CHECK(detail::from_base64(detail::to_base64(bytes)) == bytes);
    }
    CHECK(detail::to_base64("foob") == "Zm9vYg==");
    for (const auto* text :
         {"Zg", "Zg=", "Zh==", "Zg==\n", " Zg==", "Zg=A", "====", "Z===", "Zm9-"}) {
        INFO(text);
        CHECK_FALSE(detail::from_base64(text));
    }
}

TEST_CASE("signing: vkey and signature are those of the signed-note format") {
    // The example of golang.org/x/mod/sumdb/note.
    const auto key =
        PublicKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    REQUIRE(key);
    CHECK(key->id_text() == "c74f20a3");
    CHECK(key->vkey() == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    const std::string text = "If you think cryptography is the answer to your problem,\n"
                             "then you don't know what your problem is.\n";
    const auto signature = detail::from_base64(
        "x08go/ZJkuBS9UG/"
        "SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    REQUIRE(signature);
    CHECK(key->is_signed(text, signature->substr(4)));
    CHECK_FALSE(key->is_signed(text + " ", signature->substr(4)));
    CHECK_FALSE(key->is_signed(text, signature->substr(5)));
}

TEST_CASE("signing: what is no key says so") {
    const auto why = [](std::string_view vkey) {
        const auto key = PublicKey::parse(vkey);
        return key ? "" : key.error().what;
    };
    const std::string good = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    CHECK(why(good).empty());
    CHECK(why("") == "not a public key: it has no two '+'");
    CHECK(why("a+b") == "not a public key: it has no two '+'");
    CHECK(why("+c74f20a3+" + good.substr(22)) ==
          "not a public key: its name is empty or holds a blank");
    CHECK(why("Peter Neumann" + good.substr(12)) ==
          "not a public key: its name is empty or holds a blank");
    CHECK(why("PeterNeumann+c74f20a4" + good.substr(21)) ==
          "not a public key: its id should be c74f20a3");
    CHECK(why(good.substr(0, good.size() - 4)) ==
          "not a public key: what follows its id is not an Ed25519 key in base64");
}

TEST_CASE("signing: the private key is for its owner alone, and openssl reads both halves") {
    const Folder folder;
    fill(folder);
    const auto keys = state_of(folder.vault(), Vault::open_to_read(folder.vault())->ledger());
    REQUIRE(keys);
    REQUIRE(keys->keys.size() == 1);
    const auto key = PublicKey::parse(keys->keys[0].vkey);
    REQUIRE(key);
    const auto file = detail::private_key_path(folder.vault(), *key);
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK_FALSE(file.native().starts_with(folder.vault().native()));
    CHECK(slurp(detail::public_key_path(folder.vault(), *key)) == key->pem());
    const auto read = SigningKey::read(file, key->name());
    REQUIRE(read);
    CHECK(read->public_key() == *key);
    fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
    const auto seen = SigningKey::read(file, key->name());
    REQUIRE_FALSE(seen);
    CHECK(seen.error().kind == Kind::refused);
    fs::permissions(file, fs::perms::group_read, fs::perm_options::remove);
    for (const auto* text :
         {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}) {
        spill(file, text);
        const auto broken = SigningKey::read(file, key->name());
        REQUIRE_FALSE(broken);
        CHECK(broken.error().kind == Kind::damaged);
    }
    fs::remove(file);
    const auto gone = SigningKey::read(file, key->name());
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == Kind::not_found);
}

TEST_CASE("signing: a checkpoint is read only as it is written") {
    const Folder folder;
    fill(folder);
    const auto text = slurp(detail::note_path(folder.vault(), 3));
    const auto good = parse_checkpoint(text);
    REQUIRE(good);
    CHECK(good->text() == text);
    const auto why = [](const std::string& wrong) {
        const auto parsed = parse_checkpoint(wrong);
        return parsed ? "" : parsed.error().what;
    };
    CHECK(why("") ==
          "not a checkpoint: it does not begin with origin, size, root and an empty line");
    CHECK(why(text.substr(0, text.size() - 1)) == "not a checkpoint: its last line has no end");
    CHECK(why(good->body() + "\n") == "not a checkpoint: it has no signature");
    auto wrong = text;
    wrong.replace(text.find("\n3\n"), 3, "\n03\n");
    CHECK(why(wrong) == "not a checkpoint: its second line is not a number of entries");
    wrong = text;
    wrong.replace(text.find("\n3\n"), 3, "\n3 \n");
    CHECK(why(wrong) == "not a checkpoint: its second line is not a number of entries");
    CHECK(why(text + "\n") == "not a checkpoint: a signature does not begin with '— '");
    CHECK(why(text + "— name\n") == "not a checkpoint: a signature has no name");
    CHECK(why(text + "— name AAAA\n") == "not a checkpoint: a signature is not 68 bytes in base64");
    CHECK(why(std::string(5000, 'a')) ==
          "not a checkpoint: it is longer than 4096 bytes, or not UTF-8");
}

TEST_CASE("signing: a ledger that did not change is not signed again") {
    const Folder folder;
    fill(folder);
    auto vault = open_vault(folder);
    const auto again = vault.sign();
    REQUIRE(again);
    CHECK_FALSE(again->is_new);
    CHECK(again->checkpoint->head.size == 3);
    const auto report = verify_folder(folder);
    CHECK(report.faults.empty());
    CHECK(report.remarks.empty());
    CHECK(report.checkpoints == 2);
    CHECK(report.signed_entries == 3);
}

TEST_CASE("signing: an empty ledger is not signed, and gets no key") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto signing = vault.sign();
    REQUIRE(signing);
    CHECK_FALSE(signing->checkpoint);
    CHECK(signing->why_not == "the ledger has no entry yet");
    CHECK_FALSE(fs::exists(private_keys_path(folder.vault())));
}

TEST_CASE("signing: a new key is vouched for by the old one") {
    const Folder folder;
    fill(folder);
    auto vault = open_vault(folder);
    const auto change = vault.change_key(KeyChange::vouched, "yearly");
    REQUIRE(change);
    CHECK(change->checkpoint->signatures.size() == 2);
    REQUIRE(vault.record(Event::noted, {}, "after it"));
    CHECK(signed_now(vault).signatures.size() == 1);
    auto report = verify_folder(folder);
    CHECK(report.faults.empty());
    CHECK(report.remarks.empty());

    SUBCASE("a checkpoint of the old key alone is none any more") {
        const auto state = state_of(folder.vault(), vault.ledger());
        const auto old_key = PublicKey::parse(state->keys[0].vkey);
        const auto key =
            SigningKey::read(detail::private_key_path(folder.vault(), *old_key), old_key->name());
        REQUIRE(key);
        const auto size = state->checkpoints.back();
        auto forged = *detail::read_checkpoint(folder.vault(), size);
        forged.signatures.clear();
        forged.sign(*key);
        spill(detail::note_path(folder.vault(), size), forged.text());
        CHECK(first_fault(folder).find("which was in force") != std::string::npos);
    }
    SUBCASE("without the checkpoint of both, verify says that nobody vouches for it") {
        fs::remove(detail::note_path(folder.vault(), change->checkpoint->head.size));
        report = verify_folder(folder);
        CHECK(report.faults.empty());
        REQUIRE(report.remarks.size() == 1);
        CHECK(report.remarks[0].find("vouches for key") != std::string::npos);
    }
}

TEST_CASE("signing: without the private key nothing is signed until the key is changed as lost") {
    const Folder folder;
    fill(folder);
    fs::remove_all(private_keys_path(folder.vault()));
    auto vault = open_vault(folder);
    REQUIRE(vault.record(Event::noted, {}, "unsigned"));
    const auto signing = vault.sign();
    REQUIRE(signing);
    CHECK_FALSE(signing->checkpoint);
    CHECK(signing->why_not.find("is not there") != std::string::npos);
    auto report = verify_folder(folder);
    CHECK(report.faults.empty());
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0] == "1 of 4 ledger entries are under no signed checkpoint");
    const auto refused = vault.change_key(KeyChange::vouched, "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::refused);
    const auto change = vault.change_key(KeyChange::lost, "the disk broke");
    REQUIRE(change);
    CHECK(change->checkpoint->head.size == 5);
    report = verify_folder(folder);
    CHECK(report.faults.empty());
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].find("the private key before it is lost: the disk broke") !=
          std::string::npos);
}

TEST_CASE("signing: a ledger that was cut, or written anew, is found by its checkpoints") {
    const Folder folder;
    fill(folder);
    const auto ledger = slurp(ledger_path(folder.vault()));
    const auto last = ledger.rfind('\n', ledger.size() - 2) + 1;
    SUBCASE("cut after a whole line") {
        spill(ledger_path(folder.vault()), ledger.substr(0, last));
        CHECK(first_fault(folder) == "checkpoints/000000000003.note: it covers 3 entries, but the "
                                     "ledger has 2: entries are gone");
        auto vault = open_vault(folder);
        const auto signing = vault.sign();
        REQUIRE_FALSE(signing);
        CHECK(signing.error().what == "a checkpoint covers 3 entries, but the ledger has 2");
    }
    SUBCASE("its last line written anew, with hashes that hold") {
        auto entry = parse_line(std::string_view(ledger).substr(last, ledger.size() - last - 1));
        REQUIRE(entry);
        entry->why = "another remark";
        spill(ledger_path(folder.vault()), ledger.substr(0, last) + seal_line(*entry));
        CHECK(first_fault(folder).starts_with(
            "checkpoints/000000000003.note: the first 3 entries are not those that were signed"));
        const auto signing = open_vault(folder).sign();
        REQUIRE_FALSE(signing);
        CHECK(signing.error().kind == Kind::damaged);
    }
}

TEST_CASE("signing: files that are nobody's are found") {
    const Folder folder;
    fill(folder);
    const auto vault = folder.vault();
    SUBCASE("a checkpoint under another number") {
        fs::copy_file(detail::note_path(vault, 2), detail::note_path(vault, 1));
        CHECK(first_fault(folder) == "checkpoints/000000000001.note: it is of 2 entries");
    }
    SUBCASE("a file of another name among the checkpoints") {
        spill(checkpoints_path(vault) / "note", "x");
        CHECK(first_fault(folder) ==
              "checkpoints/note: no checkpoint or time stamp has such a name");
    }
    SUBCASE("a key that no entry names") {
        spill(public_keys_path(vault) / "00000000.pem", "x");
        CHECK(first_fault(folder) == "keys/00000000.pem: no entry of the ledger names this key");
    }
    SUBCASE("a checkpoint by a key of someone else") {
        auto forged = *detail::read_checkpoint(vault, 3);
        forged.signatures.clear();
        forged.sign(SigningKey::generate(forged.origin));
        spill(detail::note_path(vault, 3), forged.text());
        CHECK(
            first_fault(folder) ==
            "checkpoints/000000000003.note: a signature is of a key that the ledger does not name");
    }
}

TEST_CASE("signing: a key file that a killed writer left out is written by the next one") {
    const Folder folder;
    fill(folder);
    fs::remove_all(public_keys_path(folder.vault()));
    CHECK_FALSE(first_fault(folder).empty());
    open_vault(folder);
    CHECK(first_fault(folder).empty());
}

TEST_CASE("signing: two vaults on one folder sign in turn") {
    const Folder folder;
    auto first = open_vault(folder);
    auto second = open_vault(folder);
    for (int round = 0; round < 5; ++round) {
        seal_bytes(first, folder, "first " + std::to_string(round), "a");
        CHECK(signed_now(first).head.size == signed_now(second).head.size);
        seal_bytes(second, folder, "second " + std::to_string(round), "b");
        signed_now(second);
    }
    CHECK(verify_folder(folder).faults.empty());
    CHECK(verify_folder(folder).remarks.empty());
}
