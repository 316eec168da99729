// What the ledger says, by exhibit.

#pragma once

#include <ample/seal/ledger.hpp>
#include <ample/seal/sealed.hpp>

#include <map>
#include <vector>

namespace ample::seal::detail {

/// Grows with the ledger. Not safe for use by several threads while it grows.
///
/// A `received` entry counts with its members once all the entries it announces have followed. When
/// another entry comes first, a writer was killed there: the file counts as not unpacked yet.
class Catalog {
public:
    void add(LedgerEntry entry);

    [[nodiscard]] const std::vector<LedgerEntry>& entries() const noexcept { return entries_; }

    /// Where an exhibit, file or member, lies by its last entry; null when unknown.
    [[nodiscard]] const Stored* object(const Digest& exhibit) const;

    /// The object file of this name, of an exhibit or a pack, by its last entry; null when unknown.
    [[nodiscard]] const Stored* file(const Digest& name) const;

    /// All exhibits, sorted, and all object files. A digest may be in both, and an exhibit that
    /// lies in a pack now may have had an object before.
    [[nodiscard]] const std::map<Digest, Stored>& exhibits() const noexcept { return exhibits_; }

    [[nodiscard]] const std::map<Digest, Stored>& files() const noexcept { return files_; }

    /// A file as received with its members; null when it was never received as a file.
    [[nodiscard]] const Sealed* sealed(const Digest& exhibit) const;

    [[nodiscard]] bool has_receipt(const Digest& exhibit, const Receipt& receipt) const;

private:
    struct Received {
        Sealed sealed = {};
        std::vector<Receipt> receipts = {};
    };

    /// A `received` entry whose members are still to come.
    struct Batch {
        LedgerEntry received = {};
        Sealed sealed = {};
    };

    void end_batch_if_complete();

    std::vector<LedgerEntry> entries_;
    std::map<Digest, Stored> exhibits_;
    std::map<Digest, Stored> files_;
    std::map<Digest, Received> received_;
    Batch batch_;
};

} // namespace ample::seal::detail
