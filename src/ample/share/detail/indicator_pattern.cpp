#include <ample/share/detail/indicator_pattern.hpp>
#include <ample/share/detail/stix_pattern.hpp>

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
    {"registry-key", "windows-registry-key:key ="},
    {"mutex", "mutex:name ="}};

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
    for (const auto& form : forms) {
        if (form.type == type) {
            return "[" + std::string(form.path) + " " + pattern_string(value) + "]";
        }
    }
    return {};
}

} // namespace ample::share::detail
