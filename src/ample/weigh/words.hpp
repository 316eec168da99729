// Words for probabilities.
//
// ICD 203 (Office of the Director of National Intelligence, 2 January 2015), one row of synonyms:
//
//     1-5 % almost no chance     5-20 % very unlikely    20-45 % unlikely
//     45-55 % roughly even chance                        55-80 % likely
//     80-95 % very likely        95-99 % almost certain
//
// The word is chosen from an interval, never from a point; an interval over several bands gives
// "likely to very likely". Likelihood and confidence never stand in one sentence.

#pragma once

#include <string>
#include <string_view>

namespace ample::weigh {

/// The band of `probability` (0 to 1). An edge belongs to the band above it; below 5 % and above
/// 95 % the outer words are used, since nothing is impossible or certain.
std::string_view icd203_word(double probability) noexcept;

/// The words of [low, high]: one word, or "A to B".
std::string icd203_words(double low, double high);

/// "55-80 %": the interval as whole per cent, never 0 or 100.
std::string percent_range(double low, double high);

/// Words for a likelihood ratio, given as log10 (ENFSI guideline for evaluative reporting, 2015,
/// with the lower bands used in forensic practice): "weak support" from 2, "moderate" from 10,
/// "moderately strong" from 100, "strong" from 1000, "very strong" from 10^4, "extremely strong"
/// from 10^6; below 2 "no support".
std::string_view support_word(double log10_ratio) noexcept;

} // namespace ample::weigh
