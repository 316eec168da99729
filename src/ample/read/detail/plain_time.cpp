#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>
#include <ample/read/detail/plain_time.hpp>
#include <ample/read/detail/whole_number.hpp>

#include <fmt/format.h>

#include <optional>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

} // namespace

std::string plain_time(std::string_view text) {
    const auto blank = text.find(' ');
    auto date = text.substr(0, blank);
    date.remove_suffix(date.ends_with(',') ? 1 : 0);
    auto clock = blank == none ? std::string_view() : ascii::trim(text.substr(blank));
    const auto first = date.find_first_of("/.-");
    const auto second = first == none ? none : date.find_first_of("/.-", first + 1);
    if (second == none || clock.empty()) {
        return {};
    }
    const auto a = whole_number(date.substr(0, first));
    const auto b = whole_number(date.substr(first + 1, second - first - 1));
    const auto c = whole_number(date.substr(second + 1));
    if (!a || !b || !c) {
        return {};
    }
    const bool is_half = clock.ends_with("AM") || clock.ends_with("PM");
    Day day{*c, *a, *b}; // month first
    if (first == 4) {
        day = {*a, *b, *c};
    } else if (date[first] != '/' || *a > 12) {
        day = {*c, *b, *a};
    } else if (!is_half && *b <= 12) {
        return {}; // either may be the month
    }
    const auto colon = clock.find(':');
    auto hour = whole_number(clock.substr(0, colon));
    if (colon == none || !hour) {
        return {};
    }
    const bool is_late = clock.ends_with("PM");
    if (is_half) {
        clock = ascii::trim(clock.substr(0, clock.size() - 2));
        hour = *hour % 12 + (is_late ? 12 : 0);
    }
    return fmt::format(
        "{:04}-{:02}-{:02} {:02}{}", day.year, day.month, day.day, *hour, clock.substr(colon));
}

} // namespace ample::read::detail
