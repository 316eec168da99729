// One line of syslog cut into its parts, without any knowledge of year and zone.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ample::read::detail {

/// The time at the front of a line.
struct SyslogTime {
    std::string_view text = {}; ///< as written
    std::string_view zone = {}; ///< the word for a zone that ends `text`
    int month = 0;              ///< 0: `text` is a whole date and time with separators
    int day = 0;
    std::optional<int> year = {}; ///< some devices write it between day and time
    std::int64_t second_of_day = 0;
    std::int64_t nanoseconds = 0;
    bool is_unset = false; ///< the device says that its clock was not set
};

/// Views into the line; empty where it has no such part.
struct SyslogLine {
    SyslogTime time = {};
    std::string_view priority = {}; ///< the number between "<" and ">"
    std::string_view host = {};
    std::string_view program = {};
    std::string_view pid = {};
    std::string_view msgid = {}; ///< RFC 5424
    std::string_view data = {};  ///< RFC 5424, structured data as written
    std::string_view message = {};
};

/// Cuts `line`, which has no line end; nothing when it does not begin with a time and a host.
std::optional<SyslogLine> cut_syslog(std::string_view line) noexcept;

} // namespace ample::read::detail
