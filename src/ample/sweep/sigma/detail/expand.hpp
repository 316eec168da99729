// Placeholders of the modifier `expand`.
//
//     "%admins%@%domain%"  ─▶  every value of `admins` with every value of `domain`

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
