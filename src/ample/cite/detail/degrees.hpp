// Words of certainty that stand behind the deed.

#pragma once

#include <ample/cite/certainty.hpp>
#include <ample/cite/words.hpp>

#include <cstddef>
#include <string_view>

namespace ample::cite::detail {

/// Whether what stands before the word hedges nothing behind it: "but", "because", a semicolon.
bool is_barrier(const Word& word);

/// "attribute this to the group with high confidence": a degree behind the deed at `at`; else
/// `plain`.
Certainty of_confidence(std::string_view text, const Words& words, std::size_t at, Certainty plain);

/// "called it "very likely"", ", as found by the auditors": a word of certainty behind the deed;
/// else `plain`.
Certainty
of_words_behind(std::string_view text, const Words& words, std::size_t at, Certainty plain);

} // namespace ample::cite::detail
