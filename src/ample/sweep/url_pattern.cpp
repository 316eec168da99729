#include <ample/core/ascii.hpp>
#include <ample/sweep/url_pattern.hpp>

#include <algorithm>

namespace ample::sweep {

namespace {

constexpr std::string_view special = "\\^$.|?*+()[]{}";
constexpr std::string_view front = "^(?i:[a-z0-9+.-]+://([^/?#]*@)?";
constexpr std::string_view any_default_port = "(:80|:443)?";
constexpr std::string_view behind_host = "([/?#]|$)";
constexpr std::string_view behind_path = "([/?&;,)#]|$)";
constexpr std::string_view behind_file = "([?#]|$)";

/// The parts of a URL that count, as it writes them.
struct Parts {
    std::string_view host = {};
    std::string_view port = {};
    std::string_view rest = {}; ///< path and query
};

Parts parts_of(std::string_view url) noexcept {
    Parts parts;
    const auto mark = url.find("://");
    url.remove_prefix(mark == url.npos ? 0 : mark + 3);
    url = url.substr(0, url.find('#'));
    const auto end = std::min(url.find_first_of("/?"), url.size());
    parts.host = url.substr(0, end);
    parts.rest = url.substr(end);
    parts.host.remove_prefix(parts.host.rfind('@') + 1);
    if (const auto colon = parts.host.rfind(':');
        colon != url.npos && parts.host.find(']', colon) == url.npos) {
        parts.port = parts.host.substr(colon + 1);
        parts.host = parts.host.substr(0, colon);
    }
    return parts;
}

/// Takes what matches no more than a text off the front of a pattern.
std::string take_plain(std::string_view& pattern) {
    std::string text;
    std::size_t at = 0;
    for (; at < pattern.size(); ++at) {
        const bool is_escape = pattern[at] == '\\' && at + 1 < pattern.size();
        if (!is_escape && special.find(pattern[at]) != special.npos) {
            break;
        }
        at += is_escape ? 1 : 0;
        text.push_back(pattern[at]);
    }
    pattern.remove_prefix(std::min(at, pattern.size()));
    return text;
}

bool take(std::string_view& pattern, std::string_view text) noexcept {
    const bool is_there = pattern.starts_with(text);
    pattern.remove_prefix(is_there ? text.size() : 0);
    return is_there;
}

} // namespace

std::string escaped_for_regex(std::string_view text) {
    std::string regex;
    for (const char c : text) {
        regex += special.find(c) == special.npos ? "" : "\\";
        regex += c;
    }
    return regex;
}

std::string pattern_of_url(std::string_view url) {
    const auto [host, port, rest] = parts_of(url);
    std::string pattern = std::string(front) + escaped_for_regex(host) + ")";
    const bool is_default = port.empty() || port == "80" || port == "443";
    pattern += is_default ? std::string(any_default_port) : ":" + std::string(port);
    if (rest.empty() || rest == "/") {
        return pattern.append(behind_host);
    }
    pattern += (rest.starts_with('?') ? "/" : "") + escaped_for_regex(rest);
    return rest.ends_with('/') ? pattern : pattern.append(behind_path);
}

std::string pattern_of_uri_file(std::string_view name) {
    return "/" + escaped_for_regex(name) + std::string(behind_file);
}

std::optional<std::string> url_of_pattern(std::string_view pattern) {
    auto rest = pattern;
    if (!take(rest, front)) {
        return std::nullopt;
    }
    auto url = "http://" + take_plain(rest);
    if (!take(rest, ")")) {
        return std::nullopt;
    }
    take(rest, any_default_port);
    url += take_plain(rest);
    if (rest == behind_host) {
        url += "/";
    }
    return pattern_of_url(url) == pattern ? std::optional(url) : std::nullopt;
}

std::optional<std::string> uri_file_of_pattern(std::string_view pattern) {
    auto rest = pattern;
    if (!take(rest, "/")) {
        return std::nullopt;
    }
    const auto name = take_plain(rest);
    return !name.empty() && name.find('/') == name.npos && rest == behind_file ? std::optional(name)
                                                                               : std::nullopt;
}

} // namespace ample::sweep
