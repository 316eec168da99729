// One run of a case: gather, seal, derive, write the outputs.
//
//     case folder ──▶ gather ──▶ vault ──▶ pipeline ──▶ case book ──▶ out/
//
// Only what is out of date is done. A file is taken as unchanged while its size and time of last
// change are those of its sealing (as `make` does); `verify` re-hashes what was sealed.

#pragma once

#include <ample/run/gather.hpp>
#include <ample/run/pipeline.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ample::run {

/// Where things of a case lie.
struct CasePaths {
    std::filesystem::path folder = {};
    std::filesystem::path vault = {}; ///< .ample/vault
    std::filesystem::path book = {};  ///< .ample/book.db
    std::filesystem::path out = {};   ///< out

    static CasePaths of(const std::filesystem::path& folder);
};

struct RunOptions {
    std::size_t jobs = 1;
    Stage until = Stage::share;
    bool is_index_made_anew = false; ///< even where it covers everything
    OnProgress on_progress = {};
    seal::Custodian custodian = {}; ///< who seals, with which clock
};

/// What a run did.
struct RunReport {
    CaseFile file = {};
    std::size_t files = 0;  ///< on the desk
    std::size_t sealed = 0; ///< of these sealed by this run
    std::uint64_t bytes = 0;
    std::uint64_t bytes_sealed = 0;
    std::size_t steps_done = 0;
    std::size_t steps_kept = 0;
    std::size_t outputs_written = 0;
    std::vector<Problem> problems = {}; ///< files that could not be taken
    std::uint64_t signed_entries = 0;   ///< of the ledger, under its newest checkpoint
    std::string unsigned_why = {};      ///< when the ledger could not be signed
};

/// Runs the case in `folder`. Fails when the case file is wrong, nothing can be read, or disk,
/// vault or book refuse; files that can't be read are problems of the report and of the dossier.
Result<RunReport> run_case(const std::filesystem::path& folder, const RunOptions& options);

} // namespace ample::run
