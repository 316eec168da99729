// Globs as regular expressions.

#pragma once

#include <string>
#include <string_view>

namespace ample::sweep::detail {

/// The expression for a glob, whose first group is what it stands for: the text has borders as
/// those of a token. In a name "*" is no slash; with slashes or colons it is anything but blanks,
/// quotes and brackets, and in paths of Windows and registry keys blanks too. There either slash
/// stands for the other, in any number, and the variable or hive at the front for what it means.
/// Letters are to be compared in either case.
std::string glob_regex(std::string_view glob);

} // namespace ample::sweep::detail
