#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/context.hpp>
#include <ample/sweep/detail/field_rules.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

/// "Event.EventData.Image" is "Image".
std::string_view last_part(std::string_view name) noexcept {
    return name.substr(name.rfind('.') + 1);
}

bool is_inside(std::string_view part, std::string_view whole) noexcept {
    return !whole.empty() && part.data() >= whole.data() &&
           part.data() + part.size() <= whole.data() + whole.size();
}

std::string_view before(const FieldPlace& place) noexcept {
    return place.text.substr(0, static_cast<std::size_t>(place.value.data() - place.text.data()));
}

/// Whether "LABEL=", "LABEL:" or "\"LABEL\":\"" stands right before the value.
bool is_labelled(const FieldPlace& place, std::string_view label) noexcept {
    auto text = before(place);
    constexpr std::size_t most_signs = 6;
    const auto size = text.size();
    while (!text.empty() && size - text.size() < most_signs &&
           std::string_view(" =:\"'\\").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    return text.size() != size && text.size() >= label.size() &&
           ascii::same(text.substr(text.size() - label.size()), label);
}

bool is_import_hash(const FieldPlace& place) noexcept {
    return ascii::same(last_part(place.name), "imphash") || is_labelled(place, "imphash");
}

enum class TlsPrint { none, client, server };

/// Which of JA3 and JA3S the end of `text` names: "ja3", "tls.ja3s", "ja3_hash", "JA3 fingerprint",
/// "\"ja3\":{\"hash".
TlsPrint tls_print_at_end(std::string_view text) noexcept {
    constexpr std::string_view signs = "_-. =:\"'\\{";
    const auto strip = [&] {
        constexpr std::size_t most_signs = 8;
        for (std::size_t i = 0;
             i < most_signs && !text.empty() && signs.find(text.back()) != signs.npos;
             ++i) {
            text.remove_suffix(1);
        }
    };
    const auto ends = [&](std::string_view word) {
        return text.size() >= word.size() &&
               ascii::same(text.substr(text.size() - word.size()), word);
    };
    strip();
    for (const std::string_view word : {"hash", "digest", "fingerprint", "md5"}) {
        if (ends(word)) {
            text.remove_suffix(word.size());
            strip();
            break;
        }
    }
    const auto begins = [&](std::size_t size) {
        return text.size() == size || !ascii::is_alnum(text[text.size() - size - 1]);
    };
    return ends("ja3") && begins(3)    ? TlsPrint::client
           : ends("ja3s") && begins(4) ? TlsPrint::server
                                       : TlsPrint::none;
}

TlsPrint tls_print(const FieldPlace& place) noexcept {
    const auto text = before(place);
    const bool is_apart = !text.empty() && !ascii::is_alnum(text.back());
    const auto near = is_apart ? tls_print_at_end(text) : TlsPrint::none;
    return near != TlsPrint::none ? near : tls_print_at_end(place.name);
}

Standing standing_of_hash(Type type, const FieldPlace& place) noexcept {
    const bool is_import = is_import_hash(place);
    const auto print = tls_print(place);
    if (is_import != (type == Type::imphash) || print == TlsPrint::server ||
        (print == TlsPrint::client) != (type == Type::ja3)) {
        return Standing::refused;
    }
    return Standing::contact;
}

bool is_in_host(const FieldPlace& place) noexcept {
    return place.role == Role::host || place.role == Role::destination ||
           (place.role == Role::url && is_inside(place.value, parse_url(place.text).host));
}

/// Fields that say between whom a mail went.
bool is_mail_field(std::string_view name) noexcept {
    constexpr std::array words = {"from", "sender", "recipient", "rcpt", "mail", "reply"};
    const auto low = last_part(name);
    return ascii::same(low, "to") || ascii::same(low, "cc") || ascii::same(low, "bcc") ||
           std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return std::search(
                          low.begin(), low.end(), word.begin(), word.end(), [](char a, char b) {
                              return ascii::lower(a) == b;
                          }) != low.end();
           });
}

/// The part of a name behind its last sign or its last capital: "ver" of "client_ver", "clientVer".
std::string_view last_name_word(std::string_view name) noexcept {
    auto at = name.size();
    while (at > 0 && ascii::is_alpha(name[at - 1])) {
        --at;
        if (ascii::is_upper(name[at]) && at > 0 && !ascii::is_upper(name[at - 1])) {
            break;
        }
    }
    return name.substr(at);
}

bool is_version_field(std::string_view name) noexcept {
    constexpr std::string_view version = "version";
    const auto word = last_name_word(name);
    return ascii::same(word, "ver") ||
           (word.size() >= version.size() &&
            ascii::same(word.substr(word.size() - version.size()), version));
}

/// Whether the field is the name of a file and the value begins it.
bool is_file_name(const FieldPlace& place) noexcept {
    constexpr std::array names = {
        "file", "filename", "file_name", "fname", "attach", "attachment", "attachments"};
    const auto low = last_part(place.name);
    return place.value.data() == place.text.data() && may_be_file(place.value) &&
           std::any_of(names.begin(), names.end(), [&](const char* name) {
               return ascii::same(low, name);
           });
}

/// Whether an address in a user agent is one rather than a version: all of it, in a URL, with a
/// port, or in a command or look-up that somebody tries to have run.
///
///     ${jndi:ldap://203.0.113.9/a}    () { :;}; ping 203.0.113.9    but not Name/203.0.113.9
bool is_address_in_agent(const FieldPlace& place) noexcept {
    const auto front = before(place);
    const auto behind = place.text.substr(front.size() + place.value.size());
    const bool has_port = behind.size() > 1 && behind[0] == ':' && ascii::is_digit(behind[1]);
    if (has_port || front.ends_with("//") || front.ends_with('@') || front.ends_with('\\') ||
        place.value.size() == place.text.size()) {
        return true;
    }
    constexpr std::array signs = {"${", "$(", "() {", "`", "/bin/", "/dev/"};
    return std::any_of(signs.begin(), signs.end(), [&](const char* sign) {
        return place.text.find(sign) != place.text.npos;
    });
}

Standing contact_if(bool holds) noexcept {
    return holds ? Standing::contact : Standing::mention;
}

/// "GET //evil.example/a": a path on the server that was asked (RFC 9112, 3.2.1), as scanners send
/// it.
bool is_double_slash_path(const FieldPlace& place) noexcept {
    auto text = place.text;
    if (const auto target = text.find(" /"); target < text.find('/')) { // of a request line
        text.remove_prefix(target + 1);
    }
    return text.starts_with("//") && place.value.data() <= text.data() + 2;
}

Standing standing_of_url_file(const FieldPlace& place) noexcept {
    if (place.role != Role::url) {
        return Standing::mention;
    }
    const auto file = parse_url(place.text).file;
    return is_inside(place.value, file) && place.value.size() == file.size() ? Standing::contact
                                                                             : Standing::refused;
}

} // namespace

Standing standing_of(Type type, const FieldPlace& place) noexcept {
    switch (type) {
    case Type::ipv4:
    case Type::lease:
    case Type::ipv6:
    case Type::network:
        if ((place.role == Role::agent && !is_address_in_agent(place)) ||
            is_version_field(place.name)) {
            return Standing::refused; // a version
        }
        return contact_if(is_in_host(place) || place.role == Role::client);
    case Type::domain:
        if (is_file_name(place) || ascii::same(last_part(place.name), "x-powered-by")) {
            return Standing::refused;
        }
        return contact_if(is_in_host(place));
    case Type::md5:
    case Type::imphash:
    case Type::ja3:
        return standing_of_hash(type, place);
    case Type::sha1:
    case Type::sha256:
    case Type::sha512:
    case Type::ja4:
        return Standing::contact;
    case Type::url:
        return contact_if((place.role == Role::url && !is_double_slash_path(place)) ||
                          is_in_host(place));
    case Type::mail:
        return contact_if(is_mail_field(place.name));
    case Type::user_agent:
        return contact_if(place.role == Role::agent);
    case Type::uri_file:
        return standing_of_url_file(place);
    case Type::computed:
    case Type::uri_regex:
        return contact_if(place.role == Role::url || place.is_whole_line);
    case Type::filename:
    case Type::filename_regex:
    case Type::path:
    case Type::registry_key:
    case Type::mutex:
        return contact_if(place.role == Role::path);
    case Type::literal:
    case Type::glob:
    case Type::regex:
        return contact_if(place.role != Role::text);
    }
    return Standing::mention;
}

} // namespace ample::sweep::detail
