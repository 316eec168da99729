// What a packed set says of its entries besides their values (docs/formats/set.md, "Entries").

#pragma once

#include <ample/core/digest.hpp>
#include <ample/sweep/indicator.hpp>

#include <string>

namespace ample::sweep::detail {

/// The row of details that an indicator shares with others of its feed: JSON in one line.
std::string details_of(const Indicator& indicator, const Digest& feed);

} // namespace ample::sweep::detail
