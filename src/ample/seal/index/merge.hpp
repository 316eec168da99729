// Several sorted sources of postings become one run.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/index/run_writer.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace ample::seal::index {

/// The next posting of a source, in the order of keys; nothing at its end. Its units live until the
/// next call.
using NextPosting = std::function<Result<std::optional<Posting>>()>;

/// A source and the number that its unit 0 has in the merged run.
struct MergeSource {
    NextPosting next = {};
    Unit base = 0;
};

/// Writes the run over `ranges` to `path`. Memory: one posting for each source.
Result<WrittenRun> merge(const std::filesystem::path& path,
                         std::vector<UnitRange> ranges,
                         std::vector<MergeSource> sources);

/// The ranges of `runs`, one after the other, with neighbours of one object joined. Unit 0 of run i
/// then has the number of all units before it.
std::vector<UnitRange> joined_ranges(const std::vector<const Run*>& runs);

} // namespace ample::seal::index
