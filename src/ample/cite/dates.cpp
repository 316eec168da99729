#include <ample/cite/dates.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite {

namespace {

constexpr int first_year = 1970;
constexpr int last_year = 2100;

bool digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

int value(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        number = number * 10 + (c - '0');
    }
    return number;
}

int year_in(std::string_view low) {
    const int year = low.size() == 4 && digits(low) ? value(low) : 0;
    return year >= first_year && year <= last_year ? year : 0;
}

/// "20", "20th".
int day_in(std::string_view low) {
    if (low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th")) {
        low.remove_suffix(2);
    }
    const int day = low.size() <= 2 && digits(low) ? value(low) : 0;
    return day >= 1 && day <= 31 ? day : 0;
}

class Reading {
public:
    explicit Reading(const Words& words) : words_(words) {}

    std::vector<Moment> run() {
        for (at_ = 0; at_ < words_.size();) {
            Moment moment;
            const auto begin = at_;
            const bool found = weekday(moment) || date(moment) || year(moment);
            if (found) {
                moment.words = {begin, at_};
                moments_.push_back(moment);
            } else {
                ++at_;
            }
        }
        return std::move(moments_);
    }

private:
    [[nodiscard]] std::string_view low(std::size_t at) const {
        return at < words_.size() ? std::string_view(words_[at].low) : std::string_view{};
    }

    [[nodiscard]] bool is_month(std::size_t at) const {
        return at < words_.size() && words_[at].capital && words_[at].is(Sort::month);
    }

    bool weekday(Moment& moment) {
        moment.weekday = weekday_of(low(at_));
        if (moment.weekday < 0) {
            return false;
        }
        ++at_;
        const auto here = at_;
        if (low(at_) == "," || low(at_) == "(") {
            ++at_;
        }
        const bool bracket = low(here) == "(";
        if (!date(moment)) {
            at_ = here;
        } else if (bracket && low(at_) == ")") {
            ++at_;
        }
        return true;
    }

    /// "April 20, 2021", "20 April 2021", "November 2016", "2021-04-20".
    bool date(Moment& moment) {
        if (iso(moment)) {
            return true;
        }
        if (is_month(at_)) {
            const std::size_t stop = low(at_ + 1) == "." ? 1 : 0; // "Mar. 12, 2026"
            const int day = day_in(low(at_ + 1 + stop));
            const int year = year_in(low(at_ + 1 + stop));
            if (day == 0 && year == 0) {
                return false;
            }
            moment.month = month_of(low(at_));
            moment.day = day;
            moment.year = year;
            at_ += 2 + stop;
            if (day != 0) {
                trailing_year(moment);
            }
            return true;
        }
        if (const int day = day_in(low(at_)); day != 0 && is_month(at_ + 1)) {
            moment.day = day;
            moment.month = month_of(low(at_ + 1));
            at_ += 2;
            trailing_year(moment);
            return true;
        }
        return false;
    }

    void trailing_year(Moment& moment) {
        const auto at = low(at_) == "," || low(at_) == "." ? at_ + 1 : at_;
        if (const int year = year_in(low(at)); year != 0) {
            moment.year = year;
            at_ = at + 1;
        }
    }

    bool iso(Moment& moment) {
        const auto text = low(at_);
        if (text.size() < 10 || text[4] != '-' || text[7] != '-' || !digits(text.substr(0, 4)) ||
            !digits(text.substr(5, 2)) || !digits(text.substr(8, 2))) {
            return false;
        }
        const Day day{value(text.substr(0, 4)), value(text.substr(5, 2)), value(text.substr(8, 2))};
        if (year_in(text.substr(0, 4)) == 0 || !is_day(day)) {
            return false;
        }
        moment.year = day.year;
        moment.month = day.month;
        moment.day = day.day;
        ++at_;
        return true;
    }

    /// "2016", "2016-2017", "2016 and 2017"; not "unit 2016" or "No. 2016".
    bool year(Moment& moment) {
        const auto text = low(at_);
        const auto before = at_ > 0 ? low(at_ - 1) : std::string_view{};
        if (before == "unit" || before == "no" || before == "number" || before == "$") {
            return false;
        }
        if (text.size() == 9 && text[4] == '-' && year_in(text.substr(0, 4)) != 0 &&
            year_in(text.substr(5)) != 0) {
            moment.year = year_in(text.substr(0, 4));
            moment.until_year = year_in(text.substr(5));
            ++at_;
            return moment.until_year >= moment.year;
        }
        moment.year = year_in(text);
        if (moment.year == 0) {
            return false;
        }
        ++at_;
        const bool joined = low(at_) == "~" || low(at_) == "and" || low(at_) == "to";
        if (joined && year_in(low(at_ + 1)) > moment.year) {
            moment.until_year = year_in(low(at_ + 1));
            at_ += 2;
        }
        return true;
    }

    const Words& words_;
    std::size_t at_ = 0;
    std::vector<Moment> moments_;
};

int last_day(int year, int month) {
    for (int day = 31; day > 28; --day) {
        if (is_day({year, month, day})) {
            return day;
        }
    }
    return 28;
}

} // namespace

std::vector<Moment> moments_of(const Words& words) {
    return Reading(words).run();
}

std::optional<Span> span_of(const Moment& moment) {
    if (moment.year == 0) {
        return std::nullopt;
    }
    if (moment.day != 0) {
        const Day day{moment.year, moment.month, moment.day};
        return is_day(day) ? std::optional<Span>({day, day}) : std::nullopt;
    }
    if (moment.month != 0) {
        return Span{{moment.year, moment.month, 1},
                    {moment.year, moment.month, last_day(moment.year, moment.month)}};
    }
    const int until = moment.until_year == 0 ? moment.year : moment.until_year;
    return Span{{moment.year, 1, 1}, {until, 12, 31}};
}

std::optional<Day> day_on_weekday(int floor, int month, int day, int weekday) {
    constexpr int years = 12; // every day but 29 February falls on every weekday within 11 years
    for (int year = floor; year < floor + years; ++year) {
        const Day one{year, month, day};
        if (is_day(one) && ample::weekday(one) == weekday) {
            return one;
        }
    }
    return std::nullopt;
}

} // namespace ample::cite
