// Values that have the shape of an indicator and yet are none: they would match everything, or
// what no intruder has to do with. What is refused and why: docs/formats/feeds.md.

#pragma once

#include <ample/sweep/indicator.hpp>

#include <string>
#include <string_view>

namespace ample::sweep::detail {

/// Why a value of the right shape is not swept, or an empty view. Static text. Tens of nanoseconds
/// for hashes, addresses and names under large registries.
std::string_view reason_to_refuse(Type type, std::string_view value);

/// What is to be known of a value that is swept all the same, or an empty view: a private or
/// reserved address, a name whose sub-domains belong to many. Static text.
std::string_view caution(Type type, std::string_view value);

} // namespace ample::sweep::detail
