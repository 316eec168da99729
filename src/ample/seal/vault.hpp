// The vault: what was received, sealed once and never changed.
//
//     objects/ab/ab12…   content of one exhibit, named by its SHA-256 (object.hpp)
//     ledger.ndjson      who received what from whom, and all that was done since (ledger.hpp)
//     ledger/            its earlier lines, compressed
//     checkpoints/       signed statements of how it stood, keys/ to check them (checkpoint.hpp)
//     index/             where values stand that look like indicators (index/index.hpp)
//     tmp/, lock         of writers at work
//
// A file is sealed in two steps. `prepare` hashes and compresses it in one pass, does the same with
// the members of gzip and zip, and leaves the objects under temporary names; it may run for many
// files at the same time. `commit` writes the ledger, flushes it, and only then moves the objects
// into place; it is called in the order in which the ledger shall name the files. A process may be
// killed anywhere: what `commit` returned is there for good, and what it did not return either
// comes to stand complete or leaves nothing but drafts, which the next writer takes away.
//
// Several processes, and several vaults in one process, may seal into one folder at once; the
// ledger is written by one at a time (flock).
//
// Threads: `prepare`, `open_object`, `read_range`, `holds`, `sealed` and `decoded` may be called
// from many threads, also during a `commit`. What adds to the ledger (`seal`, `commit`, `record`,
// `sign`, `change_key`, `add_stamp`) follows each other. `ledger` is for times when none of them
// runs.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/byte_source.hpp>
#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/container.hpp>
#include <ample/seal/custody.hpp>
#include <ample/seal/ledger.hpp>
#include <ample/seal/sealed.hpp>
#include <ample/seal/signing.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal {

namespace detail {
struct Derivation;
struct TakenIn;
} // namespace detail

/// A file whose objects are complete but not in the ledger. Gone without `commit`, it leaves
/// nothing. Must not outlive its vault.
class Prepared {
public:
    ~Prepared();
    Prepared(Prepared&&) noexcept;
    Prepared& operator=(Prepared&&) noexcept;
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    /// What `commit` will return, but for `was_known`.
    [[nodiscard]] const Sealed& sealed() const noexcept;

private:
    friend class Vault;
    struct State;
    explicit Prepared(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

class Vault {
public:
    /// Opens the vault in `folder` for sealing and creates it where there is none (the folder above
    /// must be there). Cuts off a line that a killed writer left unfinished, and notes it. Fails
    /// with `damaged` when the ledger's chain does not hold: nothing is added to such a ledger.
    ///
    /// Up to `jobs` threads seal, those that call `prepare` and `commit` among them: one large file
    /// is sealed by all of them, many files by one each. What is stored does not depend on it.
    static Result<Vault> open(const std::filesystem::path& folder,
                              Custodian custodian,
                              const Limits& limits = {},
                              std::size_t jobs = 1);

    /// Opens a vault to read it; changes nothing on disk. A damaged ledger is read as far as it
    /// can be: `verify` tells what is wrong. Fails with `not_found` where there is no vault.
    static Result<Vault> open_to_read(const std::filesystem::path& folder);

    ~Vault();
    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// Reads `file` once and makes its objects. Fails when it is no regular file, can't be read, or
    /// changes while it is read. With `Documents::opened` the words of a PDF are a member of it
    /// (detail/pdf.hpp), for which a program of Debian runs on its bytes, and the attachments of a
    /// mail are members of it (mail_parts.hpp).
    Result<Prepared> prepare(const std::filesystem::path& file,
                             const Receipt& receipt,
                             Documents documents = Documents::closed) const;

    /// Enters the files into the ledger, in order, and puts their objects in place. Nothing of
    /// them is sealed when it fails, but where only an object could not be moved after the ledger
    /// was flushed: then the next `open` moves it. A file received again with the same receipt
    /// gets no entry.
    Result<std::vector<Sealed>> commit(std::vector<Prepared> files);

    /// `prepare` and `commit` of one file. May itself be called from many threads.
    Result<Sealed> seal(const std::filesystem::path& file, const Receipt& receipt);

    /// Adds an entry on `exhibit` (or on the vault, with a digest of none): `opened`, `verified` or
    /// `noted`, with a remark.
    Status record(Event event, const Digest& exhibit, std::string why);

    /// Signs a checkpoint over all entries of the ledger, unless there is one. The first call makes
    /// the key, whose private half lies beside the vault (signing_key.hpp). Without that half
    /// nothing is signed and `Signing::why_not` says so.
    Result<Signing> sign();

    /// Makes a new key and signs with it. Fails with `refused` when the key so far can't vouch for
    /// it, unless it is `lost`. The old private key's file stays.
    Result<Signing> change_key(KeyChange how, const std::string& why);

    /// Keeps an authority's answer for the checkpoint of `size` entries (time_stamp.hpp), which
    /// must be there. Fails with `damaged` when it is no time stamp of it; `authorities_pem` may be
    /// empty.
    Status
    add_stamp(std::uint64_t size, std::string_view response, std::string_view authorities_pem);

    /// The bytes of a file or member, as a stream that fails with `damaged` at its end when their
    /// SHA-256 is not `exhibit`.
    Result<std::unique_ptr<ByteSource>> open_object(const Digest& exhibit) const;

    /// The bytes in `range`, out of the frames that hold them, each with its checksum compared.
    /// Fails with `not_found` when the exhibit ends before the range.
    Result<std::string> read_range(const Digest& exhibit, ByteRange range) const;

    /// Which frames hold the bytes of `exhibit`.
    Result<Layout> layout(const Digest& exhibit) const;

    /// True when the ledger names `exhibit`, as file or member, and its object is there.
    [[nodiscard]] bool holds(const Digest& exhibit) const;

    /// What the ledger knows of an exhibit; a member alone has no members.
    Result<Sealed> sealed(const Digest& exhibit) const;

    /// The exhibit that holds the decoded bytes of `member` in `file`; `file` itself for "".
    Result<Digest> decoded(const Digest& file, std::string_view member) const;

    [[nodiscard]] const std::vector<LedgerEntry>& ledger() const noexcept;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept;

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);

    Result<detail::Derivation> derive(const detail::TakenIn& taken, Documents documents) const;

    std::unique_ptr<State> state_;
};

} // namespace ample::seal
