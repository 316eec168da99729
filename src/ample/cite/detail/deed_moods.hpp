// Deeds that a clause names and does not tell.
//
//     "will pay", "to pay", "could have paid"        meant
//     "an account that a supplier had left open"     an aside
//     "Nobody had to break in"                       told: what was spared was not done

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// Whether the deed at `at` is only meant, ordered, possible, or told beside what the clause says.
/// `begin` is where the clause begins. Looks back within it.
bool is_only_meant(const Words& words, std::size_t at, std::size_t begin);

} // namespace ample::cite::detail
