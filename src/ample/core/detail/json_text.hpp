// One JSON string in the canonical form of core/value.hpp.

#pragma once

#include <string>
#include <string_view>

namespace ample::detail {

/// Writes `text` to the end of `to` as a JSON string: what JSON demands is escaped in its shortest
/// form, the rest stands as it is, and bytes that are not UTF-8 become U+FFFD. Linear.
void append_json(std::string& to, std::string_view text);

} // namespace ample::detail
