// Which words of a sentence only say who says it.

#pragma once

#include <ample/cite/speakers.hpp>

#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// For every word whether it belongs to a speaker: "the minister said on Tuesday that". Linear.
std::vector<bool> covered_by(const Words& words, const std::vector<Attribution>& attributions);

/// Whether the word is an irregular form of the past, or one of the present that news is told in.
bool is_past_form(std::string_view low);

} // namespace ample::cite::detail
