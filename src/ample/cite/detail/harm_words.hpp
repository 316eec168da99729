// Words for harm, and whom it spared.

#pragma once

#include <ample/cite/words.hpp>

#include <cstddef>

namespace ample::cite::detail {

/// Whether a word in [from, until) is one for damage, a leak, a theft; "stolen charts" is none.
bool names_harm(const Words& words, std::size_t from, std::size_t until);

/// Whether the verb in [from, end), a stretch with a negation, tells whom harm did not reach: "were
/// not affected", "no firm was hit".
bool is_spared(const Words& words, std::size_t from, std::size_t end);

} // namespace ample::cite::detail
