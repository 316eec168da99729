// What a rule says that is not used, or not as its author may expect. Such a rule runs.

#pragma once

#include <ample/sweep/sigma/detail/yaml.hpp>
#include <ample/sweep/sigma/rule.hpp>

#include <string>
#include <vector>

namespace ample::sweep::sigma::detail {

/// Notes for people on a rule that was read from `document`: a level, status or taxonomy that is
/// not the specification's, selections that no condition names, a time frame.
std::vector<std::string> notes_of(const Yaml& document, const Detection& detection);

} // namespace ample::sweep::sigma::detail
