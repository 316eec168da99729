// The names by which two reports are known to tell one story.
//
//     "Terminais do Sado"       terminais sado ~trns
//     テルミナイス・ド・サド社       ~trns              the sounds of katakana names (kana.hpp)
//     京都の「北浜精機」           =北浜精機             a firm in marks or behind 株式会社

#pragma once

#include <ample/cite/claims.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

using Names = std::set<std::string>;

/// Whether a name stands in both.
inline bool meet(const Names& a, const Names& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& one) { return b.contains(one); });
}

/// The names in a phrase, in lower case: no countries, agencies, posts or first words.
Names case_names(const Words& words, Phrase phrase);

/// The names of a report, on request with their sounds. Linear.
Names story_names(const Article& article, bool with_sounds);

/// The sounds of the names in a few words, three consonants or more: of katakana in Japanese, of
/// capitals elsewhere.
Names sounds_in(std::string_view text, bool is_japanese);

/// The names of a report as numbers in order, to compare many reports fast.
struct StoryPrint {
    std::vector<std::uint32_t> words = {};  ///< names as they are written
    std::vector<std::uint32_t> sounds = {}; ///< of names, for the other language
    bool is_japanese = false;
};

std::vector<StoryPrint> story_prints(const std::vector<Article>& articles);

/// Which reports of another language tell the story of a Japanese report, by its index. A sound in
/// more than 64 reports ties none.
std::map<std::size_t, std::set<std::size_t>> translations_of(const std::vector<StoryPrint>& prints);

/// Whether two reports may tell one story. Not where both name several things and hardly one in
/// common; short ones may always.
bool may_be_one(const StoryPrint& a, const StoryPrint& b);

/// How many names two reports of one language have in common; 0 for two languages.
std::size_t names_in_common(const StoryPrint& a, const StoryPrint& b);

/// How much two reports have in common: a name counts once, a firm in marks twice; sounds only
/// across languages.
std::size_t common_weight(const Names& a, const Names& b, bool one_language);

} // namespace ample::cite::detail
