// The parts of years: quarters, halves, fiscal years.

#include <ample/cite/detail/figures.hpp>
#include <ample/cite/detail/time_phrases.hpp>
#include <ample/cite/frames.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

View low_at(const TimeScene& scene, std::size_t at) {
    return at < scene.words.size() ? View(scene.words[at].low) : View{};
}

struct Fiscal {
    View country;
    int month;   ///< it begins in
    int by_year; ///< "fiscal 2023": 0 begins in 2023, -1 ends in it, 2 no one habit
};

constexpr Fiscal fiscals[] = {{"japan", 4, 0},
                              {"singapore", 4, 0},
                              {"india", 4, -1},
                              {"canada", 4, -1},
                              {"united kingdom", 4, 2},
                              {"south africa", 4, 2},
                              {"australia", 7, -1},
                              {"new zealand", 7, 2},
                              {"pakistan", 7, -1},
                              {"bangladesh", 7, -1},
                              {"kenya", 7, -1},
                              {"egypt", 7, 2},
                              {"united states", 10, -1},
                              {"thailand", 10, 2}};

/// 2023 of "fy2023", "fy23", "fy2023-24"; and whether two years are told.
std::pair<int, bool> fiscal_label(View low) {
    low.remove_prefix(std::min<std::size_t>(low.size(), 2));
    const auto first = low.substr(0, low.find('-'));
    const int year =
        first.size() == 2 && all_digits(first) ? 2000 + digits_value(first) : year_in(first);
    return {year, first.size() < low.size()};
}

TimePhrase fiscal(const TimeScene& scene, Phrase words, int year, bool two_years) {
    auto country = scene.country;
    const auto from = words.begin > 20 ? words.begin - 20 : 0; // "Japan's ... in fiscal 2023"
    for (auto i = words.begin; i-- > from && scene.words[i].mark != '.';) {
        if (const auto* const named = country_at(scene.words, i)) {
            country = named->name;
            break;
        }
    }
    if (const auto span = fiscal_year(country, year, two_years)) {
        const bool calendar = span->from.month == 1;
        return {words,
                calendar ? std::to_string(span->from.year)
                         : month_value(span->from.year, span->from.month) + "/" +
                               month_value(span->until.year, span->until.month),
                "the fiscal year of " + std::string(country),
                span};
    }
    return {words, "", "the months of this fiscal year are not known", std::nullopt};
}

/// Whether "2024-25", or "2024" and the "25" behind a stroke, are two years in a row.
bool follows(View first, View second) {
    const auto dash = first.find('-');
    const auto last = dash == first.npos ? second : first.substr(dash + 1);
    return last.size() == 2 && all_digits(last) &&
           digits_value(last) == (year_in(first.substr(0, 4)) + 1) % 100;
}

/// "FY2023", "fiscal 2023", "the 2023-24 financial year", "this fiscal year".
std::optional<TimePhrase> fiscal_at(const TimeScene& scene, std::size_t at) {
    const auto low = low_at(scene, at);
    if (low.starts_with("fy") && low.size() >= 4) {
        const auto [year, two] = fiscal_label(low);
        return year == 0 ? std::nullopt : std::optional(fiscal(scene, {at, at + 1}, year, two));
    }
    const auto told = [&](std::size_t from) {
        struct Told {
            int year = 0;
            bool two = false;
            std::size_t end = 0;
        };
        const auto one = low_at(scene, from);
        const int year = year_in(one.substr(0, 4));
        const bool slash = among(low_at(scene, from + 1), "/ ~") && one.size() == 4 &&
                           all_digits(low_at(scene, from + 2));
        return Told{year, one.size() > 4 || slash, from + (slash ? 3 : 1)};
    };
    const bool named = among(low, "fiscal financial") && low_at(scene, at + 1) == "year";
    if (low == "fy" || named || low == "fiscal") {
        const auto year = told(at + (named ? 2 : 1));
        if (year.year != 0) {
            return fiscal(scene, {at, year.end}, year.year, year.two);
        }
    }
    if (const auto year = told(at); year.year != 0) {
        const auto behind = low_at(scene, year.end);
        if (among(behind, "fiscal financial tax") && low_at(scene, year.end + 1) == "year") {
            return fiscal(scene, {at, year.end + 2}, year.year, year.two);
        }
        // "in 2024-25" as Indian papers write it, "the 2024-25 budget" anywhere
        const bool span = year.two && low.size() != 9 && follows(low, low_at(scene, at + 2));
        const bool other = among(behind, "season winter school academic");
        const bool budget = among(behind, "budget accounts estimates budgets");
        return span && !other && (budget || scene.country == "india")
                   ? std::optional(fiscal(scene, {at, year.end}, year.year, true))
                   : std::nullopt;
    }
    const int step = low == "last" || low == "previous"  ? -1
                     : low == "this" || low == "current" ? 0
                     : low == "next"                     ? 1
                                                         : 2;
    if (step == 2 || !among(low_at(scene, at + 1), "fiscal financial") ||
        low_at(scene, at + 2) != "year") {
        return std::nullopt;
    }
    const Phrase words{at, at + 3};
    if (!scene.today) {
        return TimePhrase{words, "", "the report's own date is not known", std::nullopt};
    }
    const auto now = fiscal_year(scene.country, scene.today->year, true);
    const bool begun = now && days_since_1970(now->from) <= days_since_1970(*scene.today);
    return fiscal(scene, words, scene.today->year + step - (begun ? 0 : 1), true);
}

int ordinal_of(View low) {
    constexpr View names[] = {"first", "second", "third", "fourth"};
    constexpr View figures[] = {"1st", "2nd", "3rd", "4th"};
    for (int i = 0; i < 4; ++i) {
        if (low == names[i] || low == figures[i]) {
            return i + 1;
        }
    }
    return low == "final" || low == "last" ? 4 : 0;
}

TimePhrase part(Phrase words, int year, int number, int months, std::string basis) {
    const int first = (number - 1) * months + 1;
    return {words,
            fmt::format("{}-{}{}", year, months == 3 ? "Q" : "H", number),
            std::move(basis),
            Span{{year, first, 1}, month_span(year, first + months - 1).until}};
}

/// "the third quarter of 2024", "Q3 2024", "2024 Q3", "the first half of last year".
std::optional<TimePhrase> quarter_at(const TimeScene& scene, std::size_t at) {
    auto low = low_at(scene, at);
    const int before = year_in(low);
    const auto label = before != 0 ? low_at(scene, at + 1) : low;
    const bool is_label = label.size() == 2 && (label[0] == 'q' || label[0] == 'h') &&
                          label[1] >= '1' && label[1] <= (label[0] == 'q' ? '4' : '2');
    int number = is_label ? label[1] - '0' : 0;
    int months = is_label && label[0] == 'h' ? 6 : 3;
    auto end = at + (before != 0 ? 2 : 1);
    if (!is_label) {
        number = ordinal_of(low);
        const bool half = low_at(scene, at + 1) == "half";
        if (number == 0 || before != 0 || (!half && low_at(scene, at + 1) != "quarter")) {
            return std::nullopt;
        }
        months = half ? 6 : 3;
        number = half && number == 4 ? 2 : number;
        end = at + 2;
    }
    if (number > 12 / months) {
        return std::nullopt;
    }
    if (before != 0) {
        return part({at, end}, before, number, months, "told");
    }
    auto next = end;
    while (among(low_at(scene, next), "of in , the") && next < end + 2) {
        ++next;
    }
    if (const int year = year_in(low_at(scene, next)); year != 0) {
        return part({at, next + 1}, year, number, months, "told");
    }
    const auto which = low_at(scene, next);
    const bool of_year = low_at(scene, next + 1) == "year" && among(which, "last this next");
    const bool the_year = which == "year" && next > end;
    if (!is_label && low == "last" && !of_year && !the_year) {
        return std::nullopt; // "last quarter" alone: relative, below
    }
    if (among(which, "fiscal financial") || which.starts_with("fy") ||
        (!of_year && !the_year && months == 6)) {
        return std::nullopt;
    }
    const Phrase words{at, of_year ? next + 2 : the_year ? next + 1 : end};
    if (!scene.today) {
        return TimePhrase{words, "", "the report's own date is not known", std::nullopt};
    }
    int year = scene.today->year + (of_year ? (which == "last" ? -1 : which == "next" ? 1 : 0) : 0);
    const bool open = !of_year && !the_year;
    const bool begun = (number - 1) * months + 1 <= scene.today->month;
    year -= open && !begun && !is_to_come(scene.words, at) ? 1 : 0;
    return part(words,
                year,
                number,
                months,
                open ? "the last such part up to publication" : "by the year of publication");
}

/// "last quarter", "this quarter".
std::optional<TimePhrase> quarter_against_today(const TimeScene& scene, std::size_t at) {
    const auto low = low_at(scene, at);
    if (low_at(scene, at + 1) != "quarter" || !among(low, "last previous this next") ||
        !scene.today) {
        return std::nullopt;
    }
    const int step = low == "this" ? 0 : low == "next" ? 1 : -1;
    const int quarters = scene.today->year * 4 + (scene.today->month - 1) / 3 + step;
    return part({at, at + 2}, quarters / 4, quarters % 4 + 1, 3, "counted from publication");
}

} // namespace

std::optional<Span> fiscal_year(std::string_view country, int year, bool two_years) {
    if (country.empty()) {
        return std::nullopt;
    }
    const auto* const habit =
        std::find_if(std::begin(fiscals), std::end(fiscals), [&](const Fiscal& one) {
            return one.country == country;
        });
    if (habit == std::end(fiscals)) {
        const bool calendar = country == "south korea" ||
                              among(country,
                                    "germany austria france ireland netherlands belgium norway "
                                    "sweden denmark finland poland switzerland spain italy "
                                    "portugal philippines china taiwan brazil mexico indonesia "
                                    "malaysia");
        return calendar && !two_years ? std::optional(year_span(year)) : std::nullopt;
    }
    if (!two_years && habit->by_year == 2) {
        return std::nullopt;
    }
    const int first = two_years ? year : year + habit->by_year;
    return Span{{first, habit->month, 1}, month_span(first + 1, habit->month - 1).until};
}

std::optional<TimePhrase> part_of_year_at(const TimeScene& scene, std::size_t at) {
    if (auto one = fiscal_at(scene, at)) {
        return one;
    }
    if (auto one = quarter_at(scene, at)) {
        return one;
    }
    return quarter_against_today(scene, at);
}

} // namespace ample::cite::detail
