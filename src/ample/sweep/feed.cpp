#include <ample/core/ascii.hpp>
#include <ample/core/byte_source.hpp>
#include <ample/read/format.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed.hpp>

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace ample::sweep {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array column_names = {Pair{"type", "type"},
                                     Pair{"kind", "type"},
                                     Pair{"ioc_type", "type"},
                                     Pair{"indicator_type", "type"},
                                     Pair{"value", "value"},
                                     Pair{"indicator", "value"},
                                     Pair{"ioc", "value"},
                                     Pair{"pattern", "value"},
                                     Pair{"family", "family"},
                                     Pair{"malware", "family"},
                                     Pair{"malware_family", "family"},
                                     Pair{"campaign", "campaign"},
                                     Pair{"actor", "campaign"},
                                     Pair{"threat", "campaign"},
                                     Pair{"first_seen", "first_seen"},
                                     Pair{"firstseen", "first_seen"},
                                     Pair{"valid_from", "valid_from"},
                                     Pair{"valid_until", "valid_until"},
                                     Pair{"expires", "valid_until"},
                                     Pair{"source", "source"},
                                     Pair{"reference", "source"},
                                     Pair{"note", "note"},
                                     Pair{"comment", "note"},
                                     Pair{"description", "note"}};

constexpr std::array type_names = {Pair{"hostname", "domain"},
                                   Pair{"fqdn", "domain"},
                                   Pair{"domain-name", "domain"},
                                   Pair{"ip", "ipv4"},
                                   Pair{"ip-dst", "ipv4"},
                                   Pair{"ip-src", "ipv4"},
                                   Pair{"ipv4-addr", "ipv4"},
                                   Pair{"sha-1", "sha1"},
                                   Pair{"sha-256", "sha256"},
                                   Pair{"useragent", "user-agent"},
                                   Pair{"ua", "user-agent"},
                                   Pair{"url-file", "uri-file"},
                                   Pair{"url-regex", "uri-regex"},
                                   Pair{"file-name", "filename"},
                                   Pair{"file-regex", "filename-regex"}};

template <std::size_t N>
std::string_view translated(const std::array<Pair, N>& table, std::string_view word) noexcept {
    for (const auto& [from, to] : table) {
        if (ascii::same(from, word)) {
            return to;
        }
    }
    return {};
}

/// One row of a feed before it is checked.
struct Row {
    std::string type = {};
    std::string note = {};
    std::string valid_from = {};
    std::string valid_until = {};
    Indicator indicator = {};
};

void set_cell(Row& row, std::string_view column, std::string_view text) {
    const auto name = translated(column_names, column);
    const std::pair<std::string_view, std::string*> slots[] = {
        {"type", &row.type},
        {"value", &row.indicator.value},
        {"family", &row.indicator.family},
        {"campaign", &row.indicator.campaign},
        {"first_seen", &row.indicator.first_seen},
        {"source", &row.indicator.source},
        {"note", &row.note},
        {"valid_from", &row.valid_from},
        {"valid_until", &row.valid_until}};
    for (const auto& [slot_name, slot] : slots) {
        if (slot_name == name && slot->empty()) {
            *slot = text;
        }
    }
}

bool mentions(const Row& row, std::string_view word) {
    return ascii::lower(row.indicator.family + " " + row.note).find(word) != std::string::npos;
}

std::string pattern_fault(const Indicator& indicator) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    const re2::RE2 pattern(indicator.value, options);
    if (!pattern.ok()) {
        return "not a regular expression (RE2): " + pattern.error();
    }
    if (indicator.has_crc_check && pattern.NumberOfCapturingGroups() < 2) {
        return "the check needs two groups, and the pattern has fewer";
    }
    return {};
}

/// What is wrong with the value for its type, or nothing.
std::string fault_of(const Indicator& indicator) {
    const auto& value = indicator.value;
    switch (indicator.type) {
    case Type::domain:
        return detail::is_domain(value) ? "" : "not a domain name: " + value;
    case Type::ipv4:
        return parse_ipv4(value) ? "" : "not an IPv4 address: " + value;
    case Type::md5:
    case Type::imphash:
        return detail::is_hex_of(value, 32) ? "" : "not 32 hex digits: " + value;
    case Type::sha1:
        return detail::is_hex_of(value, 40) ? "" : "not 40 hex digits: " + value;
    case Type::sha256:
        return detail::is_hex_of(value, 64) ? "" : "not 64 hex digits: " + value;
    case Type::uri_regex:
    case Type::filename_regex:
        return pattern_fault(indicator);
    default:
        return {};
    }
}

std::optional<std::string> finish_window(Row& row) {
    const std::pair<const std::string*, std::optional<Instant>*> ends[] = {
        {&row.valid_from, &row.indicator.valid_from},
        {&row.valid_until, &row.indicator.valid_until}};
    for (const auto& [text, slot] : ends) {
        if (!text->empty()) {
            *slot = parse_instant(*text);
            if (!*slot) {
                return "not a date: " + *text;
            }
        }
    }
    return std::nullopt;
}

/// Fills in type and flags. Returns what is wrong, or nothing.
std::optional<std::string> finish(Row& row) {
    auto& indicator = row.indicator;
    if (indicator.value.empty()) {
        return "no value";
    }
    const auto shaped = type_by_shape(indicator.value);
    if (row.type.empty() && !shaped) {
        return "neither hash, address nor domain name, and no type is given: " + indicator.value;
    }
    const auto renamed = translated(type_names, row.type);
    const auto type = row.type.empty() ? shaped
                                       : parse_type(renamed.empty() ? ascii::lower(row.type)
                                                                    : std::string(renamed));
    if (!type || *type == Type::lease || *type == Type::computed) {
        return "indicators of type '" + row.type + "' are not swept";
    }
    indicator.type = *type;
    indicator.benign_too = mentions(row, "benign") || mentions(row, "legitimate");
    indicator.has_crc_check = indicator.type == Type::uri_regex &&
                              mentions(row, "crc32 of group 1") && mentions(row, "equals group 2");
    if (auto fault = fault_of(indicator); !fault.empty()) {
        return fault;
    }
    return finish_window(row);
}

/// Collects rows, leaving out those already there.
class Collector {
public:
    Collector(Feed& feed, const FeedPlace& place) : feed_(feed), place_(place) {}

    void add(Row row, ByteRange where, std::uint64_t line) {
        if (auto why = finish(row)) {
            feed_.defects.push_back({line, where, std::move(*why)});
            return;
        }
        auto& indicator = row.indicator;
        const auto key = std::tuple(indicator.type,
                                    detail::normal_value(indicator.type, indicator.value),
                                    indicator.family,
                                    indicator.campaign,
                                    indicator.source);
        if (!seen_.insert(key).second) {
            return;
        }
        indicator.feed = place_.path;
        indicator.line = line;
        indicator.marking = place_.marking;
        indicator.origins = {ByteOrigin{place_.exhibit, place_.member, where}};
        feed_.indicators.push_back(std::move(indicator));
    }

private:
    Feed& feed_;
    const FeedPlace& place_;
    std::set<std::tuple<Type, std::string, std::string, std::string, std::string>> seen_;
};

/// The number of the line at `offset`, counted on from the last call.
class LineCounter {
public:
    explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t at(std::uint64_t offset) {
        const auto piece = bytes_.substr(at_, offset - at_);
        line_ += static_cast<std::uint64_t>(std::count(piece.begin(), piece.end(), '\n'));
        at_ = offset;
        return line_;
    }

private:
    std::string_view bytes_;
    std::uint64_t at_ = 0;
    std::uint64_t line_ = 1;
};

bool has_value_column(std::string_view header) {
    for (std::size_t at = 0; at <= header.size();) {
        const auto end = std::min(header.find_first_of(",;\t", at), header.size());
        auto name = ascii::trim(header.substr(at, end - at));
        if (name.starts_with('"') && name.ends_with('"') && name.size() > 1) {
            name = name.substr(1, name.size() - 2);
        }
        if (translated(column_names, name) == "value") {
            return true;
        }
        at = end + 1;
    }
    return false;
}

std::string_view first_line(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    return bytes.substr(0, bytes.find('\n'));
}

bool is_table(std::string_view bytes) {
    const auto header = ascii::trim(first_line(bytes));
    return header.find_first_of(",;\t") != std::string_view::npos && has_value_column(header);
}

Result<Feed> read_table(std::string_view bytes, const FeedPlace& place) {
    const auto* const csv = read::format_named("csv");
    if (csv == nullptr) {
        throw Bug("the CSV reader is missing");
    }
    const auto reader = csv->open({});
    MemorySource source(bytes);
    read::StreamTally tally;
    Feed feed;
    Collector collector(feed, place);
    LineCounter lines(bytes);
    const auto status = read::read_stream(
        source, *reader, tally, [&](const read::Item& item, std::string_view /*bytes*/) {
            const auto where = read::range_of(item);
            const auto line = lines.at(where.begin);
            if (const auto* record = std::get_if<read::Record>(&item)) {
                Row row;
                for (const auto& field : record->fields) {
                    set_cell(row, field.name, field.value);
                }
                collector.add(std::move(row), where, line);
            } else if (const auto* defect = std::get_if<read::Defect>(&item)) {
                feed.defects.push_back({line, where, std::string(defect->why)});
            }
        });
    if (!status) {
        return status.error();
    }
    return feed;
}

Feed read_list(std::string_view bytes, const FeedPlace& place) {
    Feed feed;
    Collector collector(feed, place);
    std::uint64_t line = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        ++line;
        const auto end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        auto text = bytes.substr(at, end - at);
        if (const auto comment = text.find('#'); comment != std::string_view::npos) {
            text = text.substr(0, comment);
        }
        text = ascii::trim(text);
        if (!text.empty()) {
            Row row;
            row.indicator.value = text;
            collector.add(std::move(row), {at, end}, line);
        }
        at = end;
    }
    return feed;
}

} // namespace

std::optional<Type> type_by_shape(std::string_view value) noexcept {
    if (detail::is_hex_of(value, 32)) {
        return Type::md5;
    }
    if (detail::is_hex_of(value, 40)) {
        return Type::sha1;
    }
    if (detail::is_hex_of(value, 64)) {
        return Type::sha256;
    }
    if (parse_ipv4(value)) {
        return Type::ipv4;
    }
    return detail::is_domain(value) ? std::optional(Type::domain) : std::nullopt;
}

bool is_feed(std::string_view head) {
    if (is_table(head)) {
        return true;
    }
    if (const auto end = head.rfind('\n'); end != std::string_view::npos) {
        head = head.substr(0, end + 1);
    }
    const auto feed = read_list(head, {});
    return !feed.indicators.empty() && feed.indicators.size() >= feed.defects.size();
}

Result<Feed> read_feed(std::string_view bytes, const FeedPlace& place) {
    if (is_table(bytes)) {
        return read_table(bytes, place);
    }
    auto feed = read_list(bytes, place);
    if (feed.indicators.empty()) {
        return Error{Kind::unsupported,
                     place.path + ": no indicator in it",
                     "a feed is CSV with a 'value' column, or a list of one value a line"};
    }
    return feed;
}

} // namespace ample::sweep
