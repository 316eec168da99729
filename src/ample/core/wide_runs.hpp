// ASCII written in UTF-16LE, in files without a byte order mark and inside of binary ones.
//
//     e \0 v \0 i \0 l \0 . \0 e \0 x \0 …        "evil.ex…"
//
// Found by its zero bytes, which other text has none of.

#pragma once

#include <ample/core/byte_range.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ample {

/// Walks the runs of at least seven such characters, at any place of one text. Linear; a run has at
/// most 4,096 characters, and a longer one is given in parts that overlap by as much as a name may
/// have. The text must outlive it. One thread.
class WideRuns {
public:
    explicit WideRuns(std::string_view text = {});

    /// Starts anew with another text.
    void start(std::string_view text);

    /// The bytes of the next run, two for each character.
    std::optional<ByteRange> next();

private:
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
