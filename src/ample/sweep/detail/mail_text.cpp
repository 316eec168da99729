#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/script_border.hpp>
#include <ample/sweep/detail/mail_text.hpp>

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

/// The size of the escape of a URL at the begin of `text`, or 0.
std::size_t url_escape(std::string_view text) noexcept {
    return text.size() >= 3 && text[0] == '%' && ascii::is_hex(text[1]) && ascii::is_hex(text[2])
               ? 3
               : 0;
}

/// With escapes of letters and signs that a local part may have as these; empty where there are
/// others.
std::string decoded(std::string_view local) {
    std::string plain;
    const auto digit = [](char c) {
        return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
    };
    for (std::size_t at = 0; at < local.size();) {
        const auto size = url_escape(local.substr(at));
        const char c = size == 0
                           ? local[at]
                           : static_cast<char>(digit(local[at + 1]) * 16 + digit(local[at + 2]));
        if (!is_local(c)) {
            return {};
        }
        plain.push_back(c);
        at += size == 0 ? 1 : size;
    }
    return plain;
}

/// The next place behind `at` where the local part may begin, or `end`.
std::size_t next_begin(std::string_view text, std::size_t at, std::size_t end) noexcept {
    while (++at < end) {
        const char before = text[at - 1];
        const bool is_border = local_borders.find(before) != none;
        const bool is_behind_escape = at >= 3 && url_escape(text.substr(at - 3, 3)) != 0;
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
    while (begin > 0 && end - begin < longest_written && is_local(text[begin - 1])) {
        --begin;
    }
    constexpr int most = 16;
    auto escaped = escaped_bytes(text, begin, end);
    for (int tries = 0; begin < end && tries < most; ++tries) {
        const auto written = text.substr(begin, end - begin);
        if (written.size() <= longest_local) {
            use(begin, std::string(written));
        }
        if (written.find('%') != none) {
            if (auto plain = decoded(written); !plain.empty() && plain.size() <= longest_local) {
                use(begin, std::move(plain));
            }
        }
        begin = escaped != 0 ? begin + escaped : next_begin(text, begin, end);
        escaped = 0;
    }
}

} // namespace ample::sweep::detail
