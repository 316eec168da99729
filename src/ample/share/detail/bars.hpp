// Small drawings: an interval of likelihood on the bands of ICD 203, a span on a time axis, weights
// that add up. Inline SVG without text; the words stand beside it and in its label.

#pragma once

#include <ample/share/detail/markup.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::share::detail {

/// [low, high] of probability, 0 to 1, over the seven bands of ICD 203 (5, 20, 45, 55, 80, 95 %).
Markup likelihood_bar(double low, double high, const std::string& label);

/// A piece of a bar, in shares of its width (0 to 1).
struct Piece {
    double from = 0;
    double until = 0;
    std::string_view tone = "calm"; ///< css class: good, warn, bad, calm, gap
};

/// Pieces on one track. A piece narrower than half a percent is drawn that wide.
Markup pieces_bar(const std::vector<Piece>& pieces, const std::string& label);

/// Where `instant` (Unix nanoseconds) lies between two others, 0 to 1.
double share_of_axis(std::int64_t instant, std::int64_t begin, std::int64_t end) noexcept;

} // namespace ample::share::detail
