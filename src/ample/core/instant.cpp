#include <ample/core/instant.hpp>

#include <fmt/format.h>
#include <unicode/timezone.h>

#include <array>
#include <charconv>
#include <memory>

namespace ample {

namespace {

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Takes exactly `count` digits off `text`.
template <std::size_t count>
std::optional<int> take_digits(std::string_view& text) noexcept {
    if (text.size() < count) {
        return std::nullopt;
    }
    unsigned number = 0;
    bool are_digits = true;
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned digit = static_cast<unsigned char>(text[i]) - unsigned{'0'};
        are_digits &= digit < 10;
        number = number * 10 + digit;
    }
    text.remove_prefix(count);
    return are_digits ? std::optional(static_cast<int>(number)) : std::nullopt;
}

bool take(std::string_view& text, char wanted) noexcept {
    if (text.empty() || text.front() != wanted) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Takes the digits after a decimal sign; digits past the ninth are cut off.
std::int64_t take_fraction(std::string_view& text) noexcept {
    std::int64_t nanoseconds = 0;
    std::int64_t scale = Instant::per_second / 10;
    while (!text.empty() && is_digit(text.front())) {
        nanoseconds += (text.front() - '0') * scale;
        scale /= 10;
        text.remove_prefix(1);
    }
    return nanoseconds;
}

/// Takes "Z", "+09:00", "+0900" or "-09"; nothing when the rest is something else.
std::optional<int> take_offset(std::string_view text) noexcept {
    if (text == "Z" || text == "z" || text == "UTC" || text == " UTC") {
        return 0;
    }
    if (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    if (text.empty() || (text.front() != '+' && text.front() != '-')) {
        return std::nullopt;
    }
    const int sign = text.front() == '-' ? -1 : 1;
    text.remove_prefix(1);
    const auto hours = take_digits<2>(text);
    take(text, ':');
    const auto minutes = text.empty() ? std::optional(0) : take_digits<2>(text);
    if (!hours || !minutes || !text.empty() || *hours > 18 || *minutes > 59) {
        return std::nullopt;
    }
    return sign * (*hours * 3600 + *minutes * 60);
}

} // namespace

std::int64_t days_since_1970(Day day) noexcept {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    const std::int64_t year = day.year - (day.month <= 2 ? 1 : 0);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_year =
        (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Day day_from_days(std::int64_t days) noexcept {
    // civil_from_days of the same paper.
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t day_of_era = days - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
    const auto month = static_cast<int>(shifted_month + (shifted_month < 10 ? 3 : -9));
    return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0),
            month,
            static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

bool is_day(Day day) noexcept {
    if (day.month < 1 || day.month > 12 || day.day < 1) {
        return false;
    }
    constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0);
    return day.day <= days[static_cast<std::size_t>(day.month - 1)] - (day.month == 2 && !is_leap);
}

int weekday(Day day) noexcept {
    return static_cast<int>(((days_since_1970(day) + 4) % 7 + 7) % 7);
}

std::string to_text(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string to_text(Instant instant) {
    const auto seconds = instant.unix_seconds();
    const auto nanoseconds = instant.unix_nanoseconds - seconds * Instant::per_second;
    const auto days = (seconds >= 0 ? seconds : seconds - 86399) / 86400;
    const auto in_day = seconds - days * 86400;
    auto text = to_text(day_from_days(days)) +
                fmt::format("T{:02}:{:02}:{:02}", in_day / 3600, in_day / 60 % 60, in_day % 60);
    if (nanoseconds != 0) {
        auto fraction = fmt::format("{:09}", nanoseconds);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        text += "." + fraction;
    }
    return text + "Z";
}

std::optional<Instant> parse_instant(std::string_view text, int offset_seconds) noexcept {
    const auto year = take_digits<4>(text);
    const char parting = text.empty() ? '\0' : text.front();
    if (!year || (parting != '-' && parting != '/')) {
        return std::nullopt;
    }
    take(text, parting);
    const auto month = take_digits<2>(text);
    if (!month || !take(text, parting)) {
        return std::nullopt;
    }
    const auto day = take_digits<2>(text);
    const Day date{*year, *month, day.value_or(0)};
    if (!day || !is_day(date) || *year < 1678 || *year > 2261) {
        return std::nullopt;
    }
    std::int64_t seconds = days_since_1970(date) * 86400;
    std::int64_t nanoseconds = 0;
    if (!text.empty()) {
        if (!take(text, 'T') && !take(text, ' ') && !take(text, 't')) {
            return std::nullopt;
        }
        const auto hour = take_digits<2>(text);
        if (!hour || !take(text, ':')) {
            return std::nullopt;
        }
        const auto minute = take_digits<2>(text);
        const auto second = take(text, ':') ? take_digits<2>(text) : std::optional(0);
        if (!minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
            return std::nullopt;
        }
        seconds += *hour * 3600 + *minute * 60 + *second;
        if (take(text, '.') || take(text, ',')) {
            nanoseconds = take_fraction(text);
        }
    }
    if (!text.empty()) {
        const auto offset = take_offset(text);
        if (!offset) {
            return std::nullopt;
        }
        offset_seconds = *offset;
    }
    return Instant{(seconds - offset_seconds) * Instant::per_second + nanoseconds};
}

std::optional<Instant> parse_unix_time(std::string_view text) noexcept {
    std::int64_t seconds = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, seconds);
    if (error != std::errc{} || seconds < 0 || seconds > 9'000'000'000) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    std::int64_t nanoseconds = 0;
    if (take(text, '.')) {
        if (text.empty()) {
            return std::nullopt;
        }
        nanoseconds = take_fraction(text);
    }
    if (!text.empty()) {
        return std::nullopt;
    }
    return Instant{seconds * Instant::per_second + nanoseconds};
}

std::optional<int> zone_offset_seconds(std::string_view zone, Day day) {
    constexpr std::int64_t noon = 43200;
    return zone_offset_seconds(zone, day, noon);
}

std::optional<int> zone_offset_seconds(std::string_view zone, Day day, std::int64_t second_of_day) {
    if (const auto fixed = take_offset(zone)) {
        return fixed;
    }
    const std::unique_ptr<icu::TimeZone> found(icu::TimeZone::createTimeZone(
        icu::UnicodeString::fromUTF8({zone.data(), static_cast<std::int32_t>(zone.size())})));
    if (!found || *found == icu::TimeZone::getUnknown()) {
        return std::nullopt;
    }
    const auto wall = static_cast<UDate>(days_since_1970(day) * 86400 + second_of_day) * 1000.0;
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    found->getOffset(wall, 1, raw, saving, status);
    if (U_FAILURE(status) != 0) {
        return std::nullopt;
    }
    return (raw + saving) / 1000;
}

} // namespace ample
