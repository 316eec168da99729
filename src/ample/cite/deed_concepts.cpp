#include <ample/cite/detail/deed_concepts.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/lexicon.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace ample::cite::detail {

namespace {

struct Concept {
    std::string_view english;
    std::string_view japanese; ///< parted by blanks
};

constexpr Concept concepts[] = {
    {"records record files file documents document papers", "記録 ファイル 文書 資料"},
    {"data information details", "データ 情報"},
    {"customers customer clients client subscribers subscriber users user",
     "顧客 加入者 利用者 会員"},
    {"patients patient", "患者"},
    {"passengers passenger travellers traveller", "乗客 旅客"},
    {"cargo shipments shipment freight", "積み荷 貨物 積荷"},
    {"designs design drawings drawing blueprints blueprint schematics", "設計 図面"},
    {"personal", "個人"},
    {"employees employee staff workers", "従業員 社員 職員"},
    {"passwords password credentials credential logins", "パスワード 認証情報"},
    {"recipes recipe formula formulas", "製法 レシピ"},
    {"emails email e-mails e-mail mail mails messages", "メール"},
    {"funds money deposits", "資金 預金 現金"},
    {"ransom", "身代金"},
    {"code", "ソースコード"},
    {"research", "研究"},
    {"call calls", "通話"},
    {"voters voter", "有権者"},
    {"tax taxpayers taxpayer", "納税 税務"},
    {"medical health", "医療 診療 カルテ"},
    {"vaccine vaccines", "ワクチン"},
    {"contracts contract", "契約"},
    {"students student pupils", "学生 生徒"},
    {"card cards", "カード"},
    {"passport passports scans", "旅券 パスポート"},
    {"servers server", "サーバー"},
    {"companies company firms firm organisations organizations", "社 企業"},
    {"people persons", "人"},
};

constexpr std::size_t generic = 2; // the first of the table

bool holds_any(std::string_view text, std::string_view list) {
    while (!list.empty()) {
        const auto space = std::min(list.find(' '), list.size());
        if (text.find(list.substr(0, space)) != std::string_view::npos) {
            return true;
        }
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return false;
}

bool is_year(double value) {
    return value >= 1900 && value <= 2100;
}

/// The digits that begin a text, commas among them skipped; how many bytes they take.
std::pair<double, std::size_t> digits_at(std::string_view text) {
    double value = 0;
    std::size_t size = 0;
    while (size < text.size() && size < 15 && (ascii::is_digit(text[size]) || text[size] == ',')) {
        value = text[size] == ',' ? value : value * 10 + (text[size] - '0');
        ++size;
    }
    return {value, size};
}

} // namespace

Things generic_things() {
    return (Things{1} << generic) - 1;
}

Things things_of(const Words& words, Phrase phrase) {
    static const auto by_word = [] {
        WordMap<Things> all;
        for (std::size_t k = 0; k < std::size(concepts); ++k) {
            for_each_word(concepts[k].english,
                          [&](std::string_view word) { all[word] |= Things{1} << k; });
        }
        return all;
    }();
    Things found = 0;
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        const auto* const known = words[i].mark == 0 ? by_word.find(words[i].low) : nullptr;
        found |= known != nullptr ? *known : 0;
    }
    return found;
}

Things things_of_japanese(std::string_view text) {
    Things found = 0;
    for (std::size_t k = 0; k < std::size(concepts); ++k) {
        found |= holds_any(text, concepts[k].japanese) ? Things{1} << k : 0;
    }
    return found;
}

std::optional<Count> count_of(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        auto value = static_cast<double>(number_of(words[i].low));
        if (value < 2 || words[i].low.find_first_of("0123456789") == std::string::npos ||
            (is_year(value) && words[i].low.find(',') == std::string::npos)) {
            continue;
        }
        auto next = i + 1;
        if (next < phrase.end && among(words[next].low, "million thousand billion")) {
            value *= words[next].low == "million" ? 1e6 : words[next].low == "thousand" ? 1e3 : 1e9;
            ++next;
        }
        Count count;
        count.value = value;
        for (auto k = next; k < std::min(next + 3, phrase.end); ++k) {
            const auto& low = words[k].low;
            if (words[k].mark != 0 || words[k].is_any(Sort::month, Sort::clause, Sort::be)) {
                break;
            }
            if ((low.ends_with('s') && !low.ends_with("ss") && low.size() > 3) || low == "people") {
                count.noun = low.substr(0);
                if (k + 2 < phrase.end && words[k + 1].low == "of" && words[k + 2].mark == 0 &&
                    !words[k + 2].is(Sort::determiner) && !words[k + 2].capital) {
                    count.of = low_text(words, {k + 2, k + 3});
                }
                count.thing = things_of(words, {k, k + 1});
                break;
            }
        }
        const auto from = i > phrase.begin + 3 ? i - 3 : phrase.begin;
        for (auto k = from; k < i; ++k) {
            count.bound = count.bound || among(words[k].low, "further another first");
            count.least =
                count.least || among(words[k].low, "least more over exceeding minimum beyond");
            count.most = count.most || among(words[k].low, "most fewer less under up maximum");
            count.rough =
                count.rough ||
                among(words[k].low, "about around some nearly roughly approximately almost");
        }
        if (!count.noun.empty() &&
            !among(count.noun,
                   "euros dollars pounds days weeks months years hours minutes yen francs")) {
            return count;
        }
    }
    return std::nullopt;
}

std::optional<Count> count_of_japanese(std::string_view text) {
    constexpr std::array<std::string_view, 11> counters = {
        "件", "人", "台", "社", "点", "個", "通", "世帯", "口座", "冊", "名"};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!ascii::is_digit(text[i])) {
            continue;
        }
        auto [value, size] = digits_at(text.substr(i));
        auto behind = text.substr(i + size);
        double whole = 0; // "8万4千": what the signs before have told
        for (bool more = true; more;) {
            more = false;
            for (const auto& [sign, times] :
                 {std::pair<std::string_view, double>{"億", 1e8}, {"万", 1e4}, {"千", 1e3}}) {
                if (behind.starts_with(sign)) {
                    value *= times;
                    behind.remove_prefix(sign.size());
                    more = !behind.empty() && ascii::is_digit(behind.front());
                }
            }
            if (more) {
                whole += value;
                const auto [next, length] = digits_at(behind);
                value = next;
                behind.remove_prefix(length);
            }
        }
        value += whole;
        size = static_cast<std::size_t>(behind.data() - (text.data() + i));
        const auto* const counter = std::find_if(
            counters.begin(), counters.end(), [&](auto one) { return behind.starts_with(one); });
        if (counter != counters.end() && !behind.starts_with("人目")) {
            const auto from = i > 30 ? i - 30 : 0;
            auto front = text.substr(from, i - from);
            const auto after = behind.substr(counter->size());
            Count count;
            count.value = value;
            count.noun = *counter;
            count.rough = front.ends_with("約") || front.ends_with("およそ");
            count.bound = after.starts_with("以上") || after.starts_with("超") ||
                          after.starts_with("余り") || after.starts_with("を超");
            for (const std::string_view mark : {"、", "は", "が", "を", "に", "から"}) {
                if (const auto at = front.rfind(mark); at != std::string_view::npos) {
                    front.remove_prefix(at + mark.size());
                }
            }
            count.thing = things_of_japanese(front) & ~generic_things();
            count.thing = count.thing == 0 ? things_of_japanese(front) : count.thing;
            return count;
        }
        i += size - 1;
    }
    return std::nullopt;
}

double width_of_rough(double value) {
    constexpr double widths[] = {1.34, 1.12, 1.05}; // of one digit that is told, as in agree()
    std::size_t digits = 0;
    auto rest = static_cast<std::uint64_t>(std::abs(value));
    while (rest != 0 && rest % 10 == 0) {
        rest /= 10;
    }
    for (; rest != 0; rest /= 10) {
        ++digits;
    }
    return widths[std::clamp<std::size_t>(digits, 1, 3) - 1];
}

bool are_garbled(double a, double b) {
    constexpr double most = 1e15;
    const auto low = std::min(a, b);
    const auto high = std::max(a, b);
    if (low < 2 || high > most || low == high || low != std::floor(low) ||
        high != std::floor(high)) {
        return false;
    }
    const auto is_teen = low >= 13 && low <= 19;
    if ((is_teen && high == (low - 10) * 10) || (high >= 12 && high <= 19 && low == high - 10)) {
        return true;
    }
    for (const double noughts : {10.0, 100.0, 1000.0}) {
        if (high == low * noughts) {
            return true;
        }
    }
    auto x = std::to_string(static_cast<std::uint64_t>(low));
    auto y = std::to_string(static_cast<std::uint64_t>(high));
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return x == y;
}

bool exclude(const Count& a, const Count& b) {
    constexpr double exact = 1.01;
    const auto width = [](const Count& one) {
        return one.rough ? width_of_rough(one.value) : exact;
    };
    const auto low = [&](const Count& one) { return one.most ? 0 : one.value / width(one); };
    const auto high = [&](const Count& one) {
        return one.least ? std::numeric_limits<double>::infinity() : one.value * width(one);
    };
    return !a.bound && !b.bound && a.value > 0 && b.value > 0 &&
           (high(a) < low(b) || high(b) < low(a));
}

} // namespace ample::cite::detail
