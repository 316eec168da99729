#include <ample/cite/detail/figures.hpp>
#include <ample/cite/frames.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr int first_year = 1970;
constexpr int last_year = 2100;

std::string_view low_at(const Words& words, std::size_t at) {
    return at < words.size() ? std::string_view(words[at].low) : std::string_view{};
}

bool touches(const Words& words, std::size_t at) {
    return at + 1 < words.size() && words[at].end == words[at + 1].begin;
}

/// "18.07.2025" and "18-07-2025" are one word each.
std::optional<Figures> in_one_word(std::string_view low) {
    Figures found;
    std::size_t part = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= low.size(); ++i) {
        const bool end = i == low.size();
        if (!end && ascii::is_digit(low[i])) {
            continue;
        }
        const bool sign =
            end || ((low[i] == '.' || low[i] == '-') && (found.sign == 0 || found.sign == low[i]));
        if (!sign || i == from || i - from > 4 || part > 2) {
            return std::nullopt;
        }
        found.digits[part] = i - from;
        found.numbers[part++] = digits_value(low.substr(from, i - from));
        found.sign = end ? found.sign : low[i];
        from = i + 1;
    }
    found.words = 1;
    return part == 3 ? std::optional(found) : std::nullopt;
}

bool is_plural_noun(const Word& word) {
    return word.mark == 0 && !word.capital && word.low.size() > 4 && word.low.ends_with('s') &&
           !word.low.ends_with("ss") && !word.is_any(Sort::say, Sort::be, Sort::have);
}

/// "2019 records", "some 2000 men": a count.
bool is_count(const Words& words, std::size_t at) {
    if (at + 1 >= words.size()) {
        return false;
    }
    const auto before = at > 0 ? low_at(words, at - 1) : std::string_view{};
    if (among(low_at(words, at + 1),
              "hrs hours people men women employees patients customers users victims students "
              "pupils staff computers servers devices machines hosts records files documents "
              "accounts euros dollars pounds rupees yen won crore lakh kronor kroner francs gb mb "
              "tb km metres miles kg")) {
        return true;
    }
    return is_plural_noun(words[at + 1]) &&
           among(before,
                 "some about around nearly almost over than least most roughly only stole "
                 "copied took affected") &&
           at + 2 < words.size();
}

} // namespace

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

int digits_value(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        number = number * 10 + (c - '0');
    }
    return number;
}

int year_in(std::string_view low) {
    if (low.size() < 4 || !ascii::is_digit(low.back())) {
        return 0;
    }
    for (const std::string_view lead : {"mid-", "early-", "late-"}) {
        if (low.starts_with(lead)) {
            low.remove_prefix(lead.size());
        }
    }
    const int year = low.size() == 4 && all_digits(low) ? digits_value(low) : 0;
    return year >= first_year && year <= last_year ? year : 0;
}

bool is_ordinal(std::string_view low) {
    return low.size() > 2 && ascii::is_digit(low.front()) &&
           (low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") ||
            low.ends_with("th"));
}

/// "20", "20th".
int day_in(std::string_view low) {
    if (is_ordinal(low)) {
        low.remove_suffix(2);
    }
    const int day = low.size() <= 2 && all_digits(low) ? digits_value(low) : 0;
    return day >= 1 && day <= 31 ? day : 0;
}

std::optional<Figures> figures_at(const Words& words, std::size_t at) {
    if (at >= words.size() || words[at].low.empty() || !ascii::is_digit(words[at].low.front()) ||
        (at > 0 && low_at(words, at - 1) == "/" && touches(words, at - 1))) {
        return std::nullopt;
    }
    if (const auto one = in_one_word(words[at].low)) {
        return one;
    }
    Figures found{.sign = '/', .words = 5};
    for (std::size_t part = 0; part < 3; ++part) {
        const auto low = low_at(words, at + 2 * part);
        const bool joined =
            part == 2 || (low_at(words, at + 2 * part + 1) == "/" &&
                          touches(words, at + 2 * part) && touches(words, at + 2 * part + 1));
        if (!all_digits(low) || low.size() > 4 || !joined) {
            return std::nullopt;
        }
        found.numbers[part] = digits_value(low);
        found.digits[part] = low.size();
    }
    const bool more = low_at(words, at + 5) == "/" && touches(words, at + 4);
    return more ? std::nullopt : std::optional(found);
}

std::optional<Moment> date_in(const Figures& figures, DateOrder order) {
    const auto& [a, b, c] = figures.numbers;
    Moment moment;
    if (figures.digits[0] == 4) {
        if (!is_day({a, b, c}) || a < first_year || a > last_year || figures.digits[2] > 2) {
            return std::nullopt;
        }
        moment.year = a;
        moment.month = b;
        moment.day = c;
        return moment;
    }
    const bool short_year = figures.digits[2] == 2 && figures.sign == '/' && c >= 20 && c < 40;
    const int year = short_year ? 2000 + c : c;
    if ((figures.digits[2] != 4 && !short_year) || figures.digits[0] > 2 || figures.digits[1] > 2 ||
        year < first_year || year > last_year) {
        return std::nullopt;
    }
    const bool day_first = is_day({year, b, a});
    const bool month_first = is_day({year, a, b}) && figures.sign != '.';
    if (!day_first && !month_first) {
        return std::nullopt;
    }
    const bool open = day_first && month_first && a != b;
    if (open && order == DateOrder::unknown) {
        moment.undecided = true;
        return moment;
    }
    const bool first = day_first && (!open || order == DateOrder::day_first);
    moment.year = year;
    moment.month = first ? b : a;
    moment.day = first ? a : b;
    return moment;
}

std::optional<Moment> lettered_date(std::string_view low) {
    const auto first = low.find('-');
    const auto last = low.rfind('-');
    if (first == low.npos || last <= first + 3 || last + 1 >= low.size()) {
        return std::nullopt;
    }
    const auto day = low.substr(0, first);
    const auto year = low.substr(last + 1);
    Moment moment;
    moment.month = month_of(low.substr(first + 1, last - first - 1));
    moment.day = day.size() <= 2 && all_digits(day) ? digits_value(day) : 0;
    moment.year = year.size() == 2 && all_digits(year) ? 2000 + digits_value(year) : year_in(year);
    const bool whole = moment.month != 0 && moment.day != 0 && moment.year != 0 &&
                       is_day({moment.year, moment.month, moment.day});
    return whole ? std::optional(moment) : std::nullopt;
}

std::size_t no_year_at(const Words& words, std::size_t at) {
    const auto low = low_at(words, at);
    const auto before = at > 0 ? low_at(words, at - 1) : std::string_view{};
    const bool stop = (before == "." || before == "," || before == ":") && at > 1;
    const auto lead = stop ? low_at(words, at - 2) : before;
    const bool figures = all_digits(low);
    if (figures && low_at(words, at + 1) == "/" && touches(words, at) && touches(words, at + 1) &&
        all_digits(low_at(words, at + 2))) { // "212/2025"; a span of years was read before
        std::size_t size = 3;
        while (low_at(words, at + size) == "/" && all_digits(low_at(words, at + size + 1))) {
            size += 2;
        }
        return size;
    }
    const bool numbered = among(lead,
                                "no nos number case crime fir petition suit complaint act "
                                "regulation file docket application");
    if (figures && low_at(words, at + 1) == "of" && year_in(low_at(words, at + 2)) != 0 &&
        (numbered || low.size() > 2 || digits_value(low) > 31)) {
        return 3;
    }
    if (year_in(low) == 0) {
        return 0;
    }
    if (before == ":" && all_digits(lead)) { // "ISO 27001:2022"
        return 1;
    }
    if (before != ":" && among(lead,
                               "no nos number unit section sections article port ports "
                               "version room line page ref gate flight route platform form "
                               "channel suite model build rs usd eur inr sgd aud cad nzd krw "
                               "jpy php zar $")) {
        return 1;
    }
    const bool law = among(lead,
                           "act acts regulation regulations bill code sanhita directive rules "
                           "ordinance law convention");
    const bool product = before == lead && among(lead,
                                                 "exchange server windows office sharepoint "
                                                 "sql outlook studio dynamics");
    const bool capital = at > 0 && words[stop ? at - 2 : at - 1].capital;
    if ((law && before != "." && capital) || (product && capital)) {
        return 1;
    }
    return is_count(words, at) ? 1 : 0;
}

bool is_amount(const Word& word) {
    const auto& low = word.low;
    const auto digit = std::min(low.find_first_of("0123456789"), low.size());
    const bool letter = digit == 1 && ascii::is_alpha(low.front()); // "a4" is none
    return digit > 0 && digit <= 3 && !letter && digit < low.size() && ascii::is_digit(low.back());
}

} // namespace ample::cite::detail
