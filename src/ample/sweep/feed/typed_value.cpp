#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/url_text.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/cell_shape.hpp>
#include <ample/sweep/feed/type_word.hpp>
#include <ample/sweep/feed/wildcard.hpp>
#include <ample/sweep/url.hpp>

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

constexpr std::size_t longest_shown = 80;

TypedValue faulty(const std::string& what, std::string_view value) {
    TypedValue typed;
    typed.fault = what + ": " + std::string(value);
    return typed;
}

/// "192.0.2.*": a network of whole bytes.
std::optional<detail::Network> starred_network(std::string_view value) {
    std::string plain;
    std::size_t bytes = 4;
    while (value.ends_with(".*") && bytes > 1) {
        value.remove_suffix(2);
        plain += ".0";
        --bytes;
    }
    constexpr std::size_t bits_of_byte = 8;
    return plain.empty() ? std::nullopt
                         : detail::parse_network(std::string(value) + plain + "/" +
                                                 std::to_string(bytes * bits_of_byte));
}

TypedValue as_address(std::string_view value) {
    if (value.starts_with('[') && value.find(']') != std::string_view::npos) {
        const auto end = value.find(']');
        auto inner = as_address(value.substr(1, end - 1));
        if (end + 1 < value.size()) {
            inner.told = "the port is not swept";
        }
        return inner;
    }
    if (parse_ipv4(value)) {
        return {Type::ipv4, std::string(value)};
    }
    const auto zone = value.find('%'); // of the machine that wrote it down
    if (const auto wide = parse_ipv6(value.substr(0, zone))) {
        if (const auto narrow = mapped_ipv4(*wide)) {
            return {Type::ipv4, ipv4_text(*narrow), "", "an IPv4 address in an IPv6 one"};
        }
        return {Type::ipv6, std::string(value.substr(0, zone))};
    }
    if (value.find('/') != std::string_view::npos) {
        if (const auto network = detail::parse_network(value)) {
            const auto text = detail::to_text(*network);
            return {Type::network,
                    text,
                    "",
                    network->has_host_bits ? "host bits are set; taken as " + text : ""};
        }
    }
    if (const auto network = starred_network(value)) {
        return {Type::network, detail::to_text(*network)};
    }
    const auto colon = value.find(':');
    if (colon != std::string_view::npos && parse_ipv4(value.substr(0, colon)) &&
        std::all_of(
            value.begin() + static_cast<std::ptrdiff_t>(colon) + 1, value.end(), ascii::is_digit)) {
        return {Type::ipv4, std::string(value.substr(0, colon)), "", "the port is not swept"};
    }
    return faulty("not an IPv4 address", value);
}

TypedValue as_host(std::string_view value) {
    if (detail::is_domain(value)) {
        return {Type::domain, std::string(value)};
    }
    if (value.starts_with("*.") && detail::is_domain(value.substr(2))) {
        return {Type::domain, std::string(value.substr(2)), "", "\"*.\" taken as all sub-domains"};
    }
    if (value.starts_with('.') && detail::is_domain(value.substr(1))) {
        return {Type::domain, std::string(value.substr(1))}; // as Squid and BIND write it
    }
    const auto colon = value.find(':');
    if (colon != std::string_view::npos && detail::is_domain(value.substr(0, colon)) &&
        std::all_of(
            value.begin() + static_cast<std::ptrdiff_t>(colon) + 1, value.end(), ascii::is_digit)) {
        return {Type::domain, std::string(value.substr(0, colon)), "", "the port is not swept"};
    }
    if (type_by_shape(value) == Type::glob) {
        return {Type::glob, std::string(value)};
    }
    auto typed = as_address(value);
    return typed.fault.empty() ? typed : faulty("not a domain name", value);
}

/// The digits of "sha1:f1d2…", "0xf1d2…" and "f1:d2:…".
std::string digits_of(std::string_view value) {
    for (const std::string_view sign :
         {"0x", "md5:", "sha1:", "sha-1:", "sha256:", "sha-256:", "sha512:", "sha-512:"}) {
        if (ascii::same(value.substr(0, sign.size()), sign)) {
            value.remove_prefix(sign.size());
        }
    }
    std::string digits(value);
    constexpr std::size_t pair = 3; // with its colon
    for (std::size_t i = 2; i < value.size(); i += pair) {
        if (value[i] != ':') {
            return digits;
        }
    }
    std::erase(digits, ':');
    return digits;
}

TypedValue as_hash(std::string_view written) {
    const auto value = digits_of(written);
    for (const auto& [type, digits] : {std::pair{Type::md5, 32U},
                                       std::pair{Type::sha1, 40U},
                                       std::pair{Type::sha256, 64U},
                                       std::pair{Type::sha512, 128U}}) {
        if (detail::is_hex_of(value, digits)) {
            return {type, value};
        }
    }
    return faulty("not a hash", written);
}

std::string pattern_fault(const std::string& value) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    const re2::RE2 pattern(value, options);
    return pattern.ok() ? "" : "not a regular expression (RE2): " + pattern.error();
}

/// Whether a URL has a host with a form.
bool has_sound_host(std::string_view value) {
    const auto host = parse_url(value).host;
    const bool is_label = !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return ascii::is_alnum(c) || c == '-' || c == '_' || c == '.' ||
               static_cast<unsigned char>(c) > 127;
    });
    return is_label || parse_ipv6(host.substr(0, host.find('%'))).has_value();
}

/// The address of "Name <address>", "mailto:address" and the like; "@name" is any of a name's.
TypedValue as_mail(std::string_view value) {
    if (const auto open = value.rfind('<'); open != value.npos && value.ends_with('>')) {
        value = value.substr(open + 1, value.size() - open - 2);
    }
    constexpr std::string_view scheme = "mailto:";
    if (ascii::same(value.substr(0, scheme.size()), scheme)) {
        value.remove_prefix(scheme.size());
    }
    if (value.starts_with('@') && detail::is_domain(value.substr(1))) {
        return {Type::glob, "*" + std::string(value), "", "taken as all addresses of the domain"};
    }
    if (!detail::is_mail(value)) {
        return faulty("not a mail address", value);
    }
    return {value.find('*') == value.npos ? Type::mail : Type::glob, std::string(value)};
}

/// A URL whose blanks are escapes; one that ends in "*" is a begin, other "*" make it a pattern.
TypedValue as_url(std::string_view value) {
    std::string url;
    for (const char c : value) {
        url += c == ' ' ? std::string("%20") : std::string(1, c);
    }
    while (url.ends_with("/*")) {
        url.pop_back();
    }
    if (!has_sound_host(url)) {
        return faulty("not a URL with a host", value);
    }
    if (url.find_first_of("\t\"<>") != url.npos) {
        return faulty("a URL with a sign that ends URLs in text (quote, < or >)", value);
    }
    if (url.size() > detail::longest_url) {
        return faulty("a URL of more than " + std::to_string(detail::longest_url) + " bytes",
                      url.substr(0, longest_shown));
    }
    if (url.find('*') == url.npos) {
        return {Type::url, url};
    }
    const auto mark = url.find("://");
    return {Type::glob, mark == url.npos ? url : url.substr(mark + 3)};
}

/// A name that no type is given for: a domain, or that of a file where no top-level domain is its
/// end.
TypedValue as_name(std::string_view name) {
    const auto plain = name.substr(0, name.size() - (name.ends_with('.') ? 1 : 0));
    const auto label = plain.substr(plain.rfind('.') + 1);
    if (is_top_level(label)) {
        return {Type::domain, std::string(name)};
    }
    return is_name_of_file(name)
               ? TypedValue{Type::filename, std::string(name)}
               : faulty("'" + std::string(label) +
                            "' is neither a top-level domain nor the end of a file's name, and no "
                            "type is given",
                        name);
}

TypedValue as_shaped(std::string_view value) {
    for (const std::string_view front : {"*.", "."}) { // a name and all below it
        if (value.starts_with(front) && detail::is_domain(value.substr(front.size()))) {
            return as_name(value.substr(front.size()));
        }
    }
    if (const auto type = type_by_shape(value)) {
        if (*type == Type::domain) {
            return as_name(value);
        }
        if (*type == Type::network || *type == Type::ipv6) {
            return as_address(value);
        }
        if (*type == Type::url) {
            return as_url(value);
        }
        return *type == Type::mail ? as_mail(value) : TypedValue{*type, std::string(value)};
    }
    if (auto typed = as_host(value); typed.fault.empty()) {
        return typed;
    }
    return faulty("neither hash, address nor domain name, and no type is given", value);
}

std::string fault_of(Type type, const std::string& value) {
    const auto hex = [&](std::size_t digits) {
        return detail::is_hex_of(value, digits)
                   ? std::string()
                   : "not " + std::to_string(digits) + " hex digits: " + value;
    };
    switch (type) {
    case Type::md5:
    case Type::imphash:
    case Type::ja3:
        return hex(32);
    case Type::sha1:
        return hex(40);
    case Type::sha256:
        return hex(64);
    case Type::sha512:
        return hex(128);
    case Type::ja4:
        return detail::is_ja4(value) ? "" : "not a JA4 fingerprint: " + value;
    case Type::uri_regex:
    case Type::filename_regex:
    case Type::regex:
        return pattern_fault(value);
    case Type::literal:
        return value.size() < 4 ? "a text too short to mean anything: " + value : "";
    case Type::glob:
        return std::count_if(value.begin(), value.end(), ascii::is_alnum) < 3
                   ? "a pattern that matches nearly anything: " + value
                   : "";
    default:
        return {};
    }
}

bool is_of_files(Type type) noexcept {
    return type == Type::path || type == Type::filename || type == Type::uri_file ||
           type == Type::registry_key;
}

} // namespace

TypedValue typed_value(TypeWord word, std::string_view value) {
    if (word.type == Type::url && word.form == Form::typed && value.starts_with('/') &&
        !value.starts_with("//")) {
        word.type = Type::literal; // a path of any host
    }
    switch (word.form) {
    case Form::address:
        return as_address(value);
    case Form::host:
        return as_host(value);
    case Form::hash:
        return as_hash(value);
    case Form::shape:
        return as_shaped(value);
    case Form::file_or_hash:
        if (auto hash = as_hash(value); hash.fault.empty()) {
            return hash;
        }
        [[fallthrough]];
    case Form::file:
        word.type = detail::is_path(value) ? Type::path : Type::filename;
        break;
    default:
        break;
    }
    if (word.type == Type::mail) {
        return as_mail(value);
    }
    if (word.type == Type::url) {
        return as_url(value);
    }
    if (is_of_files(word.type) && has_wildcard(value)) {
        word.type = Type::glob;
    }
    const bool is_hash = word.type == Type::md5 || word.type == Type::sha1 ||
                         word.type == Type::sha256 || word.type == Type::sha512;
    TypedValue typed{word.type, is_hash ? digits_of(value) : std::string(value)};
    if (typed.fault = fault_of(word.type, typed.value); is_hash && !typed.fault.empty()) {
        typed.fault = fault_of(word.type, std::string(value));
    }
    if (is_hash && !typed.fault.empty()) {
        if (auto other = as_hash(value); other.fault.empty()) {
            other.told = "given as " + std::string(to_text(word.type)) + ", is " +
                         std::string(to_text(other.type));
            return other;
        }
    }
    return typed;
}

} // namespace ample::sweep::feed
