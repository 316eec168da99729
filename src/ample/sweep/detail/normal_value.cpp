#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/idn.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/url_text.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace ample::sweep::detail {

namespace {

constexpr std::array default_ports = {std::pair{std::string_view("http"), std::string_view("80")},
                                      std::pair{std::string_view("https"), std::string_view("443")},
                                      std::pair{std::string_view("ftp"), std::string_view("21")},
                                      std::pair{std::string_view("ftps"), std::string_view("990")}};

int digit_of(char c) noexcept {
    return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
}

/// Decodes escapes of characters that need none (RFC 3986, 2.3); the digits of others in capitals.
/// Bytes beyond ASCII (RFC 3987, 3.1) and loose signs are written as escapes, brackets as they are.
std::string normal_escapes(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto written = static_cast<unsigned char>(text[i]);
        if (written > 127 || loose_signs.find(text[i]) != loose_signs.npos) {
            if (text[i] != '\\' || i == 0 || text[i - 1] != '\\') { // one for each run
                out += {'%', digits[written >> 4U], digits[written & 15U]};
            }
            continue;
        }
        if (text[i] != '%' || i + 2 >= text.size() || !ascii::is_hex(text[i + 1]) ||
            !ascii::is_hex(text[i + 2])) {
            out.push_back(text[i]);
            continue;
        }
        const auto byte = static_cast<unsigned>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
        const char c = static_cast<char>(byte);
        if (ascii::is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~' ||
            plain_signs.find(c) != plain_signs.npos) {
            out.push_back(c);
        } else {
            out += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
        i += 2;
    }
    return out;
}

std::string normal_host(std::string_view host) {
    if (host.find(':') != std::string_view::npos) {
        const auto address = parse_ipv6(host.substr(0, host.find('%')));
        return "[" + (address ? ipv6_text(*address) : ascii::lower(host)) + "]";
    }
    return normal_name(host);
}

/// What stands behind the host, "" or digits.
std::string_view port_of(std::string_view url) noexcept {
    const auto mark = url.find("://");
    auto authority = mark == std::string_view::npos ? url : url.substr(mark + 3);
    authority = authority.substr(0, authority.find_first_of("/?#"));
    authority = authority.substr(authority.rfind('@') + 1);
    const auto colon = authority.rfind(':');
    const auto bracket = authority.rfind(']');
    if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)) {
        return {};
    }
    return authority.substr(colon + 1);
}

std::string normal_url(std::string_view url) {
    const auto parts = parse_url(url);
    auto normal = normal_host(parts.host);
    auto port = port_of(url);
    while (port.size() > 1 && port.front() == '0') {
        port.remove_prefix(1);
    }
    const bool is_default =
        std::any_of(default_ports.begin(), default_ports.end(), [&](const auto& known) {
            return ascii::same(known.first, parts.scheme) && known.second == port;
        });
    if (!port.empty() && !is_default) {
        normal += ":" + std::string(port);
    }
    url = url.substr(0, url.find('#'));
    const auto question = url.find('?');
    normal += parts.path.empty() ? "/" : normal_escapes(parts.path);
    if (question != std::string_view::npos) {
        normal += normal_escapes(url.substr(question));
    }
    return normal;
}

/// The name of the variable that is all of `front` in some shell: "$env:temp", "${env:temp}",
/// "!temp!"; empty where it is none.
std::string_view variable_in(std::string_view front) noexcept {
    constexpr std::array shells = {std::pair{std::string_view("${env:"), std::string_view("}")},
                                   std::pair{std::string_view("$env:"), std::string_view("")},
                                   std::pair{std::string_view("!"), std::string_view("!")}};
    for (const auto& [open, close] : shells) {
        const auto size = open.size() + close.size();
        if (front.size() > size && front.starts_with(open) && front.ends_with(close)) {
            return front.substr(open.size(), front.size() - size);
        }
    }
    return {};
}

/// One way to write the variable at the front: "$env:temp\x" is "%temp%\x", "~\x" is "$home\x".
std::string with_plain_variable(std::string_view path) {
    const auto end = std::min(path.find('\\'), path.size());
    const auto front = path.substr(0, end);
    if (const auto name = variable_in(front); !name.empty()) {
        return std::string("%").append(name).append("%").append(path.substr(end));
    }
    if (front == "%homedrive%%homepath%") {
        return std::string("%userprofile%").append(path.substr(end));
    }
    const bool is_home = front == "~" || front == "${home}";
    return (is_home ? std::string("$home") : std::string(front)).append(path.substr(end));
}

/// Without the sign of a name that the kernel takes as it is: "\\\\?\\C:\\x",
/// "\\\\?\\UNC\\server\\x".
std::string without_kernel_sign(std::string_view path) {
    constexpr std::string_view share = "UNC\\";
    for (const std::string_view sign : {"\\\\?\\", "\\??\\", "\\\\.\\"}) {
        if (!path.starts_with(sign)) {
            continue;
        }
        const auto rest = path.substr(sign.size());
        if (ascii::same(rest.substr(0, share.size()), share)) {
            return std::string("\\\\").append(rest.substr(share.size()));
        }
        const bool has_drive = rest.size() > 2 && ascii::is_alpha(rest[0]) && rest[1] == ':';
        return std::string(has_drive ? rest : path);
    }
    return std::string(path);
}

/// One backslash for each run of slashes; a share's two stay two.
std::string normal_path(std::string_view written) {
    const auto path = without_kernel_sign(written);
    std::string normal;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool is_slash = path[i] == '/' || path[i] == '\\';
        if (is_slash && normal.ends_with('\\') && (i > 1 || path[0] == '/')) {
            continue;
        }
        normal.push_back(is_slash ? '\\' : ascii::lower(path[i]));
    }
    while (normal.size() > 1 && normal.ends_with('\\')) {
        normal.pop_back();
    }
    return with_plain_variable(normal);
}

std::string normal_key(std::string_view key) {
    constexpr std::array hives = {
        std::pair{std::string_view("\\registry\\machine\\"), std::string_view("hklm\\")},
        std::pair{std::string_view("\\registry\\user\\"), std::string_view("hku\\")},
        std::pair{std::string_view("hkey_local_machine\\"), std::string_view("hklm\\")},
        std::pair{std::string_view("hkey_current_user\\"), std::string_view("hkcu\\")},
        std::pair{std::string_view("hkey_users\\"), std::string_view("hku\\")},
        std::pair{std::string_view("hkey_classes_root\\"), std::string_view("hkcr\\")},
        std::pair{std::string_view("hkey_current_config\\"), std::string_view("hkcc\\")}};
    auto normal = normal_path(key);
    for (const std::string_view front :
         {"computer\\", "microsoft.powershell.core\\", "registry::"}) {
        normal.erase(0, normal.starts_with(front) ? front.size() : 0);
    }
    if (const auto colon = normal.find(":\\"); colon != std::string::npos && colon < 20) {
        normal.erase(colon, 1);
    }
    constexpr std::string_view numbered = "\\controlset00";
    if (const auto at = normal.find(numbered); at != std::string::npos &&
                                               normal.substr(at + numbered.size() + 1, 1) == "\\" &&
                                               ascii::is_digit(normal[at + numbered.size()])) {
        normal.replace(at, numbered.size() + 1, "\\currentcontrolset");
    }
    for (const auto& [from, to] : hives) {
        if (normal.starts_with(from)) {
            return std::string(to) + normal.substr(from.size());
        }
    }
    return normal;
}

std::string normal_ipv6(std::string_view value) {
    if (value.starts_with('[') && value.ends_with(']')) {
        value = value.substr(1, value.size() - 2);
    }
    const auto address = parse_ipv6(value.substr(0, value.find('%')));
    return address ? ipv6_text(*address) : ascii::lower(value);
}

std::string normal_mail(std::string_view value) {
    const auto at = value.rfind('@');
    return at == std::string_view::npos
               ? ascii::lower(value)
               : ascii::lower(value.substr(0, at + 1)) + normal_name(value.substr(at + 1));
}

} // namespace

std::string normal_name(std::string_view name) {
    if (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    const bool is_ascii = std::all_of(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    auto normal = is_ascii ? std::string() : ascii_name(name);
    return normal.empty() ? ascii::lower(name) : normal;
}

std::string normal_value(Type type, std::string_view value) {
    switch (type) {
    case Type::user_agent:
    case Type::uri_regex:
    case Type::filename_regex:
    case Type::regex:
    case Type::mutex:
    case Type::literal:
    case Type::glob:
        return std::string(value);
    case Type::domain:
        return normal_name(value);
    case Type::ipv6:
        return normal_ipv6(value);
    case Type::network: {
        const auto network = parse_network(value);
        return network ? to_text(*network) : ascii::lower(value);
    }
    case Type::url:
        return normal_url(value);
    case Type::mail:
        return normal_mail(value);
    case Type::path:
        return normal_path(value);
    case Type::registry_key:
        return normal_key(value);
    default:
        return ascii::lower(value);
    }
}

} // namespace ample::sweep::detail
