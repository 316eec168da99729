// What a report has from a wire that gave only some of it.
//
//     "With inputs from Meridian"    the wire is named for a part of the text
//
// Where the wire's own report is on the desk, the part is what the report copies from it: claims of
// other paragraphs came through nobody but the report. Where it is not, nothing tells the part, and
// the wire stays in every chain.

#pragma once

#include <ample/cite/claims.hpp>
#include <ample/cite/copies.hpp>

#include <vector>

namespace ample::cite::detail {

/// Takes such a wire out of the chains of what is not copied from it. Before the roots are found.
void keep_what_is_copied(const std::vector<Article>& articles,
                         const std::vector<Copy>& copies,
                         std::vector<Claim>& claims);

} // namespace ample::cite::detail
