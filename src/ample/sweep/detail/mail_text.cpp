#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/script_border.hpp>
#include <ample/sweep/detail/character_reference.hpp>
#include <ample/sweep/detail/mail_text.hpp>

#include <algorithm>

namespace ample::sweep::detail {

namespace {

constexpr auto none = std::string_view::npos;
/// Longest part of a mail address before the "@" (RFC 5321, section 4.5.3.1.1), with escapes.
constexpr std::size_t longest_local = 64;
constexpr std::size_t longest_written = 2 * longest_local;
constexpr std::string_view local_signs = "!#$%&'*+-/=?^_`{|}~.";
/// Signs of it that more often part it from what a log says before.
constexpr std::string_view local_borders = "!#$%&'*/=?^`{|}~";

bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) > 127;
}

bool is_local(char c) noexcept {
    return ascii::is_alnum(c) || is_high(c) || local_signs.find(c) != none;
}

unsigned digit(char c) noexcept {
    return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
}

/// A sign of ASCII and the size of the escape that writes it; 0 for none.
struct Escape {
    char sign = '\0';
    std::size_t size = 0;
};

/// The escape with `count` hex digits behind `front` at the begin of `text`.
Escape hex_escape(std::string_view text, std::string_view front, std::size_t count) noexcept {
    const auto digits = text.substr(std::min(front.size(), text.size()), count);
    if (!text.starts_with(front) || digits.size() != count ||
        !std::all_of(digits.begin(), digits.end(), ascii::is_hex)) {
        return {};
    }
    return {static_cast<char>(digit(digits[0]) * 16 + digit(digits[1])), front.size() + count};
}

/// The escape of URLs, JSON, web servers or HTML at the begin of `text`.
Escape escape_in(std::string_view text) noexcept {
    if (text.empty() || (text[0] != '%' && text[0] != '\\' && text[0] != '&')) {
        return {};
    }
    for (const auto& escape :
         {hex_escape(text, "%", 2), hex_escape(text, "\\u00", 2), hex_escape(text, "\\x", 2)}) {
        if (escape.size != 0) {
            return escape;
        }
    }
    const auto reference = reference_at(text);
    return reference.code < 0x80 ? Escape{static_cast<char>(reference.code), reference.size}
                                 : Escape{};
}

/// The size of the escape that ends at `at`, or 0.
std::size_t escape_before(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t longest = longest_reference;
    for (std::size_t size = 3; size <= std::min(longest, at); ++size) {
        if (escape_in(text.substr(at - size, size)).size == size) {
            return size;
        }
    }
    return 0;
}

/// With escapes of letters and signs that a local part may have as these; empty where there are
/// others.
std::string decoded(std::string_view local) {
    std::string plain;
    for (std::size_t at = 0; at < local.size();) {
        const auto escape = escape_in(local.substr(at));
        const char c = escape.size == 0 ? local[at] : escape.sign;
        if (!is_local(c)) {
            return {};
        }
        plain.push_back(c);
        at += std::max<std::size_t>(escape.size, 1);
    }
    return plain;
}

/// The next place behind `at` where the local part may begin, or `end`.
std::size_t next_begin(std::string_view text, std::size_t at, std::size_t end) noexcept {
    while (++at < end) {
        const char before = text[at - 1];
        const bool is_border = local_borders.find(before) != none;
        const bool is_behind_escape = escape_before(text, at) != 0;
        if (is_border || is_behind_escape ||
            (is_high(before) && !is_high(text[at]) && is_script_before(text, at))) {
            return at;
        }
    }
    return end;
}

} // namespace

std::size_t at_sign_before(std::string_view text, std::size_t at) noexcept {
    if (at > 0 && text[at - 1] == '@') {
        return 1;
    }
    const auto before = text.substr(0, at);
    for (const std::string_view sign :
         {"%40", "%2540", "\\u0040", "\\x40", "&#64;", "&#x40;", "&commat;", "\xEF\xBC\xA0"}) {
        if (before.ends_with(sign)) {
            return sign.size();
        }
    }
    return 0;
}

void for_each_local(std::string_view text,
                    std::size_t end,
                    const std::function<void(std::size_t begin, std::string local)>& use) {
    auto begin = end;
    while (begin > 0 && end - begin < longest_written) {
        const auto escape = escape_before(text, begin);
        const bool is_one = escape != 0 && is_local(escape_in(text.substr(begin - escape)).sign);
        if (!is_one && !is_local(text[begin - 1])) {
            break;
        }
        begin -= is_one ? escape : 1;
    }
    constexpr int most = 16;
    auto escaped = escaped_bytes(text, begin, end);
    for (int tries = 0; begin < end && tries < most; ++tries) {
        const auto written = text.substr(begin, end - begin);
        if (written.size() <= longest_local) {
            use(begin, std::string(written));
        }
        if (written.find_first_of("%\\&") != none) {
            if (auto plain = decoded(written); !plain.empty() && plain.size() <= longest_local) {
                use(begin, std::move(plain));
            }
        }
        begin = escaped != 0 ? begin + escaped : next_begin(text, begin, end);
        escaped = 0;
    }
}

} // namespace ample::sweep::detail
