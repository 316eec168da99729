// Making a case: all of it, or one part.

#pragma once

#include <ample/core/result.hpp>

#include <sim/files.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ample::sim {

struct MakeOptions {
    std::filesystem::path to = {}; ///< the case folder; empty: make all, write nothing
    std::string only = {};         ///< only logs whose path begins so; then no truth is written
    std::size_t jobs = 1;
};

/// One line of the manifest.
struct ManifestLine {
    std::string path = {};
    std::uint64_t bytes = 0; ///< decoded
    Digest decoded = {};     ///< of the bytes before compression: equal for every version of zlib
    Digest file = {};
};

struct Made {
    std::vector<ManifestLine> manifest = {}; ///< by path
    std::uint64_t bytes = 0;
    std::uint64_t labels = 0;
};

/// The truth goes to `<to>.truth`. Fails with `refused` when the folder is there and not empty,
/// with `unavailable` when the disk refuses.
Result<Made> make_case(const World& world, const MakeOptions& options);

/// Writes one log.
Written write_log(const World& world, const LogFile& file, const std::filesystem::path& folder);

/// Lines of "sha256-of-decoded  bytes  path".
std::string manifest_text(const Made& made);

/// Where the truth of the case at `to` lies.
std::filesystem::path truth_folder(const std::filesystem::path& to);

} // namespace ample::sim
