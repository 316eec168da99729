// Checkpoints: how many entries a ledger had and what its tree's root was, signed.
//
//     ample/ledger/5d1c…       origin: "ample/ledger/" and the SHA-256 of the ledger's first line
//     1234                     entries
//     qU0m…=                   root of the tree over them (merkle.hpp), base64
//                              an empty line
//     — ample/ledger/5d1c… GisM…=     a signature: name, base64 of key id ‖ Ed25519 over all
//                                     the text before the empty line
//
// That is the C2SP tlog-checkpoint and signed-note format, so that tools for transparency logs read
// it. A checkpoint has one signature; the first after a change of keys has two, of the old key and
// the new one, in this order. vault/checkpoints/000000001234.note holds the one of 1234 entries.
// It is worth most when a copy of it is kept by someone else: what is in the ledger then can't be
// taken out of it any more.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/merkle.hpp>
#include <ample/seal/signing_key.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

struct Checkpoint {
    /// By the id of the key, and 64 bytes.
    struct Signature {
        std::string name = {};
        std::uint32_t key = 0;
        std::string bytes = {};

        friend bool operator==(const Signature&, const Signature&) = default;
    };

    std::string origin = {};
    TreeHead head = {};
    std::vector<Signature> signatures = {};

    /// What is signed.
    [[nodiscard]] std::string body() const;

    /// The whole note.
    [[nodiscard]] std::string text() const;

    /// Adds the signature of `key`.
    void sign(const SigningKey& key);

    [[nodiscard]] bool is_signed_by(const PublicKey& key) const;

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// Reads a note. Only what `text` writes is accepted, to the byte; no signature is checked. Fails
/// with `damaged` and the reason.
Result<Checkpoint> parse_checkpoint(std::string_view text);

/// Notes longer than this are damage.
constexpr std::size_t longest_checkpoint = 4096;

} // namespace ample::seal
