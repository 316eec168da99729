// Lines of plain text in no format we know: other logs, notes, prose.
//
//     [Sun Dec 04 04:47:44 2005] [notice] workerEnv.init() ok
//     line
//
// One record a line that is not blank, with the one field `line`. The time is that at its front,
// with or without brackets, where it has a day, a time of day to the second and the year first
// ("2016-11-09T02:20:14Z", "[2016-11-09 02:20:14,5 +0900]"); else unset. UTF-8 and any
// encoding that keeps ASCII (Shift_JIS, EUC, Windows code pages) stay as they are. UTF-16 is known
// by its byte order mark and decoded to UTF-8, so that what is looked for in the line is found.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Field: line.
std::unique_ptr<RecordReader> open_text(const ReadOptions& options);

/// How surely `head` is text at all, 0 to 5: no NUL bytes but in UTF-16, few control characters.
int score_text(std::string_view head);

} // namespace ample::read
