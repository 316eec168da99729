// Proofs for someone who has no vault: that an entry is in a ledger, and that a ledger only grew.
//
//     ample ledger prove CASE 17         {"proof":"inclusion","line":"{…}","index":17,"path":[…],
//                                         "checkpoint":"ample/ledger/…","key":"ample/ledger/…+…"}
//     ample ledger prove CASE --since 9 {"proof":"consistency","path":[…],"first":"…","second":"…",
//                                         "keys":["…"]}
//
// One JSON object, canonical (docs/formats/ledger.md). `path` holds digests in hex, in the order of
// RFC 6962; checkpoints are whole notes. A proof carries the public key so that it can be read
// alone, but it does not show whose key that is: who checks it should have the key from elsewhere.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/checkpoint.hpp>
#include <ample/seal/ledger.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ample::seal {

/// Entry `index` is `line`, in the ledger that `checkpoint` states.
struct InclusionProof {
    std::string line = {}; ///< without its "\n"
    std::uint64_t index = 0;
    std::vector<Digest> path = {};
    Checkpoint checkpoint = {};
    std::string key = {}; ///< vkey that was in force
};

/// All entries under `first` stand unchanged at the front of those under `second`.
struct ConsistencyProof {
    std::vector<Digest> path = {};
    Checkpoint first = {};
    Checkpoint second = {};
    std::vector<std::string> keys = {}; ///< vkeys in force at either, one when it is the same
};

using Proof = std::variant<InclusionProof, ConsistencyProof>;

/// Leaves of the tree over `entries`. Fails with `damaged` when a line can't be written again from
/// what was read, as a later version of the format may give.
Result<std::vector<Digest>> leaves_of(const std::vector<LedgerEntry>& entries);

/// Proves entry `seq` of the vault in `folder`, whose ledger is `entries`, under the checkpoint of
/// `size` entries; without `size`, under the largest. Fails with `not_found` when there is none
/// that covers it.
Result<InclusionProof> prove_entry(const std::filesystem::path& folder,
                                   const std::vector<LedgerEntry>& entries,
                                   std::uint64_t seq,
                                   std::optional<std::uint64_t> size = {});

/// Proves that the checkpoint of `first` entries is the front of that of `second`, or of the
/// largest. There must be a checkpoint of each size.
Result<ConsistencyProof> prove_growth(const std::filesystem::path& folder,
                                      const std::vector<LedgerEntry>& entries,
                                      std::uint64_t first,
                                      std::optional<std::uint64_t> second = {});

/// One line of JSON with its "\n".
std::string to_text(const Proof& proof);

/// Reads what `to_text` wrote. Fails with `damaged` and the reason.
Result<Proof> parse_proof(std::string_view text);

/// What a proof or checkpoint shows when it holds.
struct Shown {
    std::optional<LedgerEntry> entry = {}; ///< of an inclusion
    TreeHead first = {};                   ///< of a consistency
    TreeHead head = {};
    std::vector<std::string> keys = {}; ///< vkeys whose signatures it rests on
};

/// Checks hashes, path and signatures. With `trusted`, at least one signature of every checkpoint
/// must be of one of those keys; without, the keys that the proof itself names are taken. Fails
/// with `damaged` and the first thing that does not hold.
Result<Shown> check(const Proof& proof, const std::vector<PublicKey>& trusted);

/// Checks a checkpoint kept elsewhere against the ledger `entries` as it is now: its root, and that
/// keys of the ledger, or `trusted` ones when given, signed it.
Result<Shown> check(const Checkpoint& checkpoint,
                    const std::vector<LedgerEntry>& entries,
                    const std::vector<PublicKey>& trusted);

/// Proofs longer than this are not read.
constexpr std::size_t longest_proof = longest_line * 2;

} // namespace ample::seal
