// Bytes beyond ASCII that are no UTF-8, as texts in older encodings have them.

#pragma once

#include <cstddef>
#include <string_view>

namespace ample {

/// How many bytes the character of UTF-8 at `at` has; 0 where there is none, and for letters of
/// Latin so rare that two bytes of EUC-JP are likelier ("ɽ", which is "表" there).
std::size_t usual_utf8_bytes(std::string_view text, std::size_t at) noexcept;

/// The first byte in [at, end) where no such character and no ASCII is; else where the last
/// character ends, which may be behind `end`. Linear, and fast on ASCII.
std::size_t find_foreign(std::string_view text, std::size_t at, std::size_t end) noexcept;

/// Whether there is one in `text`, whose first and last character may be cut.
bool has_foreign(std::string_view text) noexcept;

/// Whether a program would hardly have written `bytes` as text: more than one in 32 is a sign of
/// control that text does not have.
bool is_binary(std::string_view bytes) noexcept;

} // namespace ample
