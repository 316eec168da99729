// Syslog as files hold it: RFC 3164 and its relatives, rsyslog's form with whole time stamps, and
// RFC 5424.
//
//     Nov  2 01:47:33 host sshd[2211]: Accepted publickey for root from 203.0.113.200 port 50122
//     ssh2: RSA SHA256:q3Zx 2016-11-02T01:47:33.5+09:00 host sshd[2211]: ... <34>1
//     2016-11-01T16:47:33.5Z host sshd 2211 ID47 [data@1 a="b"] ... time            host
//     program[pid]: message
//
// "<34>" may stand before any of them (field `priority`); RFC 5424 adds `msgid` and `data`, whose
// parameters are fields by their names besides (\" \\ \] decoded). A message whose program is not
// told by "program:" or "program[pid]:" is kept whole. A message that begins with an event of CEF
// or LEEF (cef.hpp, leef.hpp) has its fields in place of `message`.
//
// Year. RFC 3164 has none: ReadOptions::year is that of the first record. From there the year
// follows the order of the lines: a date that lies more than 31 days before the latest one seen is
// taken in the next year (December to January, or a silence over New Year); smaller steps back are
// late lines. After such a turn a date that fits within 31 days before the latest one, seen from
// the year before, is a late line of that year. Without a year in the options the time is unset.
//
// Zone. Times without a zone are taken in ReadOptions::zone, with the offset that the zone has at
// noon of their day.
//
// For sshd the fields of sshd.hpp follow.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: priority host program pid msgid data message, then those of sshd.
std::unique_ptr<RecordReader> open_syslog(const ReadOptions& options);

/// How surely `head` is such a log, 0 to 80.
int score_syslog(std::string_view head);

} // namespace ample::read
