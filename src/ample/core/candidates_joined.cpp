// Addresses that a token holds beside a port or other addresses (candidates.hpp).

#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/joined_addresses.hpp>

#include <algorithm>

namespace ample {

namespace {

/// "tcp4  0  0  10.0.0.5.51234  203.0.113.9.443  ESTABLISHED", as netstat of BSD and macOS lists
/// sockets.
bool is_in_socket_list(std::string_view before, std::string_view after) noexcept {
    constexpr std::size_t longest_line = 160;
    const auto near = before.substr(before.size() - std::min(before.size(), longest_line));
    const auto line_end = near.rfind('\n');
    if (line_end == near.npos && near.size() < before.size()) {
        return false;
    }
    const auto line = near.substr(line_end == near.npos ? 0 : line_end + 1);
    return (line.starts_with("tcp") || line.starts_with("udp")) && line.size() > 3 &&
           std::string_view("46 ").find(line[3]) != std::string_view::npos &&
           before.ends_with(' ') && after.starts_with(' ');
}

} // namespace

/// Where the port begins, at its dot, of an address as tcpdump writes the two ends of a packet:
/// "IP 192.0.2.1.443 > 198.51.100.7.51234: ", "IP6 2001:db8::1.443 > …", or netstat those of a
/// socket. 0 where none does.
std::size_t CandidateFinder::ported_dot(std::size_t begin, std::size_t end) const noexcept {
    constexpr std::size_t longest_port = 5;
    const auto before = text_.substr(0, begin);
    const auto after = text_.substr(end);
    const bool is_first = (before.ends_with("IP ") || before.ends_with("IP6 ")) &&
                          (after.starts_with(" > ") || after.starts_with(" -> "));
    bool is_second = before.ends_with(" > ") && (after.starts_with(":") || text_[end - 1] == ':');
    if (is_second) {
        constexpr std::size_t longest_first = 64; // what stands before " > "
        const auto near = before.substr(begin - std::min(begin, longest_first));
        const auto line = near.substr(near.rfind('\n') + 1);
        is_second = line.find("IP ") != line.npos || line.find("IP6 ") != line.npos;
    }
    const auto token = text_.substr(begin, end - begin);
    const auto dot = token.rfind('.');
    auto port = token.substr(dot == token.npos ? token.size() : dot + 1);
    port = port.substr(0, port.find(':'));
    const bool is_port = !port.empty() && port.size() <= longest_port &&
                         std::all_of(port.begin(), port.end(), ascii::is_digit);
    return is_port && (is_first || is_second || is_in_socket_list(before, after)) ? begin + dot : 0;
}

void CandidateFinder::add_ported(std::size_t begin, std::size_t end) {
    if (const auto dot = ported_dot(begin, end); dot != 0) {
        const auto address = parse_ipv4(text_.substr(begin, dot - begin));
        if (address && wanted_.addresses.may_hold(*address)) {
            put({begin, dot, Shape::ipv4, *address});
        }
    }
}

/// The addresses in "203.0.113.9-203.0.113.12" and its like.
void CandidateFinder::add_joined(std::size_t begin, std::size_t end) {
    const auto token = text_.substr(begin, end - begin);
    unsigned dots = 0;
    bool has_sign = false;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const char c = token[i];
        dots += c == '.' ? 1U : 0U;
        has_sign |= c == '-' || c == '_' || (c == '.' && i > 0 && token[i - 1] == '.');
    }
    if (!has_sign || dots < 3) {
        return;
    }
    for_each_joined_address(token, [&](std::size_t from, std::size_t to, std::uint32_t address) {
        if (wanted_.addresses.may_hold(address)) {
            put({begin + from, begin + to, Shape::ipv4, address});
        }
    });
}

} // namespace ample
