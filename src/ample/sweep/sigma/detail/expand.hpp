// Placeholders of the modifier `expand`.
//
//     "%admins%@%domain%"  ─▶  every value of `admins` with every value of `domain`
//     "\%plain%admins%"    ─▶  "%plain" with every value of `admins`
//     "C:\Users\%admins%"  ─▶  a backslash with every value of `admins`
//
// A backslash makes a sign plain, but not before a name that has values, since paths are written
// so, nor where without it the other signs would be no pairs. "%%" and names with a backslash are
// plain text.

#pragma once

#include <ample/sweep/sigma/placeholders.hpp>

#include <string>
#include <vector>

namespace ample::sweep::sigma::detail {

/// `text` with each %name% replaced by each of its values. Fails with `unsupported` for a name
/// without values, and for more than 10,000 results or results of more than 16 MiB together.
Result<std::vector<std::string>> expanded(const std::string& text,
                                          const Placeholders& placeholders);

} // namespace ample::sweep::sigma::detail
