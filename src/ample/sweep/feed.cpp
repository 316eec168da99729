#include <ample/core/ascii.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/json.hpp>
#include <ample/sweep/feed/json_walk.hpp>
#include <ample/sweep/feed/list.hpp>
#include <ample/sweep/feed/misp.hpp>
#include <ample/sweep/feed/stix.hpp>
#include <ample/sweep/feed/table.hpp>
#include <ample/sweep/warning_list.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ample::sweep {

namespace {

using feed::JsonSpan;

constexpr std::size_t head_bytes = std::size_t{64} << 10U;

/// The standard that the keys of the root, or of an array's first object, speak of.
std::optional<FeedFormat> standard_of(JsonSpan root) {
    std::optional<FeedFormat> format;
    bool is_typed = false;
    if (root.first() == '[') {
        for_each_element(root, [&](JsonSpan first) {
            format = first.first() == '{' ? standard_of(first) : std::nullopt;
            return false;
        });
        return format;
    }
    for_each_member(root, [&](std::string_view key, JsonSpan value) {
        if (key == "Event" || key == "response" || key == "Attribute") {
            format = FeedFormat::misp;
        } else if (key == "type") {
            is_typed = value.text == "\"bundle\"" || value.text == "\"indicator\"";
            format = is_typed ? std::optional(FeedFormat::stix) : std::nullopt;
        } else if (key == "objects" && value.first() == '[') {
            format = FeedFormat::stix;
        }
        return !format;
    });
    return format;
}

std::optional<FeedFormat> json_format(std::string_view head) {
    if (const auto standard = standard_of(feed::json_at(head))) {
        return standard;
    }
    return !is_warning_list(head) && feed::has_json_rows(head) ? std::optional(FeedFormat::json)
                                                               : std::nullopt;
}

bool is_list(std::string_view head) {
    if (feed::is_table_without_values(head)) {
        return false;
    }
    head = head.substr(0, head_bytes);
    if (const auto end = head.rfind('\n'); end != std::string_view::npos) {
        head = head.substr(0, end + 1);
    }
    const auto read = feed::read_list(head, {});
    return !read.indicators.empty() && read.indicators.size() >= read.defects.size();
}

/// OpenIOC and other XML, which no rule here reads.
bool is_xml(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    bytes = ascii::trim(bytes.substr(0, head_bytes));
    return bytes.starts_with("<?xml") || bytes.starts_with("<ioc") ||
           bytes.starts_with("<OpenIOC") || bytes.starts_with("<stix:");
}

Error unsupported_xml(std::string_view bytes, const FeedPlace& place) {
    const auto head = bytes.substr(0, head_bytes);
    const bool is_stix = head.find("stix.mitre.org") != head.npos;
    const bool is_ioc = head.find("openioc") != head.npos || head.find("<ioc") != head.npos;
    return {
        Kind::unsupported,
        fmt::format("{}: {} is not read",
                    place.name(),
                    is_ioc    ? "OpenIOC"
                    : is_stix ? "STIX 1"
                              : "a feed in XML"),
        "convert it to STIX 2.1, MISP or CSV with columns 'type' and 'value' first, as MISP and "
        "OpenIOC's own tools do"};
}

Error no_feed(const FeedPlace& place, std::string_view why) {
    return {Kind::unsupported,
            fmt::format("{}: {}", place.name(), why),
            "a feed is a list of one value a line, CSV with a 'value' column, a Zeek Intel file, a "
            "STIX bundle, a MISP event, or JSON of objects with a 'value'"};
}

Result<Feed> read_json_feed(std::string_view bytes, const FeedPlace& place) {
    const auto format = json_format(bytes);
    if (format == FeedFormat::stix) {
        return feed::read_stix(bytes, place);
    }
    if (format == FeedFormat::misp) {
        return feed::read_misp(bytes, place);
    }
    if (format == FeedFormat::json) {
        return feed::read_json(bytes, place);
    }
    if (is_warning_list(bytes)) {
        return Error{Kind::unsupported,
                     place.name() +
                         ": a warning list of MISP, which marks indicators and is no feed",
                     "give it with --warning-lists"};
    }
    return no_feed(place, "JSON without objects that have a value");
}

} // namespace

std::string_view to_text(FeedFormat format) noexcept {
    constexpr std::array<std::string_view, 6> words = {
        "list", "table", "zeek-intel", "stix", "misp", "json"};
    return words[static_cast<std::size_t>(format)];
}

std::optional<FeedFormat> feed_format(std::string_view head) {
    if (feed::is_json(head)) {
        return json_format(head);
    }
    if (is_xml(head)) {
        return std::nullopt;
    }
    if (const auto header = feed::table_header(head)) {
        return header->is_zeek ? FeedFormat::zeek_intel : FeedFormat::table;
    }
    return is_list(head) ? std::optional(FeedFormat::list) : std::nullopt;
}

bool is_feed(std::string_view head) {
    return feed_format(head).has_value();
}

Result<Feed> read_feed(std::string_view bytes, const FeedPlace& place) {
    if (is_xml(bytes)) {
        return unsupported_xml(bytes, place);
    }
    if (feed::is_json(bytes)) {
        return read_json_feed(bytes, place);
    }
    if (const auto header = feed::table_header(bytes)) {
        return feed::read_table(bytes, *header, place);
    }
    if (feed::is_table_without_values(bytes)) {
        return no_feed(place, "a table with a column of types, but none of values that is known");
    }
    auto list = feed::read_list(bytes, place);
    if (!list.indicators.empty()) {
        return list;
    }
    const auto first =
        list.defects.empty()
            ? std::string()
            : fmt::format("; line {}: {}", list.defects.front().line, list.defects.front().why);
    return no_feed(place, "no indicator in it" + first);
}

} // namespace ample::sweep
