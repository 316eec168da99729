#include <ample/cite/dates.hpp>
#include <ample/cite/detail/figures.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

using detail::all_digits;
using detail::among;
using detail::day_in;
using detail::digits_value;
using detail::is_ordinal;
using detail::year_in;

constexpr std::size_t longest_list = 6; // days of "3, 9 and 12 May"

/// "Thu", "Tues" before a date.
int short_weekday(std::string_view low) {
    constexpr std::string_view names[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    const auto at = static_cast<int>(
        std::find(std::begin(names), std::end(names), low.substr(0, 3)) - std::begin(names));
    const bool written = low.size() == 3 || among(low, "tues thur thurs");
    return at < 7 && written ? at : -1;
}

class Reading {
public:
    Reading(const Words& words, DateOrder order) : words_(words), order_(order) {}

    std::vector<Moment> run() {
        for (at_ = 0; at_ < words_.size();) {
            if (!may_begin(words_[at_])) {
                ++at_;
                continue;
            }
            Moment moment;
            const auto begin = at_;
            const bool found = weekday(moment) || date(moment) || second_day(moment) ||
                               years(moment) || year(moment);
            if (found) {
                moment.words = {begin, at_};
                moments_.push_back(moment);
            } else {
                at_ = std::max(at_, begin + 1);
            }
        }
        lend_years();
        return std::move(moments_);
    }

private:
    /// False for most words that no time begins with.
    static bool may_begin(const Word& word) {
        const std::string_view low = word.low;
        return word.capital || word.is_any(Sort::weekday, Sort::month) ||
               (!low.empty() && (ascii::is_digit(low.front()) || ascii::is_digit(low.back()) ||
                                 leads_to_month(low)));
    }

    /// "mid-march", "early-march".
    static bool leads_to_month(std::string_view low) {
        return low.size() > 6 && (low[3] == '-' || low[4] == '-' || low[5] == '-');
    }

    [[nodiscard]] std::string_view low(std::size_t at) const {
        return at < words_.size() ? std::string_view(words_[at].low) : std::string_view{};
    }

    /// 1 to 12 for "March", "mid-March".
    [[nodiscard]] int month_at(std::size_t at) const {
        auto name = low(at);
        for (const std::string_view lead : {"mid-", "early-", "late-", "end-"}) {
            if (leads_to_month(name) && name.starts_with(lead)) {
                return month_of(name.substr(lead.size()));
            }
        }
        return at < words_.size() && words_[at].capital && words_[at].is(Sort::month)
                   ? month_of(name)
                   : 0;
    }

    bool weekday(Moment& moment) {
        moment.weekday = weekday_of(low(at_));
        const bool in_short = moment.weekday < 0 && words_[at_].capital;
        if (in_short) {
            moment.weekday = short_weekday(low(at_));
        }
        if (moment.weekday < 0) {
            return false;
        }
        const auto start = at_++;
        const auto here = at_;
        if (among(low(at_), ", ( .")) {
            ++at_;
        }
        if (low(at_) == "the" && is_ordinal(low(at_ + 1))) {
            ++at_;
        }
        const bool bracket = low(here) == "(";
        if (!date(moment)) {
            at_ = in_short ? start : here;
            moment = in_short ? Moment{} : moment;
            return !in_short;
        }
        if (bracket && low(at_) == ")") {
            ++at_;
        }
        return true;
    }

    /// "April 20, 2021", "20 April 2021", "November 2016", "2021-04-20", "20/04/2021".
    bool date(Moment& moment) {
        if (iso(moment) || figures(moment) || month_first(moment)) {
            return true;
        }
        const int day = day_in(low(at_));
        const auto month_at_word = day == 0 ? 0 : month_behind_days(at_);
        if (month_at_word == 0) {
            return day_span(moment);
        }
        moment.day = day;
        moment.month = month_at(month_at_word);
        const auto after = month_at_word + 1;
        const bool alone = month_at_word <= at_ + 2 && !among(low(at_ + 1), "and to ,");
        if (!alone) { // "3 and 9 May": the year stands behind the month, and this word is the first
            moment.year = year_after(after).first;
            ++at_;
            return true;
        }
        at_ = after;
        trailing_year(moment);
        return true;
    }

    bool month_first(Moment& moment) {
        const int month = month_at(at_);
        if (month == 0) {
            return false;
        }
        auto next = at_ + (low(at_ + 1) == "." ? 2 : 1); // "Mar. 12, 2026"
        if (low(next) == "the" && is_ordinal(low(next + 1))) {
            ++next;
        }
        const int day = day_in(low(next));
        const auto [from, until] = span_in(low(next));
        const bool comma = low(next) == "," || low(next) == "of"; // "March, 2025"
        const int year = year_in(low(comma ? next + 1 : next));
        if (day == 0 && year == 0 && from == 0) {
            return false;
        }
        moment.month = month;
        moment.day = std::max(day, from);
        moment.until_day = until;
        moment.year = day == 0 && from == 0 ? year : 0;
        at_ = next + 1 + (comma && year != 0 ? 1 : 0);
        if (moment.day == 0) {
            return true;
        }
        if (among(low(at_), "~ to") && until == 0) { // "May 3 – 9", not "May 3 – 20 servers"
            const int last = day_in(low(at_ + 1));
            if (last > day && ends_day(at_ + 2)) {
                moment.until_day = last;
                at_ += 2;
            }
        }
        trailing_year(moment);
        if (moment.year == 0) {
            moment.year = year_of_second_day();
        }
        return true;
    }

    /// "3-9 May", "3 – 9 May 2025".
    bool day_span(Moment& moment) {
        auto [from, until] = span_in(low(at_));
        auto next = at_ + 1;
        if (from == 0 && low(next) == "~" && day_in(low(at_)) < day_in(low(next + 1))) {
            from = day_in(low(at_));
            until = day_in(low(next + 1));
            next += 2;
        }
        const int month = from == 0 ? 0 : month_at(next);
        if (month == 0) {
            return false;
        }
        moment.day = from;
        moment.until_day = until;
        moment.month = month;
        at_ = next + 1;
        trailing_year(moment);
        return true;
    }

    static std::pair<int, int> span_in(std::string_view low) {
        const auto dash = low.find('-');
        const int from = dash == low.npos ? 0 : day_in(low.substr(0, dash));
        const int until = from == 0 ? 0 : day_in(low.substr(dash + 1));
        return from < until ? std::pair(from, until) : std::pair(0, 0);
    }

    /// Where the month of "3 May", "3rd of May", "3, 9 and 12 May" stands, for the first day; 0 if
    /// there is none.
    [[nodiscard]] std::size_t month_behind_days(std::size_t at) const {
        if (month_at(at + 1) != 0) {
            return at + 1;
        }
        if (low(at + 1) == "of" && is_ordinal(low(at)) && month_at(at + 2) != 0) {
            return at + 2;
        }
        int last = day_in(low(at));
        for (std::size_t i = 0; i < longest_list && among(low(at + 1), "and to or until ,"); ++i) {
            const int day = day_in(low(at + 2));
            if (day <= last) {
                return 0;
            }
            last = day;
            at += 2;
            if (month_at(at + 1) != 0) {
                return at + 1;
            }
        }
        return 0;
    }

    /// Whether what stands at `at` can follow a day: no noun that it counts.
    [[nodiscard]] bool ends_day(std::size_t at) const {
        return at >= words_.size() || words_[at].mark != 0 || year_in(low(at)) != 0 ||
               among(low(at), "in at when after before by with as while and for from");
    }

    /// "July 2 and 9, 2023": the year of the first stands behind the second.
    [[nodiscard]] int year_of_second_day() const {
        const bool more = among(low(at_), "and to until through or") && day_in(low(at_ + 1)) != 0 &&
                          ends_day(at_ + 2);
        return more ? year_after(at_ + 2).first : 0;
    }

    /// The second day of "July 2 and 9, 2023".
    bool second_day(Moment& moment) {
        const int day = day_in(low(at_));
        const bool joined = day != 0 && at_ > 0 && !moments_.empty() &&
                            moments_.back().words.end + 1 == at_ && moments_.back().day != 0 &&
                            moments_.back().day < day && moments_.back().month != 0 &&
                            among(low(at_ - 1), "and to until through or") &&
                            month_at(moments_.back().words.end - 2) != 0 && ends_day(at_ + 1);
        if (!joined) {
            return false;
        }
        moment.day = day;
        moment.month = moments_.back().month;
        ++at_;
        trailing_year(moment);
        return true;
    }

    /// The year at `at` or behind a comma there, and where it ends.
    [[nodiscard]] std::pair<int, std::size_t> year_after(std::size_t at) const {
        at = low(at) == "," || low(at) == "." ? at + 1 : at;
        const bool counted = detail::no_year_at(words_, at) != 0;
        const int year = counted ? 0 : year_in(low(at));
        return {year, at + 1};
    }

    void trailing_year(Moment& moment) {
        if (const auto [year, end] = year_after(at_); year != 0) {
            moment.year = year;
            at_ = end;
        }
    }

    bool iso(Moment& moment) {
        const auto text = low(at_);
        if (text.size() < 10 || text[4] != '-' || text[7] != '-' ||
            !all_digits(text.substr(0, 4)) || !all_digits(text.substr(5, 2)) ||
            !all_digits(text.substr(8, 2)) || (text.size() > 10 && text[10] != 't')) {
            return false;
        }
        const Day day{digits_value(text.substr(0, 4)),
                      digits_value(text.substr(5, 2)),
                      digits_value(text.substr(8, 2))};
        if (year_in(text.substr(0, 4)) == 0 || !is_day(day)) {
            return false;
        }
        moment.year = day.year;
        moment.month = day.month;
        moment.day = day.day;
        ++at_;
        return true;
    }

    bool figures(Moment& moment) {
        const auto found = detail::figures_at(words_, at_);
        const auto date = found ? detail::date_in(*found, order_)
                          : low(at_).size() >= 8 && ascii::is_digit(low(at_).front())
                              ? detail::lettered_date(low(at_))
                              : std::nullopt;
        if (!date) {
            return false;
        }
        const int weekday = moment.weekday;
        moment = *date;
        moment.weekday = weekday;
        at_ += found ? found->words : 1;
        return true;
    }

    /// "2016-2017", "2023-24", "2023/24", "2023–24".
    bool years(Moment& moment) {
        const auto text = low(at_);
        const int first = year_in(text.substr(0, 4));
        if (first == 0 || text.size() < 4) {
            return false;
        }
        std::string_view second;
        std::size_t size = 1;
        if (text.size() > 5 && text[4] == '-') {
            second = text.substr(5);
        } else if (text.size() == 4 && (low(at_ + 1) == "/" || low(at_ + 1) == "~") &&
                   at_ + 2 < words_.size() && words_[at_].end == words_[at_ + 1].begin &&
                   words_[at_ + 1].end == words_[at_ + 2].begin) {
            second = low(at_ + 2);
            size = 3;
        }
        const bool in_short =
            second.size() == 2 && all_digits(second) && digits_value(second) == (first + 1) % 100;
        const int last = in_short ? first + 1 : year_in(second);
        const bool numbered =
            at_ > 0 && among(low(at_ - 1), "advisory alert bulletin no number note report release");
        if (last <= first || last > first + 60 || numbered) {
            return false;
        }
        moment.year = first;
        moment.until_year = last;
        at_ += size;
        return true;
    }

    /// "2016", "2016 and 2017"; not "unit 2016", "No. 14 of 2016", "212/2016".
    bool year(Moment& moment) {
        if (const auto skipped = detail::no_year_at(words_, at_); skipped != 0) {
            at_ += skipped;
            return false;
        }
        moment.year = year_in(low(at_));
        if (moment.year == 0) {
            return false;
        }
        ++at_;
        const bool joined = among(low(at_), "~ and to");
        if (joined && year_in(low(at_ + 1)) > moment.year &&
            detail::no_year_at(words_, at_ + 1) == 0) {
            moment.until_year = year_in(low(at_ + 1));
            at_ += 2;
        }
        return true;
    }

    /// "July 2 to July 9, 2023": the year behind the second is that of the first.
    void lend_years() {
        for (std::size_t i = moments_.size(); i-- > 1;) {
            auto& first = moments_[i - 1];
            const auto& second = moments_[i];
            const bool joined = second.words.begin == first.words.end + 1 &&
                                among(low(first.words.end), "and to until through ~ or");
            if (joined && first.year == 0 && first.day != 0 && second.day != 0 &&
                second.year != 0) {
                const bool before = first.month > second.month;
                first.year = before ? second.year - 1 : second.year;
            }
        }
    }

    const Words& words_;
    DateOrder order_;
    std::size_t at_ = 0;
    std::vector<Moment> moments_;
};

} // namespace

bool names_weekday(const Word& word) {
    return weekday_of(word.low) >= 0 || (word.capital && short_weekday(word.low) >= 0);
}

std::vector<Moment> moments_of(const Words& words, DateOrder order) {
    return Reading(words, order).run();
}

} // namespace ample::cite
