#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/ledger_proof.hpp>
#include <ample/seal/vault.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace {

/// A vault of some entries, signed after every third, its key changed on the way.
struct Signed {
    Signed() : vault(open_vault(folder)) {
        for (int i = 0; i < 20; ++i) {
            seal_bytes(vault, folder, "file " + std::to_string(i), std::to_string(i));
            if (i % 3 == 0) {
                REQUIRE(vault.sign());
            }
            if (i == 9) {
                REQUIRE(vault.change_key(KeyChange::vouched, ""));
            }
        }
        REQUIRE(vault.sign());
        state = *state_of(folder.vault(), vault.ledger());
    }

    Folder folder;
    Vault vault;
    LedgerState state;
};

std::string why(const Proof& proof, const std::vector<PublicKey>& trusted = {}) {
    const auto shown = check(proof, trusted);
    return shown ? "" : shown.error().what;
}

} // namespace

TEST_CASE("proof: every entry is shown under every checkpoint that covers it") {
    const Signed one;
    for (const auto size : one.state.checkpoints) {
        for (std::uint64_t seq = 0; seq < one.vault.ledger().size(); ++seq) {
            const auto proof = prove_entry(one.folder.vault(), one.vault.ledger(), seq, size);
            REQUIRE(proof.has_value() == (seq < size));
            if (!proof) {
                CHECK(proof.error().kind == Kind::not_found);
                continue;
            }
            const auto text = to_text(Proof(*proof));
            const auto read = parse_proof(text);
            REQUIRE(read);
            CHECK(to_text(*read) == text);
            const auto shown = check(*read, {});
            REQUIRE(shown);
            CHECK(*shown->entry == one.vault.ledger()[seq]);
            CHECK(shown->head.size == size);
        }
    }
}

TEST_CASE("proof: every checkpoint is shown to be the front of every later one") {
    const Signed one;
    for (const auto first : one.state.checkpoints) {
        for (const auto second : one.state.checkpoints) {
            const auto proof = prove_growth(one.folder.vault(), one.vault.ledger(), first, second);
            REQUIRE(proof.has_value() == (first <= second));
            if (proof) {
                const auto read = parse_proof(to_text(Proof(*proof)));
                REQUIRE(read);
                CHECK(why(*read).empty());
                CHECK(why(*read, {*PublicKey::parse(proof->keys.front())}).empty() ==
                      (proof->keys.size() == 1 || proof->second.signatures.size() == 2));
            }
        }
    }
    const auto none = prove_growth(one.folder.vault(), one.vault.ledger(), 3);
    REQUIRE_FALSE(none);
    CHECK(none.error().what == "there is no checkpoint of 3 entries");
}

TEST_CASE("proof: what was changed in one is told") {
    const Signed one;
    const auto& ledger = one.vault.ledger();
    const auto good = *prove_entry(one.folder.vault(), ledger, 4);
    CHECK(why(good).empty());
    auto proof = good;
    proof.line.insert(proof.line.find("received"), "x");
    CHECK(why(proof).starts_with("its line does not hold: its hash is"));
    proof = good;
    proof.index = 5;
    CHECK(why(proof) == "its line is entry 4, not 5");
    proof = good;
    proof.path[1].bytes[0] ^= 1U;
    CHECK(why(proof) == "its path does not lead from the line to the root of the checkpoint");
    proof = good;
    proof.checkpoint.signatures[0].bytes[0] ^= 1;
    CHECK(why(proof).find("has no good signature of key") != std::string::npos);
    proof = good;
    proof.key = "x";
    CHECK(why(proof) == "not a public key: it has no two '+'");
    const auto stranger = SigningKey::generate("someone").public_key();
    CHECK(why(good, {stranger}).find("has no good signature of key " + stranger.id_text()) !=
          std::string::npos);
    const auto grown = *prove_growth(one.folder.vault(), ledger, one.state.checkpoints[1]);
    auto growth = grown;
    std::swap(growth.first, growth.second);
    CHECK(why(growth) == "its path does not show that the first tree is the front of the second");
    growth = grown;
    growth.first.origin += "x";
    CHECK(why(growth) == "its checkpoints are of two ledgers");
}

TEST_CASE("proof: text that is no proof says what is wrong with it") {
    const auto told = [](std::string_view text) {
        const auto parsed = parse_proof(text);
        return parsed ? "" : parsed.error().what;
    };
    CHECK(told("") == "it is not a JSON object");
    CHECK(told("[]") == "it is not a JSON object");
    CHECK(told("{}") == "its 'proof' is neither 'inclusion' nor 'consistency'");
    CHECK(told(R"({"proof":"inclusion"})") == "'line' is missing or not text");
    CHECK(told(R"({"proof":"inclusion","line":"","index":-1})") ==
          "'index' is missing or not a whole number");
    CHECK(told(R"({"proof":"inclusion","line":"","index":1,"path":["x"]})") ==
          "'path' holds something else than a digest");
    CHECK(told(R"({"proof":"consistency","path":[],"first":"x"})")
              .starts_with("'first': not a checkpoint"));
    CHECK(told(std::string(100'000, '[')) == "it is not a JSON object");
}

TEST_CASE("proof: a checkpoint that was kept elsewhere is checked against the ledger of today") {
    const Signed one;
    const auto& ledger = one.vault.ledger();
    for (const auto size : one.state.checkpoints) {
        auto kept = *detail::read_checkpoint(one.folder.vault(), size);
        const auto shown = check(kept, ledger, {});
        REQUIRE(shown);
        CHECK(shown->head.size == size);
        kept.head.root = Digest::of("another ledger");
        const auto other = check(kept, ledger, {});
        REQUIRE_FALSE(other);
        CHECK(other.error().what ==
              "the first " + std::to_string(size) + " entries are not those that were signed");
    }
    auto later = *detail::read_checkpoint(one.folder.vault(), one.state.checkpoints.back());
    later.head.size += 1;
    const auto cut = check(later, ledger, {});
    REQUIRE_FALSE(cut);
    CHECK(cut.error().what.find("entries are gone") != std::string::npos);
}
