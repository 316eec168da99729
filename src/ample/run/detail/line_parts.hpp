// Which lines of a sealed stream to read for the frames that an index names.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/core/result.hpp>
#include <ample/seal/vault.hpp>
#include <ample/sweep/hit.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace ample::run::detail {

/// The stretches of whole lines that cover `frames` (ascending byte ranges of the stream `object`,
/// `bytes` long), without overlap. Lines longer than `read::longest_item` are cut.
Result<std::vector<ByteRange>> whole_lines(const seal::Vault& vault,
                                           const Digest& object,
                                           std::uint64_t bytes,
                                           std::span<const ByteRange> frames);

/// The lines that begin with "#" at the front of the stream and in the last of `headers` (ascending
/// byte ranges with such lines) that begins before `begin`, all before `begin`.
Result<std::vector<sweep::HeaderLines>> header_before(const seal::Vault& vault,
                                                      const Digest& object,
                                                      std::uint64_t bytes,
                                                      std::span<const ByteRange> headers,
                                                      std::uint64_t begin);

} // namespace ample::run::detail
