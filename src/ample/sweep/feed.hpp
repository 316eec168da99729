// Feeds of indicators: CSV with a header, or a plain list.
//
//     type,value,family,campaign,first_seen,source        columns by name, in any order
//     domain,sansei.jpn.com,,Unit 42 campaign,,…
//
//     evil.example.com      # one value a line, its type from its shape; "#" begins a comment
//
// Column names: type (kind, ioc_type, indicator_type), value (indicator, ioc, pattern), family
// (malware), campaign (actor, threat), first_seen, valid_from, valid_until (expires), source
// (reference), note (comment, description). Types: those of `Type` and their names in MISP and
// STIX (hostname, ip, ip-dst, ipv4-addr, sha-1, …).
//
// A pattern's family or note may name its check: "confirm: crc32 of group 1 … equals group 2".
// Words such as "benign" in family or note mark an indicator that benign software shows as well.
//
// A line that is not an indicator is reported with its number; the rest is used.

#pragma once

#include <ample/sweep/indicator.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// A line of a feed that is not used.
struct FeedDefect {
    std::uint64_t line = 0; ///< from 1
    ByteRange where = {};
    std::string why = {};
};

struct Feed {
    std::vector<Indicator> indicators = {}; ///< in the order of the feed, without repetitions
    std::vector<FeedDefect> defects = {};
};

/// Where a feed stands in the case.
struct FeedPlace {
    std::string path = {};
    Digest exhibit = {};
    std::string member = {};
    Marking marking = {};
};

/// Whether `head` looks like a feed: a CSV header with a value column, or a list in which at least
/// half of the lines are indicators.
bool is_feed(std::string_view head);

/// Reads a feed. Fails with `unsupported` when it is none.
Result<Feed> read_feed(std::string_view bytes, const FeedPlace& place);

/// The indicator kind that `value` has by its shape: hash, address, domain; nothing otherwise.
std::optional<Type> type_by_shape(std::string_view value) noexcept;

} // namespace ample::sweep
