// States that speak together.
//
//     The Netherlands, Poland and Latvia accused       governments (Latvia, Netherlands, Poland)
//     London and Washington said · the three allies    likewise, by their capitals and by number
//     Norway and its allies · Britain, the EU and NATO  the state alone; unions beside states
//
// All functions are pure and bounded by the length of a speaker's phrase.

#pragma once

#include <ample/cite/party.hpp>

#include <optional>
#include <string_view>

namespace ample::cite::detail {

/// Where the list begins of which the states of `phrase` are the end; its own begin where it is no
/// list of states.
std::size_t states_before(const Words& words, Phrase phrase);

/// The governments of a phrase that is a list of states and nothing else, as one party whose
/// country is all of them in order of the alphabet, joined by ", ".
std::optional<Party> joint_states(std::string_view text, const Words& words, Phrase phrase);

/// "The two agencies", "both firms": those that spoke together before.
bool means_pair(const Words& words, Phrase phrase);

/// Whether a phrase means states told before, "the three governments", "both countries", "the
/// allies".
bool means_states(const Words& words, Phrase phrase);

/// Whether a country of a party is several states.
inline bool is_joint(std::string_view country) {
    return country.find(", ") != std::string_view::npos;
}

} // namespace ample::cite::detail
