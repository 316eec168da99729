// Points in time: UTC nanoseconds since 1970, without leap seconds.
//
// A log line's own words for its time stay in the line; what a stage stores is the instant, the
// text it was read from and, where the text has no zone, the zone that was assumed.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample {

/// Nanoseconds since 1970-01-01T00:00:00Z. Covers the years 1678 to 2262.
struct Instant {
    std::int64_t unix_nanoseconds = 0;

    static constexpr std::int64_t per_second = 1'000'000'000;

    [[nodiscard]] static Instant from_seconds(std::int64_t seconds) noexcept {
        return {seconds * per_second};
    }

    [[nodiscard]] std::int64_t unix_seconds() const noexcept {
        const auto down = unix_nanoseconds < 0 ? per_second - 1 : 0;
        return (unix_nanoseconds - down) / per_second;
    }

    friend bool operator==(const Instant&, const Instant&) = default;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// A day of the Gregorian calendar.
struct Day {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31

    friend bool operator==(const Day&, const Day&) = default;
    friend auto operator<=>(const Day&, const Day&) = default;
};

/// Days since 1970-01-01. The caller has checked the day with `is_day`.
std::int64_t days_since_1970(Day day) noexcept;
Day day_from_days(std::int64_t days) noexcept;
bool is_day(Day day) noexcept;

/// 0 Sunday to 6 Saturday.
int weekday(Day day) noexcept;

/// "2016-11-04T00:00:00Z", with as many fraction digits as needed.
std::string to_text(Instant instant);

/// "2016-11-04".
std::string to_text(Day day);

/// Reads RFC 3339 and its common relatives: 'T' or blank between date and time, fraction of any
/// length after '.' or ',', "Z" or "+09:00" or "+0900" or nothing at the end. Without a zone the
/// text is taken as `offset_seconds` east of UTC. A bare date is its first instant.
std::optional<Instant> parse_instant(std::string_view text, int offset_seconds = 0) noexcept;

/// Reads seconds since 1970 with an optional fraction: "1478217600.980113". Exact, no doubles.
std::optional<Instant> parse_unix_time(std::string_view text) noexcept;

/// Seconds east of UTC that `zone` has at noon of `day`: "UTC", "Z", "+09:00" or an IANA
/// name ("Asia/Tokyo"), looked up in the ICU tables. Nothing when the name is not known.
std::optional<int> zone_offset_seconds(std::string_view zone, Day day);

/// The same at a second of the day. Of a wall time that the clocks show twice the later is meant.
std::optional<int> zone_offset_seconds(std::string_view zone, Day day, std::int64_t second_of_day);

} // namespace ample
