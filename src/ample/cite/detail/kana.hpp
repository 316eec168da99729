// Names that Japanese writes in katakana, beside the same names in Latin letters.
//
//     ラークスパー  rakusupa  ->  r k s p          Larkspur  ->  r k s p (r)
//
// Both are brought to the row of consonants that survives the way through Japanese: l and r are
// one, so are v and b, c k and q, s sh and th, n and m; vowels, doubled consonants and an r that
// closes a syllable fall away. Equal rows of three consonants or more are taken for one name. Nouns
// of institutions (病院, hospital) are translated instead.

#pragma once

#include <string>
#include <string_view>

namespace ample::cite::detail {

/// The consonants of the last katakana run that has three of `text`; empty when it has fewer than
/// three.
std::string row_of_kana(std::string_view text);

/// The consonants of the last name of several words, グレイ・ランタン・ラボ, four at least; empty
/// when there is none.
std::string joined_row_of_kana(std::string_view text);

/// The consonants of a name in Latin letters; empty when it has fewer than three. An r before a
/// consonant or at the end is kept on request: English loses it, Russian (Kaspersky) does not.
std::string row_of_latin(std::string_view name, bool closing_r);

/// The English noun for an institution a Japanese name is or ends in: "hospital" for 病院; empty
/// when there is none.
std::string_view institution_of(std::string_view text);

/// Whether the consonants are those of the name's first word, its first two, or all.
bool sounds(std::string_view name, const std::string& row);

/// Whether the consonants are those of the whole name; Japanese drops the s of "Labs".
bool sounds_whole(std::string_view name, const std::string& row);

} // namespace ample::cite::detail
