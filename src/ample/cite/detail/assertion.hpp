// What a clause itself says of how sure, how open and how binding it is, beside the hedges that
// certainty.hpp finds around a word.
//
//     "found no evidence that data left"     not-found, and negative
//     "nobody was hurt", "it was unaware"    negative
//     "operators should apply the patch"     a norm
//
// All functions are linear in the clause.

#pragma once

#include <ample/cite/claims.hpp>

#include <optional>
#include <string_view>

namespace ample::cite::detail {

/// Whether a clause tells what should be done.
bool is_norm(const Words& words, Phrase clause);

/// "Did you pay?": whether the clause is asked.
bool is_question(const Words& words, Phrase clause);

/// Whether somebody whom the report names says it in the sentence `words`, today and not "last
/// month": told in a paragraph off the case, it is still a claim.
bool is_voiced(const Words& words, const Claim& claim);

/// "We deeply apologise", "we would like to explain": manners, no claim.
bool is_courtesy(const Words& words, Phrase clause);

/// "The reports come amid growing distrust", "It sets out the following facts:": when or how
/// something is told, not what.
bool is_setting(const Words& words, Phrase clause);

/// "He spoke on condition of anonymity", "Acme, which runs the port": how a source spoke, or a noun
/// with nothing but who it is; nothing of the affair.
bool is_remark(const Words& words, Phrase clause);

/// The last word of "is believed to operate" from its verb `at` on, where the hedge of a bare
/// statement may stand.
std::size_t verb_group_end(const Words& words, std::size_t at, std::size_t until);

/// Whether the clause whose verb is `at` is negated: "nobody was hurt", "it was unaware", "did
/// not".
bool is_denied(const Words& words, Phrase clause, std::size_t at);

/// Classes that belong to the predicate rather than to a hedge: a demand for proof is a norm, a
/// denial is bare.
void adjust_to_frame(std::string_view text,
                     Claim& claim,
                     const std::optional<Frame>& frame,
                     const Sentence& sentence);

} // namespace ample::cite::detail
