// Where escapes and other signs stand in text, found with the vectors of the processor.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ample {

/// Sets bit b of word w when byte 64 · w + b of `text` is a "%" or the "\" of "\u". Looks at the
/// first `bytes` of the text, and at one more where there is one; clears the other bits. `words`
/// are at least bytes / 64, rounded up.
void mark_escapes(std::string_view text,
                  std::size_t bytes,
                  std::span<std::uint64_t> words) noexcept;

/// Sets bit b of word w when byte 64 · w + b of `text` is `byte`; clears the others. `words` are at
/// least the size of the text / 64, rounded up.
void mark_byte(std::string_view text, char byte, std::span<std::uint64_t> words) noexcept;

} // namespace ample
