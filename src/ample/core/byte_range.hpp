// Where bytes lie in a decoded stream.

#pragma once

#include <compare>
#include <cstdint>

namespace ample {

/// Half-open range of bytes in one exhibit or member. It is how a conclusion finds its evidence.
struct ByteRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    [[nodiscard]] std::uint64_t size() const noexcept { return end - begin; }

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
    friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

} // namespace ample
