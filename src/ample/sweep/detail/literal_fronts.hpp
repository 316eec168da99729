// What may stand in a log for the first part of a path or registry key.
//
//     %APPDATA%\evil\run.exe                       an indicator
//     C:\Users\bob\AppData\Roaming\evil\run.exe   the same in a log, and
//     $env:APPDATA\evil\run.exe
//
// All texts are in normal form (lower case, single backslashes).

#pragma once

#include <ample/sweep/indicator.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// The size of the variable or hive at the front of a literal, 0 where it has none.
std::size_t variable_of(Type type, std::string_view literal) noexcept;

/// The sizes of the parts at the front of a literal that something else may stand for.
std::vector<std::size_t> fronts_of(Type type, std::string_view literal);

/// What may stand for such a part; "*" at the end is one component of a path, "#" one of digits.
std::vector<std::string> front_forms(std::string_view front);

/// Where Windows has a key besides: under the numbers of the control sets, and for programs of 32
/// bits.
std::vector<std::string> other_keys(std::string_view key);

} // namespace ample::sweep::detail
