// Pairs of opposed claims, gathered into conflicts of two sides.

#pragma once

#include <ample/cite/conflicts.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::cite::detail {

/// Claims that oppose each other, by the type of their conflict and why.
using OpposedPairs = std::map<std::pair<std::string_view, std::string>,
                              std::vector<std::pair<std::size_t, std::size_t>>>;

/// The known conflicts with the pairs. A pair whose claim stands in a conflict of its type joins
/// it, one that ties two makes them one; the others are conflicts of their own.
std::vector<Conflict> joined(std::vector<Conflict> known, const OpposedPairs& pairs);

} // namespace ample::cite::detail
