#include <ample/core/ascii.hpp>
#include <ample/read/detail/backslash.hpp>
#include <ample/read/detail/event_fields.hpp>

#include <algorithm>
#include <array>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

constexpr auto cef_head = std::to_array<std::string_view>(
    {"deviceVendor", "deviceProduct", "deviceVersion", "deviceEventClassId", "name", "severity"});

constexpr auto leef_head =
    std::to_array<std::string_view>({"vendor", "product", "version", "eventId"});

constexpr auto cef_times = std::to_array<std::string_view>(
    {"rt", "deviceReceiptTime", "end", "endTime", "start", "startTime"});

constexpr auto leef_times = std::to_array<std::string_view>({"devTime"});

/// The place of the "|" that ends the column at the front of `text`, not counting escaped ones.
std::size_t find_bar(std::string_view text) noexcept {
    for (auto at = text.find_first_of("|\\"); at != none; at = text.find_first_of("|\\", at)) {
        if (text[at] == '|') {
            return at;
        }
        at += 2;
    }
    return none;
}

bool is_key_letter(char c) noexcept {
    return ascii::is_alnum(c) || c == '_' || c == '.' || c == '-' || c == '[' || c == ']';
}

/// Whether a backslash stands before anything but what CEF escapes: then its writer escapes
/// nothing, and the value is as it stands.
bool is_unescaped(std::string_view raw) noexcept {
    for (auto at = raw.find('\\'); at != none; at = raw.find('\\', at + 2)) {
        if (at + 1 == raw.size() ||
            std::string_view("\\=|nr").find(raw[at + 1]) == std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// The sign that the sixth column of LEEF 2.0 names: itself, "x5E" or "0x5E"; '\0' for none.
char leef_sign_of(std::string_view text) noexcept {
    if (text.size() == 1) {
        return text.front();
    }
    const auto hex = text.substr(text.starts_with("0x") || text.starts_with("0X") ? 2
                                 : text.starts_with("x") || text.starts_with("X") ? 1
                                                                                  : text.size());
    if (hex.empty() || hex.size() > 4 || !std::all_of(hex.begin(), hex.end(), ascii::is_hex)) {
        return '\0';
    }
    unsigned code = 0;
    for (const char c : hex) {
        code = code * 16 + unsigned(ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10);
    }
    return code < 256 ? static_cast<char>(code) : '\0';
}

} // namespace

bool EventFields::begins(std::string_view text) noexcept {
    const bool is_leef = text.starts_with("LEEF:");
    if (!is_leef && !text.starts_with("CEF:")) {
        return false;
    }
    text.remove_prefix(is_leef ? 5 : 4);
    text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    const auto bar = text.substr(0, 6).find('|');
    return bar != none && bar != 0 && ascii::is_digit(text.front());
}

std::string_view EventFields::read(const Line& line, std::string_view event) {
    line_ = line;
    fields_.clear();
    decoded_.clear();
    decoded_.reserve(line.text.size()); // so that the views into it stay
    time_text_ = {};
    return event.starts_with("LEEF:") ? read_leef(event) : read_cef(event);
}

void EventFields::add(std::string_view name, std::string_view raw, std::string_view value) {
    if (!raw.empty()) {
        fields_.push_back({name, value, line_.place(raw)});
    }
}

void EventFields::add_cef(std::string_view key, std::string_view raw) {
    if (raw.find('\\') == none || is_unescaped(raw)) {
        add(key, raw, raw);
        return;
    }
    const auto start = decoded_.size();
    unescape_backslash(raw, "\\=|", "nr", decoded_);
    add(key, raw, std::string_view(decoded_).substr(start));
}

std::string_view EventFields::read_cef(std::string_view event) {
    event.remove_prefix(find_bar(event) + 1);
    for (const auto name : cef_head) {
        const auto bar = find_bar(event);
        if (bar == none && name != cef_head.back()) {
            return "fewer than seven columns in the head of CEF";
        }
        add_cef(name, event.substr(0, bar));
        event.remove_prefix(bar == none ? event.size() : bar + 1);
    }
    read_extension(event);
    name_by_labels();
    find_time(cef_times);
    return {};
}

void EventFields::read_extension(std::string_view text) {
    std::string_view key;
    std::size_t value = 0; // where the open value begins
    std::size_t floor = 0; // a key begins here or behind
    const auto close = [&](std::size_t end) {
        const auto raw = ascii::trim(text.substr(value, end - value));
        add_cef(key.empty() ? "extension" : key, raw);
    };
    for (auto at = text.find('='); at != none && fields_.size() < most_attributes;
         at = text.find('=', at + 1)) {
        auto begin = at;
        while (begin > floor && is_key_letter(text[begin - 1])) {
            --begin;
        }
        const bool is_key = begin != at && (begin == 0 || text[begin - 1] == ' ');
        floor = at + 1;
        if (is_key) {
            close(begin);
            key = text.substr(begin, at - begin);
            value = at + 1;
        }
    }
    close(text.size());
}

void EventFields::name_by_labels() {
    constexpr std::size_t most_labels = 32;
    std::size_t labels = 0;
    for (const auto& label : fields_) {
        if (!label.name.ends_with("Label") || label.value.empty() || ++labels > most_labels) {
            continue;
        }
        const auto key = label.name.substr(0, label.name.size() - 5);
        for (auto& field : fields_) {
            if (field.name == key) {
                field.name = label.value;
            }
        }
    }
}

std::string_view EventFields::read_leef(std::string_view event) {
    const bool is_second = event.find("2.") < event.find('|');
    event.remove_prefix(event.find('|') + 1);
    for (const auto name : leef_head) {
        const auto bar = event.find('|');
        if (bar == none) {
            return "fewer than five columns in the head of LEEF";
        }
        const auto raw = event.substr(0, bar);
        add(name, raw, raw);
        event.remove_prefix(bar + 1);
    }
    char sign = '\t';
    if (const auto bar = event.substr(0, 8).find('|'); is_second && bar != none) {
        const char named = leef_sign_of(event.substr(0, bar));
        if (named != '\0' || bar == 0) {
            sign = bar == 0 ? '\t' : named;
            event.remove_prefix(bar + 1);
        }
    }
    // Syslog daemons write control characters as octal numbers.
    const bool is_octal = sign == '\t' && event.find('\t') == none;
    read_attributes(event, is_octal ? "#011" : std::string_view(&sign, 1));
    find_time(leef_times);
    return {};
}

void EventFields::read_attributes(std::string_view text, std::string_view parting) {
    while (!text.empty()) {
        const auto stop = fields_.size() < most_attributes ? text.find(parting) : none;
        const auto pair = text.substr(0, stop);
        const auto equals = pair.find('=');
        const auto key = ascii::trim(pair.substr(0, equals));
        if (equals == none || key.empty()) {
            const auto raw = ascii::trim(pair);
            add("attribute", raw, raw);
        } else {
            const auto raw = ascii::trim(pair.substr(equals + 1));
            add(key, raw, raw);
        }
        text.remove_prefix(stop == none ? text.size() : stop + parting.size());
    }
}

void EventFields::find_time(std::span<const std::string_view> keys) {
    for (const auto key : keys) {
        for (const auto& field : fields_) {
            if (field.name == key) {
                time_text_ = field.value;
                return;
            }
        }
    }
}

} // namespace ample::read::detail
