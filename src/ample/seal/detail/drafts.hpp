// Objects that have no place in the vault yet: `tmp/N/` holds those of one open vault.
//
//     tmp/3/17          being written
//     tmp/3/ab12…-17    complete, waits for its entry in the ledger
//
// A killed process leaves its folder behind. Complete drafts that the ledger names are put in
// place by the next writer, whoever it is; the rest goes when a writer opens the vault alone.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/detail/companion.hpp>
#include <ample/seal/detail/crew.hpp>
#include <ample/seal/detail/file.hpp>
#include <ample/seal/object.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ample::seal::detail {

/// A draft, deleted with its owner unless it was moved into place.
class Draft {
public:
    Draft() = default;

    explicit Draft(std::filesystem::path path) : path_(std::move(path)) {}

    ~Draft() { remove(); }

    Draft(Draft&& other) noexcept : path_(std::exchange(other.path_, {})) {}

    Draft& operator=(Draft&& other) noexcept {
        std::swap(path_, other.path_);
        return *this;
    }

    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    [[nodiscard]] bool is_there() const noexcept { return !path_.empty(); }

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Leaves the file to the ledger, which names it now.
    void release() noexcept { path_.clear(); }

    void remove() noexcept;

private:
    std::filesystem::path path_;
};

/// A complete object and its draft; without a draft, the object has its place already.
struct DraftObject {
    Stored stored = {};
    Draft draft = {};
    Flush flush = Flush::now;                  ///< `later`: not flushed yet
    std::vector<Stored> packed = {};           ///< of a pack: what is in it
    std::unique_ptr<Companion> companion = {}; ///< what saw its bytes; null when nobody looks
};

/// An object that is being written, with its draft. The writer goes first: its threads may still be
/// showing frames to the companion.
struct OpenDraft {
    Draft draft;
    std::unique_ptr<Companion> companion;
    ObjectWriter writer;
};

/// The folder of one open vault and the crew that fills it. `begin` and `finish` may be called from
/// many threads.
class Drafts {
public:
    /// Makes the first free `tmp/N`. `companions` may be null and outlives the drafts.
    static Result<std::unique_ptr<Drafts>>
    open(const std::filesystem::path& tmp, std::size_t jobs, Companions* companions);

    Drafts(std::filesystem::path folder, File opened, std::size_t jobs, Companions* companions)
        : folder_(std::move(folder)), opened_(std::move(opened)), crew_(jobs),
          companions_(companions) {}

    ~Drafts();
    Drafts(const Drafts&) = delete;
    Drafts& operator=(const Drafts&) = delete;
    Drafts(Drafts&&) = delete;
    Drafts& operator=(Drafts&&) = delete;

    /// Starts an object under a name nothing has yet.
    Result<OpenDraft> begin(std::size_t frame_bytes = seal::frame_bytes);

    /// Ends an object and names its draft after its digest.
    Result<DraftObject> finish(OpenDraft open, Flush flush);

    [[nodiscard]] Crew& crew() noexcept { return crew_; }

    [[nodiscard]] Companions* companions() const noexcept { return companions_; }

    /// Makes the names in the folder durable, and with `Flush::later` all that was written to the
    /// file system since the folder was opened: once for thousands of members.
    Status sync(Flush flush) const;

private:
    std::filesystem::path folder_;
    File opened_; ///< from before the first draft, so that no failed write is missed
    std::atomic<std::uint64_t> count_ = 0;
    Crew crew_;
    Companions* companions_;
};

/// The digest in the name of a complete draft; none for others.
Digest digest_in_name(const std::filesystem::path& draft);

} // namespace ample::seal::detail
