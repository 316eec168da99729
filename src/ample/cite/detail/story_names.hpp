// The names by which two reports are known to tell one story.
//
//     "Terminais do Sado"       terminais sado ~trns
//     テルミナイス・ド・サド社       ~trns              the sounds of katakana names (kana.hpp)
//     京都の「北浜精機」           =北浜精機             a firm in marks or behind 株式会社

#pragma once

#include <ample/cite/claims.hpp>

#include <set>
#include <string>

namespace ample::cite::detail {

using Names = std::set<std::string>;

/// The names in a phrase, in lower case: no countries, agencies, posts or first words.
Names case_names(const Words& words, Phrase phrase);

/// The names of a report. Linear.
Names story_names(const Article& article);

/// How much two reports have in common: a name counts once, a firm in marks twice; sounds only
/// across languages.
std::size_t common_weight(const Names& a, const Names& b, bool one_language);

} // namespace ample::cite::detail
