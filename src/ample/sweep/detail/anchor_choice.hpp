// By which of its tokens each literal of a set is found.

#pragma once

#include <ample/sweep/indicator.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// A literal in normal form that has at least one anchor (literal.hpp).
struct AnchoredLiteral {
    Type type = Type::literal;
    std::string_view text = {};
};

/// For each literal the token that the fewest of them have, a view into it. Of those that few have,
/// one with a dot, which is met anyway, and then the longest.
std::vector<std::string_view> choose_anchors(std::span<const AnchoredLiteral> literals);

} // namespace ample::sweep::detail
