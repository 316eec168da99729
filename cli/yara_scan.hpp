// Scanning files with YARA rules, several at once, told in the order of their names.

#pragma once

#include <ample/sweep/yara/scan.hpp>

#include <cli/allow.hpp>
#include <cli/input.hpp>
#include <cli/verb.hpp>

#include <string>
#include <vector>

namespace ample::cli {

struct YaraOptions {
    std::vector<std::string> rules = {}; ///< files and folders
    std::vector<std::string> paths = {};
    AllowOptions allow = {};
    std::string coverage = {}; ///< file for what was scanned, or empty
    int seconds = 60;          ///< for one scan
    bool is_csv = false;
    bool is_count = false;
    bool is_check = false; ///< only compile
    bool is_slow = false;  ///< measure the rules on the stream that took longest
};

/// Runs the verb and returns its exit status.
int scan_files(const YaraOptions& options, const Session& session);

/// Says which rules took the time, on the stream that took longest.
void tell_slow(const InputStream& slowest,
               const sweep::yara::Rules& rules,
               const sweep::yara::ScanLimits& limits,
               const Session& session);

} // namespace ample::cli
