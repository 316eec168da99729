#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/type_word.hpp>
#include <ample/sweep/feed/word_list.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

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
    Named{"ja3 ja3-fingerprint-md5 ja3-hash ja3-fingerprint intel::ja3", {Form::typed, Type::ja3}},
    Named{"ja4", {Form::typed, Type::ja4}},
    Named{"url uri link intel::url url-dst payload-url", {Form::typed, Type::url}},
    Named{"mail email email-addr email-address email-src email-dst email-reply-to mail-address "
          "whois-registrant-email target-email intel::email",
          {Form::typed, Type::mail}},
    Named{"user-agent useragent ua http-user-agent", {Form::typed, Type::user_agent}},
    Named{"uri-file url-file", {Form::typed, Type::uri_file}},
    Named{"uri-regex url-regex", {Form::typed, Type::uri_regex}},
    Named{"filename file-name email-attachment intel::file_name", {Form::file, Type::filename}},
    Named{"file", {Form::file_or_hash, Type::filename}},
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
    Named{"value", {Form::registry_value, Type::literal}},
    Named{"any ioc indicator", {Form::shape, Type::domain}}};

std::string plain_word(std::string_view word) {
    auto plain = ascii::lower(ascii::trim(word));
    for (char& c : plain) {
        c = c == '_' && !plain.starts_with("intel::") ? '-' : c == ' ' ? '-' : c;
    }
    return plain;
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

} // namespace ample::sweep::feed
