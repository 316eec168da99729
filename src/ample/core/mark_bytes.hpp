// Where escapes and other signs stand in text, found with the vectors of the processor.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ample {

/// Sets bit b of word w when byte 64 · w + b of `text` is `byte`; clears the others. `words` are at
/// least the size of the text / 64, rounded up.
void mark_byte(std::string_view text, char byte, std::span<std::uint64_t> words) noexcept;

/// What 64 bytes of JSON are, one bit a byte.
struct JsonBytes {
    std::uint64_t quote = 0;     ///< "
    std::uint64_t backslash = 0; ///< the escape sign
    std::uint64_t sign = 0;      ///< { } [ ] : ,
};

/// Fills one element for each 64 bytes of `text`; bits beyond its end are clear. `blocks` are at
/// least the size of the text / 64, rounded up.
void mark_json(std::string_view text, std::span<JsonBytes> blocks) noexcept;

} // namespace ample
