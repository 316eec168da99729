#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/json_text.hpp>

#include <cstdint>
#include <optional>

namespace ample::read::detail {

namespace {

/// The code unit of "\uXXXX" at the front of `raw`.
std::optional<std::uint32_t> code_unit(std::string_view raw) noexcept {
    if (raw.size() < 6 || raw[0] != '\\' || raw[1] != 'u') {
        return std::nullopt;
    }
    std::uint32_t unit = 0;
    for (const char c : raw.substr(2, 4)) {
        if (!ascii::is_hex(c)) {
            return std::nullopt;
        }
        const int digit = ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
        unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    return unit;
}

/// Takes "\uXXXX", or two of them that make one character, off `raw`. The caller has seen that
/// there is one.
std::uint32_t take_unicode(std::string_view& raw) noexcept {
    const auto unit = code_unit(raw).value_or(0xFFFD);
    raw.remove_prefix(6);
    if (unit < 0xD800 || unit > 0xDFFF) {
        return unit;
    }
    const auto low = code_unit(raw).value_or(0);
    if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
        return 0xFFFD;
    }
    raw.remove_prefix(6);
    return 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
}

/// What the escape letter stands for; '\0' for an unknown one.
char escaped(char letter) noexcept {
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case '"':
    case '\\':
    case '/':
        return letter;
    default:
        return '\0';
    }
}

std::size_t digits(std::string_view text) noexcept {
    std::size_t count = 0;
    while (count < text.size() && ascii::is_digit(text[count])) {
        ++count;
    }
    return count;
}

} // namespace

void unescape_json(std::string_view raw, std::string& out) {
    while (!raw.empty()) {
        const auto plain = raw.substr(0, raw.find('\\'));
        out += plain;
        raw.remove_prefix(plain.size());
        if (raw.size() < 2) {
            out += raw;
            return;
        }
        if (raw[1] == 'u' && code_unit(raw)) {
            utf8::append(out, take_unicode(raw));
            continue;
        }
        const char letter = escaped(raw[1]);
        if (letter == '\0') {
            out += raw.substr(0, 2);
        } else {
            out += letter;
        }
        raw.remove_prefix(2);
    }
}

bool is_json_number(std::string_view text) noexcept {
    const auto drop = [&](std::size_t count) { text.remove_prefix(count); };
    drop(text.starts_with('-') ? 1 : 0);
    const auto whole = digits(text);
    if (whole == 0 || (whole > 1 && text.front() == '0')) {
        return false;
    }
    drop(whole);
    if (text.starts_with('.')) {
        drop(1);
        const auto fraction = digits(text);
        if (fraction == 0) {
            return false;
        }
        drop(fraction);
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        drop(1);
        drop(text.starts_with('+') || text.starts_with('-') ? 1 : 0);
        const auto exponent = digits(text);
        if (exponent == 0) {
            return false;
        }
        drop(exponent);
    }
    return text.empty();
}

std::string parseable_json(std::string_view text) {
    std::string copy(text);
    while (!text.empty()) {
        const auto at = copy.size() - text.size();
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte >= 0x80) {
            const auto before = text.size();
            const auto code_point = utf8::take(text);
            if (code_point == 0xFFFD && before - text.size() == 1) {
                copy[at] = '?';
            }
            continue;
        }
        if (byte < 0x20) {
            copy[at] = byte == '\t' || byte == '\r' ? ' ' : '?';
        }
        text.remove_prefix(1);
    }
    return copy;
}

} // namespace ample::read::detail
