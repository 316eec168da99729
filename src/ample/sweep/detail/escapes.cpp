#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/character_reference.hpp>
#include <ample/sweep/detail/escapes.hpp>
#include <ample/sweep/detail/terminal_code.hpp>
#include <ample/sweep/detail/token.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace ample::sweep::detail {

namespace {

constexpr std::size_t longest_stretch = std::size_t{1} << 12U;
constexpr std::size_t longest_back = 300; // more than a name has
static_assert(longest_back + longest_stretch <= DecodedText::longest);

/// The value of each hex digit, and 16 for other bytes.
constexpr auto hex_values = [] {
    std::array<std::uint8_t, 256> values = {};
    for (unsigned byte = 0; byte < values.size(); ++byte) {
        const char c = static_cast<char>(byte);
        values[byte] =
            static_cast<std::uint8_t>(ascii::is_hex(c) ? (byte & 15U) + (byte >> 6U) * 9U : 16U);
    }
    return values;
}();

unsigned hex(char c) noexcept {
    return hex_values[static_cast<unsigned char>(c)];
}

struct Escape {
    unsigned code = 0;
    std::size_t size = 0; ///< 0: there is none
    bool is_byte = false; ///< of UTF-8
};

/// The number that the four hex digits behind "\\u" at the begin of `text` write, above 0xFFFF for
/// none.
unsigned unit_in(std::string_view text) noexcept {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') {
        return 0x10000;
    }
    const unsigned a = hex(text[2]);
    const unsigned b = hex(text[3]);
    const unsigned c = hex(text[4]);
    const unsigned d = hex(text[5]);
    return (a | b | c | d) < 16 ? a << 12U | b << 8U | c << 4U | d : 0x10000;
}

/// "\\u0041", and two of them for a character beyond the basic plane.
Escape json_escape_in(std::string_view text) noexcept {
    const auto unit = unit_in(text);
    if (unit > 0xFFFF) {
        return {};
    }
    if (unit >= 0xD800 && unit < 0xDC00) {
        const auto low = unit_in(text.substr(6));
        if (low >= 0xDC00 && low < 0xE000) {
            return {0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00), 12, false};
        }
    }
    return {unit, 6, false};
}

/// The escape at the begin of `text`.
[[gnu::always_inline]] inline Escape escape_in(std::string_view text) noexcept {
    if (text.size() >= 3 && text[0] == '%') {
        const unsigned high = hex(text[1]);
        const unsigned low = hex(text[2]);
        return (high | low) < 16 ? Escape{high << 4U | low, 3, true} : Escape{};
    }
    if (text.size() >= 4 && text[0] == '\\' && text[1] == 'x') {
        const unsigned high = hex(text[2]);
        const unsigned low = hex(text[3]);
        return (high | low) < 16 ? Escape{high << 4U | low, 4, true} : Escape{};
    }
    if (text.size() >= 6 && text[0] == '\\') {
        return json_escape_in(text);
    }
    const auto reference = reference_at(text);
    return {reference.code, reference.size, false};
}

/// What a byte is to a stretch.
enum class Sign : std::uint8_t { plain, percent, other_escape, end };

constexpr auto signs = [] {
    std::array<Sign, 256> kinds = {};
    for (unsigned byte = 0; byte < kinds.size(); ++byte) {
        const char c = static_cast<char>(byte);
        const bool is_end = byte <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>';
        kinds[byte] = is_end                              ? Sign::end
                      : c == '%'                          ? Sign::percent
                      : c == '\\' || c == '&' || c == '#' ? Sign::other_escape
                                                          : Sign::plain;
    }
    return kinds;
}();

Sign sign_of(char c) noexcept {
    return signs[static_cast<unsigned char>(c)];
}

bool ends_stretch(char c) noexcept {
    return sign_of(c) == Sign::end;
}

/// Writes the escapes of one byte in a row, "%65%76…", and returns where they end.
std::size_t put_percents(std::string_view text, std::size_t at, DecodedText::Writer& to) noexcept {
    constexpr std::size_t size = 3;
    for (; text.size() - at >= size && text[at] == '%'; at += size) {
        const unsigned high = hex(text[at + 1]);
        const unsigned low = hex(text[at + 2]);
        if ((high | low) > 15) {
            break;
        }
        to.put(static_cast<char>(high << 4U | low), at);
    }
    return at;
}

/// The same of "\\u0065\\u0076…", up to the first surrogate or sign of control.
std::size_t put_units(std::string_view text, std::size_t at, DecodedText::Writer& to) noexcept {
    constexpr std::size_t size = 6;
    for (; text.size() - at >= size && text[at] == '\\' && text[at + 1] == 'u'; at += size) {
        const unsigned a = hex(text[at + 2]);
        const unsigned b = hex(text[at + 3]);
        const unsigned c = hex(text[at + 4]);
        const unsigned d = hex(text[at + 5]);
        const auto unit = a << 12U | b << 8U | c << 4U | d;
        if ((a | b | c | d) > 15 || unit < ' ' || unit >> 11U == 0xD800U >> 11U) {
            break;
        }
        to.put_code(unit, at);
    }
    return at;
}

/// Writes the escape at `at`, or the byte that is none, and returns where it ends.
std::size_t put_escape(std::string_view text, std::size_t at, DecodedText::Writer& to) noexcept {
    const auto escape = escape_in(text.substr(at));
    if (escape.size == 0) {
        to.put(text[at], at);
        return at + 1;
    }
    if (escape.is_byte) {
        to.put(static_cast<char>(escape.code), at);
    } else {
        to.put_code(escape.code, at);
    }
    return at + escape.size;
}

/// Whether a reference by a number or to a sign that values have begins `text`.
bool may_hide(std::string_view text) noexcept {
    return text.starts_with("&#") || text.starts_with("&period;") || text.starts_with("&colon;");
}

} // namespace

std::size_t EscapeFinder::decode(std::size_t begin,
                                 std::size_t most,
                                 bool is_coloured,
                                 DecodedText& to) const noexcept {
    const auto text = text_.substr(0, most);
    auto written = to.writer();
    auto at = begin;
    while (at < most) {
        const char c = text[at];
        const auto sign = sign_of(c);
        if (sign == Sign::plain) {
            written.put(c, at);
            ++at;
        } else if (sign == Sign::end && (!is_coloured || c == '\n' || c == '\0')) {
            break;
        } else if (const auto code =
                       may_begin_terminal_code(c) ? terminal_code_in(text.substr(at)) : 0) {
            at += code;
        } else {
            const auto end = sign == Sign::percent ? put_percents(text, at, written)
                                                   : put_units(text, at, written);
            at = end != at ? end : put_escape(text, at, written);
        }
    }
    to.end(written, at);
    return at;
}

/// Where the next escape from `at` on may begin, or the end of the text.
std::size_t EscapeFinder::next_escape(std::size_t at) const noexcept {
    if (at >= text_.size()) {
        return text_.size();
    }
    auto word = at / 64;
    auto bits = marks_[word] >> (at % 64) << (at % 64);
    while (bits == 0 && ++word < marks_.size()) {
        bits = marks_[word];
    }
    return bits == 0 ? text_.size() : word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

bool EscapeFinder::hides(std::size_t at) const noexcept {
    if (may_begin_terminal_code(text_[at]) && terminal_code_in(text_.substr(at)) != 0) {
        return true;
    }
    if (text_[at] == '&' && !may_hide(text_.substr(at))) {
        return false;
    }
    const auto escape = escape_in(text_.substr(at));
    if (escape.size == 0) {
        return false;
    }
    if (escape.code > 127) {
        return with_letters_;
    }
    const auto c = static_cast<char>(escape.code);
    if (c != ':') {
        return is_token_byte(c);
    }
    // A colon between hex digits or other colons may be one of an address.
    const auto end = at + escape.size;
    const bool goes_on = end < text_.size() &&
                         (ascii::is_hex(text_[end]) || escape_in(text_.substr(end)).code == ':');
    const bool went_on = at > 0 && (ascii::is_hex(text_[at - 1]) || text_[at - 1] == '=');
    return goes_on && went_on;
}

bool EscapeFinder::add(DecodedText& to) noexcept {
    for (auto here = next_escape(at_); here < text_.size(); here = next_escape(at_)) {
        if (!hides(here)) {
            at_ = here + 1;
            continue;
        }
        const bool is_coloured = terminal_code_in(text_.substr(here)) != 0;
        const auto ends = [&](char c) {
            return is_coloured ? c == '\n' || c == '\0' : ends_stretch(c);
        };
        std::size_t begin = here;
        while (begin > 0 && here - begin < longest_back && !ends(text_[begin - 1])) {
            --begin;
        }
        if (to.is_full() || !to.begin(begin)) {
            return true;
        }
        const auto end =
            decode(begin, std::min(text_.size(), here + longest_stretch), is_coloured, to);
        const bool is_cut = end < text_.size() && !ends(text_[end]);
        at_ = std::max(here + 1, is_cut ? end - longest_back : end);
    }
    return false;
}

} // namespace ample::sweep::detail
