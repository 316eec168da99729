// Rules over one stream by several threads, in pieces (read/pieces.hpp).
//
//     stream ─▶ pieces ─┬▶ engine of thread 0 ─┬▶ findings in the order of the stream
//                       ├▶ engine of thread 1 ─┤
//                       └▶ …                   └▶ what was there, joined piece by piece
//
// Gives what `sweep_rules` gives, the same for any number of threads.

#pragma once

#include <ample/sweep/sigma/finding.hpp>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace ample::sweep::sigma {

/// An engine for each thread, of one set.
using Engines = std::vector<std::unique_ptr<Engine>>;

Engines make_engines(const RuleSet& set, std::size_t count);

/// Reads `source` as `format` and runs the rules over its records, with a thread for each of
/// `engines`, of which there is at least one. `on_finding` is called by one thread at a time. Holds
/// four pieces a thread and their findings.
RuleSweep sweep_pieces(ByteSource& source,
                       const read::Format& format,
                       const read::ReadOptions& options,
                       std::span<const std::unique_ptr<Engine>> engines,
                       const RuleUse& use,
                       const OnFinding& on_finding);

} // namespace ample::sweep::sigma
