// The language of conditions.
//
//     or    := and ("or" and)*
//     and   := not ("and" not)*
//     not   := "not" not | item
//     item  := "(" or ")" | ("1" | "any" | "all") "of" ("them" | NAME with *) | NAME
//
// Words of the language are read in any letter case. `them` leaves out names that begin with "_".

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <span>
#include <string_view>

namespace ample::sweep::sigma::detail {

/// Reads `text`; selections become their places in `selections`. Fails with `unsupported` and words
/// that name what does not fit.
Result<Condition> parse_condition(std::string_view text, std::span<const Selection> selections);

/// Whether `name` fits `pattern`, in which `*` stands for any run.
bool fits_name(std::string_view pattern, std::string_view name);

} // namespace ample::sweep::sigma::detail
