// Whom a speaker's phrase means in its sentence.
//
//     "They said"                         the police or officials named nearest before it
//     "Police raided it, a spokesman said"  a spokesman of the police
//     "the complaint it filed"            the paper of the office the sentence opens with
//     "the Data Office (DO)"              the office that the report calls by these initials

#pragma once

#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/speakers.hpp>

namespace ample::cite::detail {

/// What is read: one sentence, and the attributions found in it so far. Refers to all of them.
struct SpeakerScene {
    std::string_view text;
    const Words& words;
    const SpeakerPhrases& phrases;
    const std::vector<Attribution>& found;
};

/// The party that `phrase` names; the cast remembers it for the sentences that follow.
Party speaker_meant(const SpeakerScene& scene, Cast& cast, Phrase phrase);

} // namespace ample::cite::detail
