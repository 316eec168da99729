// The table of log sources that is compiled in: src/ample/sweep/sigma/tables/default.yml, which
// cmake/AmpleTables.cmake turns into a source file.

#pragma once

#include <string_view>

namespace ample::sweep::sigma::detail {

/// YAML; lives as long as the program.
std::string_view default_table() noexcept;

} // namespace ample::sweep::sigma::detail
