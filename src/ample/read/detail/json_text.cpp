#include <ample/core/ascii.hpp>
#include <ample/read/detail/json_text.hpp>

#include <cstddef>
#include <optional>

namespace ample::read::detail {

namespace {

/// The code unit of "\uHHHH" at the front of `raw`.
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

/// Takes "\uHHHH", or two of them that make one character, off `raw`. The caller has seen that
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

JsonEscape utf8_of(std::uint32_t point) noexcept {
    const auto tail = [&](unsigned shift) {
        return static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
    };
    if (point < 0x80) {
        return {{static_cast<char>(point)}, 1, 0};
    }
    if (point < 0x800) {
        return {{static_cast<char>(0xC0U | point >> 6U), tail(0)}, 2, 0};
    }
    if (point < 0x10000) {
        return {{static_cast<char>(0xE0U | point >> 12U), tail(6), tail(0)}, 3, 0};
    }
    return {{static_cast<char>(0xF0U | point >> 18U), tail(12), tail(6), tail(0)}, 4, 0};
}

std::size_t digits(std::string_view text) noexcept {
    std::size_t count = 0;
    while (count < text.size() && ascii::is_digit(text[count])) {
        ++count;
    }
    return count;
}

} // namespace

JsonEscape take_long_escape(std::string_view raw) noexcept {
    if (!code_unit(raw)) {
        return {{raw[0], raw[1]}, 2, 2};
    }
    const auto before = raw.size();
    auto escape = utf8_of(take_unicode(raw));
    escape.taken = static_cast<std::uint8_t>(before - raw.size());
    return escape;
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

} // namespace ample::read::detail
