// Brings the index of a vault up to what the ledger names.
//
// Sealing makes the index as it goes; what is missing here was sealed by a program that was killed
// before its index was in place, or its run was damaged and taken away.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/vault.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace ample::seal::index {

struct Completed {
    std::uint64_t objects = 0;              ///< that were read to be indexed
    std::uint64_t bytes = 0;                ///< decoded
    std::vector<std::string> problems = {}; ///< objects that can't be read
};

/// How much is done of how much, in decoded bytes.
using OnCompleted = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Indexes what no run covers; with `anew` removes all runs first. Needs the right to write.
/// Several may work on one vault at once: at worst the same is indexed twice.
Result<Completed>
complete(const Vault& vault, std::size_t jobs, bool anew = false, const OnCompleted& on_done = {});

/// A file name under `tmp/` of the vault that nothing has yet.
std::filesystem::path next_draft(const std::filesystem::path& vault);

/// Puts the run written to `draft` in its place and merges runs where there are many.
Status publish(const std::filesystem::path& vault,
               const std::filesystem::path& draft,
               const Digest& digest);

} // namespace ample::seal::index
