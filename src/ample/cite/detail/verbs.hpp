// Which words report, and which only look like it.

#pragma once

#include <ample/cite/words.hpp>

#include <optional>

namespace ample::cite::detail {

/// Whether the word is a verb of saying, believing, finding or declining.
bool is_reporting(const Word& word);

/// What kind of verb it is, for certainty.
Sort sort_of(const Word& word);

/// "people briefed on the case", "the figure reported by the office": a participle of the noun
/// before it, no verb of the sentence.
bool is_reduced(const Words& words, std::size_t at);

/// Whether a clause of its own begins here: "but", "though", a semicolon or a dash.
bool ends_clause(const Word& word);

/// Where "by" stands when `at` is told of in the passive with who told it: "was blamed on a gang by
/// the firm".
std::optional<std::size_t> agent_of(const Words& words, std::size_t at);

/// "refused to disconnect the servers", "informed the office of the breach": told, not said.
bool is_act(const Words& words, std::size_t at);

/// "did not immediately respond": silence, told by others.
bool is_silence(const Words& words, std::size_t at);

/// "the reported allegations", "a suspected leak", "the report": no verb.
bool is_adjective(const Words& words, std::size_t at);

/// "is said to", "has been found", "were identified".
bool is_passive(const Words& words, std::size_t at);

/// "police suspected that", not "a group suspected to", "suspected links".
bool is_active(const Words& words, std::size_t at, Phrase subject);

} // namespace ample::cite::detail
