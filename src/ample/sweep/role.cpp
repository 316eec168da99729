#include <ample/core/ascii.hpp>
#include <ample/sweep/role.hpp>
#include <ample/sweep/url.hpp>

#include <array>

namespace ample::sweep {

namespace {

struct Known {
    std::string_view format; ///< empty: in any format
    std::string_view name;   ///< lower case
    Role role;
};

// Names of Squid, Zeek, Suricata EVE, Sysmon and Windows Security, IIS and sshd. First match wins.
constexpr std::array table = {
    Known{"syslog", "host", Role::text}, // the machine that wrote the line
    Known{"squid", "peer", Role::destination},
    Known{"squid", "client", Role::client},
    Known{"", "url", Role::url},
    Known{"", "uri", Role::url},
    Known{"", "http.url", Role::url},
    Known{"", "cs-uri-stem", Role::url},
    Known{"", "request", Role::url},
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
    Known{"", "id.resp_h", Role::destination},
    Known{"", "answers", Role::destination},
    Known{"", "dest_ip", Role::destination},
    Known{"", "dst_ip", Role::destination},
    Known{"", "destinationip", Role::destination},
    Known{"", "event.eventdata.destinationip", Role::destination},
    Known{"", "destaddress", Role::destination},
    Known{"", "s-ip", Role::destination},
    Known{"", "peer", Role::destination},
    Known{"", "id.orig_h", Role::client},
    Known{"", "src_ip", Role::client},
    Known{"", "client", Role::client},
    Known{"", "c-ip", Role::client},
    Known{"", "client_ip", Role::client},
    Known{"", "sourceip", Role::client},
    Known{"", "event.eventdata.sourceip", Role::client},
    Known{"", "ipaddress", Role::client},
    Known{"", "user_agent", Role::agent},
    Known{"", "http.http_user_agent", Role::agent},
    Known{"", "cs(user-agent)", Role::agent},
    Known{"", "useragent", Role::agent},
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
    Known{"", "path", Role::path},
    Known{"", "hashes", Role::hash},
    Known{"", "hash", Role::hash},
    Known{"", "md5", Role::hash},
    Known{"", "sha1", Role::hash},
    Known{"", "sha256", Role::hash},
    Known{"", "imphash", Role::hash},
};

/// The last part of a dotted name: "Event.EventData.Image" is "Image".
std::string_view last_part(std::string_view name) noexcept {
    return name.substr(name.rfind('.') + 1);
}

bool is_machine(std::string_view name) noexcept {
    return ascii::same(name, "Computer") || ascii::same(name, "Hostname") ||
           ascii::same(name, "Event.System.Computer");
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

Contact contact_of(std::string_view format, const read::Record& record) noexcept {
    Contact contact;
    std::string_view machine;
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
            fill(contact.host, field.value);
            break;
        case Role::destination:
            fill(contact.peer, field.value);
            break;
        case Role::client:
            fill(contact.client, field.value);
            break;
        default:
            if (is_machine(field.name)) {
                fill(machine, field.value);
            }
        }
    }
    fill(contact.client, machine);
    fill(contact.host, parse_url(contact.url).host);
    return contact;
}

} // namespace ample::sweep
