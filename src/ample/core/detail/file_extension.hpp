// Labels that end file names, as numbers.

#pragma once

#include <cstdint>

namespace ample::detail {

/// Whether the label whose lower-case characters `packed` holds, the last in the lowest byte, is
/// what `is_file_extension` says.
bool is_packed_extension(std::uint64_t packed) noexcept;

} // namespace ample::detail
