#include <ample/cite/detail/time_phrases.hpp>
#include <ample/cite/frames.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

constexpr std::size_t reach = 16; // words in which a sentence shows that it looks ahead

bool is_past(const Word& word) {
    return among(word.low, "had was were did been");
}

std::string_view low_at(const TimeScene& scene, std::size_t at) {
    return at < scene.words.size() ? std::string_view(scene.words[at].low) : std::string_view{};
}

TimePhrase unknown(Phrase words) {
    return {words, "", "the report's own date is not known", std::nullopt};
}

TimePhrase day_at(const TimeScene& scene, Phrase words, int step, std::string basis) {
    if (!scene.today) {
        return unknown(words);
    }
    const auto day = day_from_days(days_since_1970(*scene.today) + step);
    return {words, to_text(day), std::move(basis), Span{day, day}};
}

std::string relation(int step, std::string_view unit) {
    return std::string(unit) + (step < 0    ? " before publication"
                                : step == 0 ? " of publication"
                                            : " after publication");
}

TimePhrase week_at(const TimeScene& scene, Phrase words, int step) {
    const auto days = days_since_1970(*scene.today) + std::int64_t{7} * step;
    const auto monday = days - (weekday(day_from_days(days)) + 6) % 7;
    return {words,
            week_value(days),
            relation(step, "week"),
            Span{day_from_days(monday), day_from_days(monday + 6)}};
}

TimePhrase month_at(Phrase words, Day from, int step, std::string basis) {
    const int months = from.year * 12 + from.month - 1 + step;
    const int year = months / 12;
    const int month = months % 12 + 1;
    return {words, month_value(year, month), std::move(basis), month_span(year, month)};
}

TimePhrase year_at(Phrase words, int year, std::string basis) {
    return {words, std::to_string(year), std::move(basis), year_span(year)};
}

/// The Saturday and Sunday before publication, or after it.
TimePhrase weekend_at(const TimeScene& scene, Phrase words, int step, bool ahead) {
    if (!scene.today) {
        return unknown(words);
    }
    const auto today = days_since_1970(*scene.today);
    const auto since_saturday = (weekday(*scene.today) + 1) % 7;
    auto saturday = today - since_saturday;
    if (ahead && since_saturday > 1) {
        saturday += 7;
    }
    saturday += step < 0 && since_saturday < 2 ? -7 : 0; // said on a weekend of the one before
    const Span span{day_from_days(saturday), day_from_days(saturday + 1)};
    return {words, span_value(span), ahead ? "the next weekend" : "the last weekend", span};
}

/// "today", "last night", "the day before yesterday", "overnight", "this morning".
std::optional<TimePhrase> named_day(const TimeScene& scene, std::size_t at) {
    const auto low = low_at(scene, at);
    const auto next = low_at(scene, at + 1);
    const bool day_before =
        low == "day" && next == "before" && low_at(scene, at + 2) == "yesterday";
    const bool day_after = low == "day" && next == "after" && low_at(scene, at + 2) == "tomorrow";
    if (day_before || day_after) {
        return day_at(scene,
                      {at, at + 3},
                      day_before ? -2 : 2,
                      day_before ? "two days before publication" : "two days after publication");
    }
    if (low == "yesterday") {
        return day_at(scene, {at, at + 1}, -1, "the day before publication");
    }
    if (among(low, "today tonight")) {
        return day_at(scene, {at, at + 1}, 0, "the day of publication");
    }
    if (low == "tomorrow") {
        return day_at(scene, {at, at + 1}, 1, "the day after publication");
    }
    if (low == "last" && among(next, "night evening")) {
        return day_at(scene, {at, at + 2}, -1, "the evening before publication");
    }
    if (low == "this" && among(next, "morning afternoon evening")) {
        return day_at(scene, {at, at + 2}, 0, "the day of publication");
    }
    const bool after_verb = at > 0 && scene.words[at - 1].mark == 0 && !scene.words[at].capital &&
                            !among(low_at(scene, at - 1), "an the a and or");
    const bool adjective = at + 1 < scene.words.size() && scene.words[at + 1].mark == 0 &&
                           !among(next,
                                  "that in by on after from to when as and but with into at "
                                  "local it they he she police");
    if (low == "overnight" && after_verb && !adjective && scene.today) {
        const auto today = days_since_1970(*scene.today);
        const Span span{day_from_days(today - 1), *scene.today};
        return TimePhrase{{at, at + 1}, span_value(span), "the night before publication", span};
    }
    return std::nullopt;
}

/// "last week", "this year", "next month", "the weekend".
std::optional<TimePhrase> against_today(const TimeScene& scene, std::size_t at) {
    const auto low = low_at(scene, at);
    const auto unit = low_at(scene, at + 1);
    const Phrase both{at, at + 2};
    if (low == "recent" && among(unit, "months weeks years days")) {
        return TimePhrase{both, "PAST_REF", "vague", std::nullopt};
    }
    const bool the = low == "the" && at > 0 && among(low_at(scene, at - 1), "over at during on");
    if (unit == "weekend" && (the || among(low, "last this next past coming"))) {
        const bool ahead = among(low, "next coming") || is_to_come(scene.words, at);
        return weekend_at(scene, both, low == "last" ? -1 : 0, ahead);
    }
    const int step = low == "last" || low == "previous"                     ? -1
                     : low == "this" || low == "current"                    ? 0
                     : low == "next" || (low == "coming" && unit != "days") ? 1
                                                                            : 2;
    if (step == 2 || !among(unit, "week month year")) {
        return std::nullopt;
    }
    const bool own = at > 0 && low_at(scene, at - 1) == "the" && among(low, "previous next");
    if (own && !scene.before.empty()) {
        return std::nullopt; // "the previous month": of the time told before
    }
    if (!scene.today) {
        return unknown(both);
    }
    if (unit == "week") {
        return week_at(scene, both, step);
    }
    return unit == "month" ? month_at(both, *scene.today, step, relation(step, "month"))
                           : year_at(both, scene.today->year + step, relation(step, "year"));
}

} // namespace

std::string month_value(int year, int month) {
    return fmt::format("{:04}-{:02}", year, month);
}

std::string week_value(std::int64_t days) {
    const auto monday = days - (weekday(day_from_days(days)) + 6) % 7;
    const auto year = day_from_days(monday + 3).year; // the year of its Thursday
    const auto first = days_since_1970({year, 1, 4});
    const auto first_monday = first - (weekday(day_from_days(first)) + 6) % 7;
    return fmt::format("{:04}-W{:02}", year, (monday - first_monday) / 7 + 1);
}

std::string span_value(const Span& span) {
    return to_text(span.from) + "/" + to_text(span.until);
}

Span month_span(int year, int month) {
    int day = 31;
    while (day > 28 && !is_day({year, month, day})) {
        --day;
    }
    return {{year, month, 1}, {year, month, day}};
}

Span year_span(int year) {
    return {{year, 1, 1}, {year, 12, 31}};
}

bool is_to_come(const Words& words, std::size_t at) {
    constexpr WordList signs =
        "will shall must slated due scheduled expected expects expect plans plan planned planning "
        "aims "
        "hopes hope intends intend intention requires require required deadline promised promises "
        "pledged vowed";
    const auto from = at > reach ? at - reach : 0;
    for (auto i = at; i-- > from;) {
        if (words[i].mark == '.' || words[i].mark == ';') {
            break;
        }
        const bool adverb = i > 1 && words[i - 1].is(Sort::adverb); // "is reportedly to leave"
        const bool is_to =
            words[i].low == "to" && i > 0 && among(words[adverb ? i - 2 : i - 1].low, "is are");
        const bool is_set = words[i].low == "set" && i > 0 && among(words[i - 1].low, "is are");
        if (is_to || is_set || (among(words[i].low, signs) && (i == 0 || !is_past(words[i - 1])))) {
            return true;
        }
        if (is_past(words[i])) {
            return false;
        }
    }
    for (auto i = at + 1; i < std::min(at + 8, words.size()); ++i) {
        if (words[i].mark == '.' || words[i].mark == ';' ||
            words[i].is_any(Sort::say, Sort::have)) {
            return false;
        }
        if (among(words[i].low, "will shall")) {
            return true;
        }
    }
    return false;
}

bool is_over(const Words& words, std::size_t at) {
    for (auto i = at; i-- > (at > 10 ? at - 10 : 0) && words[i].mark != '.';) {
        if (is_past(words[i])) {
            return true;
        }
    }
    return false;
}

std::optional<TimePhrase> relative_at(const TimeScene& scene, std::size_t at) {
    if (auto day = named_day(scene, at)) {
        return day;
    }
    return against_today(scene, at);
}

std::optional<TimePhrase> season_at(const TimeScene& scene, std::size_t at) {
    struct Season {
        std::string_view name;
        std::string_view sign;
        int north;
        int south;
    };

    constexpr std::array<Season, 5> seasons = {{{"spring", "SP", 3, 9},
                                                {"summer", "SU", 6, 12},
                                                {"autumn", "FA", 9, 3},
                                                {"fall", "FA", 9, 3},
                                                {"winter", "WI", 12, 6}}};
    const auto low = low_at(scene, at);
    const auto before = at > 0 ? low_at(scene, at - 1) : std::string_view{};
    const auto* const season = std::find_if(
        seasons.begin(), seasons.end(), [&](const Season& one) { return one.name == low; });
    const bool the = before == "the" && at > 1 &&
                     among(low_at(scene, at - 2), "since in during over by until of");
    if (season == seasons.end() || (low == "fall" && !the && !among(before, "last this next of"))) {
        return std::nullopt;
    }
    const auto first = scene.country.empty() || !among(scene.country,
                                                       "australia brazil argentina "
                                                       "chile uruguay zimbabwe")
                           ? season->north
                           : season->south;
    const auto made = [&](Phrase words, int year, std::string basis) {
        const int last = first + 2 > 12 ? first - 10 : first + 2;
        const int last_year = first + 2 > 12 ? year + 1 : year;
        return TimePhrase{words,
                          fmt::format("{}-{}", year, season->sign),
                          std::move(basis),
                          Span{{year, first, 1}, month_span(last_year, last).until}};
    };
    const bool of = among(low_at(scene, at + 1), "of ,");
    const auto told = low_at(scene, at + (of ? 2 : 1));
    const bool four = told.size() == 4 && told >= "1970" && told <= "2100";
    if (four &&
        std::all_of(told.begin(), told.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return made({at, at + (of ? 3U : 2U)}, std::stoi(std::string(told)), "told");
    }
    const bool year_behind = of && among(told, "last this next");
    const int behind = low_at(scene, at + 2) == "year" && among(told, "last this next")
                           ? (told == "last"   ? -1
                              : told == "this" ? 0
                                               : 1)
                           : 0;
    const bool led = the || among(before, "last this next since in early late during of until by");
    if (!led) {
        return std::nullopt;
    }
    const auto from = among(before, "last this next") ? at - 1 : at;
    if (!scene.today) {
        return unknown({from, at + 1});
    }
    if (year_behind) {
        return made({at, at + 4}, scene.today->year + behind, "told by the year of publication");
    }
    const bool ahead = before == "next" || is_to_come(scene.words, at);
    const bool over = scene.today->month > first + 2 && first != 12;
    const bool begun = scene.today->month >= first && first != 12;
    int year = scene.today->year;
    if (before == "last" || (before != "this" && !ahead && !begun)) {
        year -= over ? 0 : 1; // "last autumn" said in March is of the year before
    } else if (ahead && before != "this") {
        year += before == "next" || over ? 1 : 0;
    }
    const auto step = before == "last" ? -1 : ahead ? 1 : 0;
    return made({from, at + 1},
                year,
                before == "this"   ? relation(0, "season")
                : before == "last" ? relation(-1, "season")
                                   : relation(step == 0 ? -1 : step, "season"));
}

} // namespace ample::cite::detail
