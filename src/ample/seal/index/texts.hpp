// The texts that the index is made of: every frame of every exhibit, as sealing shows them.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/vault.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::seal::index {

/// An object and the exhibits that lie in it: itself, or those of a pack by their first
/// frames.
struct IndexableObject {
    Digest object = {};
    std::uint64_t bytes = 0; ///< decoded, of the exhibits
    std::vector<std::pair<Digest, Layout>> exhibits = {};
};

/// The objects of the ledger that are wanted, by digest. Those that can't be opened go to
/// `on_fault`.
std::vector<IndexableObject> indexable_objects(const Vault& vault,
                                               const std::function<bool(const Digest&)>& is_wanted,
                                               const std::function<void(const Error&)>& on_fault);

/// Gives out the texts of `object` as `OnFrameText` does while it is sealed.
Status for_each_text(const Vault& vault, const IndexableObject& object, const OnFrameText& use);

} // namespace ample::seal::index
