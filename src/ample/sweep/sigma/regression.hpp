// SigmaHQ's regression data: which rule must hold for how many events of which file.
//
//     rule_metadata: [{id: 9f5c1d59-…}]
//     regression_tests_info:
//       - {name: Positive Detection Test, type: evtx, match_count: 1, path: regression_data/….evtx}
//
// Without a match_count the rule must hold at least once.

#pragma once

#include <ample/core/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

struct RegressionCase {
    std::vector<std::string> rules = {}; ///< ids
    std::string name = {};
    std::string path = {}; ///< of the events, from the root of the collection
    std::optional<std::uint64_t> match_count = {};
};

/// The cases of one info.yml, which may be none. Fails with `damaged` when it is none.
Result<std::vector<RegressionCase>> read_regression(const std::string& text);

/// The JSON objects of `text`, however they are laid out (one after the other, over several lines,
/// or in an array), one a line.
std::string one_object_a_line(std::string_view text);

} // namespace ample::sweep::sigma
