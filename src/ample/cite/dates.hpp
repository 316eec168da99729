// Expressions of time in news prose.
//
//     April 20, 2021 · 20 April 2021 · 2021-04-20     a day
//     Tuesday (Apr 20) · Tuesday, April 20            a weekday with a day, the year open
//     November 2016 · 2016 · 2016-2017                months and years
//     18/07/2025 · 18.7.2025 · 09-Jan-2026             a day in figures
//     3-9 May · 3 and 9 May · May 3 and 9              days of one month
//     Tuesday                                         a weekday alone
//
// Ages ("in his 30s"), unit numbers, counts, prices, versions, ports, the numbers of cases
// ("212/2025", "No. 14 of 2025") and of laws ("the Data Act 2018") are none of these. Nothing is
// resolved here. Dots tell the day first, four figures in front the year; between strokes the day
// may stand first or second: `DateOrder` says which, where a number above 12 does not.

#pragma once

#include <ample/cite/words.hpp>
#include <ample/core/instant.hpp>

#include <optional>
#include <vector>

namespace ample::cite {

/// Which number of "03/04/2025" is the day.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

struct Moment {
    int year = 0; ///< 0 when not told; so month and day
    int month = 0;
    int day = 0;
    int until_year = 0;     ///< of "2016-2017"
    int until_day = 0;      ///< of "3-9 May"
    int weekday = -1;       ///< 0 Sunday to 6 Saturday
    bool undecided = false; ///< "03/04/2025" of unknown order: no year, month or day
    Phrase words = {};
};

/// Whether the word is a day of the week, in full or, with a capital, in short.
bool names_weekday(const Word& word);

/// The moments of a sentence, in order. Linear.
std::vector<Moment> moments_of(const Words& words, DateOrder order = DateOrder::unknown);

/// The order that dates in figures and in letters show; `unknown` also where they disagree. Linear.
DateOrder date_order_of(const Words& words);

/// Days a moment with a year covers: first and last.
struct Span {
    Day from = {};
    Day until = {};
};

std::optional<Span> span_of(const Moment& moment);

/// The first year from `floor` on, at most 11 later, in which month and day fall on the weekday.
std::optional<Day> day_on_weekday(int floor, int month, int day, int weekday);

} // namespace ample::cite
