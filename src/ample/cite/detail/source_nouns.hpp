// What the nouns of a speaker's phrase tell: whether it is a body at all, somebody who knows of an
// inquiry, and whose inquiry that is.

#pragma once

#include <ample/cite/words.hpp>

namespace ample::cite::detail {

/// Whether a phrase speaks of an inquiry of police or prosecutors: "people close to the
/// investigation".
bool concerns_inquiry(const Words& words, Phrase phrase);

/// "the company's in-house investigation": of a firm, not of the police.
bool is_own_inquiry(const Words& words, Phrase phrase);

/// "close to", "familiar with", "briefed on": who knows of something without being of it.
bool knows_of(const Words& words, Phrase phrase);

/// A firm, an office or another body by a noun of the phrase.
bool is_body(const Words& words, Phrase phrase);

struct NameCount {
    std::size_t names = 0;     ///< words that are part of a name
    std::size_t countries = 0; ///< of them, those of a country
};

NameCount names_in(const Words& words, Phrase phrase);

/// Whether the whole phrase is a land's name of several words: "the United Kingdom".
bool is_land(const Words& words, Phrase phrase);

/// "Multiple attacks", "Several banks": a capital only because it comes first.
bool opens_with_amount(const Words& words, Phrase phrase);

/// "Rakvere Mobile" of "The carrier, Rakvere Mobile": a firm behind what it is; empty for others.
Phrase firm_behind_noun(const Words& words, Phrase phrase);

/// "A hacking group linked to the army", "the ransomware gang": nobody whom "it" or "the statement"
/// of an office means.
bool is_gang_told_of(const Words& words, Phrase phrase);

/// "the Lakeside security company": a firm by its seat and trade alone.
bool is_firm_of_place(const Words& words, Phrase phrase);

/// "the same person", "the same official": the one told of last without a name.
bool is_same_person(std::string_view name);

/// "an officer of the Commission", in lower case: one person without a name, whom "he" may mean.
bool is_one_insider(std::string_view low);

/// "the report", "an internal review"; not "Wallet records", which are nobody's.
bool points_back(std::string_view paper);

} // namespace ample::cite::detail
