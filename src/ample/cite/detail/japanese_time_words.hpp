// Japanese words of time: numerals, eras, and what is counted from a day.
//
//     昨日, 前日, 翌日, 先週, 先週金曜日, 来月        against publication, or the day told before
//     3日前, 2か月前, 5年前                          counted from publication
//     昨夏, 今春, 昨年秋, 年末, 月末, 上半期           seasons and parts of a year
//     2025/11/11-12:20, 10/15(水)                   a day in figures
//
// All functions are pure and look at a bounded stretch of text.

#pragma once

#include <ample/cite/dates.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ample::cite::detail::japanese {

/// A number as its digits come: 2024, ２０２４, 二〇二四, 二十四.
class Numeral {
public:
    /// Whether `c` is a digit of it.
    bool take(char32_t c);

    [[nodiscard]] int value() const { return sum_ + now_ < most ? sum_ + now_ : most; }

private:
    static constexpr int most = 1'000'000;

    int sum_ = 0;
    int now_ = 0;
};

struct Era {
    std::string_view name;
    int before; ///< years before its first
};

inline constexpr Era eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}};

/// Years and months against the day of publication; a month or day may follow.
struct Against {
    std::string_view words;
    int years;
    int months; ///< when it tells a month
    bool is_month;
    bool is_fiscal = false;
};

inline constexpr Against againsts[] = {{"一昨年度", -2, 0, false, true},
                                       {"昨年度", -1, 0, false, true},
                                       {"前年度", -1, 0, false, true},
                                       {"本年度", 0, 0, false, true},
                                       {"今年度", 0, 0, false, true},
                                       {"来年度", 1, 0, false, true},
                                       {"一昨年", -2, 0, false},
                                       {"おととし", -2, 0, false},
                                       {"昨年", -1, 0, false},
                                       {"去年", -1, 0, false},
                                       {"今年", 0, 0, false},
                                       {"ことし", 0, 0, false},
                                       {"本年", 0, 0, false},
                                       {"来年", 1, 0, false},
                                       {"先々月", 0, -2, true},
                                       {"先月", 0, -1, true},
                                       {"今月", 0, 0, true},
                                       {"来月", 0, 1, true}};

/// The one that begins the text, null for none.
const Against* against_at(std::string_view rest);

enum class Unit : std::uint8_t { day, week, month, year, weekend, season, half, quarter, date };

/// A word and what it counts: `step` units from publication, or from the day told before.
struct TimeWord {
    std::size_t size = 0; ///< bytes; 0: no such word
    Unit unit = Unit::day;
    int step = 0;
    bool from_told = false; ///< 翌日, 同日: from the day told before
    int weekday = -1;       ///< of 先週金曜日, 10/15(水)
    int number = 0;         ///< month of a season, which half or quarter, or day of a date
    int month = 0;          ///< of a date
    int year = 0;           ///< of a date; 0 where it is not told
    std::string_view sign = {};
};

/// The day in figures that `rest` begins with: with its year and an hour behind it, or with its
/// weekday in brackets.
TimeWord day_in_figures(std::string_view rest, std::string_view before);

/// The word of time that `rest` begins with; `before` is the text in front of it.
TimeWord today_word_at(std::string_view rest, std::string_view before);

/// "日前", "か月前", "年後" behind a number.
TimeWord counted_at(std::string_view rest, int number);

struct TimeValue {
    std::string value = {};
    std::string basis = {};
    std::optional<Span> span = {};
};

TimeValue value_of(const TimeWord& word, std::optional<Day> today, std::optional<Day> told);

/// The season behind a year: 昨年秋, 2024年夏.
struct SeasonWord {
    std::size_t size = 0;
    std::string_view sign = {};
    int month = 0; ///< its first
};

SeasonWord season_at(std::string_view rest);

/// The part of a year behind it: 昨年末, 2024年上半期.
struct YearPart {
    std::size_t size = 0;
    std::string_view sign = {}; ///< behind the year: "-12", "-H1"
    int first = 0;              ///< its months
    int last = 0;
};

YearPart year_part_at(std::string_view rest);

/// The three months of a season.
Span season_span(int year, int first_month);

} // namespace ample::cite::detail::japanese
