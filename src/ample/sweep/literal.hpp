// Literals: indicators that are a piece of text, found by one of their tokens.
//
//     C:\ProgramData\adobe\msiexec.exe          the path, as an indicator
//                          ──────┬─────
//                             anchor           a token of it that few other literals have
//     "Image":"C:\\ProgramData\\Adobe\\MSIExec.exe"        a log
//
// The tokens of a log are looked up as those of names are, so that the cost does not depend on how
// many literals there are; where an anchor stands, the literal is held against the text around it.
// What logs do to text is undone on the way: the escapes of JSON, of URLs ("%5C", "+" in user
// agents) and of XML, either slash, long and short names of registry hives, and what the variable
// at the front of a path stands for.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// Whether indicators of `type` are looked up as literals.
bool is_literal(Type type) noexcept;

/// The tokens that a literal in normal form may be found by, views into it: those with a dot inside
/// and at least four bytes, and those without one and at least four. None for a literal that can't
/// be found so.
std::vector<std::string_view> anchors_of(Type type, std::string_view literal);

/// Whether an anchor is found among the tokens with a dot.
bool is_dotted(std::string_view anchor) noexcept;

/// Where the literal stands in `text` around the token [begin, end), which has the letters of one
/// of its anchors; nothing where it does not, or where it is part of something longer.
std::optional<ByteRange> find_literal(
    Type type, std::string_view literal, std::string_view text, std::size_t begin, std::size_t end);

} // namespace ample::sweep
