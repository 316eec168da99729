// One entry of a selection, "Field|modifier|modifier: value or values", as matchers.
//
// Modifiers known: all contains startswith endswith exists cased neq windash re i m s base64
// base64offset utf16 utf16le utf16be wide lt lte gt gte minute hour day week month year cidr expand
// fieldref. Any other, and any pair that makes no sense together, is refused by name.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// Values for the names between "%" of `expand`.
using Placeholders = std::map<std::string, std::vector<std::string>, std::less<>>;

namespace detail {

/// Appends the matchers of one entry to `matchers` and gives the condition that joins them.
Result<Condition> read_field_item(std::string_view key,
                                  const Yaml& value,
                                  const Placeholders& placeholders,
                                  std::vector<Matcher>& matchers);

} // namespace detail
} // namespace ample::sweep::sigma
