#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/degrees.hpp>
#include <ample/cite/detail/findings.hpp>
#include <ample/cite/detail/harm_words.hpp>
#include <ample/cite/detail/hedges.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

constexpr std::size_t reach = 30;

constexpr std::array<std::string_view, 10> strengths = {
    "highly", "very", "most", "almost", "more", "quite", "extremely", "widely", "strongly", "also"};

/// ", as none was sold", ", since nobody was charged": a reason is told plainly.
bool opens_reason(const Words& words, std::size_t i) {
    return i > 0 && words[i - 1].mark == ',' && i + 1 < words.size() && words[i + 1].mark == 0 &&
           detail::among(words[i].low, "as since") &&
           detail::among(words[i + 1].low, "no none nobody nothing neither it there they he she");
}

/// "a group that firms have tied to": what stands before the pronoun is said of something else; not
/// "it is likely that".
bool opens_relative(const Words& words, std::size_t i) {
    const auto& low = words[i].low;
    if (low == "who" || low == "which") {
        return i > 0 && words[i - 1].low != "of";
    }
    if (low != "that" || i < 2 || i + 1 >= words.size() || words[i - 1].mark != 0) {
        return false;
    }
    const auto& noun = words[i - 1];
    const auto& article = words[i - 2];
    const bool told =
        noun.low.ends_with('s') && // "under false names that were later used"
        words[i + 1].is_any(Sort::be, Sort::have) && !noun.is_any(Sort::say, Sort::suspect) &&
        !detail::among(noun.low,
                       "reports claims allegations signs fears indications suspicions "
                       "suggestions rumours rumors accusations concerns doubts charges "
                       "was is has says chances odds hints traces");
    if (told) {
        return true;
    }
    return noun.is_any(Sort::group, Sort::person, Sort::server) && !noun.is(Sort::suspect) &&
           (article.is(Sort::determiner) || article.low.ends_with("ing"));
}

/// Whether the verb at `at` is that of the relative clause behind `i`: nothing but its own group
/// stands between its first verb and it. Not "organisations which used the tool had data stolen".
bool holds_verb(const Words& words, std::size_t i, std::size_t at) {
    const auto verb = finite_in(words, i + 1, at);
    for (auto j = verb + 1; j < at; ++j) {
        const bool use = words[j].low == "used" && j + 1 < at && // "that were used in | raids"
                         detail::among(words[j + 1].low, "in to for") && j + 4 > at;
        if (use) {
            return true;
        }
        if (!words[j].is_any(Sort::be, Sort::have, Sort::adverb) && !words[j].low.ends_with("ly") &&
            !words[j].is_any(Sort::believe, Sort::suspect, Sort::say) && words[j].low != "to") {
            return false;
        }
    }
    return true;
}

/// At the comma that closes ", which ..., " the place before it opens; else `i`.
std::size_t before_aside(const Words& words, std::size_t i) {
    if (words[i].mark != ',') {
        return i;
    }
    const auto from = i > 16 ? i - 16 : 1;
    for (auto j = i; j-- > from;) {
        if (words[j].mark == ',') {
            return detail::among(words[j + 1].low, "who which") && j > 0 ? j - 1 : i;
        }
    }
    return i;
}

/// "the accused", "accused No. 1": who is charged, not that he is.
bool is_noun(const Words& words, std::size_t at) {
    const bool led = at > 0 && (words[at - 1].is(Sort::determiner) ||
                                detail::among(words[at - 1].low,
                                              "prime main co first second other key unidentified "
                                              "unnamed arrested principal alleged"));
    const bool numbered =
        at + 1 < words.size() && (words[at + 1].low == "no" || words[at + 1].low == "nos" ||
                                  (words[at + 1].capital && (at == 0 || words[at - 1].mark != 0)));
    return (led && !words[at].capital) || numbered;
}

/// "A clerk accused of theft has been charged": the charge is no accusation, but told.
bool is_course(const Words& words, std::size_t hedge, std::size_t at) {
    return at > hedge + 2 &&
           detail::among(words[at].low, "charged indicted remanded jailed sentenced convicted");
}

/// "with suspected links": the hedge is about a noun, not about what happened.
bool modifies_noun(const Words& words, std::size_t i, std::size_t at) {
    const auto& low = words[i].low;
    if ((low != "suspected" && low != "alleged" && low != "certain") || i + 1 >= words.size() ||
        i + 1 == at) {
        return false;
    }
    const bool after_be = i > 0 && words[i - 1].is_any(Sort::be, Sort::adverb, Sort::pronoun);
    const auto& next = words[i + 1].low;
    return !after_be && words[i + 1].mark == 0 && next != "to" && next != "of" && next != "that" &&
           i > 0 && !words[i - 1].is(Sort::attack);
}

/// The hedge with the small words that belong to it: "is also said to", "highly likely".
Phrase widened(const Words& words, std::size_t at) {
    auto begin = at;
    while (
        begin > 0 && at - begin < 3 &&
        (words[begin - 1].is(Sort::be) || words[begin - 1].low == "has" ||
         words[begin - 1].low == "have" ||
         std::find(strengths.begin(), strengths.end(), words[begin - 1].low) != strengths.end())) {
        --begin;
    }
    auto end = at + 1;
    if (begin < at && end < words.size() && (words[end].low == "to" || words[end].low == "of")) {
        ++end;
    }
    return {begin, end};
}

/// Takes only the strength before "likely": the copula is no word of certainty.
Phrase strength_only(const Words& words, std::size_t at) {
    auto begin = at;
    while (begin > 0 &&
           std::find(strengths.begin(), strengths.end(), words[begin - 1].low) != strengths.end()) {
        --begin;
    }
    return {begin, at + 1};
}

/// "believe Lena to be Irina Sokolan, who is wanted": the remark is not believed, but told.
bool in_remark(const Words& words, std::size_t verb, std::size_t at) {
    for (auto i = verb + 1; i < at && i + 1 < words.size(); ++i) {
        const bool in_which = i + 2 < words.size() && words[i + 2].low == "which" &&
                              detail::among(words[i + 1].low, "in during under");
        if (words[i].mark != ',' || !(in_which || detail::among(words[i + 1].low, "who which"))) {
            continue;
        }
        const auto shut = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(i + 2),
                                       words.begin() + static_cast<std::ptrdiff_t>(at),
                                       [](const Word& word) { return word.mark == ','; });
        return shut == words.begin() + static_cast<std::ptrdiff_t>(at);
    }
    return false;
}

/// "Login records show": what was measured or looked through; not what somebody wrote.
bool is_measured(const Words& words, const Attribution& one) {
    constexpr detail::WordList evidence =
        "logs log records record telemetry footage analysis audit review investigation inquiry "
        "examination findings results forensics traces data";
    const auto from = words.begin();
    const auto end = static_cast<std::ptrdiff_t>(std::min(one.speaker.end, words.size()));
    const auto begin = std::min(static_cast<std::ptrdiff_t>(one.speaker.begin), end);
    return detail::among(words[one.verb].low,
                         "show shows showed shown reveal reveals revealed found concluded") &&
           std::any_of(from + begin, from + end, [&](const Word& word) {
               return detail::among(word.low, evidence);
           });
}

Certainty of_verb(std::string_view text,
                  const std::vector<Attribution>& attributions,
                  const Words& words,
                  std::size_t at) {
    Certainty certainty;
    for (const auto& one : attributions) {
        if (!one.holds(at) || one.verb >= words.size()) {
            continue;
        }
        // "confirmed the break-in but said": the later verb of one speaker is what counts
        const bool replaced =
            std::any_of(attributions.begin(), attributions.end(), [&](const auto& other) {
                return other.place == Attribution::Place::head && other.holds(at) &&
                       other.verb > one.verb && other.speaker == one.speaker &&
                       !one.speaker.empty();
            });
        const bool itself = one.sort == Sort::find && at == one.verb && // "discovered the device"
                            words[at].low != "traced";                  // not "traced it to"
        if (replaced || itself || in_remark(words, one.verb, at) ||
            detail::beside_charge(words, one.verb, at)) {
            continue;
        }
        if (!one.klass.empty()) {
            auto end = std::min(std::max(one.content, one.verb + 1), words.size());
            end -= end > one.verb + 1 && words[end - 1].low == "that" ? 1 : 0;
            const bool carried = one.verb == 0 && one.speaker.empty(); // from another sentence
            certainty = {std::string(one.klass),
                         carried ? std::string() : verbatim(text, words, {one.verb, end}),
                         false};
            continue;
        }
        switch (one.sort) {
        case Sort::believe:
            certainty = {"believed", low_text(words, {one.verb, one.verb + 1}), false};
            break;
        case Sort::suspect:
            certainty = {"suspected", low_text(words, {one.verb, one.verb + 1}), false};
            break;
        case Sort::find:
            certainty = {"finding", low_text(words, {one.verb, one.verb + 1}), false};
            break;
        case Sort::confirm:
            certainty = {"confirmed", low_text(words, {one.verb, one.verb + 1}), false};
            break;
        default:
            if (is_measured(words, one)) {
                certainty = {"finding", low_text(words, {one.verb, one.verb + 1}), false};
            } else if (const auto klass = detail::class_of_saying(words[one.verb].low);
                       !klass.empty() && !detail::is_blamed(words, one.verb)) {
                certainty = {std::string(klass), low_text(words, {one.verb, one.verb + 1}), false};
            }
            break;
        }
    }
    return certainty;
}

/// "appeared briefly in court": came, not seemed.
bool shows_up(const Words& words, std::size_t at) {
    auto next = at + 1;
    next += next < words.size() && words[next].low.ends_with("ly") ? 1 : 0;
    return words[at].low.starts_with("appear") && next + 1 < words.size() &&
           detail::among(words[next].low, "in at before on alongside");
}

} // namespace

Certainty certainty_at(std::string_view text,
                       const Words& words,
                       std::size_t at,
                       const std::vector<Attribution>& attributions) {
    auto from = at > reach ? at - reach : 0;
    for (const auto& one : attributions) { // what stands before "X said" hedges something else
        if (one.place == Attribution::Place::head && one.holds(at) && one.verb <= at &&
            one.verb > 0) {
            from = std::max(from, one.content > 0 ? one.content : one.verb - 1);
        }
    }
    for (auto i = words.size(); i-- > at + 1 && i + 8 > words.size();) { // "..., it is claimed"
        const bool tail = words[i].mark == ',' && i + 2 < words.size() && words[i + 1].low == "it";
        for (auto j = i + 2; tail && j < words.size(); ++j) {
            if (const auto klass = detail::impersonal(words, j); !klass.empty()) {
                return {std::string(klass), verbatim(text, words, {i + 1, j + 1}), true};
            }
        }
    }
    if (const auto heard = detail::understood_by(words); heard && at < heard->begin) {
        return {"hearsay", verbatim(text, words, *heard), false};
    }
    for (auto i = detail::behind_degree(words, at); i-- > from;) {
        if ((detail::is_barrier(words[i]) && i != at) || (i < at && opens_reason(words, i)) ||
            (i < at && opens_relative(words, i) && holds_verb(words, i, at))) {
            break;
        }
        if (const auto aside = before_aside(words, i); aside < i && aside >= from) {
            i = aside; // "The group, which may be large, stole"
            continue;
        }
        if (const auto klass = detail::impersonal(words, i); !klass.empty()) {
            return {std::string(klass), verbatim(text, words, widened(words, i)), true};
        }
        const bool said = std::any_of(attributions.begin(),
                                      attributions.end(),
                                      [&](const auto& one) { return one.verb == i; });
        if (detail::is_rumour(words, i) && !said) {
            return {"hearsay", verbatim(text, words, {i, i + 1}), true};
        }
        if (detail::is_said_to(words, i)) {
            return {"hearsay", verbatim(text, words, widened(words, i)), true};
        }
        if (const auto some = detail::hedge_phrase(words, i)) {
            return {std::string(some->klass), verbatim(text, words, some->words), some->agentless};
        }
        const bool accused =
            words[i].low == "accused" &&
            (is_noun(words, i) || is_course(words, i, at) || detail::beside_charge(words, i, at));
        const bool innocent = accused || (i + 1 < words.size() && words[i + 1].low == "innocent");
        const auto* const hedge = innocent ? nullptr : detail::hedge_at(words, i);
        if (hedge != nullptr && hedge->word == "doubt" && i > 0 && words[i - 1].low == "no") {
            return {"believed", verbatim(text, words, {i - 1, i + 1}), false};
        }
        if (hedge == nullptr) {
            continue;
        }
        const bool unable =
            words[i].low == "could" && i + 1 < words.size() && words[i + 1].is(Sort::negator);
        if (modifies_noun(words, i, at) || unable || shows_up(words, i) ||
            detail::tells_subject(words, i, at) || detail::tells_object(words, i, at)) {
            continue;
        }
        const bool says = hedge->word.starts_with("suggest") &&
                          (said || i == 0 || !words[i - 1].low.ends_with('s'));
        const auto far = std::min(i + 12, words.size());
        for (auto j = i + 2; hedge->word.starts_with("suggest") && j < far; ++j) {
            if (!detail::is_barrier(words[j]) && detail::among(words[j].low, "may might could")) {
                return {"probable",
                        low_text(words, {j, j + 1}),
                        false}; // "overlaps suggest that they may have"
            }
        }
        if (i > 0 && i == at && words[i - 1].low == "which" && hedge->word == "suggests") {
            return {"probable", "suggests", false}; // "..., which suggests a team"
        }
        if (says) {
            continue; // "experts suggest that"; "language settings suggest" is no speaker
        }
        const bool degree = hedge->word == "confidence" && i > 0 &&
                            detail::among(words[i - 1].low,
                                          "high medium moderate low some great reasonable strong");
        if (degree) { // "We assess with moderate confidence that"
            return {"probable", verbatim(text, words, {i - 1, i + 1}), false};
        }
        if (hedge->word == "confidence" && i > 2 && words[i - 1].low == "of" &&
            detail::among(words[i - 2].low, "degree level")) { // "with a high degree of"
            return {"probable", verbatim(text, words, {i - 3, i + 1}), false};
        }
        const bool verb =
            std::any_of(attributions.begin(), attributions.end(), [&](const auto& one) {
                return one.verb == i && one.holds(at);
            });
        if (hedge->word.starts_with("suspect") && hedge->word.size() <= 8 && !verb) {
            continue; // "the suspect"
        }
        const bool bare = hedge->klass == "probable" || verb;
        const bool adverb = hedge->word.ends_with("ly") && hedge->klass != "probable";
        const auto phrase = adverb ? Phrase{i, i + 1}
                            : bare ? strength_only(words, i)
                                   : widened(words, i);
        return {
            std::string(hedge->klass), verbatim(text, words, phrase), hedge->agentless && !verb};
    }
    auto certainty = of_verb(text, attributions, words, at);
    if (certainty.klass == "asserted" && detail::is_found(words, at, attributions)) {
        return {"finding", low_text(words, {at, at + 1}), false};
    }
    if (const auto found = detail::found_that(words, from, at);
        certainty.klass == "asserted" && found < at) {
        return {"finding", low_text(words, {found, found + 1}), false};
    }
    for (const auto grade : {detail::of_confidence, detail::of_words_behind}) {
        certainty = certainty.klass == "asserted" ? grade(text, words, at, certainty) : certainty;
    }
    return certainty;
}

bool is_negated(const Words& words, std::size_t at) {
    const auto from = at > 7 ? at - 7 : 0;
    for (auto i = at; i-- > from;) {
        const auto& low = words[i].low;
        const bool raised = low == "that" && i > 1 &&
                            detail::among(words[i - 1].low,
                                          "appear appears appeared seem seems believe believes "
                                          "believed think thinks thought likely true suggest "
                                          "mean");
        if (raised) {
            continue; // "did not appear that data was taken"
        }
        if (words[i].mark == ',' || detail::is_barrier(words[i]) || low == "that" || low == "who") {
            return false;
        }
        if (low == "yet" && i + 1 < words.size() && words[i + 1].low == "to" && i > 0 &&
            words[i - 1].is_any(Sort::be, Sort::have)) {
            return true; // "has yet to find"
        }
        const bool short_of = detail::among(low, "failed fails unable refused declined") &&
                              i + 1 < at && words[i + 1].low == "to";
        if (short_of || reads(words, i, "short of") || reads(words, i, "rather than") ||
            reads(words, i, "instead of")) {
            return true;
        }
        const bool none = detail::among(low, "nobody nothing nowhere") ||
                          (low == "one" && i > 0 && words[i - 1].low == "no");
        const auto next = i + 1 < words.size() ? i + 1 : i; // "none of", "none were taken"
        const bool none_of =
            low == "none" && (words[next].low == "of" || words[next].is_any(Sort::be, Sort::have));
        if (none || none_of || (words[i].is(Sort::negator) && low != "none")) {
            if (detail::end_of_denied(words, i, at) < at) {
                return false; // "Firms that had not updated were hit"
            }
            return !(low == "not" && i + 1 < words.size() && words[i + 1].low == "only");
        }
    }
    return false;
}

} // namespace ample::cite
