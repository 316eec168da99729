#include <ample/share/detail/bars.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::share::detail {

namespace {

std::string percent(double share) {
    return fmt::format("{:.2f}%", std::clamp(share, 0.0, 1.0) * 100);
}

Markup
box(double from, double until, std::string_view css_class, const char* y, const char* height) {
    return element("rect",
                   {{"class", std::string(css_class)},
                    {"x", percent(from)},
                    {"width", percent(until - from)},
                    {"y", y},
                    {"height", height}},
                   {});
}

Markup drawing(std::string_view css_class, const std::string& label, const Markup& content) {
    return element("svg",
                   {{"class", std::string(css_class)}, {"role", "img"}, {"aria-label", label}},
                   content);
}

} // namespace

Markup likelihood_bar(double low, double high, const std::string& label) {
    constexpr double edges[] = {0.05, 0.20, 0.45, 0.55, 0.80, 0.95};
    constexpr double least = 0.012;
    auto content = box(0, 1, "track", "30%", "40%");
    for (const auto edge : edges) {
        content += box(edge, edge + 0.002, "tick", "10%", "80%");
    }
    const auto from = std::clamp(std::min(low, 1 - least), 0.0, 1.0);
    content += box(from, std::max(high, from + least), "interval", "15%", "70%");
    return drawing("bar likelihood", label, content);
}

Markup pieces_bar(const std::vector<Piece>& pieces, const std::string& label) {
    constexpr double least = 0.005;
    constexpr double least_gap = 0.015; // the gap is the point of its drawing
    auto content = box(0, 1, "track", "45%", "10%");
    for (const auto& piece : pieces) {
        const auto thinnest = piece.tone == "gap" ? least_gap : least;
        const auto from = std::clamp(piece.from, 0.0, 1 - thinnest);
        content += box(from, std::max(piece.until, from + thinnest), piece.tone, "10%", "80%");
    }
    return drawing("bar", label, content);
}

double share_of_axis(std::int64_t instant, std::int64_t begin, std::int64_t end) noexcept {
    if (end <= begin) {
        return 0;
    }
    const auto along = static_cast<double>(instant) - static_cast<double>(begin);
    return std::clamp(along / (static_cast<double>(end) - static_cast<double>(begin)), 0.0, 1.0);
}

} // namespace ample::share::detail
