// Zeek logs with tab-separated columns, described by their own header lines.
//
//     #separator \x09                                 written with a blank and an escape
//     #set_separator	,
//     #empty_field	(empty)
//     #unset_field	-
//     #path	dns
//     #fields	ts	id.orig_h	query	answers
//     #types	time	addr	string	vector[string]
//     1478220304.980113	10.20.4.31	www.a.example	198.51.100.23,198.51.100.24
//     #close	2016-11-04-01-00-00
//
// Every line that begins with "#" is a frame; a header in the middle of a file (rotated files laid
// end to end) holds from there on. In values "\xNN" stands for a byte and "\\" for a backslash.
// Columns of the types set[...], vector[...] and table[...] become one field an element, all of
// the column's name. The unset mark leaves a column out, the empty mark is an empty value (of a
// scalar) or no element (of a set).
//
// The time of a record is its column `ts`: seconds since 1970, or ISO 8601 where Zeek was told so.
//
// Source: Zeek's documentation of the ASCII writer (LogAscii::*).

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: those of #fields. A row whose number of columns differs from the header's is a defect.
std::unique_ptr<RecordReader> open_zeek(const ReadOptions& options);

/// How surely `head` is such a log: 95 when it begins with a header, else 0.
int score_zeek(std::string_view head);

} // namespace ample::read
