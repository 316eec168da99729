// Feeds of indicators named on the command line.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/indicator.hpp>

#include <string>
#include <vector>

namespace ample::cli {

/// Reads the feed, or feeds, of the file at `path` (feed_file.hpp); lines that are no indicators
/// are warned of by their number. Fails when none is.
Result<std::vector<sweep::Indicator>> load_feed(const std::string& path);

/// Indicators typed by their shape, from the words of the command line. Fails on the first word
/// that is neither address, domain nor hash.
Result<std::vector<sweep::Indicator>> named_indicators(const std::vector<std::string>& words);

} // namespace ample::cli
