#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/read/detail/backslash.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/detail/month_time.hpp>
#include <ample/read/detail/syslog_reader.hpp>
#include <ample/read/weblog.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

/// Cuts the next column off `rest`.
std::string_view take_column(std::string_view& rest) noexcept {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const auto column = rest.substr(0, rest.find(' '));
    rest.remove_prefix(column.size());
    return column;
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

/// "200", or "-" where the server sent none; what follows is a blank or the end.
bool is_status(std::string_view text) noexcept {
    return text == "-" || (text.size() == 3 && is_number(text));
}

/// An address, or a list that begins with one.
bool is_address(std::string_view text) noexcept {
    text = text.substr(0, text.find_first_of("%,"));
    return parse_ipv4(text).has_value() || parse_ipv6(text).has_value();
}

/// A name with a port behind it.
bool has_port(std::string_view text) noexcept {
    const auto colon = text.rfind(':');
    return colon != none && colon != 0 && is_number(text.substr(colon + 1)) &&
           text.find(':') == colon;
}

/// The columns of one line as written.
struct Columns {
    std::string_view vhost = {}, client = {}, ident = {}, user = {}, time = {}, request = {};
    std::string_view status = {}, bytes = {}, rest = {};
    std::string_view wrong = {}; ///< static text; empty when the line fits
};

/// Where the bracket of the time stands: the first "[" after a blank that a digit follows.
std::size_t find_time(std::string_view line) noexcept {
    for (auto at = line.find(" ["); at != none; at = line.find(" [", at + 1)) {
        if (at + 2 < line.size() && ascii::is_digit(line[at + 2])) {
            return at + 1;
        }
    }
    return none;
}

/// Cuts the client at the front of `rest`, which may be a list parted by a comma and a blank.
std::string_view take_client(std::string_view& rest) noexcept {
    auto client = take_column(rest);
    while (client.ends_with(',') && !rest.empty()) {
        const auto next = take_column(rest);
        client = {client.data(),
                  static_cast<std::size_t>(next.data() + next.size() - client.data())};
    }
    return client;
}

/// Cuts "VHOST CLIENT - -" where a virtual host may be an address as well, and what follows it may
/// be a list; false when the columns do not say so. A second column "-" is an identity, behind
/// which all is the user's name.
///
///     192.0.2.25 203.0.113.7, 10.0.0.1 10.0.0.2 - - [    192.0.2.25 203.0.113.7 - bob [
bool cut_vhost_address(std::string_view front, Columns& line) noexcept {
    auto rest = front;
    const auto first = take_client(rest);
    auto after = rest;
    const auto second = take_client(after);
    auto user = after;
    if (take_column(user) == "-" && is_address(second) && !ascii::trim(user).empty()) {
        line.vhost = first;
        line.client = second;
        line.ident = "-";
        line.user = ascii::trim(user);
        return true;
    }
    constexpr std::string_view nobody = " - -";
    const auto names = ascii::trim(front);
    const auto clients = ascii::trim(rest);
    if (second == "-" || !names.ends_with(nobody) || clients.size() <= nobody.size()) {
        return false;
    }
    line.vhost = first;
    line.client = ascii::trim(clients.substr(0, clients.size() - nobody.size()));
    line.ident = "-";
    line.user = "-";
    return true;
}

/// Cuts what stands before the time; false when it is less than three columns.
bool cut_front(std::string_view front, Columns& line) noexcept {
    if (cut_vhost_address(front, line)) {
        return true;
    }
    auto rest = front;
    auto first = take_client(rest);
    auto after = rest;
    const auto second = take_client(after);
    const bool is_vhost = !is_address(first) && (is_address(second) || has_port(first)) &&
                          !ascii::trim(after).empty();
    if (is_vhost) {
        line.vhost = first;
        first = second;
        rest = after;
    }
    line.client = first;
    line.ident = take_column(rest);
    line.user = ascii::trim(rest);
    return !line.user.empty();
}

/// The quote that ends the value at the front of `text`, not counting escaped ones.
std::size_t find_quote(std::string_view text, std::size_t from) noexcept {
    for (auto at = text.find_first_of("\"\\", from); at != none;
         at = text.find_first_of("\"\\", at)) {
        if (text[at] == '"') {
            return at;
        }
        at += 2;
    }
    return none;
}

/// Cuts the request, its quotes and the status out of `rest`.
void cut_request(std::string_view& rest, Columns& line) noexcept {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!rest.starts_with('"')) {
        line.wrong = "no request in quotes after the time";
        return;
    }
    rest.remove_prefix(1);
    line.wrong = "no status after the request";
    for (auto close = find_quote(rest, 0); close != none; close = find_quote(rest, close + 1)) {
        auto after = rest.substr(close + 1);
        if (!after.starts_with(' ')) {
            continue;
        }
        const auto status = after.substr(1, after.find(' ', 1) - 1);
        if (is_status(status)) {
            line.request = rest.substr(0, close);
            line.status = status;
            line.wrong = {};
            rest = after.substr(1 + status.size());
            return;
        }
    }
}

Columns cut(std::string_view rest) noexcept {
    Columns line;
    const auto bracket = find_time(rest);
    const auto close = bracket == none ? none : rest.find(']', bracket);
    if (close == none || close - bracket > 48) {
        line.wrong = "no time in brackets";
        return line;
    }
    line.time = rest.substr(bracket + 1, close - bracket - 1);
    if (!cut_front(rest.substr(0, bracket), line)) {
        line.wrong = "no client, identity and user before the time";
        return line;
    }
    rest.remove_prefix(close + 1);
    cut_request(rest, line);
    if (!line.wrong.empty()) {
        return line;
    }
    line.bytes = take_column(rest);
    if (line.bytes != "-" && !is_number(line.bytes)) {
        line.wrong = "no number of bytes after the status";
    }
    line.rest = rest;
    return line;
}

/// Method, URL and protocol of a request as written; all empty when it has another form.
struct Request {
    std::string_view method = {}, url = {}, protocol = {};
};

Request cut_request_line(std::string_view text) noexcept {
    Request request;
    auto rest = text;
    const auto method = take_column(rest);
    const bool is_method = !method.empty() && method.data() == text.data() &&
                           std::all_of(method.begin(), method.end(), [](char c) {
                               return ascii::is_alpha(c) || c == '_' || c == '-';
                           });
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!is_method || rest.empty()) {
        return request;
    }
    const auto blank = rest.rfind(' ');
    if (blank != none && rest.substr(blank + 1).starts_with("HTTP/")) {
        request.protocol = rest.substr(blank + 1);
        rest = rest.substr(0, blank);
    }
    request.method = method;
    request.url = ascii::trim(rest);
    return request;
}

/// "TCP_MISS:HIER_DIRECT", the last column of Squid.
bool is_squid_result(std::string_view text) noexcept {
    const auto colon = text.find(':');
    return colon != none && colon != 0 && colon + 1 < text.size() &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return ascii::is_upper(c) || ascii::is_digit(c) || c == '_' || c == ':';
           });
}

class WeblogReader final : public detail::LineReader {
public:
    explicit WeblogReader(const ReadOptions& options) : clock_(options.zone) {}

protected:
    Item read_line(const detail::Line& line) override {
        if (line.is_blank()) {
            return Frame{line.where};
        }
        line_ = line;
        const auto columns = cut(line.text);
        if (!columns.wrong.empty()) {
            return Defect{line.where, columns.wrong};
        }
        fields_.clear();
        decoded_.clear();
        decoded_.reserve(line.text.size()); // so that the views into it stay
        add("vhost", columns.vhost);
        add("client", columns.client);
        add("ident", columns.ident);
        add("user", columns.user);
        add("time", columns.time);
        add_request(columns.request);
        add("status", columns.status);
        add("bytes", columns.bytes);
        if (!add_rest(columns.rest)) {
            return Defect{line.where, "a quote is not closed"};
        }
        return Record{
            line.where, detail::read_web_time(columns.time, clock_), columns.time, fields_};
    }

private:
    void add(std::string_view name, std::string_view raw) {
        if (raw.empty() || raw == "-") {
            return;
        }
        auto value = raw;
        if (raw.find('\\') != none) {
            const auto start = decoded_.size();
            detail::unescape_backslash(raw, "\"\\", "nrtvbfx", decoded_);
            value = std::string_view(decoded_).substr(start);
        }
        fields_.push_back({name, value, line_.place(raw)});
    }

    void add_request(std::string_view text) {
        const auto request = cut_request_line(text);
        if (request.method.empty()) {
            add("request", text);
            return;
        }
        add("method", request.method);
        add("url", request.url);
        add("protocol", request.protocol);
    }

    /// Adds what follows the number of bytes; false when a quote is not closed.
    bool add_rest(std::string_view rest) {
        bool is_combined = true; // only quoted values so far
        for (int column = 0;; ++column) {
            rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
            if (rest.empty()) {
                return true;
            }
            if (!rest.starts_with('"')) {
                is_combined = is_combined && column >= 2;
                add_extra(take_column(rest));
                continue;
            }
            rest.remove_prefix(1);
            const auto close = find_quote(rest, 0);
            if (close == none) {
                return false;
            }
            const auto value = rest.substr(0, close);
            rest.remove_prefix(close + 1);
            const bool is_named = is_combined && column < 2;
            add(!is_named ? "extra" : column == 0 ? "referer" : "user_agent", value);
        }
    }

    void add_extra(std::string_view value) {
        if (is_squid_result(value)) {
            add("result", value.substr(0, value.find(':')));
            add("hierarchy", value.substr(value.find(':') + 1));
        } else {
            add("extra", value);
        }
    }

    detail::Clock clock_;
    detail::Line line_ = {};
    std::vector<Field> fields_;
    std::string decoded_;
};

} // namespace

std::unique_ptr<RecordReader> open_weblog(const ReadOptions& options) {
    return std::make_unique<WeblogReader>(options);
}

int score_weblog(std::string_view head) {
    return detail::score_lines(detail::without_mark(head), 88, [](std::string_view line) {
        const auto columns = cut(line);
        detail::Clock clock("UTC");
        return columns.wrong.empty() && detail::read_web_time(columns.time, clock) &&
               detail::syslog_kind_of(line) == detail::SyslogKind::none;
    });
}

} // namespace ample::read
