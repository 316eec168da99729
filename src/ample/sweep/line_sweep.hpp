// Sweeps a stream for a packed set, and reads only the records that hold an indicator.
//
//     blocks of whole lines ──▶ Scanner (many threads) ──▶ lines with a sighting ──▶ reader ──▶
//     RecordMatcher ──▶ hits
//
// The bytes are scanned as they stand; the reader of the stream's format then says of each line
// that was found when it happened, who contacted whom and in which field the value stands. What no
// field holds is a mention in the line. Formats whose records may span lines, and UTF-16, are read
// record by record. So is everything when there are patterns that demand no word.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/read/format.hpp>
#include <ample/sweep/packed_set.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/role.hpp>
#include <ample/sweep/scanner.hpp>
#include <ample/sweep/set.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace ample::sweep {

/// One indicator in one line or record. Views live until the callback returns.
struct LineHit {
    const Indicator& indicator;
    Digest feed = {};             ///< the feed's; none for computed indicators
    std::uint64_t number = 0;     ///< of the line in the stream, from 1
    ByteRange where = {};         ///< of the line or record in the stream, with its line end
    std::string_view text = {};   ///< its bytes
    ByteRange value = {};         ///< in `text`; empty where the bytes are not those of the value
    const Match& match;           ///< value, field and check; its `indicator` means nothing
    std::string_view format = {}; ///< "text" for what the reader did not take
    std::string_view state = {};  ///< "inside", "outside", "unknown" validity window
    bool is_strong = false;
    std::string_view reason = {}; ///< for the strength, in words
    std::optional<Instant> time = {};
    std::string_view time_text = {};
    Contact contact = {};
};

using OnLineHit = std::function<void(const LineHit& hit)>;

/// A line beside one with a hit.
struct ContextLine {
    std::uint64_t number = 0;
    std::string_view text = {};
    bool is_apart = false; ///< lines between it and what was given before are left out
};

using OnContextLine = std::function<void(const ContextLine& line)>;

/// What sweeping one stream gave.
struct LineSweep {
    std::uint64_t bytes = 0;
    std::uint64_t lines = 0;
    std::uint64_t hits = 0;
    std::uint64_t hit_lines = 0;
    std::string broken = {}; ///< why the stream ended early, or empty
};

/// Whether defanged values are found as well (defang.hpp).
enum class Defanged { leave_out, find };

struct LineSweepOptions {
    std::size_t jobs = 1;
    read::ReadOptions read = {};
    Computing computing = Computing::try_all;
    const PatternSet* patterns = nullptr; ///< what a packed set does not hold, or null
    Defanged defanged = Defanged::leave_out;
    std::size_t context = 0; ///< lines to give before and after each with a hit
    OnContextLine on_context = {};
};

/// Reads `source` to its end. `format` may be null: the bytes are swept all the same. Hits and
/// lines of context come in the order of the stream, from one thread at a time, the same for any
/// number of jobs. Holds a few MiB for each job; lines of more than 8 MiB are cut between tokens.
LineSweep sweep_lines(ByteSource& source,
                      const read::Format* format,
                      std::string_view head,
                      const PackedSet& set,
                      const LineSweepOptions& options,
                      const OnLineHit& on_hit);

} // namespace ample::sweep
