// Sweeping files without a case, as one would use grep.

#pragma once

#include <cli/hit_output.hpp>
#include <cli/verb.hpp>

#include <string>
#include <vector>

namespace ample::cli {

struct SweepFilesOptions {
    std::vector<std::string> feeds = {}; ///< feeds, or one packed set
    std::vector<std::string> warning_lists = {};
    std::vector<std::string> paths = {};
    std::string zone = "UTC";
    int year = 0; ///< 0: not given
    HitForm form = HitForm::text;
    std::string coverage = {}; ///< file for the coverage certificate, or empty
    std::size_t context = 0;   ///< lines to show before and after each with a hit
    bool is_defanged = false;  ///< defanged values count
    bool has_gaps = false;     ///< reads all records once more, for blind spots
};

/// Runs the verb and returns its exit status.
int sweep_files(const SweepFilesOptions& options, const Session& session);

} // namespace ample::cli
