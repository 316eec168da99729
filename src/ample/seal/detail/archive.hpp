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

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

namespace ample::seal::detail {

/// One file to enter into the ledger. Its drafts hold every object that was not in the vault.
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

    [[nodiscard]] bool knows(const Digest& exhibit) const;

    /// The exhibit as a file; nothing when it was never received as one.
    [[nodiscard]] std::optional<Sealed> received(const Digest& exhibit) const;

    /// The exhibit as a file or member.
    [[nodiscard]] std::optional<Sealed> sealed(const Digest& exhibit) const;

    /// True when the objects of all members of `file` are there.
    [[nodiscard]] bool holds_members(const Sealed& file) const;

    /// The object of an exhibit that the ledger names; empty when it is not there.
    [[nodiscard]] std::filesystem::path where_is(const Digest& exhibit) const;

    [[nodiscard]] const std::vector<LedgerEntry>& entries() const noexcept {
        return catalog_.entries();
    }

    /// Steps 2 and 3. Sets `was_known`.
    Status receive(const std::vector<Receiving>& files, const Drafts& drafts);

    Status record(Event event, const Digest& exhibit, std::string why);

    Archive(std::filesystem::path folder, Custodian custodian, File ledger)
        : folder_(std::move(folder)), custodian_(std::move(custodian)), ledger_(std::move(ledger)) {
    }

private:
    /// Drafts that become objects when their entries are flushed.
    using Moves = std::vector<DraftObject*>;

    Status start(File alive);
    Status read_on(bool to_write);
    Status mend_end(std::uint64_t tail_begin, std::uint64_t tail_bytes, bool is_end_missing);
    LedgerEntry new_entry(Event event, const std::string& at) const;
    Status write(LedgerEntry entry);
    Status write_out();
    Status flush();
    Error give_up(Error error);
    Status enter(const Receiving& file, const std::string& at, const Moves& moves);
    Moves moves_of(const Receiving& file) const;
    Status make_room(const Moves& moves, const Drafts& drafts) const;
    Status place(const Moves& moves) const;

    std::filesystem::path folder_;
    Custodian custodian_;
    File ledger_;
    File alive_;
    std::uint64_t ledger_end_ = 0; ///< bytes of the ledger that are in the catalog
    std::uint64_t flushed_end_ = 0;
    std::string waiting_; ///< lines in the catalog that are not written yet
    Catalog catalog_;
    mutable std::shared_mutex catalog_mutex_;
    std::mutex write_mutex_;
};

} // namespace ample::seal::detail
