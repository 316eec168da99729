// The base of readers whose every record is one line.
//
//     bytes  ──▶ cut after each "\n" ──▶ read_line(line) ──▶ item
//
// A line ends in "\n" or "\r\n"; the last may lack its end. A UTF-8 byte order mark at the begin of
// the stream belongs to the first line and not to its text. How far the rest was searched for a
// line end is kept between feeds, so that a line fed byte by byte still costs linear time.

#pragma once

#include <ample/read/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ample::read::detail {

/// One line where it stands.
struct Line {
    std::string_view text = {}; ///< without its end, and the first without a byte order mark
    ByteRange where = {};       ///< with its end
    /// How many bytes after the first of `text` may be read (their values mean nothing).
    std::size_t readable = 0;
    std::size_t lead = 0; ///< bytes of the mark in front of `text`

    /// Where `part`, a piece of `text`, stands in the stream.
    [[nodiscard]] ByteRange place(std::string_view part) const noexcept {
        const auto begin =
            where.begin + lead + static_cast<std::uint64_t>(part.data() - text.data());
        return {begin, begin + part.size()};
    }

    [[nodiscard]] bool is_blank() const noexcept;
};

/// Cuts lines; a format says what a line means.
class LineReader : public RecordReader {
public:
    void feed(std::string_view bytes, std::uint64_t base, bool is_last) final;
    std::optional<Item> next() final;

    [[nodiscard]] std::size_t rest() const noexcept final { return bytes_.size(); }

    void skip(std::size_t count) final;

protected:
    /// The item that `line` is; its range is `line.where`. What it points to must live until the
    /// next call.
    virtual Item read_line(const Line& line) = 0;

private:
    std::string_view bytes_ = {};
    std::uint64_t base_ = 0;
    std::size_t searched_ = 0; // no "\n" in the first so many bytes of the rest
    bool is_last_ = false;
};

} // namespace ample::read::detail
