// What an indicator set is made of.

#pragma once

#include <ample/sweep/packed_set.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/set.hpp>

#include <optional>
#include <vector>

namespace ample::sweep {

struct IndicatorSet::Tables {
    std::vector<Indicator> indicators = {};
    std::vector<Value> values = {};
    Digest digest = {};
    std::optional<PackedSet> packed = {};   ///< details of an entry: index of its indicator
    PatternSet patterns = {};               ///< at the same indices
    std::vector<std::size_t> computed = {}; ///< indicator index of each computed indicator
};

} // namespace ample::sweep
