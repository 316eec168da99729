// Hypotheses against evidence: how likely, on what basis, and what would change it.
//
// Hypotheses are the groups of an ATT&CK bundle and, always, an actor not in the list. Evidence
// comes in items, one for each dependence cluster, with likelihood ratios that are bounded by how
// reliable the label is and how cheaply the trace could be planted. Above the group stands a ladder
// of rungs, machine to state, each on evidence of its own or shown as presumption. Formulas,
// parameters and sources: docs/formats/weighing.md. No parameter is calibrated yet.

#pragma once

#include <ample/core/value.hpp>
#include <ample/weigh/attack.hpp>

#include <span>
#include <vector>

namespace ample::weigh {

/// What there is to weigh.
struct Inputs {
    std::span<const Value> values = {}; ///< of all earlier stages, and the techniques
    const Attack* attack = nullptr;     ///< null without a bundle: no group can be named
};

/// Values of kind evidence, hypothesis, rung and judgement, in this order.
std::vector<Value> weigh(const Inputs& inputs);

} // namespace ample::weigh
