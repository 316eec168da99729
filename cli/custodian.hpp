// Who seals, as the ledger names it: the user, the program and its version, the wall clock.

#pragma once

#include <ample/seal/custody.hpp>

namespace ample::cli {

/// The user of this process. The clock is SOURCE_DATE_EPOCH when that is set
/// (reproducible-builds.org), so that tests can make equal ledgers.
seal::Custodian custodian();

} // namespace ample::cli
