// Where a sentence parts into clauses: at semicolons and dashes, before a word that joins clauses
// where a finite verb of its own follows, before what was elsewhere or later ("..., where the judge
// freed him"), and at the commas of deeds in a row.

#pragma once

#include <ample/cite/words.hpp>

#include <vector>

namespace ample::cite::detail {

/// Whether a clause that began at `part.begin` ends before the word at `at`; of every word it is
/// known whether a speaker has it. Linear in the part.
bool splits_at(const Words& words, Phrase part, std::size_t at, const std::vector<bool>& covered);

/// "The campaign, which officials said | was aimed at labs, | hit universities": of a part behind a
/// speaker the comma that closes the aside in which he stands; its end where none does.
std::size_t aside_shut(const Words& words, Phrase part, const std::vector<bool>& covered);

/// "referred him for | allegedly renting servers", "on charges of | selling": where the gerund of
/// the verb at `at` begins, with its "on suspicion of"; the begin of `part` for other verbs.
std::size_t charged_gerund(const Words& words, Phrase part, std::size_t at);

} // namespace ample::cite::detail
