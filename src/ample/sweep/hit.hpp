// Hits: sightings of indicators, with the bytes they stand in.
//
// A hit says what stood where, and how much it is worth: whether the record lies inside the
// indicator's validity window, and whether the indicator is strong (few innocent machines would
// show it there) or weak. It does not say who did it.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/read/format.hpp>
#include <ample/sweep/presence/presence.hpp>
#include <ample/sweep/set.hpp>
#include <ample/sweep/stream_place.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// What sweeping one stream gave.
struct Sweep {
    std::vector<Value> hits = {};    ///< in the order of the records, then of the indicators
    std::vector<Value> defects = {}; ///< neighbours with the same reason are one
    read::StreamTally tally = {};
    Presence presence = {};  ///< what of each log is there; not of a part
    std::string broken = {}; ///< why the stream ended early, or empty
};

/// Told each hit with the bytes of its record, which live until it returns.
using OnHit = std::function<void(const Value& hit, std::string_view record)>;

/// Reads `source` as `format` and sweeps it. Defects are swept as plain text. Never fails: a stream
/// that breaks gives what came before the break, and says so. With `on_hit` hits are handed over
/// one by one and not kept.
Sweep sweep_stream(ByteSource& source,
                   const read::Format& format,
                   const read::ReadOptions& options,
                   const IndicatorSet& set,
                   const StreamPlace& place,
                   const OnHit& on_hit = {});

/// Whole lines of a stream that its reader has to see before a part of it.
struct HeaderLines {
    std::uint64_t begin = 0; ///< in the stream
    std::string text = {};   ///< ends in a line end
};

/// A part of a stream that begins at the begin of a line (read::Resume).
struct StreamPart {
    std::uint64_t begin = 0; ///< of the first byte that `source` gives
    std::vector<HeaderLines> header = {};
};

/// The same for one part of a stream. Its hits are those of the whole stream in that part, but
/// without a time where the format is `undated`.
Sweep sweep_part(ByteSource& source,
                 const StreamPart& part,
                 const read::Format& format,
                 const read::ReadOptions& options,
                 const IndicatorSet& set,
                 const StreamPlace& place,
                 const OnHit& on_hit = {});

/// The value of kind `coverage` for a stream that was swept.
Value coverage_of(const Sweep& sweep,
                  const read::Format& format,
                  const IndicatorSet& set,
                  const StreamPlace& place);

/// The same, from what it was with another set that gave the same hits. One that was not swept
/// stays as it is.
Value coverage_with(const Value& coverage, const IndicatorSet& set);

/// The value of kind `coverage` for a stream that was read and not swept; `broken` says why it
/// ended early, or is empty.
Value coverage_read(const StreamPlace& place,
                    const read::Format& format,
                    const read::StreamTally& tally,
                    std::string_view broken);

/// The value of kind `coverage` for bytes that were not read, with the reason.
Value coverage_unread(const StreamPlace& place, std::uint64_t bytes, std::string_view reason);

} // namespace ample::sweep
