// How a turn is read: its tail, and what its agent and patient are to the predicate.

#pragma once

#include <ample/cite/detail/turns.hpp>
#include <ample/cite/detail/word_map.hpp>
#include <ample/cite/frames.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ample::cite::detail {

/// Turns by each of their verbs, in the order of the lists.
using TurnIndex = WordMap<std::vector<const Turn*>>;

TurnIndex turn_index();

/// Where a tail ends and, for "~", what stands in the gap.
struct TurnTail {
    std::size_t end = 0;
    Phrase gap = {};
};

/// Reads `tail` from the word `at` on; a gap is dropped where the verb is passive. Nothing where
/// the words are others.
std::optional<TurnTail>
tail_at(const Words& words, std::string_view tail, std::size_t at, bool is_passive);

/// A phrase with the words of its prepositions: "a hole in a mail gateway".
Phrase widened(const Words& words, Phrase phrase);

/// "nine rented servers", "using hacked routers": the participle at `at` belongs to its noun.
bool is_modifier(const Words& words, std::size_t at);

/// No noun or adjective of the same form: "the raids", "of stolen data", "used stolen data".
bool is_turn_verb(const Words& words, std::size_t at);

/// "was quietly copied", "were viewed or copied": the verb at `at` is passive.
bool is_done_to(const Words& words, std::size_t at);

/// "to steal" tells of a deed only where somebody managed, or is said, to; or used a means to.
bool is_meant(const Words& words, std::size_t at);

/// "used the servers to steal": the verb whose subject acts; else `at`.
std::size_t user_of(const Words& words, std::size_t at);

/// "an attack on a shipyard, which X blames on": the crime before "which", for the verb at `at`.
Phrase blamed_before(const Words& words, std::size_t at);

/// "The entries were viewed and may have been copied": what stands before the first passive.
Phrase shared_front(const Words& words, std::size_t at);

/// "(the entries) may have been copied": only auxiliaries stand before the verb in its sentence.
bool is_elided(const Words& words, std::size_t at);

/// "the records that the gang copied": for the subject in it, what stands before "that" or "which".
Phrase relative_before(const Words& words, Phrase front);

/// The subject of the verb at `at`, an apposition passed over: "Tin Wolf, a gang in the south, has
/// copied".
Phrase front_of(const Words& words, std::size_t at);

/// "find out who copied them": the doer is asked for.
bool is_open(const Words& words, std::size_t at);

/// "can be sold": what may be done, not what was.
bool is_possible(const Words& words, std::size_t at);

/// "all four", "both", "it": nothing but words that stand for what was told before.
bool is_stand_in(const Words& words, Phrase phrase);

/// A turn found in a sentence.
struct FoundTurn {
    std::size_t at = 0;  ///< its verb
    std::size_t end = 0; ///< behind its tail
    Phrase agent = {};
    Phrase patient = {};
};

/// The agent behind "by" within ten words of `from`.
Phrase agent_behind(const Words& words, std::size_t from);

/// What deeds told as nouns, lists of loot or victims and "what was taken is" say, where `others`
/// say nothing near.
Frames deed_frames(const Scene& scene, const Frames& others);

/// The frame with agent and patient in the slots of the predicate; nothing where they cannot fill
/// them, as "the rain" attributes no attack.
std::optional<Frame> frame_of(const Scene& scene, const Turn& turn, const FoundTurn& found);

} // namespace ample::cite::detail
