#include <ample/cite/times.hpp>
#include <ample/core/utf8.hpp>

#include <fmt/format.h>

#include <array>

namespace ample::cite {

namespace {

constexpr std::uint32_t year_sign = 0x5E74;
constexpr std::uint32_t month_sign = 0x6708;
constexpr std::uint32_t day_sign = 0x65E5;

Span month_span(int year, int month) {
    int day = 31;
    while (day > 28 && !is_day({year, month, day})) {
        --day;
    }
    return {{year, month, 1}, {year, month, day}};
}

/// 2024年5月22日, 1月31日, 5日, 2024年
class Telling {
public:
    Telling(std::string_view text, std::optional<Day> today) : text_(text), today_(today) {}

    std::vector<ToldTime> run(std::size_t begin) {
        const auto end = text_.size();
        auto rest = text_.substr(begin);
        std::array<int, 3> parts = {}; // year, month, day
        std::size_t start = begin;
        std::size_t stop = begin;
        int number = -1;
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
            auto c = utf8::take(rest);
            c = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 + '0' : c;
            if (c >= '0' && c <= '9') {
                if (number < 0) {
                    number = 0;
                    number_at = at;
                    if (number_at != stop) {
                        flush();
                        start = stop = number_at;
                    }
                }
                number = number < 100'000 ? number * 10 + static_cast<int>(c - '0') : number;
                continue;
            }
            const auto slot = c == year_sign ? 0U : c == month_sign ? 1U : c == day_sign ? 2U : 3U;
            const bool short_year = slot == 0 && number > 0 && number < 100 && !rest.empty() &&
                                    rest.front() >= '1' && rest.front() <= '9';
            if (short_year) { // "24年5月"
                number += 2000;
            }
            const bool fits = number >= 0 && slot < 3 && parts[slot] == 0 && number > 0 &&
                              number <= (slot == 0   ? 2100
                                         : slot == 1 ? 12
                                                     : 31) &&
                              (slot != 0 || number >= 1900);
            if (fits) {
                parts[slot] = number;
                stop = end - rest.size();
            } else if (number >= 0 || stop > start) {
                flush();
                start = stop = end - rest.size();
            } else {
                start = stop = end - rest.size();
            }
            number = -1;
        }
        flush();
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
