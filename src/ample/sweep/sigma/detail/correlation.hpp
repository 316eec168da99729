// The `correlation` part of a rule.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/rule.hpp>

namespace ample::sweep::sigma::detail {

/// Reads it; `document` is the rule around it. Fails with `unsupported` and words for a person.
Result<Correlation> read_correlation(const Yaml& body, const Yaml& document);

} // namespace ample::sweep::sigma::detail
