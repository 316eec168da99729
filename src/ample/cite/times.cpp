#include <ample/cite/frames.hpp>
#include <ample/cite/times.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

using detail::among;

std::string month_value(int year, int month) {
    return fmt::format("{:04}-{:02}", year, month);
}

int last_day(int year, int month) {
    int day = 31;
    while (day > 28 && !is_day({year, month, day})) {
        --day;
    }
    return day;
}

Span month_span(int year, int month) {
    return {{year, month, 1}, {year, month, last_day(year, month)}};
}

/// The ISO 8601 week of a day.
std::string week_value(std::int64_t days) {
    const auto monday = days - (weekday(day_from_days(days)) + 6) % 7;
    const auto year = day_from_days(monday + 3).year; // the year of its Thursday
    const auto first = days_since_1970({year, 1, 4});
    const auto first_monday = first - (weekday(day_from_days(first)) + 6) % 7;
    return fmt::format("{:04}-W{:02}", year, (monday - first_monday) / 7 + 1);
}

class Telling {
public:
    Telling(const Article& article, const Dating& dating) : article_(article) {
        if (dating.span) {
            today_ = dating.span->until;
        }
    }

    std::vector<ToldTime> run() {
        for (std::size_t i = 0; i < article_.page.blocks.size(); ++i) {
            const auto& block = article_.page.blocks[i];
            const auto end = std::min(block.end, block.begin + 16 * Sentence::longest);
            if (article_.language == "ja") {
                auto some =
                    detail::japanese_times(article_.text.substr(0, end), block.begin, today_);
                found_.insert(found_.end(),
                              std::make_move_iterator(some.begin()),
                              std::make_move_iterator(some.end()));
            } else {
                words_ = words_of(article_.text, block.begin, end);
                english();
            }
        }
        std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
            return a.begin < b.begin;
        });
        return std::move(found_);
    }

private:
    void add(std::size_t begin,
             std::size_t end,
             std::string value,
             std::string basis,
             std::optional<Span> span) {
        found_.push_back({begin, end, std::move(value), std::move(basis), span});
    }

    void add(Phrase words, std::string value, std::string basis, std::optional<Span> span) {
        add(words_[words.begin].begin,
            words_[words.end - 1].end,
            std::move(value),
            std::move(basis),
            span);
    }

    void unknown(Phrase words) {
        add(words, "", "the report's own date is not known", std::nullopt);
    }

    void english() {
        const auto moments = moments_of(words_);
        std::size_t next = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (next < moments.size() && moments[next].words.begin == i) {
                if (!month_range(moments[next])) {
                    moment(moments[next]);
                }
                i = std::max(i, moments[next].words.end - 1);
                ++next;
                continue;
            }
            relative(i) || bare_month(i);
        }
    }

    /// "between February and April 2024": the first month stands bare before the whole one.
    bool month_range(const Moment& one) {
        const auto at = one.words.begin;
        const bool joined = one.day == 0 && one.month != 0 && one.year != 0 && at >= 2 &&
                            among(words_[at - 1].low, "and to") && words_[at - 2].is(Sort::month) &&
                            words_[at - 2].capital;
        if (!joined) {
            return false;
        }
        const auto first = month_of(words_[at - 2].low);
        const auto year = first > one.month ? one.year - 1 : one.year;
        if (!found_.empty() && found_.back().begin == words_[at - 2].begin) {
            found_.pop_back(); // the bare month was read on its own
        }
        add({at - 2, one.words.end},
            month_value(year, first) + "/" + month_value(one.year, one.month),
            "told",
            Span{{year, first, 1}, {one.year, one.month, last_day(one.year, one.month)}});
        return true;
    }

    void moment(const Moment& one) {
        if (one.until_year != 0) {
            const bool between = one.words.end > one.words.begin + 1;
            if (between) {
                const auto last = one.words.end - 1;
                year({one.words.begin, one.words.begin + 1}, one.year);
                year({last, last + 1}, one.until_year);
            } else {
                add(one.words,
                    fmt::format("{}/{}", one.year, one.until_year),
                    "told",
                    span_of(one));
            }
        } else if (one.year != 0 && one.month == 0) {
            year(one.words, one.year);
        } else if (const auto span = span_of(one)) {
            const auto value =
                one.day != 0 ? to_text(span->from) : month_value(one.year, one.month);
            add(one.words, value, "told", span);
        } else if (!today_) {
            unknown(one.words);
        } else if (one.day != 0) {
            near_day(one);
        } else if (one.weekday >= 0) {
            const auto last = days_since_1970(*today_);
            const auto back = (weekday(*today_) - one.weekday + 7) % 7;
            const auto day = day_from_days(last - back);
            add(one.words, to_text(day), "weekday on or before publication", Span{day, day});
        }
    }

    void year(Phrase words, int value) {
        add(words, std::to_string(value), "told", Span{{value, 1, 1}, {value, 12, 31}});
    }

    void near_day(const Moment& one) {
        std::optional<Day> best;
        const auto last = days_since_1970(*today_);
        for (int y = today_->year - 1; y <= today_->year + 1; ++y) {
            const Day day{y, one.month, one.day};
            const auto far = [&](const Day& d) { return std::abs(days_since_1970(d) - last); };
            const bool ahead = days_since_1970(day) > last + 60 && !will_be(one.words.begin);
            if (is_day(day) && !ahead && (!best || far(day) < far(*best))) {
                best = day;
            }
        }
        if (best) {
            add(one.words, to_text(*best), "the year nearest to publication", Span{*best, *best});
        }
    }

    /// "in March", "since January": a month without day or year.
    bool bare_month(std::size_t at) {
        const auto& word = words_[at];
        const bool led = at > 0 && among(words_[at - 1].low,
                                         "in since until by during of from and between last next");
        if (!word.capital || !word.is(Sort::month) || !led) {
            return false;
        }
        if (!today_) {
            unknown({at, at + 1});
            return true;
        }
        const auto month = month_of(word.low);
        const bool ahead =
            will_be(at) || words_[at - 1].low == "until" || words_[at - 1].low == "next";
        const bool later = month > today_->month;
        const auto value = ahead
                               ? (later || month == today_->month ? today_->year : today_->year + 1)
                               : (later ? today_->year - 1 : today_->year);
        add({at, at + 1},
            month_value(value, month),
            ahead ? "the next such month" : "the last such month up to publication",
            month_span(value, month));
        return true;
    }

    /// "is to leave in May", "will end in June".
    [[nodiscard]] bool will_be(std::size_t at) const {
        const auto from = at > 10 ? at - 10 : 0;
        for (auto i = at; i-- > from;) {
            if (words_[i].mark == '.' || words_[i].mark == ';') {
                return false;
            }
            const bool is_to =
                words_[i].low == "to" && i > 0 && words_[i - 1].is_any(Sort::be, Sort::adverb);
            const bool due = words_[i].low == "due" || words_[i].low == "scheduled";
            if (words_[i].low == "will" || is_to || due) {
                return true;
            }
        }
        return false;
    }

    bool relative(std::size_t at) {
        const auto& low = words_[at].low;
        if (among(low, "yesterday today")) {
            day_before({at, at + 1}, low == "yesterday" ? 1 : 0);
            return true;
        }
        if (at + 1 >= words_.size()) {
            return false;
        }
        const auto& unit = words_[at + 1].low;
        const Phrase both{at, at + 2};
        if (low == "recent" && among(unit, "months weeks years days")) {
            add(both, "PAST_REF", "vague", std::nullopt);
            return true;
        }
        const int step = low == "last" || low == "previous" ? -1
                         : low == "this"                    ? 0
                         : low == "next"                    ? 1
                                                            : 2;
        if (step == 2 || !among(unit, "week month year spring summer autumn fall winter")) {
            return false;
        }
        if (!today_) {
            unknown(both);
        } else if (unit == "week") {
            const auto days = days_since_1970(*today_) + std::int64_t{7} * step;
            const auto monday = days - (weekday(day_from_days(days)) + 6) % 7;
            add(both,
                week_value(days),
                relation(step, "week"),
                Span{day_from_days(monday), day_from_days(monday + 6)});
        } else if (unit == "month") {
            const int months = today_->year * 12 + today_->month - 1 + step;
            add(both,
                month_value(months / 12, months % 12 + 1),
                relation(step, "month"),
                month_span(months / 12, months % 12 + 1));
        } else if (unit == "year") {
            const int value = today_->year + step;
            add(both,
                std::to_string(value),
                relation(step, "year"),
                Span{{value, 1, 1}, {value, 12, 31}});
        } else {
            season(both, unit, step);
        }
        return true;
    }

    static std::string relation(int step, const std::string& unit) {
        return unit + (step < 0    ? " before publication"
                       : step == 0 ? " of publication"
                                   : " after publication");
    }

    void season(Phrase words, const std::string& name, int step) {
        struct Season {
            std::string_view name;
            std::string_view sign;
            int first;
        };

        constexpr std::array<Season, 5> seasons = {{{"spring", "SP", 3},
                                                    {"summer", "SU", 6},
                                                    {"autumn", "FA", 9},
                                                    {"fall", "FA", 9},
                                                    {"winter", "WI", 12}}};
        for (const auto& one : seasons) {
            if (one.name != name) {
                continue;
            }
            int value = today_->year + (step > 0 ? 1 : 0);
            const bool over = today_->month > one.first + 2 && one.first != 12;
            if (step < 0 && !over) {
                --value; // "last autumn" said in March is of the year before
            }
            const auto until = one.first + 2 > 12 ? one.first - 10 : one.first + 2;
            const auto until_year = one.first + 2 > 12 ? value + 1 : value;
            add(words,
                fmt::format("{}-{}", value, one.sign),
                relation(step, "season"),
                Span{{value, one.first, 1}, {until_year, until, last_day(until_year, until)}});
        }
    }

    void day_before(Phrase words, int days) {
        if (!today_) {
            unknown(words);
            return;
        }
        const auto day = day_from_days(days_since_1970(*today_) - days);
        add(words,
            to_text(day),
            days == 0 ? "the day of publication" : "the day before publication",
            Span{day, day});
    }

    const Article& article_;
    std::optional<Day> today_;
    Words words_;
    std::vector<ToldTime> found_;
};

} // namespace

std::vector<ToldTime> times_of(const Article& article, const Dating& dating) {
    return Telling(article, dating).run();
}

std::size_t first_time_from(const std::vector<ToldTime>& times, std::size_t begin) {
    const auto found = std::partition_point(
        times.begin(), times.end(), [&](const ToldTime& one) { return one.begin < begin; });
    return static_cast<std::size_t>(found - times.begin());
}

} // namespace ample::cite
