// What the bytes of a stretch of text are, one bit a byte, computed with the widest vectors that
// the processor has (Google Highway, chosen at run time).

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ample::detail {

/// Bytes for each word of a mask.
constexpr std::size_t word_bytes = 64;
/// Words of a full set of masks; a stretch of 16 KiB keeps them in the fastest cache.
constexpr std::size_t most_words = 256;

/// Bit b of word w tells of byte 64 · w + b. There is a word more than is filled, so that two may
/// be read at any place.
struct ByteMasks {
    using Words = std::array<std::uint64_t, most_words + 1>;

    Words token = {};   ///< letters, digits, ".", "-", "_" and bytes above 127
    Words numeric = {}; ///< digits and "."
    Words hex = {};     ///< hex digits
    Words dot = {};     ///< "."
    Words colon = {};   ///< ":"
    /// "%", ESC, "\\" before "u", "x" or "0", "#" before "0", "&" before "#", "c" or "p"
    Words escape = {};
    Words query = {}; ///< "?"
};

/// What stands in a stretch of text.
struct PieceBytes {
    bool high = false; ///< bytes above 127
    bool zero = false; ///< zero bytes
    std::size_t line_ends = 0;

    friend bool operator==(const PieceBytes&, const PieceBytes&) = default;
};

/// Sets the first `words` words of the masks from `64 · words` bytes, behind which one more may be
/// read; what stands in these.
PieceBytes fill_masks(const char* bytes, std::size_t words, ByteMasks& masks) noexcept;

/// The same, byte by byte: what the other is tested against.
PieceBytes fill_masks_plainly(const char* bytes, std::size_t words, ByteMasks& masks) noexcept;

} // namespace ample::detail
