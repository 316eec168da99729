// Frames that the model of predicates gives to clauses which no rule knows.

#pragma once

#include <ample/cite/clauses.hpp>
#include <ample/cite/frames.hpp>

#include <optional>

namespace ample::cite::detail {

/// The frame of a clause without one, its slots laid by the grammar of its verb: the agent before
/// an active verb and behind "by" of a passive one. Nothing where the model is not sure, or the
/// deed is only meant, asked for or denied by what stands before it.
std::optional<Frame> guessed_frame(const Scene& scene, const Clause& clause);

} // namespace ample::cite::detail
