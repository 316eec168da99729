// Tables with a header line, as spreadsheets and databases export them (RFC 4180 and relatives).
//
//     order_id,ordered_at,buyer,note
//     O-100,2016-11-01T02:00:00Z,"Example, Ltd.","says ""now"""
//     O-101,2016-11-02T02:00:00Z,Example K.K.,"two
//     lines"
//
// The sign that parts the columns is ",", ";" or tab, whichever is most frequent in the first line
// outside quotes. A value that begins with a quote ends at the next single one and may hold
// parting signs, line ends and doubled quotes. A byte order mark is passed over. The first line
// that is not blank is the header, a frame; a column without a name is called "column_N".
//
// Defects: rows with fewer or more columns than the header; text between a closing quote and the
// next parting sign; a quote that is not closed within 1 MiB of the begin of its row. After such a
// quote only its first line is given up, and for the next 1 MiB values may not hold line ends, so
// that one stray quote neither swallows the file nor makes reading slow.
//
// The time of a record is its column called (in any case; best first) ts, time, timestamp,
// @timestamp, datetime, date_time, date-time, date, event_time, utc_time, or else the first
// that ends in _at, _time, _date or _ts. It is read as in detail/clock.hpp and unset when it can
// not be read. Where both "date" and "time" are columns and "time" alone is none, the two together
// are read.

#pragma once

#include <ample/read/reader.hpp>

#include <cstddef>
#include <memory>
#include <string_view>

namespace ample::read {

/// A row whose quotes span lines is at most this long.
constexpr std::size_t longest_quoted_row = std::size_t{1} << 20U;

/// Fields: the columns of the header; empty values are left out. Field::where is the value without
/// its quotes.
std::unique_ptr<RecordReader> open_csv(const ReadOptions& options);

/// How surely `head` is such a table, 0 to 60: a header of distinct names and rows as wide as it.
int score_csv(std::string_view head);

} // namespace ample::read
