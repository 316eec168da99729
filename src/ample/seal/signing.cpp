#include <ample/seal/detail/checkpoint_files.hpp>
#include <ample/seal/signing.hpp>

namespace ample::seal {

Result<LedgerState> state_of(const std::filesystem::path& folder,
                             const std::vector<LedgerEntry>& entries) {
    auto list = detail::list_checkpoints(folder);
    if (!list) {
        return list.error();
    }
    LedgerState state{{}, std::move(list->notes), std::move(list->stamps)};
    for (const auto& one : detail::keys_of(entries)) {
        state.keys.push_back({one.seq, one.key.vkey()});
    }
    return state;
}

Result<std::string> checkpoint_text(const std::filesystem::path& folder, std::uint64_t size) {
    auto text = detail::read_small(detail::note_path(folder, size), longest_checkpoint);
    return text ? std::move(text)
                : Error{text.error().kind,
                        "there is no checkpoint of " + std::to_string(size) + " entries",
                        "'ample ledger show' lists them"};
}

} // namespace ample::seal
