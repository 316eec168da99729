// The ledger and the objects on disk, kept in step with each other and with other writers.
//
//     1  drafts are complete, and flushed
//     2  their entries are appended to the ledger and flushed      ← from here on they are sealed
//     3  the drafts are renamed into objects/
//
// A writer killed between 2 and 3 leaves drafts that the ledger names; whoever opens the vault next
// for sealing does step 3 for it. One killed within 2 leaves at most whole entries and an
// unfinished one, which is cut off. Locks: `lock` is held shared by every living writer, and alone
// by one that clears `tmp/`; the ledger is locked for steps 2 and 3.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/custody.hpp>
#include <ample/seal/detail/catalog.hpp>
#include <ample/seal/detail/drafts.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/detail/object_cache.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

/// One file to enter into the ledger. Its drafts and those of the commit hold everything that was
/// not in the vault.
struct Receiving {
    Sealed* sealed = nullptr;
    const Receipt* receipt = nullptr;
    std::vector<DraftObject>* drafts = nullptr;
};

/// Reading members may be called from many threads, also during `receive` and `record`, which
/// follow each other. `entries` may not.
class Archive {
public:
    static Result<std::unique_ptr<Archive>> open(const std::filesystem::path& folder,
                                                 Custodian custodian);
    static Result<std::unique_ptr<Archive>> open_to_read(const std::filesystem::path& folder);

    /// The exhibit as a file; nothing when it was never received as one.
    [[nodiscard]] std::optional<Sealed> received(const Digest& exhibit) const;

    /// The exhibit as a file or member.
    [[nodiscard]] std::optional<Sealed> sealed(const Digest& exhibit) const;

    /// True when the objects of all members of `file` are there.
    [[nodiscard]] bool holds_members(const Sealed& file) const;

    /// True when the ledger names the exhibit and its object, or that of its pack, is there.
    [[nodiscard]] bool holds(const Digest& exhibit) const;

    /// Where the exhibit is; nothing when the ledger does not name it or its pack.
    [[nodiscard]] std::optional<Place> place_of(const Digest& exhibit) const;

    [[nodiscard]] const std::vector<LedgerEntry>& entries() const noexcept {
        return catalog_.entries();
    }

    /// Steps 2 and 3. `shared` holds what the small exhibits of all files were packed into. Sets
    /// `was_known`.
    Status receive(const std::vector<Receiving>& files,
                   std::vector<DraftObject>& shared,
                   const Drafts& drafts);

    Status record(Event event, const Digest& exhibit, std::string why);

    Archive(std::filesystem::path folder, Custodian custodian, File ledger)
        : folder_(std::move(folder)), custodian_(std::move(custodian)), ledger_(std::move(ledger)) {
    }

private:
    /// Drafts that become objects when their entries are flushed.
    using Moves = std::vector<DraftObject*>;

    /// What one commit adds.
    struct Batch {
        Moves moves = {};                       ///< in the order of their entries
        std::map<Digest, Stored> files = {};    ///< of the moves
        std::map<Digest, Stored> new_ones = {}; ///< exhibits that were not in the vault
        std::string at = {};
    };

    Status start(File alive);
    Status read_on(bool to_write);
    Status read_segments(bool to_write);
    Result<bool> take_line(std::string_view line, std::uint64_t known);
    Status close_segment();
    Status mend_end(std::uint64_t tail_begin, std::uint64_t tail_bytes, bool is_end_missing);
    LedgerEntry new_entry(Event event, const std::string& at) const;
    Status write(LedgerEntry entry);
    Status write_out();
    Status flush();
    Error give_up(Error error);
    void plan(std::vector<DraftObject>& drafts, Batch& batch) const;
    Status enter(const Receiving& file, const Batch& batch);
    Status enter_packs(const std::vector<DraftObject>& drafts, const Batch& batch);
    Status make_room(const Moves& moves, const Drafts& drafts) const;
    Status place(const Moves& moves) const;
    static Status tell_companions(const Moves& moves, const Drafts& drafts);

    std::filesystem::path folder_;
    Custodian custodian_;
    File ledger_;
    File alive_;
    std::size_t segments_ = 0;       ///< that are in the catalog
    std::size_t segments_seen_ = 0;  ///< that were listed, damaged ones among them
    std::uint64_t closed_lines_ = 0; ///< that stand in segments
    std::uint64_t ledger_end_ = 0;   ///< bytes of the plain part that are in the catalog
    std::uint64_t flushed_end_ = 0;
    std::string waiting_; ///< lines in the catalog that are not written yet
    Catalog catalog_;
    mutable std::shared_mutex catalog_mutex_;
    std::mutex write_mutex_;
};

} // namespace ample::seal::detail
