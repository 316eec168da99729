// Indicators named on the command line as feeds or as a packed set.

#pragma once

#include <ample/sweep/packed_set.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/set_builder.hpp>

#include <string>
#include <vector>

namespace ample::cli {

struct LoadedSet {
    sweep::PackedSet packed;
    sweep::PatternSet patterns = {}; ///< what a packed set does not hold
    bool is_mapped = false;          ///< `packed` is a file, of which only the header was checked
};

/// Opens the packed set at the one path, or reads the feeds. Lines of feeds that are no indicators
/// are warned of by their number. `warning_lists` mark what they hold; a packed set was marked when
/// it was built. Fails when there is no indicator.
Result<LoadedSet> load_set(const std::vector<std::string>& paths,
                           const std::vector<std::string>& warning_lists,
                           std::size_t jobs);

/// Reads MISP warning lists from files and folders; entries that can't be used are told of.
Result<sweep::WarningLists> load_warning_lists(const std::vector<std::string>& paths);

/// Adds the feed at `path`; what can't be used is warned of. Patterns, which a packed set does not
/// hold, are appended to `patterns` where it is given.
Result<sweep::PackedFeed> add_feed_file(sweep::SetBuilder& builder,
                                        const std::string& path,
                                        std::vector<sweep::Indicator>* patterns = nullptr);

} // namespace ample::cli
