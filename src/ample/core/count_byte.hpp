// Counting with the widest vectors that the processor has.

#pragma once

#include <cstddef>
#include <string_view>

namespace ample {

/// How often `byte` stands in `bytes`.
std::size_t count_byte(std::string_view bytes, char byte) noexcept;

} // namespace ample
