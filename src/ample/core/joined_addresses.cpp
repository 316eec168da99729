#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/joined_addresses.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace ample {

namespace {

/// What stands between two signs that join, and the sign behind it.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    char sign = '\0'; ///< "-", "_", "." for two of them, or none at the end of the token
    std::optional<std::uint32_t> address = {};
    bool is_port = false;
    bool is_place = false;
};

/// The part of the token that begins at `begin`.
Part part_at(std::string_view token, std::size_t begin) {
    auto end = begin;
    while (end < token.size() && token[end] != '-' && token[end] != '_' &&
           token.substr(end, 2) != "..") {
        ++end;
    }
    const auto text = token.substr(begin, end - begin);
    constexpr std::size_t longest_port = 5;
    return {.begin = begin,
            .end = end,
            .sign = end < token.size() ? token[end] : '\0',
            .address = parse_ipv4(text),
            .is_port = !text.empty() && text.size() <= longest_port &&
                       std::all_of(text.begin(), text.end(), ascii::is_digit),
            .is_place = !text.empty() && ascii::is_alpha(text.front()) && is_place_word(text)};
}

/// Whether an address may stand before `next`, which `sign` joins to it.
bool may_precede(char sign, const Part& next) noexcept {
    return next.address || next.is_place || (next.is_port && sign == '_');
}

} // namespace

bool is_place_word(std::string_view word) noexcept {
    constexpr std::array words = {
        "addr",  "address", "client",   "clientip", "conn",    "dest",   "destination", "dns",
        "dst",   "dstip",   "endpoint", "from",     "gateway", "gw",     "host",        "ip",
        "ip4",   "ipaddr",  "ipv4",     "local",    "nat",     "net",    "network",     "node",
        "peer",  "proxy",   "remote",   "remoteip", "router",  "server", "source",      "src",
        "srcip", "subnet",  "target",   "to",       "via",     "victim"};
    return std::any_of(
        words.begin(), words.end(), [&](const char* one) { return ascii::same(word, one); });
}

void for_each_joined_address(std::string_view token, const OnJoinedAddress& use) {
    bool may_follow = true; // at the begin of the token, behind an address and its port or a place
    bool was_taken = false;
    for (auto part = part_at(token, 0); part.sign != '\0' || part.begin != 0;) {
        const bool is_last = part.sign == '\0';
        const auto next = is_last ? Part{} : part_at(token, part.end + (part.sign == '.' ? 2 : 1));
        const bool is_taken =
            part.address && may_follow && (is_last || may_precede(part.sign, next));
        if (is_taken) {
            use(part.begin, part.end, *part.address);
        }
        may_follow = is_taken || part.is_place || (part.is_port && was_taken);
        was_taken = is_taken;
        if (is_last) {
            return;
        }
        part = next;
    }
}

} // namespace ample
