// Which files are parts of one log.
//
//     access.log  access.log.1  access.log-20201009.gz  access.log#gzip      access.log
//     2020-10-09/conn.00:00:00-01:00:00.log                                  /conn.log
//     u_ex201009.log                                                         u_ex.log
//     web1/access.log   web2/access.log   server-1.log                       three logs
//
// Taken away: endings of compression, a last part of digits (".1"), dates and times (eight or six
// digits in a row, or groups of them with "-", ":", "_", "." or "T" between), and members that are
// the only content of a compressed file. A number that may name a machine stays.

#pragma once

#include <string>
#include <string_view>

namespace ample::sweep {

/// `path` and `member` (core/origin.hpp) without what rotation changes.
std::string log_family(std::string_view path, std::string_view member);

} // namespace ample::sweep
