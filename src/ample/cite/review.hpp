// What people decided of claims, and how a decision finds its claim again.
//
//     key      exhibit, member, bytes of the clause, predicate, polarity     where and what kind
//     reading  subject, object, certainty, speakers                          what was read there
//
// Every claim is proposed until a person accepts it. A decision holds for the claim of its key, in
// whatever run and beside whatever other reports. When the reading is another than the one that was
// decided on (a new version reads better, another report names the group), the decision is kept,
// the claim is `changed`, and the question is asked again. A rejected claim is stored and counts
// for nothing: no proposition, no conflict, no evidence.

#pragma once

#include <ample/core/origin.hpp>

#include <functional>
#include <map>
#include <string>

namespace ample::cite {

/// The last word a person said on a claim.
struct ClaimDecision {
    std::string reading = {}; ///< what was decided on
    bool accepted = false;    ///< else rejected
    std::string by = {};
    std::string at = {}; ///< RFC 3339
    std::string why = {};
    ValueOrigin origin = {}; ///< the value of kind `decision`
};

/// By the claim's key.
using Decisions = std::map<std::string, ClaimDecision, std::less<>>;

} // namespace ample::cite
