#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>

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

} // namespace

std::optional<int> Clock::offset(Day day) {
    if (day_ != day) {
        day_ = day;
        offset_ = zone_offset_seconds(zone_, day);
    }
    return offset_;
}

std::optional<Instant> Clock::read_wall(std::string_view text) {
    const auto as_utc = parse_instant(text);
    if (!as_utc || text.ends_with('Z') || as_utc == parse_instant(text, 3600)) {
        return as_utc;
    }
    const auto seconds = as_utc->unix_seconds();
    const auto east = offset(day_from_days((seconds - (seconds < 0 ? 86399 : 0)) / 86400));
    if (!east) {
        return std::nullopt;
    }
    return Instant{as_utc->unix_nanoseconds - *east * Instant::per_second};
}

std::optional<Instant> Clock::read_any(std::string_view text) {
    if (text.size() > 40 || text.empty() || !ascii::is_digit(text.front())) {
        return std::nullopt;
    }
    if (text.size() > 4 && !ascii::is_digit(text[4])) {
        return read_wall(text);
    }
    return read_epoch(text);
}

} // namespace ample::read::detail
