#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/shape.hpp>

#include <algorithm>

namespace ample::sweep::detail {

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
