// A timeline as Timesketch imports it: CSV and JSON lines with message, datetime, timestamp_desc.
//
//     row with both ends ─┬─▶ event at its begin    "lease begin"
//                         └─▶ event at its end      "lease end"
//     row of an instant  ───▶ one event
//
// docs/formats/timeline.md has the keys. Text is whatever evidence held: cells are made safe for
// spreadsheets (csv_cell.hpp), JSON is valid UTF-8 on one line.

#pragma once

#include <ample/share/timeline.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::share {

/// The first line, without its end.
constexpr std::string_view timeline_csv_heading =
    "message,datetime,timestamp_desc,id,kind,host,organisation,path,clock";

/// The lines of a row, one or two, without their ends.
std::vector<std::string> timeline_csv(const TimelineRow& row);
std::vector<std::string> timeline_jsonl(const TimelineRow& row);

} // namespace ample::share
