// Dates written in figures, and figures that look like years and are none.
//
//     18/07/2025 · 18.07.2025 · 18-07-2025 · 2025/07/18 · 2025.07.18 · 09-Jan-2026
//     212/2025 · No. 14 of 2025 · Act 2018 · Server 2019 · 2019 records · 2030 hrs · Rs 2000
//
// All functions are pure and take one step a word.

#pragma once

#include <ample/cite/dates.hpp>

#include <array>
#include <optional>

namespace ample::cite::detail {

/// Three numbers with one sign between them, as they stand.
struct Figures {
    std::array<int, 3> numbers = {};
    std::array<std::size_t, 3> digits = {};
    char sign = 0;         ///< `/`, `.` or `-`
    std::size_t words = 0; ///< how many words they take
};

/// The figures that begin at the word `at`; nothing if there are not just three.
std::optional<Figures> figures_at(const Words& words, std::size_t at);

/// What the figures mean as a date; nothing if they are none.
std::optional<Moment> date_in(const Figures& figures, DateOrder order);

/// The date of a word like "09-jan-2026"; nothing if it is none.
std::optional<Moment> lettered_date(std::string_view low);

/// How many words from `at` on hold a year that belongs to a number, a law, a product or a count; 0
/// if the word there may be a year.
std::size_t no_year_at(const Words& words, std::size_t at);

/// A year of four digits from 1970 to 2100, also behind "mid-", else 0.
int year_in(std::string_view low);

/// 1 to 31 for "20", "20th", else 0.
int day_in(std::string_view low);

/// "20th".
bool is_ordinal(std::string_view low);

/// The value of digits; the caller has checked that there are at most nine.
int digits_value(std::string_view digits);

bool all_digits(std::string_view text);

/// "rm9,000", "us$9,000", "£9,000": a sum written with its unit as one word.
bool is_amount(const Word& word);

} // namespace ample::cite::detail
