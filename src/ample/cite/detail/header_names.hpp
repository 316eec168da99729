// What a line above the text is by its words: a name, the form of a paper, a kicker, a headline.
//
//     The Deccan Post · Ministry of Transport     a name
//     ASX Announcement · Security Advisory 7      the form of a paper
//     ANALYSIS · World | Exclusive                a kicker: a part of a paper
//     Police Arrest Student Over Hacks            a headline in capitals
//
// All functions are pure and look at one line.

#pragma once

#include <ample/cite/words.hpp>

#include <string>
#include <string_view>

namespace ample::cite::detail {

/// "of", "and", "the": may stand inside a name in small letters.
bool is_small(std::string_view low);

/// "BREAKING NEWS", "World | Exclusive", "ANALYSIS": a part of a paper, not its name.
bool is_section(const Words& words);

/// Only capitals and small words, no verb, no deed, no kicker, no form: "The Deccan Post".
bool reads_as_name(const Words& words);

/// Whether a word of the name is one that papers, wires and stations call themselves by.
bool names_medium(const Words& words, Phrase name);

/// Whether every word is one that papers or their parts are called by: "Weekly Report" is nobody's.
bool is_generic(const Words& words, Phrase name);

/// As `names_medium` for an office, a court, a school, a firm by its legal form: nobody's own name
/// has one.
bool names_body(const Words& words, Phrase name);

/// The name of capitals that begins at `at`, of up to six words, "the" in front and small words
/// inside allowed; empty where none stands.
Phrase name_at(const Words& words, std::size_t at);

/// The name of capitals that ends before `end`, likewise.
Phrase name_before(const Words& words, std::size_t end);

/// A name without "the" in front.
Phrase behind_the(const Words& words, Phrase name);

/// The first letters of the capitals of a name, in small letters, "the" left out: "nrc" of "The
/// National Rail Centre".
std::string initials_of(const Words& words, Phrase name);

/// "Republic of X", "Government of X": the state, above one of its departments.
bool names_state(const Words& words);

/// "Acme Co., Ltd.", "Acme AB (publ)", "Acme plc (the "Company")" without the form of the firm.
Words without_form(Words words);

/// "National Centre for Computer Safety (NCCS)" without the letters.
Words without_letters(Words words);

/// "MINISTRY OF WATERS, PORT ELLEN" without the town: an office above its paper.
Words without_town(Words words);

} // namespace ample::cite::detail
