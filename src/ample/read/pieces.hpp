// Streams cut into pieces that can be read side by side, each by a reader of its own.
//
//     stream ─▶ PieceCutter ─┬▶ piece ─▶ read_piece   one thread
//                            ├▶ piece ─▶ read_piece   another
//                            └▶ piece …
//
// Pieces end where `Resume` of the format says that reading may begin: behind a line end, or before
// a chunk of an event log. They have about 256 KiB; where they end depends on the bytes alone. What
// the pieces give, one after the other, is what `read_stream` gives for the stream. A stream that
// can't be cut (any more: UTF-16, a line of more than 16 MiB) is one piece that goes on in the
// source.

#pragma once

#include <ample/read/format.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read {

constexpr std::size_t usual_piece = std::size_t{256} << 10U;

/// A stretch of a stream. Not copied, since `bytes` may stand in its own memory.
struct Piece {
    Piece() = default;
    ~Piece() = default;
    Piece(const Piece&) = delete;
    Piece& operator=(const Piece&) = delete;
    Piece(Piece&&) = default;
    Piece& operator=(Piece&&) = default;

    std::string_view bytes = {};
    std::uint64_t base = 0;     ///< where `bytes` stand in the stream
    ByteSource* rest = nullptr; ///< where the stream goes on, when this is its last piece, or null
    std::optional<Error> broken = {}; ///< why the stream ends behind `bytes`, if it broke
    std::vector<char> memory = {};    ///< of the cutter, kept for the next piece
};

/// Cuts one stream. Used by one thread at a time. Holds what is behind the last cut, 16 MiB at
/// most.
class PieceCutter {
public:
    /// `source` must outlive the cutter and what its pieces are asked. `usual` is the bytes of a
    /// piece before it is cut, one at least.
    PieceCutter(ByteSource& source, Resume resume, std::size_t usual = usual_piece)
        : source_(source), resume_(resume), usual_(usual) {}

    /// Fills `piece` with what comes next; false when nothing does. A piece with a `rest` is the
    /// last one, and whoever reads it is alone with the source.
    bool next(Piece& piece);

private:
    [[nodiscard]] std::size_t cut_of(std::string_view bytes, std::uint64_t base) const;
    bool end(Piece& piece, std::size_t size);

    ByteSource& source_;
    Resume resume_;
    std::size_t usual_;
    std::string kept_ = {}; ///< behind the last cut
    std::uint64_t base_ = 0;
    bool is_over_ = false;
};

/// Runs `reader` over a piece as `read_stream` does over a stream. Ranges are those in the stream.
Status
read_piece(const Piece& piece, RecordReader& reader, StreamTally& tally, const OnItem& on_item);

} // namespace ample::read
