#include <ample/seal/detail/indexer.hpp>
#include <ample/seal/index/complete.hpp>
#include <ample/seal/index/draft.hpp>

namespace ample::seal::detail {

namespace {

class IndexCompanion final : public Companion {
public:
    explicit IndexCompanion(const std::filesystem::path& vault)
        : draft_([vault] { return index::next_draft(vault); }) {}

    void on_frame(std::size_t frame, std::string_view before, std::string_view text) override {
        draft_.add(frame, before, text);
    }

    [[nodiscard]] index::IndexDraft& draft() noexcept { return draft_; }

private:
    index::IndexDraft draft_;
};

} // namespace

std::unique_ptr<Companion> Indexer::next() {
    return std::make_unique<IndexCompanion>(vault_);
}

Status Indexer::sealing(const std::vector<Accompanied>& objects) {
    std::vector<index::IndexedObject> indexed;
    for (const auto& one : objects) {
        auto& draft = static_cast<IndexCompanion*>(one.companion)->draft(); // made by `next`
        indexed.push_back({one.stored->exhibit, &draft, draft.frames()});
    }
    const auto draft = index::next_draft(vault_);
    const auto written = index::write_run(draft, indexed);
    return written ? index::publish(vault_, draft, written->digest) : Status(written.error());
}

} // namespace ample::seal::detail
