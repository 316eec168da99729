#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/defang.hpp>
#include <ample/sweep/detail/legacy_text.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed/cell_shape.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/list.hpp>
#include <ample/sweep/feed/rows.hpp>
#include <ample/sweep/feed/type_word.hpp>

#include <algorithm>
#include <optional>

namespace ample::sweep {

namespace feed {

namespace {

constexpr auto none = std::string_view::npos;

/// Without quotes around the whole; those around the cells of a line stay.
std::string_view without_quotes(std::string_view text) noexcept {
    const char quote = text.empty() ? '\0' : text.front();
    const bool is_quoted = text.size() > 1 && (quote == '"' || quote == '\'') &&
                           text.find(quote, 1) == text.size() - 1;
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
    entry.keeps_note = false; // lists have millions of lines, and a hit names the line
    return entry;
}

/// A line while it is read.
struct Line {
    std::string_view value = {}; ///< without comment, quotes and bullet
    ByteRange where = {};
    std::uint64_t number = 0;
    Collector& collector;

    void add(std::string_view one, std::string_view note = {}) const {
        collector.add(entry_of(one, note), where, number);
    }
};

bool is_hash(std::optional<Type> type) noexcept {
    return type == Type::md5 || type == Type::sha1 || type == Type::sha256 || type == Type::sha512;
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

/// Whether all words are names with a top-level domain.
bool are_names(std::string_view words) {
    while (!words.empty()) {
        const auto end = std::min(words.find_first_of(" \t"), words.size());
        const auto name = words.substr(0, end);
        if (!detail::is_domain(name) || !is_top_level(name.substr(name.rfind('.') + 1))) {
            return false;
        }
        words = ascii::trim(words.substr(end));
    }
    return true;
}

void add_names(std::string_view names, const Line& line) {
    while (!names.empty()) {
        const auto end = std::min(names.find_first_of(" \t"), names.size());
        auto entry = entry_of(names.substr(0, end), "");
        entry.type = "domain";
        line.collector.add(std::move(entry), line.where, line.number);
        names = ascii::trim(names.substr(end));
    }
}

/// "10.10.10.10 evil.example www.evil.example": a hosts file maps names, and the address in front
/// is that of a sink.
bool add_hosts(const Line& line) {
    const auto blank = line.value.find_first_of(" \t");
    const auto address = line.value.substr(0, blank);
    const auto names = blank == none ? std::string_view() : ascii::trim(line.value.substr(blank));
    if (names.empty()) {
        return false;
    }
    if (!is_sink(address)) {
        if ((!parse_ipv4(address) && !parse_ipv6(address)) || !are_names(names)) {
            return false;
        }
        line.collector.note(std::string(address) +
                                ": an address in front of names, as in a hosts file, which "
                                "maps the names to it; it is not used",
                            line.where,
                            line.number);
    }
    add_names(names, line);
    return true;
}

/// "203.0.113.7,evil.example" gives both, as all that the line says are values; "203.0.113.7;a
/// comment" and "update.exe|d3b07384d113edec49eaa6238ad5ff00" likewise.
void add_cells(const std::vector<std::string>& cells, std::string_view rest, const Line& line) {
    const auto is_value = [](const std::string& cell) {
        return cell.empty() || plain_type(cell).has_value();
    };
    if (std::all_of(cells.begin() + 1, cells.end(), is_value)) {
        for (const auto& cell : cells) {
            if (!cell.empty()) {
                line.add(cell);
            }
        }
        return;
    }
    line.add(cells.front(), rest);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const bool is_port = i == 1 && cells.size() == 2 && is_number(cells[i]) &&
                             parse_ipv4(cells.front()).has_value();
        if (is_port) {
            line.collector.note("the port is not swept: " + cells[i], line.where, line.number);
        } else if (plain_type(cells[i])) {
            line.collector.note("not used, as it stands among other words behind the value: " +
                                    cells[i],
                                line.where,
                                line.number);
        }
    }
}

/// "value;comment", "value,value", "name|hash".
bool add_parted(const Line& line) {
    for (const char sign : {';', ',', '\t', '|'}) {
        const auto at = line.value.find(sign);
        if (at == none) {
            continue;
        }
        const auto cells = cells_of(line.value, sign);
        if (is_usable(cells.front())) {
            add_cells(cells, line.value.substr(at + 1), line);
            return true;
        }
    }
    const auto blank = line.value.find(' ');
    const auto first = line.value.substr(0, blank);
    if (blank != none && is_usable(first)) {
        line.add(first, line.value.substr(blank + 1));
        return true;
    }
    return false;
}

/// "a_rule, HASH", ".zip HASH" and "HASH: name.dll": two parts, one of which is a hash.
bool add_labelled_hash(const Line& line) {
    for (const char sign : {';', ',', '\t', '|', ':', ' '}) {
        const auto cells = cells_of(line.value, sign);
        if (cells.size() != 2) {
            continue;
        }
        const bool is_front = is_hash(plain_type(cells.front()));
        if (is_front || is_hash(plain_type(cells.back()))) {
            line.add(is_front ? cells.front() : cells.back(), cells[is_front ? 1 : 0]);
            return true;
        }
    }
    return false;
}

/// "ip,203.0.113.7", "filename;update.exe;dropper" and "MD5: d3b0…": a type, and a value that must
/// fit it.
bool add_typed(const Line& line) {
    const auto sign = line.value.find_first_of(",;\t|:");
    if (sign == none) {
        return false;
    }
    const auto cells = cells_of(line.value, line.value[sign]);
    const auto word = type_word(cells.front());
    if (!word || cells[1].empty()) {
        return false;
    }
    auto entry = entry_of(cells[1], cells.size() > 2 ? cells[2] : "");
    if (line.value[sign] == ':') { // prose has colons too
        entry.value = ascii::trim(line.value.substr(sign + 1));
        if (!plain_type(entry.value)) {
            return false;
        }
    }
    entry.type = cells.front();
    line.collector.add(std::move(entry), line.where, line.number);
    return true;
}

/// Without the sign in front of an item: "- ", "* ".
std::string_view without_bullet(std::string_view value) noexcept {
    for (const std::string_view bullet : {"-", "*", "+", "\xE2\x80\xA2", "\xE2\x80\x93"}) {
        const auto rest = value.substr(std::min(bullet.size(), value.size()));
        if (value.starts_with(bullet) && !rest.empty() && ascii::is_blank(rest.front())) {
            return without_quotes(ascii::trim(rest));
        }
    }
    return value;
}

/// "- https://vendor.example/report": what a text refers to stands as it is, what it warns of is
/// defanged.
bool may_be_reference(std::string_view value) {
    return value.find("://") != none && !has_defang_marks(value);
}

void add_line(std::string_view text, std::uint64_t number, ByteRange where, Collector& collector) {
    const auto read = detail::from_japanese(text);
    const auto whole = list_value(read);
    const Line line{without_bullet(whole), where, number, collector};
    if (line.value.empty()) {
        return;
    }
    if (line.value.size() != whole.size() && may_be_reference(line.value)) {
        collector.refuse("an item of a text that may be a reference, as it is not defanged: " +
                             std::string(line.value),
                         where,
                         number);
        return;
    }
    if (is_usable(line.value) || !detail::parse_range(line.value).empty()) {
        line.add(line.value);
        return;
    }
    if (line.value.starts_with("||")) {
        const auto name = line.value.substr(2);
        line.add(name.substr(0, name.find('^')));
        return;
    }
    if (!add_hosts(line) && !add_parted(line) && !add_typed(line) && !add_labelled_hash(line)) {
        line.add(line.value);
    }
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
