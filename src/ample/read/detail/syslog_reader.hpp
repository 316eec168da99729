// The reader behind syslog, CEF and LEEF: a line with a syslog head, an event, or both.
//
//     Nov  2 01:47:33 host sshd[2211]: ...        syslog.hpp, sshd.hpp
//     Nov  2 01:47:33 host CEF:0|Vendor|...       cef.hpp
//     <134>LEEF:1.0|Vendor|...                    leef.hpp
//
// One collector's file holds them mixed, so one reader reads them all, whichever of the three
// formats the file was taken for. An event counts only where the message begins: what stands in
// the middle of a message may have been put there by a stranger.

#pragma once

#include <ample/read/detail/line_reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read::detail {

/// Reads lines, and messages that were cut out of something else.
class MessageReader : public LineReader {
public:
    /// The item that `text`, one message that stands at `where`, is.
    Item read_message(std::string_view text, ByteRange where) {
        return read_line({.text = text, .where = where, .readable = text.size()});
    }
};

/// `wrong` (static text) is why a line is a defect that is none of them.
std::unique_ptr<MessageReader> open_syslog_reader(const ReadOptions& options,
                                                  std::string_view wrong);

/// What a line is, for detection.
enum class SyslogKind { none, plain, cef, leef };

SyslogKind syslog_kind_of(std::string_view line) noexcept;

} // namespace ample::read::detail
