// Feeds in JSON that follow no standard: objects whose keys are columns (feed/columns.hpp).
//
//     [{"value": "evil.example", "type": "domain"}, …]         an array
//     {"value": "evil.example", "type": "domain"}              an object a line
//     {"12345": [{"ioc_value": "198.51.100.7:443", …}], …}     ThreatFox: the keys are ids
//     {"query_status": "ok", "data": [{"ioc": …}, …]}          what an API answers
//     ["evil.example", "198.51.100.7"]                         plain values
//
// An object with a key for values is a row. Any other is looked into, down to `deepest_rows`, and
// so is one that is the whole document and has rows in an array; what it says of markings, labels,
// family, campaign and source holds for all of them. Keys that are numbers are the ids of the rows
// beneath them. Plain values stand in an array that is the document, or in arrays of an object that
// is, where it has no rows.
//
// A log in JSON has keys such as "host" and "url" too. It is refused: by what only records of logs
// have (feed/json_row.hpp), and because half of the objects must give an indicator.
//
// Each walk is linear in the text. Memory: the indicators and what is told; a feed is given up once
// 100,000 more objects were refused than used.

#pragma once

#include <ample/sweep/feed.hpp>

#include <string_view>

namespace ample::sweep::feed {

/// Containers of rows inside each other, at most.
constexpr unsigned deepest_rows = 4;

/// Whether the text begins as JSON that this reads or refuses, and no list does: an object, or an
/// array of objects, arrays or texts.
bool is_json(std::string_view bytes) noexcept;

/// Whether rows or values stand among the first things in `head`, the begin of JSON or all of it.
bool has_json_rows(std::string_view head);

/// Reads rows. Fails with `unsupported` when fewer than half of them give an indicator, with
/// `damaged` when the end is missing and nothing could be used.
Result<Feed> read_json(std::string_view bytes, const FeedPlace& place);

} // namespace ample::sweep::feed
