// What to ask the index of a vault about an indicator.

#pragma once

#include <ample/seal/index/key.hpp>
#include <ample/sweep/indicator.hpp>

#include <optional>
#include <vector>

namespace ample::sweep {

/// At least one of these keys is in the index for every frame in which a value of the indicator
/// stands; for an exhibit in UTF-16 for its first frame.
struct IndexKeys {
    std::vector<seal::index::KeyRange> values = {}; ///< of the values themselves
    std::vector<seal::index::Key> hiding = {}; ///< of frames whose escapes or encoding may hide one
};

/// Nothing when the index does not know the indicator's type: patterns, file names, agents.
std::optional<IndexKeys> index_keys(const Indicator& indicator);

} // namespace ample::sweep
