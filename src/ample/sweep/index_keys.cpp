#include <ample/core/address.hpp>
#include <ample/core/candidates.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/index_keys.hpp>

#include <algorithm>

namespace ample::sweep {

namespace {

using seal::index::Key;
using seal::index::KeyRange;
using seal::index::Mark;

KeyRange one(Key key) noexcept {
    return {key, key};
}

/// The host of a URL in normal form, without brackets and port.
std::string_view host_of(std::string_view url) noexcept {
    const auto host = url.substr(0, url.find('/'));
    return host.starts_with('[') ? host.substr(1, host.find(']') - 1)
                                 : host.substr(0, host.find(':'));
}

/// False for names that are left out of the index.
bool add_host(std::string_view host, IndexKeys& keys) {
    if (const auto ipv4 = parse_ipv4(host)) {
        keys.values.push_back(one(seal::index::ipv4_key(*ipv4)));
    } else if (const auto ipv6 = parse_ipv6(host)) {
        constexpr unsigned whole = 128;
        keys.values.push_back(one(seal::index::ipv6_key(*ipv6, whole)));
    } else if (is_file_extension(host.substr(host.rfind('.') + 1))) {
        return false;
    } else {
        keys.values.push_back(one(seal::index::name_key(host)));
    }
    return true;
}

} // namespace

std::optional<IndexKeys> index_keys(const Indicator& indicator) {
    const auto value = detail::normal_value(indicator.type, indicator.value);
    IndexKeys keys;
    switch (indicator.type) {
    case Type::domain:
        if (!add_host(value, keys)) {
            return std::nullopt;
        }
        break;
    case Type::ipv4:
    case Type::lease:
        if (const auto address = parse_ipv4(value)) {
            keys.values.push_back(one(seal::index::ipv4_key(*address)));
        }
        break;
    case Type::md5:
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
    case Type::imphash:
    case Type::ja3:
        keys.values.push_back(one(seal::index::hex_key(value)));
        break;
    case Type::url:
        if (!add_host(host_of(value), keys)) {
            return std::nullopt;
        }
        break;
    case Type::mail:
        if (!add_host(std::string_view(value).substr(value.rfind('@') + 1), keys)) {
            return std::nullopt;
        }
        break;
    case Type::ipv6:
        if (const auto address = parse_ipv6(value)) {
            constexpr unsigned whole = 128;
            keys.values.push_back(one(seal::index::ipv6_key(*address, whole)));
        }
        break;
    default:
        return std::nullopt;
    }
    keys.hiding.push_back(seal::index::mark_key(Mark::utf16));
    keys.hiding.push_back(seal::index::mark_key(Mark::foreign));
    keys.hiding.push_back(seal::index::mark_key(Mark::escaped_ascii));
    if (value.find("xn--") != std::string::npos) {
        keys.hiding.push_back(seal::index::mark_key(Mark::escaped_other));
    }
    return keys;
}

} // namespace ample::sweep
