#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/degrees.hpp>
#include <ample/cite/detail/findings.hpp>
#include <ample/cite/detail/unreal.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/detail/word_patterns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// "It had identified victims in four states": what an inquiry gave; not "has identified a
/// suspect".
bool is_result(const Words& words, std::size_t before, std::size_t at) {
    if (before == at || !words[before].is(Sort::have) || at + 1 >= words.size() ||
        !among(words[at].low, "identified established traced mapped") || is_negated(words, at)) {
        return false;
    }
    const auto until = std::min(at + 6, words.size());
    for (auto i = at + 1; i < until && words[i].mark == 0; ++i) {
        if (among(words[i].low,
                  "victims entities companies organisations organizations institutions servers "
                  "machines systems accounts payments networks that links link overlaps")) {
            return true;
        }
    }
    return false;
}

/// "The National Cyber Centre attributed the raid to": what a state's office states as its finding.
bool is_official_finding(const Words& words, std::size_t before, std::size_t at) {
    constexpr std::size_t reach = 9; // words of the office and when it spoke
    if (!among(words[at].low, "attributed attributes attribute") || is_negated(words, at) ||
        (at > 0 && words[at - 1].is(Sort::be)) ||
        find(words, "to", at, words.size()) == words.size()) {
        return false;
    }
    const auto from = before > reach ? before - reach : 0;
    for (auto i = before; i-- > from && words[i].mark == 0;) {
        if (words[i].is_any(Sort::clause, Sort::group) || words[i].low == "firm") {
            return false;
        }
        if (words[i].is_any(Sort::government, Sort::ministry) ||
            among(words[i].low, "centre center agency directorate cert governments states")) {
            return true;
        }
    }
    return false;
}

/// "was found in Varna": where somebody was come upon.
bool is_met(const Words& words, std::size_t at) {
    return words[at].low == "found" && at + 2 < words.size() &&
           (among(words[at + 1].low, "hiding dead alive asleep") ||
            (among(words[at + 1].low, "in at near") && words[at + 2].capital));
}

} // namespace

/// "Four more victims were identified in an audit", "We traced the payments": found by somebody.
bool is_found(const Words& words, std::size_t at, const std::vector<Attribution>& attributions) {
    while (at + 1 < words.size() && words[at].is_any(Sort::be, Sort::have, Sort::adverb)) {
        ++at;
    }
    auto before = at; // "we have so far | counted"
    while (before > 0 && (words[before - 1].is_any(Sort::have, Sort::adverb) ||
                          among(words[before - 1].low, "so far since now already"))) {
        --before;
    }
    const bool we = before > 0 && at < words.size() && words[before - 1].low == "we";
    if (we && among(words[at].low,
                    "recovered retrieved counted mapped tallied established determined "
                    "identified traced")) {
        return !(at + 1 < words.size() && words[at + 1].low == "as");
    }
    if (at < words.size() && is_official_finding(words, before, at)) {
        return true;
    }
    if (at < words.size() && is_result(words, before, at)) {
        return true;
    }
    if (at == 0 || at >= words.size() ||
        !among(words[at].low, "found identified traced established detected discovered") ||
        is_negated(words, at) || (at + 1 < words.size() && among(words[at + 1].low, "guilty as")) ||
        is_met(words, at)) {
        return false;
    }
    const bool ours = std::any_of(attributions.begin(), attributions.end(), [&](const auto& one) {
        return one.verb == at && one.parties.empty(); // in the report's own voice
    });
    const bool we_found = words[at - 1].low == "we" && words[at].low != "discovered";
    return ours || we_found || is_passive(words, at);
}

std::size_t found_that(const Words& words, std::size_t from, std::size_t at) {
    for (auto i = at; i-- > from + 1;) {
        if (is_barrier(words[i]) || words[i].mark == '"') {
            return at;
        }
        const auto& verb = words[i - 1];
        const bool opens = words[i].low == "that" && i > from + 2 &&
                           among(verb.low, "established determined ascertained") &&
                           words[i - 2].is_any(Sort::have, Sort::pronoun, Sort::adverb);
        if (opens) {
            return is_negated(words, i - 1) ? at : i - 1;
        }
    }
    return at;
}

namespace {

constexpr WordList finders =
    "find found see seen saw detect detected observe observed notice noticed discover discovered "
    "recorded spotted identified traced";

/// "We have found nothing that ties them to a state", "found no payment": what is not found is not
/// told as done.
bool found_nothing_before(const Words& words, Phrase clause, std::size_t at) {
    for (auto i = clause.begin; i <= at && i + 1 < clause.end; ++i) {
        if (among(words[i].low, finders) && among(words[i + 1].low, "no nothing none neither")) {
            return true;
        }
    }
    return false;
}

/// "no theft | had been confirmed": the participle, in the first verb group; the end where none is.
std::size_t passive_finder(const Words& words, Phrase rest) {
    const auto verb = finite_in(words, rest.begin, rest.end);
    for (auto i = verb; i < std::min(verb + 4, rest.end); ++i) {
        const bool group = words[i].is_any(Sort::be, Sort::have, Sort::adverb);
        if (!group) {
            return i > verb && words[i - 1].is(Sort::be) &&
                           among(words[i].low,
                                 "found confirmed detected identified established observed seen "
                                 "discovered recorded reported")
                       ? i
                       : rest.end;
        }
    }
    return rest.end;
}

/// "has presented no evidence": what somebody does not show is no finding.
bool is_not_shown(const Words& words, std::size_t no) {
    const auto before = no > 0 ? std::string_view(words[no - 1].low) : std::string_view();
    const bool news = no + 1 < words.size() && words[no + 1].low == "information" &&
                      !(no + 2 < words.size() && among(words[no + 2].low, "that to suggesting"));
    const bool retort =
        no + 1 < words.size() && words[no + 1].low == "proof" && // "They have no proof."
        among(before, "has have had") &&
        (no + 2 >= words.size() || words[no + 2].mark != 0 || among(words[no + 2].low, "and or"));
    return news || retort ||
           among(before,
                 "presented presents provide provides provided produce produces produced show "
                 "shows showed shown offer offers "
                 "offered give gave given put publish published disclosed submitted supplied "
                 "receive received seen");
}

} // namespace

void note_open(std::string_view text,
               const Words& words,
               Claim& claim,
               const std::optional<Frame>& frame) {
    if (claim.certainty.klass == "believed" && claim.certainty.words.starts_with("doubt")) {
        claim.negative = true; // "doubts whether", of whatever follows
    }
    constexpr WordList signs = "evidence sign signs proof indication indications trace "
                               "traces reports information record suggestion";
    if (frame && frame->predicate != "no-damage" &&
        !found_nothing_before(words, claim.words, frame->trigger)) {
        return;
    }
    for (auto i = claim.words.begin; i < claim.words.end; ++i) {
        // "did not see them delete anything", "has yet to find any", "we are not aware of any"
        const bool looked = among(words[i].low, finders) || reads(words, i, "aware of any");
        const bool own = !among(words[i].low, "find found") || // not "a review found no"
                         among(words[claim.words.begin].low, "we i police investigators");
        const bool none_seen = looked && own && // "observed no payments"
                               i + 1 < claim.words.end && words[i + 1].low == "no";
        const bool nothing =
            none_seen || (looked && i + 1 < claim.words.end && words[i + 1].low == "nothing");
        const bool never =
            i > 0 && words[i - 1].low == "been" && i > 1 && words[i - 2].low == "never";
        const bool file = reads(words, i + 1, "the evidence") || reads(words, i + 1, "the file");
        if (looked && !never && !file && (nothing || is_negated(words, i))) {
            auto begin = i > 6 ? i - 6 : 0;
            begin = std::max(begin, claim.words.begin);
            while (begin < i && !words[begin].is_any(Sort::be, Sort::have) &&
                   !words[begin].is(Sort::negator)) {
                ++begin;
            }
            claim.certainty = {
                "not-found", verbatim(text, words, {begin, nothing ? i + 2 : i + 1}), false};
            claim.negative = true;
            return;
        }
    }
    const auto stop = claim.words.end;
    const bool bound = find(words, "so far", claim.words.begin, stop) < stop ||
                       find(words, "yet", claim.words.begin, stop) < stop;
    for (auto i = claim.words.begin; i < stop; ++i) {
        const bool any = words[i].low == "any" && is_negated(words, i); // "does not have any proof"
        // "There are no suspects so far"
        const bool clueless = words[i].low == "no" && i > 1 && i + 1 < claim.words.end &&
                              words[i - 1].is_any(Sort::be, Sort::have) &&
                              among(words[i + 1].low, "suspect suspects clue clues lead leads");
        const bool none = clueless || ((words[i].low == "no" || any) && i + 1 < claim.words.end &&
                                       among(words[i + 1].low, signs) && !is_not_shown(words, i));
        if (none) {
            claim.certainty = {"not-found", verbatim(text, words, {i, i + 2}), false};
            claim.negative = true;
            return;
        }
        if (const auto behind = behind_nothing(words, i); behind > i) {
            claim.certainty = {"not-found", verbatim(text, words, {i, behind}), false};
            claim.negative = true;
            return;
        }
        static const std::string_view unsettled[] = {
            "has/have/had yet to determine/establish/identify/ascertain/conclude/reach/find",
            "has/have not ?yet determined/ascertained",
            "is/are/was/were/been unable to determine/link/identify/ascertain/tell",
            "has/have not ?yet been proven/proved/shown/established/determined/confirmed",
            "nor has/have it been proven/proved/shown/established/determined",
            "do/does not yet know who/how/whether/what/why/when/where",
            "we do not know who/how/whether/what/why/when/where",
            "is/was/remains not ?yet clear/known/certain who/how/whether/what/why/when/where",
            "is/was not immediately clear/known/certain who/how/whether/what/why/when/where",
            "is/was/remains ?still unclear/unknown who/how/whether/what/why/when/where",
            "cannot ?yet say who/how/whether/why/when",
            "could/can not ?yet be determined/established/ascertained",
            "cannot/couldn't ?yet be determined/established/ascertained"};
        static const PatternIndex index(unsettled);
        for (const auto number : index.of(words[i].low)) {
            const auto end = read_pattern(words, i, unsettled[number]);
            const bool in_court =
                end && reads(words, *end, "in court"); // has not been proven there
            if (end && *end <= stop && !in_court) {
                claim.certainty = {"not-found", verbatim(text, words, {i, *end}), false};
                claim.negative = true;
                return;
            }
        }
        const bool unseen = words[i].low == "no" && passive_finder(words, {i + 1, stop}) < stop;
        if (unseen) { // "no theft had been confirmed"
            const auto verb = passive_finder(words, {i + 1, stop});
            claim.certainty = {"not-found", low_text(words, {verb, verb + 1}), false};
            claim.negative = true;
            return;
        }
        const bool unfound = words[i].is(Sort::negator) && i + 1 < claim.words.end &&
                             !words[i].is(Sort::determiner) && words[i + 1].is(Sort::find) &&
                             among(words[i + 1].low, "established identified determined found");
        if (unfound && bound) {
            claim.certainty = {"not-found", verbatim(text, words, {i, i + 2}), false};
            return;
        }
    }
}

} // namespace ample::cite::detail
