// STIX 2 bundles: one JSON object that holds a list of objects.
//
//     {"type": "bundle", "id": "bundle--44298a74-…", "objects": [ … ]}
//
// Recognised by the type or the id of the outermost object, wherever they stand among its keys
// within the head. Nothing else may follow the object.

#pragma once

#include <string_view>

namespace ample::read {

/// How surely `head` is the begin of a bundle: 95 or 0.
int score_stix_bundle(std::string_view head);

} // namespace ample::read
