// The words that make an English statement less than plain, by class.
//
//     "almost certainly", "is expected to", "cannot be ruled out"   probable
//     "is understood to", "reportedly"                              hearsay
//     "with moderate confidence"                                    probable
//
// Single words stand in a table; those of several, or that hedge only in company, are read where
// their last word stands, and turns of a table (`hedge_turns.cpp`) where their first does. Words of
// a closed class: no verb of an event is here.

#pragma once

#include <ample/cite/words.hpp>

#include <optional>
#include <string_view>

namespace ample::cite::detail {

struct Hedge {
    std::string_view word;
    std::string_view klass; ///< of certainty
    bool agentless;         ///< "allegedly": somebody unnamed says so
};

/// The hedge that a single word is; nothing for the month of May.
const Hedge* hedge_at(const Words& words, std::size_t at);

/// A hedge of several words, with all of them.
struct HedgePhrase {
    std::string_view klass = {};
    Phrase words = {};
    bool agentless = false; ///< somebody unnamed says so
};

/// The hedge whose word of weight stands at `at`; nothing when it hedges nothing there.
std::optional<HedgePhrase> hedge_phrase(const Words& words, std::size_t at);

/// "Chances are that", "is widely seen as", "stands accused of": a turn whose first word stands at
/// `at`. A bounded window.
std::optional<HedgePhrase> hedge_turn_at(const Words& words, std::size_t at);

/// The class that a verb of saying lends to what is said: "alleges", "concedes", "estimates". Empty
/// for plain saying.
std::string_view class_of_saying(std::string_view verb);

/// "is said to": hearsay without a speaker. At "said".
bool is_said_to(const Words& words, std::size_t at);

/// The class of "it is alleged that", "..., it has been claimed": somebody unnamed says so. Empty
/// for anything else.
std::string_view impersonal(const Words& words, std::size_t at);

/// "reports that", "rumours that": told by nobody in particular.
bool is_rumour(const Words& words, std::size_t at);

/// "Two clerks tell this newspaper that": whether "tell" at `at` is their verb.
bool tells_now(const Words& words, std::size_t at);

/// "..., the Courier understands": the verb at the end, by which an outlet tells what it heard.
std::optional<Phrase> understood_by(const Words& words);

} // namespace ample::cite::detail
