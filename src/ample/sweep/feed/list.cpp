#include <ample/core/ascii.hpp>
#include <ample/core/defang.hpp>
#include <ample/sweep/detail/legacy_text.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/list.hpp>
#include <ample/sweep/feed/type_word.hpp>

#include <algorithm>
#include <optional>

namespace ample::sweep {

namespace feed {

namespace {

constexpr auto none = std::string_view::npos;

std::string_view without_quotes(std::string_view text) noexcept {
    const char quote = text.empty() ? '\0' : text.front();
    const bool is_quoted =
        text.size() > 1 && (quote == '"' || quote == '\'') && text.back() == quote;
    return is_quoted ? text.substr(1, text.size() - 2) : text;
}

/// Whether the values of a hosts file stand behind this one.
bool is_sink(std::string_view address) noexcept {
    return address == "0.0.0.0" || address == "127.0.0.1" || address == "::" || address == "::1";
}

bool is_usable(std::string_view value) {
    if (value.empty()) {
        return false;
    }
    return typed_value({}, has_defang_marks(value) ? refang(value).text : std::string(value))
        .fault.empty();
}

Entry entry_of(std::string_view value, std::string_view note) {
    Entry entry;
    entry.value = value;
    entry.note = ascii::trim(note);
    return entry;
}

void add_hosts(std::string_view names, Collector& collector, ByteRange where, std::uint64_t line) {
    while (!names.empty()) {
        const auto end = std::min(names.find_first_of(" \t"), names.size());
        auto entry = entry_of(names.substr(0, end), "");
        entry.type = "domain";
        collector.add(std::move(entry), where, line);
        names = ascii::trim(names.substr(end));
    }
}

/// "ip,203.0.113.7" and "filename;update.exe;dropper": a type, and a value that it fits.
std::optional<Entry> entry_behind_type(std::string_view line) {
    const auto sign = line.find_first_of(",;\t|");
    const auto type =
        sign == none ? std::nullopt : type_word(without_quotes(ascii::trim(line.substr(0, sign))));
    if (!type) {
        return std::nullopt;
    }
    const auto rest = line.substr(sign + 1);
    const auto end = std::min(rest.find(line[sign]), rest.size());
    const auto value = without_quotes(ascii::trim(rest.substr(0, end)));
    if (value.empty() ||
        !typed_value(*type, has_defang_marks(value) ? refang(value).text : std::string(value))
             .fault.empty()) {
        return std::nullopt;
    }
    auto entry = entry_of(value, rest.substr(std::min(end + 1, rest.size())));
    entry.type = without_quotes(ascii::trim(line.substr(0, sign)));
    return entry;
}

void add_line(std::string_view line, std::uint64_t number, ByteRange where, Collector& collector) {
    const auto read = detail::from_japanese(line);
    const auto value = list_value(read);
    if (value.empty()) {
        return;
    }
    if (is_usable(value) || !detail::parse_range(value).empty()) {
        collector.add(entry_of(value, ""), where, number);
        return;
    }
    const auto blank = value.find_first_of(" \t");
    if (blank != none && is_sink(value.substr(0, blank))) {
        add_hosts(ascii::trim(value.substr(blank)), collector, where, number);
        return;
    }
    if (value.starts_with("||")) {
        auto name = value.substr(2);
        name = name.substr(0, name.find('^'));
        collector.add(entry_of(name, ""), where, number);
        return;
    }
    for (const std::string_view part : {";", ",", "\t", " ", "|"}) {
        const auto at = value.find(part);
        const auto first = without_quotes(ascii::trim(value.substr(0, at)));
        if (at != none && is_usable(first)) {
            collector.add(entry_of(first, value.substr(at + 1)), where, number);
            return;
        }
    }
    if (auto entry = entry_behind_type(value)) {
        collector.add(std::move(*entry), where, number);
        return;
    }
    collector.add(entry_of(value, ""), where, number);
}

} // namespace

Feed read_list(std::string_view bytes, const FeedPlace& place) {
    Feed feed;
    Collector collector(feed, place);
    std::uint64_t line = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        add_line(bytes.substr(at, end - at), ++line, {at, end}, collector);
        at = end;
    }
    return feed;
}

} // namespace feed

std::string_view list_value(std::string_view line) noexcept {
    if (line.starts_with("\xEF\xBB\xBF")) {
        line.remove_prefix(3);
    }
    line = ascii::trim(line);
    if (line.empty() || line.front() == '#' || line.front() == ';' || line.starts_with("//")) {
        return {};
    }
    for (auto at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
        if (ascii::is_blank(line[at - 1]) ||
            line.substr(0, at).find('/') == std::string_view::npos) {
            line = ascii::trim(line.substr(0, at));
            break;
        }
    }
    return feed::without_quotes(line);
}

Feed read_list_line(std::string_view line,
                    std::uint64_t number,
                    ByteRange where,
                    const FeedPlace& place) {
    Feed feed;
    feed::Collector collector(feed, place);
    feed::add_line(line, number, where, collector);
    return feed;
}

} // namespace ample::sweep
