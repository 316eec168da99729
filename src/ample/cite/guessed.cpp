#include <ample/cite/detail/attempts.hpp>
#include <ample/cite/detail/guessed.hpp>
#include <ample/cite/detail/predicate_features.hpp>
#include <ample/cite/detail/predicate_model.hpp>
#include <ample/cite/detail/transfers.hpp>
#include <ample/cite/detail/turn_slots.hpp>
#include <ample/cite/detail/unreal.hpp>
#include <ample/cite/detail/verbs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// A guess below this share is wrong as often as right; the clause is left untyped.
constexpr double least_share = 0.6;

/// The verb the slots hang on: the word that speaks most for the predicate where it is one.
std::size_t slot_verb(const Words& words, const Clause& clause, std::size_t word) {
    return is_finite(words, word) || is_passive(words, word) ? word : clause.at;
}

/// Whether a clause names a land or that somebody went there: much else can be left.
bool goes_abroad(const Words& words, Phrase clause) {
    for (auto i = clause.begin; i < clause.end; ++i) {
        if (country_at(words, i) != nullptr ||
            among(words[i].low,
                  "country abroad overseas fled flew flown flight airport border exile deported "
                  "expelled homeland land")) {
            return true;
        }
    }
    return false;
}

/// Whether a clause names what a predicate cannot be told without.
bool fits(const Words& words, Phrase clause, std::string_view predicate) {
    if (predicate == "targeted" &&
        find(words, "sanctions", clause.begin, clause.end) < clause.end) {
        return false; // "imposed sanctions on three firms"
    }
    for (auto i = clause.begin; predicate == "patched" && i < clause.end; ++i) {
        if (among(words[i].low, "urging advising asking recommending urged asked advised urges")) {
            return false; // "issued a note urging users to update"
        }
    }
    if (predicate == "left-country" &&
        (find(words, "be left", clause.begin, clause.end) < clause.end ||
         find(words, "been left", clause.begin, clause.end) < clause.end)) {
        return false; // "will not be left without an answer"
    }
    if (predicate == "left-country") {
        return goes_abroad(words, clause);
    }
    if (among(predicate, "paid wanted") &&
        (find(words, "reward", clause.begin, clause.end) < clause.end ||
         find(words, "bounty", clause.begin, clause.end) < clause.end)) {
        return false; // "offered a reward of up to 10 million dollars"
    }
    if (predicate == "paid") {
        return meets(words, clause, Need::sum) || meets(words, clause, Need::payee) ||
               among(words[clause.begin].low, "nothing nobody") ||
               find(words, "payment", clause.begin, clause.end) < clause.end;
    }
    if (predicate == "leased") { // "released on bail" is another thing
        return meets(words, clause, Need::server) || meets(words, clause, Need::account);
    }
    if (predicate == "ordered") {
        return meets(words, clause, Need::goods) || meets(words, clause, Need::credential) ||
               meets(words, clause, Need::wares);
    }
    return true;
}

/// Behind the verb and the particle that belongs to it: "walked off with".
std::size_t behind_particles(const Words& words, std::size_t verb, std::size_t end) {
    auto at = verb + 1;
    while (at < end && at < verb + 4 &&
           among(words[at].low, "off out up away down over with into on at through from about")) {
        ++at;
    }
    if (at + 2 < end && words[at].low == "access" && words[at + 1].low == "to") {
        at += 2; // "had access to | the register"
    }
    return at;
}

} // namespace

std::optional<Frame> guessed_frame(const Scene& scene, const Clause& clause) {
    const auto& words = scene.words;
    if (clause.words.empty() || clause.at >= words.size()) {
        return std::nullopt;
    }
    const auto guess = guess_predicate(words, clause.words, clause.at);
    if (guess.predicate.empty() || guess.share < least_share ||
        !fits(words, clause.words, guess.predicate)) {
        return std::nullopt;
    }
    const auto verb = full_verb(words, slot_verb(words, clause, guess.word), clause.words.end);
    const bool undone = guess.predicate == "patched" && verb > 1 &&
                        (find(words, "failed", verb - 2, verb + 1) <= verb ||
                         find(words, "neglected", verb - 2, verb + 1) <= verb);
    if (undone || (verb > 0 && words[verb - 1].low == "can")) {
        return std::nullopt; // "failed to patch it", "Anyone can rent a server"
    }
    const bool deed = among(guess.predicate, "compromised stolen exploited");
    const auto trying = !deed ? Trying::none
                        : verb + 2 < words.size() && words[verb + 1].low == "to"
                            ? trying_before(words, verb + 2)
                            : trying_before(words, verb);
    const bool aimed = trying == Trying::tried && guess.predicate == "compromised";
    const bool sought = deed && trying == Trying::none &&
                        guess.word < words.size() && // "attempts to | exploit it"
                        trying_before(words, guess.word) == Trying::tried;
    if (sought || (trying == Trying::tried && !aimed)) {
        return std::nullopt;
    }
    const bool content = guess.predicate == "stolen" && // "The files contained names"
                         among(words[verb].low,
                               "contain contains contained include includes included comprise "
                               "comprises comprised consisted");
    if (content) {
        return std::nullopt;
    }
    const bool none = verb > 0 && words[verb - 1].low == "no" && words[verb].low.ends_with('s');
    if (none && guess.predicate == "suspected-of") {
        return std::nullopt; // "No suspects have been named"
    }
    const bool passive =
        (is_passive(words, verb) && !words[verb].low.ends_with("ing")) || is_done_to(words, verb);
    if (guess.predicate == "arrested" && words[verb].low == "held" && !passive) {
        return std::nullopt; // "a meeting held in Riga", "a policy held by Norvik"
    }
    const bool at_trial =
        aimed && verb + 2 < words.size() && words[verb + 1].low == "to"; // "had tried | to reach"
    const auto end = behind_particles(words, at_trial ? verb + 2 : verb, clause.words.end);
    const auto shared = passive ? shared_front(words, verb) : Phrase{};
    const auto front = none             ? Phrase{} // "No arrests | have been made"
                       : shared.empty() ? phrase_before(words, verb)
                                        : shared;
    auto back = end < clause.words.end && !none ? phrase_after(words, end) : Phrase{};
    const auto against = find(words, "against", end, clause.words.end);
    if (guess.predicate == "evidence-demanded" && against + 1 < clause.words.end) {
        back = phrase_after(words, against + 1); // "warned them against rumours"
    }
    const auto of = find(words, "of", verb, std::min(verb + 3, clause.words.end));
    const bool accused = passive && guess.predicate == "suspected-of";
    const bool bought = guess.predicate == "ordered" && !words[verb].low.starts_with("order");
    const Turn turn{.predicate = bought ? "bought" : aimed ? "targeted" : guess.predicate};
    const FoundTurn found{.at = verb,
                          .end = end,
                          .agent = passive && !accused ? agent_behind(words, end) : front,
                          .patient = accused   ? phrase_after(words, of + 1)
                                     : passive ? front
                                               : back};
    auto frame = frame_of(scene, turn, found);
    if (!frame) {
        return std::nullopt;
    }
    frame->share = guess.share;
    frame->sign = guess.word;
    frame->negative = frame->negative || trying == Trying::failed;
    Frames frames{std::move(*frame)};
    drop_unreal(words, frames);
    mend_attempts(words, frames);
    complete_transfers(scene, frames);
    for (auto& one : frames) {
        complete_object(words, one);
    }
    return frames.empty() ? std::nullopt : std::optional(std::move(frames.front()));
}

} // namespace ample::cite::detail
