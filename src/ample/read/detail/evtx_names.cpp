// Looking up the leaves of a program by name (see evtx_program.hpp).

#include <ample/read/detail/evtx_program.hpp>

#include <algorithm>

namespace ample::read::detail {

std::uint64_t hash_of_name(std::string_view name) noexcept {
    std::uint64_t hash = name.size() * 0x9E3779B97F4A7C15U;
    while (name.size() >= 8) {
        hash = (hash ^ load<std::uint64_t>(name, 0)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
        name.remove_prefix(8);
    }
    std::uint64_t tail = 0;
    std::memcpy(&tail, name.data(), name.size());
    hash = (hash ^ tail) * 0x9E3779B97F4A7C15U;
    return hash ^ hash >> 32U;
}

const EvtxLeaf* EvtxProgram::find(std::string_view name, std::uint64_t hash) const noexcept {
    const auto mask = table.size() - 1;
    for (auto at = hash & mask; table[at] != 0; at = (at + 1) & mask) {
        const auto& leaf = leaves[table[at] - 1];
        if (leaf.name == name || (!leaf.text_name.empty() && leaf.text_name == name)) {
            return &leaf;
        }
    }
    return nullptr;
}

bool EvtxProgram::is_repeated(const EvtxLeaf& leaf,
                              std::span<const std::string> keys) const noexcept {
    const auto first = sibling_keys.begin() + leaf.first_key;
    return std::find_first_of(first, first + leaf.key_count, keys.begin(), keys.end()) !=
           first + leaf.key_count;
}

std::size_t EvtxProgram::bytes() const noexcept {
    std::size_t sum = steps.size() * sizeof(EvtxStep) + literals.size() + 4 * table.size() +
                      leaves.size() * sizeof(EvtxLeaf) + 2 * listed.size();
    for (const auto& leaf : leaves) {
        sum += leaf.name.size() + leaf.text_name.size() + leaf.prefix.size() + leaf.text.size() +
               2 * (leaf.depends_on.size() + leaf.absent.size()) + 4 * leaf.piece_nodes.size();
    }
    return sum;
}

} // namespace ample::read::detail
