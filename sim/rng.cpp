#include <sim/rng.hpp>

#include <array>

namespace ample::sim {

namespace {

/// exp(z) · 1000 at the quantiles (i + 1/2) / 65 of the normal distribution.
constexpr std::array<std::int64_t, 65> log_normal = {
    89,   136,  171,  200,  227,  253,  278,  302,  325,  349,  372,  396,  419,
    443,  467,  491,  516,  541,  566,  592,  618,  645,  673,  702,  731,  761,
    792,  824,  857,  891,  926,  962,  1000, 1039, 1080, 1123, 1168, 1214, 1263,
    1314, 1368, 1425, 1485, 1549, 1617, 1689, 1767, 1850, 1940, 2037, 2142, 2258,
    2386, 2527, 2686, 2866, 3073, 3315, 3602, 3954, 4400, 4996, 5864, 7345, 11282};

} // namespace

std::int64_t Draw::spread(std::int64_t median) noexcept {
    const auto place = below(std::uint64_t{64} * 1024U);
    const auto low = log_normal[place / 1024];
    const auto high = log_normal[place / 1024 + 1];
    const auto part = static_cast<std::int64_t>(place % 1024);
    return median * (low * (1024 - part) + high * part) / (std::int64_t{1024} * 1000);
}

} // namespace ample::sim
