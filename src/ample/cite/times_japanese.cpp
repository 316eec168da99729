#include <ample/cite/times.hpp>
#include <ample/core/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

constexpr std::uint32_t year_sign = 0x5E74;
constexpr std::uint32_t month_sign = 0x6708;
constexpr std::uint32_t day_sign = 0x65E5;
constexpr std::uint32_t first_sign = 0x5143; // 元

Span month_span(int year, int month) {
    int day = 31;
    while (day > 28 && !is_day({year, month, day})) {
        --day;
    }
    return {{year, month, 1}, {year, month, day}};
}

/// A number as its digits come: 2024, ２０２４, 二〇二四, 二十四.
class Numeral {
public:
    /// Whether `c` is a digit of it.
    bool take(char32_t c) {
        c = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 + U'0' : c;
        constexpr std::u32string_view digits = U"〇一二三四五六七八九";
        constexpr std::u32string_view tens = U"十百千";
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

    [[nodiscard]] int value() const { return std::min(sum_ + now_, most); }

private:
    static constexpr int most = 1'000'000;

    void append(int digit) { now_ = now_ < most ? now_ * 10 + digit : now_; }

    int sum_ = 0;
    int now_ = 0;
};

struct Era {
    std::string_view name;
    int before; ///< years before its first
};

constexpr Era eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}};

/// Years and months against the day of publication.
struct Against {
    std::string_view words;
    int years;
    int months; ///< when it tells a month
    bool is_month;
};

constexpr Against againsts[] = {{"一昨年", -2, 0, false},
                                {"昨年", -1, 0, false},
                                {"去年", -1, 0, false},
                                {"今年", 0, 0, false},
                                {"本年", 0, 0, false},
                                {"先月", 0, -1, true},
                                {"今月", 0, 0, true}};

/// 2024年5月22日, 1月31日, 5日, 2024年, 令和七年六月, 昨年8月, 先月
class Telling {
public:
    Telling(std::string_view text, std::optional<Day> today) : text_(text), today_(today) {}

    std::vector<ToldTime> run(std::size_t begin) {
        const auto end = text_.size();
        auto rest = text_.substr(begin);
        std::array<int, 3> parts = {}; // year, month, day
        std::size_t start = begin;
        std::size_t stop = begin;
        std::optional<Numeral> number;
        std::size_t number_at = begin;
        const auto flush = [&] {
            if (stop > start) {
                told(start, stop, parts);
            }
            parts = {};
            start = stop;
        };
        while (!rest.empty()) {
            const auto at = end - rest.size();
            if (const auto* const one = number ? nullptr : against_at(rest)) {
                flush();
                parts = parts_of(*one);
                rest.remove_prefix(one->words.size());
                start = at;
                stop = end - rest.size();
                continue;
            }
            const auto c = utf8::take(rest);
            auto next = number.value_or(Numeral());
            const bool first = c == first_sign && era_before(at) != nullptr; // 令和元年
            if (first || next.take(c)) {
                if (!number) {
                    number_at = at;
                    const auto* const era = era_before(at);
                    const auto begins = era == nullptr ? at : at - era->name.size();
                    if (begins != stop) {
                        flush();
                        start = stop = begins;
                    }
                }
                if (first) {
                    next.take(U'1');
                }
                number = next;
                continue;
            }
            const auto slot = c == year_sign ? 0U : c == month_sign ? 1U : c == day_sign ? 2U : 3U;
            auto value = number ? number->value() : -1;
            const auto* const era = slot == 0 && value > 0 ? era_before(number_at) : nullptr;
            const bool short_year = slot == 0 && value > 0 && value < 100 && !rest.empty() &&
                                    rest.front() >= '1' && rest.front() <= '9';
            if (era != nullptr) {
                value += era->before;
            } else if (short_year) { // "24年5月"
                value += 2000;
            }
            const bool lasts = rest.starts_with("間"); // "三日間"
            const bool fits = value > 0 && slot < 3 && parts[slot] == 0 && !lasts &&
                              value <= (slot == 0   ? 2100
                                        : slot == 1 ? 12
                                                    : 31) &&
                              (slot != 0 || value >= 1900);
            if (fits) {
                parts[slot] = value;
                stop = end - rest.size();
            } else {
                if (value >= 0 || stop > start) {
                    flush();
                }
                start = stop = end - rest.size();
            }
            number.reset();
        }
        flush();
        return std::move(found_);
    }

private:
    [[nodiscard]] const Era* era_before(std::size_t at) const {
        const auto before = text_.substr(0, at);
        const auto* const found =
            std::find_if(std::begin(eras), std::end(eras), [&](const Era& one) {
                return before.ends_with(one.name);
            });
        return found == std::end(eras) ? nullptr : found;
    }

    /// What tells a time against publication, when its day is known.
    [[nodiscard]] const Against* against_at(std::string_view rest) const {
        const auto* const found =
            std::find_if(std::begin(againsts), std::end(againsts), [&](const Against& one) {
                return rest.starts_with(one.words);
            });
        return found == std::end(againsts) || !today_ ? nullptr : found;
    }

    [[nodiscard]] std::array<int, 3> parts_of(const Against& one) const {
        if (!one.is_month) {
            return {today_->year + one.years, 0, 0};
        }
        const int months = today_->year * 12 + today_->month - 1 + one.months;
        return {months / 12, months % 12 + 1, 0};
    }

    void add(std::size_t begin,
             std::size_t end,
             std::string value,
             std::string basis,
             std::optional<Span> span) {
        found_.push_back({begin, end, std::move(value), std::move(basis), span});
    }

    void told(std::size_t begin, std::size_t end, const std::array<int, 3>& parts) {
        auto [year, month, day] = parts;
        std::string basis = "told";
        if (year == 0 && !today_) {
            add(begin, end, "", "the report's own date is not known", std::nullopt);
            return;
        }
        if (year == 0) {
            basis = "the last such day up to publication";
            year = today_->year;
            if (month == 0) {
                month = today_->month;
                if (day > today_->day) {
                    month = month == 1 ? 12 : month - 1;
                    year = month == 12 ? year - 1 : year;
                }
            } else if (month > today_->month) {
                --year;
            }
        }
        if (month == 0) {
            add(begin, end, std::to_string(year), basis, Span{{year, 1, 1}, {year, 12, 31}});
        } else if (day == 0) {
            add(begin,
                end,
                fmt::format("{:04}-{:02}", year, month),
                basis,
                month_span(year, month));
        } else if (is_day({year, month, day})) {
            const Day one{year, month, day};
            add(begin, end, to_text(one), basis, Span{one, one});
        }
    }

    std::string_view text_;
    std::optional<Day> today_;
    std::vector<ToldTime> found_;
};

} // namespace

std::vector<ToldTime>
detail::japanese_times(std::string_view text, std::size_t begin, std::optional<Day> today) {
    return Telling(text, today).run(begin);
}

std::optional<Day> japanese_day(std::string_view text) {
    for (const auto& time : detail::japanese_times(text, 0, std::nullopt)) {
        if (time.span && time.span->from == time.span->until) {
            return time.span->from;
        }
    }
    return std::nullopt;
}

} // namespace ample::cite
