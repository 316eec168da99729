// The parts in ASCII of a token with letters of a script that has no blanks between words.

#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace ample::detail {

/// Calls `use(begin, end)` for every part with a dot inside. Nothing for a token that is ASCII
/// throughout, nor for parts beside letters that words in ASCII may hold ("é", "ж"). Bytes that are
/// no UTF-8 are read as CP932 or EUC-JP, where the second byte of a letter may be ASCII.
void for_each_ascii_part(std::string_view token,
                         const std::function<void(std::size_t begin, std::size_t end)>& use);

} // namespace ample::detail
