#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/character_reference.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

struct Named {
    std::string_view name;
    std::uint32_t code;
};

constexpr std::array names = {
    Named{"amp", '&'},       Named{"quot", '"'},     Named{"lt", '<'},
    Named{"gt", '>'},        Named{"apos", '\''},    Named{"nbsp", 0xA0},
    Named{"period", '.'},    Named{"colon", ':'},    Named{"sol", '/'},
    Named{"commat", '@'},    Named{"bsol", '\\'},    Named{"lowbar", '_'},
    Named{"comma", ','},     Named{"semi", ';'},     Named{"quest", '?'},
    Named{"equals", '='},    Named{"lpar", '('},     Named{"rpar", ')'},
    Named{"num", '#'},       Named{"percnt", '%'},   Named{"plus", '+'},
    Named{"ast", '*'},       Named{"excl", '!'},     Named{"dollar", '$'},
    Named{"lsqb", '['},      Named{"rsqb", ']'},     Named{"lbrack", '['},
    Named{"rbrack", ']'},    Named{"lcub", '{'},     Named{"rcub", '}'},
    Named{"lbrace", '{'},    Named{"rbrace", '}'},   Named{"Hat", '^'},
    Named{"grave", '`'},     Named{"verbar", '|'},   Named{"vert", '|'},
    Named{"Tab", '\t'},      Named{"ensp", 0x2002},  Named{"emsp", 0x2003},
    Named{"thinsp", 0x2009}, Named{"laquo", 0xAB},   Named{"raquo", 0xBB},
    Named{"lsquo", 0x2018},  Named{"rsquo", 0x2019}, Named{"ldquo", 0x201C},
    Named{"rdquo", 0x201D},  Named{"ndash", 0x2013}, Named{"mdash", 0x2014},
    Named{"hellip", 0x2026}, Named{"bull", 0x2022},  Named{"middot", 0xB7}};

std::uint32_t digit(char c) noexcept {
    return (static_cast<unsigned char>(c) & 15U) + (static_cast<unsigned char>(c) >> 6U) * 9U;
}

/// What the digits behind "&#" write.
CharacterReference number_in(std::string_view digits, std::size_t size) noexcept {
    constexpr std::uint32_t last_code = 0x10FFFF;
    const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(is_hex ? 1 : 0);
    std::uint32_t code = 0;
    for (const char c : digits) {
        if (is_hex ? !ascii::is_hex(c) : !ascii::is_digit(c)) {
            return {};
        }
        code = code * (is_hex ? 16U : 10U) + digit(c);
    }
    return digits.empty() || code > last_code ? CharacterReference{}
                                              : CharacterReference{code, size};
}

} // namespace

CharacterReference reference_at(std::string_view text) noexcept {
    if (!text.starts_with('&')) {
        return {};
    }
    text = text.substr(0, longest_reference);
    const auto end = text.find(';');
    if (end == text.npos || end < 3) {
        return {};
    }
    if (text[1] == '#') {
        return number_in(text.substr(2, end - 2), end + 1);
    }
    const auto name = text.substr(1, end - 1);
    const auto* const found = std::find_if(
        names.begin(), names.end(), [&](const Named& one) { return one.name == name; });
    return found == names.end() ? CharacterReference{} : CharacterReference{found->code, end + 1};
}

CharacterReference reference_before(std::string_view text) noexcept {
    if (!text.ends_with(';')) {
        return {};
    }
    const auto near = text.substr(text.size() - std::min(text.size(), longest_reference));
    const auto begin = near.rfind('&');
    const auto found = begin == near.npos ? CharacterReference{} : reference_at(near.substr(begin));
    return begin != near.npos && begin + found.size == near.size() ? found : CharacterReference{};
}

} // namespace ample::sweep::detail
