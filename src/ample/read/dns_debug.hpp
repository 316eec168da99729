// The debug log of Windows DNS servers: one line a packet, names as they stand in it.
//
//     DNS Server log file creation at 11/2/2016 1:40:01 AM
//     Message logging key (for packets - other items use a subset of these fields):
//     11/2/2016 1:47:33 AM 0A5C PACKET  000002 UDP Rcv 10.20.4.31  a1b2   Q [0001  D  NOERROR] A
//     (3)www(1)a(7)example(0) time                 thread       packet         client      xid
//     opcode  flags     type query
//
// A name is written label by label, each behind its size, and ends in "(0)"; `query` is the name
// with dots. In every other line (the words of the head, and what "Details" adds) names are decoded
// as well, in the one field `line`.
//
// Dates come in the order of the server's language. The time is set where it is certain: year
// first, days behind dots, AM or PM (month first), or a number above twelve; in ReadOptions::zone,
// as servers write their wall time.
//
// Source: Microsoft, "DNS Logging and Diagnostics", section on the debug log.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: time thread protocol direction client xid response opcode flags type query; or line.
std::unique_ptr<RecordReader> open_dns_debug(const ReadOptions& options);

/// How surely `head` is such a log: 95 behind its first words, else up to 89 by its lines.
int score_dns_debug(std::string_view head);

} // namespace ample::read
