#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/column_names.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace ample::sweep::feed {

namespace {

struct Named {
    Role role;
    std::string_view words; ///< folded, parted by blanks
};

constexpr std::array names = {
    Named{Role::value, "value indicator ioc pattern iocvalue observable indicatorvalue"},
    Named{Role::type, "type kind ioctype indicatortype itype"},
    Named{Role::family, "family malware malwarefamily malwareprintable malwarename signature"},
    Named{Role::campaign,
          "campaign actor threatactor intrusionset group activitygroupnames activitygroup"},
    Named{Role::first_seen,
          "firstseen firstseenutc firstseendatetime dateadded date listingdate listed"},
    Named{Role::valid_from,
          "validfrom startdate startdatetime validfromdate validfromdatetime activefrom "
          "effectivefrom effectivedate"},
    Named{Role::valid_until,
          "validuntil validto validtill validuntildate validuntildatetime expires expiresat "
          "expireson expire expireat expiration expirationdate expirationtime expirationdatetime "
          "expirationts expirationtimestamp expirationutc expiry expirydate expirytime "
          "expirydatetime expiredate expiretime expireddate enddate enddatetime "
          "activeuntil externaldateexpires dateexpires"},
    Named{Role::source, "source reference references provider reporter"},
    Named{Role::note, "note notes comment comments description desc title listingreason"},
    Named{Role::tlp,
          "tlp marking tlpmarking tlplevel tlpcolor tlpcolour tlprating tlpcode tlpname "
          "trafficlightprotocol trafficlightprotocollevel trafficlight"},
    Named{Role::confidence,
          "confidence confidencelevel confidencescore confidencerating confidencevalue "
          "threatassessconfidence"},
    Named{Role::labels, "labels label tags tag attributetag threat threattype"},
    Named{Role::id, "id iocid uuid"},
    Named{Role::standing,
          "toids action active isactive enabled isenabled revoked isrevoked deleted isdeleted "
          "expired isexpired falsepositive isfalsepositive whitelisted iswhitelisted allowlisted "
          "isallowlisted status iocstatus indicatorstatus"},
    Named{Role::verdict, "nature verdict"},
    Named{Role::value_name, "valuename registryvaluename registryvalue keyvalue additionaldata"}};

struct NamedType {
    std::string_view names; ///< folded, parted by blanks
    std::string_view type;
};

constexpr std::array typed_names = {
    NamedType{"url", "url"},
    NamedType{"domain domainname", "domain"},
    NamedType{"hostname fqdn", "hostname"},
    NamedType{"host", "host"},
    NamedType{"ip ipaddress dstip ipv4 ipv6 cidr c2ip networkipv4 networkipv6 "
              "networkdestinationipv4 networkdestinationipv6",
              "ip"},
    NamedType{"md5 md5hash", "md5"},
    NamedType{"sha1 sha1hash", "sha1"},
    NamedType{"sha256 sha256hash", "sha256"},
    NamedType{"sha512 sha512hash", "sha512"},
    NamedType{"hash filehash filehashvalue", "hash"},
    NamedType{"imphash", "imphash"},
    NamedType{"email emailaddress emailsenderaddress", "email"},
    NamedType{"filename", "filename"},
    NamedType{"useragent", "user-agent"},
    NamedType{"ja3 ja3md5", "ja3"},
    NamedType{"ja4", "ja4"},
    NamedType{"mutex mutexname", "mutex"},
    NamedType{"registrykey", "registry-key"}};

using Roles = std::unordered_map<std::string_view, Role>;
using Types = std::unordered_map<std::string_view, std::string_view>;

template <class Words, class Map, class Value>
void put_all(const Words& words, Value value, Map& map) {
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        map.emplace(words.substr(at, end - at), value);
        at = end + 1;
    }
}

Types types_by_name() {
    Types types;
    for (const auto& [words, type] : typed_names) {
        put_all(words, type, types);
    }
    return types;
}

Roles roles_by_name() {
    Roles roles;
    for (const auto& [role, words] : names) {
        put_all(words, role, roles);
    }
    for (const auto& [words, type] : typed_names) {
        put_all(words, Role::typed, roles);
    }
    return roles;
}

} // namespace

std::string folded_name(std::string_view name) {
    name = ascii::trim(name);
    constexpr std::string_view of_zeek = "meta.";
    name.remove_prefix(ascii::same(name.substr(0, of_zeek.size()), of_zeek) ? of_zeek.size() : 0);
    std::string folded;
    for (const char c : name) {
        if (c != ' ' && c != '_' && c != '-') {
            folded.push_back(ascii::lower(c));
        }
    }
    return folded;
}

Role role_of(std::string_view name) {
    static const auto roles = roles_by_name();
    if (ascii::same(name, "meta.expire")) {
        return Role::none; // of Zeek: seconds without a sight, not a date
    }
    const auto found = roles.find(folded_name(name));
    return found == roles.end() ? Role::none : found->second;
}

bool is_value_beside_type(std::string_view name) {
    return folded_name(name) == "data";
}

std::string type_of_column(std::string_view name) {
    static const auto types = types_by_name();
    const auto found = types.find(folded_name(name));
    return found == types.end() ? std::string() : std::string(found->second);
}

} // namespace ample::sweep::feed
