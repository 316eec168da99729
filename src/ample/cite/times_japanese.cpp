#include <ample/cite/detail/figures.hpp>
#include <ample/cite/detail/japanese_time_words.hpp>
#include <ample/cite/times.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace ample::cite {

namespace {

using namespace detail::japanese; // NOLINT: the words of this room

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

/// 2024年5月22日, 1月31日, 5日, 2024年, 令和七年六月, 昨年8月, 先月, 2023年度, 3日前
class Telling {
public:
    Telling(std::string_view text, std::optional<Day> today) : text_(text), today_(today) {}

    std::vector<ToldTime> run(std::size_t begin) {
        const auto end = text_.size();
        auto rest = text_.substr(begin);
        start_ = stop_ = begin;
        std::size_t number_at = begin;
        while (!rest.empty()) {
            const auto at = end - rest.size();
            if (const auto size = number_ ? 0 : word_at(rest, at); size != 0) {
                rest.remove_prefix(size);
                continue;
            }
            const auto c = utf8::take(rest);
            auto next = number_.value_or(Numeral());
            const bool first = c == first_sign && era_before(at) != nullptr; // 令和元年
            if (first || next.take(c)) {
                if (!number_) {
                    number_at = at;
                    const auto* const era = era_before(at);
                    const auto begins = era == nullptr ? at : at - era->name.size();
                    if (begins != stop_) {
                        flush();
                        start_ = stop_ = begins;
                    }
                }
                if (first) {
                    next.take(U'1');
                }
                number_ = next;
                continue;
            }
            if (const auto size = step_at(text_.substr(at), number_at); size != 0) {
                rest = text_.substr(at + size);
                number_.reset();
                continue;
            }
            sign(c, rest, number_at);
            const bool year = c == year_sign && stop_ == end - rest.size();
            if (const auto size = year ? other_count(rest) : 0; size != 0) {
                rest.remove_prefix(size);
                stop_ += size;
            }
        }
        flush();
        return std::move(found_);
    }

private:
    void flush() {
        if (stop_ > start_) {
            told(start_, stop_, parts_);
        }
        parts_ = {};
        start_ = stop_;
    }

    /// A word that tells a time by itself: its size, or 0.
    std::size_t word_at(std::string_view rest, std::size_t at) {
        if (const auto* const one = today_ ? against_at(rest) : nullptr) {
            const bool fiscal = one->is_fiscal;
            flush();
            start_ = at;
            stop_ = at + one->words.size();
            if (fiscal) {
                fiscal_year(today_->year + one->years - (today_->month < 4 ? 1 : 0));
            } else {
                parts_ = parts_of(*one);
            }
            return one->words.size();
        }
        const auto word = today_word_at(rest, text_.substr(0, at));
        if (word.size == 0) {
            return 0;
        }
        flush();
        start_ = stop_ = at + word.size;
        const auto value = value_of(word, today_, last_day_);
        add(at, at + word.size, value.value, value.basis, value.span);
        return word.size;
    }

    /// "2026年（令和8年）5月": the year once more behind it, where a month follows; its size, or 0.
    static std::size_t other_count(std::string_view rest) {
        constexpr std::size_t longest = 24; // bytes
        for (const auto& [open, shut] :
             {std::pair<std::string_view, std::string_view>{"（", "年）"}, {"(", "年)"}}) {
            const auto at = rest.starts_with(open) ? rest.find(shut) : std::string_view::npos;
            const auto size = at + shut.size();
            if (at <= longest && size < rest.size() && ascii::is_digit(rest[size])) {
                return size;
            }
        }
        return 0;
    }

    /// "3日前", "2か月前", "5年前", "3日後", "9月期"? What is counted: its size in bytes, or 0.
    std::size_t step_at(std::string_view rest, std::size_t number_at) {
        if (!number_ || number_->value() <= 0) {
            return 0;
        }
        const auto step = counted_at(rest, number_->value());
        if (step.size == 0) {
            return 0;
        }
        if (start_ < number_at) {
            flush();
        }
        const auto end = static_cast<std::size_t>(rest.data() - text_.data()) + step.size;
        parts_ = {};
        start_ = stop_ = end;
        const auto value = value_of(step, today_, last_day_);
        add(number_at, end, value.value, value.basis, value.span);
        return step.size;
    }

    /// 年, 月 or 日 behind a number, or anything else.
    void sign(std::uint32_t c, std::string_view rest, std::size_t number_at) {
        const auto slot = c == year_sign ? 0U : c == month_sign ? 1U : c == day_sign ? 2U : 3U;
        auto value = number_ ? number_->value() : -1;
        const auto* const era = slot == 0 && value > 0 ? era_before(number_at) : nullptr;
        const bool short_year =
            slot == 0 && value > 0 && value < 100 && is_short_year(rest, number_at);
        if (era != nullptr) {
            value += era->before;
        } else if (short_year) { // "24年5月"
            value += 2000;
        }
        const bool lasts = rest.starts_with("間"); // "三日間"
        const bool fits = value > 0 && slot < 3 && parts_[slot] == 0 && !lasts &&
                          value <= (slot == 0   ? 2100
                                    : slot == 1 ? 12
                                                : 31) &&
                          (slot != 0 || value >= 1900);
        const auto end = text_.size() - rest.size();
        if (fits && slot == 0 && rest.starts_with("度")) {
            stop_ = end + std::string_view("度").size();
            fiscal_year(value);
        } else if (fits) {
            parts_[slot] = value;
            stop_ = end;
        } else {
            if (value >= 0 || stop_ > start_) {
                flush();
            }
            start_ = stop_ = end;
        }
        number_.reset();
    }

    /// "24年5月", "24年度", "24年春", "2022年から24年".
    [[nodiscard]] bool is_short_year(std::string_view rest, std::size_t number_at) const {
        if (!rest.empty() && rest.front() >= '1' && rest.front() <= '9') {
            return true;
        }
        constexpr std::string_view behind[] = {"度", "春", "夏", "秋", "冬", "末"};
        if (std::any_of(std::begin(behind), std::end(behind), [&](auto one) {
                return rest.starts_with(one);
            })) {
            return true;
        }
        constexpr std::string_view between[] = {"から", "～", "〜", "、", "・", "と", "-", "–"};
        return !found_.empty() && found_.back().end < number_at && found_.back().basis == "told" &&
               std::find(std::begin(between),
                         std::end(between),
                         text_.substr(found_.back().end, number_at - found_.back().end)) !=
                   std::end(between);
    }

    /// A Japanese fiscal year begins in April.
    void fiscal_year(int year) {
        const Span span{{year, 4, 1}, {year + 1, 3, 31}};
        add(start_,
            stop_,
            fmt::format("{:04}-04/{:04}-03", year, year + 1),
            "fiscal year from April",
            span);
        start_ = stop_;
        parts_ = {};
    }

    [[nodiscard]] const Era* era_before(std::size_t at) const {
        const auto before = text_.substr(0, at);
        const auto* const found =
            std::find_if(std::begin(eras), std::end(eras), [&](const Era& one) {
                return before.ends_with(one.name);
            });
        return found == std::end(eras) ? nullptr : found;
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
        if (span && span->from == span->until) {
            last_day_ = span->from;
        }
        found_.push_back({begin, end, std::move(value), std::move(basis), span});
    }

    /// Whether what follows a day or month says that it is to come: まで, 予定, 再開する.
    [[nodiscard]] bool is_to_come(std::size_t end) const {
        auto rest = text_.substr(end, 120);
        for (const std::string_view part : {"末", "上旬", "中旬", "下旬", "初め", "ごろ", "頃"}) {
            rest.remove_prefix(rest.starts_with(part) ? part.size() : 0);
        }
        const auto stop = std::min(rest.find("。"), rest.find("」"));
        const auto clause = rest.substr(0, std::min(stop, rest.size()));
        constexpr std::string_view signs[] = {
            "予定", "見込み", "見通し", "方針", "する考え", "目指", "をめど", "に開く", "めどに"};
        const bool until = rest.starts_with("まで") && clause.find("した") == clause.npos &&
                           clause.find("った") == clause.npos && !clause.ends_with("た");
        return until || std::any_of(std::begin(signs), std::end(signs), [&](auto one) {
                   return clause.find(one) != clause.npos;
               });
    }

    void told(std::size_t begin, std::size_t end, const std::array<int, 3>& parts) {
        auto [year, month, day] = parts;
        std::string basis = "told";
        if (year == 0 && !today_) {
            add(begin, end, "", "the report's own date is not known", std::nullopt);
            return;
        }
        if (year == 0) {
            basis = nearest(year, month, day, is_to_come(end));
        }
        if (month == 0) {
            const auto season = season_at(text_.substr(end));
            if (season.size != 0) {
                add(begin,
                    end + season.size,
                    fmt::format("{}-{}", year, season.sign),
                    basis,
                    season_span(year, season.month));
                return;
            }
            const auto part = year_part_at(text_.substr(end));
            if (part.size != 0) {
                add(begin,
                    end + part.size,
                    fmt::format("{}{}", year, part.sign),
                    basis,
                    Span{{year, part.first, 1}, month_span(year, part.last).until});
                return;
            }
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

    /// Completes a month or day by the day of publication; says how.
    [[nodiscard]] std::string nearest(int& year, int& month, int day, bool ahead) const {
        year = today_->year;
        if (month == 0) {
            month = today_->month;
            if (ahead && day < today_->day) {
                year += month == 12 ? 1 : 0;
                month = month == 12 ? 1 : month + 1;
            } else if (!ahead && day > today_->day) {
                month = month == 1 ? 12 : month - 1;
                year = month == 12 ? year - 1 : year;
            }
        } else if (!ahead && after_today(month, day)) {
            --year;
        } else if (ahead && month < today_->month) {
            ++year;
        }
        return ahead ? "the next such day from publication" : "the last such day up to publication";
    }

    /// A month after that of publication; a day of its own month may be a few days ahead.
    [[nodiscard]] bool after_today(int month, int day) const {
        return month > today_->month &&
               !(day != 0 && month == today_->month + 1 && 31 - today_->day + day <= 7);
    }

    std::string_view text_;
    std::optional<Day> today_;
    std::optional<Day> last_day_; ///< told last
    std::optional<Numeral> number_;
    std::array<int, 3> parts_ = {}; ///< year, month, day
    std::size_t start_ = 0;
    std::size_t stop_ = 0;
    std::vector<ToldTime> found_;
};

/// "2025/07/18" in text whose words have no blanks between.
std::vector<ToldTime> in_figures(std::string_view text, std::size_t begin) {
    constexpr std::size_t shortest = 8; // bytes of "2025/7/1"
    constexpr std::size_t longest = 11;
    const auto is_part = [](char c) {
        return ascii::is_digit(c) || c == '/' || c == '.' || c == '-';
    };
    std::vector<ToldTime> found;
    for (auto at = begin; at < text.size(); ++at) {
        auto stop = at;
        while (stop < text.size() && is_part(text[stop])) {
            ++stop;
        }
        if (stop - at >= shortest && stop - at <= longest) {
            const auto words = words_of(text, at, stop);
            const auto figures = detail::figures_at(words, 0);
            const auto date = figures && figures->digits[0] == 4
                                  ? detail::date_in(*figures, DateOrder::unknown)
                                  : std::nullopt;
            if (const auto span = date ? span_of(*date) : std::nullopt) {
                const auto end = words[figures->words - 1].end;
                found.push_back({at, end, to_text(span->from), "told", span});
            }
        }
        at = std::max(at, stop);
    }
    return found;
}

} // namespace

std::vector<ToldTime>
detail::japanese_times(std::string_view text, std::size_t begin, std::optional<Day> today) {
    auto found = Telling(text, today).run(begin);
    auto figures = in_figures(text, begin);
    found.insert(found.end(),
                 std::make_move_iterator(figures.begin()),
                 std::make_move_iterator(figures.end()));
    return found;
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
