// What feeds write in the place of a part that differs from machine to machine.
//
//     C:\Users\<user>\AppData\Roaming\evil.exe      C:\Users\*\AppData\Roaming\evil.exe
//     /home/[username]/.cache/evil_<random>.sh       /home/*/.cache/evil_*.sh

#pragma once

#include <string>
#include <string_view>

namespace ample::sweep::feed {

/// A path or key with "*" for such parts: all in "<>", names of variables of a user or machine
/// behind the first part, and words for names and chance in "[]" and "{}".
std::string with_wildcards(std::string_view path);

/// Whether "*" or "?" stands in a path, key, name or address, but for the "?" of "\\?\".
bool has_wildcard(std::string_view value) noexcept;

} // namespace ample::sweep::feed
