#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Texts = std::set<std::string>;

/// Stems of one meaning, noun and verb.
constexpr WordList alike[] = {"instruct instruction order told tell tells ask direct",
                              "told tell say said",
                              "pay paid payment ransom",
                              "request ask requested",
                              "mail email e-mail message letter",
                              "meet met meeting talk",
                              "call telephon phone rang ring phoned",
                              "agreement agre deal",
                              "warn warning alert",
                              "offer bid",
                              "theft stole stolen steal taken took copy copi",
                              "break-in intrusion broke broken enter breach",
                              "contact approach",
                              "visit came",
                              "threat threaten",
                              "test drill exercise",
                              "demand ransom",
                              "secur protect protection safeguard guard",
                              "note letter demarch message"};

bool is_existence(const Words& words, std::size_t at, std::size_t end) {
    if (at >= end) {
        return false;
    }
    const auto next = at + 1 < end ? std::string_view(words[at + 1].low) : std::string_view();
    return among(words[at].low, "happened occurred existed exists arrived came followed") ||
           (words[at].low == "took" && next == "place");
}

/// Whether the word may stand in a noun phrase: "report" and "order" are verbs too.
bool is_noun(const Word& word) {
    return word.mark == 0 && word.low.size() > 2 && !is_negator(word) &&
           !word.low.ends_with("ly") &&
           !word.is_any(Sort::be,
                        Sort::have,
                        Sort::pronoun,
                        Sort::determiner,
                        Sort::clause,
                        Sort::number,
                        Sort::month,
                        Sort::weekday);
}

/// The nouns of a noun phrase that begins at `at`, the last of them its head.
std::size_t head_of(const Words& words, std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 4;
    auto head = end;
    for (auto i = at; i < std::min(end, at + longest); ++i) {
        if (!is_noun(words[i]) || is_existence(words, i, end) ||
            among(words[i].low, "in on at of by for to has had")) {
            break;
        }
        head = i;
    }
    return head;
}

} // namespace

bool negated_before(const Words& words, std::size_t at, std::size_t begin) {
    constexpr std::size_t reach = 8;
    for (auto i = at; i-- > begin && at - i <= reach;) {
        if (is_negator(words[i])) {
            return !denies_part(words, {i, i + 1});
        }
        if (words[i].mark == ';' || among(words[i].low, "but because")) {
            return false;
        }
    }
    return false;
}

namespace {

/// "Nobody told them that", "We never said so", "The firm did not do this": the verb.
std::size_t verb_of_that(const Words& words, Phrase clause) {
    auto end = std::min(clause.end, words.size());
    while (end > clause.begin && words[end - 1].mark != 0) {
        --end;
    }
    const bool cut = end < words.size() && among(words[end].low, "that so") &&
                     (end + 1 == words.size() || words[end + 1].mark != 0);
    end += cut ? 1 : 0; // a clause may end before it
    if (end < clause.begin + 3 || !among(words[end - 1].low, "that this so it")) {
        return words.size();
    }
    auto verb = end - 2;
    while (verb > clause.begin && words[verb].is_any(Sort::pronoun)) {
        --verb;
    }
    while (verb > clause.begin && among(words[verb].low, "them us him her me you anybody anyone")) {
        --verb;
    }
    const bool is_verb =
        words[verb].mark == 0 && !among(words[verb].low, "of in on at to for with by about");
    return is_verb && negated_before(words, verb, clause.begin) ? verb : words.size();
}

/// "No such inquiry is needed": whether there was one is left open.
bool is_unwanted(const Words& words, Phrase clause) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(clause.end),
                       [](const Word& word) {
                           return among(word.low,
                                        "needed necessary required planned intended possible "
                                        "allowed wanted expected foreseen should will would must "
                                        "can could may might comment discuss");
                       });
}

bool is_of_falsity(std::string_view low) {
    return among(low,
                 "false untrue wrong incorrect inaccurate lie lies nonsense baseless unfounded "
                 "groundless fabricated fabrication invention absurd rubbish untruth misleading");
}

} // namespace

std::string such_thing(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i + 1 < end; ++i) {
        if (words[i].low == "such" && !among(words[i + 1].low, "as that a an")) {
            const auto head = head_of(words, i + 1, end);
            return head < end ? stem_of(words[head].low) : std::string();
        }
        if (words[i].low == "such" && among(words[i + 1].low, "a an")) {
            const auto head = head_of(words, i + 2, end);
            return head < end ? stem_of(words[head].low) : std::string();
        }
    }
    return {};
}

PointedBack pointed_back(const Words& words, Phrase clause) {
    PointedBack found;
    const auto end = std::min(clause.end, words.size());
    if (is_unwanted(words, {clause.begin, end})) {
        return found;
    }
    for (auto i = clause.begin; i + 1 < end; ++i) {
        if (words[i].low == "such" && negated_before(words, i, clause.begin)) {
            if (auto thing = such_thing(words, {i, end}); !thing.empty()) {
                found.things.insert(std::move(thing));
            }
        }
        const bool kind = among(words[i].low, "kind sort") && i >= 3 && words[i - 1].low == "the" &&
                          words[i - 2].low == "of" && words[i - 3].low == "nothing";
        found.anything = found.anything || kind;
        if (words[i].low == "no") { // "no test took place", "there was no meeting"
            const auto head = head_of(words, i + 1, end);
            const bool there =
                i >= clause.begin + 2 && words[i - 1].is(Sort::be) && words[i - 2].low == "there";
            if (head < end && (there ? head + 1 >= end || words[head + 1].mark != 0
                                     : is_existence(words, head + 1, end))) {
                found.things.insert(stem_of(words[head].low));
            }
        }
        const bool pronoun = among(words[i].low, "it this that") && i < clause.begin + 2;
        if (pronoun && i + 2 < end) {
            const bool never =
                words[i + 1].low == "never" ||
                (i + 3 < end && among(words[i + 1].low, "did has") && is_negator(words[i + 2])) ||
                words[i + 1].low == "didn't";
            const auto last = std::min(end, i + 5);
            for (auto k = i + 2; never && k < last; ++k) {
                found.anything = found.anything || among(words[k].low, "happen happened occur");
            }
        }
    }
    const auto first = clause.begin;
    if (first + 1 < end && words[first].low == "none" &&
        words[first + 1].is_any(Sort::be, Sort::have)) {
        found.none = true;
    }
    if (const auto verb = verb_of_that(words, clause); verb < words.size()) {
        if (among(words[verb].low, "do did done does")) {
            found.anything = true;
        } else {
            found.things.insert(stem_of(words[verb].low));
        }
    }
    return found;
}

bool is_bare_denial(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    constexpr std::size_t longest = 9;
    for (auto i = clause.begin; i + 2 < end; ++i) {
        const bool that = among(words[i].low, "that this it");
        const bool first = i <= clause.begin + 1;
        if (that && first && (words[i + 1].is(Sort::be) || words[i + 1].low == "'s") &&
            end - clause.begin <= longest) {
            const auto negated = is_negator(words[i + 1]) || is_negator(words[i + 2]);
            for (auto k = i + 2; k < end; ++k) {
                if ((negated && among(words[k].low, "correct true right accurate so case")) ||
                    (!negated && is_of_falsity(words[k].low))) {
                    return true;
                }
            }
        }
        if (that && i > clause.begin && among(words[i - 1].low, "called calls call branded")) {
            for (auto k = i + 1; k < std::min(end, i + 5); ++k) {
                if (is_of_falsity(words[k].low)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool says_it_is_false(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    const auto begin = clause.begin;
    constexpr std::size_t longest = 6;
    if (end < begin + 3 || end - begin > longest || !among(words[begin].low, "that this it") ||
        !words[begin + 1].is(Sort::be)) {
        return false;
    }
    const bool negated = is_negator(words[begin + 1]) || is_negator(words[begin + 2]);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin + 2),
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Word& word) {
                           return negated ? among(word.low, "correct true right accurate so")
                                          : among(word.low, "false incorrect untrue wrong");
                       });
}

bool is_cut_denial(const Words& words, Phrase clause) {
    auto end = std::min(clause.end, words.size());
    while (end > clause.begin && words[end - 1].mark != 0) {
        --end;
    }
    const auto begin = clause.begin;
    const bool short_form = end == begin + 2 && is_negator(words[begin + 1]); // "They didn't"
    const bool full = end == begin + 3 && is_negator(words[begin + 2]) &&
                      (words[begin + 1].is_any(Sort::be, Sort::have) ||
                       among(words[begin + 1].low, "did does do had has have"));
    return (short_form || full) && among(words[begin].low, "it they he she we i");
}

bool denies_this(const Words& words, Phrase clause) {
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin + 1; i + 1 < end; ++i) {
        const bool denies = among(words[i].low, "denied denies disputed disputes rejected rejects");
        const bool last = i + 2 >= end || words[i + 2].mark != 0;
        if (denies && last && among(words[i + 1].low, "this that it") &&
            !is_negator(words[i - 1])) {
            return true;
        }
    }
    return false;
}

/// "tells it differently", "disputes this".
static bool tells_of_dispute(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& low = words[i].low;
        if (among(low, "tells tell told gives gave paints painted offers offered has had")) {
            const auto last = std::min(words.size(), i + 6);
            bool other = false;
            for (auto k = i + 1; k < last; ++k) {
                other = other || among(words[k].low, "another different differently otherwise own");
                if (among(words[k].low, "differently otherwise") ||
                    (other && among(words[k].low, "story account version picture tale"))) {
                    return true;
                }
            }
        }
        if (among(low, "says said say insists") && i + 1 < words.size() &&
            words[i + 1].low == "otherwise") {
            return true;
        }
        const bool object =
            i + 1 < words.size() &&
            among(words[i + 1].low, "this that it with these those the his her their");
        if ((among(low,
                   "disputes disputed dispute disputing contradicts contradicted contradict "
                   "contests contested challenged") &&
             object) ||
            among(low, "disagrees disagree disagreed") ||
            (low == "at" && i + 1 < words.size() && words[i + 1].low == "odds")) {
            return true;
        }
    }
    return false;
}

std::vector<std::size_t> next_disputes(const std::vector<Sentence>& sentences) {
    std::vector<std::size_t> next(sentences.size(), sentences.size());
    for (auto i = sentences.size(); i-- > 0;) {
        next[i] = tells_of_dispute(sentences[i].words) ? i
                  : i + 1 < sentences.size()           ? next[i + 1]
                                                       : sentences.size();
    }
    return next;
}

bool means_one(const Word& word, const Texts& things) {
    if (word.mark != 0 || word.low.size() < 3) {
        return false;
    }
    const auto stem = stem_of(word.low);
    if (things.contains(stem)) {
        return true;
    }
    return std::any_of(std::begin(alike), std::end(alike), [&](const WordList& list) {
        return (among(stem, list) || among(word.low, list)) &&
               std::any_of(
                   things.begin(), things.end(), [&](const auto& one) { return among(one, list); });
    });
}

} // namespace ample::cite::detail
