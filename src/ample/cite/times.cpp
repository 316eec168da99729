#include <ample/cite/detail/home_country.hpp>
#include <ample/cite/detail/time_phrases.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/times.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::among;
using detail::is_to_come;
using detail::month_span;
using detail::month_value;

constexpr std::int64_t longest_story = 100; // days between the days of one paragraph

class Telling {
public:
    Telling(const Article& article, const Dating& dating, const detail::Home& home)
        : article_(article), home_(home) {
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
                block_ = block.begin;
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
        const auto moments = moments_of(words_, home_.order);
        read_ = 0;
        const detail::TimeScene scene{words_, today_, home_.country, found_, block_};
        std::size_t next = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            while (next < moments.size() && moments[next].words.begin < i) {
                ++next; // inside what was read as something else
            }
            if (auto phrase = phrase_at(scene, i)) {
                const auto last = phrase->words.end - 1;
                add(phrase->words,
                    std::move(phrase->value),
                    std::move(phrase->basis),
                    phrase->span);
                i = std::max(i, last);
            } else if (next < moments.size() && moments[next].words.begin == i) {
                if (!month_range(moments[next])) {
                    moment(moments[next]);
                }
                i = std::max(i, moments[next].words.end - 1);
            } else {
                bare_month(i);
            }
            i = std::max(i + 1, read_) - 1;
        }
    }

    static std::optional<detail::TimePhrase> phrase_at(const detail::TimeScene& scene,
                                                       std::size_t at) {
        for (const auto read : {detail::part_of_year_at,
                                detail::relative_at,
                                detail::counted_at,
                                detail::season_at}) {
            if (auto phrase = read(scene, at)) {
                return phrase;
            }
        }
        return std::nullopt;
    }

    /// "between February and April 2024": the first month stands bare before the whole one.
    bool month_range(const Moment& one) {
        const auto at = one.words.begin;
        const bool joined = one.day == 0 && one.month != 0 && one.year != 0 && at >= 2 &&
                            among(words_[at - 1].low, "and to ~ until through") &&
                            words_[at - 2].is(Sort::month) && words_[at - 2].capital;
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
            Span{{year, first, 1}, month_span(one.year, one.month).until});
        return true;
    }

    void moment(const Moment& one) {
        if (one.undecided) {
            add(one.words, "", "which number is the day, nothing in the report tells", {});
        } else if (one.until_year != 0) {
            years(one);
        } else if (one.year != 0 && one.month == 0) {
            year(one.words, one.year);
        } else if (const auto span = span_of(one)) {
            add(one.words,
                one.until_day != 0 ? detail::span_value(*span)
                : one.day != 0     ? to_text(span->from)
                                   : month_value(one.year, one.month),
                "told",
                span);
        } else if (one.year != 0) {
            return; // no day of the calendar
        } else if (const auto behind = year_behind(one.words.end); one.day != 0 && behind) {
            auto whole = one;
            whole.words.end = read_ = end_of_year(one.words.end);
            told_day(whole, *behind, "by the year of publication");
        } else if (const auto going_on = year_before(one)) {
            told_day(one, *going_on, "after the day told before");
        } else if (!today_) {
            unknown(one.words);
        } else if (one.day != 0) {
            near_day(one);
        } else if (one.weekday >= 0) {
            weekday_alone(one);
        }
    }

    void told_day(const Moment& one, int year, std::string basis) {
        auto whole = one;
        whole.year = year;
        if (const auto span = span_of(whole)) {
            add(one.words,
                one.until_day != 0 ? detail::span_value(*span) : to_text(span->from),
                std::move(basis),
                span);
        }
    }

    /// The year of "last year", "of this year" at the word `at`.
    [[nodiscard]] std::optional<int> year_behind(std::size_t at) const {
        at += at < words_.size() && among(words_[at].low, "of ,") ? 1 : 0;
        if (!today_ || at + 1 >= words_.size() || words_[at + 1].low != "year") {
            return std::nullopt;
        }
        const auto& low = words_[at].low;
        return low == "last"   ? std::optional(today_->year - 1)
               : low == "this" ? std::optional(today_->year)
               : low == "next" ? std::optional(today_->year + 1)
                               : std::nullopt;
    }

    /// Behind "last year", "of last year" at the word `at`.
    [[nodiscard]] std::size_t end_of_year(std::size_t at) const {
        return at + (among(words_[at].low, "of ,") ? 3 : 2);
    }

    /// The year of a day that goes on from a whole day in its paragraph: "on 3 October 2024 ... on
    /// 8 October".
    [[nodiscard]] std::optional<int> year_before(const Moment& one) const {
        if (one.day == 0 || one.weekday >= 0 || found_.empty() || found_.back().begin < block_ ||
            is_to_come(words_, one.words.begin)) {
            return std::nullopt;
        }
        const auto& last = found_.back();
        const bool day = last.span && last.span->from == last.span->until &&
                         (last.basis == "told" || last.basis == "after the day told before");
        if (!day) {
            return std::nullopt;
        }
        for (int year = last.span->from.year; year <= last.span->from.year + 1; ++year) {
            const Day here{year, one.month, one.day};
            const auto after =
                is_day(here) ? days_since_1970(here) - days_since_1970(last.span->from) : -1;
            const bool past = !today_ || days_since_1970(here) <= days_since_1970(*today_);
            if (after >= 0 && after <= longest_story && past) {
                return year;
            }
        }
        return std::nullopt;
    }

    /// "2016-2017" is one time, "2016 and 2017" are two.
    void years(const Moment& one) {
        const auto last = one.words.end - 1;
        const bool joined = among(
            words_[one.words.begin + 1 < words_.size() ? one.words.begin + 1 : last].low, "and to");
        if (one.words.end > one.words.begin + 1 && joined) {
            year({one.words.begin, one.words.begin + 1}, one.year);
            year({last, last + 1}, one.until_year);
        } else {
            add(one.words, fmt::format("{}/{}", one.year, one.until_year), "told", span_of(one));
        }
    }

    void year(Phrase words, int value) {
        add(words, std::to_string(value), "told", detail::year_span(value));
    }

    /// "Friday", "last Friday", "by Friday".
    void weekday_alone(const Moment& one) {
        const auto at = one.words.begin;
        const auto before = at > 0 ? std::string_view(words_[at - 1].low) : std::string_view{};
        if (among(before, "a an every each any")) {
            return; // "on 19 January, a Monday"
        }
        const auto today = days_since_1970(*today_);
        const auto back = (weekday(*today_) - one.weekday + 7) % 7;
        const bool ahead = among(before, "next coming") ||
                           (before != "last" && is_to_come(words_, at) && !among(before, "since"));
        if (ahead) {
            const auto day = day_from_days(today + (7 - back) % 7);
            add(one.words, to_text(day), "weekday on or after publication", Span{day, day});
            return;
        }
        const bool strictly = before == "last" && back == 0;
        const auto day = day_from_days(today - back - (strictly ? 7 : 0));
        add(one.words,
            to_text(day),
            strictly ? "weekday before publication" : "weekday on or before publication",
            Span{day, day});
    }

    void near_day(const Moment& one) {
        std::optional<Day> best;
        const auto last = days_since_1970(*today_);
        for (int y = today_->year - 1; y <= today_->year + 1; ++y) {
            const Day day{y, one.month, one.day};
            const auto far = [&](const Day& d) { return std::abs(days_since_1970(d) - last); };
            const bool ahead = is_day(day) && days_since_1970(day) > last + 60 &&
                               !is_to_come(words_, one.words.begin);
            if (is_day(day) && !ahead && (!best || far(day) < far(*best))) {
                best = day;
            }
        }
        if (best) {
            told_day(one, best->year, "the year nearest to publication");
        }
    }

    /// "in March", "since January", "mid-March": a month without day or year.
    bool bare_month(std::size_t at) {
        const auto& word = words_[at];
        const bool prefixed = word.low.starts_with("mid-") || word.low.starts_with("late-") ||
                              word.low.starts_with("early-");
        const auto month = month_of(
            prefixed ? std::string_view(word.low).substr(word.low.find('-') + 1) : word.low);
        if (month == 0 || !(prefixed || leads_to_month(at)) || is_name_at(at)) {
            return false;
        }
        Phrase words{at, at + 1};
        if (const auto year = year_behind_month(at)) {
            if (year_behind(at + 1)) {
                words.end = read_ = end_of_year(at + 1);
            }
            add(words,
                month_value(*year, month),
                "by the year of publication",
                month_span(*year, month));
            return true;
        }
        if (!today_) {
            unknown(words);
            return true;
        }
        const auto before = at > 0 ? std::string_view(words_[at - 1].low) : std::string_view{};
        const bool ahead = is_to_come(words_, at) || before == "next" ||
                           (before == "until" && !detail::is_over(words_, at));
        const bool later = month > today_->month;
        const bool same = month == today_->month;
        int value = today_->year;
        const bool passed = !later && !same;
        if (before != "this" && ahead) {
            value += passed ? 1 : 0;
        } else if (before != "this" && (later || (before == "last" && same))) {
            --value;
        }
        add(words,
            month_value(value, month),
            ahead ? "the next such month" : "the last such month up to publication",
            month_span(value, month));
        return true;
    }

    /// "By Jun Reyes".
    [[nodiscard]] bool is_name_at(std::size_t at) const {
        return at > 0 && at + 1 < words_.size() && words_[at + 1].capital &&
               words_[at + 1].mark == 0 && among(words_[at - 1].low, "by of and from");
    }

    [[nodiscard]] bool leads_to_month(std::size_t at) const {
        const auto& word = words_[at];
        if (at == 0 || !word.capital || !word.is(Sort::month)) {
            return false;
        }
        const auto& before = words_[at - 1].low;
        const bool name = among(word.low, "may march"); // a surname, a verb
        const bool range = at >= 2 && words_[at - 2].is(Sort::month) && words_[at - 2].capital &&
                           among(before, "to ~ until through");
        const bool of_thing = among(before, "the a its their") && at + 1 < words_.size() &&
                              words_[at + 1].mark == 0 && !words_[at + 1].capital &&
                              !words_[at + 1].is_any(Sort::be, Sort::have, Sort::say);
        return range || (of_thing && !name) ||
               among(
                   before,
                   "in since until by during of from and between last next early mid late this") ||
               (!name && among(before, "before after through around end"));
    }

    /// The year of "between March and November last year" for either month.
    [[nodiscard]] std::optional<int> year_behind_month(std::size_t at) const {
        if (const auto year = year_behind(at + 1)) {
            return year;
        }
        const bool pair = at + 2 < words_.size() && among(words_[at + 1].low, "and to") &&
                          words_[at + 2].capital && words_[at + 2].is(Sort::month);
        return pair ? year_behind(at + 3) : std::nullopt;
    }

    const Article& article_;
    std::optional<Day> today_;
    const detail::Home& home_;
    std::size_t block_ = 0; ///< where the block that is read begins
    std::size_t read_ = 0;  ///< words before this one are part of a time
    Words words_;
    std::vector<ToldTime> found_;
};

} // namespace

std::vector<ToldTime>
times_of(const Article& article, const Dating& dating, const detail::Home& home) {
    return Telling(article, dating, home).run();
}

std::size_t first_time_from(const std::vector<ToldTime>& times, std::size_t begin) {
    const auto found = std::partition_point(
        times.begin(), times.end(), [&](const ToldTime& one) { return one.begin < begin; });
    return static_cast<std::size_t>(found - times.begin());
}

} // namespace ample::cite
