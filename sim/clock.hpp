// Integer time: milliseconds since 1970 in UTC, and the spellings that logs use.

#pragma once

#include <cstdint>
#include <string>

namespace ample::sim {

using Millis = std::int64_t;

constexpr Millis second = 1000;
constexpr Millis minute = 60 * second;
constexpr Millis hour = 60 * minute;
constexpr Millis day = 24 * hour;
constexpr Millis tokyo = 9 * hour;          ///< residents' offset from UTC
constexpr Millis operators_zone = 8 * hour; ///< the operators' offset from UTC

struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
};

Millis at(int year, int month, int day_of_month, int hours = 0, int minutes = 0) noexcept;
Date date_of(Millis time) noexcept;

/// The start of the UTC day.
constexpr Millis day_start(Millis time) noexcept {
    return time - ((time % day) + day) % day;
}

/// 0 Sunday to 6 Saturday.
int weekday_of(Millis time) noexcept;

// Each appends a spelling of `time` to `out`.
void add_date(std::string& out, Millis time, char separator = '-'); ///< 2016-11-04
void add_clock(std::string& out, Millis time);                      ///< 01:47:33
void add_millis(std::string& out, Millis time);                     ///< .105
void add_iso(std::string& out,
             Millis time,
             bool with_millis = false);         ///< 2016-11-04T01:47:33[.105]Z
void add_epoch(std::string& out, Millis time);  ///< 1478220305.114
void add_syslog(std::string& out, Millis time); ///< Nov  4 01:47:33

std::string iso(Millis time);
std::string date_text(Millis time);

} // namespace ample::sim
