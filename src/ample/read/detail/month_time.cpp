#include <ample/core/ascii.hpp>
#include <ample/read/detail/month_time.hpp>
#include <ample/read/detail/zone_word.hpp>

#include <array>
#include <cstdint>

namespace ample::read::detail {

namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

/// Takes one to `most` digits off `text`; -1 when there is none.
int take_number(std::string_view& text, std::size_t most) noexcept {
    int number = -1;
    while (most > 0 && !text.empty() && ascii::is_digit(text.front())) {
        number = (number < 0 ? 0 : number * 10) + (text.front() - '0');
        text.remove_prefix(1);
        --most;
    }
    return number;
}

bool take(std::string_view& text, char wanted) noexcept {
    if (!text.starts_with(wanted)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Takes the name of a month; 0 when there is none.
int take_month(std::string_view& text) noexcept {
    const auto name = text.substr(0, 3);
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (ascii::same(name, months[i])) {
            text.remove_prefix(3);
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

/// Takes "13:55:36" with an optional fraction, in nanoseconds.
std::optional<std::int64_t> take_time_of_day(std::string_view& text) noexcept {
    const auto hour = take_number(text, 2);
    const bool has_minute = take(text, ':');
    const auto minute = take_number(text, 2);
    const bool has_second = take(text, ':');
    const auto second = take_number(text, 2);
    if (!has_minute || !has_second || hour < 0 || minute < 0 || second < 0 || hour > 23 ||
        minute > 59 || second > 60) {
        return std::nullopt;
    }
    std::int64_t time = (hour * 3600 + minute * 60 + second) * Instant::per_second;
    if (take(text, '.') || take(text, ',')) {
        for (auto scale = Instant::per_second / 10; !text.empty() && ascii::is_digit(text.front());
             scale /= 10) {
            time += (text.front() - '0') * scale;
            text.remove_prefix(1);
        }
    }
    return time;
}

/// Seconds east of UTC that `text`, all that follows the time, says; the clock's when empty.
std::optional<int>
offset_of(std::string_view text, Day day, std::int64_t time_of_day, Clock& clock) {
    text = ascii::trim(text);
    if (text.empty()) {
        return clock.offset(day, time_of_day / Instant::per_second);
    }
    if (const auto east = zone_word_offset(text)) {
        return east;
    }
    if (text.starts_with("GMT") || text.starts_with("UTC")) {
        text.remove_prefix(3);
    }
    const int sign = text.starts_with('-') ? -1 : 1;
    if (!take(text, '+') && !take(text, '-')) {
        return std::nullopt;
    }
    const auto hours = take_number(text, 2);
    take(text, ':');
    const auto minutes = text.empty() ? 0 : take_number(text, 2);
    if (!text.empty() || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    return sign * (hours * 3600 + minutes * 60);
}

std::optional<Instant>
instant_of(Day day, std::int64_t time_of_day, std::string_view zone, Clock& clock) {
    if (!is_day(day) || day.year < 1678 || day.year > 2261) {
        return std::nullopt;
    }
    const auto east = offset_of(zone, day, time_of_day, clock);
    if (!east) {
        return std::nullopt;
    }
    return Instant{(days_since_1970(day) * 86400 - *east) * Instant::per_second + time_of_day};
}

} // namespace

std::optional<Instant> read_web_time(std::string_view text, Clock& clock) {
    if (text.size() > 3 && ascii::is_digit(text[2])) {
        return clock.read_wall(text);
    }
    Day day;
    day.day = take_number(text, 2);
    const bool has_month = take(text, '/');
    day.month = take_month(text);
    const bool has_year = take(text, '/');
    day.year = take_number(text, 4);
    const bool has_time = take(text, ':');
    const auto time = take_time_of_day(text);
    if (!has_month || !has_year || !has_time || !time) {
        return std::nullopt;
    }
    return instant_of(day, *time, text, clock);
}

std::optional<Instant> read_device_time(std::string_view text, Clock& clock) {
    text = ascii::trim(text);
    Day day;
    day.month = take_month(text);
    if (day.month == 0) {
        return clock.read_any(text);
    }
    while (take(text, ' ')) {
    }
    day.day = take_number(text, 2);
    take(text, ',');
    const bool has_year = take(text, ' ');
    day.year = take_number(text, 4);
    const bool has_time = take(text, ' ');
    const auto time = take_time_of_day(text);
    if (!has_year || !has_time || !time) {
        return std::nullopt;
    }
    return instant_of(day, *time, text, clock);
}

} // namespace ample::read::detail
