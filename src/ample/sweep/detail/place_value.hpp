// Where in a record a value stands, and what the place says of it.

#pragma once

#include <ample/read/record.hpp>
#include <ample/sweep/set.hpp>

#include <optional>
#include <string_view>

namespace ample::sweep::detail {

/// The field of `record` that holds `value` (as it stands), the one that says most first: a contact
/// before a mention. Without a field that has it, the whole line is the place. Nothing where the
/// place says that another kind of value stands there: an import hash is no hash of a file.
std::optional<Match> place_value(const read::Record& record,
                                 std::string_view format,
                                 std::string_view line,
                                 Type type,
                                 std::string_view value);

} // namespace ample::sweep::detail
