// Packs: small exhibits laid end to end in one object.
//
//     decoded   [exhibit][exhibit][exhibit] … [exhibit][exhibit] …
//     frames    [about 256 KiB            ] [about 256 KiB      ] …
//
// No exhibit that is smaller than a frame is cut by the end of one, so that reading it decodes one
// frame. A file of 1 kB costs its share of a frame and no file, no flush and no block of the disk.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/detail/drafts.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ample::seal::detail {

/// An exhibit that waits in memory to be packed.
struct Small {
    Digest exhibit = {};
    std::string bytes = {};
};

/// Writes one pack. The first 64 KiB stay in memory, so that few small exhibits can go into the
/// pack of someone else; after that its memory is that of an `ObjectWriter` and about 200 bytes for
/// each exhibit.
class PackWriter {
public:
    /// `drafts` outlives the writer.
    explicit PackWriter(Drafts& drafts) : drafts_(drafts) {}

    /// Adds an exhibit, unless it is there already.
    Status add(Small small);

    [[nodiscard]] bool has(const Digest& exhibit) const { return known_.count(exhibit) != 0; }

    /// All that was added, while it is still in memory; empty when a pack was begun.
    std::vector<Small> take_waiting();

    /// Ends the pack. Nothing when nothing was added, and the object of the exhibit itself, which
    /// is cheaper than a pack, when it was only one.
    Result<std::optional<DraftObject>> finish(Flush flush);

private:
    Status begin();
    Status put(const Small& small);

    Drafts& drafts_;
    std::optional<OpenDraft> open_;
    std::vector<Small> waiting_;
    std::size_t waiting_bytes_ = 0;
    std::vector<Stored> packed_;
    std::set<Digest> known_;
};

} // namespace ample::seal::detail
