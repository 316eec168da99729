#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/stix_path.hpp>
#include <ample/sweep/url_pattern.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

struct Path {
    std::string_view path;
    std::string_view type;
};

constexpr std::array paths = {
    Path{"ipv4-addr:value", "ipv4-addr"},
    Path{"ipv6-addr:value", "ipv6-addr"},
    Path{"network-traffic:src_ref.value", "any"},
    Path{"network-traffic:dst_ref.value", "any"},
    Path{"domain-name:value", "domain-name"},
    Path{"domain-name:resolves_to_refs.value", "any"},
    Path{"url:value", "url"},
    Path{"email-addr:value", "email-addr"},
    Path{"email-message:from_ref.value", "email-addr"},
    Path{"email-message:sender_ref.value", "email-addr"},
    Path{"email-message:to_refs.value", "email-addr"},
    Path{"email-message:cc_refs.value", "email-addr"},
    Path{"email-message:bcc_refs.value", "email-addr"},
    Path{"email-message:subject", "literal"},
    Path{"file:name", "filename"},
    Path{"file:parent_directory_ref.path", "path"},
    Path{"file:extensions.windows-pebinary-ext.imphash", "imphash"},
    Path{"directory:path", "path"},
    Path{"windows-registry-key:key", "registry-key"},
    Path{"windows-registry-key:values.data", "literal"},
    Path{"mutex:name", "mutex"},
    Path{"process:name", "filename"},
    Path{"process:image_ref.name", "filename"},
    Path{"process:binary_ref.name", "filename"},
    Path{"process:command_line", "literal"},
    Path{"user-account:account_login", "literal"},
    Path{"user-account:user_id", "literal"},
    Path{"network-traffic:extensions.http-request-ext.request_header.user-agent", "user-agent"},
    Path{"network-traffic:extensions.x-ample-tls-ext.ja3", "ja3"},
    Path{"network-traffic:extensions.x-ample-tls-ext.ja4", "ja4"},
    Path{"x509-certificate:serial_number", "literal"}};

constexpr std::array hash_paths = {"file:hashes.",
                                   "artifact:hashes.",
                                   "process:image_ref.hashes.",
                                   "process:binary_ref.hashes.",
                                   "email-message:body_multipart.body_raw_ref.hashes.",
                                   "x509-certificate:hashes."};

/// "md5" of "file:hashes.MD5"; empty where it is no hash that is swept.
std::string_view hash_of(std::string_view path) {
    for (const std::string_view prefix : hash_paths) {
        if (!ascii::same(path.substr(0, prefix.size()), prefix)) {
            continue;
        }
        for (const std::string_view name :
             {"md5", "sha-1", "sha1", "sha-256", "sha256", "sha-512", "sha512"}) {
            if (ascii::same(path.substr(prefix.size()), name)) {
                return name;
            }
        }
    }
    return {};
}

/// The type of values that the path leads to.
std::string_view type_of(std::string_view path) {
    if (const auto hash = hash_of(path); !hash.empty()) {
        return hash;
    }
    for (const auto& known : paths) {
        if (ascii::same(known.path, path)) {
            return known.type;
        }
    }
    return {};
}

bool is_like_pattern(const std::string& value) noexcept {
    return value.find_first_of("%_") != std::string::npos;
}

/// "%.evil.example": a name and all below it, as lists write "*.evil.example".
bool is_all_below(const Comparison& comparison) {
    const auto& values = comparison.values;
    return comparison.op == "LIKE" && type_of(comparison.path) == "domain-name" &&
           std::all_of(values.begin(), values.end(), [](const std::string& value) {
               return value.starts_with("%.") && !is_like_pattern(value.substr(1));
           });
}

bool has_wildcards(const Comparison& comparison) {
    return comparison.op == "LIKE" &&
           std::any_of(comparison.values.begin(), comparison.values.end(), is_like_pattern);
}

/// What a pattern that was written by `ample sweep --stix` was written of.
struct Written {
    std::string_view type = {};
    std::string value = {};
};

std::optional<Written> written_of(const Comparison& comparison) {
    if (comparison.op != "MATCHES" || comparison.values.size() != 1 ||
        type_of(comparison.path) != "url") {
        return std::nullopt;
    }
    if (auto url = url_of_pattern(comparison.values.front())) {
        return Written{"url", std::move(*url)};
    }
    auto name = uri_file_of_pattern(comparison.values.front());
    return name ? std::optional(Written{"uri-file", std::move(*name)}) : std::nullopt;
}

} // namespace

std::string swept_type(const Comparison& comparison) {
    const auto type = type_of(comparison.path);
    if (type.empty() || comparison.is_negated) {
        return {};
    }
    if (comparison.op == "=" || comparison.op == "IN") {
        return std::string(type);
    }
    if (comparison.op == "ISSUBSET") {
        return type == "ipv4-addr" || type == "ipv6-addr" || type == "any" ? "ipv4-addr" : "";
    }
    if (comparison.op == "LIKE") {
        return has_wildcards(comparison) && !is_all_below(comparison) ? "glob" : std::string(type);
    }
    if (const auto written = written_of(comparison)) {
        return std::string(written->type);
    }
    if (comparison.op == "MATCHES") {
        return type == "url" ? "uri-regex" : type == "filename" ? "filename-regex" : "regex";
    }
    return {};
}

std::vector<std::string> swept_values(const Comparison& comparison) {
    auto values = comparison.values;
    if (auto written = written_of(comparison)) {
        return {std::move(written->value)};
    }
    if (has_wildcards(comparison)) {
        for (auto& value : values) {
            std::replace(value.begin(), value.end(), '%', '*');
            std::replace(value.begin(), value.end(), '_', '?');
        }
    }
    return values;
}

bool says_kind_only(const Comparison& comparison) noexcept {
    return comparison.path.ends_with("_ref.type") || comparison.path.ends_with("_refs.type") ||
           comparison.path == "network-traffic:protocols" || comparison.op == "EXISTS";
}

bool is_hash(const Comparison& comparison) {
    return !comparison.is_negated && (comparison.op == "=" || comparison.op == "IN") &&
           !hash_of(comparison.path).empty();
}

} // namespace ample::sweep::feed
