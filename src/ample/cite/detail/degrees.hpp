// Words of certainty that stand behind the deed.

#pragma once

#include <ample/cite/certainty.hpp>
#include <ample/cite/words.hpp>

#include <cstddef>
#include <string_view>

namespace ample::cite::detail {

/// Whether what stands before the word hedges nothing behind it: "but", "because", a semicolon.
bool is_barrier(const Word& word);

/// Behind the quoted degree of the verb at `at`, had | "almost certainly" | tried; else behind the
/// word itself.
std::size_t behind_degree(const Words& words, std::size_t at);

/// "attribute this to the group with high confidence": a degree behind the deed at `at`; else
/// `plain`.
Certainty of_confidence(std::string_view text, const Words& words, std::size_t at, Certainty plain);

/// "called it "very likely"", ", as found by the auditors": a word of certainty behind the deed;
/// else `plain`.
Certainty
of_words_behind(std::string_view text, const Words& words, std::size_t at, Certainty plain);

/// "A man accused of theft | was freed": the doubt tells of who it was, and a verb of his own
/// stands at `at`.
bool tells_subject(const Words& words, std::size_t i, std::size_t at);

/// "sent messages that appeared to come from a bank and | stole": the doubt is about the messages.
bool tells_object(const Words& words, std::size_t i, std::size_t at);

/// "The raid was blamed on a gang by the army": told of the raid, not alleged.
bool is_blamed(const Words& words, std::size_t at);

/// "accused the service of directing hackers and | expelled two envoys": the next deed is no
/// charge.
bool beside_charge(const Words& words, std::size_t verb, std::size_t at);

} // namespace ample::cite::detail
