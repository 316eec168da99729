// The verbs of `ample ledger` that have files of their own.

#pragma once

#include <ample/run/export.hpp>

#include <cli/verb.hpp>

namespace ample::cli {

/// prove and check.
void add_ledger_proofs(CLI::App& ledger, Session& session);

void add_ledger_stamp(CLI::App& ledger, Session& session);

} // namespace ample::cli
