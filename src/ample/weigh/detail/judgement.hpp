// What is concluded, how sure, on what basis, and what would change it.
//
// Confidence speaks of the basis and is kept apart from likelihood: *high* needs three independent
// clusters, none graded worse than C, and a word that stands without any one of them; *moderate*
// two clusters of which one is the case's own; everything else is *low*.

#pragma once

#include <ample/weigh/detail/posterior.hpp>
#include <ample/weigh/detail/rungs.hpp>
#include <ample/weigh/words.hpp>

#include <cstddef>
#include <vector>

namespace ample::weigh::detail {

/// What a judgement is made of; all must outlive the call.
struct JudgementInputs {
    const CaseValues& values;
    const Attack& attack;
    const std::vector<Evidence>& evidence;
    const std::vector<Value>& evidence_values; ///< at the same places
    const Posterior& posterior;
    const std::vector<Value>& hypotheses;
    const std::vector<Rung>& rungs;
    const std::vector<Value>& rung_values; ///< at the same places
    std::size_t leader = 0;                ///< group, or the number of groups when there is none
};

/// On the group, then on the sponsor.
std::vector<Value> judge(const JudgementInputs& inputs);

} // namespace ample::weigh::detail
