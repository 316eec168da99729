// Checkpoints, time stamps and public keys as files of the vault.
//
//     checkpoints/000000001234.note   the checkpoint of 1234 entries (checkpoint.hpp)
//     checkpoints/000000001234.tsr    a time stamp of it, as its authority answered (RFC 3161)
//     keys/1a2b3c4d.pem               a public key that the ledger names (signing_key.hpp)

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/checkpoint.hpp>
#include <ample/seal/ledger.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

/// A key and the entry that introduced it.
struct KeyedAt {
    std::uint64_t seq = 0;
    PublicKey key;
    std::string why = {}; ///< what the entry says
};

/// The keys that `entries` introduce, in order. A `keyed` entry without a readable key is passed
/// over: reading the ledger refuses it.
std::vector<KeyedAt> keys_of(const std::vector<LedgerEntry>& entries);

/// "ample/ledger/…": what keys of this ledger are named, and the origin of its checkpoints.
/// `entries` is not empty.
std::string origin_of(const std::vector<LedgerEntry>& entries);

/// Sizes of the trees for which there is a file, ascending, and files of other names.
struct CheckpointList {
    std::vector<std::uint64_t> notes = {};
    std::vector<std::uint64_t> stamps = {};
    std::vector<std::filesystem::path> strangers = {};
};

Result<CheckpointList> list_checkpoints(const std::filesystem::path& vault);

std::filesystem::path note_path(const std::filesystem::path& vault, std::uint64_t size);
std::filesystem::path stamp_path(const std::filesystem::path& vault, std::uint64_t size);
std::filesystem::path public_key_path(const std::filesystem::path& vault, const PublicKey& key);
std::filesystem::path private_key_path(const std::filesystem::path& vault, const PublicKey& key);

/// All of a file of at most `most` bytes; longer ones fail with `damaged`.
Result<std::string> read_small(const std::filesystem::path& file, std::size_t most);

Result<Checkpoint> read_checkpoint(const std::filesystem::path& vault, std::uint64_t size);

/// Writes `bytes` under a temporary name, flushes, and moves them to `file`, whose folder is made.
Status place_bytes(const std::filesystem::path& vault,
                   const std::filesystem::path& file,
                   std::string_view bytes);

/// Writes the public keys that a killed writer left out.
Status place_public_keys(const std::filesystem::path& vault, const std::vector<KeyedAt>& keys);

} // namespace ample::seal::detail
