// The seek table, the last part of an object (tail.hpp): zstd's seekable format 0.1.0, as in
// contrib/seekable_format/zstd_seekable_compression_format.md of facebook/zstd. All little-endian.
//
//     5E 2A 4D 18  size:4                     skippable frame; plain zstd passes over it
//     compressed:4 decoded:4 checksum:4       for each frame, in order
//     frames:4  80  B1 EA 92 8F               0x80: checksums are there; magic number
//
// The checksum is the low half of XXH64 of the frame's decoded bytes, the same four bytes with
// which the zstd frame itself ends.

#pragma once

#include <ample/core/digest.hpp>
#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::detail {

/// One frame of an object and where it stands.
struct FrameEntry {
    std::uint64_t stored_at = 0;  ///< in the object
    std::uint64_t decoded_at = 0; ///< in the exhibit
    std::uint32_t stored_bytes = 0;
    std::uint32_t decoded_bytes = 0;
    std::uint32_t checksum = 0;
    Digest digest = {}; ///< SHA-256 of the stored bytes; not part of the seek table (tail.hpp)

    friend bool operator==(const FrameEntry&, const FrameEntry&) = default;
};

/// Bytes of the footer, from which the size of the table follows.
constexpr std::size_t footer_bytes = 9;

/// How many bytes from the end the table takes, told by the footer (the last `footer_bytes` of an
/// object). Fails with `damaged`.
Result<std::uint64_t> seek_table_bytes(std::string_view footer);

/// Writes the table of `frames`.
std::string write_seek_table(const std::vector<FrameEntry>& frames);

/// Reads the table (the last `seek_table_bytes` of an object) whose frames fill the first
/// `frames_bytes`. Fails with `damaged` unless they do so exactly and each frame is small enough to
/// be decoded in memory.
Result<std::vector<FrameEntry>> read_seek_table(std::string_view table, std::uint64_t frames_bytes);

void write_u32(std::string& text, std::uint32_t number);

std::uint32_t read_u32(std::string_view bytes, std::size_t at) noexcept;

} // namespace ample::seal::detail
