// Sweeps a stream whose records are lines (line_sweep.hpp).

#pragma once

#include <ample/sweep/detail/line_blocks.hpp>
#include <ample/sweep/detail/line_context.hpp>
#include <ample/sweep/detail/line_judge.hpp>
#include <ample/sweep/line_sweep.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ample::sweep::detail {

class ByLines {
public:
    /// What it is given must outlive it; `format` may be null.
    ByLines(ByteSource& source,
            const read::Format* format,
            const PackedSet& set,
            const LineSweepOptions& options,
            const OnLineHit& on_hit);

    LineSweep run();

private:
    /// What each thread needs.
    struct Worker {
        std::optional<Scanner> scanner = {};
        std::optional<PatternScanner> patterns = {};
        std::vector<std::size_t> hidden = {}; ///< places of words in what the text hides
    };

    /// A block with what was found in it.
    struct Slot {
        LineBlock block = {};
        std::vector<Sighting> sightings = {};
        std::vector<std::size_t> places = {}; ///< of words that patterns demand
        std::uint64_t lines = 0;
    };

    void work(Slot& slot, Worker& worker) const;
    void give(Slot& slot);
    void feed_headers(const LineBlock& block, std::size_t begin, std::size_t end);
    void feed_date(const LineBlock& block);
    void drain();
    void judge_line(const LineBlock& block,
                    const NumberedLine& line,
                    std::span<const Sighting> sightings);
    void take_hit(const LineHit& hit);

    const read::Format* format_;
    const LineSweepOptions& options_;
    LineBlocks blocks_;
    std::vector<Slot> slots_;
    std::vector<Worker> workers_;
    std::unique_ptr<read::RecordReader> reader_ = {};
    LineSweep sweep_ = {};
    const OnLineHit& on_hit_;
    OnLineHit take_hit_;
    LineJudge judge_;
    LineContext context_;
    const NumberedLine* line_ = nullptr; ///< that is judged
};

} // namespace ample::sweep::detail
