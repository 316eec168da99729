// Where things stand in the folder of a vault (docs/formats/vault.md).

#pragma once

#include <ample/core/digest.hpp>

#include <filesystem>

namespace ample::seal {

/// objects/ab/ab12…, whether or not it is there.
std::filesystem::path object_path(const std::filesystem::path& vault, const Digest& exhibit);

std::filesystem::path objects_path(const std::filesystem::path& vault);
std::filesystem::path ledger_path(const std::filesystem::path& vault);
std::filesystem::path segments_path(const std::filesystem::path& vault);
std::filesystem::path checkpoints_path(const std::filesystem::path& vault);
std::filesystem::path public_keys_path(const std::filesystem::path& vault);
std::filesystem::path drafts_path(const std::filesystem::path& vault);
std::filesystem::path index_path(const std::filesystem::path& vault);
std::filesystem::path lock_path(const std::filesystem::path& vault);

/// keys/ beside the vault, so that a copied vault carries no private key.
std::filesystem::path private_keys_path(const std::filesystem::path& vault);

} // namespace ample::seal
