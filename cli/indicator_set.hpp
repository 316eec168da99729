// Indicators named on the command line as feeds or as a packed set.

#pragma once

#include <ample/sweep/packed_set.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/set_builder.hpp>

#include <cstdint>
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

/// A line of a feed that is not used, or used with a note.
struct ToldLine {
    std::string feed = {}; ///< with its member
    std::uint64_t line = 0;
    std::string why = {};
};

/// What is to be said of lines.
struct Telling {
    bool is_all = false; ///< warn of every line, not of the first 20 only
    std::vector<ToldLine> unused = {};
    std::vector<ToldLine> noted = {};
};

/// Adds the feed, or feeds, of the file at `path` (feed_file.hpp); what can't be used is warned of.
/// Patterns, which a packed set does not hold, are appended to `patterns` where it is given, and
/// every line that is told to `telling`.
Result<sweep::PackedFeed> add_feed_file(sweep::SetBuilder& builder,
                                        const std::string& path,
                                        std::vector<sweep::Indicator>* patterns = nullptr,
                                        Telling* telling = nullptr);

} // namespace ample::cli
