// MISP events: {"Event": …}, {"response": [{"Event": …}]}, an array of events, or the attributes
// that a search gives ({"response": {"Attribute": […]}}).
//
//     {"Event": {"info": "…", "Tag": [{"name": "tlp:amber"}], "Galaxy": […],
//       "Attribute": [{"type": "domain|ip", "value": "a.example|198.51.100.7", "to_ids": true,
//                      "uuid": "…", "first_seen": "…"}],
//       "Object": [{"name": "file", "Attribute": [ … ]}]}}
//
// An attribute without "to_ids" is told of, not called an indicator by its event: it is not used,
// nor is a deleted one. Both parts of composite types are used but for ports. Tags become labels;
// "tlp:…" and "PAP:…" tags of attribute and event join the marking; galaxy clusters of actors and
// of malware become campaign and family.

#pragma once

#include <ample/sweep/feed.hpp>

#include <string_view>

namespace ample::sweep::feed {

/// Reads events. Fails with `damaged` when the end is missing and nothing could be used.
Result<Feed> read_misp(std::string_view bytes, const FeedPlace& place);

} // namespace ample::sweep::feed
