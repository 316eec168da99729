#include <ample/core/ascii.hpp>
#include <ample/read/sshd.hpp>

#include <algorithm>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

bool take(std::string_view& text, std::string_view prefix) noexcept {
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

/// Cuts the next word and the blank after it off `text`.
std::string_view take_word(std::string_view& text) noexcept {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    return word;
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 10 &&
           std::all_of(text.begin(), text.end(), ascii::is_digit);
}

/// Letters of IPv4 and IPv6 addresses, with a parting sign and an optional zone.
bool is_address(std::string_view text) noexcept {
    const auto address = text.substr(0, text.find('%'));
    return address.size() >= 2 && address.size() <= 45 && address.find_first_of(".:") != none &&
           std::all_of(address.begin(), address.end(), [](char c) {
               return ascii::is_hex(c) || c == '.' || c == ':';
           });
}

void set_source(SshdMessage& parts, std::string_view word) noexcept {
    (is_address(word) ? parts.src_ip : parts.src_host) = word;
}

/// Reads "ADDRESS[ port NUMBER]" at the front of `text` and takes it off. Some messages put a colon
/// after it. Returns whether it is there.
bool take_source(std::string_view& text, SshdMessage& parts) noexcept {
    auto rest = text;
    auto word = take_word(rest);
    const bool ends_here = word.ends_with(':');
    word = ends_here ? word.substr(0, word.size() - 1) : word;
    if (!is_address(word) && word.find('.') == none) {
        return false;
    }
    set_source(parts, word);
    text = rest;
    if (!ends_here && take(rest, "port ")) {
        const auto port = rest.substr(0, rest.find_first_not_of("0123456789"));
        if (is_number(port)) {
            parts.src_port = port;
            rest.remove_prefix(port.size());
            take(rest, " ");
            text = rest;
        }
    }
    return true;
}

/// Parts "USER from ADDRESS port NUMBER ..." at the last place that has this form.
bool cut_user_and_source(std::string_view text,
                         SshdMessage& parts,
                         std::string_view& after) noexcept {
    constexpr std::string_view from = " from ";
    auto search = none;
    for (int tries = 0; tries < 4; ++tries) {
        const auto at = text.rfind(from, search);
        if (at == none) {
            break;
        }
        auto rest = text.substr(at + from.size());
        SshdMessage found = parts;
        if (take_source(rest, found) && !found.src_port.empty()) {
            parts = found;
            parts.user = text.substr(0, at);
            after = rest;
            return true;
        }
        if (at == 0) {
            break;
        }
        search = at - 1;
    }
    return false;
}

/// Whether `after`, what stands behind an address, is as the server goes on after the true one when
/// text of the stranger follows: "ssh2: ...", "ssh1: ruser ...".
bool begins_details(std::string_view after) noexcept {
    return after.starts_with("ssh2:") || after.starts_with("ssh1:");
}

/// Whether a place before the one that parts `user` from its source has as good a claim to be it.
bool has_rival_source(std::string_view user) noexcept {
    constexpr std::string_view from = " from ";
    for (auto at = user.find(from); at != none; at = user.find(from, at + 1)) {
        auto rest = user.substr(at + from.size());
        SshdMessage found;
        if (take_source(rest, found) && !found.src_port.empty() && begins_details(rest)) {
            return true;
        }
    }
    return false;
}

/// "METHOD for USER from ADDRESS" at the end, as servers without ports write it.
void read_bare_source(std::string_view text, SshdMessage& parts) noexcept {
    constexpr std::string_view from = " from ";
    text = text.ends_with(" ssh2") ? text.substr(0, text.size() - 5) : text;
    const auto at = text.rfind(from);
    const auto source = at == none ? std::string_view{} : text.substr(at + from.size());
    if (is_address(source)) {
        parts.user = text.substr(0, at);
        parts.src_ip = source;
    }
}

/// `text` without the names that a client gives of itself behind its key, where they are certain:
/// "hostbased ... ssh2: RSA 8c:e3, client user "dan", client host "h"". A user's name with the same
/// words in it makes two of them.
std::string_view without_client_names(std::string_view text) noexcept {
    constexpr std::string_view names = ", client user \"";
    const auto at = text.find(names);
    return at != text.rfind(names) ? text : text.substr(0, at);
}

/// "ssh2: RSA SHA256:q3Zx", also with the parts of a certificate behind it.
void read_key(std::string_view text, SshdMessage& parts) noexcept {
    const auto colon = text.find(": ");
    if (colon == none || text.substr(0, colon).find(' ') != none) {
        return;
    }
    text.remove_prefix(colon + 2);
    parts.key_type = take_word(text);
    parts.key = take_word(text);
}

/// "METHOD for [invalid user ]USER from ADDRESS port NUMBER ssh2[: KEY]".
void read_attempt(std::string_view text, SshdMessage& parts) noexcept {
    parts.auth_method = take_word(text);
    if (!take(text, "for ")) {
        return;
    }
    take(text, "invalid user ");
    take(text, "illegal user ");
    if (parts.auth_method == "hostbased") {
        text = without_client_names(text);
    }
    auto found = parts;
    std::string_view after;
    if (!cut_user_and_source(text, found, after)) {
        read_bare_source(text, parts);
    } else if (!has_rival_source(found.user)) {
        parts = found;
        read_key(after, parts);
    }
}

/// "USER from ADDRESS[ port NUMBER]".
void read_invalid_user(std::string_view text, SshdMessage& parts) noexcept {
    std::string_view after;
    if (cut_user_and_source(text, parts, after)) {
        return;
    }
    constexpr std::string_view from = " from ";
    const auto at = text.rfind(from);
    parts.user = text.substr(0, at);
    if (at != none) {
        auto rest = text.substr(at + from.size());
        take_source(rest, parts);
    } else if (parts.user.ends_with(" [preauth]")) {
        parts.user.remove_suffix(10);
    }
}

/// "[authenticating |invalid ]user USER ADDRESS port NUMBER [preauth]" or "ADDRESS[ port NUMBER]".
void read_leaving(std::string_view text, SshdMessage& parts) noexcept {
    const bool has_state = take(text, "authenticating ") || take(text, "invalid ");
    if (!take(text, "user ")) {
        if (!has_state) {
            take_source(text, parts);
        }
        return;
    }
    const auto port = text.rfind(" port ");
    const auto before = text.rfind(' ', port == none || port == 0 ? none : port - 1);
    if (port == none || before == none || before >= port) {
        return;
    }
    parts.user = text.substr(0, before);
    auto rest = text.substr(before + 1);
    take_source(rest, parts);
}

/// The value after `name` up to the next blank.
std::string_view value_after(std::string_view text, std::string_view name) noexcept {
    const auto at = text.rfind(name);
    if (at == none) {
        return {};
    }
    text.remove_prefix(at + name.size());
    return take_word(text);
}

/// The text between the last `open` and the `close` behind it.
std::string_view
between(std::string_view text, std::string_view open, std::string_view close) noexcept {
    const auto at = text.rfind(open);
    const auto begin = at == none ? text.size() : at + open.size();
    const auto end = text.find(close, begin);
    return end == none ? std::string_view{} : text.substr(begin, end - begin);
}

std::string_view without_end(std::string_view text, std::string_view end) noexcept {
    return text.ends_with(end) ? text.substr(0, text.size() - end.size()) : text;
}

/// "[authenticating |invalid ]user USER ADDRESS port NUMBER: REASON", ": REASON for USER". The
/// reason may hold a name that the stranger chose.
void read_disconnecting(std::string_view text, SshdMessage& parts) noexcept {
    constexpr std::string_view too_many = ": Too many authentication failures";
    text = without_end(text, " [preauth]");
    const auto at = text.rfind(too_many);
    const auto rest = at == none ? std::string_view{} : text.substr(at + too_many.size());
    if (auto user = rest; take(user, " for ")) {
        parts.user = user;
    }
    text = text.substr(0, at);
    text = text.substr(0, text.find(": Change of username or service not allowed"));
    if (take(text, " ")) {
        read_leaving(text, parts);
    }
}

/// "[invalid user ]USER from ADDRESS port NUMBER ...", or a user alone.
void read_user(std::string_view text, SshdMessage& parts) noexcept {
    take(text, "invalid user ");
    std::string_view after;
    if (!cut_user_and_source(text, parts, after)) {
        parts.user = without_end(text, " [preauth]");
    }
}

/// "USER from ADDRESS not allowed because ..."; false for another message.
bool read_not_allowed(std::string_view text, SshdMessage& parts) noexcept {
    const auto end = text.rfind(" not allowed because ");
    if (end == none) {
        return false;
    }
    text = text.substr(0, end);
    const auto at = text.rfind(" from ");
    parts.user = text.substr(0, at);
    if (at != none) {
        auto source = text.substr(at + 6);
        take_source(source, parts);
    }
    return true;
}

/// A message about a user, with or without a source; false for another one.
bool read_about_user(std::string_view text, SshdMessage& parts) noexcept {
    if (take(text, "Postponed ")) {
        read_attempt(text, parts);
    } else if (take(text, "maximum authentication attempts exceeded for ") ||
               take(text, "Close session: user ")) {
        read_user(text, parts);
    } else if (text.starts_with("Starting session: ")) {
        read_user(text, parts);
        const auto at = parts.user.rfind(" for ");
        parts.user = at == none ? std::string_view{} : parts.user.substr(at + 5);
    } else if (take(text, "User ")) {
        return read_not_allowed(text, parts);
    } else if (const auto at = text.find("): session "); at != none && text.starts_with("pam_")) {
        constexpr std::string_view named = " for user ";
        const auto user = text.find(named, at);
        text = user == none ? std::string_view{} : text.substr(user + named.size());
        text = text.substr(0, text.rfind(" by "));
        parts.user = text.substr(0, text.rfind("(uid="));
    } else {
        return false;
    }
    return true;
}

/// A message that begins with what stands before the source.
bool read_begin(std::string_view text, SshdMessage& parts) noexcept {
    take(text, "banner exchange: ");
    take(text, "ssh_dispatch_run_fatal: ");
    for (const std::string_view begin : {"Connection from ",
                                         "Did not receive identification string from ",
                                         "Unable to negotiate with ",
                                         "Timeout before authentication for ",
                                         "Protocol major versions differ for ",
                                         "refused connect from ",
                                         "ROOT LOGIN REFUSED FROM ",
                                         "Address "}) {
        if (take(text, begin)) {
            take_source(text, parts);
            return true;
        }
    }
    return false;
}

/// An address in brackets, or the last one behind "from", which the server wrote.
void read_source_inside(std::string_view text, SshdMessage& parts) noexcept {
    constexpr std::string_view from = " from ";
    if (text.starts_with("Authentication tried for ")) {
        parts.user = between(text, "tried for ", " with correct key");
        set_source(parts, between(text, "ip=", ")"));
        return;
    }
    const bool is_mapping = text.starts_with("reverse mapping checking ");
    if (is_mapping || text.starts_with("drop connection ")) {
        const auto address = between(text, is_mapping ? " [" : " from [", "]");
        if (is_address(address)) {
            parts.src_ip = address;
        }
        return;
    }
    const auto at = text.rfind(from);
    auto source = at == none ? std::string_view{} : text.substr(at + from.size());
    if (is_address(source.substr(0, source.find_first_of(" ,;")))) {
        source = source.substr(0, source.find_first_of(",;"));
        take_source(source, parts);
    }
}

/// What else names a stranger or a user.
void read_other(std::string_view text, SshdMessage& parts) noexcept {
    if (const auto host = value_after(text, " rhost="); !host.empty()) {
        set_source(parts, host);
        parts.user = value_after(text, " user=");
    } else if (!read_about_user(text, parts) && !read_begin(text, parts)) {
        read_source_inside(text, parts);
    }
}

} // namespace

bool is_sshd(std::string_view program) noexcept {
    return program == "sshd" || program == "sshd-session" || program == "sshd-auth" ||
           program == "sshd(pam_unix)";
}

SshdMessage read_sshd(std::string_view message) noexcept {
    SshdMessage parts;
    if (auto rest = message; take(rest, "message repeated ")) {
        const auto count = take_word(rest);
        if (is_number(count) && take(rest, "times: [ ") && rest.ends_with(']')) {
            parts.repeated = count;
            message = rest.substr(0, rest.size() - 1);
        }
    }
    if (message.starts_with("[ID ")) { // Solaris: "[ID 800047 auth.info] "
        message.remove_prefix(std::min(message.find("] "), message.size() - 2) + 2);
    }
    take(message, "error: ");
    take(message, "fatal: ");
    if (take(message, "Accepted ")) {
        parts.event = "accepted";
        if (message.starts_with("key ")) { // a key that fits, before the proof that it is held
            parts.event = "other";
        } else {
            read_attempt(message, parts);
        }
    } else if (take(message, "Failed ")) {
        parts.event = "failed";
        read_attempt(message, parts);
    } else if (take(message, "Invalid user ") || take(message, "Illegal user ") ||
               take(message, "input_userauth_request: invalid user ")) {
        parts.event = "invalid-user";
        read_invalid_user(message, parts);
    } else if (take(message, "Received disconnect from ") || take(message, "Disconnected from ") ||
               take(message, "Connection closed by ") || take(message, "Connection reset by ")) {
        parts.event = "disconnect";
        read_leaving(message, parts);
    } else if (take(message, "Disconnecting")) {
        parts.event = "disconnect";
        read_disconnecting(message, parts);
    } else {
        read_other(message, parts);
    }
    return parts;
}

} // namespace ample::read
