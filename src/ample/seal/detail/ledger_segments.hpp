// Closed parts of the ledger, compressed.
//
//     ledger.ndjson                          the last lines, plain, grown at its end
//     ledger/000000000000-ab12….ndjson.zst   lines from entry 0 on; named by its SHA-256 as well
//     ledger/000000002113-cd34….ndjson.zst   the lines after those
//
// Lines, chain and tree do not depend on where the ledger is cut. When the plain part has grown
// past `segment_bytes` its lines are written as a segment, and only then taken out of it; a process
// killed in between leaves them in both, and the next writer takes them out.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

/// A plain part longer than this is closed.
constexpr std::size_t segment_bytes = std::size_t{1} << 20U;

/// A segment that decodes to more is damage.
constexpr std::size_t longest_segment = std::size_t{64} << 20U;

struct Segment {
    std::filesystem::path path = {};
    std::uint64_t first = 0; ///< number of its first entry
    Digest digest = {};      ///< SHA-256 of the file, by its name

    /// "ledger/000000000000-ab12….ndjson.zst".
    [[nodiscard]] std::string name() const;
};

/// The segments in the ledger's order; files with other names go to `strangers`.
struct SegmentList {
    std::vector<Segment> segments = {};
    std::vector<std::filesystem::path> strangers = {};
};

/// None where there is no folder.
Result<SegmentList> list_segments(const std::filesystem::path& vault);

/// The lines of a segment. Fails with `damaged` when its bytes are not what its name says.
Result<std::string> read_segment(const Segment& segment);

/// Writes `lines` as the segment that begins with entry `first`. In place and flushed when it
/// returns.
Status
write_segment(const std::filesystem::path& vault, std::uint64_t first, std::string_view lines);

} // namespace ample::seal::detail
