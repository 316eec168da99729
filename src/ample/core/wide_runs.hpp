// ASCII written in UTF-16LE, in files without a byte order mark and inside of binary ones.
//
//     e \0 v \0 i \0 l \0 . \0 e \0 x \0 …        "evil.ex…"
//     8b 89 4d 7a f8 66 . \0 z \0 i \0 p \0       "見積書.zip", found by its end
//
// Found by its zero bytes, which other text has none of.

#pragma once

#include <ample/core/byte_range.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ample {

/// "1.2.3.4": characters of the shortest run that says something alone.
constexpr std::size_t shortest_run = 7;

/// Walks the runs of at least seven such characters, or four beside a letter of another script, at
/// any place of one text. Linear; a run has at
/// most 4,096 characters, and a longer one is given in parts that overlap by as much as a name may
/// have. The text must outlive it. One thread.
class WideRuns {
public:
    explicit WideRuns(std::string_view text = {});

    /// Starts anew with another text.
    void start(std::string_view text);

    /// The bytes of the next run, two for each character.
    std::optional<ByteRange> next();

    /// `run` with the letters of other scripts, and what stands between them, on both of its
    /// sides: at most 256 characters before and 2,048 behind. What it takes in may be no text at
    /// all.
    [[nodiscard]] ByteRange with_letters(ByteRange run) const noexcept;

private:
    [[nodiscard]] bool is_part(std::size_t at) const noexcept;
    [[nodiscard]] bool has_letter_beside(ByteRange run) const noexcept;
    bool load();

    std::string_view text_ = {};
    std::size_t piece_ = 0;      ///< where the marked piece begins
    std::size_t words_used_ = 0; ///< of the piece
    std::size_t word_ = 0;
    std::uint64_t starts_ = 0; ///< places in the word that are still to be looked at
    std::size_t until_ = 0;    ///< runs were given up to here
    std::vector<std::uint64_t> zeros_;
};

} // namespace ample
