// One entry of a selection, "Field|modifier|modifier: value or values", as matchers.
//
// Modifiers known: all contains startswith endswith exists cased neq windash re i m s base64
// base64offset utf16 utf16le utf16be wide lt lte gt gte minute hour day week month year cidr expand
// fieldref. Any other, and any pair that makes no sense together, is refused by name.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// Values for the names between "%" of `expand`.
using Placeholders = std::map<std::string, std::vector<std::string>, std::less<>>;

namespace detail {

/// What the expressions of one file may still come to, in instructions of RE2, so that a file can't
/// make reading or matching endless. All expressions of SigmaHQ together have about 40,000.
struct ExpressionBudget {
    std::size_t left = 400'000;
};

/// Appends the matchers of one entry to `matchers` and gives the condition that joins them. Takes
/// the sizes of its expressions off `budget`; where that does not last, it is refused.
Result<Condition> read_field_item(std::string_view key,
                                  const Yaml& value,
                                  const Placeholders& placeholders,
                                  std::vector<Matcher>& matchers,
                                  ExpressionBudget& budget);

} // namespace detail
} // namespace ample::sweep::sigma
