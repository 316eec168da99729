// ample show --records: the records of a file, a folder or an exhibit as NDJSON.

#pragma once

#include <string>

namespace ample::cli {

/// Prints the records of `path` (a file, a folder, "-"), or, when `exhibit` is not empty, of that
/// exhibit or member of the case at `path`; the exit status. What is no record is counted on
/// standard error, with the first of each reason.
int show_records(const std::string& path, const std::string& exhibit);

} // namespace ample::cli
