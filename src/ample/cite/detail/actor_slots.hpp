// Who can give orders, who can be told, and what a crime's words are: for the rooms that tell who
// did it.

#pragma once

#include <ample/cite/frames.hpp>

namespace ample::cite::detail {

/// A state organ: a military, an intelligence service, a government.
bool is_sponsor(const Slot& slot);

/// A group or a person.
bool can_be_told(const Slot& slot);

/// Whether a phrase names an attack, a theft, a leak.
bool names_crime(const Words& words, Phrase phrase);

/// A name that no report introduces as a group's is one here: "carried out by Paper Kite".
Slot named_slot(const Words& words, Slot slot, Phrase phrase);

/// The attack a claim speaks of, with its words; none when they stand elsewhere.
Slot crime_slot(Phrase at);

/// The group that the participle at `at` hangs on, else the first one from `from` on: "(a gang)
/// linked to the army".
Slot hung_group(const Scene& scene, std::size_t at, std::size_t from);

/// How likely somebody's part is called: "the involvement of S is highly likely".
Frames likelihood_frames(const Scene& scene);

} // namespace ample::cite::detail
