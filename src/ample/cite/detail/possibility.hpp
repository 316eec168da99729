// What is only possible, apart from what is probable.
//
//     may have been copied, 可能性がある, cannot be ruled out     possible
//     is likely, probably, 可能性が高い                           probable
//
// No yardstick of analysts (ICD 203, PHIA) has a place for "may" and "could": they say that nothing
// speaks against it, not that much speaks for it. A court hears the difference.

#pragma once

#include <ample/cite/claims.hpp>

#include <vector>

namespace ample::cite::detail {

/// The claims with the class `possible` where that is all that the words of a `probable` one say.
std::vector<Claim> graded(std::vector<Claim> claims);

} // namespace ample::cite::detail
