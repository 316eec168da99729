// One JSON object a line: Windows events as laboratories and forwarders write them, Suricata's
// EVE, Zeek's JSON logs, and whatever else speaks NDJSON.
//
//     {"@timestamp":"2020-10-09T21:33:19.425Z","EventID":1,"Hashes":["SHA1=ab","MD5=cd"]}
//
// Nested keys are joined by dots, an array becomes repeated fields of one name, null is left out
// (see detail/json_walk.hpp for the rules and bounds). A line that is no JSON object is a defect
// and reading goes on at the next line.
//
// The time of a record is the first of these keys whose value can be read as a time:
//
//     @timestamp  timestamp  ts  Event.System.TimeCreated  (and its SystemTime,
//     #attributes.SystemTime,
//     @SystemTime)  System.TimeCreated (likewise)  TimeCreated  UtcTime  EventTime  TimeGenerated
//     eventTime event_time  CreationTime  createdDateTime  time  datetime  date
//     __REALTIME_TIMESTAMP
//
// Text is read as in detail/clock.hpp: RFC 3339 or a number of seconds, milli-, micro- or
// nanoseconds since 1970. Text without a zone is taken in ReadOptions::zone, but UtcTime in UTC.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: every value that is not null, named by its keys. Field::where is the value without
/// quotes.
std::unique_ptr<RecordReader> open_ndjson(const ReadOptions& options);

/// How surely `head` is such a log, 0 to 85. One JSON text laid over several lines is none.
int score_ndjson(std::string_view head);

/// Which programs wrote a record, as far as its fields say.
enum class JsonKind { other, windows, eve, zeek };

/// The kind of one record of an NDJSON log.
JsonKind json_kind_of(const Record& record) noexcept;

} // namespace ample::read
