#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/sweep/role.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ample::sweep {

namespace {

struct Known {
    std::string_view format; ///< empty: in any format
    std::string_view name;   ///< lower case
    Role role;
};

// Names of Squid, web logs, W3C and IIS, Exchange, Zeek, Suricata EVE, CEF, LEEF, nfdump, Sysmon
// and Windows Security, sshd. First match wins.
constexpr std::array table = {
    Known{"syslog", "host", Role::text}, // the machine that wrote the line
    Known{"cef", "host", Role::text},
    Known{"leef", "host", Role::text},
    Known{"framed-syslog", "host", Role::text},
    Known{"weblog", "vhost", Role::host},
    Known{"squid", "peer", Role::destination},
    Known{"squid", "client", Role::client},
    Known{"", "url", Role::url},
    Known{"", "uri", Role::url},
    Known{"", "http.url", Role::url},
    Known{"", "cs-uri-stem", Role::url},
    Known{"", "request", Role::url},
    Known{"", "cs-uri", Role::url},
    Known{"", "cs-uri-path", Role::url},
    Known{"", "urlstem", Role::url},
    Known{"", "request_uri", Role::url},
    Known{"", "uri_path", Role::url},
    Known{"", "url_path", Role::url},
    Known{"", "http_host", Role::host},
    Known{"", "host", Role::host},
    Known{"", "query", Role::host},
    Known{"", "server_name", Role::host},
    Known{"", "http.hostname", Role::host},
    Known{"", "dns.rrname", Role::host},
    Known{"", "tls.sni", Role::host},
    Known{"", "queryname", Role::host},
    Known{"", "event.eventdata.queryname", Role::host},
    Known{"", "destinationhostname", Role::host},
    Known{"", "event.eventdata.destinationhostname", Role::host},
    Known{"", "san.dns", Role::host},
    Known{"", "cs-host", Role::host},
    Known{"", "cs(host)", Role::host},
    Known{"", "urlhost", Role::host},
    Known{"", "dhost", Role::host},
    Known{"", "destinationdnsdomain", Role::host},
    Known{"", "dns.queries.rrname", Role::host},
    Known{"", "dns.query.rrname", Role::host},
    Known{"", "dns.answers.rrname", Role::host},
    Known{"", "tls.subject_alt_name", Role::host},
    Known{"", "id.resp_h", Role::destination},
    Known{"", "answers", Role::destination},
    Known{"", "dest_ip", Role::destination},
    Known{"", "dst_ip", Role::destination},
    Known{"", "destinationip", Role::destination},
    Known{"", "event.eventdata.destinationip", Role::destination},
    Known{"", "destaddress", Role::destination},
    Known{"", "s-ip", Role::destination},
    Known{"", "dst-ip", Role::destination},
    Known{"", "dst", Role::destination},
    Known{"", "destinationaddress", Role::destination},
    Known{"", "destination-address", Role::destination},
    Known{"", "destination ipv6 address", Role::destination},
    Known{"nfdump", "da", Role::destination},
    Known{"nfdump", "dstaddr", Role::destination},
    Known{"exchange", "server-ip", Role::destination},
    Known{"", "dns.rdata", Role::destination},
    Known{"", "dns.answers.rdata", Role::destination},
    Known{"", "dns.grouped.a", Role::destination},
    Known{"", "dns.grouped.aaaa", Role::destination},
    Known{"", "peer", Role::destination},
    Known{"", "id.orig_h", Role::client},
    Known{"", "src_ip", Role::client},
    Known{"", "client", Role::client},
    Known{"", "c-ip", Role::client},
    Known{"", "src-ip", Role::client},
    Known{"", "src", Role::client},
    Known{"", "sourceaddress", Role::client},
    Known{"", "source-address", Role::client},
    Known{"", "source ipv6 address", Role::client},
    Known{"nfdump", "sa", Role::client},
    Known{"nfdump", "srcaddr", Role::client},
    Known{"", "clientipaddress", Role::client},
    Known{"exchange", "client-ip", Role::client},
    Known{"exchange", "original-client-ip", Role::client},
    Known{"exchange", "remote-endpoint", Role::client}, // `contact_of` tells sending by the ports
    Known{"exchange", "local-endpoint", Role::destination},
    Known{"", "client_ip", Role::client},
    Known{"", "sourceip", Role::client},
    Known{"", "event.eventdata.sourceip", Role::client},
    Known{"", "ipaddress", Role::client},
    Known{"", "user_agent", Role::agent},
    Known{"", "http.http_user_agent", Role::agent},
    Known{"", "cs(user-agent)", Role::agent},
    Known{"", "useragent", Role::agent},
    Known{"", "requestclientapplication", Role::agent},
    Known{"", "image", Role::path},
    Known{"", "imageloaded", Role::path},
    Known{"", "targetfilename", Role::path},
    Known{"", "originalfilename", Role::path},
    Known{"", "parentimage", Role::path},
    Known{"", "newprocessname", Role::path},
    Known{"", "processname", Role::path},
    Known{"", "commandline", Role::path},
    Known{"", "parentcommandline", Role::path},
    Known{"", "application", Role::path},
    Known{"", "servicefilename", Role::path},
    Known{"", "imagepath", Role::path},
    Known{"", "filename", Role::path},
    Known{"", "fileinfo.filename", Role::path},
    Known{"", "filepath", Role::path},
    Known{"", "fname", Role::path},
    Known{"", "oldfilepath", Role::path},
    Known{"", "path", Role::path},
    Known{"", "hashes", Role::hash},
    Known{"", "hash", Role::hash},
    Known{"", "md5", Role::hash},
    Known{"", "sha1", Role::hash},
    Known{"", "sha256", Role::hash},
    Known{"", "fileinfo.md5", Role::hash},
    Known{"", "fileinfo.sha1", Role::hash},
    Known{"", "fileinfo.sha256", Role::hash},
    Known{"", "filehash", Role::hash},
    Known{"", "imphash", Role::hash},
    // Names of the Elastic Common Schema and of tables in general
    Known{"", "url.full", Role::url},
    Known{"", "url.original", Role::url},
    Known{"", "url.path", Role::url},
    Known{"", "url.domain", Role::host},
    Known{"", "destination.domain", Role::host},
    Known{"", "dns.question.name", Role::host},
    Known{"", "tls.client.server_name", Role::host},
    Known{"csv", "domain", Role::host},
    Known{"", "fqdn", Role::host},
    Known{"", "qname", Role::host},
    Known{"", "dst_host", Role::host},
    Known{"", "remote_host", Role::host},
    Known{"", "destination.ip", Role::destination},
    Known{"", "destination.address", Role::destination},
    Known{"", "server.ip", Role::destination},
    Known{"", "dns.resolved_ip", Role::destination},
    Known{"", "destination_ip", Role::destination},
    Known{"", "dstip", Role::destination},
    Known{"", "dst_addr", Role::destination},
    Known{"", "daddr", Role::destination},
    Known{"", "dest", Role::destination},
    Known{"", "remote_ip", Role::destination},
    Known{"", "source.ip", Role::client},
    Known{"", "source.address", Role::client},
    Known{"", "client.ip", Role::client},
    Known{"", "source_ip", Role::client},
    Known{"", "srcip", Role::client},
    Known{"", "src_addr", Role::client},
    Known{"", "saddr", Role::client},
    Known{"", "clientip", Role::client},
    Known{"", "remote_addr", Role::client},
    Known{"", "user_agent.original", Role::agent},
    Known{"", "file.path", Role::path},
    Known{"", "file.name", Role::path},
    Known{"", "process.executable", Role::path},
    Known{"", "process.command_line", Role::path},
    Known{"", "file.hash.md5", Role::hash},
    Known{"", "file.hash.sha1", Role::hash},
    Known{"", "file.hash.sha256", Role::hash},
    Known{"", "user", Role::user},
    Known{"", "username", Role::user},
    Known{"", "user.name", Role::user},
    Known{"", "source.user.name", Role::user},
    Known{"", "cs-username", Role::user},
    Known{"", "suser", Role::user},
    Known{"", "usrname", Role::user},
    Known{"", "authenticateduser", Role::user},
    Known{"", "targetusername", Role::user},
    Known{"", "subjectusername", Role::user},
    Known{"", "remote_user", Role::user},
    Known{"", "login_user", Role::user},
    Known{"", "user_name", Role::user},
    Known{"", "account_name", Role::user},
    Known{"", "orig_bytes", Role::sent},
    Known{"", "request_body_len", Role::sent},
    Known{"", "cs-bytes", Role::sent},
    Known{"cef", "out", Role::sent},
    Known{"leef", "srcbytes", Role::sent},
    Known{"nfdump", "ibyt", Role::sent},
    Known{"nfdump", "bytes", Role::sent},
    Known{"exchange", "total-bytes", Role::sent},
    Known{"", "flow.bytes_toserver", Role::sent},
    Known{"", "source.bytes", Role::sent},
    Known{"", "client.bytes", Role::sent},
    Known{"", "netflow.bytes", Role::sent}, // of one direction
    Known{"", "requestbytes", Role::sent},
    Known{"", "request_length", Role::sent},
    Known{"", "bytes_out", Role::sent},
    Known{"", "sentbyte", Role::sent},
    Known{"", "resp_bytes", Role::received},
    Known{"", "response_body_len", Role::received},
    Known{"", "sc-bytes", Role::received},
    Known{"cef", "in", Role::received},
    Known{"leef", "dstbytes", Role::received},
    Known{"nfdump", "obyt", Role::received},
    Known{"squid", "bytes", Role::received},
    Known{"weblog", "bytes", Role::received},
    Known{"", "flow.bytes_toclient", Role::received},
    Known{"", "destination.bytes", Role::received},
    Known{"", "server.bytes", Role::received},
    Known{"", "http.length", Role::received},
    Known{"", "responsebytes", Role::received},
    Known{"", "body_bytes_sent", Role::received}, // by the server
    Known{"", "bytes_in", Role::received},
    Known{"", "rcvdbyte", Role::received},
};

/// The last part of a dotted name: "Event.EventData.Image" is "Image".
std::string_view last_part(std::string_view name) noexcept {
    return name.substr(name.rfind('.') + 1);
}

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

bool is_machine(std::string_view name) noexcept {
    return ascii::same(name, "Computer") || ascii::same(name, "Hostname") ||
           ascii::same(name, "host.name") || ascii::same(name, "Event.System.Computer");
}

} // namespace

Role role_of(std::string_view format, std::string_view name) noexcept {
    for (const auto& known : table) {
        if ((known.format.empty() || known.format == format) && ascii::same(known.name, name)) {
            return known.role;
        }
    }
    if (name.starts_with("Event.EventData.") || name.starts_with("Event.UserData.")) {
        return role_of(format, last_part(name));
    }
    return Role::text;
}

Contact contact_of(std::string_view format, const read::Record& record) {
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
        switch (role_of(format, field.name)) {
        case Role::url:
            fill(contact.url, field.value);
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
    if (format == "exchange" &&
        is_sent_to(record.get("remote-endpoint"), record.get("local-endpoint"))) {
        std::swap(client, peer);
    }
    fill(client, machine);
    contact.client = address_text(client);
    contact.peer = address_text(peer);
    fill(contact.host, parse_url(contact.url).host);
    return contact;
}

} // namespace ample::sweep
