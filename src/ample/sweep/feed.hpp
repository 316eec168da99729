// Feeds of indicators, recognised by their content:
//
//     evil[.]example   # one value a line                  list          feed/list.hpp
//     type,value,family,valid_until …                      CSV, TSV      feed/table.hpp
//     #fields	indicator	indicator_type	meta.source …     Zeek Intel    feed/table.hpp
//     {"type": "bundle", "objects": [{"type": "indicator"  STIX 2.x      feed/stix.hpp
//     {"Event": {"Attribute": [ …                          MISP          feed/misp.hpp
//     [{"ioc_value": …, "ioc_type": …                      other JSON    feed/json.hpp
//
// What each format's words mean, which values are refused or marked, and the normal forms are
// specified in docs/formats/feeds.md.
//
// Nothing is dropped silently. A line or JSON object that gives no indicator is a defect with its
// line and reason; what was altered on the way to an indicator that is used is a note. Markings
// are joined: an indicator is never freer than its feed.
//
// A pattern's family or note may name its check: "confirm: crc32 of group 1 … equals group 2".
// Words such as "benign" in family or note mark an indicator that benign software shows as well.

#pragma once

#include <ample/sweep/indicator.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// A line of a feed and what is to be said of it.
struct FeedDefect {
    std::uint64_t line = 0; ///< from 1
    ByteRange where = {};
    std::string why = {};
};

struct Feed {
    std::vector<Indicator> indicators = {}; ///< in the order of the feed, without repetitions
    std::vector<FeedDefect> defects = {};   ///< not used
    std::vector<FeedDefect> notes = {};     ///< used, but not as it stands or with a caution
};

/// Where a feed stands in the case.
struct FeedPlace {
    std::string path = {};
    Digest exhibit = {};     ///< the file as it lies on disk
    std::string member = {}; ///< of the file, where it is a container (core/origin.hpp)
    Marking marking = {};

    /// "intel/feeds.zip#zip:domains.csv"
    [[nodiscard]] std::string name() const { return path + (member.empty() ? "" : "#" + member); }
};

enum class FeedFormat { list, table, zeek_intel, stix, misp, json };

/// "list", "table", "zeek-intel", "stix", "misp", "json".
std::string_view to_text(FeedFormat format) noexcept;

/// The format that `head`, the begin of a stream or all of it, is in. A list only where at least
/// half of the lines of its first 64 KiB are indicators; JSON of no standard where rows are among
/// the first things in it.
std::optional<FeedFormat> feed_format(std::string_view head);

/// Whether `head` looks like a feed.
bool is_feed(std::string_view head);

/// Whether a STIX bundle has objects of type "indicator"; those of ATT&CK have none.
bool has_stix_indicators(std::string_view bundle) noexcept;

/// Reads a feed. Fails with `unsupported` when it is none, with `damaged` when it is JSON that
/// ends too early and gives nothing. Memory: the indicators, and for STIX 100 bytes an object.
Result<Feed> read_feed(std::string_view bytes, const FeedPlace& place);

/// The kind that `value` has by its shape, or nothing. Less than 60 ns for names, IPv4 addresses
/// and hashes (build of `--preset release`, one core of 2024).
std::optional<Type> type_by_shape(std::string_view value);

/// The value on a line of a plain list: without blanks, line end, quotes and comment. Empty on a
/// line with nothing but a comment. A comment begins with "#" or ";" at the begin of the line or
/// behind a blank; behind a value without "/" also right after it. What it gives need not be an
/// indicator: `read_list_line` then says what is.
std::string_view list_value(std::string_view line) noexcept;

/// Reads one line of a plain list with all that lists may hold: defanged values, hosts files
/// ("0.0.0.0 evil.example"), ranges, ports, "value;comment". `where` is its place, `number` from 1.
Feed read_list_line(std::string_view line,
                    std::uint64_t number,
                    ByteRange where,
                    const FeedPlace& place);

/// Why a value of the right shape is refused ("co.jp", 0.0.0.0, the hash of an empty file), or an
/// empty view. Static text.
std::string_view reason_to_refuse(Type type, std::string_view value);

} // namespace ample::sweep
