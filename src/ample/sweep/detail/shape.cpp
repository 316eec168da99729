#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/shape.hpp>

#include <algorithm>

namespace ample::sweep::detail {

std::optional<std::uint32_t> parse_ipv4(std::string_view text) noexcept {
    std::uint32_t address = 0;
    for (int part = 0; part < 4; ++part) {
        std::uint32_t number = 0;
        std::size_t digits = 0;
        while (digits < text.size() && digits < 4 && ascii::is_digit(text[digits])) {
            number = number * 10 + static_cast<std::uint32_t>(text[digits] - '0');
            ++digits;
        }
        if (digits == 0 || digits > 3 || number > 255 || (digits > 1 && text.front() == '0')) {
            return std::nullopt;
        }
        text.remove_prefix(digits);
        address = address << 8U | number;
        if (part < 3) {
            if (!text.starts_with('.')) {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
    }
    return text.empty() ? std::optional(address) : std::nullopt;
}

bool is_hex_of(std::string_view text, std::size_t digits) noexcept {
    return text.size() == digits && std::all_of(text.begin(), text.end(), ascii::is_hex);
}

bool is_domain(std::string_view text) noexcept {
    if (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    if (text.size() > 253) {
        return false;
    }
    int labels = 0;
    bool has_letter = false;
    while (true) {
        const auto dot = text.find('.');
        const auto label = text.substr(0, dot);
        has_letter = false;
        for (const char c : label) {
            const bool is_letter = ascii::is_alpha(c) || static_cast<unsigned char>(c) > 127;
            if (!is_letter && !ascii::is_digit(c) && c != '-' && c != '_') {
                return false;
            }
            has_letter = has_letter || is_letter;
        }
        if (label.empty() || label.size() > 63) {
            return false;
        }
        ++labels;
        if (dot == std::string_view::npos) {
            return labels > 1 && has_letter;
        }
        text.remove_prefix(dot + 1);
    }
}

std::string normal_value(Type type, std::string_view value) {
    switch (type) {
    case Type::user_agent:
    case Type::uri_regex:
    case Type::filename_regex:
        return std::string(value);
    case Type::domain:
        if (value.ends_with('.')) {
            value.remove_suffix(1);
        }
        return ascii::lower(value);
    default:
        return ascii::lower(value);
    }
}

} // namespace ample::sweep::detail
