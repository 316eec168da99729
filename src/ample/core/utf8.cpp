#include <ample/core/eight_bytes.hpp>
#include <ample/core/utf8.hpp>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace ample::utf8 {

namespace {

constexpr std::uint32_t replacement = 0xFFFD;

/// Length of the sequence a first byte announces, 0 when it can't be one.
int announced(unsigned char byte) noexcept {
    if (byte < 0x80) {
        return 1;
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return 2;
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return 3;
    }
    return byte >= 0xF0 && byte <= 0xF4 ? 4 : 0;
}

bool is_bidi_control(std::uint32_t point) noexcept {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           point == 0x200E || point == 0x200F || point == 0x061C;
}

} // namespace

std::uint32_t take(std::string_view& text) noexcept {
    const auto first = static_cast<unsigned char>(text.front());
    const int length = announced(first);
    if (length == 1 || length == 0 || text.size() < static_cast<std::size_t>(length)) {
        text.remove_prefix(1);
        return length == 1 ? first : replacement;
    }
    std::uint32_t point = first & (0x7FU >> static_cast<unsigned>(length));
    for (int i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((next & 0xC0U) != 0x80U) {
            text.remove_prefix(1);
            return replacement;
        }
        point = (point << 6U) | (next & 0x3FU);
    }
    const bool is_overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    const bool is_surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (is_overlong || is_surrogate || point > 0x10FFFF) {
        text.remove_prefix(1);
        return replacement;
    }
    text.remove_prefix(static_cast<std::size_t>(length));
    return point;
}

void append(std::string& text, std::uint32_t point) {
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

bool is_valid(std::string_view text) noexcept {
    while (!text.empty()) {
        text.remove_prefix(ascii_end(text, 0));
        if (text.empty()) {
            break;
        }
        if (begins_usual(text, 0)) {
            text.remove_prefix(3);
            continue;
        }
        const auto before = text;
        if (take(text) == replacement && before.substr(0, 3) != "\xEF\xBF\xBD") {
            return false;
        }
    }
    return true;
}

std::string repaired(std::string_view text) {
    std::string good;
    good.reserve(text.size());
    while (!text.empty()) {
        append(good, take(text));
    }
    return good;
}

std::string printable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const auto before = text;
        const auto point = take(text);
        const bool is_invalid = point == replacement && before.substr(0, 3) != "\xEF\xBF\xBD";
        if (is_invalid || (point < 0x20 && point != '\t') || point == 0x7F) {
            safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(before.front()));
        } else if ((point >= 0x80 && point < 0xA0) || is_bidi_control(point)) {
            safe += fmt::format("\\u{{{:x}}}", point);
        } else {
            append(safe, point);
        }
    }
    return safe;
}

std::size_t columns(std::string_view text) noexcept {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto point = static_cast<UChar32>(take(text));
        const auto category = u_charType(point);
        if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
            category == U_FORMAT_CHAR) {
            continue;
        }
        const auto wide = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
        width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

} // namespace ample::utf8
