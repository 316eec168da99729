#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/link/normalise.hpp>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ample::link {

namespace {

std::string compatible(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const form = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status) != 0) {
        return std::string(text);
    }
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string result;
    form->normalize(source, status).toUTF8String(result);
    return U_FAILURE(status) != 0 ? std::string(text) : ascii::lower(result);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

void remove_blanks(std::string& text) {
    replace_all(text, "　", "");
    std::erase_if(text, [](char c) { return ascii::is_blank(c); });
}

constexpr std::array<std::string_view, 10> numerals = {
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// Value of a kanji numeral at the front of `text`, -1 when there is none; 10 is 十.
int numeral_at(std::string_view text) noexcept {
    if (text.starts_with("十")) {
        return 10;
    }
    for (std::size_t i = 0; i < numerals.size(); ++i) {
        if (text.starts_with(numerals[i])) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

/// Numerals that stand before one of the counters of addresses become digits: 二十一丁目 is 21丁目.
std::string with_digits(std::string_view text) {
    constexpr std::array<std::string_view, 4> counters = {"丁目", "番地", "番", "号"};
    constexpr std::size_t width = 3; // bytes of one of these characters
    std::string result;
    while (!text.empty()) {
        int number = 0;
        std::size_t length = 0;
        for (int digit = 0; (digit = numeral_at(text.substr(length))) >= 0; length += width) {
            number = digit == 10                        ? std::max(number, 1) * 10
                     : number >= 10 && number % 10 == 0 ? number + digit
                                                        : number * 10 + digit;
        }
        const auto rest = text.substr(length);
        const bool is_counted =
            length > 0 && std::any_of(counters.begin(), counters.end(), [&](auto counter) {
                return rest.starts_with(counter);
            });
        if (is_counted) {
            result += std::to_string(number);
            text = rest;
            continue;
        }
        utf8::append(result, utf8::take(text));
    }
    return result;
}

constexpr std::array<std::string_view, 29> legal_forms = {
    "株式会社",     "有限会社",     "合同会社",     "合資会社", "合名会社", "一般社団法人",
    "公益社団法人", "一般財団法人", "学校法人",     "医療法人", "(株)",     "(有)",
    "(同)",         "(社)",         "股份有限公司", "有限公司", "주식회사", "co.,ltd.",
    "co.,ltd",      "corporation",  "limited",      "company",  "corp.",    "ltd.",
    "inc.",         "gmbh",         "k.k.",         "ltd",      "inc"};

} // namespace

std::string phone_form(std::string_view phone) {
    std::string digits;
    for (const char c : compatible(phone)) {
        if (ascii::is_digit(c)) {
            digits.push_back(c);
        }
    }
    if (digits.starts_with("81") && digits.size() >= 11) {
        digits = "0" + digits.substr(2);
    }
    return digits.size() < 6 ? std::string() : digits;
}

std::string mail_form(std::string_view mail) {
    auto text = compatible(mail);
    remove_blanks(text);
    const auto at = text.find('@');
    if (at == std::string::npos) {
        return {};
    }
    const auto plus = text.find('+');
    return plus < at ? text.substr(0, plus) + text.substr(at) : text;
}

std::string name_form(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> variants = {
        std::pair{"齋", "斎"},
        {"齊", "斎"},
        {"斉", "斎"},
        {"邊", "辺"},
        {"邉", "辺"},
        {"髙", "高"},
        {"﨑", "崎"},
        {"澤", "沢"},
        {"濱", "浜"},
        {"嶋", "島"}};
    auto text = compatible(name);
    for (const auto& [from, to] : variants) {
        replace_all(text, from, to);
    }
    remove_blanks(text);
    return text;
}

std::string family_name(std::string_view name) {
    auto text = compatible(name);
    return name_form(std::string_view(text).substr(0, text.find(' ')));
}

std::string building_form(std::string_view address) {
    auto text = with_digits(compatible(address));
    for (const auto* counter : {"丁目", "番地", "番", "号", "の"}) {
        replace_all(text, counter, "-");
    }
    for (const auto* dash : {"−", "‐", "–", "ー", "―", "　"}) {
        replace_all(text, dash, "-");
    }
    // Digits and what parts them, taken off the end.
    auto tail = text.size();
    while (tail > 0 && (ascii::is_digit(text[tail - 1]) || text[tail - 1] == '-' ||
                        ascii::is_blank(text[tail - 1]) || text[tail - 1] == ',')) {
        --tail;
    }
    std::vector<std::string> numbers;
    std::string number;
    for (auto at = tail; at <= text.size(); ++at) {
        if (at < text.size() && ascii::is_digit(text[at])) {
            number.push_back(text[at]);
        } else if (!number.empty()) {
            numbers.push_back(std::exchange(number, {}));
        }
    }
    auto building = text.substr(0, tail);
    remove_blanks(building);
    constexpr std::size_t most_numbers = 3; // chome, ban, go
    for (std::size_t i = 0; i < std::min(numbers.size(), most_numbers); ++i) {
        building += (i == 0 ? " " : "-") + numbers[i];
    }
    return building;
}

std::string company_form(std::string_view company) {
    auto text = compatible(company); // also turns ㈱ into (株)
    remove_blanks(text);
    bool is_changed = true;
    while (is_changed) {
        is_changed = false;
        for (const auto form : legal_forms) {
            if (text.size() > form.size() && text.starts_with(form)) {
                text.erase(0, form.size());
                is_changed = true;
            }
            if (text.size() > form.size() && text.ends_with(form)) {
                text.erase(text.size() - form.size());
                is_changed = true;
            }
        }
        while (text.size() > 1 && (text.back() == ',' || text.back() == '.')) {
            text.pop_back();
        }
    }
    return text;
}

std::string network_form(std::string_view address) {
    const auto last = address.rfind('.');
    return std::string(address.substr(0, last));
}

} // namespace ample::link
