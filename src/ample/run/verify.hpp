// Whether everything still holds: vault, book and outputs.
//
//     1  vault     every object decoded and hashed again, the ledger's chain recomputed, its
//                  checkpoints' signatures checked
//     2  book      every value's digest recomputed, every origin looked up
//     3  derive    all stages that were run are run again from the sealed bytes; every stored value
//                  must come out
//     4  outputs   rendered again; every file of out/ must be the same, byte for byte
//
// Nothing is changed. What does not hold is named: which object, which value, which file.

#pragma once

#include <ample/run/run.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ample::run {

struct VerifyReport {
    std::uint64_t objects = 0;
    std::uint64_t ledger_entries = 0;
    std::uint64_t checkpoints = 0;    ///< of the ledger, whose signatures and roots hold
    std::uint64_t signed_entries = 0; ///< of the ledger, under the largest of them
    std::size_t values = 0;
    std::size_t derived = 0; ///< values that came out again
    std::size_t outputs = 0;
    std::vector<std::string> remarks = {}; ///< no faults, but to be known
    std::vector<std::string> faults = {};  ///< one sentence each; empty: everything holds
};

struct VerifyOptions {
    std::size_t jobs = 1;
    bool is_quick = false; ///< leave out parts 3 and 4
    OnProgress on_progress = {};
};

/// Verifies the case in `folder`. Fails only where it can't look (no vault, no book).
Result<VerifyReport> verify_case(const std::filesystem::path& folder, const VerifyOptions& options);

} // namespace ample::run
