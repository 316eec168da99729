#include <ample/core/ascii.hpp>
#include <ample/share/detail/indicator_pattern.hpp>
#include <ample/share/detail/stix_pattern.hpp>

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
    {"mutex", "mutex:name ="}};

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

std::string path_pattern(std::string_view path) {
    const auto slash = path.find_last_of("\\/");
    if (slash == path.npos || slash == 0) {
        return "[file:name = " + pattern_string(path.substr(slash + 1)) + "]";
    }
    return "[file:name = " + pattern_string(path.substr(slash + 1)) +
           " AND file:parent_directory_ref.path = " + pattern_string(path.substr(0, slash)) + "]";
}

} // namespace

std::string indicator_pattern(std::string_view type, std::string_view value) {
    if (type == "uri-file") {
        return "[url:value LIKE " + pattern_string("%/" + std::string(value) + "%") + "]";
    }
    if (type == "url") {
        const auto host =
            value.find("://") == value.npos ? value : value.substr(value.find("://") + 3);
        return "[url:value LIKE " + pattern_string("http%://" + std::string(host) + "%") + "]";
    }
    if (type == "network") {
        const std::string_view kind = value.find(':') == value.npos ? "ipv4-addr" : "ipv6-addr";
        return "[" + std::string(kind) + ":value ISSUBSET " + pattern_string(value) + "]";
    }
    if (type == "path") {
        return path_pattern(value);
    }
    if (type == "registry-key") {
        return "[windows-registry-key:key = " + pattern_string(full_key(value)) + "]";
    }
    for (const auto& form : forms) {
        if (form.type == type) {
            return "[" + std::string(form.path) + " " + pattern_string(value) + "]";
        }
    }
    return {};
}

} // namespace ample::share::detail
