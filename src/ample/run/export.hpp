// Handing sealed bytes out, on the record.

#pragma once

#include <ample/seal/vault.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ample::run {

/// An exhibit as the ledger names it.
struct NamedExhibit {
    Digest digest = {};
    std::string path = {}; ///< of the file as received, and "#" and the way to a member
    std::uint64_t bytes = 0;
};

/// The exhibit that `name` names: its path as received, that and "#" and the way to a member, its
/// SHA-256, or at least 6 hex digits from the front of that. A path that was received with several
/// contents names the last. Fails with `not_found`, or with `usage` when several begin so.
Result<NamedExhibit> find_exhibit(const std::vector<seal::LedgerEntry>& ledger,
                                  std::string_view name);

/// Enters into the ledger that `exhibit` is opened and why, signs it, then writes the bytes to the
/// new file `to`. Fails with `refused` when the file is there; leaves none when the bytes are not
/// those that were sealed. Returns why the ledger could not be signed, or nothing.
Result<std::string> hand_out(seal::Vault& vault,
                             const NamedExhibit& exhibit,
                             const std::filesystem::path& to,
                             const std::string& reason);

} // namespace ample::run
