// One entry of a selection, "Field|modifier|modifier: value or values", as matchers.
//
// Modifiers known: all contains startswith endswith exists cased neq windash re i m s base64
// base64offset utf16 utf16le utf16be wide lt lte gt gte minute hour day week month year cidr expand
// fieldref. Any other, and any pair that makes no sense together, is refused by name.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/detail/comparison_budget.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/placeholders.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma::detail {

/// Appends the matchers of one entry to `matchers` and gives the condition that joins them. Takes
/// what they come to off `budget`; where that does not last, the entry is refused.
Result<Condition> read_field_item(std::string_view key,
                                  const Yaml& value,
                                  const Placeholders& placeholders,
                                  std::vector<Matcher>& matchers,
                                  ComparisonBudget& budget);

} // namespace ample::sweep::sigma::detail
