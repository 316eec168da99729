// Whether a JSON text is in canonical form already (core/value.hpp), without taking it apart.

#pragma once

#include <string_view>

namespace ample::detail {

/// True only for texts that are their own canonical form; false says nothing: the text may be
/// canonical in a way that is not looked at (keys with escapes, nesting above 64, numbers of more
/// than 18 digits) or not be JSON. Linear.
bool is_surely_canonical(std::string_view text);

} // namespace ample::detail
