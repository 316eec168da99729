#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/window.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace ample::sweep::feed {

namespace {

/// Years that an instant has no room for (core/instant.hpp).
constexpr int first_year_beyond = 2262;
constexpr int last_year_before = 1677;

/// The instants that a date may be: mostly one.
struct Dates {
    Instant early = {};
    Instant late = {};
};

/// "1/7/2023 10:00 PM" in its parts.
struct Slashed {
    int first = 0;
    int second = 0;
    int year = 0;
    std::string_view rest = {}; ///< behind the year
    bool is_dotted = false;
};

std::optional<int> take_number(std::string_view& text, std::size_t most_digits) noexcept {
    int number = 0;
    const auto* const end = text.data() + std::min(text.size(), most_digits);
    const auto [stop, code] = std::from_chars(text.data(), end, number);
    if (code != std::errc() || number < 0) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return number;
}

std::optional<Slashed> slashed(std::string_view text) noexcept {
    constexpr std::size_t digits_of_year = 4;
    Slashed date;
    const auto first = take_number(text, 2);
    const char sign = text.empty() ? '\0' : text.front();
    if (!first || (sign != '/' && sign != '.' && sign != '-')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto second = take_number(text, 2);
    if (!second || !text.starts_with(sign)) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto before = text.size();
    const auto year = take_number(text, digits_of_year);
    if (!year || before - text.size() != digits_of_year ||
        (!text.empty() && ascii::is_alnum(text.front()) && text.front() != 'T')) {
        return std::nullopt;
    }
    return Slashed{*first, *second, *year, text, sign == '.'};
}

/// "10:00 PM" as "22:00:00"; texts of other clocks as they are.
std::string clock_of(std::string_view text) {
    const bool is_afternoon = text.ends_with("PM") || text.ends_with("pm");
    if (!is_afternoon && !text.ends_with("AM") && !text.ends_with("am")) {
        auto rest = text;
        const auto hour = take_number(rest, 2);
        return hour ? fmt::format("{:02}{}", *hour, rest) : std::string(text);
    }
    text = ascii::trim(text.substr(0, text.size() - 2));
    constexpr int noon = 12;
    const auto hour = take_number(text, 2);
    return fmt::format("{:02}{}", hour.value_or(0) % noon + (is_afternoon ? noon : 0), text);
}

std::optional<Instant> instant_of(const Slashed& date, bool is_day_first) {
    auto text = fmt::format("{:04}-{:02}-{:02}",
                            date.year,
                            is_day_first ? date.second : date.first,
                            is_day_first ? date.first : date.second);
    auto rest = ascii::trim(date.rest);
    rest.remove_prefix(rest.starts_with('T') ? 1 : 0);
    if (!rest.empty()) {
        text += "T" + clock_of(rest);
    }
    return parse_instant(text);
}

std::optional<Dates> dates_of(const Slashed& date, DateOrder order) {
    if (date.is_dotted) {
        order = DateOrder::day_first; // as all do who write dots
    }
    const auto day_first = order == DateOrder::month_first ? std::nullopt : instant_of(date, true);
    const auto month_first = order == DateOrder::day_first ? std::nullopt : instant_of(date, false);
    if (!day_first && !month_first) {
        return std::nullopt;
    }
    const auto one = day_first.value_or(month_first.value_or(Instant{}));
    const auto other = month_first.value_or(one);
    const bool in_order = one.unix_nanoseconds <= other.unix_nanoseconds;
    return in_order ? Dates{one, other} : Dates{other, one};
}

std::optional<Dates> dates_of(std::string_view text, DateOrder order) {
    if (const auto date = slashed(text)) {
        return dates_of(*date, order);
    }
    const bool is_count = text.size() >= 9 && text.size() <= 11 &&
                          std::all_of(text.begin(), text.end(), ascii::is_digit);
    const auto instant =
        is_count ? parse_unix_time(text)
                 : parse_instant(text.ends_with(" UTC") ? text.substr(0, text.size() - 4) : text);
    return instant ? std::optional(Dates{*instant, *instant}) : std::nullopt;
}

/// The year of a date that is right but for its year; 0 where there is none.
int year_out_of_range(std::string_view text) {
    constexpr std::string_view last_second_of_9999 = "253402300799";
    if (text == last_second_of_9999) {
        return first_year_beyond;
    }
    auto rest = text;
    const auto year = take_number(rest, 4);
    const bool is_out = year && (*year >= first_year_beyond || *year <= last_year_before);
    return is_out && parse_instant("2000" + std::string(rest)) ? std::max(*year, 1) : 0;
}

bool is_endless(std::string_view text) {
    constexpr std::array words = {
        "never", "unlimited", "permanent", "infinite", "indefinite", "no expiration", "no expiry"};
    return std::any_of(words.begin(),
                       words.end(),
                       [&](const char* word) { return ascii::same(text, word); }) ||
           year_out_of_range(text) >= first_year_beyond;
}

bool has_no_begin(std::string_view text) {
    const auto year = year_out_of_range(text);
    return year > 0 && year <= last_year_before;
}

/// Whether a date names a day and no time of it.
bool is_day_alone(std::string_view text) noexcept {
    return text.find_first_of("-/.") != text.npos && text.find(':') == text.npos;
}

void tell_two_days(std::string_view text, const Dates& dates, WindowReading& reading) {
    if (dates.early != dates.late) {
        reading.told += (reading.told.empty() ? "" : "; ") +
                        fmt::format("'{}' may be {} or {}: the window is the longer one",
                                    text,
                                    to_text(dates.early).substr(0, 10),
                                    to_text(dates.late).substr(0, 10));
    }
}

} // namespace

DateOrder order_shown_by(std::string_view date) noexcept {
    constexpr int months = 12;
    const auto parts = slashed(ascii::trim(date));
    if (!parts || parts->is_dotted) {
        return DateOrder::unknown;
    }
    return parts->first > months    ? DateOrder::day_first
           : parts->second > months ? DateOrder::month_first
                                    : DateOrder::unknown;
}

bool is_slashed_date(std::string_view text) noexcept {
    return slashed(ascii::trim(text)).has_value();
}

WindowReading read_window(const WindowWords& words, Indicator& indicator) {
    WindowReading reading;
    const auto from = ascii::trim(words.from);
    const auto until = ascii::trim(words.until);
    if (!from.empty() && !has_no_begin(from)) {
        const auto dates = dates_of(from, words.order);
        if (!dates) {
            reading.fault = "not a date: " + std::string(from);
            return reading;
        }
        indicator.valid_from = dates->early;
        tell_two_days(from, *dates, reading);
    }
    if (!until.empty() && !is_endless(until)) {
        const auto dates = dates_of(until, words.order);
        if (!dates) {
            reading.fault = "not a date: " + std::string(until);
            return reading;
        }
        constexpr std::int64_t day = 86'400 * Instant::per_second;
        indicator.valid_until = dates->late;
        indicator.valid_until->unix_nanoseconds += is_day_alone(until) ? day : 0;
        tell_two_days(until, *dates, reading);
    }
    if (indicator.valid_from && indicator.valid_until &&
        indicator.valid_from->unix_nanoseconds >= indicator.valid_until->unix_nanoseconds) {
        reading.fault = "its validity ends before it begins: " + std::string(from) + " to " +
                        std::string(until);
    }
    return reading;
}

} // namespace ample::sweep::feed
