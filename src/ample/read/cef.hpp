// ArcSight's Common Event Format, alone or behind a syslog head.
//
//     Nov 11 17:40:02 fw01 CEF:0|Vendor|Product|1.0|100|Name \| more|5|src=10.0.0.1 msg=a\=b cs1=x
//     priority host ...        deviceVendor deviceProduct deviceVersion deviceEventClassId name
//                              severity, then the extension: key=value, parted by blanks
//
// In the head "\|" and "\\" stand for the sign, in values "\=", "\\", "\n" and "\r". A value goes
// on until a blank with the next key and its "=", so it may hold blanks and, unescaped, "=" that no
// word after a blank stands before. A value that holds a backslash before any other sign (a path of
// Windows by a writer that escapes nothing) stays as it stands.
//
// A key with a label (cs1=x cs1Label=Rule name) is named by the label ("Rule name"); the label
// itself stays a field. Text before the first key is the field `extension`.
//
// The time is that of rt, else end, else start (or their long names): a number as in
// detail/clock.hpp or a date as in detail/month_time.hpp; else that of the syslog head, whose year
// and zone are those of syslog.hpp. Lines without an event are read as in syslog.hpp.
//
// Source: "Implementing ArcSight Common Event Format", version 25.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: those of the syslog head, of the head and of the extension.
std::unique_ptr<RecordReader> open_cef(const ReadOptions& options);

/// How surely `head` is such a log, 0 to 86.
int score_cef(std::string_view head);

} // namespace ample::read
