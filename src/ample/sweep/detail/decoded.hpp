// A stretch of text in another form, with the way back.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ample::sweep::detail {

/// The views live until whoever decoded it decodes the next.
struct Decoded {
    std::size_t begin = 0; ///< of the stretch in the text
    std::string_view text = {};
    std::span<const std::uint32_t> at = {}; ///< of each byte, from `begin` on; one more for the end
};

} // namespace ample::sweep::detail
