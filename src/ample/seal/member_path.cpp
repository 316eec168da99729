#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/seal/member_path.hpp>

namespace ample::seal {

namespace {

void append_escaped(std::string& text, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back('%');
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
}

/// Controls of ASCII, Latin-1 and bidirectional text; and U+FFFD from an invalid byte.
bool is_unsafe(std::uint32_t c, std::size_t bytes) noexcept {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == '/' || c == '%' ||
           (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || (c == 0xFFFD && bytes == 1);
}

int nibble(char c) noexcept {
    return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
}

} // namespace

std::string escape_part(std::string_view name) {
    std::string part;
    part.reserve(name.size());
    while (!name.empty()) {
        auto rest = name;
        const auto code_point = utf8::take(rest);
        const auto bytes = name.substr(0, name.size() - rest.size());
        if (is_unsafe(code_point, bytes.size())) {
            append_escaped(part, bytes);
        } else {
            part.append(bytes);
        }
        name = rest;
    }
    return part;
}

std::string unescape_part(std::string_view part) {
    std::string name;
    name.reserve(part.size());
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == '%' && i + 2 < part.size() && ascii::is_hex(part[i + 1]) &&
            ascii::is_hex(part[i + 2])) {
            name.push_back(static_cast<char>(nibble(part[i + 1]) * 16 + nibble(part[i + 2])));
            i += 2;
        } else {
            name.push_back(part[i]);
        }
    }
    return name;
}

std::string join_path(std::string_view container, std::string_view part) {
    std::string path(container);
    if (!path.empty()) {
        path.push_back('/');
    }
    path.append(part);
    return path;
}

} // namespace ample::seal
