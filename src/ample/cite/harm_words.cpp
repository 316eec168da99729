#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/harm_words.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList harm =
    "damage leak leaks leakage leaked theft stolen loss losses compromised "
    "exfiltrated breached harm disruption disruptions impact tampering manipulation affected "
    "altered touched changed taken copied stolen manipulated misused lost "
    "disrupted left effect effects interruption interruptions outage outages alteration breach "
    "interference change changes modification modifications misuse sabotage "
    "intrusion ransomware malware backdoor backdoors implant exfiltration viewed";

constexpr WordList signs = "evidence sign signs proof indication indications trace traces reason";

constexpr WordList seen =
    "find found detect detected observe observed see seen identify identified "
    "discover discovered notice noticed record recorded";

/// "(no sign of) tampering | has been found": where the verb of the finding begins, else `end`.
std::size_t before_finding(const Words& words, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end && !words[i].is(Sort::clause); ++i) {
        if (i > begin && words[i].is_any(Sort::be, Sort::have)) {
            const bool finds = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                                           words.begin() + static_cast<std::ptrdiff_t>(end),
                                           [](const Word& word) {
                                               return among(word.low,
                                                            "found detected seen observed "
                                                            "identified discovered noticed");
                                           });
            return finds ? i : end;
        }
    }
    return end;
}

} // namespace

bool names_harm(const Words& words, std::size_t from, std::size_t until) {
    for (auto i = from; i < std::min(until, words.size()); ++i) {
        const bool before = i > from && (words[i - 1].low == "of" ||
                                         among(words[i - 1].low, "the these those its their our"));
        const bool adjective = before && i + 1 < words.size() && words[i + 1].mark == 0 &&
                               among(words[i].low, "stolen affected compromised leaked breached") &&
                               !words[i + 1].is_any(Sort::be, Sort::have, Sort::adverb) &&
                               !among(words[i + 1].low, "by in from during on at and or");
        if (adjective) {
            continue; // "has no need of stolen charts"
        }
        const bool others = i > from && among(words[i].low, "victim victims cases") &&
                            among(words[i - 1].low, "other further additional");
        if (others || among(words[i].low, harm)) {
            return true;
        }
    }
    return false;
}

bool is_spared(const Words& words, std::size_t from, std::size_t end) {
    for (auto i = from; i < end && !words[i].is(Sort::clause); ++i) {
        if (among(words[i].low, "evidence sign signs proof indication indications trace")) {
            return false;
        }
        if (among(words[i].low, "affected hit harmed touched disrupted impacted")) {
            return is_passive(words, i);
        }
    }
    return false;
}

std::size_t end_of_denied(const Words& words, std::size_t at, std::size_t end) {
    auto who = at;
    while (who > 0 && at - who < 3 && words[who - 1].is_any(Sort::be, Sort::have, Sort::adverb)) {
        --who;
    }
    who -= who > 0 && words[who - 1].low == "did" ? 1 : 0;
    if (who < 2 || !among(words[who - 1].low, "who which that") || words[who - 2].mark != 0 ||
        is_finite(words, who - 2) || finite_in(words, 0, who - 1) < who - 1) {
        return end;
    }
    for (auto i = at + 2; i < end; ++i) {
        if (words[i].is(Sort::be) && is_finite(words, i) &&
            !words[i - 1].is_any(Sort::clause, Sort::pronoun)) {
            return i;
        }
    }
    return end;
}

/// "left" of "no file has left our network".
std::size_t left_network(const Words& words, std::size_t from, std::size_t end) {
    for (auto i = from; i + 1 < end; ++i) {
        if (among(words[i].low, "evidence sign signs proof indication indications found")) {
            break; // who looked for it stands before
        }
        if (among(words[i].low, "left leave leaving")) {
            const auto until = std::min(i + 5, words.size());
            return next(words, i + 1, until, Sort::server) < until ||
                           find(words, "network", i + 1, until) < until ||
                           find(words, "systems", i + 1, until) < until
                       ? i
                       : end;
        }
    }
    return end;
}

/// What was not done: behind "no evidence that" the clause, else the noun up to its verb; the
/// noun before "was not touched".
Phrase harm_named(const Words& words, std::size_t at, std::size_t end, bool quantity) {
    auto begin = at + 1;
    for (auto i = at + 1; !quantity && i < std::min(at + 6, end); ++i) {
        if (among(words[i].low, signs)) {
            begin = i; // "has not found evidence that"
            break;
        }
    }
    if (begin < end && among(words[begin].low, signs)) {
        while (begin < end && among(words[begin].low, signs)) {
            ++begin;
        }
        while (begin + 1 < end && among(words[begin].low, "so far yet to as on date") &&
               words[begin].low != "that") {
            ++begin; // "no indication so far that"
        }
        if (begin < end && among(words[begin].low, "that of to")) {
            ++begin;
        }
        while (end > begin && words[end - 1].mark != 0) {
            --end;
        }
        return {begin, before_finding(words, begin, end)};
    }
    if (begin + 1 < end && words[at].low == "nothing" && among(words[begin].low, "to that")) {
        return {begin + 2, before_finding(words, begin + 2, end)}; // "nothing to suggest | X"
    }
    const bool done =
        among(words[at].low, "not never") && at > 0 && !words[at - 1].is(Sort::be) && at + 2 < end;
    if (!quantity && done && among(words[at + 1].low, seen)) {
        begin = at + 2 + (among(words[at + 2].low, "any a an") ? 1 : 0);
        return {begin, end}; // "did not observe | a change"
    }
    if (!quantity) {
        const bool passive = at > 0 && words[at - 1].is_any(Sort::be, Sort::have);
        return passive ? phrase_before(words, at - 1) : Phrase{at + 1, end};
    }
    auto stop = begin;
    while (stop < end && !words[stop].is_any(Sort::be, Sort::have) && words[stop].mark == 0) {
        ++stop;
    }
    return {begin, stop};
}

bool names_system(const Words& words, Phrase phrase) {
    constexpr WordList systems =
        "network networks system systems server servers computer computers mailbox mailboxes "
        "office offices account accounts database website portal site gateway gateways "
        "machine machines device devices intranet cloud platform environment databases";
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, systems) ||
            words[i].is_any(Sort::victim, Sort::organisation, Sort::ministry)) {
            return true;
        }
    }
    return false;
}

bool names_sign(const Word& word) {
    return among(word.low, signs);
}

bool names_intruder(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].is(Sort::group) ||
            among(words[i].low,
                  "intruder intruders attacker attackers hacker hackers burglars thieves actor "
                  "actors spies")) {
            return true;
        }
    }
    return false;
}

} // namespace ample::cite::detail
