#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/read/ndjson.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/split_url.hpp>
#include <ample/sweep/role.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <charconv>

namespace ample::sweep {

namespace {

/// What stands before the port of "192.0.2.1:25", "[2001:db8::1]:25" or "www.a.example:80".
std::string_view without_port(std::string_view text) noexcept {
    if (text.starts_with('[')) {
        return text.substr(1, text.find(']') - 1);
    }
    const auto colon = text.find(':');
    const auto port = colon == text.npos ? std::string_view{} : text.substr(colon + 1);
    const bool is_port = !port.empty() && std::all_of(port.begin(), port.end(), ascii::is_digit);
    return is_port ? text.substr(0, colon) : text;
}

std::string address_text(std::string_view text) {
    text = without_port(text);
    const auto ipv6 = parse_ipv6(text);
    const auto ipv4 = ipv6 ? mapped_ipv4(*ipv6) : std::nullopt;
    return ipv4 ? ipv4_text(*ipv4) : std::string(text);
}

/// Whether a mail server wrote to the far end, whose port is then the lower one.
bool is_sent_to(std::string_view remote, std::string_view local) noexcept {
    const auto port = [](std::string_view text) { return text.substr(text.rfind(':') + 1); };
    const auto far = port(remote);
    const auto near = port(local);
    return !remote.empty() && far.size() <= near.size() && (far.size() < near.size() || far < near);
}

/// Whether a row of a mail server's log is of mail that it sent on. The header of the log says it,
/// which older rows don't know; then the ports do, once there are two.
bool is_mail_sent(const read::Record& record) noexcept {
    const auto direction = record.get("direction");
    const auto local = record.get("local-endpoint");
    return direction == "send" || (direction.empty() && !local.empty() &&
                                   is_sent_to(record.get("remote-endpoint"), local));
}

int port_in(const read::Record& record, std::string_view name) noexcept {
    const auto text = record.get(name);
    int port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    return port;
}

/// Whether the event of EVE is on a packet or file that went to the client, so that its source is
/// the server. Best told by the flow, then by the direction, else by what the event is about.
bool is_answer(const read::Record& record) noexcept {
    const auto source = record.get("src_ip");
    const auto destination = record.get("dest_ip");
    if (const auto opener = record.get("flow.src_ip"); !opener.empty()) {
        return opener == destination && opener != source;
    }
    if (const auto direction = record.get("direction"); !direction.empty()) {
        return direction == "to_client";
    }
    constexpr int dns_port = 53;
    constexpr int first_of_clients = 32768; // ephemeral ports of Linux; others begin higher
    const auto from = port_in(record, "src_port");
    const auto to = port_in(record, "dest_port");
    if (record.get("event_type") == "dns") {
        const auto type = record.get("dns.type");
        const bool is_said = type == "answer" || type == "response";
        return to != dns_port && (is_said || from == dns_port);
    }
    const auto host = without_port(record.get("http.hostname"));
    const bool is_http = !host.empty() || !record.get("http.url").empty();
    return is_http && host != destination &&
           (host == source || (from != 0 && from < first_of_clients && to >= first_of_clients));
}

/// Whether the field tells addresses that a name resolved to, whichever way the packet went.
bool is_answered(std::string_view name) noexcept {
    return name.starts_with("dns.") || name == "answers";
}

/// Whether the record is an event of Windows, where a collector calls itself `host`.
bool is_windows_event(const read::Record& record) noexcept {
    return read::json_kind_of(record) == read::JsonKind::windows ||
           std::any_of(record.fields.begin(), record.fields.end(), [](const read::Field& field) {
               return field.name.starts_with("winlog.");
           });
}

/// Whether URLs of such records are targets of requests, "index.php" as well (RFC 9112, 3.2).
bool has_targets(std::string_view format, const read::Record& record) noexcept {
    const auto kind = format == "ndjson" ? read::json_kind_of(record) : read::JsonKind::other;
    return format == "weblog" || format == "w3c" || format == "zeek" ||
           kind == read::JsonKind::eve || kind == read::JsonKind::zeek;
}

/// The host that a URL or the target of a request names; empty where it is a path. Without a scheme
/// it must look like one: "a.example:443" of CONNECT, or "a.example/x" where it is no target.
std::string_view host_in_target(std::string_view url, bool is_request) noexcept {
    const auto host = parse_url(url).host;
    const auto front = url.substr(0, url.find_first_of("/?#"));
    const bool has_scheme = url.substr(front.size()).starts_with("//") && front.ends_with(':');
    if (has_scheme || front != without_port(front)) {
        return host;
    }
    const bool is_host = detail::is_domain(host) || parse_ipv4(host) || parse_ipv6(host);
    return !is_request && is_host ? host : std::string_view{};
}

bool is_machine(std::string_view name) noexcept {
    return ascii::same(name, "Computer") || ascii::same(name, "Hostname") ||
           ascii::same(name, "host.name") || ascii::same(name, "winlog.computer_name") ||
           ascii::same(name, "Event.System.Computer");
}

} // namespace

RecordSense sense_of(std::string_view format, const read::Record& record) noexcept {
    RecordSense sense;
    if (format == "exchange") {
        sense.is_turned = is_mail_sent(record);
        return sense;
    }
    if (format == "ndjson" && read::json_kind_of(record) == read::JsonKind::eve) {
        sense.is_turned = is_answer(record);
        return sense;
    }
    if (format == "ndjson" || format == "zeek") {
        const auto by_client = record.get("is_orig"); // of files.log: the client sent the file
        sense.is_turned =
            !record.get("tx_hosts").empty() && (by_client == "T" || by_client == "true");
    }
    sense.is_collected = (format == "ndjson" || format == "csv") && is_windows_event(record);
    return sense;
}

Role role_in(const RecordSense& sense, std::string_view name, Role role) noexcept {
    if (sense.is_turned && role == Role::client) {
        return Role::destination;
    }
    if (sense.is_turned && role == Role::destination && !is_answered(name)) {
        return Role::client;
    }
    return sense.is_collected && ascii::same(name, "host") ? Role::text : role;
}

Contact contact_of(std::string_view format, const read::Record& record) {
    const auto sense = sense_of(format, record);
    Contact contact;
    std::string_view machine;
    std::string_view client;
    std::string_view peer;
    const auto fill = [](std::string_view& slot, std::string_view value) {
        if (slot.empty()) {
            slot = value;
        }
    };
    for (const auto& field : record.fields) {
        switch (role_in(sense, field.name, role_of(format, field.name))) {
        case Role::url:
            fill(contact.url, detail::target_of(field.value));
            break;
        case Role::host:
            fill(contact.host, without_port(field.value));
            break;
        case Role::destination:
            fill(peer, field.value);
            break;
        case Role::client:
            fill(client, field.value);
            break;
        case Role::user:
            fill(contact.user, field.value);
            break;
        case Role::sent:
            fill(contact.sent, field.value);
            break;
        case Role::received:
            fill(contact.received, field.value);
            break;
        default:
            if (is_machine(field.name)) {
                fill(machine, field.value);
            }
        }
    }
    fill(client, machine);
    contact.client = address_text(client);
    contact.peer = address_text(peer);
    fill(contact.host, host_in_target(contact.url, has_targets(format, record)));
    return contact;
}

} // namespace ample::sweep
