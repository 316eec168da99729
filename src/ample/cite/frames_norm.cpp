#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t widest_norm = 10; // words from the participle on

constexpr WordList participles = "paid given told held made taken sold built kept sent put drawn "
                                 "seen bought brought shut cut set left lent read shown";

/// Where the auxiliaries of a passive norm begin: "should", "must not", "ought to", "need to"
/// before the "be" at `be`; `be` itself where none stands there.
std::size_t norm_begin(const Words& words, std::size_t be) {
    auto i = be;
    while (i > 0 && be - i < 3 &&
           (words[i - 1].is_any(Sort::negator, Sort::adverb) || words[i - 1].low.ends_with("ly")) &&
           !words[i - 1].is_any(Sort::be, Sort::have)) {
        --i;
    }
    if (i == 0 || words[i - 1].mark != 0) {
        return be;
    }
    const auto& low = words[i - 1].low;
    const bool to = low == "to" && i > 1 &&
                    (among(words[i - 2].low, "ought needs need") ||
                     (among(words[i - 2].low, "has have") && i > 2 && words[i - 3].mark == 0));
    const bool barred = i < be && among(low, "may can") && words[i].is(Sort::negator);
    const bool cannot = among(low, "cannot can't");
    const bool duty = among(low, "should must shall shouldn't mustn't");
    return duty ? i - 1 : to ? i - 2 : barred || cannot ? i - 1 : be;
}

/// "cannot be ruled out" is no ban; "cannot be tolerated" is one.
bool is_barred(const Words& words, std::size_t front, std::size_t verb) {
    const bool can = among(words[front].low, "cannot can't can may");
    return !can || among(words[verb].low,
                         "allowed tolerated accepted based justified condoned "
                         "permitted ignored used");
}

/// What accusations must rest on.
bool is_of_proof(const Words& words, Phrase clause) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(clause.end),
                       [](const Word& word) {
                           return among(word.low,
                                        "speculation presumption presumptions assumptions "
                                        "conjecture guesswork accusations accusation allegations "
                                        "evidence proof facts");
                       });
}

} // namespace

Frames norm_frames(const Scene& scene) {
    const auto& words = scene.words;
    Frames found;
    for (std::size_t be = 1; be + 1 < words.size(); ++be) {
        if (words[be].low != "be") {
            continue;
        }
        auto verb = be + 1;
        while (verb + 1 < words.size() && verb < be + 3 && words[verb].low.ends_with("ly")) {
            ++verb;
        }
        const bool participle = words[verb].mark == 0 && (words[verb].low.ends_with("ed") ||
                                                          among(words[verb].low, participles));
        const auto front = participle ? norm_begin(words, be) : be;
        if (front == be || !is_barred(words, front, verb)) {
            continue;
        }
        const auto what = phrase_before(words, front);
        if (what.empty() || words[what.begin].is(Sort::pronoun) ||
            among(words[what.begin].low, "it there that this what which who we i")) {
            continue;
        }
        auto end = verb;
        while (end < words.size() && end < verb + widest_norm && words[end].mark == 0 &&
               !words[end].is(Sort::clause)) {
            ++end;
        }
        Frame frame;
        frame.predicate =
            is_of_proof(words, {what.begin, end}) ? "evidence-demanded" : "called-for";
        frame.trigger = verb;
        frame.subject = {"thing", "", "", what};
        frame.object = {"done", "", "", {verb, end}};
        frame.negative = is_negated(words, verb);
        frame.stance = true;
        found.push_back(std::move(frame));
    }
    return found;
}

void drop_within_norms(Frames& frames) {
    const auto norms = frames; // few
    std::erase_if(frames, [&](const Frame& frame) {
        return frame.subject.kind != "thing" &&
               std::any_of(norms.begin(), norms.end(), [&](const Frame& norm) {
                   return norm.subject.kind == "thing" && frame.trigger >= norm.subject.at.begin &&
                          frame.trigger < norm.object.at.end;
               });
    });
}

} // namespace ample::cite::detail
