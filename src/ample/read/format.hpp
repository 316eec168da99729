// The formats that can be read, from the one table in formats.def.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace ample::read {

/// How a format is used once it is known.
enum class Shape {
    records,
    document,
    report, ///< a document that is looked for among reports only
    bundle
};

/// What a stream is among.
enum class Among { evidence, reports };

/// Where a reader may begin other than at the start of a stream.
enum class Resume {
    line,    ///< at any line
    header,  ///< at any line, once it was fed the header lines (they begin with "#") before it
    undated, ///< at any line, but then without the year, which follows from the lines before
    chunk,   ///< at no line, but at any chunk of an event log (evtx_block)
    start    ///< nowhere else: a line end may stand within a record
};

/// Whether reading may begin at lines.
constexpr bool is_by_lines(Resume resume) noexcept {
    return resume != Resume::chunk && resume != Resume::start;
}

/// One line of formats.def.
struct Format {
    std::string_view name = {};  ///< "squid"
    std::string_view title = {}; ///< "Squid native access log"
    Shape shape = Shape::records;
    /// How surely `head` (the first 64 KiB or all) is this format, 0 (no) to 100.
    int (*detect)(std::string_view head) = nullptr;
    /// A new reader; null for shapes without records.
    std::unique_ptr<RecordReader> (*open)(const ReadOptions& options) = nullptr;
    Resume resume = Resume::start;
};

/// All formats in the order of formats.def, which is also the order that breaks ties.
std::span<const Format> formats() noexcept;

/// The format with the highest score over 0, by content alone; null when none fits.
const Format* detect(std::string_view head, Among among = Among::evidence);

/// The format called `name`, or null.
const Format* format_named(std::string_view name) noexcept;

/// How many bytes from the front `detect` wants to see.
constexpr std::size_t detect_bytes = std::size_t{64} << 10U;

} // namespace ample::read
