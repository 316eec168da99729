// Expressions of time in news prose.
//
//     April 20, 2021 · 20 April 2021 · 2021-04-20     a day
//     Tuesday (Apr 20) · Tuesday, April 20            a weekday with a day, the year open
//     November 2016 · 2016 · 2016-2017                months and years
//     Tuesday                                         a weekday alone
//
// Ages ("in his 30s"), unit numbers and counts are none of these. Nothing is resolved here.

#pragma once

#include <ample/cite/words.hpp>
#include <ample/core/instant.hpp>

#include <optional>
#include <vector>

namespace ample::cite {

struct Moment {
    int year = 0; ///< 0 when not told; so month and day
    int month = 0;
    int day = 0;
    int until_year = 0; ///< of "2016-2017"
    int weekday = -1;   ///< 0 Sunday to 6 Saturday
    Phrase words = {};
};

/// The moments of a sentence, in order. Linear.
std::vector<Moment> moments_of(const Words& words);

/// Days a moment with a year covers: first and last.
struct Span {
    Day from = {};
    Day until = {};
};

std::optional<Span> span_of(const Moment& moment);

/// The first year from `floor` on, at most 11 later, in which month and day fall on the weekday.
std::optional<Day> day_on_weekday(int floor, int month, int day, int weekday);

} // namespace ample::cite
