// What signing a ledger came to, and what is signed.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/checkpoint.hpp>
#include <ample/seal/ledger.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ample::seal {

struct Signing {
    /// The checkpoint over all entries; nothing when there is none, then `why_not` says why.
    std::optional<Checkpoint> checkpoint = {};
    bool is_new = false; ///< made by this call
    std::string why_not = {};
};

/// How a new key comes to be the one in force.
enum class KeyChange {
    vouched, ///< the checkpoint that follows is signed by the old key too
    lost,    ///< the old private key is gone: nothing but the entry vouches for the new one
};

/// Keys and checkpoints of a ledger.
struct LedgerState {
    /// A key and the entry that introduced it.
    struct Key {
        std::uint64_t entry = 0;
        std::string vkey = {};
    };

    std::vector<Key> keys = {};                  ///< in the order in which they came into force
    std::vector<std::uint64_t> checkpoints = {}; ///< entries under each, ascending
    std::vector<std::uint64_t> stamps = {};      ///< of these those that have a time stamp
};

/// Of the vault in `folder`, whose ledger is `entries`. Nothing is checked.
Result<LedgerState> state_of(const std::filesystem::path& folder,
                             const std::vector<LedgerEntry>& entries);

/// The note of `size` entries as its file has it. Fails with `not_found` where there is none.
Result<std::string> checkpoint_text(const std::filesystem::path& folder, std::uint64_t size);

} // namespace ample::seal
