#include <ample/core/ascii.hpp>

#include <cli/no_year.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace ample::cli {

namespace {

/// Whether `text` begins with a month and holds no year: "Nov  2 01:47:33", ".Apr 20 10:00:00 UTC".
bool lacks_year(std::string_view text) noexcept {
    text.remove_prefix(text.starts_with('.') ? 1 : 0);
    const auto clock = std::find(text.begin(), text.end(), ':');
    const auto digits = std::count_if(text.begin(), clock, ascii::is_digit);
    constexpr int of_day_and_hour = 4;
    return !text.empty() && ascii::is_alpha(text.front()) && clock != text.end() &&
           digits <= of_day_and_hour;
}

} // namespace

void NoYear::add(const sweep::LineHit& hit) noexcept {
    hits_ += !hit.time && lacks_year(hit.time_text) ? 1 : 0;
}

std::optional<std::string> NoYear::words(std::string_view name) const {
    if (hits_ == 0) {
        return std::nullopt;
    }
    return fmt::format("{}: {} hit{} no time, since the log writes no year: give that of its first "
                       "record with --year",
                       name,
                       hits_,
                       hits_ == 1 ? " has" : "s have");
}

} // namespace ample::cli
