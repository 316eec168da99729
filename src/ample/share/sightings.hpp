// Sightings without a case: a STIX 2.1 bundle of the indicators that a sweep found, each with how
// often, when first and last, and a note of the streams in which it stood.
//
// Ids are UUIDv5 over what the object says, and `created` is the latest time of a sighting, so that
// equal sweeps give equal bundles; where no record had one it is the time of the export, which the
// ids leave out. An indicator is valid from where its feed says so, else from where the feed saw it
// first, else from its first sighting.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/result.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ample::share {

/// What a sweep saw of one indicator.
struct SightingTotal {
    sweep::Indicator indicator = {};
    std::uint64_t records = 0;         ///< that hold it, inside or without a validity window
    std::optional<Instant> first = {}; ///< earliest time of those records
    std::optional<Instant> last = {};
    std::vector<std::string> streams = {}; ///< where, in the order of the sweep
};

struct SightingBundle {
    std::string text = {};
    std::uint64_t left_out = 0; ///< indicators that the pattern language can't say
};

/// The bundle, which has passed `check_stix`. Totals without records are left out. `now` is the
/// time of the export. Fails with `damaged` when a value breaks a rule of the standard.
Result<SightingBundle> sighting_bundle(std::span<const SightingTotal> totals, Instant now);

} // namespace ample::share
