// A rule against one event, step by step: the plain way, which says why.
//
// The engine (engine.hpp) finds which rules hold fast; this finds the same slowly, one comparison
// after the other, and is what `ample rules explain` and the fields of a hit come from. Tests hold
// the one against the other.

#pragma once

#include <ample/sweep/sigma/event.hpp>

#include <string>
#include <vector>

namespace ample::sweep::sigma {

/// Whether `matcher` holds for the event, and on which values.
struct Outcome {
    bool holds = false;
    std::vector<const NamedValue*> on = {}; ///< values that fit; for a keyword any of the event's
};

Outcome judge(const Matcher& matcher, const EventView& view);

/// Whether the condition of `detection` holds, whatever the log source.
bool holds(const Detection& detection, const EventView& view);

/// One comparison, as it came out.
struct JudgedMatcher {
    const Matcher* matcher = nullptr;
    Outcome outcome = {};
    std::vector<const NamedValue*> seen = {}; ///< the values of its field
};

/// One selection, as it came out.
struct JudgedSelection {
    std::string name = {};
    bool holds = false;
    std::vector<JudgedMatcher> matchers = {};
};

std::vector<JudgedSelection> explain(const Detection& detection, const EventView& view);

/// The values that made the rule hold: those that fit in selections that hold and are not negated.
std::vector<const NamedValue*> matching_values(const Detection& detection, const EventView& view);

} // namespace ample::sweep::sigma
