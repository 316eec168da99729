// The W3C extended log file format: IIS, FTP and SMTP of Windows, the Windows firewall, CloudFront,
// proxies, and whatever else says its columns in "#Fields:" parted by blanks.
//
//     #Software: Microsoft Internet Information Services 10.0
//     #Date: 2021-03-01 00:00:02
//     #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status
//     2021-03-01 02:16:02 192.0.2.25 POST /owa/x.aspx - 203.0.113.77 Mozilla/5.0+(Windows) 200
//
// Lines that begin with "#" are frames; "#Fields:" in the middle of a file holds from there on. A
// row has its columns parted by tabs when it holds a tab, else by blanks. A row that does not have
// as many columns as the header is cut once more with regard to quotes ("a b", "" for a quote
// inside), which some products write. "-" stands for unset.
//
// In the column cs(User-Agent) of rows parted by blanks "+" stands for a blank: IIS writes both so
// and the two can not be told apart. Elsewhere "+" stays, since URLs hold it, as "%XX" does.
//
// Time. `date` and `time` together; in UTC, as the format demands and IIS does, unless the header
// says "#Time Format: Local", as the Windows firewall does: then in ReadOptions::zone. A value with
// a zone of its own keeps it. Without a column `date` the day is that of the last "#Date:", or the
// next day for times earlier than the one written there.
//
// Source: W3C working draft WD-logfile-960323; Microsoft's documentation of IIS logging and of the
// firewall's log.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: those of #Fields. A row whose number of columns differs from the header's is a defect.
std::unique_ptr<RecordReader> open_w3c(const ReadOptions& options);

/// How surely `head` is such a log: 92 when it begins with its header lines, else 0.
int score_w3c(std::string_view head);

} // namespace ample::read
