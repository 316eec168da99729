#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/place_value.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/role.hpp>
#include <ample/sweep/url.hpp>

namespace ample::sweep::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// Where `value` stands in `text` as a token of its own, from `from` on.
std::size_t find_token(std::string_view text, std::string_view value, std::size_t from) noexcept {
    for (auto at = text.find(value, from); at != none; at = text.find(value, at + 1)) {
        const auto end = at + value.size();
        const bool is_free = (at == 0 || !is_token_byte(text[at - 1]) || text[at - 1] == '.' ||
                              text[at - 1] == '-') &&
                             (end == text.size() || !is_token_byte(text[end]) || text[end] == '.' ||
                              text[end] == '-');
        if (is_free) {
            return at;
        }
    }
    return none;
}

bool is_hash(Type type) noexcept {
    return type == Type::md5 || type == Type::sha1 || type == Type::sha256 || type == Type::imphash;
}

bool is_import_hash(std::string_view name, std::string_view text, std::size_t at) noexcept {
    constexpr std::string_view label = "imphash=";
    const auto before = text.substr(0, at);
    return ascii::same(name.substr(name.rfind('.') + 1), "imphash") ||
           (before.size() >= label.size() &&
            ascii::same(before.substr(before.size() - label.size()), label));
}

bool says_contact(Type type, Role role, std::string_view text, std::size_t at) noexcept {
    if (is_hash(type)) {
        return true;
    }
    if (type == Type::computed) {
        return role == Role::url;
    }
    if (role == Role::url) {
        const auto host = parse_url(text).host;
        const auto* const place = text.data() + at;
        return !host.empty() && place >= host.data() && place < host.data() + host.size();
    }
    return role == Role::host || role == Role::destination ||
           (role == Role::client && (type == Type::ipv4 || type == Type::lease));
}

} // namespace

std::optional<Match> place_value(const read::Record& record,
                                 std::string_view format,
                                 std::string_view line,
                                 Type type,
                                 std::string_view value) {
    std::optional<Match> best;
    bool is_elsewhere = false; // as another kind of value
    const auto look = [&](std::string_view name, std::string_view text) {
        for (auto at = find_token(text, value, 0); at != none;
             at = find_token(text, value, at + 1)) {
            if (is_hash(type) && value.size() == 32 &&
                is_import_hash(name, text, at) != (type == Type::imphash)) {
                is_elsewhere = true;
                continue;
            }
            const bool is_contact = says_contact(type, role_of(format, name), text, at);
            if (!best || (is_contact && !best->is_contact)) {
                best = Match{.indicator = 0,
                             .value = std::string(value),
                             .field = std::string(name),
                             .is_contact = is_contact};
            }
        }
    };
    for (const auto& field : record.fields) {
        look(field.name, field.value);
    }
    if (!best && !is_elsewhere) {
        look("line", line);
    }
    return best;
}

} // namespace ample::sweep::detail
