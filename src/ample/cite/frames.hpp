// Typed predicates: what a sentence says, when it says one of the things an intrusion case turns
// on.
//
//     "... the gang acted under the direction of a unit of the Ruritanian army"
//         tasked   subject military ruritania   object group (the gang)
//
// A frame is found by grammar and word classes: a trigger (a verb or a fixed turn), the noun
// phrases before and behind it, and a class each of them must have. One sentence may hold several.
// What has no frame stays untyped. Rooms: actors (who did it for whom), harm, acts (leases, sales),
// procedure, stances (denials, demands for proof, silence), and a table of predicates of one verb.
//
// Every matcher looks at a bounded window around each word: linear in the sentence.

#pragma once

#include <ample/cite/slots.hpp>

#include <string_view>
#include <vector>

namespace ample::cite {

struct Frame {
    std::string_view predicate = {}; ///< of the table in docs/formats/values.md
    std::size_t trigger = 0;         ///< index of the word that carries it
    Slot subject = {};
    Slot object = {};
    bool negative = false;        ///< the sentence says it is not so
    bool stance = false;          ///< an attitude to proof or blame, no fact of the case
    Phrase actor = {};            ///< who did it, where the subject is what was done with
    std::string actor_meant = {}; ///< what a pronoun of the actor stands for
};

/// What the matchers read: one sentence and the group names of the case.
struct Scene {
    std::string_view text;
    const Words& words;
    const GroupNames& groups;
};

/// All frames of a sentence in the order of their triggers; at most one a predicate and trigger.
std::vector<Frame> frames_of(const Scene& scene);

namespace detail {

using Frames = std::vector<Frame>;

Frames order_frames(const Scene& scene);  ///< tasked
Frames actor_frames(const Scene& scene);  ///< attributed likelihood
Frames target_frames(const Scene& scene); ///< targeted
Frames harm_frames(const Scene& scene);   ///< compromised no-damage
Frames act_frames(const Scene& scene);    ///< leased handed-over sold ordered cancelled
Frames course_frames(const Scene& scene); ///< left-country referred not-charged wanted
Frames stance_frames(const Scene& scene); ///< denied evidence-demanded declined
Frames plain_frames(const Scene& scene);  ///< predicates of one verb: arrested stolen patched ...

/// The turns of detail/turns.hpp, where `others` do not have the predicate yet.
Frames turn_frames(const Scene& scene, const Frames& others);

/// Whether a word of `sort` stands in [from, until).
bool holds(const Words& words, std::size_t from, std::size_t until, Sort sort);

/// The first word of `sort` in [from, until), else `until`.
std::size_t next(const Words& words, std::size_t from, std::size_t until, Sort sort);

/// Whether the word names a crime of the case: an attack, a theft, a leak.
bool is_crime(const Word& word);

/// Whether the word is one of those in `list`, which are parted by blanks. The list must be a
/// literal: it is taken apart once a thread and known again by its address.
bool among(std::string_view word, std::string_view list);

} // namespace detail

} // namespace ample::cite
