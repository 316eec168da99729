// Claims and the decisions on them.

#pragma once

#include <ample/cite/cite.hpp>
#include <ample/cite/claims.hpp>

#include <span>
#include <utility>
#include <vector>

namespace ample::cite {

/// The text range of the claim's clause.
std::pair<std::size_t, std::size_t> extent_of(const Article& article, const Claim& claim);

/// Whether a person accepted the claim as it is read now.
bool is_accepted(const Claim& claim);

/// Names every claim and ties it to the decision on it; `decisions` must outlive the claims.
void apply(const Decisions& decisions,
           std::span<const Report> reports,
           const std::vector<Article>& articles,
           std::vector<Claim>& claims);

} // namespace ample::cite
