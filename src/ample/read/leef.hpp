// IBM's Log Event Extended Format 1.0 and 2.0, alone or behind a syslog head.
//
//     Nov 11 17:40:02 fw01 LEEF:1.0|Vendor|Product|1.0|100|src=10.0.0.1<tab>dst=203.0.113.9
//     LEEF:2.0|Vendor|Product|1.0|100|^|src=10.0.0.1^dst=203.0.113.9
//              vendor product version eventId, sign, attributes
//
// Attributes are parted by tabs; LEEF 2.0 may name another sign, itself or as "x5E" or "0x5E", and
// some writers leave its column out. Where a syslog daemon wrote tabs as "#011", that parts them.
// LEEF has no escapes: a value may hold anything but the sign. An attribute without a key is the
// field `attribute`.
//
// The time is that of devTime: a number as in detail/clock.hpp or a date as in
// detail/month_time.hpp (forms of devTimeFormat with a numeric month before the year are not read);
// else that of the syslog head, as in syslog.hpp. Lines without an event are read as syslog.
//
// Source: IBM's documentation of LEEF for QRadar.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: those of the syslog head, of the head and the attributes.
std::unique_ptr<RecordReader> open_leef(const ReadOptions& options);

/// How surely `head` is such a log, 0 to 86.
int score_leef(std::string_view head);

} // namespace ample::read
