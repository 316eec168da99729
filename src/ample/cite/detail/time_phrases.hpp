// Expressions of time that are counted from a day: the report's own, or one told before.
//
//     "yesterday" · "last night" · "two weeks ago" · "over the weekend"     the report's day
//     "the previous day" · "three days later" · "the same month"           the time told before
//     "the third quarter of 2024" · "H1 2025" · "fiscal 2023" · "2023-24"  by the calendar, by
//     country
//
// Values: days, months and years; weeks `2025-W08`; quarters `2024-Q3`, halves `2024-H1`, seasons
// `2024-SP`; everything else that is longer as two ends with "/": a fiscal year `2023-04/2024-03`,
// a weekend, a night. A fiscal year is read by the habit of its country; where neither the report
// nor the sentence tells the country, it has no value.

#pragma once

#include <ample/cite/times.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// What the phrases are read against; refers to what its owner holds.
struct TimeScene {
    const Words& words;
    std::optional<Day> today;            ///< the day of publication
    std::string_view country;            ///< of the report, or empty
    const std::vector<ToldTime>& before; ///< the times told so far
    std::size_t block = 0;               ///< where the block begins in the text
};

/// An expression with its value; without a value when the day it counts from is not known.
struct TimePhrase {
    Phrase words = {};
    std::string value = {};
    std::string basis = {};
    std::optional<Span> span = {};
};

/// The expression that begins at the word `at`, if one does. Each looks at a bounded window.
std::optional<TimePhrase> relative_at(const TimeScene& scene, std::size_t at);
std::optional<TimePhrase> counted_at(const TimeScene& scene, std::size_t at);
std::optional<TimePhrase> season_at(const TimeScene& scene, std::size_t at);
std::optional<TimePhrase> part_of_year_at(const TimeScene& scene, std::size_t at);

/// Whether the sentence speaks of what is to come: "is to leave in May", "expects to end by May".
bool is_to_come(const Words& words, std::size_t at);

/// Whether it tells of the past: "did not install it until April".
bool is_over(const Words& words, std::size_t at);

/// The first day of a fiscal year and the day before the next; nothing where the country is not
/// known or has no one habit. `two_years`: told as
/// "2023-24", which begins in `year`.
std::optional<Span> fiscal_year(std::string_view country, int year, bool two_years);

/// A value and its days, by the calendar.
std::string month_value(int year, int month);
std::string week_value(std::int64_t days_since_1970);
std::string span_value(const Span& span); ///< by days: "2025-05-03/2025-05-09"
Span month_span(int year, int month);
Span year_span(int year);

} // namespace ample::cite::detail
