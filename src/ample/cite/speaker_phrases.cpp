#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/figures.hpp>
#include <ample/cite/detail/likely_verbs.hpp>
#include <ample/cite/detail/person_nouns.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/detail/reported.hpp>
#include <ample/cite/detail/said_where.hpp>
#include <ample/cite/detail/speaker_phrases.hpp>
#include <ample/cite/detail/state_lists.hpp>
#include <ample/cite/detail/verbs.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/party.hpp>

#include <algorithm>

namespace ample::cite::detail {

Phrase SpeakerPhrases::forward(std::size_t begin, bool wide) const {
    auto end = begin;
    while (end < words_.size() && end < begin + longest_phrase) {
        const auto& word = words_[end];
        const bool informed = end > begin && is_reduced(words_, end);
        const bool stops =
            (word.mark != 0 && word.mark != '\'' && word.mark != '.' && word.mark != '&') ||
            word.quoted || (word.is(Sort::clause) && word.low != "and") || word.is(Sort::weekday) ||
            (is_reporting(word) && !informed && !is_judge(end) && !is_noun_here(begin, end)) ||
            word.is(Sort::be) || word.mark == '.' || (end > begin && word.low == "had");
        const bool post = word.low == "in" && end + 1 < words_.size() &&
                          among(words_[end + 1].low, "charge chief"); // "Special Agent in Charge"
        const bool opens = !wide && !post && among(word.low, "in on at during after");
        const bool day = word.low == "on" &&
                         end + 2 < words_.size() && // "the ministry on the 15th"
                         words_[end + 1].low == "the" && is_ordinal(words_[end + 2].low);
        if (stops || opens || day) {
            break;
        }
        ++end;
    }
    while (end > begin && (words_[end - 1].low == "on" || words_[end - 1].low == "and")) {
        --end;
    }
    return {begin, end};
}

/// Where "such as" stands that a list opens which a phrase ends: "Firms such as Acme, Norsat and
/// Kestrel said". 0 for none.
std::size_t SpeakerPhrases::listed_before(Phrase phrase) const {
    constexpr std::size_t longest_list = 24; // words
    if (phrase.begin < 3 || !among(words_[phrase.begin - 1].low, "and or")) {
        return 0;
    }
    const auto from = phrase.begin - std::min(phrase.begin, longest_list);
    const auto such = find(words_, "such as", from, phrase.begin);
    if (such == phrase.begin || such == 0) {
        return 0;
    }
    const bool plain = std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(such + 2),
                                   words_.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                                   [](const Word& word) {
                                       return word.capital || word.mark == ',' ||
                                              among(word.low, "the of and or for");
                                   });
    return plain ? such : 0;
}

Phrase SpeakerPhrases::subject_before(std::size_t at) const {
    auto end = at;
    while (end > 0 &&
           (words_[end - 1].is_any(Sort::adverb, Sort::weekday) || is_ly_adverb(end - 1) ||
            words_[end - 1].is(Sort::negator) ||
            (words_[end - 1].low == "first" && end > 1 && !words_[end - 2].is(Sort::determiner)) ||
            among(words_[end - 1].low,
                  "on even both together would will could can may might must however meanwhile "
                  "nevertheless nonetheless itself himself herself themselves"))) {
        --end;
    }
    if (end == 0 || words_[end - 1].quoted) {
        return {};
    }
    const bool aside = end > 3 && words_[end - 1].mark == ',' && words_[end - 3].mark == ',' &&
                       among(words_[end - 2].low, "however meanwhile though too meantime");
    end -= aside ? 3 : 0;
    for (const auto turn : {"on the other hand",
                            "for its part",
                            "in turn",
                            "by contrast",
                            "for their part",
                            "for his part",
                            "for her part"}) {
        const auto from = end > 6 ? end - 6 : 0;
        const auto opens = find(words_, turn, from, end);
        if (opens > from && opens < end && words_[end - 1].mark == ',' &&
            words_[opens - 1].mark == ',') {
            end = opens - 1; // "Acme, on the other hand, said"
            break;
        }
    }
    end = end == 0 ? 0 : before_dashes(end);
    end = end == 0 ? 0 : before_participle(end);
    end = end == 0 ? 0 : before_brackets(end);
    while (end > 2 && words_[end - 1].is(Sort::weekday) && words_[end - 2].low == "on") {
        end -= 2; // "Ruritania on Tuesday (July 20) rejected"
    }
    if (end == 0) {
        return {};
    }
    if (words_[end - 1].is(Sort::pronoun) || among(words_[end - 1].low, "we i")) {
        return {end - 1, end};
    }
    if (is_told_aside(words_, at)) { // "Acme, which said that"
        auto phrase = behind_opening_time(words_, backward(end - 2));
        const auto verb = finite_in(words_, phrase.begin, phrase.end);
        phrase.begin = verb < phrase.end ? verb + 1 : phrase.begin; // "we met the envoy, who said"
        return phrase;
    }
    if (words_[end - 1].mark == ',') {
        const auto trade = trade_name_before(words_, end - 1);
        return trade.empty() ? behind_opening_time(words_, apposition(end - 1)) : trade;
    }
    auto phrase = backward(end);
    phrase.begin = minister_before(words_, phrase.begin);
    phrase.begin = behind_paper_in_front(words_, phrase);
    phrase = behind_opening_time(words_, phrase);
    if (const auto whole = listed_before(phrase); whole > 0 && whole < phrase.begin) {
        phrase = backward(whole);
    }
    if (phrase.begin + 2 < phrase.end && words_[phrase.begin].low == "on" &&
        words_[phrase.begin + 1].is(Sort::weekday)) {
        phrase.begin += 2; // "revealed on Monday experts believe"
    }
    if (phrase.begin + 3 < phrase.end && words_[phrase.begin + 1].low == "on" &&
        words_[phrase.begin + 2].is(Sort::weekday) &&
        among(words_[phrase.begin].low, "reporters journalists lawmakers parliament investors")) {
        phrase.begin += 3; // "told reporters on Monday analysts believe"
    }
    if (phrase.begin + 3 < phrase.end && words_[phrase.begin].low == "the" &&
        words_[phrase.begin + 2].low == "time" &&
        among(words_[phrase.begin + 1].low, "first second third last next")) {
        phrase.begin += 3; // "This is the first time the ministry has said"
    }
    const bool told = phrase.begin > 0 && phrase.begin + 2 < phrase.end &&
                      among(words_[phrase.begin - 1].low, "told tell tells telling") &&
                      among(words_[phrase.begin].low,
                            "reporters journalists lawmakers parliament investors readers") &&
                      words_[phrase.begin + 1].is(Sort::determiner);
    phrase.begin += told ? 1 : 0; // "told reporters | the state had"
    const bool aside_ahead = phrase.begin == 2 && phrase.begin + 1 < phrase.end &&
                             among(words_[0].low, "on in at for with after") &&
                             among(words_[1].low, "that this which") &&
                             !words_[phrase.begin].capital && words_[phrase.begin + 1].capital;
    phrase.begin += aside_ahead ? 1 : 0;                   // "On that affair | Oslo has"
    for (auto i = phrase.begin + 1; i < phrase.end; ++i) { // "Ostravia has in the past denied"
        const bool neither = words_[i].low == "neither"; // "The office neither confirms nor denies"
        const bool met = neither || (among(words_[i].low, "i we") && i + 1 < phrase.end &&
                                     is_finite(words_, i + 1)); // "a sailor I spoke to says"
        phrase.end = met || among(words_[i].low, "has have had does did") ? i : phrase.end;
    }
    phrase.begin = states_before(words_, phrase);       // "Norway, Poland and Latvia said"
    const bool paper = phrase.begin + 2 < phrase.end && // "An FBI affidavit unsealed Monday says"
                       among(words_[phrase.end - 1].low, "unsealed filed released published") &&
                       !words_[phrase.end - 2].is_any(Sort::be, Sort::adverb);
    phrase.end -= paper ? 1 : 0;
    return is_asking(phrase) || is_bare_article(phrase) ? Phrase{} : phrase;
}

/// "Should the bureau confirm it", "Do the police believe": nobody has said it.
bool SpeakerPhrases::is_asking(Phrase phrase) const {
    const bool opens = phrase.begin == 0 || words_[phrase.begin - 1].mark != 0;
    return opens && phrase.begin + 1 < phrase.end &&
           among(words_[phrase.begin].low, "should do does did would could can will has had");
}

/// "rejected the | claims that he had sold it": no verb.
bool SpeakerPhrases::is_bare_article(Phrase phrase) const {
    return phrase.end == phrase.begin + 1 &&
           among(words_[phrase.begin].low, "the a an these those");
}

/// "according to the same report": no verb.
bool SpeakerPhrases::is_noun_here(std::size_t begin, std::size_t at) const {
    return at > begin && among(words_[at].low, "report reports claim notes estimates") &&
           is_adjective(words_, at) && !words_[at - 1].capital;
}

/// "told the judge": a noun, not what judges do.
bool SpeakerPhrases::is_judge(std::size_t at) const {
    return words_[at].is(Sort::court) && at > 0 &&
           (words_[at - 1].is(Sort::determiner) || words_[at - 1].low == "presiding");
}

/// "reportedly"; not "the daily", "the family".
bool SpeakerPhrases::is_ly_adverb(std::size_t at) const {
    return words_[at].low.ends_with("ly") && !words_[at].capital && !words_[at].is(Sort::media) &&
           (at == 0 || !words_[at - 1].is(Sort::determiner));
}

/// "The company, based in Norvik, said": before the aside that ends at a comma before `end`.
std::size_t SpeakerPhrases::before_participle(std::size_t end) const {
    constexpr std::size_t longest = 16; // words of an aside
    const auto from = end > longest ? end - longest : 1;
    for (auto i = end - 1; words_[end - 1].mark == ',' && i-- > from;) {
        const auto first = i + 2 < end && words_[i + 1].low == "first" ? i + 2 : i + 1;
        const bool opens =
            words_[i].mark == ',' &&
            among(words_[first].low,
                  "based headquartered located founded owned run led backed speaking "
                  "contacted reached asked acting listed registered seen obtained "
                  "carried conducted commissioned published released prepared submitted drafted");
        if (opens || (words_[i].mark == ',' && words_[i + 1].low == "in" &&
                      behind_setting_of_speech(words_, i + 1) > end)) {
            return i; // "The company, in a statement to the press, said"
        }
    }
    return end;
}

/// "The Data Office (DO) said": the short name in brackets is no end of the phrase.
std::size_t SpeakerPhrases::before_brackets(std::size_t end) const {
    if (end < 3 || words_[end - 1].mark != ')') {
        return end;
    }
    for (auto i = end - 1; i-- > 0 && end - i <= 7;) {
        if (words_[i].mark == '(') {
            return i;
        }
    }
    return end;
}

Phrase SpeakerPhrases::opening() const {
    auto begin = after_dateline();
    begin += begin + 1 < words_.size() && // "Meanwhile departures were late"
                     among(words_[begin].low, "meanwhile however still yet then later earlier")
                 ? 1
                 : 0;
    auto end = begin;
    while (end < words_.size() && end < begin + longest_phrase) {
        const auto& word = words_[end];
        const bool clause = word.is(Sort::clause) && !joins_name(end);
        if (word.quoted || clause || ends_phrase(end) || is_finite(words_, end)) {
            break;
        }
        const bool bracket = word.mark == '(' && end > begin; // "The Data Office (DO) issued"
        const bool or_short =
            word.mark == ',' && end + 1 < words_.size() && words_[end + 1].low == "or";
        if (bracket || or_short) {
            return {begin, end};
        }
        if (word.mark == ',') {
            const auto close = find(words_, ",", end + 1, std::min(end + 6, words_.size()));
            const bool beside = holds_role({begin, end}) &&
                                close < std::min(end + 6, words_.size()) && end + 1 < close &&
                                is_name(words_[end + 1]);
            return beside ? Phrase{begin, close} : Phrase{};
        }
        if (end > begin && opens_dashes(end)) {
            return {begin, end}; // "Norvik Gas - a supplier of two million homes - said"
        }
        if (word.mark != 0 && word.mark != '\'' && word.mark != '.' && word.mark != '&') {
            return {};
        }
        ++end;
    }
    end = std::min(end, likely_verb(words_, {begin, end})); // "Norland prosecutes smuggling and"
    return end < words_.size() && words_[begin].low != "in" ? Phrase{begin, end} : Phrase{};
}

Phrase SpeakerPhrases::leading() const {
    const auto phrase = opening();
    const auto begin = after_dateline();
    const auto comma = find(words_, ",", begin, std::min(begin + 5, words_.size()));
    if (phrase.empty() && comma + 1 < std::min(begin + 5, words_.size()) &&
        words_[begin].low == "in" && words_[begin + 1].capital) {
        auto behind =
            forward(comma + 1, false); // "In South Korea, prosecutors on Thursday indicted"
        behind.end = std::min(behind.end, finite_in(words_, behind.begin + 1, behind.end));
        return behind;
    }
    if (!phrase.empty() || begin + 3 >= words_.size() || !words_[begin].capital) {
        return phrase;
    }
    const auto plain = forward(begin, false);
    const bool aside = !plain.empty() && plain.end + 2 < words_.size() &&
                       words_[plain.end].mark == ',' &&
                       among(words_[plain.end + 1].low, "which who whose a an the");
    return aside && finite_in(words_, plain.begin, plain.end) == plain.end ? plain : Phrase{};
}

/// "OSLO, March 5 (Reuters) - The bank": where the sentence itself begins.
std::size_t SpeakerPhrases::after_dateline() const {
    const auto limit = std::min<std::size_t>(words_.size(), 14);
    for (std::size_t i = 1; i + 1 < std::min<std::size_t>(limit, 6) && words_[0].capital; ++i) {
        if (words_[i].mark == '~') { // "OSLO — The bank"
            return opens_dashes(i) ? 0 : i + 1;
        }
        if (!words_[i].capital && words_[i].mark != ',' && number_of(words_[i].low) < 0) {
            break;
        }
    }
    for (std::size_t i = 1; i + 1 < limit && words_[0].capital; ++i) {
        if (words_[i].mark == ')' && (words_[i + 1].mark == '-' || words_[i + 1].mark == '~')) {
            auto begin = i + 2;
            while (begin < words_.size() && words_[begin].mark != 0) {
                ++begin;
            }
            return begin < words_.size() ? begin : 0;
        }
        if (is_finite(words_, i)) {
            break;
        }
    }
    return 0;
}

Phrase SpeakerPhrases::backward(std::size_t end) const {
    auto begin = plain_backward(end).begin;
    auto told = begin; // "officials who were briefed on the case said": what they were told of
    while (told > 1 && begin - told < 4 &&
           (words_[told - 1].is_any(Sort::tell, Sort::be, Sort::have, Sort::adverb))) {
        --told;
    }
    begin = told < begin && told > 1 && words_[told - 1].low == "who" ? told : begin;
    // "an official who spoke on condition of anonymity said": the official
    const auto near = std::min(begin + 4, end);
    const bool who = begin > 1 && begin < end && words_[begin - 1].low == "who" &&
                     finite_in(words_, begin, near) < near;
    const bool that = begin > 2 && begin + 1 < end && // "The body that polices fishing confirmed"
                      words_[begin - 1].low == "that" && is_present_verb(words_[begin].low) &&
                      words_[begin - 2].mark == 0 && !is_reporting(words_[begin - 2]) &&
                      !words_[begin].is_any(Sort::official, Sort::person);
    const bool relative = who || that;
    if (relative) {
        const auto comma = words_[begin - 2].mark == ',' ? 1U : 0U;
        const auto outer = plain_backward(begin - 1 - comma);
        return outer.empty() ? Phrase{begin, end} : outer;
    }
    return {begin, end};
}

/// "Infrastructure and Security Agency": within a name "and" ends nothing.
bool SpeakerPhrases::joins_name(std::size_t at) const {
    return words_[at].low == "and" && at > 0 && at + 1 < words_.size() && words_[at - 1].capital &&
           is_name(words_[at - 1]) && words_[at + 1].capital && is_name(words_[at + 1]);
}

Phrase SpeakerPhrases::plain_backward(std::size_t end) const {
    auto begin = end;
    while (begin > 0 && end - begin < longest_phrase) {
        const auto& word = words_[begin - 1];
        const bool mark =
            word.mark != 0 && word.mark != '\'' && word.mark != '.' && word.mark != '&';
        const bool clause = word.is(Sort::clause) && !joins_name(begin - 1);
        const bool source = begin > 1 && word.low == "to" && words_[begin - 2].low == "according";
        const auto before = word.mark == ')' && begin < end && is_name(words_[begin])
                                ? before_brackets(begin)
                                : begin;
        if (before > 0 && before < begin && words_[before - 1].is(Sort::role)) {
            begin = before; // "Commissioner (Ports) Ann Berg"
            continue;
        }
        if (mark || word.quoted || clause || source || ends_phrase(begin - 1)) {
            break;
        }
        --begin;
    }
    return {begin, end};
}

/// A reporting verb ends the phrase, but for "investigators reported" as adjectives.
bool SpeakerPhrases::ends_phrase(std::size_t at) const {
    return (is_reporting(words_[at]) && !words_[at].capital && !is_adjective(words_, at) &&
            !words_[at].is_any(Sort::media, Sort::role, Sort::adverb) && !is_reduced(words_, at)) ||
           words_[at].is(Sort::be);
}

} // namespace ample::cite::detail
