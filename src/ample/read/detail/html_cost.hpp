// How much work an HTML page would be to parse, told before it is parsed.
//
// gumbo looks through its stack of open elements at most tags, and through all earlier attributes
// of a tag at each attribute, so that depth and attributes count squared (measured: 40,000 nested
// tags 3 s, 40,000 attributes of one tag 4 s). A page written by people stays far below.

#pragma once

#include <cstdint>
#include <string_view>

namespace ample::read::detail {

/// Pages above this many steps are refused, so that a page takes time in proportion to its size: a
/// step takes 2 to 9 ns. A hundred a byte are two thousand open elements at every tag.
constexpr std::uint64_t most_html_steps(std::uint64_t bytes) noexcept {
    return 10'000'000 + 100 * bytes;
}

/// An upper estimate of the steps, from tags alone: the open tags at each tag, and the square of
/// the attributes of each. An end tag closes only the innermost open tag, and only by its name.
/// Counting ends above `most_html_steps`.
std::uint64_t html_steps(std::string_view html);

} // namespace ample::read::detail
