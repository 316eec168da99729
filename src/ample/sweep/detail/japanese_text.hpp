// Lines in CP932 and EUC-JP, decoded.
//
//     8E C0 8D 73 81 75 65 76 69 6C     実行「evil…       81 75 is "「" and no "u" before "evil"
//     BC C2 B9 D4 A1 D6 65 76 69 6C     the same in EUC-JP
//
// In CP932 the second byte of a character may be a letter, "@" or a backslash of ASCII, so that
// where a value begins is known only from a safe point on: the begin of the line, or a byte below
// "@", which is never part of such a character. A line whose bytes beyond ASCII are no UTF-8 is
// read as what it may be; where it may be both, as both. A line of UTF-8 with a few faults is left
// alone, and so is one with more signs of control than text has.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/sweep/detail/decoded.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace ample::sweep::detail {

/// Walks such lines of one text. Linear; a stretch has at most 4 KiB and goes over into the next by
/// as much as a path may have. NUL ends lines as well. One thread.
class JapaneseFinder {
public:
    /// `high`: where bytes above 127 stand, in order. Text and ranges must outlive the walk.
    void start(std::string_view text, std::span<const ByteRange> high) {
        text_ = text;
        high_ = high;
        at_ = 0;
        stretch_ = {};
    }

    /// Adds the next stretches, decoded, until `to` is full; false when there is none any more.
    bool add(DecodedText& to);

private:
    enum class Encoding { none, cp932, euc, both };

    bool next_stretch();
    void set_stretch(std::size_t found);
    [[nodiscard]] std::size_t next_foreign(std::size_t at) noexcept;
    [[nodiscard]] Encoding encoding_of(std::string_view bytes) const noexcept;
    void decode_cp932(DecodedText& to) const;
    void decode_euc(DecodedText& to) const;

    std::string_view text_ = {};
    std::span<const ByteRange> high_ = {}; ///< those that are not behind
    std::size_t at_ = 0;                   ///< what stands before was looked at
    ByteRange stretch_ = {};               ///< still to be decoded, or empty
    Encoding encoding_ = Encoding::none;
};

} // namespace ample::sweep::detail
