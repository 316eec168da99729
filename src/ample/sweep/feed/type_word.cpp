#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/url_text.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/type_word.hpp>
#include <ample/sweep/feed/wildcard.hpp>
#include <ample/sweep/url.hpp>

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

constexpr std::size_t longest_shown = 80;

struct Named {
    std::string_view words; ///< parted by blanks
    TypeWord meaning;
};

/// Hyphens and underscores are the same, as is the case of letters.
constexpr std::array names = {
    Named{"domain hostname fqdn domain-name domainname host-name intel::domain",
          {Form::host, Type::domain}},
    Named{"host", {Form::host, Type::domain}},
    Named{"ip ip-dst ip-src ip-address ipaddress ipaddr address addr ipv4 ipv4-addr ip4 ipv6 "
          "ipv6-addr ip6 cidr ipv4-cidr ipv6-cidr network subnet netblock ip-range intel::addr "
          "intel::subnet c2-ip",
          {Form::address, Type::ipv4}},
    Named{"ip:port ip-port ipport dst-ip:port", {Form::address, Type::ipv4}},
    Named{"hash file-hash filehash intel::file_hash intel::cert_hash", {Form::hash, Type::md5}},
    Named{"md5 md5-hash filehash-md5 file:hashes.md5 hash-md5 x509-fingerprint-md5",
          {Form::typed, Type::md5}},
    Named{"sha1 sha-1 sha1-hash filehash-sha1 hash-sha1 x509-fingerprint-sha1 sslcertfingerprint",
          {Form::typed, Type::sha1}},
    Named{"sha256 sha-256 sha256-hash filehash-sha256 hash-sha256 x509-fingerprint-sha256",
          {Form::typed, Type::sha256}},
    Named{"sha512 sha-512 sha512-hash filehash-sha512 hash-sha512", {Form::typed, Type::sha512}},
    Named{"imphash filehash-imphash import-hash", {Form::typed, Type::imphash}},
    Named{"ja3 ja3-fingerprint-md5 ja3-hash ja3-fingerprint", {Form::typed, Type::ja3}},
    Named{"ja4", {Form::typed, Type::ja4}},
    Named{"url uri link intel::url url-dst payload-url", {Form::typed, Type::url}},
    Named{"mail email email-addr email-address email-src email-dst email-reply-to mail-address "
          "whois-registrant-email target-email intel::email",
          {Form::typed, Type::mail}},
    Named{"user-agent useragent ua http-user-agent", {Form::typed, Type::user_agent}},
    Named{"uri-file url-file", {Form::typed, Type::uri_file}},
    Named{"uri-regex url-regex", {Form::typed, Type::uri_regex}},
    Named{"filename file-name file intel::file_name", {Form::file, Type::filename}},
    Named{"filename-regex file-regex", {Form::typed, Type::filename_regex}},
    Named{"path filepath file-path file-path-name directory", {Form::typed, Type::path}},
    Named{"registry-key regkey registry windows-registry-key registry-key-path",
          {Form::typed, Type::registry_key}},
    Named{"mutex mutant named-pipe named pipe windows-service-name windows-scheduled-task",
          {Form::typed, Type::mutex}},
    Named{
        "literal text string pattern-in-file pattern-in-traffic pattern-in-memory process-name "
        "email-subject windows-service-displayname intel::software intel::user_name "
        "intel::pubkey_hash user-name username github-username pdb x509-serial sha224 sha384 "
        "sha512/224 sha512/256 sha3-224 sha3-256 sha3-384 sha3-512 vhash authentihash cdhash "
        "pehash "
        "gimphash telfhash impfuzzy ssdeep tlsh ja3s ja3s-hash ja3s-fingerprint ja4-r ja4-o "
        "ja4-ro ja4-plus ja4s ja4s-r ja4h ja4h-r ja4h-ro ja4l ja4ls ja4x ja4x-r ja4ssh ja4t ja4ts "
        "ja4tscan ja4d ja4d6 jarm jarm-fingerprint hassh hassh-md5 hasshserver hassh-server "
        "hasshserver-md5",
        {Form::typed, Type::literal}},
    Named{"glob wildcard", {Form::typed, Type::glob}},
    Named{"regex regexp", {Form::typed, Type::regex}},
    Named{"port dst-port src-port", {Form::port, Type::literal}},
    Named{"any ioc indicator", {Form::shape, Type::domain}}};

std::string plain_word(std::string_view word) {
    auto plain = ascii::lower(ascii::trim(word));
    for (char& c : plain) {
        c = c == '_' && !plain.starts_with("intel::") ? '-' : c == ' ' ? '-' : c;
    }
    return plain;
}

bool has_word(std::string_view words, std::string_view word) noexcept {
    for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const bool begins = at == 0 || words[at - 1] == ' ';
        const auto end = at + word.size();
        if (begins && (end == words.size() || words[end] == ' ')) {
            return true;
        }
    }
    return false;
}

TypedValue faulty(std::string_view what, std::string_view value) {
    TypedValue typed;
    typed.fault = std::string(what) + ": " + std::string(value);
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

TypedValue as_shaped(std::string_view value) {
    if (const auto type = type_by_shape(value)) {
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

std::optional<TypeWord> type_word(std::string_view word) {
    const auto plain = plain_word(word);
    if (plain.empty() || plain.find(' ') != std::string::npos) {
        return std::nullopt;
    }
    for (const auto& [words, meaning] : names) {
        if (has_word(words, plain)) {
            return meaning;
        }
    }
    return std::nullopt;
}

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
