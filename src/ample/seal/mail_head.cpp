#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/mail_head.hpp>
#include <ample/seal/mail_transfer.hpp>

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace ample::seal {

namespace {

constexpr auto none = std::string_view::npos;

bool is_field_name(std::string_view name) noexcept {
    return !name.empty() && name.size() <= 76 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

/// Whether ISO 2022 may change alphabets in it by escape sequences, which are valid UTF-8.
bool has_escapes(std::string_view text) noexcept {
    return text.find("\x1B$") != none || text.find("\x1B(") != none;
}

/// `text` in UTF-8: as it is when it is UTF-8, else from `charset`. Stays as it is when ICU does
/// not know that name.
std::string decoded(std::string_view text, std::string_view charset) {
    constexpr std::size_t longest = 60; // of a charset's name
    if (charset.empty() || charset.size() > longest ||
        (utf8::is_valid(text) && !has_escapes(text))) {
        return std::string(text);
    }
    const std::string name(charset);
    std::string out(text.size() * 4 + 16, '\0'); // no charset takes more than that in UTF-8
    UErrorCode status = U_ZERO_ERROR;
    const auto size = ucnv_convert("UTF-8",
                                   name.c_str(),
                                   out.data(),
                                   static_cast<std::int32_t>(out.size()),
                                   text.data(),
                                   static_cast<std::int32_t>(text.size()),
                                   &status);
    if (U_FAILURE(status) != 0) {
        return std::string(text);
    }
    out.resize(static_cast<std::size_t>(size));
    return out;
}

/// "%E3%81%82" of RFC 2231.
std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(&text[i + 1], &text[i] + 3, value, 16).ptr == &text[i] + 3) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Takes a parameter's value off the front: quoted, or up to ";".
std::string take_value(std::string_view& rest) {
    std::string value;
    if (rest.starts_with('"')) {
        std::size_t at = 1;
        for (; at < rest.size() && rest[at] != '"'; ++at) {
            at += rest[at] == '\\' && at + 1 < rest.size() ? 1 : 0;
            value += rest[at];
        }
        rest.remove_prefix(std::min(at + 1, rest.size()));
        rest.remove_prefix(std::min(rest.find(';'), rest.size()));
    } else {
        const auto end = std::min(rest.find(';'), rest.size());
        value = ascii::trim(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return value;
}

/// Adds a parameter; "name*0*" and its like belong to "name".
void add_parameter(MailValue& to, std::string name, std::string value) {
    const auto star = name.find('*');
    const bool is_encoded = star != std::string::npos && name.ends_with('*');
    if (star != std::string::npos) {
        name.resize(star);
    }
    if (is_encoded) {
        const auto first = value.find('\'');
        const auto second = first == std::string::npos ? first : value.find('\'', first + 1);
        const auto charset = second == std::string::npos ? "" : value.substr(0, first);
        value = percent_decoded(second == std::string::npos ? value : value.substr(second + 1));
        value = decoded(value, charset);
    }
    if (star != std::string::npos && !to.parameters.empty() && to.parameters.back().name == name) {
        to.parameters.back().value += value;
        return;
    }
    constexpr std::size_t most_parameters = 64;
    if (to.parameters.size() < most_parameters) {
        to.parameters.push_back({std::move(name), std::move(value)});
    }
}

struct EncodedWord {
    std::string bytes = {};
    std::string charset = {};
    std::size_t size = 0; ///< as written
};

/// The encoded word at the front of `text`: =?charset?B?…?=
std::optional<EncodedWord> encoded_word(std::string_view text) {
    const auto charset_end = text.find('?', 2);
    if (charset_end == none || charset_end + 2 >= text.size() || text[charset_end + 2] != '?' ||
        charset_end > 60) {
        return std::nullopt;
    }
    const auto end = text.substr(0, 1024).find("?=", charset_end + 3);
    if (end == none) {
        return std::nullopt;
    }
    const auto charset = text.substr(2, charset_end - 2);
    const auto inner = text.substr(charset_end + 3, end - charset_end - 3);
    const char how = ascii::lower(text[charset_end + 1]);
    if (how != 'b' && how != 'q') {
        return std::nullopt;
    }
    std::string written(inner);
    if (how == 'q') {
        std::replace(written.begin(), written.end(), '_', ' ');
    }
    return EncodedWord{
        undo_transfer(written, how == 'b' ? Transfer::base64 : Transfer::quoted_printable, 0).bytes,
        std::string(charset.substr(0, charset.find('*'))),
        end + 2};
}

constexpr std::array<std::string_view, 12> months = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) noexcept {
    int value = 0;
    const auto* const end = text.data() + text.size();
    const bool fits = text.size() >= least && text.size() <= most &&
                      std::all_of(text.begin(), text.end(), ascii::is_digit);
    return fits && std::from_chars(text.data(), end, value).ptr == end ? std::optional(value)
                                                                       : std::nullopt;
}

std::vector<std::string_view> blank_parted(std::string_view text) {
    std::vector<std::string_view> words;
    while (words.size() < 8) {
        text = ascii::trim(text);
        if (text.empty()) {
            break;
        }
        const auto end = std::min(text.find_first_of(" \t\r\n"), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

} // namespace

std::string_view MailHead::get(std::string_view name) const noexcept {
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&](const MailField& one) { return one.name == name; });
    return found == fields.end() ? std::string_view{} : std::string_view(found->value);
}

std::string_view MailValue::get(std::string_view name) const noexcept {
    const auto found = std::find_if(parameters.begin(),
                                    parameters.end(),
                                    [&](const MailField& one) { return one.name == name; });
    return found == parameters.end() ? std::string_view{} : std::string_view(found->value);
}

MailHead mail_head_of(std::string_view bytes, std::size_t begin, std::size_t end) {
    MailHead head;
    auto at = begin;
    while (at < end && at - begin < longest_head) {
        const auto line_end = std::min(bytes.find('\n', at), end);
        auto line = bytes.substr(at, line_end - at);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        const auto next = std::min(line_end + 1, end);
        if (line.empty()) {
            at = next;
            break;
        }
        if (ascii::is_blank(line.front()) && !head.fields.empty()) {
            head.fields.back().value += ' ';
            head.fields.back().value += ascii::trim(line);
            at = next;
            continue;
        }
        const auto colon = line.find(':');
        if (colon == none || !is_field_name(ascii::trim(line.substr(0, colon)))) {
            break;
        }
        head.fields.push_back({ascii::lower(ascii::trim(line.substr(0, colon))),
                               std::string(ascii::trim(line.substr(colon + 1)))});
        at = next;
    }
    head.body = at;
    return head;
}

MailValue mail_value_of(std::string_view text) {
    MailValue value;
    const auto first = std::min(text.find(';'), text.size());
    value.value = ascii::lower(ascii::trim(text.substr(0, first)));
    auto rest = text.substr(first);
    while (rest.starts_with(';')) {
        rest.remove_prefix(1);
        const auto end = rest.find_first_of("=;");
        if (end == none || rest[end] == ';') {
            rest.remove_prefix(std::min(end, rest.size()));
            continue;
        }
        auto name = ascii::lower(ascii::trim(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
        while (!rest.empty() && ascii::is_blank(rest.front())) {
            rest.remove_prefix(1);
        }
        auto parameter = take_value(rest);
        add_parameter(value, std::move(name), std::move(parameter));
    }
    return value;
}

std::string mail_words(std::string_view value) {
    std::string out;
    EncodedWord waiting; // words of one charset may split a character between them
    const auto flush = [&] {
        out += decoded(waiting.bytes, waiting.charset);
        waiting = {};
    };
    std::string plain;
    while (!value.empty()) {
        const auto at = std::min(value.find("=?"), value.size());
        const auto word = at < value.size() ? encoded_word(value.substr(at)) : std::nullopt;
        if (!word) {
            const auto step = std::min(at + 2, value.size());
            plain += value.substr(0, step);
            value.remove_prefix(step);
            continue;
        }
        plain += value.substr(0, at);
        const bool is_gap = ascii::trim(plain).empty() && !waiting.bytes.empty();
        if (!is_gap || !ascii::same(waiting.charset, word->charset)) {
            flush();
            out += is_gap ? std::string() : decoded(plain, {});
        }
        plain.clear();
        waiting.bytes += word->bytes;
        waiting.charset = word->charset;
        value.remove_prefix(at + word->size);
    }
    flush();
    out += decoded(plain, {});
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return std::string(ascii::trim(out));
}

std::optional<std::string> mail_date_of(std::string_view value) {
    if (const auto comma = value.find(','); comma != none && comma < 12) {
        value.remove_prefix(comma + 1);
    }
    const auto words = blank_parted(value);
    if (words.size() < 4) {
        return std::nullopt;
    }
    const auto day = number(words[0], 1, 2);
    const auto month = std::find(months.begin(), months.end(), ascii::lower(words[1].substr(0, 3)));
    auto year = number(words[2], 2, 4);
    if (!day || *day < 1 || *day > 31 || month == months.end() || !year) {
        return std::nullopt;
    }
    if (*year < 100) { // RFC 5322, 4.3
        *year += *year < 50 ? 2000 : 1900;
    }
    const auto& time = words[3];
    const bool is_time = std::all_of(
        time.begin(), time.end(), [](char c) { return ascii::is_digit(c) || c == ':'; });
    if (!is_time || time.size() < 4 || time.size() > 8) {
        return std::nullopt;
    }
    return fmt::format("{:04}-{:02}-{:02} {}{}{}",
                       *year,
                       month - months.begin() + 1,
                       *day,
                       time,
                       words.size() > 4 ? " " : "",
                       words.size() > 4 ? words[4].substr(0, 8) : "");
}

} // namespace ample::seal
