#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/zone_word.hpp>

#include <algorithm>

namespace ample::read::detail {

namespace {

std::optional<Instant> read_epoch(std::string_view text) {
    const bool whole = std::all_of(text.begin(), text.end(), ascii::is_digit);
    if (whole && (text.size() == 13 || text.size() == 16 || text.size() == 19)) {
        std::int64_t number = 0;
        for (const char digit : text.substr(0, 18)) {
            number = number * 10 + (digit - '0');
        }
        if (text.size() == 19) {
            return text < "9223372036854775807"
                       ? std::optional(Instant{number * 10 + (text.back() - '0')})
                       : std::nullopt;
        }
        return Instant{number * (text.size() == 13 ? 1'000'000 : 1'000)};
    }
    const auto instant = parse_unix_time(text);
    return instant && instant->unix_nanoseconds >= 100'000'000 * Instant::per_second ? instant
                                                                                     : std::nullopt;
}

/// The word at the end of "2021-04-20 10:00:00 CEST"; empty where none stands behind a time of day.
std::string_view zone_word_of(std::string_view text) noexcept {
    auto begin = text.size();
    while (begin > 0 && ascii::is_upper(text[begin - 1])) {
        --begin;
    }
    const auto before = ascii::trim(text.substr(0, begin));
    const bool is_behind_time = before.find(':') != std::string_view::npos &&
                                ascii::is_digit(before.back()) && before.size() > 10;
    return is_behind_time ? text.substr(begin) : std::string_view{};
}

/// "1.47822030498e9" as "1478220304.98"; empty for what is no number with such an exponent.
std::string without_exponent(std::string_view text) {
    const auto mark = text.find_first_of("eE");
    if (mark == std::string_view::npos || mark + 1 == text.size()) {
        return {};
    }
    auto exponent = text.substr(mark + 1);
    exponent.remove_prefix(exponent.starts_with('+') ? 1 : 0);
    auto digits = text.substr(0, mark);
    const auto point = std::min(digits.find('.'), digits.size());
    std::string number(digits.substr(0, point));
    number += digits.substr(std::min(point + 1, digits.size()));
    const bool is_number = std::all_of(number.begin(), number.end(), ascii::is_digit);
    const bool is_small = exponent.size() <= 2 && !exponent.empty() &&
                          std::all_of(exponent.begin(), exponent.end(), ascii::is_digit);
    if (!is_number || !is_small) {
        return {};
    }
    const auto moved = point + static_cast<std::size_t>(std::stoi(std::string(exponent)));
    if (moved >= number.size()) {
        return number + std::string(moved - number.size(), '0');
    }
    return number.insert(moved, ".");
}

} // namespace

std::optional<int> Clock::offset(Day day, std::int64_t second_of_day) {
    if (day_ != day) {
        constexpr std::int64_t last_second = 86399;
        day_ = day;
        offset_ = zone_offset_seconds(zone_, day, 0);
        is_changing_ = offset_ != zone_offset_seconds(zone_, day, last_second);
    }
    return is_changing_ ? zone_offset_seconds(zone_, day, second_of_day) : offset_;
}

std::optional<Instant> Clock::read_wall(std::string_view text) {
    if (const auto word = zone_word_of(text); !word.empty() && word != "Z") {
        const auto wall = ascii::trim(text.substr(0, text.size() - word.size()));
        const auto stated = parse_instant(wall); // "+0800 CST"
        const auto east = zone_word_offset(word);
        return stated == parse_instant(wall, 1) ? stated
               : east                           ? parse_instant(wall, *east)
                                                : std::nullopt;
    }
    const auto as_utc = parse_instant(text);
    if (!as_utc || text.ends_with('Z') || as_utc == parse_instant(text, 3600)) {
        return as_utc;
    }
    const auto seconds = as_utc->unix_seconds();
    const auto days = (seconds - (seconds < 0 ? 86399 : 0)) / 86400;
    const auto east = offset(day_from_days(days), seconds - days * 86400);
    if (!east) {
        return std::nullopt;
    }
    return Instant{as_utc->unix_nanoseconds - *east * Instant::per_second};
}

std::optional<Instant> Clock::read_any(std::string_view text) {
    if (text.size() > 40 || text.empty() || !ascii::is_digit(text.front())) {
        return std::nullopt;
    }
    if (const auto number = without_exponent(text); !number.empty()) {
        return read_epoch(number);
    }
    if (text.size() > 4 && !ascii::is_digit(text[4])) {
        return read_wall(text);
    }
    return read_epoch(text);
}

} // namespace ample::read::detail
