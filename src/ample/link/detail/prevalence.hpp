// How common each indicator is: its base rate among the organisations, machines and records of the
// case. What nearly everyone shows says little of who did it.

#pragma once

#include <ample/core/value.hpp>

#include <span>
#include <vector>

namespace ample::link::detail {

/// One value of kind `prevalence` for each indicator with hits, ordered by the indicator's id.
/// `coverage` says how many organisations were searched.
std::vector<Value> prevalence_of(std::span<const Value> hits, std::span<const Value> coverage);

} // namespace ample::link::detail
