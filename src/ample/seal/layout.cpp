#include <ample/seal/layout.hpp>

namespace ample::seal {

std::filesystem::path object_path(const std::filesystem::path& vault, const Digest& exhibit) {
    const auto name = exhibit.hex();
    return objects_path(vault) / name.substr(0, 2) / name;
}

std::filesystem::path objects_path(const std::filesystem::path& vault) {
    return vault / "objects";
}

std::filesystem::path ledger_path(const std::filesystem::path& vault) {
    return vault / "ledger.ndjson";
}

std::filesystem::path drafts_path(const std::filesystem::path& vault) {
    return vault / "tmp";
}

std::filesystem::path lock_path(const std::filesystem::path& vault) {
    return vault / "lock";
}

std::filesystem::path index_path(const std::filesystem::path& vault) {
    return vault / "index";
}

std::filesystem::path segments_path(const std::filesystem::path& vault) {
    return vault / "ledger";
}

std::filesystem::path checkpoints_path(const std::filesystem::path& vault) {
    return vault / "checkpoints";
}

std::filesystem::path public_keys_path(const std::filesystem::path& vault) {
    return vault / "keys";
}

std::filesystem::path private_keys_path(const std::filesystem::path& vault) {
    return vault.parent_path() / "keys";
}

} // namespace ample::seal
