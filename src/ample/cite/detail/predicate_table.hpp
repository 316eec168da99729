// The text of tables/predicates.txt, compiled in.

#pragma once

#include <string_view>

namespace ample::cite::detail {

/// "ample-predicates/1 LEAST SHARE", a line with the predicates, then a feature a line: its text
/// (predicate_features.hpp), a tab, "NUMBER:WEIGHT ..." with the number of the predicate from 0 on
/// and the weight in hundredths. The first, `*`, has the weights without any feature.
std::string_view predicate_table() noexcept;

} // namespace ample::cite::detail
