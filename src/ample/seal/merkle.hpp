// The Merkle tree over the lines of the ledger, RFC 6962 section 2.1 with SHA-256.
//
//     leaf  SHA-256(00 ‖ line without its "\n")        node  SHA-256(01 ‖ left ‖ right)
//
//     root of n leaves: of an empty tree SHA-256(""), of one leaf that leaf, of more the node over
//     the first k and the rest, where k is the largest power of two smaller than n
//
// The root of a tree states all its lines and their order in 32 bytes. Two kinds of proof, of about
// log2(n) digests each, show something of a tree to one who has nothing but its root: that a line
// stands at a place (inclusion), and that an older tree is the front of it (consistency).
// Checking is by the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2.

#pragma once

#include <ample/core/digest.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ample::seal {

Digest leaf_digest(std::string_view line);
Digest node_digest(const Digest& left, const Digest& right);

/// A tree that grows at its end: keeps the roots of its full subtrees, at most 64. Value type.
class GrowingTree {
public:
    /// Adds one leaf. Amortised one hash.
    void add(const Digest& leaf);

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

    [[nodiscard]] Digest root() const;

private:
    std::vector<Digest> full_; ///< largest first; their sizes are the bits of size_
    std::uint64_t size_ = 0;
};

/// Root and proofs over all leaves, which must outlive the calls. Linear in the leaves.
Digest tree_root(std::span<const Digest> leaves);

/// PATH(index, leaves), from the leaf up. `index` must be below the number of leaves.
std::vector<Digest> inclusion_proof(std::span<const Digest> leaves, std::size_t index);

/// PROOF(first, leaves): that the tree of the first `first` leaves, at least one and no more than
/// all, is the front of this one. Empty when it is the same tree.
std::vector<Digest> consistency_proof(std::span<const Digest> leaves, std::size_t first);

/// Whether `proof` shows that `leaf` stands at `index` of the tree of `size` leaves with `root`.
bool shows_inclusion(const Digest& leaf,
                     std::uint64_t index,
                     std::uint64_t size,
                     std::span<const Digest> proof,
                     const Digest& root);

/// A tree as one states it.
struct TreeHead {
    std::uint64_t size = 0;
    Digest root = {};

    friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

/// Whether `proof` shows that the tree `first` is the front of the tree `second`. A first tree
/// without leaves shows nothing and is refused.
bool shows_consistency(const TreeHead& first,
                       const TreeHead& second,
                       std::span<const Digest> proof);

} // namespace ample::seal
