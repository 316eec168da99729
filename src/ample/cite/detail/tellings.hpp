// What is told with another sense than it was said: headlines, warnings.

#pragma once

#include <ample/cite/conflicts.hpp>

#include <vector>

namespace ample::cite::detail {

/// Whether a claim is made without a hedge and without leaving an inquiry open.
bool is_certain(const Claim& claim);

/// The distortions of a case.
std::vector<Conflict> tellings_of(const std::vector<Article>& articles,
                                  const std::vector<Claim>& claims);

} // namespace ample::cite::detail
