// Frames whose words stand in a sentence without being told as facts.
//
//     told him to rent servers              an order
//     denied that files had been taken      what is denied
//     found no evidence that files left     an open finding: `no-damage`, not a theft
//     unless the victims pay a ransom       a condition
//     asked whether data was stolen         a question

#pragma once

#include <ample/cite/frames.hpp>

#include <vector>

namespace ample::cite::detail {

/// Takes away the frames of a sentence that are no facts. A theft or an entry for which no evidence
/// was found becomes `no-damage`.
void drop_unreal(const Words& words, std::vector<Frame>& frames);

/// "Nothing suggests", "nothing to indicate" at `at`: behind the verb; `at` where it does not
/// stand.
std::size_t behind_nothing(const Words& words, std::size_t at);

} // namespace ample::cite::detail
