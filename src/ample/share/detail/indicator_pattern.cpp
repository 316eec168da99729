#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/share/detail/indicator_pattern.hpp>
#include <ample/share/detail/stix_pattern.hpp>
#include <ample/sweep/url_pattern.hpp>

#include <string>
#include <utility>

namespace ample::share::detail {

namespace {

struct Form {
    std::string_view type;
    std::string_view path;
};

constexpr Form forms[] = {
    {"domain", "domain-name:value ="},
    {"ipv4", "ipv4-addr:value ="},
    {"lease", "ipv4-addr:value ="},
    {"ipv6", "ipv6-addr:value ="},
    {"mail", "email-addr:value ="},
    {"md5", "file:hashes.MD5 ="},
    {"sha1", "file:hashes.'SHA-1' ="},
    {"sha256", "file:hashes.'SHA-256' ="},
    {"sha512", "file:hashes.'SHA-512' ="},
    {"imphash", "file:extensions.'windows-pebinary-ext'.imphash ="},
    {"user-agent", "network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' ="},
    {"uri-regex", "url:value MATCHES"},
    {"filename", "file:name ="},
    {"filename-regex", "file:name MATCHES"},
    {"mutex", "mutex:name ="},
    {"ja3", "network-traffic:extensions.'x-ample-tls-ext'.ja3 ="},
    {"ja4", "network-traffic:extensions.'x-ample-tls-ext'.ja4 ="},
    {"computed", "x-ample-computed:name ="}};

/// The hive in full, as the standard wants it (STIX 2.1, section 6.17).
std::string full_key(std::string_view key) {
    constexpr std::pair<std::string_view, std::string_view> hives[] = {
        {"hklm", "HKEY_LOCAL_MACHINE"},
        {"hkcu", "HKEY_CURRENT_USER"},
        {"hku", "HKEY_USERS"},
        {"hkcr", "HKEY_CLASSES_ROOT"},
        {"hkcc", "HKEY_CURRENT_CONFIG"},
        {"\\registry\\machine", "HKEY_LOCAL_MACHINE"},
        {"\\registry\\user", "HKEY_USERS"}};
    for (const auto& [front, hive] : hives) {
        if (!ascii::same(key.substr(0, front.size()), front)) {
            continue;
        }
        auto rest = key.substr(front.size());
        rest.remove_prefix(rest.starts_with(':') ? 1 : 0); // "HKLM:\\" of PowerShell
        if (rest.starts_with('\\') || rest.starts_with('/')) {
            return std::string(hive).append(rest);
        }
    }
    return std::string(key);
}

bool has_like_signs(std::string_view text) noexcept {
    return text.find_first_of("%_") != text.npos;
}

/// The comparison of `path` with what a glob stands for.
std::string glob_comparison(std::string_view path, std::string_view glob) {
    if (glob.find_first_of("*?") == glob.npos) {
        return std::string(path) + " = " + pattern_string(glob);
    }
    const bool is_like = !has_like_signs(glob);
    std::string text = is_like ? "" : "^";
    for (const char c : glob) {
        text += c == '*'   ? (is_like ? "%" : ".*")
                : c == '?' ? (is_like ? "_" : ".")
                : is_like  ? std::string(1, c)
                           : sweep::escaped_for_regex(std::string_view(&c, 1));
    }
    return std::string(path) + (is_like ? " LIKE " : " MATCHES ") +
           pattern_string(text + (is_like ? "" : "$"));
}

/// The name and the folder of a path, each of which may be a glob.
std::string path_comparison(std::string_view path) {
    const auto slash = path.find_last_of("\\/");
    if (slash == path.npos || slash == 0) {
        return glob_comparison("file:name", path.substr(slash + 1));
    }
    return glob_comparison("file:name", path.substr(slash + 1)) + " AND " +
           glob_comparison("file:parent_directory_ref.path", path.substr(0, slash));
}

bool is_key(std::string_view text) {
    return full_key(text) != text || ascii::same(text.substr(0, 5), "hkey_");
}

/// A glob by its form: a key, a mail address, a path, a URL, a file's name or a host's.
std::string glob_pattern(std::string_view glob) {
    if (glob.find('\\') != glob.npos) {
        return is_key(glob) ? glob_comparison("windows-registry-key:key", full_key(glob))
                            : path_comparison(glob);
    }
    if (glob.starts_with('@')) {
        return glob_comparison("email-addr:value", "*" + std::string(glob));
    }
    if (glob.starts_with('/') || glob.starts_with('~')) {
        return path_comparison(glob);
    }
    if (glob.find('/') != glob.npos) {
        return glob_comparison("url:value", glob);
    }
    if (glob.find('@') != glob.npos) {
        return glob_comparison("email-addr:value", glob);
    }
    const auto last = ascii::lower(glob.substr(glob.rfind('.') + 1));
    const bool is_name = glob.find('.') != glob.npos && !is_file_extension(last);
    return glob_comparison(is_name ? "domain-name:value" : "file:name", glob);
}

} // namespace

IndicatorPattern indicator_pattern(std::string_view type, std::string_view value) {
    const auto stix = [](const std::string& comparison) {
        return IndicatorPattern{"[" + comparison + "]", "stix"};
    };
    if (type == "regex") {
        return {std::string(value), "pcre"};
    }
    if (type == "literal") {
        return {sweep::escaped_for_regex(value), "pcre"};
    }
    if (type == "glob") {
        return stix(glob_pattern(value));
    }
    if (type == "uri-file") {
        return stix("url:value MATCHES " + pattern_string(sweep::pattern_of_uri_file(value)));
    }
    if (type == "url") {
        return stix("url:value MATCHES " + pattern_string(sweep::pattern_of_url(value)));
    }
    if (type == "network") {
        const std::string kind = value.find(':') == value.npos ? "ipv4-addr" : "ipv6-addr";
        return stix(kind + ":value ISSUBSET " + pattern_string(value));
    }
    if (type == "path") {
        return stix(path_comparison(value));
    }
    if (type == "registry-key") {
        return stix("windows-registry-key:key = " + pattern_string(full_key(value)));
    }
    for (const auto& form : forms) {
        if (form.type == type) {
            return stix(std::string(form.path) + " " + pattern_string(value));
        }
    }
    return {};
}

} // namespace ample::share::detail
