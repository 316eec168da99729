// Where what is said begins behind a verb of saying: behind whom it was told, when and where.
//
//     told a committee on 5 May that | the attack was
//     warned firms in the north that | a gang was trying

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// "told police during an interview in April, 2020, that": behind "that"; `from` where no such
/// setting stands between the hearer and it.
std::size_t behind_setting(const Words& words, std::size_t from);

/// "told a committee | the attack was": where a second noun phrase begins; `from` when none
/// does.
std::size_t behind_hearer(const Words& words, std::size_t from, std::size_t until);

/// "said today that", "said earlier this week that", "said on 5 May the group": where the time
/// at which it was said ends; `at` where none stands there or no clause begins behind it.
std::size_t behind_time(const Words& words, std::size_t at);

/// "warned firms in the north that": behind "that" of whom was warned; `from` where none stands.
std::size_t behind_warned(const Words& words, std::size_t from);

} // namespace ample::cite::detail
