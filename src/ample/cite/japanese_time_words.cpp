#include <ample/cite/detail/first_letters.hpp>
#include <ample/cite/detail/japanese_time_words.hpp>
#include <ample/cite/detail/time_phrases.hpp>
#include <ample/core/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::cite::detail::japanese {

namespace {

using View = std::string_view;

struct Fixed {
    View words;
    int step;
    Unit unit;
    bool from_told = false;
};

/// Longer words first where one begins another.
constexpr Fixed fixed[] = {{"一昨日", -2, Unit::day},       {"おととい", -2, Unit::day},
                           {"昨日", -1, Unit::day},         {"昨夜", -1, Unit::day},
                           {"昨晩", -1, Unit::day},         {"きのう", -1, Unit::day},
                           {"本日", 0, Unit::day},          {"今日", 0, Unit::day},
                           {"きょう", 0, Unit::day},        {"今朝", 0, Unit::day},
                           {"けさ", 0, Unit::day},          {"今夜", 0, Unit::day},
                           {"明日", 1, Unit::day},          {"あす", 1, Unit::day},
                           {"明後日", 2, Unit::day},        {"先々週", -2, Unit::week},
                           {"先週末", -1, Unit::weekend},   {"今週末", 0, Unit::weekend},
                           {"先週", -1, Unit::week},        {"今週", 0, Unit::week},
                           {"来週", 1, Unit::week},         {"前々日", -2, Unit::day, true},
                           {"前日", -1, Unit::day, true},   {"翌々日", 2, Unit::day, true},
                           {"翌日", 1, Unit::day, true},    {"同日", 0, Unit::day, true},
                           {"この日", 0, Unit::day, true},  {"月内", 0, Unit::month},
                           {"年内", 0, Unit::year},         {"翌週", 1, Unit::week, true},
                           {"前週", -1, Unit::week, true},  {"翌月", 1, Unit::month, true},
                           {"前月", -1, Unit::month, true}, {"同月", 0, Unit::month, true},
                           {"翌年", 1, Unit::year, true},   {"前年", -1, Unit::year, true},
                           {"同年", 0, Unit::year, true}};

struct Season {
    View name;
    View sign;
    int month;
};

constexpr Season seasons[] = {{"春", "SP", 3}, {"夏", "SU", 6}, {"秋", "FA", 9}, {"冬", "WI", 12}};

constexpr View weekday_names[] = {"日曜", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜"};

/// Whether kana before would make it the middle of another word: くださいますか, いきょう.
bool is_inside_kana(View words, View before) {
    const bool kana = words.starts_with("\xE3\x81") || words.starts_with("\xE3\x82");
    if (!kana || before.size() < 3) {
        return false;
    }
    const auto last = before.substr(before.size() - 3);
    const bool particle = last == "は" || last == "が" || last == "、" || last == "で";
    return (last.starts_with("\xE3\x81") || last.starts_with("\xE3\x82")) && !particle;
}

Day moved(Day from, Unit unit, int step) {
    if (unit == Unit::day || unit == Unit::week || unit == Unit::weekend) {
        return day_from_days(days_since_1970(from) +
                             std::int64_t{step} * (unit == Unit::day ? 1 : 7));
    }
    const int months = from.year * 12 + from.month - 1 + (unit == Unit::month ? 1 : 12) * step;
    const auto last = month_span(months / 12, months % 12 + 1).until;
    return {last.year, last.month, std::min(from.day, last.day)};
}

constexpr std::pair<View, int> leads[] = {{"昨", -1}, {"今", 0}, {"来", 1}};

/// What the words of `fixed` and those of a season begin with.
constexpr auto first_letters = [] {
    FirstLetters letters;
    for (const auto& one : fixed) {
        letters.add(one.words);
    }
    for (const auto& [lead, step] : leads) {
        letters.add(lead);
    }
    return letters;
}();

TimeWord season_word(View rest) {
    for (const auto& [lead, step] : leads) {
        if (!rest.starts_with(lead)) {
            continue;
        }
        const auto season = season_at(rest.substr(lead.size()));
        if (season.size != 0) {
            return {.size = lead.size() + season.size,
                    .unit = Unit::season,
                    .step = step,
                    .number = season.month,
                    .sign = season.sign};
        }
    }
    return {};
}

std::string basis_of(const TimeWord& word) {
    return word.from_told ? "counted from the day told before" : "counted from publication";
}

} // namespace

bool Numeral::take(char32_t c) {
    c = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 + U'0' : c;
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    constexpr std::u32string_view tens = U"十百千";
    const auto append = [this](int digit) { now_ = now_ < most ? now_ * 10 + digit : now_; };
    if (const auto place = tens.find(c); place != tens.npos) {
        constexpr std::array<int, 3> values = {10, 100, 1000};
        sum_ += std::max(now_, 1) * values[place];
        now_ = 0;
    } else if (const auto digit = digits.find(c); digit != digits.npos) {
        append(static_cast<int>(digit));
    } else if (c >= U'0' && c <= U'9') {
        append(static_cast<int>(c - U'0'));
    } else {
        return false;
    }
    return true;
}

SeasonWord season_at(View rest) {
    for (const auto& one : seasons) {
        const auto after = rest.substr(std::min(rest.size(), one.name.size()));
        if (rest.starts_with(one.name) && !after.starts_with("田") && !after.starts_with("休") &&
            !after.starts_with("季")) {
            return {one.name.size(), one.sign, one.month};
        }
    }
    return {};
}

Span season_span(int year, int first_month) {
    const int last = first_month + 2 > 12 ? first_month - 10 : first_month + 2;
    return {{year, first_month, 1}, month_span(first_month + 2 > 12 ? year + 1 : year, last).until};
}

YearPart year_part_at(View rest) {
    constexpr YearPart parts[] = {{View("末").size(), "-12", 12, 12},
                                  {View("上半期").size(), "-H1", 1, 6},
                                  {View("前半").size(), "-H1", 1, 6},
                                  {View("下半期").size(), "-H2", 7, 12},
                                  {View("後半").size(), "-H2", 7, 12}};
    constexpr View names[] = {"末", "上半期", "前半", "下半期", "後半"};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        if (rest.starts_with(names[i])) {
            return parts[i];
        }
    }
    return {};
}

/// One number of one or two figures, or of four: its value, 0 where there is none.
static int take_figures(View& rest, std::size_t most) {
    std::size_t size = 0;
    int value = 0;
    while (size < rest.size() && size < most && ascii::is_digit(rest[size])) {
        value = value * 10 + (rest[size++] - '0');
    }
    const bool whole = size == rest.size() || !ascii::is_digit(rest[size]);
    rest.remove_prefix(size);
    return whole && size > 0 && (most < 4 || size == most) ? value : 0;
}

TimeWord day_in_figures(View rest, View before) {
    const auto all = rest;
    const bool inside = !before.empty() && (ascii::is_digit(before.back()) ||
                                            before.back() == '/' || ascii::is_alpha(before.back()));
    if (inside || rest.empty() || !ascii::is_digit(rest.front())) {
        return {};
    }
    TimeWord word{.unit = Unit::date};
    if (rest.size() > 4 && rest[4] == '/') {
        word.year = take_figures(rest, 4);
        rest.remove_prefix(rest.starts_with('/') ? 1 : 0);
    }
    word.month = take_figures(rest, 2);
    const bool parted = rest.starts_with('/');
    rest.remove_prefix(parted ? 1 : 0);
    word.number = parted ? take_figures(rest, 2) : 0;
    word.size = all.size() - rest.size();
    for (const View open : {"(", "（"}) {
        const auto name = rest.starts_with(open) ? rest.substr(open.size()) : View();
        for (int day = 0; day < 7; ++day) {
            if (name.starts_with(weekday_names[static_cast<std::size_t>(day)].substr(0, 3))) {
                word.weekday = day;
            }
        }
    }
    const bool hour = rest.starts_with('-'); // else it is a moment of any language
    const bool told =
        word.year != 0 ? hour && word.year >= 1900 && word.year <= 2100 : word.weekday >= 0;
    const Day leap{word.year == 0 ? 2000 : word.year, word.month, word.number};
    return parted && told && word.month != 0 && word.number != 0 && is_day(leap) &&
                   !rest.starts_with('/')
               ? word
               : TimeWord{};
}

const Against* against_at(View rest) {
    static constexpr auto letters = [] {
        FirstLetters all;
        for (const auto& one : againsts) {
            all.add(one.words);
        }
        return all;
    }();
    if (!letters.may_begin(rest)) {
        return nullptr;
    }
    const auto* const found =
        std::find_if(std::begin(againsts), std::end(againsts), [&](const Against& one) {
            return rest.starts_with(one.words);
        });
    return found == std::end(againsts) ? nullptr : found;
}

TimeWord today_word_at(View rest, View before) {
    if (const auto day = day_in_figures(rest, before); day.size != 0) {
        return day;
    }
    if (!first_letters.may_begin(rest)) {
        return {};
    }
    if (const auto season = season_word(rest); season.size != 0) {
        return season;
    }
    for (const auto& one : fixed) {
        if (rest[2] != one.words[2] || // the first two bytes are most often alike
            !rest.starts_with(one.words) || is_inside_kana(one.words, before)) {
            continue;
        }
        TimeWord word{.size = one.words.size(),
                      .unit = one.unit,
                      .step = one.step,
                      .from_told = one.from_told};
        auto after = rest.substr(word.size);
        constexpr View others[] = {"比", "同期", "同月", "並み", "代", "齢", "だい"};
        if (std::any_of(std::begin(others), std::end(others), [&](auto other) {
                return after.starts_with(other); // 前年比, 同年代, きょうだい
            })) {
            return {};
        }
        const std::size_t particle = after.starts_with("の") ? View("の").size() : 0;
        after.remove_prefix(particle);
        for (int day = 0; word.unit == Unit::week && day < 7; ++day) {
            const auto name = weekday_names[static_cast<std::size_t>(day)];
            if (after.starts_with(name)) {
                const bool whole = after.substr(name.size()).starts_with("日");
                word.weekday = day;
                word.size += particle + name.size() + (whole ? View("日").size() : 0);
            }
        }
        return word;
    }
    return {};
}

TimeWord counted_at(View rest, int number) {
    struct Counter {
        View name;
        Unit unit;
    };

    constexpr Counter counters[] = {{"日", Unit::day},
                                    {"週間", Unit::week},
                                    {"か月", Unit::month},
                                    {"カ月", Unit::month},
                                    {"ヵ月", Unit::month},
                                    {"ヶ月", Unit::month},
                                    {"箇月", Unit::month},
                                    {"年", Unit::year}};
    constexpr int most = 400;
    for (const auto& one : counters) {
        if (!rest.starts_with(one.name) || number > most) {
            continue;
        }
        const auto after = rest.substr(one.name.size());
        for (const View direction : {"前", "後"}) {
            if (!after.starts_with(direction) || after.starts_with("前後") ||
                after.starts_with("後半") || after.starts_with("前半")) {
                continue;
            }
            const bool back = direction == "前";
            return {.size = one.name.size() + direction.size(),
                    .unit = one.unit,
                    .step = back ? -number : number,
                    .from_told = !back};
        }
    }
    return {};
}

/// A day in figures; without its year the one in which it is nearest to `today`.
static TimeValue value_of_date(const TimeWord& word, std::optional<Day> today) {
    if (word.year != 0) {
        const Day day{word.year, word.month, word.number};
        return {to_text(day), "told", Span{day, day}};
    }
    if (!today) {
        return {"", "the report's own date is not known", std::nullopt};
    }
    std::optional<Day> best;
    for (int year = today->year - 1; year <= today->year + 1; ++year) {
        const Day day{year, word.month, word.number};
        if (is_day(day) && weekday(day) == word.weekday) {
            best = day;
        }
    }
    return best ? TimeValue{to_text(*best), "the year beside publication", Span{*best, *best}}
                : TimeValue{"", "no such weekday beside publication", std::nullopt};
}

TimeValue value_of(const TimeWord& word, std::optional<Day> today, std::optional<Day> told) {
    if (word.unit == Unit::date) {
        return value_of_date(word, today);
    }
    const auto from = word.from_told ? told : today;
    if (!from) {
        return {"",
                word.from_told ? "the day it counts from is not known"
                               : "the report's own date is not known",
                std::nullopt};
    }
    const auto basis = basis_of(word);
    if (word.unit == Unit::season) {
        const int year = from->year + word.step;
        return {fmt::format("{}-{}", year, word.sign), basis, season_span(year, word.number)};
    }
    const auto day = moved(*from, word.unit, word.step);
    const auto days = days_since_1970(day);
    const auto monday = days - (weekday(day) + 6) % 7;
    if (word.weekday >= 0) {
        const auto one = day_from_days(monday + (word.weekday + 6) % 7);
        return {to_text(one), basis, Span{one, one}};
    }
    if (word.unit == Unit::weekend) {
        const Span span{day_from_days(monday + 5), day_from_days(monday + 6)};
        return {span_value(span), basis, span};
    }
    if (word.unit == Unit::week) {
        return {week_value(days), basis, Span{day_from_days(monday), day_from_days(monday + 6)}};
    }
    if (word.unit == Unit::month) {
        return {month_value(day.year, day.month), basis, month_span(day.year, day.month)};
    }
    if (word.unit == Unit::year) {
        return {std::to_string(day.year), basis, year_span(day.year)};
    }
    return {to_text(day), basis, Span{day, day}};
}

} // namespace ample::cite::detail::japanese
