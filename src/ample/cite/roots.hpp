// Root sources: how many independent mouths a claim has.
//
//     outlet -> agency -> minister -> "the police inquiry"      root  police:oslo
//     outlet -> agency -> "unnamed people in the inquiry"       root  police:oslo, anonymous
//     outlet -> "is said to have"                               root  police:oslo, by context
//
// The root is the innermost speaker, brought to one key over all reports of the case:
// * a force is one root however it is called (police, investigators, investigative sources); two
//   forces with names of their own stay apart, a national name joins the one city force of its
//   country;
// * "officials" are the force the report cites, or else the government;
// * a person without a country takes it from other reports that name him in full;
// * a claim whose chain ends in an outlet, an agency or nobody takes the root of the same statement
// in
//   the same report, or else the one inquiry that the report cites; its basis says so. Outlets are
//   roots only of what they say themselves.
//
// A spokesman's own assessment stays his own root; when he cites an inquiry elsewhere in the same
// report, `rests_on` names it, so that `weigh` need not count both as independent.

#pragma once

#include <ample/cite/claims.hpp>

namespace ample::cite {

/// Fills in the root of every claim. Deterministic; linear but for claims of one report and
/// predicate.
void find_roots(const std::vector<Article>& articles, std::vector<Claim>& claims);

} // namespace ample::cite
