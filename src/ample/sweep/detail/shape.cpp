#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <array>

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

bool is_mail(std::string_view text) noexcept {
    const auto at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || at > 64) {
        return false;
    }
    const auto local = text.substr(0, at);
    constexpr std::string_view of_atoms = "!#$%&'*+-/=?^_`{|}~.";
    return is_domain(text.substr(at + 1)) && std::all_of(local.begin(), local.end(), [&](char c) {
               return ascii::is_alnum(c) || static_cast<unsigned char>(c) > 127 ||
                      of_atoms.find(c) != std::string_view::npos;
           });
}

bool is_url(std::string_view text) {
    const auto blank = std::find_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (blank != text.end()) {
        return false;
    }
    const auto mark = text.find("://");
    if (mark != std::string_view::npos && mark > 0) {
        const auto scheme = text.substr(0, mark);
        const auto host = parse_url(text).host;
        return ascii::is_alpha(scheme.front()) &&
               std::all_of(scheme.begin(),
                           scheme.end(),
                           [](char c) { return ascii::is_alnum(c) || c == '+' || c == '-'; }) &&
               !host.empty();
    }
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) {
        return false;
    }
    auto host = text.substr(0, slash);
    host = host.substr(0, host.find(':'));
    if (parse_ipv4(host)) {
        return true;
    }
    return is_domain(host) &&
           suffix_of(ascii::lower(host.substr(host.rfind('.') + 1))) == Suffix::registry;
}

bool is_ja4(std::string_view text) noexcept {
    constexpr std::string_view form = "tvvd0000aa_hhhhhhhhhhhh_hhhhhhhhhhhh";
    if (text.size() != form.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = ascii::lower(text[i]);
        const char f = form[i];
        const bool fits = f == 't'   ? c == 't' || c == 'q' || c == 'd'
                          : f == 'v' ? ascii::is_alnum(c)
                          : f == 'd' ? c == 'd' || c == 'i'
                          : f == '0' ? ascii::is_digit(c)
                          : f == 'a' ? ascii::is_alnum(c)
                          : f == 'h' ? ascii::is_hex(c)
                                     : c == f;
        if (!fits) {
            return false;
        }
    }
    return true;
}

bool is_registry_key(std::string_view text) noexcept {
    constexpr std::array roots = {"HKLM",
                                  "HKCU",
                                  "HKU",
                                  "HKCR",
                                  "HKCC",
                                  "HKEY_LOCAL_MACHINE",
                                  "HKEY_CURRENT_USER",
                                  "HKEY_USERS",
                                  "HKEY_CLASSES_ROOT",
                                  "HKEY_CURRENT_CONFIG",
                                  "\\REGISTRY\\MACHINE",
                                  "\\REGISTRY\\USER"};
    return std::any_of(roots.begin(), roots.end(), [&](std::string_view root) {
        auto rest = text.substr(std::min(root.size(), text.size()));
        if (rest.starts_with(':')) {
            rest.remove_prefix(1);
        }
        return ascii::same(text.substr(0, root.size()), root) && rest.size() > 1 &&
               rest.front() == '\\';
    });
}

bool is_path(std::string_view text) noexcept {
    const auto is_slash = [&](std::size_t at) {
        return at < text.size() && (text[at] == '\\' || text[at] == '/');
    };
    if (text.find_first_of("\n\r\"<>|") != std::string_view::npos || text.size() < 4) {
        return false;
    }
    if (ascii::is_alpha(text[0]) && text[1] == ':') {
        return is_slash(2);
    }
    if (text.starts_with("\\\\")) {
        return text.find('\\', 3) != std::string_view::npos;
    }
    if (text.starts_with('%')) {
        const auto end = text.find('%', 1);
        return end != std::string_view::npos && end > 1 && is_slash(end + 1);
    }
    return text.starts_with('/') && text[1] != '/' && text.find('/', 2) != std::string_view::npos;
}

} // namespace ample::sweep::detail
