// Who takes a stance to what others say: the clause is what he holds, his name included.

#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/speaker_patterns.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// What people question, welcome and fail to recognise: what was said, found, decided.
bool is_said_thing(const Word& word) {
    return among(
        word.low,
        "conclusion conclusions finding findings claim claims account accounts attribution "
        "evidence assessment assessments figure figures number numbers version versions "
        "report reports description decision timing judgment judgement ruling verdict "
        "charge charges allegation allegations accusation accusations criticism reading "
        "picture portrayal view views theory explanation statement statements analysis "
        "interpretation estimate estimates study that this it");
}

/// Whether a thing said is the object behind the verb at `at`, or a clause that asks.
bool answers_words(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 9; // words of the object
    for (auto i = at + 1; i < words.size() && i < at + longest; ++i) {
        if (words[i].mark != 0 && words[i].mark != '\'') {
            return false;
        }
        if (is_said_thing(words[i]) || (i == at + 1 && among(words[i].low, "whether how why"))) {
            return true;
        }
    }
    return false;
}

/// "is not persuaded", "remains unconvinced".
bool is_state_of_mind(const Words& words, std::size_t at) {
    if (!words[at].is(Sort::be) && !among(words[at].low, "remain remains remained")) {
        return false;
    }
    auto i = at + 1;
    bool denied = false;
    while (i < words.size() && i < at + 4 &&
           (words[i].is_any(Sort::adverb, Sort::negator) || among(words[i].low, "less far from"))) {
        denied = denied || words[i].is(Sort::negator);
        ++i;
    }
    return i < words.size() &&
           (among(words[i].low, "unconvinced unpersuaded sceptical skeptical unimpressed") ||
            (denied && among(words[i].low, "persuaded convinced impressed satisfied")));
}

/// "have spoken of six servers", "had first put the number at six".
bool tells_count(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 10; // words between
    const auto& low = words[at].low;
    if (among(low, "spoke spoken speaks")) {
        const auto of = find(words, "of", at + 1, std::min(at + 4, words.size()));
        auto count = of + 1; // "spoke this week of more than 90"
        while (count < words.size() && among(words[count].low, "more less fewer than about some")) {
            ++count;
        }
        return of < words.size() && words[of].low == "of" && count < words.size() &&
               number_of(words[count].low) >= 0;
    }
    if (!among(low, "put puts")) {
        return false;
    }
    for (auto i = at + 1; i + 1 < words.size() && i < at + longest && words[i].mark == 0; ++i) {
        if (words[i].low == "at" && number_of(words[i + 1].low) >= 0) {
            return i > at + 1;
        }
    }
    return false;
}

/// "counts nine servers", "points instead to the army", "named the firm V as the operator".
bool holds_view(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 14; // words of who is named
    const auto& low = words[at].low;
    if (at + 2 >= words.size()) {
        return false;
    }
    if (among(low, "counts counted")) {
        return number_of(words[at + 1].low) > 1;
    }
    if (among(low, "points pointed")) {
        return words[at + 1].low == "to" ||
               (among(words[at + 1].low, "instead rather also") && words[at + 2].low == "to");
    }
    if (among(low, "raised reduced revised lowered cut corrected")) { // "the toll from 9 to 7"
        const auto until = std::min(at + 12, words.size());
        const auto from = find(words, "from", at + 2, until);
        const auto to = find(words, "to", at + 2, until);
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                           words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 4, until)),
                           [](const Word& word) {
                               return among(word.low,
                                            "number figure list count toll tally estimate total");
                           }) &&
               from + 1 < until && to + 1 < until && number_of(words[from + 1].low) > 0 &&
               number_of(words[to + 1].low) > 0;
    }
    if (among(low, "spoke speaks spoken")) { // "spoke of a "reckless" pattern"
        return words[at + 1].low == "of" &&
               (words[at + 2].mark == '"' || words[at + 2].is(Sort::determiner));
    }
    if (among(low, "come came comes") && words[at + 1].low == "to") {
        const auto until = std::min(at + 7, words.size());
        return find(words, "conclusion", at + 2, until) < until;
    }
    const auto as = among(low, "named names") ? find(words, "as", at + 2, words.size()) : at;
    return as > at && as + 2 < std::min(words.size(), at + longest) &&
           words[as + 1].is(Sort::determiner) && words[as + 1].low != "its" &&
           !words[as + 2].is(Sort::role);
}

/// "An earlier version of this report": the outlet's own.
bool is_own_report(const Words& words, Phrase phrase) {
    return find(words, "this", phrase.begin, phrase.end) < phrase.end ||
           find(words, "version", phrase.begin, phrase.end) < phrase.end;
}

} // namespace

/// "called on the Government to table the report", "wants Police to question the firm".
static bool asks_office_to(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 8; // words of who is asked
    const bool calls = among(words[at].low, "called calls calling") && at + 2 < words.size() &&
                       words[at + 1].low == "on";
    if (words[at].quoted || (!calls && !among(words[at].low, "wants want"))) {
        return false;
    }
    const auto from = at + (calls ? 2 : 1);
    const auto until = std::min(words.size(), from + longest);
    const auto to = find(words, "to", from, until);
    return to > from && to + 1 < until && words[to + 1].mark == 0 &&
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                       words.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](const Word& word) {
                           return (calls && word.capital) ||
                                  word.is_any(Sort::government, Sort::ministry, Sort::police) ||
                                  word.is_any(Sort::court, Sort::prosecutor, Sort::organisation) ||
                                  country_of(word.low) != nullptr ||
                                  among(word.low, "parliament lawmakers mps council board senate");
                       });
}

/// "demanded an explanation", "called for restraint", "wants an inquiry", "disagrees.": what is
/// asked of others, no ransom and no deed.
static bool demands(const Words& words, std::size_t at) {
    constexpr std::size_t longest = 8; // words of what is demanded
    constexpr WordList demanded =
        "investigation inquiry enquiry probe review audit answers explanation explanations "
        "clarification clarity apology resignation resignations transparency reform reforms action "
        "restraint calm sanctions consequences hearing debate accountability compensation "
        "independent parliamentary stricter tougher";
    const auto& low = words[at].low;
    if (among(low, "disagrees disagreed disagree") && !words[at].quoted) {
        return true;
    }
    if (asks_office_to(words, at)) {
        return true;
    }
    const bool calls = among(low, "called calls call calling") && at + 2 < words.size() &&
                       words[at + 1].low == "for";
    if (!calls && !among(low, "demanded demands demand wants want")) {
        return false;
    }
    const auto from = at + (calls ? 2 : 1);
    if (!calls && words[at].low != "want" && from + 1 < words.size() && words[from].low == "that") {
        return true; // "demanded that the charges be dropped"
    }
    for (auto i = from; i < words.size() && i < from + longest && words[i].mark == 0; ++i) {
        if (among(words[i].low, demanded)) {
            return true;
        }
        if (words[i].low == "to" && i > from &&
            i + 1 < words.size() && // "wants the board to resign"
            among(words[i + 1].low,
                  "resign quit step explain publish apologise apologize answer")) {
            return true;
        }
        if (among(words[i].low, "to for from because after over") || is_finite(words, i)) {
            return false;
        }
    }
    return false;
}

static bool takes_stance(const Words& words, std::size_t at) {
    constexpr WordList always = "criticises criticizes criticised criticized deplored deplores "
                                "ridiculed ridicules derided doubts faulted faults contradicted "
                                "contradicts";
    constexpr WordList of_words =
        "questioned questions disputed disputes doubted welcomed welcomes "
        "recognise recognize recognises recognizes accept share challenged "
        "challenges condemned condemns echoed echoes endorses endorsed";
    const bool denied = at > 1 && words[at - 1].is(Sort::negator) &&
                        among(words[at - 2].low, "does did"); // "do not share it" is an order
    const auto& low = words[at].low;
    const bool witness = among(low, "recognised recognized") && at + 1 < words.size() &&
                         among(words[at + 1].low, "him her them");
    const bool regards =
        among(low, "regards regard") && at + 1 < words.size() && words[at + 1].low == "as";
    return witness || regards || demands(words, at) || holds_view(words, at) ||
           links_two(words, at) || is_state_of_mind(words, at) || tells_count(words, at) ||
           (among(low, always) && !words[at].capital) ||
           (among(low, of_words) && (denied || !among(low, "recognise recognize accept share")) &&
            answers_words(words, at));
}

void SpeakerPatterns::stand() {
    for (std::size_t at = 1; at < words_.size(); ++at) {
        if (words_[at].quoted || !takes_stance(words_, at) || is_passive(words_, at)) {
            continue;
        }
        const bool told = std::any_of(found_.begin(), found_.end(), [&](const auto& one) {
            return one.holds(at) || one.verb == at;
        });
        auto verb = at;
        while (verb > 0 && (words_[verb - 1].is_any(Sort::have, Sort::adverb, Sort::negator) ||
                            among(words_[verb - 1].low, "first initially originally"))) {
            --verb;
        }
        verb -= verb > 0 && among(words_[verb - 1].low, "does do did") ? 1 : 0;
        const auto phrase = told ? Phrase{} : phrases_.subject_before(verb);
        if (phrase.empty() || !names_speaker(words_, phrase) || is_own_voice(words_, phrase) ||
            asks(words_, phrase) ||
            among(words_[phrase.begin].low, "everything all nothing signs clues traces") ||
            is_own_report(words_, phrase) || is_background(words_, at, phrase)) {
            continue;
        }
        add(Attribution::Place::head, at, Sort::say, resolved(phrase), 0, scope_end(words_, at));
        found_.back().attitude = !tells_count(words_, at) && !holds_view(words_, at);
        found_.back().scope_begin = phrase.begin;
        return;
    }
}

} // namespace ample::cite::detail
