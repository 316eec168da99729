#include <ample/core/ascii.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/core/script_border.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/detail/character_reference.hpp>
#include <ample/sweep/detail/continued.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace ample::sweep::detail {

namespace {

/// A character and the bytes that write it; none of size 0.
struct Sign {
    std::uint32_t code = 0;
    std::size_t size = 0;
};

std::uint32_t digit(char c) noexcept {
    return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
}

/// The number that `count` hex digits at `at` write.
std::optional<std::uint32_t>
hex_at(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (at + count > text.size()) {
        return std::nullopt;
    }
    std::uint32_t number = 0;
    for (const char c : text.substr(at, count)) {
        if (!ascii::is_hex(c)) {
            return std::nullopt;
        }
        number = number * 16 + digit(c);
    }
    return number;
}

/// "%2E", "%252E", and the two to four that write a letter in UTF-8.
Sign percent_at(std::string_view text, std::size_t at) noexcept {
    const auto byte_of = [&](std::size_t from) -> std::optional<std::uint32_t> {
        return from < text.size() && text[from] == '%' ? hex_at(text, from + 1, 2) : std::nullopt;
    };
    const auto first = byte_of(at);
    if (!first) {
        return {};
    }
    if (const auto again = *first == '%' ? hex_at(text, at + 3, 2) : std::nullopt) {
        return {*again, 5};
    }
    if (*first < 0x80) {
        return {*first, 3};
    }
    std::array<char, 4> bytes = {};
    std::size_t count = 0;
    for (auto next = first; next && count < bytes.size(); next = byte_of(at + 3 * count)) {
        bytes[count++] = static_cast<char>(*next);
    }
    std::string_view letter(bytes.data(), count);
    const auto code = utf8::take(letter);
    const auto used = count - letter.size();
    return used > 1 ? Sign{code, 3 * used} : Sign{};
}

/// "\u002e" and "\x2e". What a share or folder may be named is none: "\u12345".
Sign backslash_at(std::string_view text, std::size_t at) noexcept {
    const char kind = at + 1 < text.size() ? text[at + 1] : ' ';
    if (kind == 'u') {
        constexpr std::uint32_t first_of_no_alphabet = 0x600;
        const auto code = hex_at(text, at + 2, 4);
        return code && *code < first_of_no_alphabet ? Sign{*code, 6} : Sign{};
    }
    const auto code = kind == 'x' ? hex_at(text, at + 2, 2) : std::nullopt;
    return code && *code < 0x80 ? Sign{*code, 4} : Sign{};
}

/// Whether a folder for one kind of processors is at `at` rather than an escape.
bool is_processor(std::string_view text, std::size_t at) noexcept {
    const auto name = text.substr(at, 4);
    return name == "\\x64" || name == "\\x32";
}

/// "&#46;", "&#x2e;", "&period;".
Sign reference_sign(std::string_view text, std::size_t at) noexcept {
    const auto reference = reference_at(text.substr(at));
    return {reference.code, reference.size};
}

/// "[.]", "(.)", "[dot]" as defanged names have them.
Sign bracket_at(std::string_view text, std::size_t at) noexcept {
    for (const std::string_view dot : {"[.]", "(.)", "{.}", "[dot]", "(dot)", "{dot}"}) {
        if (ascii::same(text.substr(at, dot.size()), dot)) {
            return {'.', dot.size()};
        }
    }
    return {};
}

Sign escape_at(std::string_view text, std::size_t at) noexcept {
    switch (text[at]) {
    case '%':
        return percent_at(text, at);
    case '\\':
        return backslash_at(text, at);
    case '&':
        return reference_sign(text, at);
    case '[':
    case '(':
    case '{':
        return bracket_at(text, at);
    default:
        return {};
    }
}

/// "。", "．" and "｡" where a public suffix follows: "evil.example。net", but not "。HTTP".
Sign stop_at(std::string_view text, std::size_t at) {
    constexpr std::size_t size = 3;
    const auto sign = text.substr(at, size);
    if (sign != "\xE3\x80\x82" && sign != "\xEF\xBC\x8E" && sign != "\xEF\xBD\xA1") {
        return {};
    }
    constexpr std::size_t longest = 64;
    std::string name;
    for (const char c : text.substr(at + size, longest)) {
        if (!ascii::is_alnum(c) && c != '-' && c != '.') {
            break;
        }
        name.push_back(ascii::lower(c));
    }
    const auto last = name.substr(name.rfind('.') + 1);
    return suffix_of(last) == Suffix::registry ? Sign{'.', size} : Sign{};
}

bool is_word(std::uint32_t code) noexcept {
    return code < 0x80 ? ascii::is_alnum(static_cast<char>(code)) || code == '_'
                       : script_letter(code).joins;
}

bool may_stand_between(std::uint32_t code, Follower follower) noexcept {
    switch (follower) {
    case Follower::word:
        return false;
    case Follower::group:
        return code == ':';
    case Follower::name:
    case Follower::domain:
        return code == '.' || code == '-';
    }
    return false;
}

/// The escape that ends before `end`.
Sign escape_before(std::string_view text, std::size_t end) noexcept {
    constexpr std::size_t longest = 12; // four of "%F0"
    for (std::size_t size = 3; size <= std::min(end, longest); ++size) {
        const auto sign = escape_at(text.substr(0, end), end - size);
        if (sign.size == size) {
            return sign;
        }
    }
    return {};
}

} // namespace

bool goes_on_behind(std::string_view text, std::size_t end, Follower follower) noexcept {
    constexpr int most_between = 4;
    bool is_escaped = false;
    for (int i = 0; i < most_between && end < text.size() && !is_processor(text, end); ++i) {
        auto sign = escape_at(text, end);
        if (follower == Follower::group && text[end] == '%' && sign.code != ':') {
            return false; // a zone: "fe80::1%41"
        }
        if (sign.size == 0 && follower == Follower::domain) {
            sign = stop_at(text, end);
        }
        is_escaped |= sign.size != 0;
        if (sign.size == 0) {
            sign = {static_cast<unsigned char>(text[end]), 1};
        }
        if (!may_stand_between(sign.code, follower)) {
            const bool is_raw_high = sign.size == 1 && sign.code >= 0x80;
            const bool is_part = follower != Follower::word || sign.code != '_';
            return is_escaped && !is_raw_high && is_part && is_word(sign.code);
        }
        end += sign.size;
    }
    return false;
}

bool goes_on_before(std::string_view text, std::size_t begin, std::string_view signs) noexcept {
    const auto sign = escape_before(text, begin);
    if (sign.size == 0) {
        return false;
    }
    const char c = sign.code < 0x80 ? static_cast<char>(sign.code) : ' ';
    if (c == '.' && signs.find(c) != signs.npos) {
        return begin > sign.size && ascii::is_alnum(text[begin - sign.size - 1]);
    }
    return signs.find(c) != signs.npos || (c != '_' && is_word(sign.code));
}

} // namespace ample::sweep::detail
