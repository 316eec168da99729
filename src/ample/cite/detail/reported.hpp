// How reported speech is built: what a reporting verb's neighbours tell of it.
//
//     "We are ready," Jan Maes was quoted by a paper as saying.    quoted_as: at "quoted"
//     The agency issued an alert, warning that mail was read.      participle of saying
//     A firm linked the group to the army.                         links two
//
// All functions look at a bounded window of one sentence.

#pragma once

#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/party.hpp>

#include <optional>

namespace ample::cite::detail {

/// "when the bank found its files", "did not allege that": nothing is said by them.
bool is_background(const Words& words, std::size_t at, Phrase phrase);

/// "contrary to what the question implies": nobody is named.
bool asks(const Words& words, Phrase phrase);

/// "We assess" outside a quotation is the voice of the report itself.
bool is_own_voice(const Words& words, Phrase phrase);

/// Whether the phrase is a speaker that may follow its verb: "said Jan Maes", "said the ministry".
bool names_speaker(const Words& words, Phrase phrase);

/// The subject begins after a comma or a quotation and the sentence ends with the speech.
bool is_tail(const Words& words, const SpeakerPhrases& phrases, std::size_t at, Phrase subject);

/// Where a clause that begins behind `at` ends: "but", "while", ";".
std::size_t scope_end(const Words& words, std::size_t at);

/// "warned on Tuesday against the inquiry": an attitude, what follows is not said to be so.
bool takes_attitude(const Words& words, std::size_t at);

/// The "as" of "was quoted (by a paper) as saying" whose "quoted" is at `at`.
std::optional<std::size_t> quoted_as(const Words& words, std::size_t at);

/// "warning that", ", alleging": the subject of the sentence says what follows.
bool is_participle_of_saying(const Words& words, std::size_t at);

/// "a court has heard", "the jury was told": what is said there.
bool is_heard_in_court(const Words& words, std::size_t at);

/// The name of "Jan Maes, 41," that begins at `at`; empty when none does.
Phrase aged_person(const Words& words, std::size_t at);

/// "linked the group to the army": who says so is the subject.
/// "a gang that two governments have tied to the army": who ties it stands before the verb.
bool links_for_relative(const Words& words, std::size_t at);

/// "The raid, which officials said was aimed at labs, ...": who speaks stands in an aside, and what
/// is said ends with it.
bool stands_in_aside(const Words& words, Phrase speaker);

/// "Acme, which said that nothing was taken, ...": the verb of an aside whose subject stands before
/// it; what is said ends with the aside.
bool is_told_aside(const Words& words, std::size_t at);

/// "In South Korea, prosecutors charged": gives those who stand at `at` the country before them.
void place_by_front(const Words& words, std::size_t at, Party& party);

/// "credited the firm with finding it", "put the damage at 3 million", "tracks the group as a
/// gang": a saying without a clause.
bool assigns(const Words& words, std::size_t at);

/// "A paper quotes the police as saying": where "as" stands.
std::optional<std::size_t> quotes_as(const Words& words, std::size_t at);

/// "According to", "per", "in the words of": how many words lead to the source; 0 where none does.
std::size_t leads_to_source(const Words& words, std::size_t at);

/// "The service, which led the inquiry, | said": the verb of whom the aside tells.
bool shuts_aside(const Words& words, std::size_t at);

/// ", a charge | the ministry denies": who denies it, without what he denies.
Phrase behind_charge(const Words& words, std::size_t verb, Phrase phrase);

/// ", who were not authorised to speak": where the aside behind an unnamed source ends; `at` where
/// none stands there.
std::size_t behind_anonymity(const Words& words, std::size_t at);

/// "recalls the partner": right behind a quotation any noun for a person speaks.
bool is_noun_alone(const Words& words, Phrase phrase);

/// `"Q," | said S`, `"Q", | said S`.
bool stands_behind_quote(const Words& words, std::size_t at);

/// "with reference to", "referring to": how many words cite a source; 0 where none do.
std::size_t refers_to(const Words& words, std::size_t at);

/// "airport staff say", "Two responders told us": whoever stands before such a verb speaks.
bool says_plainly(const Words& words, std::size_t at, Phrase phrase);

/// `"It was a mistake," sighed a nurse`: right behind a quotation that goes on whatever somebody
/// did is how he said it.
bool is_said_behind(const Words& words, std::size_t at);

/// "..., prosecutors contend.": a verb that says only where it ends what is said.
bool closes_with_saying(const Words& words, std::size_t at);

/// "calls the story "pure invention"": a judgement in quotation marks.
bool terms_quoted(const Words& words, std::size_t at);

bool links_two(const Words& words, std::size_t at);

/// "The service declined to comment": any noun with "the" may keep silent.
bool keeps_silent(const Words& words, std::size_t at, Phrase phrase);

} // namespace ample::cite::detail
