// Squid's native access log: one line a request through a web proxy.
//
//     1478220305.114    214 10.20.4.31 TCP_MISS/200 438 GET http://a.example/i.php -
//     HIER_DIRECT/198.51.100.23 text/html time           elapsed client    result/status bytes
//     method url user hierarchy/peer type
//
// Columns are parted by one or more blanks. "-" stands for unset. `time` is seconds and
// milliseconds since 1970, `elapsed` milliseconds, `peer` the address the proxy asked. A URL may
// hold blanks (uri_whitespace allow); the hierarchy column then tells where it ends. What follows
// the type (log_mime_hdrs on) is the field `extra`.
//
// Source: Squid's documentation of logformat "squid" and of the codes of access.log.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: time elapsed client result status bytes method url user hierarchy peer type extra.
std::unique_ptr<RecordReader> open_squid(const ReadOptions& options);

/// How surely `head` is such a log, 0 to 90.
int score_squid(std::string_view head);

} // namespace ample::read
