// Tables: CSV and its relatives with a header, and Zeek's Intel files.
//
//     type,value,family,campaign,valid_from,valid_until,tlp,confidence,labels,comment
//
//     # "first_seen_utc","ioc_id","ioc_value","ioc_type", …     a header in the last comment line
//     "2022-04-06 11:00:00", "12", "198.51.100.7:443", "ip:port", …
//
//     #fields	indicator	indicator_type	meta.source	meta.desc
//     evil.example	Intel::DOMAIN	report	-
//
// A column is known by its name in any order (feed/columns.hpp); docs/formats/feeds.md lists the
// names.

#pragma once

#include <ample/sweep/feed.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::feed {

struct TableHeader {
    std::vector<std::string> names = {};
    std::uint64_t end = 0; ///< where rows begin
    char sign = ',';
    bool is_zeek = false;
};

/// The header of a table of indicators, or nothing.
std::optional<TableHeader> table_header(std::string_view bytes);

/// Whether the first row is a header with a column of types and none of values that is known: no
/// list then, where the types would be taken for values.
bool is_table_without_values(std::string_view bytes);

Feed read_table(std::string_view bytes, const TableHeader& header, const FeedPlace& place);

} // namespace ample::sweep::feed
