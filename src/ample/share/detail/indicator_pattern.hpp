// Indicators in the pattern language of STIX 2.1.

#pragma once

#include <string>
#include <string_view>

namespace ample::share::detail {

/// The pattern of an indicator of `type`, in the words of sweep/indicator.hpp; empty where the
/// language has none.
std::string indicator_pattern(std::string_view type, std::string_view value);

} // namespace ample::share::detail
