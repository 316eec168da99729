// Markings in the words of feeds.
//
//     "TLP: RED"      red
//     "tlp_amber"     amber
//     "for friends"   a marking that nobody knows: taken as the strictest, red, and told

#pragma once

#include <ample/core/marking.hpp>

#include <string>
#include <string_view>

namespace ample::sweep::feed {

/// Whether a label is a marking: "tlp:red", "TLP-AMBER".
bool names_tlp(std::string_view label) noexcept;
bool names_pap(std::string_view label) noexcept;

/// What a word that is not empty marks; of a word that is not known the strictest.
Tlp tlp_of_word(std::string_view word) noexcept;
Pap pap_of_word(std::string_view word) noexcept;

/// Puts the stricter of two words into `word`; an empty one marks nothing.
void join_tlp(std::string& word, std::string_view other);
void join_pap(std::string& word, std::string_view other);

} // namespace ample::sweep::feed
