// What killed writers left in `tmp/`.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/detail/catalog.hpp>

#include <filesystem>

namespace ample::seal::detail {

/// Moves complete drafts into place that the ledger names and that have no object yet. Needs the
/// ledger's lock, and is safe while other writers live.
Status place_leftovers(const std::filesystem::path& vault, const Catalog& catalog);

/// Removes all drafts. Only for a writer that is alone.
Status clear_leftovers(const std::filesystem::path& vault);

} // namespace ample::seal::detail
