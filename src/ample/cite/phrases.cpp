#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/appositions.hpp>
#include <ample/cite/detail/phrase_owners.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/slots.hpp>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

using detail::accused_before;
using detail::among;
using detail::before_age;
using detail::before_apposition;
using detail::behind_day;
using detail::is_relative;
using detail::is_trait;
using detail::last_noun;
using detail::means_verb;
using detail::stretch_before;

constexpr std::size_t reach = 16; // words of a noun phrase

/// Where the words of the verb group that ends at `at` begin: auxiliaries, hedges, "tried to".
std::size_t before_verb(const Words& words, std::size_t at) {
    constexpr std::array<std::string_view, 34> small = {
        "to",      "would",   "will",     "could",  "can",        "might",     "must",
        "should",  "cannot",  "wouldn't", "of",     "suspected",  "believed",  "thought",
        "said",    "alleged", "likely",   "highly", "tried",      "attempted", "intended",
        "planned", "sought",  "accused",  "known",  "having",     "suspicion", "first",
        "may",     "shall",   "yet",      "twice",  "repeatedly", "almost"};
    auto end = at;
    while (end > 0 && at - end < reach) {
        const auto& word = words[end - 1];
        const bool part = word.low == "never" ||
                          std::find(small.begin(), small.end(), word.low) != small.end() ||
                          (word.low.ends_with("ly") && !word.capital) || is_relative(word);
        const bool itself = among(word.low, "itself himself herself themselves ourselves") &&
                            end > 1 && words[end - 2].mark == 0 &&
                            (words[end - 2].is(Sort::be) || !is_finite(words, end - 2));
        const bool raised = // "are understood to be looking at", "was found to have copied"
            end < words.size() && words[end].low == "to" && end > 1 &&
            among(word.low,
                  "understood expected reported claimed feared assumed found proven shown supposed "
                  "rumoured able") &&
            words[end - 2].is_any(Sort::be, Sort::adverb);
        const bool seems = end < words.size() && words[end].low == "to" &&
                           among(word.low, "appears appear appeared seems seem seemed");
        const bool coordinated = // "has been or will be paid"
            among(word.low, "or and") && end > 1 && end < at &&
            words[end - 2].is_any(Sort::be, Sort::have) &&
            (words[end].is_any(Sort::be, Sort::have) || among(words[end].low, "will would can"));
        const bool far = (word.low == "far" && end > 1 && words[end - 2].low == "so") ||
                         (word.low == "so" && end < at && words[end].low == "far");
        if (among(word.low, "reality fact effect practice truth") && end > 1 && end < at + 1 &&
            words[end - 2].low == "in") {
            end -= 2; // "is in reality controlled by"
            continue;
        }
        const bool noun = word.low == "accused" && end > 1 && words[end - 2].low == "the";
        if (noun || (!part && !itself && !raised && !seems && !coordinated && !far &&
                     !word.is_any(Sort::adverb, Sort::be, Sort::have))) {
            break;
        }
        --end;
    }
    if (end > 0 && end < words.size() && words[end].low == "suspicion" &&
        words[end - 1].low == "on") {
        --end;
    }
    if (end == at && end > 2 && among(words[end - 1].low, "or and") &&
        words[end - 2].low.ends_with("ed")) {
        return before_verb(words, end - 2); // "was not arrested or charged"
    }
    // "attacks that they suspect are linked": the noun stands before the speakers
    if (end > 3 && words[end - 1].is_any(Sort::suspect, Sort::believe, Sort::say) &&
        words[end - 2].is(Sort::pronoun) && is_relative(words[end - 3])) {
        return end - 3;
    }
    // "a case that two sources said was linked": so do longer speakers
    if (end < at && end > 3 && words[end - 1].is_any(Sort::suspect, Sort::believe, Sort::say) &&
        !words[end - 1].capital && !words[end - 2].is(Sort::determiner)) {
        for (auto i = end - 1; i > 1 && end - i < 9 && words[i - 1].mark == 0; --i) {
            if (is_relative(words[i - 1]) && !words[i].is_any(Sort::be, Sort::have)) {
                return i - 1;
            }
        }
    }
    const bool apposed = end > 0 && words[end - 1].mark == ','; // "a man, an engineer, rented"
    return apposed ? end - 1 : end;
}

/// "From there they": a pronoun at the end is the whole subject.
Phrase pronoun_alone(const Words& words, Phrase phrase) {
    const bool last =
        !phrase.empty() && phrase.end - phrase.begin > 1 &&
        (words[phrase.end - 1].is(Sort::pronoun) || among(words[phrase.end - 1].low, "we i")) &&
        (!words[phrase.end - 1].capital || words[phrase.end - 1].low == "i"); // "Acme IT"
    return last ? Phrase{phrase.end - 1, phrase.end} : phrase;
}

/// "The Data Office (DO) warned": before the short name in brackets.
std::size_t before_brackets(const Words& words, std::size_t end) {
    if (end < 4 || words[end - 1].mark != ')' || words[end - 3].mark != '(') {
        return end;
    }
    return end - 3;
}

/// "Two hospitals and a bank were hit": the noun phrase with the one that "and" ties to it.
Phrase with_joined(const Words& words, Phrase phrase) {
    const auto at = phrase.begin;
    if (phrase.empty() || at < 2 || words[at - 1].low != "and" || words[at].is(Sort::pronoun)) {
        return phrase;
    }
    const auto first = stretch_before(words, at - 1);
    const bool opens = first.begin == 0 || words[first.begin - 1].mark != 0 ||
                       words[first.begin - 1].is(Sort::clause);
    const bool noun = !first.empty() && opens && first.end - first.begin <= 5 &&
                      finite_in(words, first.begin, first.end) == first.end;
    return noun ? Phrase{first.begin, phrase.end} : phrase;
}

} // namespace

namespace {

/// "Ruritania has in the past", "the firm on Tuesday": the subject alone.
Phrase without_when(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin + 1; i < phrase.end; ++i) {
        const bool day = among(words[i].low, "on in") && i + 1 < phrase.end &&
                         words[i + 1].is_any(Sort::weekday, Sort::month);
        const bool have = words[i].is(Sort::have) && among(words[i].low, "has have had");
        const bool past = among(words[i].low, "yesterday today") ||
                          (among(words[i].low, "last this") && i + 1 < phrase.end &&
                           among(words[i + 1].low, "week month year"));
        const bool first = words[i].low == "first" && i + 1 == phrase.end &&
                           words[i - 1].is(Sort::pronoun); // "it first notified"
        if (day || have || past || first) {
            return {phrase.begin, i};
        }
    }
    return phrase;
}

/// "a group allegedly backed by a state had stolen": what the participle hangs on; nothing where
/// the phrase hangs on none.
Phrase before_participle(const Words& words, Phrase phrase) {
    const auto at = phrase.begin;
    const bool held =
        !phrase.empty() && at > 4 && words[at - 1].low == "be" && words[at - 2].low == "to" &&
        among(words[at - 3].low, "believed thought said alleged suspected reported") &&
        !words[at - 4].is_any(Sort::be, Sort::have) && words[at - 4].mark == 0;
    if (held) { // "A man believed to be a member of the gang was held"
        return stretch_before(words, at - 3);
    }
    const bool poses = !phrase.empty() && at > 2 && words[at - 2].low.ends_with("ing") &&
                       among(words[at - 1].low, "as for"); // "hackers posing as clerks have"
    if (phrase.empty() || at < 3 || (!poses && !among(words[at - 1].low, "by to with"))) {
        return {};
    }
    const auto& verb = words[at - 2];
    const bool participle = poses || (verb.low.ends_with("ed") && !verb.capital) ||
                            among(verb.low, "known run hidden sent told led driven paid");
    auto end = at - 2;
    while (end > 0 && (words[end - 1].low.ends_with("ly") || words[end - 1].mark == ',')) {
        --end;
    }
    if (!participle || end == 0 || words[end - 1].mark != 0 ||
        words[end - 1].is_any(Sort::be, Sort::have, Sort::adverb) ||
        words[end - 1].is_any(Sort::clause, Sort::pronoun)) {
        return {};
    }
    const auto outer = stretch_before(words, end);
    const bool noun = !outer.empty() && outer.end - outer.begin <= 6 &&
                      finite_in(words, outer.begin, outer.end) == outer.end &&
                      (words[outer.begin].is(Sort::determiner) || words[outer.begin].capital);
    return noun ? outer : Phrase{};
}

} // namespace

Phrase shared_by_list(const Words& words, std::size_t at) {
    const bool finite_alone = at > 3 && at + 1 < words.size() &&
                              among(words[at].low, "stole took broke wrote gave went drew knew");
    const bool goes_on = at + 4 < words.size() && words[at].low.ends_with("ed") &&
                         !words[at + 1].is_any(Sort::clause, Sort::be) &&
                         !among(words[at + 1].low, "by in to on at from with as for of through");
    const auto joint = goes_on ? find(words, "and", at + 2, std::min(at + 8, words.size()))
                               : words.size(); // ", copied source code and demanded money"
    const bool in_row = goes_on && joint + 1 < std::min(at + 8, words.size()) &&
                        words[joint + 1].low.ends_with("ed");
    const bool listed =
        at > 3 && at + 1 < words.size() && words[at - 1].mark == ',' &&
        (finite_alone || in_row ||
         (words[at].low.ends_with("ed") &&
          (words[at + 1].is_any(Sort::determiner, Sort::number) || words[at + 1].capital)));
    if (!listed) {
        return {};
    }
    auto begin = at - 1;
    const auto spans = [&](std::size_t i) { // "between March and August"
        return words[i].low == "and" && find(words, "between", i > 4 ? i - 4 : 0, i) < i;
    };
    while (begin > 0 && at - begin < reach && words[begin - 1].mark == 0 &&
           (!words[begin - 1].is(Sort::clause) || spans(begin - 1))) {
        --begin;
    }
    const auto verb = finite_in(words, begin, at - 1);
    const bool opens = begin == 0 || words[begin - 1].mark != 0;
    if (verb == at - 1 || !opens) {
        return {};
    }
    const auto earlier = verb == begin ? shared_by_list(words, verb) : Phrase{};
    return earlier.empty() ? phrase_before(words, verb) : earlier;
}

namespace {

/// The noun phrase before a verb, asides of the age not yet passed over.
Phrase subject_before(const Words& words, std::size_t at) {
    const bool turn = at > 3 && words[at - 1].mark == ',' && words[at - 3].mark == ',' &&
                      among(words[at - 2].low, "however meanwhile though too meantime");
    if (turn) { // "Norvik, however, rejected it"
        return subject_before(words, at - 3);
    }
    if (const auto verb = means_verb(words, at); verb < at) {
        return subject_before(words, verb);
    }
    const bool sought = at > 3 && words[at - 1].low == "for" && words[at].low.ends_with("ing") &&
                        among(words[at - 2].low,
                              "wanted arrested jailed sentenced detained convicted prosecuted") &&
                        words[at - 3].is_any(Sort::be, Sort::adverb);
    if (sought) { // "The man is wanted for selling"
        return subject_before(words, at - 2);
    }
    if (at > 2 && words[at - 1].low == "to" && among(words[at - 2].low, "him her them me us")) {
        return {at - 2, at - 1}; // "ordered him to lease"
    }
    if (const auto shared = shared_by_list(words, at); !shared.empty()) {
        return shared;
    }
    if (const auto accused = accused_before(words, at); !accused.empty()) {
        return accused;
    }
    const auto end = before_brackets(words, before_verb(words, at));
    if (end < words.size() && words[end].mark == ',') {
        // "X, which firms tie to Y, attacked": the phrase stands before the aside
        const auto from = end > reach ? end - reach : 0;
        for (auto i = end; i-- > from + 1;) {
            if (words[i - 1].mark == ',' && is_relative(words[i])) {
                return last_noun(words, stretch_before(words, i - 1));
            }
        }
        if (const auto outer = before_apposition(words, end); !outer.empty()) {
            return outer;
        }
    }
    const bool relative = end < at && is_relative(words[end]); // "servers that were used"
    const bool aside = end + 1 < at && words[end].mark == ',' && is_relative(words[end + 1]);
    auto phrase = stretch_before(words, end);
    phrase = aside ? last_noun(words, phrase) : phrase;
    phrase = before_age(words, phrase); // "Jan Maes, 41, was not charged"
    for (auto i = phrase.begin + 1; relative && i + 1 < phrase.end; ++i) {
        const bool trait = is_trait(words[i - 1]) && words[i].low == "of";
        phrase.begin = trait ? i + 1 : phrase.begin; // "the identities of the hackers who"
    }
    // "the student who signed the contracts was paid": not the contracts
    for (auto i = phrase.begin; !relative && i > 1 && phrase.begin - i < 10; --i) {
        const auto& word = words[i - 1];
        const bool thing = word.low == "that" && i > 2 &&
                           (is_finite(words, i) || // "servers that the gang used were leased"
                            (i == phrase.begin && is_finite(words, phrase.end - 1))) &&
                           !words[i - 2].is_any(Sort::say, Sort::tell, Sort::believe) &&
                           !words[i - 2].is_any(Sort::find, Sort::confirm, Sort::suspect) &&
                           words[i - 2].mark == 0; // "a server that was used there was leased"
        if (thing && phrase.begin >= i) {
            const auto outer = stretch_before(words, before_verb(words, i - 1));
            if (!outer.empty()) {
                return outer;
            }
        }
        if (word.mark != 0 || word.low == "that" || word.low == "and" || word.low == "but") {
            break;
        }
        if (among(word.low, "who whose")) {
            const auto outer = stretch_before(words, before_verb(words, i - 1));
            if (!outer.empty() && phrase.begin > i) {
                return outer;
            }
            break;
        }
    }
    // "the seller who dealt with him cancelled": the phrase stands before the relative clause
    if (phrase.begin > 0 && among(words[phrase.begin - 1].low, "who whose")) {
        const auto outer = stretch_before(words, before_verb(words, phrase.begin - 1));
        if (!outer.empty()) {
            return outer;
        }
    }
    if (const auto outer = relative ? Phrase{} : before_participle(words, phrase); !outer.empty()) {
        return outer;
    }
    return pronoun_alone(words, with_joined(words, behind_day(words, without_when(words, phrase))));
}

} // namespace

namespace {

/// "A clerk accused of opening accounts and selling them | has been charged": the clerk, where
/// `phrase` is what he is accused of.
Phrase before_accusation(const Words& words, Phrase phrase) {
    constexpr std::size_t far = 24;
    const auto from = phrase.begin > far ? phrase.begin - far : 0;
    for (auto i = phrase.begin; i-- > from + 1 && words[i].mark == 0;) {
        const bool accused = among(words[i].low, "accused suspected convicted") &&
                             words[i + 1].low == "of" && i + 2 < words.size() &&
                             words[i + 2].low.ends_with("ing") &&
                             !words[i - 1].is_any(Sort::be, Sort::have);
        if (accused) {
            const auto whom = subject_before(words, i);
            return whom.empty() ? phrase : whom;
        }
        if (is_finite(words, i)) {
            break;
        }
    }
    return phrase;
}

} // namespace

Phrase phrase_before(const Words& words, std::size_t at) {
    const auto phrase = before_age(words, subject_before(words, at));
    const bool deed =
        !phrase.empty() && phrase.begin > 2 &&
        (words[phrase.begin].low.ends_with("ing") || words[phrase.begin].low == "of" ||
         words[phrase.begin - 1].low == "and" || words[phrase.begin - 1].low.ends_with("ing") ||
         among(words[phrase.begin - 1].low, "under in with to from for by"));
    return deed ? before_accusation(words, phrase) : phrase;
}

Phrase phrase_after(const Words& words, std::size_t at) {
    auto begin = at;
    while (begin < words.size() && words[begin].mark == '"') {
        ++begin;
    }
    auto end = begin;
    constexpr std::array<std::string_view, 29> stops = {
        "to",      "in",     "on",      "for",    "from",      "under",   "by",   "with",
        "since",   "during", "at",      "after",  "using",     "through", "via",  "into",
        "between", "over",   "against", "before", "last",      "until",   "till", "earlier",
        "ahead",   "amid",   "despite", "within", "throughout"};
    const bool rounded = reads(words, begin, "at least") || reads(words, begin, "at most");
    end += rounded ? 2 : 0; // "by at least two groups"
    while (end < words.size() && end - begin < reach) {
        const auto& word = words[end];
        const bool mark = word.mark != 0 && word.mark != '\'' && word.mark != '.' &&
                          word.mark != '"' && !detail::among(word.low, "$ € £ ¥");
        const bool more = word.low == "than" && end > begin &&
                          among(words[end - 1].low, "more fewer less"); // "more than 40 firms"
        const bool in_name = word.low == "and" && end > begin && words[end - 1].capital &&
                             end + 1 < words.size() && words[end + 1].capital;
        if (mark || word.mark == '.' ||
            (word.is_any(Sort::clause, Sort::be) && !more && !in_name) ||
            (end > begin && among(word.low, "has have had")) ||
            std::find(stops.begin(), stops.end(), word.low) != stops.end()) {
            break;
        }
        ++end;
    }
    const bool hangs = // "blamed on hackers | linked to the army"
        end > begin + 1 && end < words.size() && words[end].mark == 0 && !words[end - 1].capital &&
        among(words[end - 1].low,
              "linked tied connected affiliated associated aligned working acting operating backed "
              "sponsored based located believed suspected accused released belonging stationed "
              "headquartered");
    return {begin, end - (hangs ? 1 : 0)};
}

} // namespace ample::cite
