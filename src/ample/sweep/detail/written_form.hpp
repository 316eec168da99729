// How a feed writes a value whose normal form has other letters or slashes, told by what differs:
//
//     c:\programdata\abc    C:\ProgramData\Abc    ──▶  0 │ 18 │ 0 2 6 4
//
// The bytes that stand for none of the normal form come first; then follows how many last bytes of
// the normal form go on from there, and how many of these lie between each changed one and the one
// before it: a letter stands as a capital there, a backslash as a slash (docs/formats/set.md).

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ample::sweep::detail {

/// What `written` has otherwise than `normal`.
std::string difference(std::string_view normal, std::string_view written);

/// What was written, or nothing where `difference` does not fit the normal form.
std::optional<std::string> written_form(std::string_view normal, std::string_view difference);

} // namespace ample::sweep::detail
