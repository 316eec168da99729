// What a sweep saw of each indicator, over all streams.

#pragma once

#include <ample/share/sightings.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <cli/input.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace ample::cli {

/// One indicator with its base rate: in how many streams and records it stands.
struct HitTotal {
    sweep::Indicator indicator = {};
    std::uint64_t records = 0;
    std::uint64_t strong = 0;
    std::uint64_t outside = 0; ///< of its validity window
    std::optional<Instant> first = {};
    std::optional<Instant> last = {};
    std::vector<std::string> streams = {};
    std::set<std::string> clients = {}; ///< machines that showed it, at most `most_clients`
};

/// Memory grows with the indicators that were seen and the streams, not with the hits.
class HitTotals {
public:
    static constexpr std::size_t most_clients = 10000;

    void add(const InputStream& input, const sweep::LineHit& hit);

    /// Takes in what another one counted of later streams.
    void join(const HitTotals& later);

    /// By type, then value, then feed.
    [[nodiscard]] std::vector<const HitTotal*> all() const;

    /// For a bundle: what stands inside the validity windows, or has none.
    [[nodiscard]] std::vector<share::SightingTotal> sightings() const;

private:
    using Key = std::tuple<sweep::Type, std::string, std::string, std::uint64_t>;

    std::map<Key, HitTotal> totals_ = {};
};

} // namespace ample::cli
