// How much work an HTML page would be to parse, told before it is parsed.
//
// gumbo looks through its stack of open elements at most tags, and through all earlier attributes
// of a tag at each attribute, so that depth and attributes count squared (measured: 40,000 nested
// tags 3 s, 40,000 attributes of one tag 4 s). A page written by people stays far below.

#pragma once

#include <cstdint>
#include <string_view>

namespace ample::read::detail {

/// Pages above this many steps (some seconds) are refused.
constexpr std::uint64_t most_html_steps = 1'000'000'000;

/// An upper estimate of the steps, from tags alone: the open tags at each tag, and the square of
/// the attributes of each. An end tag closes only the innermost open tag, and only by its name.
std::uint64_t html_steps(std::string_view html);

} // namespace ample::read::detail
