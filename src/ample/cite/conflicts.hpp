// Where claims of a case do not fit together, by type.
//
//     contradiction  cannot both be so: "suffered no damage" / "drawings were stolen from it"
//     supersession   the same speaker first kept silent, then spoke
//     tension        differ in number, scope or strength: "no damage" / "none found so far"
//     opposition     a stance against an accusation; it negates no fact
//     drift          the same statement with another source in a later report
//     distortion     the sense was changed: a headline without the text's hedge, a warning against
//                    accusers told as a warning against an inquiry
//
// A contradiction is named only when both sides are certain (no hedge, no open inquiry), are held
// by different sources, speak of the same victim or relation, and of times that can be the same.
// What fails one of these tests is a tension or nothing. Pairs are compared per predicate and
// capped.

#pragma once

#include <ample/cite/dating.hpp>
#include <ample/cite/propositions.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ample::cite {

struct Conflict {
    std::string_view type = {};
    std::vector<std::vector<std::size_t>> sides = {}; ///< indices of claims, each side in order
    std::string why = {};

    /// The claims of all sides, in order.
    [[nodiscard]] std::vector<std::size_t> claims() const;
};

std::vector<Conflict> conflicts_of(const std::vector<Article>& articles,
                                   const std::vector<Claim>& claims,
                                   const std::vector<Proposition>& propositions,
                                   const std::vector<Dating>& dates);

} // namespace ample::cite
