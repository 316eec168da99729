// What the ledger says, by exhibit.

#pragma once

#include <ample/seal/ledger.hpp>
#include <ample/seal/sealed.hpp>

#include <map>
#include <set>
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

    /// Where an exhibit or pack is, as the last entry describes it; null when unknown.
    [[nodiscard]] const Stored* object(const Digest& exhibit) const;

    /// All exhibits and packs, sorted.
    [[nodiscard]] const std::map<Digest, Stored>& objects() const noexcept { return objects_; }

    /// True of a pack that is no exhibit as well.
    [[nodiscard]] bool is_only_pack(const Digest& object) const {
        return packs_.count(object) != 0;
    }

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
    std::map<Digest, Stored> objects_;
    std::set<Digest> packs_;
    std::map<Digest, Received> received_;
    Batch batch_;
};

} // namespace ample::seal::detail
