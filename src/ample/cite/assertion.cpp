#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/assertion.hpp>
#include <ample/cite/detail/likely_verbs.hpp>
#include <ample/cite/detail/outer_chain.hpp>
#include <ample/cite/detail/unreal.hpp>
#include <ample/cite/detail/word_patterns.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

/// "so far", "has not found", "did not detect": nothing found is not nothing there. Verbatim.
std::string open_inquiry(std::string_view text, const Words& words, std::size_t at) {
    for (const auto* const bound :
         {"so far", "as yet", "to date", "as of", "as far as", "at this stage", "at this point"}) {
        if (const auto i = find(words, bound, 0, words.size()); i < words.size()) {
            return verbatim(text, words, {i, i + 2});
        }
    }
    for (auto i = at; i < words.size() && i < at + 12; ++i) {
        if (words[i].is(Sort::find)) {
            return verbatim(text, words, {at, i + 1});
        }
    }
    return {};
}

} // namespace

bool is_norm(const Words& words, Phrase clause) {
    constexpr std::string_view turns[] = {
        "is/are ~ required/obliged/bound/advised/urged/recommended/encouraged ?not to",
        "is/are ~ reminded/warned/asked/told ?not to",
        "ought ?not to",
        "is/are owed",
        "has/have/needs/need to",
        "recommend/recommends that",
        "i/we would ask/urge/advise/remind",
        "i/we ask/urge/advise/recommend/demand",
        "urge/urges/urged/urging",
        "call/calls/called/calling on/upon",
        "demand/demands/demanded/demanding that",
        "insist/insists/insisted on",
        "let them/him/her/us"};
    static const PatternIndex index(turns);
    if (is_order(words, clause) || shares_duty(words, clause.begin)) {
        return true;
    }
    for (auto i = clause.begin; i < clause.end; ++i) {
        const bool ought = among(words[i].low, "should must shouldn't mustn't");
        const bool duty = words[i].low == "should" && i + 2 < clause.end && // "should have waited"
                          words[i + 2].low != "been";                       // "should have been"
        const bool past = i + 1 < clause.end && words[i + 1].low == "have" && !duty;
        const bool barred =
            i == clause.begin && words[i].low == "no" && // "No body may pay"
            find(words, "may", i + 2, std::min(i + 6, clause.end)) < std::min(i + 6, clause.end);
        const bool forbids = i == clause.begin && i + 2 < clause.end &&
                             among(words[i].low, "do please") &&
                             (reads(words, i, "do not") || reads(words, i, "please do not"));
        const bool unnamed = reads(words, i, "cannot be named") ||
                             (i == clause.begin + 1 && reads(words, i, "can be named") &&
                              among(words[i - 1].low, "neither none nobody"));
        if ((ought && !past) || barred || forbids || unnamed) {
            return true;
        }
        for (const auto number : index.of(words[i].low)) {
            const auto end = read_pattern(words, i, turns[number]);
            const bool verb =
                end && *end < words.size() && (words[*end].mark == 0 || words[*end].mark == '"');
            const bool people =
                turns[number].starts_with("urge") || turns[number].starts_with("call");
            const bool to = verb && find(words, "to", *end, std::min(*end + 9, clause.end)) <
                                        std::min(*end + 9, clause.end);
            const bool noun = i > 0 && (words[i - 1].is_any(Sort::negator, Sort::determiner) ||
                                        words[i - 1].low == "in"); // "the need to", "do not need"
            const bool opens = !turns[number].starts_with("let") || i == clause.begin;
            if (verb && opens && !noun && (!people || to)) {
                return true;
            }
        }
    }
    return false;
}

namespace {

/// "should install", "must not pay": a duty right before the deed.
bool is_ordered(const Words& words, std::size_t at) {
    auto i = at;
    while (i > 0 && at - i < 3 &&
           (words[i - 1].low == "be" || words[i - 1].low == "not" ||
            words[i - 1].low.ends_with("ly"))) {
        --i;
    }
    return i > 0 && among(words[i - 1].low, "should must shouldn't mustn't");
}

} // namespace

bool is_question(const Words& words, Phrase clause) {
    constexpr WordList asking = "do does did is are was were has have had can could will would "
                                "should who what where when why how which whose";
    auto until = std::min(clause.end + 1, words.size());
    if (clause.begin < words.size() && among(words[clause.begin].low, asking) &&
        (clause.begin == 0 || words[clause.begin - 1].mark != 0)) {
        constexpr std::size_t far = 12; // words: "Do the police believe | that he sold the key?"
        const auto limit = std::min(clause.end + far, words.size());
        for (auto i = clause.end; i < limit; ++i) {
            if (words[i].mark != 0 && words[i].mark != ',' && words[i].mark != '\'') {
                until = i + 1;
                break;
            }
        }
    }
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(std::min(clause.begin, until)),
                       words.begin() + static_cast<std::ptrdiff_t>(until),
                       [](const Word& word) { return word.mark == '?'; });
}

bool is_voiced(const Words& words, const Claim& claim) {
    return claim.chain.size() == 2 && !only_channel(claim.chain) && !words.empty() &&
           !among(words.front().low, "last earlier previously");
}

bool is_courtesy(const Words& words, Phrase clause) {
    constexpr WordList polite = "apologize apologise regret thank thanks appreciate "
                                "understand sympathise sympathize";
    auto i = clause.begin;
    if (i >= clause.end || words[i].low != "we") {
        return false;
    }
    ++i;
    while (i < clause.end && (words[i].is(Sort::adverb) || words[i].low.ends_with("ly"))) {
        ++i;
    }
    return i < clause.end && (among(words[i].low, polite) || reads(words, i, "would like to") ||
                              reads(words, i, "are committed to"));
}

bool is_setting(const Words& words, Phrase clause) {
    for (auto i = clause.begin + 1; i + 1 < clause.end; ++i) {
        const bool comes = among(words[i].low, "come comes came");
        if (comes && among(words[i + 1].low, "amid as after amidst days weeks hours months just")) {
            return true;
        }
    }
    const auto from = clause.end > clause.begin + 4 ? clause.end - 4 : clause.begin;
    const bool colon = clause.end < words.size() && words[clause.end].mark == ':';
    const bool said = colon && clause.end + 1 == words.size() && clause.end > clause.begin &&
                      words[clause.end - 1].is_any(Sort::say, Sort::tell); // "The minister said:"
    return said || (colon && find(words, "following", from, clause.end) < clause.end);
}

bool is_remark(const Words& words, Phrase clause) {
    constexpr std::string_view manners[] = {"condition of anonymity",
                                            "condition of not being",
                                            "not to be named",
                                            "not to be identified",
                                            "not want to be named",
                                            "not wish to be named",
                                            "not want his name",
                                            "not want her name",
                                            "not to use their names",
                                            "not to use his name",
                                            "not to use her name",
                                            "authorised to speak",
                                            "authorized to speak",
                                            "has the story",
                                            "another story", // where accounts part
                                            "different story",
                                            "it differently",
                                            "less clear",
                                            "another matter",
                                            "equally contested",
                                            "is disputed",
                                            "in dispute",
                                            "edited for length",
                                            "first published",
                                            "in recent months", // a trend
                                            "in recent years"};
    for (const auto manner : manners) {
        if (find(words, manner, clause.begin, clause.end) < clause.end) {
            return true;
        }
    }
    if (clause.end > clause.begin && words[clause.end - 1].low == "that") {
        return true; // "The paper reported on Tuesday that"
    }
    for (auto i = clause.begin + 1; i < clause.end; ++i) {
        const bool relative = among(words[i].low, "who which whose") && words[i - 1].mark == ',';
        if (relative && finite_in(words, clause.begin + 1, i) == i) {
            const auto comma = find(words, ",", i, clause.end);
            return comma >= clause.end; // nothing is told behind it
        }
    }
    return false;
}

void adjust_to_frame(std::string_view text,
                     Claim& claim,
                     const std::optional<Frame>& frame,
                     const Sentence& sentence) {
    if (!frame) {
        return;
    }
    auto& certainty = claim.certainty;
    const bool called = among(frame->predicate, "evidence-demanded called-for");
    const auto& first = sentence.words[std::min(claim.words.begin, sentence.words.size() - 1)];
    const bool barred = first.low == "no" && certainty.words == "may"; // "No body may pay a ransom"
    if (barred) {
        certainty.klass = "deontic";
    } else if (!called && certainty.klass == "asserted" &&
               is_ordered(sentence.words, frame->trigger)) {
        certainty = {
            "deontic", low_text(sentence.words, {frame->trigger - 1, frame->trigger}), false};
    } else if (frame->predicate == "no-damage") {
        if (auto words = open_inquiry(text, sentence.words, frame->trigger); !words.empty()) {
            certainty = {"not-found", std::move(words), false};
        } else if (certainty.klass == "asserted") { // "do not appear to have been touched"
            const auto until = std::min(frame->trigger + 4, sentence.words.size());
            for (auto i = frame->trigger + 1; i < until; ++i) {
                if (among(sentence.words[i].low, "appear appears appeared seem seems seemed")) {
                    certainty = {"probable", low_text(sentence.words, {i, i + 1}), false};
                }
            }
        }
    } else if (called) {
        certainty = {"deontic", "", false};
        for (const auto& word : sentence.words) {
            if (word.low == "must" || word.low == "should" || word.low == "cannot") {
                certainty.words = word.low.substr(0);
                break;
            }
        }
    } else if (frame->predicate == "denied" && certainty.klass == "probable" &&
               among(certainty.words, "may might could")) {
        return; // "may have had nothing to do with it"
    } else if (frame->stance || frame->predicate == "denied") {
        certainty = {};
    } else if (frame->predicate == "suspected-of" && certainty.klass == "suspected") {
        certainty.agentless = false; // whoever acts "on suspicion of" holds it
    }
}

std::size_t verb_group_end(const Words& words, std::size_t at, std::size_t until) {
    auto i = at;
    while (i + 1 < until && i < at + 6 &&
           (words[i + 1].is_any(Sort::be, Sort::have, Sort::adverb) ||
            among(words[i + 1].low,
                  "most highly widely generally commonly broadly strongly firmly "
                  "said believed thought alleged suspected reported claimed understood "
                  "rumoured likely unlikely probable probably possibly perhaps presumably "
                  "apparently accused to almost nearly virtually "
                  "certainly expected feared poised bound tipped assessed judged deemed "
                  "regarded seen viewed assumed presumed considered rumored found known shown "
                  "established"))) {
        ++i;
    }
    for (auto j = i + 1; j + 1 < until && j < i + 6; ++j) { // "is aware of reports that"
        const bool rumour = words[j + 1].low == "that" &&
                            among(words[j].low, "reports rumours rumors allegations suggestions");
        if (rumour) {
            return j + 1;
        }
    }
    return i;
}

bool is_denied(const Words& words, Phrase clause, std::size_t at) {
    if (clause.begin < words.size() &&
        among(words[clause.begin].low, "nothing nobody none neither")) {
        return true;
    }
    for (auto i = clause.begin; i < at && i < clause.end; ++i) {
        if (among(words[i].low, "nothing nobody none neither") ||
            (words[i].low == "not" && i == clause.begin) ||
            (words[i].low == "never" && i + 2 >= at) || // "it never received a demand"
            (words[i].low == "no" && i == clause.begin && words[i + 1].mark == 0)) {
            return words[i].low != "no" || !among(words[i + 1].low, "doubt question wonder");
        }
    }
    for (auto i = at; i < std::min(clause.end, words.size()) && i < at + 12; ++i) {
        const bool that = words[i].low == "that" && i > at + 1 && !words[i - 1].is(Sort::pronoun);
        if (among(words[i].low, "because whom whose which when if unless") ||
            (i > at && (words[i].low == "who" || that))) {
            break; // "acted for a client whom he never met": the rest tells of something else
        }
        const bool negator =
            words[i].is(Sort::negator) && words[i].low != "without" && words[i].low != "none";
        const bool lexical = i > at && words[i - 1].is(Sort::be) &&
                             among(words[i].low, "unaware unable unclear unknown");
        const bool out =
            i + 1 < words.size() && words[i + 1].low == "out" && among(words[i].low, "ruled rules");
        const bool doubts = among(words[i].low, "doubts doubted") && i + 1 < words.size() &&
                            among(words[i + 1].low, "whether that if");
        const bool improbable = words[i].low == "unlikely" && i > at && i + 1 < words.size() &&
                                words[i - 1].is(Sort::be) && words[i + 1].low == "to";
        const bool naught = i == at + 1 && words[i].low == "nothing" && i + 1 < words.size() &&
                            !among(words[i + 1].low, "but short less more to"); // "prove nothing"
        if (out || doubts || improbable || naught || words[i].low == "hardly" ||
            words[i].low == "scarcely") {
            return true;
        }
        const bool later =
            i > at && (among(words[i - 1].low, "for of about from") ||
                       (i + 1 < words.size() && words[i + 1].low == "to" && words[i].low == "not"));
        const bool doubled =
            negator && i + 2 < words.size() &&
            (among(words[i + 1].low, "ruling ruled rule") || words[i + 2].low == "ruled");
        const bool sure = words[i].low == "no" && i + 1 < words.size() &&
                          among(words[i + 1].low, "doubt question wonder");
        if (doubled || sure || (negator && later)) {
            return false; // "advised not to", "cannot be ruled out"
        }
        const bool nor = words[i].mark == ',' && i + 1 < words.size() &&
                         words[i + 1].is(Sort::negator); // "a witness, not a suspect"
        if (nor) {
            return false;
        }
        if (negator || lexical) {
            return true;
        }
    }
    return false;
}

} // namespace ample::cite::detail
