// The ladder machine, account, person, group, unit, state.
//
// A rung is *proven* on two independent clusters of which one is bytes of the case, *inferred* on
// bytes of the case, *presumption* when nothing but claims speak for it, *unknown* on nothing. A
// rung lends nothing to the one above it.

#pragma once

#include <ample/weigh/detail/case_values.hpp>
#include <ample/weigh/detail/evidence.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ample::weigh::detail {

struct Rung {
    std::string_view level = {};
    std::string_view standing = "unknown";
    std::string statement = {};
    std::set<std::string> roots = {}; ///< sources of the claims it rests on
    std::size_t own_evidence = 0;
    std::string quote = {}; ///< id of the clearest claim
    Origins origins = {};
    Marking marking = {Tlp::clear, Pap::clear};
};

/// Six rungs, from machine to state. `group` is the name of the leading group, or empty.
std::vector<Rung>
climb(const CaseValues& values, const std::vector<Evidence>& evidence, const std::string& group);

} // namespace ample::weigh::detail
