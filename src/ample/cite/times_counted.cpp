// Times counted from another: steps, neighbours, days of a month.

#include <ample/cite/detail/figures.hpp>
#include <ample/cite/detail/time_phrases.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using View = std::string_view;

View low_at(const TimeScene& scene, std::size_t at) {
    return at < scene.words.size() ? View(scene.words[at].low) : View{};
}

enum class Unit : std::uint8_t { none, day, week, month, year };

Unit unit_of(View low) {
    return among(low, "day days night nights") ? Unit::day
           : among(low, "week weeks")          ? Unit::week
           : among(low, "month months")        ? Unit::month
           : among(low, "year years")          ? Unit::year
                                               : Unit::none;
}

Day moved(Day from, Unit unit, int count) {
    if (unit == Unit::day || unit == Unit::week) {
        return day_from_days(days_since_1970(from) +
                             std::int64_t{count} * (unit == Unit::week ? 7 : 1));
    }
    const int months = from.year * 12 + from.month - 1 + (unit == Unit::year ? 12 : 1) * count;
    const auto last = month_span(months / 12, months % 12 + 1).until;
    return {last.year, last.month, std::min(from.day, last.day)};
}

TimePhrase made(Phrase words, Day day, Unit unit, std::string basis) {
    if (unit == Unit::day) {
        return {words, to_text(day), std::move(basis), Span{day, day}};
    }
    if (unit == Unit::week) {
        const auto days = days_since_1970(day);
        const auto monday = days - (weekday(day) + 6) % 7;
        return {words,
                week_value(days),
                std::move(basis),
                Span{day_from_days(monday), day_from_days(monday + 6)}};
    }
    if (unit == Unit::month) {
        return {words,
                month_value(day.year, day.month),
                std::move(basis),
                month_span(day.year, day.month)};
    }
    return {words, std::to_string(day.year), std::move(basis), year_span(day.year)};
}

TimePhrase nameless(Phrase words) {
    return {words, "", "the time it counts from is not known", std::nullopt};
}

/// The time told last in the block, as exact as `unit` needs.
const ToldTime* anchor(const TimeScene& scene, Unit unit) {
    for (auto one = scene.before.rbegin(); one != scene.before.rend(); ++one) {
        if (one->begin < scene.block) {
            return nullptr;
        }
        if (!one->span) {
            continue;
        }
        const auto days = days_since_1970(one->span->until) - days_since_1970(one->span->from);
        const auto most = unit == Unit::day     ? 0
                          : unit == Unit::week  ? 6
                          : unit == Unit::month ? 30
                                                : 365;
        if (days <= most) {
            return &*one;
        }
    }
    return nullptr;
}

TimePhrase from_anchor(const TimeScene& scene, Phrase words, Unit unit, int count) {
    const auto* const from = anchor(scene, unit);
    return from == nullptr ? nameless(words)
                           : made(words,
                                  moved(from->span->from, unit, count),
                                  unit,
                                  "counted from the time told before");
}

/// "two", "12", "a", "a couple of": the number at `at` and the words it takes.
std::pair<int, std::size_t> number_at(const TimeScene& scene, std::size_t at) {
    const auto low = low_at(scene, at);
    if (among(low, "a an one")) {
        return {1, 1};
    }
    const auto number = number_of(low);
    const bool vague = among(low, "dozens scores hundreds thousands hundred thousand");
    return number > 0 && number < 400 && !vague
               ? std::pair(static_cast<int>(number), std::size_t{1})
               : std::pair(0, std::size_t{0});
}

/// "two weeks ago", "a year earlier", "three days later", "the day before".
std::optional<TimePhrase> steps(const TimeScene& scene, std::size_t at) {
    const auto [count, size] = number_at(scene, at);
    const auto unit = unit_of(low_at(scene, at + size));
    if (count == 0 || unit == Unit::none) {
        return std::nullopt;
    }
    const auto last = at + size + 1;
    const auto word = low_at(scene, last);
    const Phrase words{at, last + 1};
    const auto before = at > 0 ? low_at(scene, at - 1) : View{};
    const bool loose = among(before, "than over under nearly almost least up least within");
    if (loose || !among(word, "ago earlier later before afterwards")) {
        return std::nullopt;
    }
    if (word == "ago") {
        if (!scene.today) {
            return TimePhrase{words, "", "the report's own date is not known", std::nullopt};
        }
        return made(words, moved(*scene.today, unit, -count), unit, "counted from publication");
    }
    const bool clause =
        word == "before" && last + 1 < scene.words.size() && scene.words[last + 1].mark == 0;
    return clause ? std::nullopt
                  : std::optional(from_anchor(
                        scene, words, unit, among(word, "later afterwards") ? count : -count));
}

/// "the previous day", "the following week", "the next month", "that year", "the day before".
std::optional<TimePhrase> beside(const TimeScene& scene, std::size_t at) {
    const auto low = low_at(scene, at);
    if (low == "that") {
        const auto unit = unit_of(low_at(scene, at + 1));
        const bool ends = at > 0 && among(low_at(scene, at - 1), "later earlier on in by of");
        return unit == Unit::none || !ends ||
                       among(low_at(scene, at + 1), "days weeks months years")
                   ? std::nullopt
                   : std::optional(from_anchor(scene, {at, at + 2}, unit, 0));
    }
    if (low != "the") {
        return std::nullopt;
    }
    const auto word = low_at(scene, at + 1);
    const int step = among(word, "previous preceding") ? -1
                     : word == "same"                  ? 0
                     : among(word, "following next")   ? 1
                                                       : 2;
    const auto unit = unit_of(low_at(scene, at + 2));
    const bool plural = among(low_at(scene, at + 2), "days weeks months years nights");
    if (step != 2 && unit != Unit::none && !plural) {
        return from_anchor(scene, {at, at + 3}, unit, step);
    }
    const auto behind = low_at(scene, at + 2);
    const bool ends = at + 3 >= scene.words.size() || scene.words[at + 3].mark != 0 ||
                      among(low_at(scene, at + 3), "and but in by to at");
    if (among(word, "day week month year") && among(behind, "before after") && ends) {
        return from_anchor(scene, {at, at + 3}, unit_of(word), behind == "before" ? -1 : 1);
    }
    return std::nullopt;
}

/// "on the 14th".
std::optional<TimePhrase> day_of_month(const TimeScene& scene, std::size_t at) {
    if (low_at(scene, at) != "the") {
        return std::nullopt;
    }
    const auto low = low_at(scene, at + 1);
    const int day = is_ordinal(low) ? day_in(low) : 0;
    const auto after = low_at(scene, at + 2);
    const bool ends = at + 2 >= scene.words.size() || scene.words[at + 2].mark != 0 ||
                      among(after, "and but when that he she it they we in at after by the of to");
    const bool part = at > 1 && low_at(scene, at - 1) == "of" && // "on the morning of the 16th"
                      among(low_at(scene, at - 2), "morning afternoon evening night");
    const bool led = part || (at > 0 && among(low_at(scene, at - 1),
                                              "on by until since from before after and for"));
    const bool month = after == "of" && !among(low_at(scene, at + 3), "this that the last");
    if (day == 0 || !ends || !led || month) {
        return std::nullopt;
    }
    const Phrase words{at, at + 2};
    const bool ahead = is_to_come(scene.words, at);
    const auto* const told = ahead ? nullptr : anchor(scene, Unit::month);
    auto from = told != nullptr ? std::optional(told->span->from) : scene.today;
    if (!from) {
        return nameless(words);
    }
    int months = from->year * 12 + from->month - 1;
    if (ahead) {
        months += day < from->day ? 1 : 0;
    } else if (told == nullptr && day > from->day) {
        --months;
    }
    const Day one{months / 12, months % 12 + 1, day};
    return is_day(one) ? std::optional(TimePhrase{words,
                                                  to_text(one),
                                                  ahead ? "the next such day from publication"
                                                  : told != nullptr ? "in the month told before"
                                                                    : "the last such day up to "
                                                                      "publication",
                                                  Span{one, one}})
                       : std::nullopt;
}

/// "the end of the year", "later in the month".
std::optional<TimePhrase> within(const TimeScene& scene, std::size_t at) {
    if (!among(scene.words[at].low, "end start beginning middle rest earlier later late early")) {
        return std::nullopt;
    }
    const bool of = among(low_at(scene, at + 1), "of in") && low_at(scene, at + 2) == "the";
    const auto unit = unit_of(low_at(scene, at + 3));
    const bool whole = among(low_at(scene, at + 3), "week month year") &&
                       !(low_at(scene, at + 4) == "of" || low_at(scene, at + 4) == "'s");
    if (!of || !whole) {
        return std::nullopt;
    }
    const Phrase words{at, at + 4};
    if (!is_to_come(scene.words, at) && anchor(scene, unit) != nullptr) {
        return from_anchor(scene, words, unit, 0);
    }
    return scene.today ? made(words, *scene.today, unit, "that of publication")
                       : TimePhrase{words, "", "the report's own date is not known", std::nullopt};
}

/// "Christmas Eve", "New Year's Day": the one nearest to publication.
std::optional<TimePhrase> feast(const TimeScene& scene, std::size_t at) {
    struct Feast {
        View words;
        int month;
        int day;
    };

    constexpr Feast feasts[] = {{"christmas day", 12, 25},
                                {"christmas eve", 12, 24},
                                {"boxing day", 12, 26},
                                {"new year 's day", 1, 1},
                                {"new year 's eve", 12, 31},
                                {"midsummer 's day", 6, 24}};
    for (const auto& one : feasts) {
        if (!reads(scene.words, at, one.words)) {
            continue;
        }
        const auto size =
            static_cast<std::size_t>(1 + std::count(one.words.begin(), one.words.end(), ' '));
        const Phrase words{at, at + size};
        const auto told = low_at(scene, at + size) == "," ? at + size + 1 : at + size;
        if (const int year = year_in(low_at(scene, told)); year != 0) {
            return made({at, told + 1}, {year, one.month, one.day}, Unit::day, "told");
        }
        if (!scene.today) {
            return TimePhrase{words, "", "the report's own date is not known", std::nullopt};
        }
        const auto now = days_since_1970(*scene.today);
        Day best{scene.today->year, one.month, one.day};
        for (const int year : {scene.today->year - 1, scene.today->year + 1}) {
            const Day other{year, one.month, one.day};
            const bool nearer =
                std::abs(days_since_1970(other) - now) < std::abs(days_since_1970(best) - now);
            best = nearer ? other : best;
        }
        return made(words, best, Unit::day, "the one nearest to publication");
    }
    return std::nullopt;
}

} // namespace

std::optional<TimePhrase> counted_at(const TimeScene& scene, std::size_t at) {
    if (auto one = steps(scene, at)) {
        return one;
    }
    if (auto one = beside(scene, at)) {
        return one;
    }
    if (auto one = within(scene, at)) {
        return one;
    }
    if (auto one = feast(scene, at)) {
        return one;
    }
    return day_of_month(scene, at);
}

} // namespace ample::cite::detail
