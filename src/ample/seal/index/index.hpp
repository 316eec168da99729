// The index of a vault: which frames may hold a value, without opening them.
//
//     vault/index/12ab….run   immutable runs, each named by its SHA-256
//
// New runs are added when files are committed; many small ones are merged into one. The index can
// be made anew from the objects at any time, and nothing is believed because it stands there: what
// it names is looked up in the frame's bytes, and frames that no run covers are read as if it named
// them.
//
// Reading may go on while another process adds or merges; a reader sees the runs there were.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/index/run.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace ample::seal::index {

/// One frame of one object.
struct FramePlace {
    Digest object = {};
    std::uint32_t frame = 0;
};

bool operator==(const FramePlace& a, const FramePlace& b) noexcept;

/// By object, then by frame.
bool operator<(const FramePlace& a, const FramePlace& b) noexcept;

/// A run that can't be used, and why.
struct BadRun {
    std::filesystem::path path = {};
    std::string why = {};
};

/// The runs of one vault, opened. May be used by many threads.
class Index {
public:
    /// Opens what is in `folder`; a folder that is not there is an empty index. Runs that can't be
    /// read are set aside.
    static Index open(const std::filesystem::path& folder);

    [[nodiscard]] std::span<const Run> runs() const noexcept { return runs_; }

    [[nodiscard]] std::span<const BadRun> bad_runs() const noexcept { return bad_runs_; }

    /// All runs together.
    [[nodiscard]] RunTotals totals() const noexcept;

    /// Where values may stand.
    struct Found {
        std::vector<FramePlace> frames = {}; ///< sorted, each once
        std::vector<bool> is_there = {};     ///< for each range: whether any frame came of it
        std::vector<BadRun> damaged = {};    ///< runs with a block that does not hold
    };

    /// The frames that may hold a value of any of `ranges`. A run found to be damaged names all of
    /// its frames.
    [[nodiscard]] Found find(std::span<const KeyRange> ranges) const;

    /// Whether all frames of `object` are in the index.
    [[nodiscard]] bool covers(const Digest& object) const;

private:
    std::vector<Run> runs_;
    std::vector<std::filesystem::path> paths_; ///< of the runs
    std::vector<BadRun> bad_runs_;
    std::vector<UnitRange> covered_; ///< of all runs, by object and frame
};

/// Where a run belongs.
std::filesystem::path run_path(const std::filesystem::path& folder, const Digest& digest);

/// Merges runs while there are more than `most_runs`, smallest first, so that each entry is written
/// about log(size) times. New runs are put in place before old ones are removed. One at a time for
/// each vault (the caller holds its lock); `next_path` names a file that is not there yet.
Status compact(const std::filesystem::path& folder,
               const std::function<std::filesystem::path()>& next_path);

constexpr std::size_t most_runs = 8;

} // namespace ample::seal::index
