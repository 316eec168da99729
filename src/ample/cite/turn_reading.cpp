#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/attempts.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/detail/turn_slots.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t widest_gap = 9; // words of a patient between the verb and its particle

/// Verbs whose bare form is a noun too.
constexpr WordList nouns_too = "access hack breach compromise leak copy download attack target "
                               "strike break log get harvest extract pay";

bool is_one_of(std::string_view word, std::string_view alternatives) {
    while (!alternatives.empty()) {
        const auto slash = std::min(alternatives.find('/'), alternatives.size());
        if (alternatives.substr(0, slash) == word) {
            return true;
        }
        alternatives.remove_prefix(std::min(slash + 1, alternatives.size()));
    }
    return false;
}

bool is_plain(const Words& words, std::size_t at) {
    return at < words.size() && (words[at].mark == 0 || words[at].mark == '"');
}

} // namespace

TurnIndex turn_index() {
    TurnIndex index;
    for (const auto& list : turns()) {
        for (const auto& turn : list) {
            for_each_word(turn.verbs, [&](std::string_view verb) { index[verb].push_back(&turn); });
        }
    }
    return index;
}

std::optional<TurnTail>
tail_at(const Words& words, std::string_view tail, std::size_t at, bool is_passive) {
    TurnTail found{at, {}};
    std::size_t loose = 0; // how many words may still be skipped
    bool gap = false;
    while (!tail.empty()) {
        const auto space = std::min(tail.find(' '), tail.size());
        auto part = tail.substr(0, space);
        tail.remove_prefix(std::min(space + 1, tail.size()));
        if (part == "~") {
            gap = !is_passive;
            loose = gap ? widest_gap : 0;
            found.gap.begin = found.end;
            continue;
        }
        if (part == "_") {
            loose = std::max<std::size_t>(loose, 3);
            continue;
        }
        if (part == "%") {
            found.end +=
                is_plain(words, found.end) && words[found.end].is(Sort::determiner) ? 1 : 0;
            continue;
        }
        if (part == "$") {
            const auto& end = found.end;
            if (end < words.size() && words[end].mark == 0 && !words[end].is(Sort::clause)) {
                return std::nullopt;
            }
            continue;
        }
        const bool optional = part.ends_with('?');
        part.remove_suffix(optional ? 1 : 0);
        while (!gap && found.end < words.size() && words[found.end].mark == '"') {
            ++found.end; // "as "a cheap novel""
        }
        auto i = found.end + (gap ? 1 : 0);
        const auto limit = found.end + loose;
        const auto passes = [&](std::size_t k) { // "the attackers' commands"
            return is_plain(words, k) || (k < words.size() && words[k].mark == '\'');
        };
        while (passes(i) && i < limit && !is_one_of(words[i].low, part)) {
            ++i;
        }
        if (is_plain(words, i) && is_one_of(words[i].low, part)) {
            if (gap) {
                found.gap.end = i;
            }
            gap = false;
            loose = 0;
            found.end = i + 1;
        } else if (!optional) {
            return std::nullopt;
        }
    }
    return found;
}

bool is_meant(const Words& words, std::size_t at) {
    return at > 1 &&
           (among(words[at - 2].low,
                  "managed able said believed alleged reported thought known suspected "
                  "claimed likely continued began proceeded helped tried attempted sought "
                  "have having intended accused understood") ||
            user_of(words, at) < at || trying_before(words, at) == Trying::tried);
}

std::size_t user_of(const Words& words, std::size_t at) {
    const auto from = at > 12 ? at - 12 : 0;
    for (auto i = at - 1; i-- > from && words[i].mark == 0;) {
        if (among(words[i].low, "used uses exploited abused leveraged") && i > 0 &&
            !words[i - 1].is_any(Sort::be, Sort::determiner)) {
            return i;
        }
    }
    return at;
}

Phrase widened(const Words& words, Phrase phrase) {
    auto end = phrase.end;
    while (end < words.size() && end < phrase.end + 4 && words[end].mark == 0 &&
           !words[end].is_any(Sort::clause, Sort::be) && !is_finite(words, end)) {
        ++end;
    }
    return {phrase.begin, end};
}

bool is_modifier(const Words& words, std::size_t at) {
    if (at == 0 || at + 1 >= words.size() || !words[at].low.ends_with("ed")) {
        return false;
    }
    const auto& before = words[at - 1];
    const bool gerund = before.low.ends_with("ing") && !before.is_any(Sort::be, Sort::have);
    return (number_of(before.low) > 1 || gerund) && !words[at + 1].is(Sort::determiner) &&
           (words[at + 1].is(Sort::server) || words[at + 1].low.ends_with('s'));
}

bool is_done_to(const Words& words, std::size_t at) {
    auto i = at;
    while (i > 0 && at - i < 4 &&
           (words[i - 1].low.ends_with("ly") ||
            (words[i - 1].is(Sort::adverb) && !words[i - 1].is(Sort::have)))) {
        --i;
    }
    const bool joined = i == at && i > 2 && among(words[i - 1].low, "or and") &&
                        words[i - 2].low.ends_with("ed") && words[at].low.ends_with("ed");
    i -= joined ? 2 : 0; // "were viewed or copied"
    return i > 0 && words[i - 1].is(Sort::be) && !words[at].low.ends_with("ing");
}

/// "an attack on a shipyard, which X blames on": the crime before "which".
Phrase blamed_before(const Words& words, std::size_t at) {
    const auto from = at > 7 ? at - 7 : 0;
    for (auto i = at; i-- > from + 1;) {
        if (words[i].mark != 0) {
            break;
        }
        if (among(words[i].low, "which that") && at - i > 1) {
            const auto end = words[i - 1].mark == ',' ? i - 1 : i;
            for (auto j = end; j-- > (end > 8 ? end - 8 : 0) && words[j].mark == 0;) {
                if (is_crime(words[j])) {
                    return {j, end};
                }
            }
            return {};
        }
    }
    return {};
}

/// "The entries were viewed and may have been copied": what stands before the first passive.
Phrase shared_front(const Words& words, std::size_t at) {
    auto i = at;
    while (i > 0 && at - i < 5 &&
           (words[i - 1].is_any(Sort::be, Sort::have, Sort::adverb) ||
            among(words[i - 1].low, "may might could would also then never not"))) {
        --i;
    }
    if (i < 4 || !among(words[i - 1].low, "and or but")) {
        return {};
    }
    for (auto j = i - 1; j-- > (i > 14 ? i - 14 : 1) && words[j].mark != ';';) {
        if (words[j - 1].is(Sort::be) && words[j].low.ends_with("ed")) {
            return phrase_before(words, j);
        }
    }
    return {};
}

/// "(the entries) may have been copied", "(attacks) were directed by a state": nothing but the
/// auxiliaries of the verb stands before it, for its subject is in the clause before.
bool is_elided(const Words& words, std::size_t at) {
    return at > 0 && at < 5 &&
           std::all_of(words.begin(),
                       words.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Word& word) {
                           return word.is_any(Sort::be, Sort::have, Sort::adverb) ||
                                  among(word.low, "may might could would also");
                       });
}

Phrase relative_before(const Words& words, Phrase front) {
    if (front.begin < 2 || !among(words[front.begin - 1].low, "which that")) {
        return {};
    }
    auto end = front.begin - 1;
    const bool aside = words[end - 1].mark == ',';
    end -= aside ? 1 : 0;
    const bool noun = end > 0 && words[end - 1].mark == 0 && !is_finite(words, end - 1) &&
                      !words[end - 1].is_any(Sort::say, Sort::tell);
    const auto phrase = noun ? phrase_before(words, end) : Phrase{};
    const bool heads = !aside && (phrase.begin == 0 || words[phrase.begin - 1].mark != 0);
    return heads ? Phrase{} : phrase; // "Ports that hackers attacked are advised"
}

Phrase front_of(const Words& words, std::size_t at) {
    const auto front = phrase_before(words, at);
    auto group = at;
    while (group > 0 && words[group - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
        --group;
    }
    if (!front.empty() || group < 4 || words[group - 1].mark != ',') {
        return front;
    }
    const auto phrase = SpeakerPhrases(words).leading();
    const bool aside = !phrase.empty() && phrase.end + 1 < group && words[phrase.end].mark == ',' &&
                       (words[phrase.end + 1].is(Sort::determiner) ||
                        (phrase.end + 2 < group && words[phrase.end + 2].mark == ',' &&
                         number_of(words[phrase.end + 1].low) > 9)); // "Ann Berg, 41, works for"
    return aside ? phrase : front;
}

bool is_open(const Words& words, std::size_t at) {
    auto group = at;
    while (group > 0 && words[group - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
        --group;
    }
    return group > 1 && words[group - 1].low == "who" &&
           among(words[group - 2].low,
                 "determine establish know knows knew known say says said ask asked asks clear "
                 "unclear out tell told learn see of on about over discover");
}

bool is_possible(const Words& words, std::size_t at) {
    for (auto i = at; i-- > (at > 3 ? at - 3 : 0);) {
        if (among(words[i].low, "could can would should must cannot to will")) {
            return true;
        }
    }
    return false;
}

bool is_turn_verb(const Words& words, std::size_t at) {
    if (at == 0) {
        return false;
    }
    const auto& before = words[at - 1];
    const auto& low = words[at].low;
    const bool be = words[at].is(Sort::be);
    if (before.is(Sort::determiner) || before.low == "'s") {
        return before.is(Sort::pronoun) || (be && among(before.low, "this that these those")) ||
               among(before.low, "both many some");
    }
    if (before.low == "nor" && low.starts_with("den")) {
        return false; // "has neither confirmed nor denied it"
    }
    if (before.low == "to") {
        return is_meant(words, at);
    }
    if (among(low, nouns_too)) {
        return before.is(Sort::pronoun) ||
               among(before.low, "could can may might would will we i you did not never");
    }
    if (among(low, "posing masquerading impersonating purporting")) {
        return true; // "a man posing as a buyer"
    }
    if (is_modifier(words, at)) {
        return false;
    }
    if (low.ends_with("ing")) { // "reports attributing": what hangs on a noun is no deed
        return before.mark == ',' || before.is_any(Sort::be, Sort::adverb) ||
               among(before.low, "by of after before while and");
    }
    const bool plural = low.ends_with('s') && !low.ends_with("ss");
    const bool counted = number_of(before.low) > 1 && !(at > 1 && words[at - 2].capital) &&
                         !(at + 1 < words.size() && words[at + 1].is(Sort::determiner));
    if (plural && !be && (before.low == "of" || counted)) {
        return false; // "accusations of attacks on", "some 5,000 attacks on"
    }
    const bool led = among(before.low, "in on for with from and as about against");
    if (led && !low.ends_with("ing") && before.low != "and") {
        return false;
    }
    const bool aside = before.mark == ',' && is_finite(words, at); // "Ann Berg, 41, works"
    return aside || !(plural && !be && (before.mark != 0 || led));
}

} // namespace ample::cite::detail
