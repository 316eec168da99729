// Proof that a vault is what its ledger says: every bit of it is looked at.
//
//     ledger        each line's hash, the chain, the members each file announces
//     checkpoints   each one's signatures, its key, and its root over the ledger's lines
//     objects       SHA-256 of the object file, its tables, every frame, SHA-256 and size of the
//                   content
//     packs         the same, and each exhibit at its place
//     index         every run, and that it says what the bytes say
//     all           nothing missing that the ledger names, no file that it does not
//
// A ledger that was cut off or rewritten shows by the checkpoints over what it was. Whoever can
// write to the whole vault can take those away as well: only a checkpoint, or the public key, that
// was given to someone else shows that (`ample ledger check`).

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/vault.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace ample::seal {

/// One thing that does not hold.
struct Fault {
    std::string where = {}; ///< "objects/ab/ab12…", "ledger entry 17 (line at byte 4096)"
    std::string why = {};   ///< what is found and what it should be

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// How far a verification is.
struct VerifyProgress {
    std::uint64_t objects_done = 0;
    std::uint64_t objects = 0;
    std::uint64_t bytes_done = 0; ///< decoded
};

/// Ledger faults first, then objects in the order of their names. The same for any number of jobs.
struct VerifyReport {
    std::uint64_t entries = 0;
    std::uint64_t objects = 0;             ///< files: of exhibits and packs
    std::uint64_t bytes = 0;               ///< decoded and re-hashed
    std::uint64_t checkpoints = 0;         ///< whose signatures and roots hold
    std::uint64_t signed_entries = 0;      ///< under the largest of them
    std::vector<std::string> remarks = {}; ///< no faults, but to be known
    std::vector<Fault> faults = {};
};

/// Verifies the vault as it is on disk now, on up to `jobs` threads. `on_progress` is called after
/// each object by one thread at a time. Faults at most `most_faults` of one object are listed.
VerifyReport verify(const Vault& vault,
                    std::size_t jobs = 1,
                    const std::function<void(const VerifyProgress&)>& on_progress = {});

/// Faults listed for one object; further ones are counted.
constexpr std::size_t most_faults = 16;

} // namespace ample::seal
