// The shape of a record reader, and the driver that runs one over a stream.
//
//     bytes  ──▶ [ kept tail | next piece ] ──▶ reader ──▶ record, frame, defect, record …
//
// A reader gets a stretch of bytes that may end anywhere, hands out the items that are complete in
// it and leaves the rest, which the driver gives again in front of the next piece.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/read/record.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ample::read {

/// What a reader must be told when the log does not say it.
struct ReadOptions {
    std::optional<int> year = {}; ///< of the first record, for logs without a year
    std::string zone = "UTC";     ///< IANA name or offset, for logs without a zone
};

/// Walks the records of one format. One thread at a time; no state outside the object.
///
/// Invariant (tiling): every byte fed belongs to exactly one item; laid end to end, the ranges of
/// the items give the input back. What is decided about a line never depends on where a piece ends.
class RecordReader {
public:
    RecordReader() = default;
    virtual ~RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    RecordReader(RecordReader&&) = delete;
    RecordReader& operator=(RecordReader&&) = delete;

    /// Gives the reader `bytes`, which stand at `base` in the stream: what `rest()` left of the
    /// last call, then what follows it. `is_last` says nothing follows. `bytes` must outlive the
    /// items taken from them.
    virtual void feed(std::string_view bytes, std::uint64_t base, bool is_last) = 0;

    /// The next complete item; nothing when the rest is not complete or there is none. After the
    /// last feed every byte is given out.
    virtual std::optional<Item> next() = 0;

    /// How many of the fed bytes have not been given out.
    [[nodiscard]] virtual std::size_t rest() const noexcept = 0;

    /// Forgets the first `count` of the rest (the driver gave them out as a defect).
    virtual void skip(std::size_t count) = 0;

    /// Whether items end where lines end, so that what follows the last line of a source that broke
    /// is no item.
    [[nodiscard]] virtual bool is_by_lines() const noexcept { return true; }

    /// Where the first line end at or behind `from` ends in `bytes`, which stand at `base` of the
    /// stream that was begun; `npos` where there is none.
    [[nodiscard]] virtual std::size_t
    line_end(std::string_view bytes, std::uint64_t /*base*/, std::size_t from) const noexcept {
        const auto newline = bytes.find('\n', from);
        return newline == std::string_view::npos ? newline : newline + 1;
    }
};

/// How one stream was read.
struct StreamTally {
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    std::uint64_t defects = 0;
    std::uint64_t defect_bytes = 0;
    std::optional<Instant> first = {}; ///< earliest event time
    std::optional<Instant> last = {};

    /// Adds what a part that follows was found to hold.
    void join(const StreamTally& other) noexcept;
};

/// An item with the bytes it stands on. Both live until the callback returns.
using OnItem = std::function<void(const Item& item, std::string_view bytes)>;

/// Items longer than this come out as defects of at most this many bytes each, cut after a quote,
/// comma or blank where there is one, so that memory stays bounded for any input.
constexpr std::size_t longest_item = std::size_t{8} << 20U;

/// Where to cut `text`, which holds no line end, so that a value is not cut in two: behind the last
/// quote or tab of its last 64 KiB, else behind the last comma, semicolon, blank or apostrophe
/// there; npos where there is none. These come last because user agents and paths have them inside.
std::size_t cut_of_long_line(std::string_view text) noexcept;

/// Runs `reader` over `source` to its end and calls `on_item` for each item in order. When the
/// source fails (a truncated gzip) the items before the break have been given out; the failure is
/// returned with the tally lost, so callers that want both pass `tally`. `base` is where `source`
/// begins in the stream.
Status read_stream(ByteSource& source,
                   RecordReader& reader,
                   StreamTally& tally,
                   const OnItem& on_item,
                   std::uint64_t base = 0);

/// The same over `bytes` that stand at `base` of a stream and have whole items only, none longer
/// than `longest_item`. They are not copied.
void read_bytes(std::string_view bytes,
                std::uint64_t base,
                RecordReader& reader,
                StreamTally& tally,
                const OnItem& on_item);

} // namespace ample::read
