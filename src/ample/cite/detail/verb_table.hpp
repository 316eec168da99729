// The verbs of tables/verbs.txt, made by tools/make_verbs.py from WordNet 3.0.

#pragma once

#include <string_view>

namespace ample::cite::detail {

/// A verb a line, behind it its past forms that do not end in "-ed". Of static lifetime, any
/// thread.
std::string_view verb_table() noexcept;

} // namespace ample::cite::detail
