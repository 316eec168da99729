// Logs of Microsoft Exchange: rows parted by commas under header lines with "#Fields:".
//
//     #Software: Microsoft Exchange Server
//     #Log-type: HttpProxy Logs
//     #Fields: DateTime,RequestId,Protocol,UrlHost,UrlStem,AnchorMailbox,UserAgent,ClientIpAddress
//     DateTime,RequestId,Protocol,UrlHost,UrlStem,AnchorMailbox,UserAgent,ClientIpAddress
//     2021-03-01T02:14:07.331Z,6d1c,Ecp,mail.a.example,/ecp/y.js,,"Mozilla/5.0 (a, b)",203.0.113.77
//
// HttpProxy and ECP, message tracking, SMTP send and receive, and their relatives. The columns
// differ from build to build, so they are taken from the file. Frames: lines that begin with "#",
// and rows that are the names of the columns once more; where such a row comes before "#Fields:" it
// is taken for it. Values may be in quotes with doubled quotes inside; a record is one line.
// Empty values are left out.
//
// The time is the first of the columns (in any case) date-time, datetime, timestamp, date_time; in
// UTC where it has no zone, as Exchange writes it.
//
// Source: Microsoft's documentation of message tracking logs and protocol logging.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: those of #Fields. A row whose number of columns differs from the header's is a defect.
std::unique_ptr<RecordReader> open_exchange(const ReadOptions& options);

/// How surely `head` is such a log: 93 when it begins with its header lines, else 0.
int score_exchange(std::string_view head);

} // namespace ample::read
