#include <ample/core/ascii.hpp>
#include <ample/read/detail/clock.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>
#include <ample/read/detail/plain_time.hpp>
#include <ample/read/detail/whole_number.hpp>
#include <ample/read/dns_debug.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t longest_name = 255;

/// Cuts the next word off `rest`.
std::string_view take_word(std::string_view& rest) noexcept {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    const auto word = rest.substr(0, rest.find_first_of(" \t"));
    rest.remove_prefix(word.size());
    return word;
}

/// A name at the begin of a text: how many bytes write it, and it with dots.
struct Name {
    std::size_t bytes = 0; ///< 0: there is none
    std::string text = {};
};

Name name_at(std::string_view text) {
    Name name;
    std::size_t at = 0;
    while (at < text.size() && text[at] == '(' && name.text.size() <= longest_name) {
        const auto close = text.find(')', at);
        const auto size = close == none || close - at > 3
                              ? std::nullopt
                              : detail::whole_number(text.substr(at + 1, close - at - 1));
        if (!size || *size < 0 || static_cast<std::size_t>(*size) > text.size() - close - 1) {
            return {};
        }
        at = close + 1 + static_cast<std::size_t>(*size);
        if (*size == 0) {
            name.bytes = name.text.empty() ? 0 : at;
            return name;
        }
        name.text += name.text.empty() ? "" : ".";
        name.text += text.substr(close + 1, static_cast<std::size_t>(*size));
    }
    return {};
}

/// The text with every name in it written with dots.
std::string with_names(std::string_view text) {
    std::string written;
    for (std::size_t at = 0; at < text.size();) {
        const auto name = text[at] == '(' ? name_at(text.substr(at)) : Name{};
        if (name.bytes != 0) {
            written += name.text;
            at += name.bytes;
            continue;
        }
        const auto next = std::min(text.find('(', at + 1), text.size());
        written += text.substr(at, next - at);
        at = next;
    }
    return written;
}

/// The words of one line about a packet.
struct Packet {
    std::string_view time = {}, thread = {}, protocol = {}, direction = {}, client = {};
    std::string_view xid = {}, response = {}, opcode = {}, flags = {}, type = {}, query = {};
    bool is_whole = false;
};

Packet cut(std::string_view line) noexcept {
    Packet packet;
    const auto mark = line.find(" PACKET ");
    if (mark == none || mark == 0 || !ascii::is_digit(line.front())) {
        return packet;
    }
    const auto front = ascii::trim(line.substr(0, mark));
    const auto blank = front.find_last_of(" \t");
    if (blank == none) {
        return packet;
    }
    packet.time = ascii::trim(front.substr(0, blank));
    packet.thread = front.substr(blank + 1);
    auto rest = line.substr(mark + 8);
    take_word(rest); // where the packet lies in memory
    packet.protocol = take_word(rest);
    packet.direction = take_word(rest);
    packet.client = take_word(rest);
    packet.xid = take_word(rest);
    packet.opcode = take_word(rest);
    if (packet.opcode == "R") {
        packet.response = packet.opcode;
        packet.opcode = take_word(rest);
    }
    const auto open = rest.find('[');
    const auto close = rest.find(']');
    if (open == none || close == none || close < open) {
        return packet;
    }
    packet.flags = ascii::trim(rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close + 1);
    packet.type = take_word(rest);
    packet.query = ascii::trim(rest);
    packet.is_whole = packet.direction == "Rcv" || packet.direction == "Snd";
    return packet;
}

class DnsDebugReader final : public detail::LineReader {
public:
    explicit DnsDebugReader(const ReadOptions& options) : clock_(options.zone) {}

protected:
    Item read_line(const detail::Line& line) override {
        if (line.is_blank()) {
            return Frame{line.where};
        }
        fields_.clear();
        const auto packet = cut(line.text);
        if (!packet.is_whole) {
            decoded_ = with_names(line.text);
            fields_.push_back({"line", decoded_, line.place(line.text)});
            return Record{line.where, std::nullopt, {}, fields_};
        }
        const auto add = [&](std::string_view name, std::string_view value) {
            if (!value.empty()) {
                fields_.push_back({name, value, line.place(value)});
            }
        };
        add("time", packet.time);
        add("thread", packet.thread);
        add("protocol", packet.protocol);
        add("direction", packet.direction);
        add("client", packet.client);
        add("xid", packet.xid);
        add("response", packet.response);
        add("opcode", packet.opcode);
        add("flags", packet.flags);
        add("type", packet.type);
        if (!packet.query.empty()) {
            decoded_ = with_names(packet.query);
            fields_.push_back({"query", decoded_, line.place(packet.query)});
        }
        return Record{
            line.where, clock_.read_wall(detail::plain_time(packet.time)), packet.time, fields_};
    }

private:
    detail::Clock clock_;
    std::vector<Field> fields_ = {};
    std::string decoded_ = {};
};

} // namespace

std::unique_ptr<RecordReader> open_dns_debug(const ReadOptions& options) {
    return std::make_unique<DnsDebugReader>(options);
}

int score_dns_debug(std::string_view head) {
    constexpr int certain = 95;
    constexpr int by_lines = 89;
    const auto text = detail::without_mark(head);
    return ascii::trim(text).starts_with("DNS Server log file creation at")
               ? certain
               : detail::score_lines(
                     text, by_lines, [](std::string_view line) { return cut(line).is_whole; });
}

} // namespace ample::read
