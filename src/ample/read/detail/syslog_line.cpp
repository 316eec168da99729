#include <ample/core/ascii.hpp>
#include <ample/core/instant.hpp>
#include <ample/read/detail/syslog_line.hpp>
#include <ample/read/detail/zone_word.hpp>

#include <algorithm>
#include <array>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

constexpr std::array<std::string_view, 12> months = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view take_word(std::string_view& rest) noexcept {
    const auto word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
}

/// A number of 1 to 9 digits, or nothing.
std::optional<int> number(std::string_view text) noexcept {
    if (text.empty() || text.size() > 9 ||
        !std::all_of(text.begin(), text.end(), ascii::is_digit)) {
        return std::nullopt;
    }
    int value = 0;
    for (const char digit : text) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

/// "01:47:33", also with a fraction.
bool read_clock(std::string_view text, SyslogTime& time) noexcept {
    if (text.size() < 8 || text[2] != ':' || text[5] != ':') {
        return false;
    }
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    const auto second = number(text.substr(6, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
        return false;
    }
    time.second_of_day = *hour * 3600 + *minute * 60 + *second;
    text.remove_prefix(8);
    if (text.empty()) {
        return true;
    }
    const auto fraction = text.substr(1, 9);
    const auto value = number(fraction);
    if (text.front() != '.' || !value) {
        return false;
    }
    time.nanoseconds = *value;
    for (auto digits = fraction.size(); digits < 9; ++digits) {
        time.nanoseconds *= 10;
    }
    return true;
}

/// Takes the word for a zone behind the time off. Any word may be the name of a host: in front of
/// one only the words that are read count, and any where Cisco's devices write it.
///
///     Apr 20 10:00:00 UTC host app: x
///     Apr 20 10:00:00 GATE app: x          a host
///     Apr 20 10:00:00 CST: %SYS-5-X: x     a zone that is not read
void take_zone(std::string_view& rest, SyslogTime& time) noexcept {
    auto after = rest;
    auto word = take_word(after);
    const bool is_cisco = word.ends_with(':') && after.starts_with('%');
    word.remove_suffix(word.ends_with(':') ? 1 : 0);
    if (zone_word_offset(word) || (is_cisco && has_zone_word_form(word))) {
        time.zone = word;
        time.text = {time.text.data(),
                     static_cast<std::size_t>(word.data() + word.size() - time.text.data())};
        rest = after;
    }
}

/// "Nov  2 01:47:33" or "Nov  2 2016 01:47:33", with the blank after it. Cisco's IOS writes "*" in
/// front while its clock is not set, "." while nobody sets it right.
bool take_short_time(std::string_view& rest, SyslogTime& time) noexcept {
    const auto* const start = rest.data();
    time.is_unset = rest.starts_with('*');
    rest.remove_prefix(rest.starts_with('*') || rest.starts_with('.') ? 1 : 0);
    const auto month = std::find(months.begin(), months.end(), rest.substr(0, 3));
    if (month == months.end() || rest.size() < 5 || rest[3] != ' ') {
        return false;
    }
    auto after = rest.substr(rest[4] == ' ' ? 5 : 4);
    const auto day = number(take_word(after));
    auto word = take_word(after);
    if (const auto year = number(word); year && word.size() == 4) {
        time.year = year;
        word = take_word(after);
    }
    const bool is_cisco = word.ends_with(':');
    word.remove_suffix(is_cisco ? 1 : 0);
    if (!day || *day < 1 || *day > 31 || !read_clock(word, time)) {
        return false;
    }
    time.month = static_cast<int>(month - months.begin()) + 1;
    time.day = *day;
    time.text = {start, static_cast<std::size_t>(word.data() + word.size() - start)};
    rest = after;
    if (!is_cisco) {
        take_zone(rest, time);
    }
    return true;
}

/// "2016-11-02T01:47:33.5+09:00", with the blank after it.
bool take_long_time(std::string_view& rest, SyslogTime& time) noexcept {
    const auto whole = rest.substr(0, rest.find(' '));
    const auto word = whole.substr(0, whole.size() - (whole.ends_with(':') ? 1 : 0)); // Cisco
    if (word.size() < 19 || (word[10] != 'T' && word[10] != 't') || !parse_instant(word)) {
        return false;
    }
    time.text = word;
    rest.remove_prefix(std::min(whole.size() + 1, rest.size()));
    if (whole.size() == word.size() && ascii::is_digit(word.back())) {
        take_zone(rest, time);
    }
    return true;
}

/// "29: " in front of the time, which IOS counts its messages with.
void take_sequence(std::string_view& rest) noexcept {
    const auto size = rest.find_first_not_of("0123456789");
    if (size != 0 && size != none && rest.substr(size).starts_with(": ")) {
        rest.remove_prefix(size + 2);
    }
}

/// "<34>" at the front.
std::string_view take_priority(std::string_view& rest) noexcept {
    const auto stop = rest.substr(0, 5).find('>');
    if (!rest.starts_with('<') || stop == none || !number(rest.substr(1, stop - 1))) {
        return {};
    }
    const auto priority = rest.substr(1, stop - 1);
    rest.remove_prefix(stop + 1);
    return priority;
}

/// "ASM:CEF:0|...": whether such an event begins `text`.
bool begins_event(std::string_view text) noexcept {
    return text.starts_with("CEF:") || text.starts_with("LEEF:");
}

/// "program: message", "program[pid]: message", else all is message.
void cut_message(std::string_view rest, SyslogLine& line) noexcept {
    line.message = rest;
    const auto stop = rest.find_first_of(" :[");
    if (stop == none || stop == 0 || rest[stop] == ' ') {
        return;
    }
    auto after = rest.substr(stop);
    std::string_view pid;
    if (after.front() == '[') {
        const auto close = after.find_first_of("] ");
        if (close == none || after[close] != ']') {
            return;
        }
        pid = after.substr(1, close - 1);
        after.remove_prefix(close + 1);
    }
    // RFC 3164, 4.1.3: the tag ends at the colon; without a blank only where an event begins.
    const bool has_blank = after.size() > 1 && after[1] == ' ';
    const auto message = after.substr(std::min<std::size_t>(has_blank ? 2 : 1, after.size()));
    if (!after.starts_with(':') || (!message.empty() && !has_blank && !begins_event(message))) {
        return;
    }
    line.program = rest.substr(0, stop);
    line.pid = pid;
    line.message = message;
}

/// The name in "[sshd]" and "[sshd]:", which stand where no host is written; empty for a host.
std::string_view program_in_brackets(std::string_view word) noexcept {
    word.remove_suffix(word.ends_with(':') ? 1 : 0);
    if (word.size() < 3 || !word.starts_with('[') || !word.ends_with(']')) {
        return {};
    }
    word = word.substr(1, word.size() - 2);
    const bool is_name =
        ascii::is_alpha(word.front()) && std::all_of(word.begin(), word.end(), [](char c) {
            return ascii::is_alnum(c) || c == '-' || c == '_';
        });
    return is_name ? word : std::string_view{};
}

/// The structured data of RFC 5424 at the front: "-", or "[id a=\"b\"]" one or more times.
std::string_view take_data(std::string_view& rest) noexcept {
    std::size_t end = 0;
    while (end < rest.size() && rest[end] == '[') {
        bool is_quoted = false;
        for (++end; end < rest.size() && (is_quoted || rest[end] != ']'); ++end) {
            if (rest[end] == '\\' && is_quoted) {
                ++end;
            } else if (rest[end] == '"') {
                is_quoted = !is_quoted;
            }
        }
        end = std::min(end + 1, rest.size());
    }
    if (end == 0) {
        return take_word(rest);
    }
    const auto data = rest.substr(0, end);
    rest.remove_prefix(std::min(end + (rest.substr(end).starts_with(' ') ? 1 : 0), rest.size()));
    return data;
}

std::string_view or_unset(std::string_view word) noexcept {
    return word == "-" ? std::string_view{} : word;
}

/// RFC 5424 after "<34>1 ".
bool cut_5424(std::string_view rest, SyslogLine& line) noexcept {
    if (rest.starts_with("- ")) {
        line.time.text = take_word(rest);
    } else if (!take_long_time(rest, line.time)) {
        return false;
    }
    line.host = or_unset(take_word(rest));
    line.program = or_unset(take_word(rest));
    line.pid = or_unset(take_word(rest));
    line.msgid = or_unset(take_word(rest));
    line.data = or_unset(take_data(rest));
    line.message = rest.starts_with("\xEF\xBB\xBF") ? rest.substr(3) : rest;
    return true;
}

} // namespace

std::optional<SyslogLine> cut_syslog(std::string_view rest) noexcept {
    SyslogLine line;
    line.priority = take_priority(rest);
    if (!line.priority.empty() && rest.starts_with("1 ")) {
        return cut_5424(rest.substr(2), line) ? std::optional(line) : std::nullopt;
    }
    take_sequence(rest);
    if (!take_short_time(rest, line.time) && !take_long_time(rest, line.time)) {
        return std::nullopt;
    }
    if (!rest.starts_with('%')) { // the tag of Cisco's devices, which write no host
        line.host = take_word(rest);
        if (line.host.empty()) {
            return std::nullopt;
        }
    }
    if (const auto program = program_in_brackets(line.host); !program.empty()) {
        line.host = {};
        line.program = program;
        line.message = rest;
        return line;
    }
    cut_message(rest, line);
    return line;
}

} // namespace ample::read::detail
