#include <ample/core/ascii.hpp>
#include <ample/read/detail/backslash.hpp>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

int hex_digit(char c) noexcept {
    return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
}

} // namespace

void unescape_backslash(std::string_view raw,
                        std::string_view alone,
                        std::string_view letters,
                        std::string& out) {
    constexpr std::string_view names = "nrtvbf";
    constexpr std::string_view signs = "\n\r\t\v\b\f";
    while (!raw.empty()) {
        const auto plain = raw.substr(0, raw.find('\\'));
        out += plain;
        raw.remove_prefix(plain.size());
        if (raw.empty()) {
            return;
        }
        const char next = raw.size() > 1 ? raw[1] : '\0';
        if (raw.size() >= 4 && next == 'x' && letters.find('x') != none && ascii::is_hex(raw[2]) &&
            ascii::is_hex(raw[3])) {
            out += static_cast<char>(hex_digit(raw[2]) * 16 + hex_digit(raw[3]));
            raw.remove_prefix(4);
        } else if (raw.size() > 1 && alone.find(next) != none) {
            out += next;
            raw.remove_prefix(2);
        } else if (raw.size() > 1 && next != 'x' && letters.find(next) != none) {
            out += signs[names.find(next)];
            raw.remove_prefix(2);
        } else {
            out += '\\';
            raw.remove_prefix(1);
        }
    }
}

} // namespace ample::read::detail
