#include <ample/seal/index/texts.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace ample::seal::index {

namespace {

std::uint32_t first_frame(const Layout& layout) noexcept {
    return layout.frames.empty() ? 0 : layout.frames.front().number;
}

} // namespace

std::vector<IndexableObject> indexable_objects(const Vault& vault,
                                               const std::function<bool(const Digest&)>& is_wanted,
                                               const std::function<void(const Error&)>& on_fault) {
    std::map<Digest, IndexableObject> by_object;
    std::set<Digest> seen;
    for (const auto& entry : vault.ledger()) {
        const bool is_content = entry.event == Event::received || entry.event == Event::derived;
        const auto& exhibit = entry.stored.exhibit;
        const auto& object = entry.stored.is_packed() ? entry.stored.pack : exhibit;
        if (!is_content || !is_wanted(object) || !vault.holds(exhibit) ||
            !seen.insert(exhibit).second) {
            continue;
        }
        auto layout = vault.layout(exhibit);
        if (!layout) {
            on_fault(layout.error());
            continue;
        }
        auto& one = by_object[layout->object];
        one.object = layout->object;
        one.bytes += layout->frames.empty() ? 0 : layout->frames.back().where.end;
        one.exhibits.emplace_back(exhibit, std::move(*layout));
    }
    std::vector<IndexableObject> all;
    for (auto& [object, one] : by_object) {
        std::stable_sort(
            one.exhibits.begin(), one.exhibits.end(), [](const auto& a, const auto& b) {
                return first_frame(a.second) < first_frame(b.second);
            });
        all.push_back(std::move(one));
    }
    return all;
}

Status for_each_text(const Vault& vault, const IndexableObject& object, const OnFrameText& use) {
    for (const auto& [exhibit, layout] : object.exhibits) {
        std::string before;
        for (const auto& frame : layout.frames) {
            const auto text = vault.read_range(exhibit, frame.where);
            if (!text) {
                return text.error();
            }
            use(frame.number, before, *text);
            constexpr std::size_t kept = 4096;
            before = text->size() <= kept ? *text : text->substr(text->size() - kept);
        }
    }
    return Done{};
}

} // namespace ample::seal::index
