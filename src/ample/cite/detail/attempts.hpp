// Deeds that were only tried, and deeds that are only charged.
//
//     tried to break into the mill       a target, no entry
//     sought to steal its plans          no theft
//     failed to reach the valves         an entry denied
//     charged him with stealing plans    a charge, no theft
//
// Linear in the sentence and its frames; safe from any thread.

#pragma once

#include <ample/cite/frames.hpp>

#include <vector>

namespace ample::cite::detail {

/// How the verb at `at` is governed by one of trying.
enum class Trying { none, tried, failed };

/// "tried to break | into", "attempts to | steal", "failed to | reach".
Trying trying_before(const Words& words, std::size_t at);

/// Entries that were tried become targets; thefts and uses of flaws that were tried go, and what
/// failed is denied.
void mend_attempts(const Words& words, std::vector<Frame>& frames);

/// Whether "charges" is no verb: "The man faces charges of fraud", "filed charges against".
bool is_charge_noun(const Words& words, std::size_t at);

/// "A complaint filed in Riga, | charges two men".
bool charges_behind_comma(const Words& words, std::size_t at);

/// Takes away the deeds that are counts of a charge: "charged with fraud and with stealing plans".
void drop_counts(const Words& words, std::vector<Frame>& frames);

} // namespace ample::cite::detail
