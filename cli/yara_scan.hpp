// Scanning files with YARA rules, several at once, told in the order of their names.

#pragma once

#include <cli/verb.hpp>

#include <string>
#include <vector>

namespace ample::cli {

struct YaraOptions {
    std::vector<std::string> rules = {}; ///< files and folders
    std::vector<std::string> paths = {};
    std::string coverage = {}; ///< file for what was scanned, or empty
    int seconds = 60;          ///< for one scan
    bool is_csv = false;
    bool is_count = false;
    bool is_check = false; ///< only compile
    bool is_slow = false;  ///< measure the rules on the stream that took longest
};

/// Runs the verb and returns its exit status.
int scan_files(const YaraOptions& options, const Session& session);

} // namespace ample::cli
