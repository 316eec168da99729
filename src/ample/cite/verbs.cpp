#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

bool is_reporting(const Word& word) {
    return word.is_any(Sort::say,
                       Sort::tell,
                       Sort::believe,
                       Sort::suspect,
                       Sort::find,
                       Sort::confirm,
                       Sort::decline);
}

Sort sort_of(const Word& word) {
    for (const auto sort :
         {Sort::tell, Sort::confirm, Sort::suspect, Sort::believe, Sort::find, Sort::decline}) {
        if (word.is(sort)) {
            return sort;
        }
    }
    return Sort::say;
}

bool is_reduced(const Words& words, std::size_t at) {
    if (at + 1 >= words.size() || at == 0 || words[at - 1].is_any(Sort::be, Sort::have) ||
        words[at - 1].mark != 0) {
        return false;
    }
    if (words[at].low == "accused" && is_finite(words, at + 1)) {
        return true; // "The unidentified accused hacked the server"
    }
    const auto& next = words[at + 1].low;
    return (among(words[at].low, "briefed informed") && among(next, "by on about")) ||
           (among(words[at].low, "suspected accused") && next == "of") ||
           (next == "by" && words[at].low.ends_with("ed") && !words[at].is(Sort::decline));
}

bool ends_clause(const Word& word) {
    return word.mark == ';' || word.mark == '~' || word.low == "but" || word.low == "though" ||
           word.low == "although" || word.low == "while";
}

std::optional<std::size_t> agent_of(const Words& words, std::size_t at) {
    constexpr WordList told =
        "informed notified blamed criticised criticized condemned attributed tied linked described "
        "reported claimed accused alerted warned told believed suspected alleged "
        "thought considered said deemed judged assessed regarded seen viewed tracked";
    if (!among(words[at].low, told) || !is_passive(words, at)) {
        return std::nullopt;
    }
    const auto until = std::min(at + 12, words.size());
    for (auto i = at + 1; i < until; ++i) {
        if (words[i].low == "by") {
            return i + 1 < words.size() && !words[i + 1].low.ends_with("ing") ? std::optional(i)
                                                                              : std::nullopt;
        }
        const bool raised = words[i].low == "to" && // "is believed to be backed by"
                            among(words[at].low,
                                  "believed suspected alleged thought considered said deemed "
                                  "judged assessed reported claimed");
        const bool dangling = i == at + 2 && among(words[at + 1].low, "of with") &&
                              is_finite(words, i); // "what he is accused of | was covered by"
        if (raised || dangling || words[i].mark != 0 || words[i].is(Sort::clause)) {
            break;
        }
    }
    return std::nullopt;
}

namespace {

/// Whether the noun phrase at `at` is a person, not what he says: "the clerk", no "clerk's claim".
bool is_somebody(const Words& words, std::size_t at) {
    auto phrase = phrase_after(words, at);
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        phrase.end = among(words[i].low, "of as who") ? i : phrase.end;
    }
    if (phrase.empty()) {
        return false;
    }
    const auto& last = words[phrase.end - 1];
    return last.is_any(Sort::person, Sort::role) || last.capital || among(last.low, "him her them");
}

} // namespace

bool is_act(const Words& words, std::size_t at) {
    constexpr WordList spoken =
        "comment say answer elaborate discuss confirm respond give "
        "provide disclose name identify speak reply deny tell reveal specify";
    if (words[at].is(Sort::decline)) {
        return at + 2 < words.size() && words[at + 1].low == "to" &&
               !among(words[at + 2].low, spoken);
    }
    if (among(words[at].low, "wrote writes") && at + 2 < words.size() && !words[at].quoted &&
        words[at + 1].is(Sort::determiner) &&
        among(
            words[at + 2].low,
            "code program malware software backdoor script tool virus worm exploit book ransomware "
            "spyware wiper loader implant")) {
        return true; // "wrote a backdoor"
    }
    if (words[at].low == "reported" && at + 3 <= words.size() &&
        words[at + 1].is(Sort::determiner) &&
        among(words[at + 2].low, "contact incident flaw matter breach theft loss approach bug") &&
        (at + 3 == words.size() || words[at + 3].mark == '.' || words[at + 3].low == "to")) {
        return true; // "refused and reported the contact"
    }
    if (words[at].low == "established" && at + 2 < words.size() &&
        (words[at + 1].capital || words[at + 1].is(Sort::determiner)) &&
        find(words, "as", at + 2, std::min(at + 6, words.size())) <
            std::min(at + 6, words.size())) {
        return true; // "established the firm as a front"
    }
    if (among(words[at].low, "called calls") && at + 2 < words.size() &&
        among(words[at + 1].low, "us me him her them") &&
        among(words[at + 2].low, "in up back on for to")) {
        return true; // "called us in"
    }
    const auto verdict = std::min(at + 8, words.size());
    if (among(words[at].low, "found finds") && find(words, "guilty", at + 1, verdict) < verdict) {
        return true; // "found the man guilty"
    }
    if (among(words[at].low, "dismissed dismisses") && is_somebody(words, at + 1)) {
        return true; // "dismissed the clerk"
    }
    if (among(words[at].low, "submitted submits") &&
        (at + 1 >= words.size() || words[at + 1].low != "that")) {
        return true; // "submitted a report"
    }
    if (among(words[at].low, "answered answers") && at + 2 < words.size() &&
        words[at + 1].is(Sort::determiner) && words[at + 1].low != "that" &&
        !among(words[at + 2].low, "question questions query queries allegations charges")) {
        return true; // "answered an advertisement"
    }
    if (among(words[at].low, "urged urges advised") && at + 1 < words.size() &&
        among(words[at + 1].low, "me us")) {
        return true; // "Our insurer urged me to pay", told by him who was urged
    }
    if (among(words[at].low, "recalled recalls") && at + 1 < words.size() &&
        among(words[at + 1].low, "its their his her the")) {
        return true; // "recalled its ambassador"
    }
    if (among(words[at].low, "relayed relays") && at + 1 < words.size() &&
        words[at + 1].low != "that") {
        return true; // "servers relayed the commands"
    }
    constexpr WordList messages =
        "notification receipt email e-mail message messages letter request "
        "inquiry query submission alert";
    const auto object = at + (at + 1 < words.size() && words[at + 1].is(Sort::determiner) ? 2 : 1);
    if (among(words[at].low, "acknowledged acknowledges reported") && object < words.size() &&
        (among(words[object].low, messages) ||
         (words[at].low == "reported" && among(words[object].low, "suspicious")))) {
        return true; // "acknowledged our notification", "reported suspicious orders to the police"
    }
    const bool warns = among(words[at].low, "warned cautioned alerted") && at + 1 < words.size() &&
                       !among(words[at + 1].low, "of about on in against"); // "warned the firm of"
    if (among(words[at].low, "claimed claims claim") && at + 1 < words.size() &&
        among(words[at + 1].low, "responsibility credit")) {
        return true;
    }
    if (!words[at].is(Sort::tell) && !warns) {
        return false;
    }
    const auto until = std::min(at + 9, words.size());
    const bool alert = among(words[at].low, "alerted informed") && at > 0 &&
                       words[at - 1].mark == 0 && find(words, "that", at + 1, until) == until;
    if (alert) {
        return true; // "it alerted police at the time"
    }
    for (auto i = at + 1; i < until; ++i) {
        if (words[i].low == "that" || words[i].mark != 0) {
            return false;
        }
        const bool turns = (words[i].low == "of" && words[i - 1].low != "condition") ||
                           (warns && (words[i].low == "about" ||
                                      (words[i].low == "to" && words[at].low == "alerted")));
        if (turns && i > at + 1) {
            return true;
        }
    }
    return false;
}

/// "did not immediately respond".
bool is_silence(const Words& words, std::size_t at) {
    const auto from = at > 3 ? at - 3 : 0;
    const bool reply = among(words[at].low, "respond reply answer") ||
                       (words[at].low == "commented" && at > 0 &&
                        words[at - 1].is_any(Sort::negator, Sort::adverb));
    return reply && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                                words.begin() + static_cast<std::ptrdiff_t>(at),
                                [](const Word& word) { return word.is(Sort::negator); });
}

/// "the reported allegations", "a suspected leak": no verbs.
bool is_adjective(const Words& words, std::size_t at) {
    constexpr std::size_t longest_place = 8; // words of "on its leak site"
    const auto until = std::min(at + longest_place, words.size());
    const bool placed = at + 1 < until && among(words[at + 1].low, "on in");
    if (words[at].low == "claims" && (reads(words, at + 1, "to have") ||
                                      (placed && find(words, "to have", at + 2, until) < until))) {
        return false; // "the gang claims (on its site) to have stolen"
    }
    const bool noun_after = at + 1 < words.size() && words[at + 1].mark == 0;
    const auto& low = words[at].low;
    const bool noun = low == "report" || low == "reports" || low == "claim" || low == "claims" ||
                      low == "notes" || low == "estimates" || low == "suspect" || low == "suspects";
    if (low == "reports" && refers_to(words, at + 1) > 0) {
        return false; // "A wire reports with reference to the ministry that"
    }
    const bool before_noun = at > 0 && words[at - 1].is_any(Sort::determiner, Sort::media);
    const bool that = noun_after && words[at + 1].low == "that";
    const bool aside =
        noun && (low == "reports" || low == "claims") && at > 1 && noun_after == false &&
        (words[at - 1].capital || words[at - 1].is_any(Sort::group, Sort::organisation));
    if (aside) {
        return false; // "the files, the gang claims, are old", "a paper reports."
    }
    if (noun && !that && (before_noun || low.starts_with("report") || low.starts_with("claim"))) {
        return true;
    }
    if (low.starts_with("suspect") && low.size() < 9 && at > 0 &&
        (number_of(words[at - 1].low) > 0 ||
         among(words[at - 1].low, "one another main prime second third other key"))) {
        return true; // "One suspect told investigators"
    }
    if (low == "states" && at > 0 &&
        (number_of(words[at - 1].low) > 1 ||
         among(words[at - 1].low,
               "member neighbouring neighboring foreign partner western eastern baltic nordic gulf "
               "arab other these those many several some both"))) {
        return true; // "attacks against member states"
    }
    const bool told_of =
        at > 0 && noun_after && // "into | alleged hacking", "ignored | repeated calls"
        among(low, "alleged repeated claimed reported suspected") &&
        !words[at + 1].is_any(Sort::clause, Sort::determiner) &&
        !words[at + 1].is_any(Sort::pronoun, Sort::weekday) &&
        (among(words[at - 1].low, "into of over about for with from against") ||
         (words[at - 1].low.ends_with("ed") && is_finite(words, at - 1)) ||
         (at > 1 && words[at - 2].is(Sort::have) && words[at - 1].low.ends_with("ed")));
    if (told_of) {
        return true;
    }
    if (low == "judge" && noun_after && words[at + 1].capital) {
        return true; // "presiding judge Ann Berg"
    }
    if (among(low, "suspect suspects") && noun_after && at > 0 &&
        (number_of(words[at - 1].low) > 0 ||
         among(words[at - 1].low, "one other another each main prime")) &&
        words[at + 1].is_any(Sort::be, Sort::have)) {
        return true; // "One suspect is"
    }
    if (at > 0 && among(words[at - 1].low, "the a an his her its their") &&
        (!noun_after || words[at + 1].is_any(Sort::be, Sort::have))) {
        return true; // "the accused, who", "a suspect has"
    }
    return at > 0 && (words[at - 1].is(Sort::determiner) || words[at - 1].low == "'s") &&
           noun_after && !words[at + 1].is(Sort::clause);
}

/// "is said to", "has been found", "were identified".
bool is_passive(const Words& words, std::size_t at) {
    auto i = at;
    while (i > 0 && (words[i - 1].is(Sort::adverb) || words[i - 1].low.ends_with("ly")) &&
           !words[i - 1].is(Sort::have)) {
        --i;
    }
    return i > 0 && words[i - 1].is(Sort::be);
}

namespace {

/// "confirmed to the agency that", "confessed to taking": what follows "to" is no purpose.
bool confides(const Words& words, std::size_t at) {
    const auto until = std::min(at + 9, words.size());
    const bool gerund = at + 2 < words.size() && words[at + 2].low.ends_with("ing");
    const bool hearer = at + 2 < words.size() && (words[at + 2].is(Sort::determiner) ||
                                                  words[at + 2].capital || // "wrote to the firm"
                                                  among(words[at + 2].low, "me us him them"));
    return (words[at].is_any(Sort::say, Sort::confirm) &&
            (hearer || find(words, "that", at, until) < until)) ||
           (words[at].is(Sort::confirm) && gerund);
}

/// "a group called Grey Crow": the name of what stands before it.
bool names_thing(const Words& words, std::size_t at, Phrase subject) {
    auto next = at + 1;
    while (next < words.size() && words[next].mark == '"') {
        ++next;
    }
    const auto& last = words[subject.end - 1];
    const bool office = last.is_any(Sort::police, Sort::official, Sort::prosecutor) ||
                        last.is_any(Sort::ministry, Sort::government, Sort::court) ||
                        last.is_any(Sort::pronoun, Sort::role, Sort::person);
    return subject.end == at && !last.capital && !office && next < words.size() &&
           words[next].capital && !words[next].is(Sort::weekday);
}

} // namespace

bool is_active(const Words& words, std::size_t at, Phrase subject) {
    if (links_for_relative(words, at)) {
        return true;
    }
    const auto& word = words[at];
    const bool participle = word.low == "believed" || word.low == "suspected" ||
                            word.low == "thought" || word.low == "identified" ||
                            word.low == "found" || word.low == "considered" ||
                            word.low == "detected" || word.low == "established" ||
                            word.low == "suspect" || word.low == "suspects";
    const bool boasts = at + 2 < words.size() && words[at + 1].low == "to" &&
                        words[at + 2].low == "have" && // "claims to have stolen"
                        among(word.low, "claims claimed claim admits admitted denies denied");
    if (at + 1 < words.size() && words[at + 1].low == "to" && !word.is(Sort::decline) && !boasts &&
        !is_silence(words, at) && !confides(words, at)) {
        return false;
    }
    if (among(word.low, "wrote writes write") && at + 2 < words.size() &&
        words[at + 1].is(Sort::determiner) &&
        among(words[at + 2].low,
              "ransomware malware code program programme software virus tool script exploit")) {
        return false; // "wrote the ransomware"
    }
    if (word.low == "blame" && (at == 0 || among(words[at - 1].low, "to the no"))) {
        return false; // "is to blame"
    }
    const bool summons = at + 2 < words.size() && // "called us in", "called him back"
                         words[at + 1].is(Sort::pronoun) &&
                         among(words[at + 2].low, "in out back up off");
    if (word.low == "called" && (summons || names_thing(words, at, subject))) {
        return false;
    }
    if (among(word.low, "attributed blamed linked tied traced called")) {
        const bool of_noun = at + 1 >= words.size() || words[at + 1].mark != 0 ||
                             among(words[at + 1].low, "to by with as from for on");
        const bool perfect = at > 0 && words[at - 1].is(Sort::have);
        const auto& first = words[subject.begin];
        return !of_noun && (perfect || (first.low != "a" && first.low != "an"));
    }
    const bool perfect = at > 0 && subject.end < at && among(words[at - 1].low, "has have had");
    if (!participle || perfect) {
        return true;
    }
    const auto& last = words[subject.end - 1];
    return among(last.low, "we i") ||
           last.is_any(Sort::pronoun, Sort::police, Sort::official, Sort::researcher) ||
           last.is_any(Sort::prosecutor, Sort::government, Sort::ministry, Sort::anonymous) ||
           last.is_any(Sort::court, Sort::organisation) || (last.capital && subject.end == at) ||
           paper_in(words, {subject.end - 1, subject.end}).has_value();
}

} // namespace ample::cite::detail
