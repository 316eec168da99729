#include <ample/seal/merkle.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ample;       // NOLINT: tests read better without the prefix
using namespace ample::seal; // NOLINT

namespace {

std::vector<Digest> leaves_of(std::size_t count) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < count; ++i) {
        leaves.push_back(leaf_digest("line " + std::to_string(i)));
    }
    return leaves;
}

/// MTH of RFC 6962, written as the RFC has it: the plain oracle.
Digest recursive_root(std::span<const Digest> leaves) {
    if (leaves.empty()) {
        return Digest::of("");
    }
    if (leaves.size() == 1) {
        return leaves.front();
    }
    std::size_t k = 1;
    while (k * 2 < leaves.size()) {
        k *= 2;
    }
    return node_digest(recursive_root(leaves.first(k)), recursive_root(leaves.subspan(k)));
}

/// Every way to change a proof by one digest.
std::vector<std::vector<Digest>> changed(const std::vector<Digest>& proof) {
    std::vector<std::vector<Digest>> all;
    for (std::size_t i = 0; i < proof.size(); ++i) {
        auto one = proof;
        one[i].bytes[i % 32] ^= 1U;
        all.push_back(one);
        one = proof;
        one.erase(one.begin() + static_cast<std::ptrdiff_t>(i));
        all.push_back(one);
    }
    auto longer = proof;
    longer.push_back(Digest::of("more"));
    all.push_back(longer);
    return all;
}

} // namespace

TEST_CASE("merkle: the roots are those of the reference of RFC 6962") {
    // Leaves and roots of the tests of google/certificate-transparency (Apache 2.0).
    using namespace std::string_literals;
    const std::vector<std::string> inputs = {"",
                                             "\x00"s,
                                             "\x10",
                                             "\x20\x21",
                                             "\x30\x31",
                                             "\x40\x41\x42\x43",
                                             "\x50\x51\x52\x53\x54\x55\x56\x57",
                                             "\x60\x61\x62\x63\x64\x65\x66\x67"
                                             "\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
    const std::vector<std::string> roots = {
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    GrowingTree tree;
    CHECK(tree.root().hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        tree.add(leaf_digest(inputs[i]));
        CHECK(tree.size() == i + 1);
        CHECK(tree.root().hex() == roots[i]);
    }
}

TEST_CASE("merkle: a growing tree has the root that the definition gives") {
    const auto leaves = leaves_of(130);
    GrowingTree tree;
    for (std::size_t size = 0; size <= leaves.size(); ++size) {
        const auto front = std::span(leaves).first(size);
        CHECK(tree.root() == recursive_root(front));
        CHECK(tree_root(front) == recursive_root(front));
        if (size < leaves.size()) {
            tree.add(leaves[size]);
        }
    }
}

TEST_CASE("merkle: every leaf of every tree is shown, and nothing else is") {
    const auto leaves = leaves_of(34);
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        const auto front = std::span(leaves).first(size);
        const auto root = tree_root(front);
        for (std::size_t index = 0; index < size; ++index) {
            const auto proof = inclusion_proof(front, index);
            INFO(index << " of " << size);
            CHECK(shows_inclusion(leaves[index], index, size, proof, root));
            CHECK_FALSE(shows_inclusion(leaves[index], size, size, proof, root));
            CHECK_FALSE(shows_inclusion(leaves[index], index, 0, proof, root));
            CHECK_FALSE(shows_inclusion(leaf_digest("other"), index, size, proof, root));
            if (size > 1) {
                CHECK_FALSE(shows_inclusion(leaves[index], (index + 1) % size, size, proof, root));
            }
            for (const auto& wrong : changed(proof)) {
                CHECK_FALSE(shows_inclusion(leaves[index], index, size, wrong, root));
            }
        }
    }
}

TEST_CASE("merkle: every tree is shown to be the front of every later one, and no other is") {
    const auto leaves = leaves_of(34);
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        const auto front = std::span(leaves).first(size);
        const TreeHead head{size, tree_root(front)};
        for (std::size_t first = 1; first <= size; ++first) {
            const TreeHead before{first, tree_root(front.first(first))};
            const auto proof = consistency_proof(front, first);
            INFO(first << " in " << size);
            CHECK(shows_consistency(before, head, proof));
            const TreeHead other{first, Digest::of("other")};
            CHECK_FALSE(shows_consistency(other, head, proof));
            CHECK_FALSE(shows_consistency(before, {size, Digest::of("other")}, proof));
            CHECK_FALSE(shows_consistency({0, Digest::of("")}, head, proof));
            CHECK_FALSE(shows_consistency({size + 1, before.root}, head, proof));
            for (const auto& wrong : changed(proof)) {
                CHECK_FALSE(shows_consistency(before, head, wrong));
            }
        }
    }
}
