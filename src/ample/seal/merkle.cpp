#include <ample/seal/merkle.hpp>

#include <bit>

namespace ample::seal {

namespace {

/// The largest power of two smaller than `count`, which is at least two.
std::size_t split_of(std::size_t count) noexcept {
    return std::bit_floor(count - 1);
}

std::string_view view(const Digest& digest) noexcept {
    return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()}; // NOLINT
}

} // namespace

Digest leaf_digest(std::string_view line) {
    Hasher hasher;
    hasher.update(std::string_view("\0", 1));
    hasher.update(line);
    return hasher.finish();
}

Digest node_digest(const Digest& left, const Digest& right) {
    Hasher hasher;
    hasher.update("\1");
    hasher.update(view(left));
    hasher.update(view(right));
    return hasher.finish();
}

void GrowingTree::add(const Digest& leaf) {
    auto node = leaf;
    for (auto bits = size_; (bits & 1U) != 0; bits >>= 1U) {
        node = node_digest(full_.back(), node);
        full_.pop_back();
    }
    full_.push_back(node);
    ++size_;
}

Digest GrowingTree::root() const {
    if (full_.empty()) {
        return Digest::of("");
    }
    auto root = full_.back();
    for (auto at = full_.size() - 1; at-- > 0;) {
        root = node_digest(full_[at], root);
    }
    return root;
}

Digest tree_root(std::span<const Digest> leaves) {
    GrowingTree tree;
    for (const auto& leaf : leaves) {
        tree.add(leaf);
    }
    return tree.root();
}

std::vector<Digest> inclusion_proof(std::span<const Digest> leaves, std::size_t index) {
    std::vector<Digest> down;
    while (leaves.size() > 1) {
        const auto split = split_of(leaves.size());
        const auto left = leaves.first(split);
        const auto right = leaves.subspan(split);
        if (index < split) {
            down.push_back(tree_root(right));
            leaves = left;
        } else {
            down.push_back(tree_root(left));
            leaves = right;
            index -= split;
        }
    }
    return {down.rbegin(), down.rend()};
}

std::vector<Digest> consistency_proof(std::span<const Digest> leaves, std::size_t first) {
    std::vector<Digest> down;
    bool is_whole = true; // the first tree is, so far, the front that its owner knows by its root
    while (first != leaves.size()) {
        const auto split = split_of(leaves.size());
        const auto left = leaves.first(split);
        const auto right = leaves.subspan(split);
        if (first <= split) {
            down.push_back(tree_root(right));
            leaves = left;
        } else {
            down.push_back(tree_root(left));
            leaves = right;
            first -= split;
            is_whole = false;
        }
    }
    if (!is_whole) {
        down.push_back(tree_root(leaves));
    }
    return {down.rbegin(), down.rend()};
}

bool shows_inclusion(const Digest& leaf,
                     std::uint64_t index,
                     std::uint64_t size,
                     std::span<const Digest> proof,
                     const Digest& root) {
    if (index >= size) {
        return false;
    }
    auto at = index;
    auto last = size - 1;
    auto node = leaf;
    for (const auto& sibling : proof) {
        if (last == 0) {
            return false;
        }
        if ((at & 1U) != 0 || at == last) {
            node = node_digest(sibling, node);
            while ((at & 1U) == 0 && at != 0) {
                at >>= 1U;
                last >>= 1U;
            }
        } else {
            node = node_digest(node, sibling);
        }
        at >>= 1U;
        last >>= 1U;
    }
    return last == 0 && node == root;
}

bool shows_consistency(const TreeHead& first,
                       const TreeHead& second,
                       std::span<const Digest> proof) {
    if (first.size == 0 || first.size > second.size) {
        return false;
    }
    if (first.size == second.size) {
        return proof.empty() && first.root == second.root;
    }
    const bool is_full = std::has_single_bit(first.size); // then its root is the first of the path
    if (!is_full && proof.empty()) {
        return false;
    }
    auto at = first.size - 1;
    auto last = second.size - 1;
    while ((at & 1U) != 0) {
        at >>= 1U;
        last >>= 1U;
    }
    auto old_node = is_full ? first.root : proof.front();
    auto new_node = old_node;
    for (const auto& sibling : is_full ? proof : proof.subspan(1)) {
        if (last == 0) {
            return false;
        }
        if ((at & 1U) != 0 || at == last) {
            old_node = node_digest(sibling, old_node);
            new_node = node_digest(sibling, new_node);
            while ((at & 1U) == 0 && at != 0) {
                at >>= 1U;
                last >>= 1U;
            }
        } else {
            new_node = node_digest(new_node, sibling);
        }
        at >>= 1U;
        last >>= 1U;
    }
    return last == 0 && old_node == first.root && new_node == second.root;
}

} // namespace ample::seal
