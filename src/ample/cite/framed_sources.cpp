#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/framed_sources.hpp>
#include <ample/cite/detail/posts.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_source = 12; // words

/// "account", "view": what is somebody's and tells; what it says of certainty.
std::optional<std::string_view> telling_noun(std::string_view low) {
    if (among(low, "view opinion eyes assessment judgment judgement estimation reading belief")) {
        return "believed";
    }
    if (low == "admission") {
        return "confirmed";
    }
    if (among(low,
              "account accounts telling version reckoning words word testimony figures count "
              "description evidence statement authority")) {
        return "";
    }
    return std::nullopt;
}

bool is_pronoun_of_owner(std::string_view low) {
    return among(low, "his her its their");
}

/// Whether a frame may begin here: at the head of the sentence or of a part of it.
bool opens_part(const Words& words, std::size_t at) {
    return at == 0 || words[at - 1].mark != 0 || words[at - 1].is(Sort::clause) ||
           among(words[at - 1].low, "and but that");
}

/// "By the ministry's own account", "in her telling", "on his own admission".
std::optional<FramedSource> possessive(const Words& words, std::size_t at) {
    if (!among(words[at].low, "by in on from to going judging") || !opens_part(words, at)) {
        return std::nullopt;
    }
    const auto from = at + (among(words[at].low, "going judging") ? 2 : 1);
    const auto until = std::min(from + longest_source, words.size());
    for (auto i = from; i + 1 < until && words[i].mark == 0; ++i) {
        const bool owner = words[i].low == "'s" && i > from;
        const bool plural = words[i].low.ends_with("s'") && !owner;
        const bool pronoun =
            i == from && (is_pronoun_of_owner(words[i].low) || among(words[i].low, "our my"));
        if (!owner && !pronoun && !plural) {
            if (words[i].is_any(Sort::clause, Sort::be) || is_finite(words, i)) {
                return std::nullopt;
            }
            continue;
        }
        auto noun = i + 1;
        while (noun < until && among(words[noun].low, "own latest first best initial")) {
            ++noun;
        }
        const auto klass = noun < until ? telling_noun(words[noun].low) : std::nullopt;
        const bool closes = noun + 1 < words.size() && !words[noun].quoted &&
                            (words[noun + 1].mark == ',' || words[noun + 1].mark == '.' ||
                             words[noun + 1].is_any(Sort::determiner, Sort::pronoun));
        if (!klass || !closes) {
            continue;
        }
        FramedSource found;
        found.source = pronoun ? Phrase{i, i + 1} : Phrase{from, i + (plural ? 1 : 0)};
        found.end = noun + 1;
        found.klass = *klass;
        found.own = among(words[i].low, "our my");
        return found;
    }
    return std::nullopt;
}

/// The noun phrase from `from` up to a mark or a verb.
Phrase source_from(const Words& words, std::size_t from) {
    auto end = from;
    while (end < words.size() && end < from + longest_source && words[end].mark == 0 &&
           !words[end].is_any(Sort::be, Sort::clause) && !words[end].quoted &&
           !is_finite(words, end)) {
        ++end;
    }
    return {from, end};
}

/// "As the ministry put it", "To hear the mayor tell it", "From what the firm says".
std::optional<FramedSource> clausal(const Words& words, std::size_t at) {
    if (!opens_part(words, at)) {
        return std::nullopt;
    }
    std::size_t lead = 0;
    for (const std::string_view turn : {"as", "to hear", "the way", "from what"}) {
        if (lead == 0 && reads(words, at, turn)) {
            lead = turn.find(' ') == turn.npos ? 1 : 2;
        }
    }
    if (lead == 0) {
        return std::nullopt;
    }
    const auto until = std::min(at + lead + longest_source, words.size());
    for (auto i = at + lead + 1; i < until && words[i].mark == 0; ++i) {
        std::size_t closing = 0;
        for (const std::string_view turn : {"put it",
                                            "puts it",
                                            "tells it",
                                            "tell it",
                                            "told it",
                                            "has it",
                                            "have it",
                                            "saw it",
                                            "sees it",
                                            "describes it",
                                            "described it",
                                            "says",
                                            "say",
                                            "told us",
                                            "has told us"}) {
            const bool bare = turn.starts_with("sa") || turn.ends_with("us");
            const bool fits = words[at].low == "from" ? bare : !bare;
            if (closing == 0 && fits && reads(words, i, turn)) {
                closing = static_cast<std::size_t>(std::count(turn.begin(), turn.end(), ' ')) + 1;
            }
        }
        const bool closes =
            closing > 0 && i + closing < words.size() && words[i + closing].mark != 0;
        if (closes) {
            return FramedSource{{at + lead, i}, at, i + closing, {}, false};
        }
    }
    return std::nullopt;
}

/// "As first reported by a paper", "Based on figures from the ministry", "in the eyes of S".
std::optional<FramedSource> prepositional(const Words& words, std::size_t at) {
    if (!opens_part(words, at)) {
        return std::nullopt;
    }
    constexpr std::string_view turns[] = {"as first reported by",
                                          "first reported by",
                                          "as reported by",
                                          "as reported in",
                                          "as noted in",
                                          "as noted by",
                                          "as explained in",
                                          "as explained by",
                                          "as emphasized by",
                                          "as emphasised by",
                                          "as specified in",
                                          "as mentioned by",
                                          "as announced by",
                                          "as told by",
                                          "as confirmed by",
                                          "as detailed by",
                                          "as detailed in",
                                          "as stated by",
                                          "as stated in",
                                          "as alleged by",
                                          "as alleged in",
                                          "as described by",
                                          "as described in",
                                          "as set out in",
                                          "as per",
                                          "based on figures from",
                                          "based on information from",
                                          "based on documents from",
                                          "on the word of",
                                          "on the authority of",
                                          "on the testimony of",
                                          "on the evidence of",
                                          "by the account of",
                                          "by the accounts of",
                                          "in the account of",
                                          "in the telling of",
                                          "in the eyes of",
                                          "in the assessment of",
                                          "in the estimation of",
                                          "in the judgment of",
                                          "in the judgement of",
                                          "in the reading of",
                                          "in the version of"};
    for (const auto turn : turns) {
        if (!reads(words, at, turn)) {
            continue;
        }
        const auto lead = static_cast<std::size_t>(std::count(turn.begin(), turn.end(), ' ')) + 1;
        const auto source = source_from(words, at + lead);
        if (source.empty()) {
            return std::nullopt;
        }
        FramedSource found{source, at, source.end, {}, false};
        if (turn.starts_with("in the")) {
            found.klass = telling_noun(words[at + 2].low).value_or(std::string_view{});
        }
        return found;
    }
    return std::nullopt;
}

} // namespace

namespace {

constexpr WordList stands = "case view position contention argument line claim understanding "
                            "belief opinion assessment conclusion theory thesis";

/// "The prosecution's case is that", "It is the firm's view that"; `at` is the noun.
std::optional<FramedSource> held_view(const Words& words, std::size_t at) {
    if (at < 2 || words[at - 1].low != "'s" || at + 2 >= words.size()) {
        return std::nullopt;
    }
    auto begin = at - 1;
    while (begin > 0 && at - begin < longest_source && words[begin - 1].mark == 0 &&
           !words[begin - 1].is_any(Sort::be, Sort::clause)) {
        --begin;
    }
    const bool it = begin > 1 && words[begin - 1].is(Sort::be) && words[begin - 2].low == "it" &&
                    words[at + 1].low == "that";
    const bool is = words[at + 1].is(Sort::be) && words[at + 2].low == "that";
    if ((!it && !is) || begin + 1 >= at) {
        return std::nullopt;
    }
    FramedSource found;
    found.source = {begin, at - 1};
    found.begin = it ? begin - 2 : begin;
    found.end = at + (it ? 2 : 3);
    found.klass = telling_noun(words[at].low).value_or(std::string_view{});
    return found;
}

std::optional<FramedSource> fronted(const Words& words, std::size_t at) {
    if (!among(words[at].low, "by in on from to going judging as the first based")) {
        return std::nullopt;
    }
    if (auto found = prepositional(words, at)) {
        return found;
    }
    if (auto found = clausal(words, at)) {
        return found;
    }
    return possessive(words, at);
}

} // namespace

std::optional<FramedSource> framed_source_at(const Words& words, std::size_t at) {
    if (among(words[at].low, stands)) {
        return held_view(words, at);
    }
    auto found = fronted(words, at);
    if (found) {
        found->begin = at;
    }
    return found;
}

std::optional<std::size_t> evidence_in(const Words& words, Phrase phrase) {
    constexpr WordList nouns =
        "data figures log logs telemetry invoice invoices footage screenshot screenshots receipts "
        "transcripts recordings statistics statement statements evidence results tests test "
        "analysis investigation investigations inquiry review audit examination probe metadata "
        "images photographs contracts contract ledgers ledger accounts chats documents findings "
        "research checks traces timestamps settings artefacts artifacts forensics monitoring";
    for (auto i = phrase.begin; i < phrase.end && words[i].mark == 0; ++i) {
        if (among(words[i].low, "of from by for at in on with to seen obtained published")) {
            break;
        }
        const bool last = i + 1 == phrase.end || words[i + 1].mark != 0 ||
                          among(words[i + 1].low,
                                "of from by for at in on into with to seen obtained published "
                                "released shared reviewed compiled collected gathered provided "
                                "concluded conducted carried viewed read held filed submitted");
        if (last && (among(words[i].low, nouns) || paper_in(words, {i, i + 1}))) {
            return i + 1;
        }
    }
    return std::nullopt;
}

Phrase without_reader(const Words& words, Phrase phrase) {
    const auto noun = evidence_in(words, phrase);
    if (!noun) {
        return phrase;
    }
    for (auto i = *noun; i + 2 < phrase.end; ++i) {
        const bool by = words[i + 1].low == "by" &&
                        among(words[i].low, "seen obtained reviewed viewed read examined verified");
        const bool with = words[i + 1].low == "with" && words[i].low == "shared";
        const bool to = words[i + 1].low == "to" && among(words[i].low, "leaked shown provided");
        if (by || with || to) {
            return {phrase.begin, i > phrase.begin && words[i - 1].mark == ',' ? i - 1 : i};
        }
    }
    return phrase;
}

} // namespace ample::cite::detail
