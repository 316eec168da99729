// Posts and ranks: to whom somebody belongs by what he is called.

#pragma once

#include <ample/cite/words.hpp>

#include <string>

namespace ample::cite::detail {

/// Ranks that only a police force has, "a senior officer"; not "chief technology officer".
bool is_policeman(const Words& words, Phrase phrase);

/// Whoever leads or speaks for a firm, where the phrase does not say which.
bool is_post_of_firm(const Words& words, Phrase phrase);

/// A country of no table, by its form before an office: "Ruritania's minister", "Ruritanian".
/// `role` is the last role word.
std::string unlisted_country(const Words& words, Phrase phrase, std::size_t role);

} // namespace ample::cite::detail
