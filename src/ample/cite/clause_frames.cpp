#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/clause_edges.hpp>
#include <ample/cite/detail/clause_frames.hpp>
#include <ample/cite/detail/clause_splits.hpp>

namespace ample::cite::detail {

namespace {

bool names_paper(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (among(words[i].low, "indictment indictments complaint complaints affidavit")) {
            return true;
        }
    }
    return false;
}

} // namespace

std::size_t frame_begin(const Words& words, Phrase part, const Frame& frame) {
    const auto at = frame.trigger;
    const bool turn = frame.predicate == "tasked" && at >= part.begin + 2 &&
                      !words[at].is(Sort::conduct) && !is_finite(words, at);
    if (turn) {
        for (auto i = at; i-- > part.begin && at - i <= 3;) {
            if (among(words[i].low, "under at on by")) {
                const bool verb = i > part.begin && among(words[i - 1].low,
                                                          "works acts operates worked acted "
                                                          "operated works work act");
                if (verb) {
                    return part.begin;
                }
                const bool led =
                    i > part.begin && among(words[i - 1].low, "acting working operating allegedly");
                if (led && i > part.begin + 1 && words[i - 2].is(Sort::be)) {
                    return part.begin; // "is thought to be acting on the orders of"
                }
                return led ? i - 1 : i;
            }
        }
    }
    const bool means = frame.predicate == "posed-as" && at > part.begin + 2 &&
                       words[at].low.ends_with("ing") && among(words[at - 1].low, "by allegedly");
    const bool charge = frame.predicate == "suspected-of" && words[at].low == "suspicion";
    if (means || charge) {
        return charge ? at - 1 : at;
    }
    const bool adjunct = at > part.begin + 3 && words[at].low.ends_with("ing") &&
                         words[at - 1].mark == ',' && finite_in(words, part.begin, at) < at;
    if (adjunct) { // "broke into the mill, | stealing its plans"
        return at;
    }
    const bool reduced = at > part.begin + 3 && words[at].low.ends_with("ing") &&
                         words[at - 1].low == "of" &&
                         among(words[at - 2].low, "suspected accused") &&
                         !words[at - 3].is_any(Sort::be, Sort::adverb);
    if (reduced) { // "an engineer suspected of renting servers"
        return at - 2;
    }
    if (const auto deed = charged_gerund(words, part, at); deed > part.begin) {
        return deed;
    }
    const bool linked = among(words[at].low, "linked tied connected affiliated");
    const auto from = at > part.begin + 12 ? at - 12 : part.begin;
    for (auto i = at; i-- > from;) {
        if (among(words[i].low, "who which that") && i > part.begin) {
            const auto paper = i > 4 ? i - 4 : 0; // "unsealed an indictment on Monday that charges"
            if (frame.predicate == "charged" && names_paper(words, {paper, i})) {
                return part.begin;
            }
            return head_noun(words, part, i);
        }
        if (linked && words[i].is(Sort::group) && i > part.begin) {
            return head_noun(words, part, i + 1);
        }
    }
    return part.begin;
}

} // namespace ample::cite::detail
