// Values for the placeholders of rules, "%admins%", as a file gives them.
//
//     # who may log on                 admins ─▶ "Administrator", "svc_backup"
//     admins=Administrator             domain ─▶ "corp.example"
//     admins = svc_backup
//     domain=corp.example
//
// One value a line; a name may stand on several, and its values keep their order. Blanks around
// name and value do not count; a value may be empty and may hold "=". A line that begins with "#"
// says nothing. docs/formats/sigma.md says what `expand` does with them.

#pragma once

#include <ample/core/result.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// Values by name, for the names between "%".
using Placeholders = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Adds the values of `text`, which stands at `path`, to `placeholders`. Fails with `damaged` and
/// the line that is none; what stood before it is added then. Time follows the length of `text`.
Status
read_placeholders(std::string_view text, const std::string& path, Placeholders& placeholders);

} // namespace ample::sweep::sigma
