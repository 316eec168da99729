// Makes hits of what stands in lines and records.

#pragma once

#include <ample/sweep/line_sweep.hpp>
#include <ample/sweep/record_matcher.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

namespace ample::sweep::detail {

/// One line or record where it stands.
struct Judged {
    std::uint64_t number = 0;             ///< of the line, from 1
    ByteRange where = {};                 ///< in the stream
    std::string_view text = {};           ///< its bytes
    const read::Record* record = nullptr; ///< null where the reader took none
};

/// One thread. Hits of one line come by id, so that their order follows from set and line alone.
class LineJudge {
public:
    LineJudge(const PackedSet& set,
              std::string_view format,
              const LineSweepOptions& options,
              LineSweep& sweep,
              const OnLineHit& on_hit);

    /// `sightings` are those of the scanner in the bytes of the line, their places from its begin;
    /// those that no field holds are mentions. Whether there was a hit.
    bool take(const Judged& line, std::span<const Sighting> sightings);

private:
    /// What an id stands for.
    struct Known {
        Indicator indicator = {};
        Digest feed = {};
    };

    const Known& known_of(const FoundId& id);
    void add_unplaced(const Judged& line, std::span<const Sighting> sightings);
    void give(const Found& found,
              const Judged& line,
              std::span<const Sighting> sightings,
              const LineHit& draft);

    const PackedSet& set_;
    const PatternSet* patterns_;
    std::string_view format_;
    LineSweep& sweep_;
    const OnLineHit& on_hit_;
    RecordMatcher matcher_;
    std::optional<RecordMatcher> text_matcher_ = {};
    std::vector<Found> found_ = {};
    std::unordered_map<std::uint64_t, Known> known_ = {};
};

} // namespace ample::sweep::detail
