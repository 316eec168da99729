// Whose deed a verb without a subject of its own tells.

#pragma once

#include <ample/cite/words.hpp>

#include <cstddef>

namespace ample::cite::detail {

/// "accusing them of stealing", "charged two men with stealing": who is said to act; empty where
/// nobody is accused before `at`.
Phrase accused_before(const Words& words, std::size_t at);

/// "used false identities to lease": the verb whose subject does it; `at` without such a verb.
std::size_t means_verb(const Words& words, std::size_t at);

} // namespace ample::cite::detail
