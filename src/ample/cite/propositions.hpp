// Propositions: claims that say the same, and how many sources that really is.
//
// Claims stand together when predicate and polarity are equal and subject and object agree
// (slots.hpp). Claims with names come first, so that "a hacking group" joins the group that others
// name. A proposition counts documents and roots apart: five articles on one inquiry are one root.

#pragma once

#include <ample/cite/claims.hpp>

#include <string>
#include <vector>

namespace ample::cite {

struct RootCount {
    Root root = {};
    std::size_t claims = 0;
};

struct Proposition {
    std::string predicate = {};
    Slot subject = {};
    Slot object = {};
    bool negative = false;
    bool stance = false;
    std::vector<std::size_t> claims = {}; ///< indices, in order
    std::size_t documents = 0;            ///< editions of one story count once
    std::vector<RootCount> roots = {};    ///< by key
    std::size_t clearest = 0;             ///< the claim that says it best
};

/// The propositions of all typed claims on the case, ordered by their first claim.
std::vector<Proposition> propositions_of(const std::vector<Article>& articles,
                                         const std::vector<Claim>& claims);

} // namespace ample::cite
