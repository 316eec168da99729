#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/split_url.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

constexpr auto none = std::string_view::npos;

bool is_one_of(std::span<const std::string_view> names, std::string_view name) noexcept {
    return std::any_of(
        names.begin(), names.end(), [&](std::string_view one) { return ascii::same(one, name); });
}

/// The query of a path in another field: IIS and CloudFront, HttpProxy, ECS, nginx and proxies.
bool is_query(std::string_view name) noexcept {
    constexpr auto names = std::to_array<std::string_view>({"cs-uri-query",
                                                            "urlquery",
                                                            "url.query",
                                                            "uri_query",
                                                            "query_string",
                                                            "querystring",
                                                            "url_query",
                                                            "args"});
    return is_one_of(names, name);
}

/// The port that the URL has, where it has one.
bool is_port_of_url(std::string_view name) noexcept {
    constexpr auto names =
        std::to_array<std::string_view>({"url.port", "http.http_port", "cs-uri-port", "url_port"});
    return is_one_of(names, name);
}

/// The port of the server: EVE, Zeek, IIS, CEF, LEEF, ECS, and names in use.
bool is_port_of_server(std::string_view name) noexcept {
    constexpr auto names = std::to_array<std::string_view>({"dest_port",
                                                            "id.resp_p",
                                                            "s-port",
                                                            "dpt",
                                                            "dst_port",
                                                            "dstport",
                                                            "server_port",
                                                            "server.port",
                                                            "destination.port"});
    return is_one_of(names, name);
}

/// The port at the other end, where "destination" says where a packet went, which may be the
/// client.
bool is_port_of_source(std::string_view name) noexcept {
    constexpr auto names =
        std::to_array<std::string_view>({"src_port", "spt", "srcport", "source.port"});
    return is_one_of(names, name);
}

/// 0 for what is no port.
unsigned port_number(std::string_view text) noexcept {
    constexpr std::size_t longest = 5;
    constexpr unsigned ten = 10;
    unsigned number = 0;
    if (text.empty() || text.size() > longest ||
        !std::all_of(text.begin(), text.end(), ascii::is_digit)) {
        return 0;
    }
    for (const char c : text) {
        number = number * ten + static_cast<unsigned>(c - '0');
    }
    return number;
}

std::string_view without_zeros(std::string_view port) noexcept {
    port.remove_prefix(std::min(port.find_first_not_of('0'), port.size()));
    return port;
}

/// Those of the schemes whose URLs are looked for; a record seldom says which it was.
bool goes_without_saying(std::string_view port) noexcept {
    return port == "80" || port == "443" || port == "21" || port == "990";
}

/// The digits behind ":" or "]:" at the front of `text`.
std::string_view port_behind(std::string_view text) noexcept {
    text.remove_prefix(text.starts_with(']') ? 1 : 0);
    text.remove_prefix(text.starts_with('.') ? 1 : 0);
    if (!text.starts_with(':')) {
        return {};
    }
    const auto port = text.substr(1, text.find_first_not_of("0123456789", 1) - 1);
    return port_number(port) != 0 ? without_zeros(port) : std::string_view{};
}

/// The first port that a field with such a name tells.
std::string_view first_port(std::span<const UrlField> fields,
                            bool (*is_told)(std::string_view name) noexcept) noexcept {
    for (const auto& field : fields) {
        if (port_number(field.value) != 0 && is_told(field.name)) {
            return without_zeros(field.value);
        }
    }
    return {};
}

/// With "" where one of the ports goes without saying.
std::vector<std::string_view> with_unsaid(std::vector<std::string_view> ports) {
    if (std::any_of(ports.begin(), ports.end(), goes_without_saying)) {
        ports.emplace_back();
    }
    return ports;
}

/// Tables and JSON of any program, where names say less.
bool is_free(std::string_view format) noexcept {
    return format == "csv" || format == "ndjson";
}

} // namespace

std::string_view target_of(std::string_view text) noexcept {
    const auto blank = text.find(' ');
    const auto method = text.substr(0, blank);
    if (blank == none || method.empty() ||
        !std::all_of(method.begin(), method.end(), ascii::is_upper)) {
        return text;
    }
    text.remove_prefix(blank + 1);
    const auto protocol = text.rfind(" HTTP/");
    return text.substr(0, protocol);
}

bool is_host_of_url(std::string_view format, const UrlField& field) noexcept {
    constexpr auto names = std::to_array<std::string_view>(
        {"hostname", "http_host", "vhost", "virtual_host", "server", "site", "authority"});
    return field.role == Role::host || field.role == Role::url ||
           (is_free(format) && is_one_of(names, field.name));
}

std::string path_in(std::string_view format, std::span<const UrlField> fields, std::size_t index) {
    const auto& field = fields[index];
    const bool may_be = field.role == Role::url ||
                        (is_free(format) && ascii::same(field.name, std::string_view("path")));
    const auto target = may_be ? target_of(field.value) : std::string_view{};
    if (!target.starts_with('/')) {
        return {};
    }
    std::string path(target);
    for (const auto& other : fields) {
        if (is_query(other.name) && path.find('?') == none && !other.value.empty()) {
            path.append(other.value.starts_with('?') ? "" : "?").append(other.value);
        }
    }
    return path;
}

std::vector<std::string_view> ports_in(std::span<const UrlField> fields,
                                       std::string_view behind_host) {
    if (const auto port = port_behind(behind_host); !port.empty()) {
        return with_unsaid({port});
    }
    if (const auto port = first_port(fields, is_port_of_url); !port.empty()) {
        return with_unsaid({port});
    }
    const auto server = first_port(fields, is_port_of_server);
    if (server.empty()) {
        return {{}};
    }
    // An answer goes from the server's port, nearly always the lower one, to the client's.
    const auto source = first_port(fields, is_port_of_source);
    const bool may_be_answer = !source.empty() && port_number(source) < port_number(server);
    return with_unsaid(may_be_answer ? std::vector{server, source} : std::vector{server});
}

} // namespace ample::sweep::detail
