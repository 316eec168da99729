// A hunt: new indicators against all that was ever sealed, without reading it again.
//
//     indicators ──▶ keys ──▶ index ──▶ frames that may hold one ──▶ lines ──▶ sweep ──▶ hits
//
// The index only rules out. What it does not rule out is decoded, proven against the ledger and
// swept as `run` sweeps it, so that a hunt finds what a sweep of everything would, for the types
// that the index knows (sweep/index_keys.hpp). Streams that the index does not cover are read
// whole. Logs whose lines lack the year are shown without a time.

#pragma once

#include <ample/run/pipeline.hpp>
#include <ample/sweep/hit.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ample::run {

struct HuntOptions {
    std::size_t jobs = 1;
    bool reads_all = false; ///< sweep everything for all types, index or not
    OnProgress on_progress = {};
};

struct HuntReport {
    std::size_t indicators = 0;
    std::size_t ruled_out = 0; ///< by the index alone: they stand nowhere in what it covers, and
                               ///< nothing there may hide them
    std::size_t found = 0;     ///< with at least one hit
    std::map<std::string, std::size_t> not_hunted = {}; ///< types that the index does not know
    std::uint64_t hits = 0;
    std::size_t streams = 0;         ///< evidence that can be read
    std::size_t streams_unread = 0;  ///< evidence in formats that are not read
    std::size_t streams_scanned = 0; ///< read whole, because the index does not cover them
    std::uint64_t bytes = 0;         ///< of the streams
    std::uint64_t bytes_read = 0;
    std::uint64_t frames = 0;
    std::uint64_t frames_named = 0; ///< by the index
    std::vector<std::string> problems = {};
};

/// Hunts for `indicators` in the evidence of the case in `folder`, as it was last sealed. `on_hit`
/// gets the hits in the order of the exhibits, then of their bytes, for any number of jobs. Fails
/// where there is no vault or no case book; evidence that can't be read is a problem of the report.
Result<HuntReport> hunt(const std::filesystem::path& folder,
                        std::vector<sweep::Indicator> indicators,
                        const HuntOptions& options,
                        const sweep::OnHit& on_hit);

} // namespace ample::run
