// Writes one run, key by key.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/index/run.hpp>

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace ample::seal::index {

/// A finished run.
struct WrittenRun {
    Digest digest = {}; ///< SHA-256 of the file, after which the run is named
    RunTotals totals = {};
};

/// Keeps one block and 16 bytes for each block before it. One thread.
class RunWriter {
public:
    /// Creates `path`, which must not exist, for a run over `ranges`.
    static Result<RunWriter> create(const std::filesystem::path& path,
                                    std::vector<UnitRange> ranges);

    ~RunWriter();
    RunWriter(RunWriter&&) noexcept;
    RunWriter& operator=(RunWriter&&) noexcept;
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;

    /// Adds a key, higher than all before, with its units, ascending and at least one.
    Status add(const Posting& posting);

    /// Writes the rest and flushes the file.
    Result<WrittenRun> finish();

private:
    struct State;
    explicit RunWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

} // namespace ample::seal::index
