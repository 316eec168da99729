// The order in which values are read by people: judgements by rank, rungs from machine to state,
// hypotheses by likelihood, findings by gravity, the rest by name or place; ties by digest.

#pragma once

#include <ample/share/detail/case_index.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace ample::share::detail {

using ItemList = std::vector<const Item*>;

/// The values of `kind` in reading order.
ItemList in_reading_order(const CaseIndex& index, std::string_view kind);

/// Claims that a proposition or rung names, ordered by id.
ItemList cited_claims(const CaseIndex& index);

/// How much an evidence moves the hypotheses: the largest distance between two of its ratios, or
/// the largest ratio where only one is given, in log10.
double diagnosticity(Field evidence);

} // namespace ample::share::detail
