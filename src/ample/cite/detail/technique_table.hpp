// The text of tables/techniques.txt, compiled in.

#pragma once

#include <string_view>

namespace ample::cite::detail {

/// "ample-techniques/1 THRESHOLD", then a feature a line: its words, a tab, "TECHNIQUE:WEIGHT ...".
std::string_view technique_table() noexcept;

} // namespace ample::cite::detail
