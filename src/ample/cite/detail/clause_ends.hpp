// Where a clause ends before its part does: at appositions, at relative clauses that are claims of
// their own, at the sentence's own verb behind them.

#pragma once

#include <ample/cite/frames.hpp>

#include <vector>

namespace ample::cite::detail {

/// "exploited CVE-2025-1, a flaw in the login page": where the apposition at the end begins, which
/// has no verb and no frame of its own; the end of `part` without one.
std::size_t before_apposition(const Words& words, Phrase part, const std::vector<Frame>& frames);

/// "Hackers who sat in the network for a year | stole designs": where the sentence's own verb
/// stands behind a relative clause of its subject, and both tell a deed; the end of `part` else.
std::size_t relative_end(const Words& words, Phrase part, const std::vector<Frame>& frames);

/// "The man, who is no longer in Japan, | is said to be an engineer": the comma behind an aside of
/// the subject that is a claim of its own; the end of `part` without one.
std::size_t aside_end(const Words& words, Phrase part, const std::vector<Frame>& frames);

/// "A man accused of renting servers | has been charged": where the sentence's own verb stands
/// behind what its subject is accused of; the end of `part` without one.
std::size_t accused_end(const Words& words, Phrase part, const std::vector<Frame>& frames);

/// "is Norvik, | a firm that the agency regards as a front": the comma before an apposition that
/// tells what somebody calls it; the end of `part` without one.
std::size_t told_apposition(const Words& words, Phrase part, const std::vector<Frame>& frames);

/// "indicted Mr Noh, who worked there": where a relative clause behind a comma begins that ends the
/// part and tells no deed; the end of `part` without one.
std::size_t before_relative(const Words& words, Phrase part, const std::vector<Frame>& frames);

} // namespace ample::cite::detail
