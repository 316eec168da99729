// The version of the program, as every method annex, ledger entry and export names it.

#pragma once

#include <string_view>

namespace ample {

constexpr std::string_view version = "0.1.0";

} // namespace ample
