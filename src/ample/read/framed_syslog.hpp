// Syslog messages as they go over TCP, each in a frame that begins with its size (RFC 6587, 3.4.1).
//
//     53 <34>1 2016-11-01T16:47:33.5Z host sshd 2211 - - text83 <34>1 2016-11-01T16:47:34Z host ...
//     size of what follows the blank
//
// Captures of a collector's port hold them so, often without line ends between them; a message may
// hold line ends of its own. A frame is one record with the fields and the time of syslog.hpp, CEF
// and LEEF with it. Line ends between frames are frames of their own.
//
// Defects: a line that does not begin with a size (one to seven digits without a leading zero), a
// blank and "<"; a frame that the end of the stream cuts off; a message without a time.
//
// Source: RFC 6587, section 3.4.1, and RFC 5425, section 4.3.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: as those of syslog.
std::unique_ptr<RecordReader> open_framed_syslog(const ReadOptions& options);

/// How surely `head` is such a stream: 87 when it begins with a whole frame that another one or the
/// end follows, or with one that is longer than the head; else 0.
int score_framed_syslog(std::string_view head);

} // namespace ample::read
