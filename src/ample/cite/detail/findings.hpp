// What somebody found, and what was looked for and not found.
//
//     Four more victims were identified in an audit     finding
//     We have found no payment by Norvik                not-found: open, not denied
//     Slovenia has presented no evidence                asserted: nobody looked
//
// Linear in the clause; safe from any thread.

#pragma once

#include <ample/cite/claims.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// Whether the verb at `at` or behind its auxiliaries tells of a finding, passive or of the
/// report's own.
bool is_found(const Words& words, std::size_t at, const std::vector<Attribution>& attributions);

/// "We have | established that the unit is behind it": the verb between `from` and `at` whose
/// "that" opens the clause of `at`; `at` without one.
std::size_t found_that(const Words& words, std::size_t from, std::size_t at);

/// "found no evidence that", "there is no indication of", "has not established": gives the claim
/// the class `not-found` and the polarity of a denial.
void note_open(std::string_view text,
               const Words& words,
               Claim& claim,
               const std::optional<Frame>& frame);

} // namespace ample::cite::detail
