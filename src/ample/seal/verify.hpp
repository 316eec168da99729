// Proof that a vault is what its ledger says: every bit of it is looked at.
//
//     ledger    each line's hash, the chain, the members each file announces
//     objects   SHA-256 of the object file, its tables, every frame, SHA-256 and size of the
//     content packs     the same, and each exhibit at its place both      no exhibit of the ledger
//     without its object, no file among the objects without entry
//
// A ledger cut off after a whole line shows only by the objects that it no longer names; a ledger
// rewritten as a whole needs a signature to show.

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
    std::uint64_t objects = 0; ///< files: of exhibits and packs
    std::uint64_t bytes = 0;   ///< decoded and re-hashed
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
