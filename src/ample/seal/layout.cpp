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

} // namespace ample::seal
