// STIX bundles, 2.0 and 2.1: objects of type "indicator" whose pattern is a STIX pattern.
//
//     {"type": "bundle", "objects": [
//       {"type": "indicator", "id": "indicator--…", "pattern": "[url:value = '…']",
//        "valid_from": "2016-11-04T00:00:00Z", "confidence": 80, "object_marking_refs": ["…"]},
//       {"type": "malware", "id": "malware--…", "name": "…"},
//       {"type": "relationship", "relationship_type": "indicates", "source_ref": "indicator--…",
//        "target_ref": "malware--…"}]}
//
// Family and campaign come from what an indicator "indicates": malware and tools, or intrusion
// sets, threat actors and campaigns. TLP comes from its markings: those that STIX defines, those of
// TLP 2.0, and those that the bundle defines, and from labels; one that nobody defines is taken as
// red. Revoked indicators, those known as benign and all but the latest version of an object are
// told of and not used. Observed data and the observables of a bundle (addresses, files …) are no
// indicators.
//
// Three passes; the first keeps versions, the second names and links, the third reads the
// indicators one by one.

#pragma once

#include <ample/sweep/feed.hpp>

#include <string_view>

namespace ample::sweep::feed {

/// Reads a bundle, or an array of STIX objects. Fails with `damaged` when its end is missing and
/// nothing in front of it could be used.
Result<Feed> read_stix(std::string_view bytes, const FeedPlace& place);

} // namespace ample::sweep::feed
