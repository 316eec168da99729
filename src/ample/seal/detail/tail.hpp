// The tail of an object: all that follows its last data frame. Two skippable frames (RFC 8878,
// 3.1.2), which plain zstd passes over. All little-endian.
//
//     5D 2A 4D 18  size:4                      digest table
//     73 68 61 32 35 36 00 00                  "sha256", the algorithm
//     digest:32                                for each frame: SHA-256 of its stored bytes
//     5E 2A 4D 18  …                           seek table (seek_table.hpp)
//
// The ledger keeps the SHA-256 of the tail beside that of the whole object. Whoever knows the
// entry can therefore prove any range by reading the tail and the one or two frames that hold it:
// tail against ledger, frame against tail.

#pragma once

#include <ample/core/result.hpp>
#include <ample/seal/detail/seek_table.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

/// How many bytes from the end the tail takes, told by the footer (the last `footer_bytes` of an
/// object). Fails with `damaged`.
Result<std::uint64_t> tail_bytes(std::string_view footer);

/// Writes the tail of `frames`.
std::string write_tail(const std::vector<FrameEntry>& frames);

/// Reads the tail (the last `tail_bytes` of an object of `object_bytes`). Fails with `damaged`,
/// naming the table, unless both tables are whole and speak of the same frames, and frames and
/// tables fill the object exactly.
Result<std::vector<FrameEntry>> read_tail(std::string_view tail, std::uint64_t object_bytes);

} // namespace ample::seal::detail
