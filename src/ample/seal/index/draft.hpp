// The index entries of one object while it is written.
//
// Frames may come from many threads and in any order. Entries wait in memory up to 8 MiB; more go
// into runs of their own, until the object is committed and all become a
// part of one run.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/index/merge.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace ample::seal::index {

class IndexDraft {
public:
    /// `next_path` names a file that is not there yet.
    explicit IndexDraft(std::function<std::filesystem::path()> next_path);

    /// Removes what was written.
    ~IndexDraft();
    IndexDraft(const IndexDraft&) = delete;
    IndexDraft& operator=(const IndexDraft&) = delete;
    IndexDraft(IndexDraft&&) = delete;
    IndexDraft& operator=(IndexDraft&&) = delete;

    /// Adds a text of frame `frame`, which follows `before` (KeyCollector). May be called from many
    /// threads at once. A failure to write is kept for `sources`.
    void add(std::size_t frame, std::string_view before, std::string_view text);

    /// Frames of the object: one more than the highest that was added.
    [[nodiscard]] std::uint32_t frames() const noexcept { return frames_; }

    /// The entries as sources of a merge, whose unit 0 is frame 0; they must not outlive this. Call
    /// once, when all was added.
    Result<std::vector<NextPosting>> sources();

private:
    using Entries = std::vector<std::uint64_t>; ///< key above, frame in the lower 24 bits

    Status spill();

    std::function<std::filesystem::path()> next_path_;
    std::mutex mutex_;
    Entries entries_;
    std::vector<std::unique_ptr<KeyCollector>> idle_; ///< collectors nobody uses now
    std::vector<std::filesystem::path> spilled_;
    std::vector<std::unique_ptr<Run>> runs_;
    std::uint32_t frames_ = 0;
    Status failure_ = Done{};
};

/// One object of a batch: its digest and its entries.
struct IndexedObject {
    Digest object = {};
    IndexDraft* draft = nullptr;
    std::uint32_t frames = 0; ///< of the object
};

/// Writes the entries of all `objects` into one run at `path`.
Result<WrittenRun> write_run(const std::filesystem::path& path,
                             const std::vector<IndexedObject>& objects);

} // namespace ample::seal::index
