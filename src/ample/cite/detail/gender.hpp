// Whom "he" and "she" can't mean, by a title or a noun beside a name.

#pragma once

#include <cstdint>
#include <string_view>

namespace ample::cite::detail {

enum class Gender : std::uint8_t { unknown, man, woman };

/// What the words of a name tell: "Ms Berg", "his wife", "the spokesman". First names tell nothing
/// here: no list of them would do for all languages.
Gender gender_in(std::string_view name);

/// Of "he", "him", "she", "her"; unknown for any other word.
Gender gender_of_pronoun(std::string_view word);

/// Whether one may be the other: both known and different cannot.
inline bool may_be(Gender a, Gender b) {
    return a == Gender::unknown || b == Gender::unknown || a == b;
}

} // namespace ample::cite::detail
