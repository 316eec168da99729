// Who seals, as the ledger names it: the user, the program and its version, the wall clock.

#pragma once

#include <ample/seal/vault.hpp>

#include <string>

namespace ample::cli {

/// The user of this process. The clock is SOURCE_DATE_EPOCH when that is set
/// (reproducible-builds.org), so that tests can make equal ledgers.
seal::Custodian custodian();

/// The vault of the case in `folder`, for this user to add to. Makes none: fails with `not_found`.
Result<seal::Vault> open_vault(const std::string& folder);

} // namespace ample::cli
