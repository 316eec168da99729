// Indicators: what is looked for, where it comes from and while when it counts.
//
// Names and meaning follow STIX 2.1 ("Indicator": a pattern that can be used to detect suspicious
// activity, with a validity window). An indicator that is a leased address counts only while the
// lease ran: before and after it the address may have been anybody's.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// Kinds of indicators that are swept.
enum class Type {
    domain,         ///< name; its sub-domains count too
    ipv4,           ///< address
    md5,            ///< 32 hex digits
    sha1,           ///< 40 hex digits
    sha256,         ///< 64 hex digits
    imphash,        ///< 32 hex digits, only where the log says it is an import hash
    user_agent,     ///< the whole header
    uri_file,       ///< last part of a URL's path
    uri_regex,      ///< RE2 pattern over the URL, with an arithmetic check where the feed names one
    filename,       ///< last part of a path
    filename_regex, ///< RE2 pattern over a path or its last part
    lease,          ///< address, while leased
    computed,       ///< built-in pattern with arithmetic (sweep/computed.hpp)
    ipv6,           ///< address, in any textual form
    network,        ///< IPv4 or IPv6 network in CIDR form: 198.51.100.0/24, 2001:db8::/32
    url,            ///< host, port where one is named, and begin of the path; the scheme is free
    mail,           ///< mail address, in any letter case
    sha512,         ///< 128 hex digits
    ja3,            ///< 32 hex digits, only where the log says it is JA3 or JA3S
    ja4,            ///< JA4 fingerprint: t13d1516h2_8daaf6152771_b186095e22b6
    path,           ///< file path, either slash, any letter case; may begin with %VARIABLE%
    registry_key,   ///< key or value of the Windows registry, hive long or short
    mutex,          ///< name of a mutex, pipe, event or service: exact
    literal,        ///< any other text, exact, not inside a longer word
    glob,           ///< "*" and "?" over one name, path or URL
    regex           ///< RE2 pattern over the record
};

/// The type with the highest number; numbers never change, since packed sets hold them.
constexpr Type last_type = Type::regex;

/// "uri-regex" and back.
std::string_view to_text(Type type) noexcept;
std::optional<Type> parse_type(std::string_view text) noexcept;

/// One thing to look for.
struct Indicator {
    Type type = Type::domain;
    std::string value = {};
    std::string family = {};      ///< malware family, as the feed writes it
    std::string campaign = {};    ///< as the feed writes it
    std::string source = {};      ///< whom the feed cites
    std::string feed = {};        ///< path of the feed in the case, or "built-in"
    std::string feed_member = {}; ///< of it, where it is a container, as in core/origin.hpp
    std::uint64_t line = 0;       ///< in the feed or its member, from 1; 0 where there is none
    std::string description = {}; ///< begin of what the feed says of it
    std::string first_seen = {};
    std::optional<Instant> valid_from = {};  ///< no earlier record counts
    std::optional<Instant> valid_until = {}; ///< no record at or after it counts
    std::string lease = {};                  ///< lease id, for type lease
    std::string customer = {};               ///< customer id of the lease
    std::string id = {};                     ///< the feed's own: STIX id, MISP UUID
    std::optional<int> confidence = {};      ///< 0 to 100 as in STIX 2.1, where the feed says it
    std::vector<std::string> labels = {};    ///< tags and indicator types, as the feed writes them
    std::string warning = {};   ///< warning list that has the value, with version and reason
    bool benign_too = false;    ///< the feed says that benign software shows it as well
    bool has_crc_check = false; ///< crc32 of group 1 must equal group 2 (uri_regex)
    Origins origins = {};
    Marking marking = {};

    /// "intel/feeds.zip#zip:domains.csv"
    [[nodiscard]] std::string feed_name() const {
        return feed + (feed_member.empty() ? "" : "#" + feed_member);
    }
};

/// The value that is stored, kind `indicator`.
Value to_value(const Indicator& indicator);

} // namespace ample::sweep
