#include <sim/clock.hpp>
#include <sim/text.hpp>

#include <array>
#include <string_view>

namespace ample::sim {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_of(std::int64_t year, std::int64_t month, std::int64_t day_of_month) noexcept {
    year -= month <= 2 ? 1 : 0;
    const auto era = (year >= 0 ? year : year - 399) / 400;
    const auto year_of_era = year - era * 400;
    const auto day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

std::uint64_t part(Millis time, Millis unit, std::int64_t count) noexcept {
    return static_cast<std::uint64_t>((time / unit) % count);
}

} // namespace

Millis at(int year, int month, int day_of_month, int hours, int minutes) noexcept {
    return days_of(year, month, day_of_month) * day + hours * hour + minutes * minute;
}

Date date_of(Millis time) noexcept {
    const auto shifted = day_start(time) / day + 719468;
    const auto era = shifted / 146097;
    const auto of_era = shifted - era * 146097;
    const auto year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const auto of_year = of_era - (365 * year + year / 4 - year / 100);
    const auto month = (5 * of_year + 2) / 153;
    return {static_cast<int>(year + era * 400 + (month >= 10 ? 1 : 0)),
            static_cast<int>(month < 10 ? month + 3 : month - 9),
            static_cast<int>(of_year - (153 * month + 2) / 5 + 1)};
}

int weekday_of(Millis time) noexcept {
    return static_cast<int>((day_start(time) / day + 4) % 7);
}

void add_date(std::string& out, Millis time, char separator) {
    const auto date = date_of(time);
    add_number(out, static_cast<std::uint64_t>(date.year), 4);
    out += separator;
    add_number(out, static_cast<std::uint64_t>(date.month), 2);
    out += separator;
    add_number(out, static_cast<std::uint64_t>(date.day), 2);
}

void add_clock(std::string& out, Millis time) {
    add_number(out, part(time, hour, 24), 2);
    out += ':';
    add_number(out, part(time, minute, 60), 2);
    out += ':';
    add_number(out, part(time, second, 60), 2);
}

void add_millis(std::string& out, Millis time) {
    out += '.';
    add_number(out, part(time, 1, 1000), 3);
}

void add_iso(std::string& out, Millis time, bool with_millis) {
    add_date(out, time);
    out += 'T';
    add_clock(out, time);
    if (with_millis) {
        add_millis(out, time);
    }
    out += 'Z';
}

void add_epoch(std::string& out, Millis time) {
    add_number(out, static_cast<std::uint64_t>(time / second));
    add_millis(out, time);
}

void add_syslog(std::string& out, Millis time) {
    const auto date = date_of(time);
    out += months[static_cast<std::size_t>(date.month - 1)];
    out += date.day < 10 ? "  " : " ";
    add_number(out, static_cast<std::uint64_t>(date.day));
    out += ' ';
    add_clock(out, time);
}

std::string iso(Millis time) {
    std::string out;
    add_iso(out, time);
    return out;
}

std::string date_text(Millis time) {
    std::string out;
    add_date(out, time);
    return out;
}

} // namespace ample::sim
