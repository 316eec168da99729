#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/wildcard.hpp>

#include <array>

namespace ample::sweep {

namespace {

/// What the characters of a value are, as bits.
constexpr std::uint8_t digit = 1;
constexpr std::uint8_t hex_letter = 2;
constexpr std::uint8_t letter = 4; ///< beyond "f", or above 127
constexpr std::uint8_t dot = 8;
constexpr std::uint8_t hyphen = 16; ///< or "_"
constexpr std::uint8_t slash = 32;  ///< either
constexpr std::uint8_t colon = 64;
constexpr std::uint8_t other = 128;

constexpr std::array<std::uint8_t, 256> make_kinds() {
    std::array<std::uint8_t, 256> kinds = {};
    for (unsigned i = 0; i < kinds.size(); ++i) {
        const char c = static_cast<char>(i);
        kinds[i] = ascii::is_digit(c)              ? digit
                   : ascii::is_hex(c)              ? hex_letter
                   : ascii::is_alpha(c) || i > 127 ? letter
                   : c == '.'                      ? dot
                   : c == '-' || c == '_'          ? hyphen
                   : c == '/' || c == '\\'         ? slash
                   : c == ':'                      ? colon
                                                   : other;
    }
    return kinds;
}

constexpr auto kinds = make_kinds();

std::optional<Type> hash_of_length(std::size_t digits) noexcept {
    switch (digits) {
    case 32:
        return Type::md5;
    case 40:
        return Type::sha1;
    case 64:
        return Type::sha256;
    case 128:
        return Type::sha512;
    default:
        return std::nullopt;
    }
}

/// A name's pattern: labels with "*" in at least one, the last label without.
bool is_name_glob(std::string_view value) {
    const auto last = value.rfind('.');
    const auto star = value.find('*');
    if (star == std::string_view::npos || last == std::string_view::npos || last < star) {
        return false;
    }
    std::string plain(value);
    for (char& c : plain) {
        c = c == '*' ? 'x' : c;
    }
    return detail::is_domain(plain);
}

/// The kinds that lists of millions do not hold.
std::optional<Type> rarer_shape(std::string_view value, std::uint8_t found) {
    if ((found & colon) != 0 && parse_ipv6(value)) {
        return Type::ipv6;
    }
    if ((found & slash) != 0) {
        if (const auto network = detail::parse_network(value);
            network && value.find('/') != std::string_view::npos) {
            return Type::network;
        }
        const bool is_key = detail::is_registry_key(value);
        if (feed::has_wildcard(value) && (is_key || detail::is_path(value))) {
            return Type::glob;
        }
        if (is_key) {
            return Type::registry_key;
        }
        if (detail::is_url(value)) {
            return Type::url;
        }
        return detail::is_path(value) ? std::optional(Type::path) : std::nullopt;
    }
    if (detail::is_mail(value)) {
        return Type::mail;
    }
    if ((found & hyphen) != 0 && detail::is_ja4(value)) {
        return Type::ja4;
    }
    return is_name_glob(value) ? std::optional(Type::glob) : std::nullopt;
}

} // namespace

std::optional<Type> type_by_shape(std::string_view value) {
    constexpr std::size_t longest = 8192;
    if (value.empty() || value.size() > longest) {
        return std::nullopt;
    }
    std::uint8_t found = 0;
    for (const char c : value) {
        found |= kinds[static_cast<unsigned char>(c)];
    }
    if ((found & ~(digit | hex_letter)) == 0) {
        return hash_of_length(value.size());
    }
    if (found == (digit | dot)) {
        return parse_ipv4(value) ? std::optional(Type::ipv4) : std::nullopt;
    }
    if ((found & (slash | colon | other)) == 0 && (found & dot) != 0) {
        return detail::is_domain(value) ? std::optional(Type::domain) : std::nullopt;
    }
    return rarer_shape(value, found);
}

} // namespace ample::sweep
