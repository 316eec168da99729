// Access logs of web servers: Common, Combined, with the virtual host in front, with more behind.
//
//     203.0.113.9 - j.doe [10/Oct/2000:13:55:36 -0700] "GET /a?q=1 HTTP/1.1" 200 2326
//     client ident user   time                          method url protocol status bytes
//     www.a.example:443 2001:db8::9 - - [...] "POST /x HTTP/1.1" 404 - "http://b.example/" "curl/7"
//     vhost             client                                        referer user_agent
//
// Apache, nginx, and Squid's logformat "combined" (whose last column is RESULT:HIERARCHY) write it.
// "-" stands for unset. Inside quotes \" \\ \n \r \t \v \b \f and \xHH stand for one byte. A user
// may hold blanks: the columns before the time are counted from both ends. A client may be a list
// "192.0.2.1, 192.0.2.2" as proxies forward it. The request ends at the first quote that is not
// escaped and that a status follows, so that old servers that escape nothing are read too; what a
// stranger sends can not end it in servers that do escape. A request of another form ("-", TLS
// bytes) is the field `request`.
//
// Further columns are fields `extra`, one each, without their quotes.
//
// The time is that between the brackets; without a zone it is taken in ReadOptions::zone.
//
// Source: Apache HTTP Server's documentation of mod_log_config, nginx's of the log module.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: vhost client ident user time method url protocol (or request) status bytes referer
/// user_agent result hierarchy extra.
std::unique_ptr<RecordReader> open_weblog(const ReadOptions& options);

/// How surely `head` is such a log, 0 to 88.
int score_weblog(std::string_view head);

} // namespace ample::read
