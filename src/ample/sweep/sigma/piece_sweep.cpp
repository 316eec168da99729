#include <ample/core/pool.hpp>
#include <ample/read/pieces.hpp>
#include <ample/sweep/presence/presence.hpp>
#include <ample/sweep/sigma/piece_sweep.hpp>

#include <optional>

namespace ample::sweep::sigma {

namespace {

/// A piece and what sweeping it gave.
struct SweptPiece {
    read::Piece piece = {};
    RuleSweep sweep = {};
    std::vector<Finding> findings = {};
    std::optional<PresenceMeter> meter = {};
};

} // namespace

Engines make_engines(const RuleSet& set, std::size_t count) {
    Engines engines;
    for (std::size_t i = 0; i < count; ++i) {
        engines.push_back(std::make_unique<Engine>(set));
    }
    return engines;
}

RuleSweep sweep_pieces(ByteSource& source,
                       const read::Format& format,
                       const read::ReadOptions& options,
                       std::span<const std::unique_ptr<Engine>> engines,
                       const RuleUse& use,
                       const OnFinding& on_finding) {
    read::PieceCutter cutter(source, format.resume);
    std::vector<SweptPiece> slots(in_order_slots(engines.size()));
    // Readers keep what they learned from piece to piece: compiled templates, the names of fields.
    std::vector<std::unique_ptr<read::RecordReader>> readers(engines.size());
    RuleSweep whole;
    const auto work = [&](std::size_t slot, std::size_t thread) {
        auto& swept = slots[slot];
        auto& reader = readers[thread];
        if (!reader) {
            reader = format.open(options);
        }
        auto mine = use;
        if (use.meter != nullptr) {
            mine.meter = &swept.meter.emplace(use.meter->anew());
        }
        swept.sweep =
            sweep_piece(swept.piece, format, *reader, *engines[thread], mine, [&](Finding finding) {
                swept.findings.push_back(std::move(finding));
            });
    };
    const auto give = [&](std::size_t slot) {
        auto& swept = slots[slot];
        for (auto& finding : swept.findings) {
            on_finding(std::move(finding));
        }
        swept.findings.clear();
        if (use.meter != nullptr) {
            use.meter->append(*swept.meter);
        }
        whole.tally.join(swept.sweep.tally);
        whole.broken += swept.sweep.broken;
    };
    run_in_order(engines.size(),
                 {[&](std::size_t slot) { return cutter.next(slots[slot].piece); }, work, give});
    return whole;
}

} // namespace ample::sweep::sigma
