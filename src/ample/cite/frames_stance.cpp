#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/actor_slots.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/slots.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Stances {
public:
    explicit Stances(const Scene& scene) : scene_(scene), words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            denied(i);
            demanded(i);
        }
        return std::move(found_);
    }

private:
    /// Only the act itself: "denied involvement", "was not involved", "had nothing to do with".
    void denied(std::size_t at) {
        const auto& low = words_[at].low;
        if (!among(low,
                   "denied denies denying deny rejected rejects reject dismissed dismisses "
                   "disputes disputed refuted refutes called calls branded labelled labeled "
                   "described termed dubbed characterised characterized spoke involved nothing "
                   "false untrue baseless groundless fabricated wrong unfounded incorrect "
                   "nonsense so true correct right")) {
            return;
        }
        const auto until = std::min(at + 7, words_.size());
        bool act = false;
        for (auto i = at + 1; i < until && words_[i].mark == 0; ++i) {
            act =
                act ||
                among(words_[i].low,
                      "involvement role allegation allegations accusation accusations "
                      "claim claims charge charges report reports link links responsibility "
                      "suggestion suggestions version versions theory "
                      "outflow leak leakage theft loss breach hack intrusion payment "
                      "being having any it that carrying conducting ordering directing wrongdoing");
        }
        const bool denies =
            among(low, "denied denies denying deny") && (at == 0 || words_[at - 1].low != "nor") &&
            (act || (at + 1 < words_.size() && (words_[at + 1].low.ends_with("ing") ||
                                                among(words_[at + 1].low, "this it"))));
        const bool rejects = (among(low, "rejected rejects reject dismissed dismisses") && act) ||
                             (among(low, "rejects rejected disputes disputed refuted refutes") &&
                              at + 1 < words_.size() && among(words_[at + 1].low, "that this it"));
        const bool brands = among(low,
                                  "called calls branded labelled labeled described termed "
                                  "dubbed characterised characterized spoke dismissed") &&
                            is_untrue(at);
        const bool uninvolved = low == "involved" && is_negated(words_, at);
        const bool nothing = reads(words_, at, "nothing to do with");
        const bool false_report = among(low,
                                        "false untrue baseless groundless fabricated wrong "
                                        "unfounded incorrect nonsense true correct") &&
                                  (!among(low, "true correct") || is_negated(words_, at)) &&
                                  at > 3 && words_[at - 1].is_any(Sort::be, Sort::adverb) &&
                                  opens_with_report();
        const bool plainly = among(low, "false untrue baseless groundless fabricated nonsense") &&
                             at > 1 && words_[at - 1].is(Sort::be) &&
                             among(words_[at - 2].low, "that this it") &&
                             (at == 2 || words_[at - 3].mark != 0);
        const bool not_so = among(low, "so true correct right") && at > 2 &&
                            words_[at - 1].is(Sort::negator) && words_[at - 2].is(Sort::be) &&
                            among(words_[at - 3].low, "that this it") &&
                            (at == 3 || words_[at - 4].mark != 0);
        if (not_so) { // "With respect, that is not so"
            found_.push_back({"denied",
                              at,
                              {},
                              {"involvement", "", "the act", {at - 3, at - 2}},
                              true,
                              false,
                              {}});
            return;
        }
        if (plainly) { // "That is false"
            found_.push_back({"denied",
                              at,
                              {},
                              {"involvement", "", "the act", {at - 2, at - 1}},
                              true,
                              false,
                              {}});
            return;
        }
        if (false_report) { // "Reports that a ransom was paid are false"
            found_.push_back({"denied",
                              at,
                              {},
                              {"involvement", "", "the act", reported_until(at)},
                              true,
                              false,
                              {}});
            return;
        }
        if (uninvolved && clears(at)) {
            return;
        }
        if (denies || rejects || uninvolved || nothing || brands) {
            const auto who = uninvolved ? Phrase{} : phrase_before(words_, at);
            found_.push_back({"denied",
                              at,
                              {},
                              {"involvement", "", "the act", denied_at(at)},
                              true,
                              false,
                              who});
        }
    }

    /// "The army was not involved in the attack": said of a named doer, the deed is not his.
    bool clears(std::size_t at) {
        const auto front = phrase_before(words_, at);
        auto who = front.empty() ? Slot{} : actor_slot(scene_.text, words_, front, scene_.groups);
        if (!is_sponsor(who) && who.kind != "group") {
            return false;
        }
        who.at = front;
        const bool in = at + 1 < words_.size() && words_[at + 1].low == "in";
        const auto what = in ? phrase_after(words_, at + 2) : Phrase{};
        found_.push_back({"attributed", at, std::move(who), crime_slot(what), true});
        found_.back().cleared = true;
        return true;
    }

    [[nodiscard]] bool opens_with_report() const {
        for (std::size_t i = 0; i + 1 < std::min<std::size_t>(words_.size(), 4); ++i) {
            if (words_[i + 1].low == "that" &&
                among(words_[i].low,
                      "reports claims allegations suggestions rumours rumors accusations")) {
                return true;
            }
            if (among(words_[i + 1].low, "of in about given quoted") &&
                among(words_[i].low, "figure figures number numbers account report story claim")) {
                return true; // "The figure of 184,000 is wrong"
            }
        }
        return false;
    }

    /// Behind "reports that", before "are false".
    [[nodiscard]] Phrase reported_until(std::size_t at) const {
        for (std::size_t i = 0; i + 1 < std::min<std::size_t>(at, 4); ++i) {
            if (among(words_[i + 1].low, "of in about given quoted")) { // "the figure of 184,000"
                auto until = i + 2;
                while (until < at && words_[until].mark == 0 &&
                       !words_[until].is_any(Sort::be, Sort::clause) &&
                       words_[until].low != "that") {
                    ++until;
                }
                return {i, until};
            }
        }
        const auto that = find(words_, "that", 0, at);
        auto end = at;
        while (end > that + 1 && words_[end - 1].is_any(Sort::be, Sort::adverb)) {
            --end;
        }
        return {that + 1, end};
    }

    /// "called the charges fabricated", "spoke of pure fantasy".
    [[nodiscard]] bool is_untrue(std::size_t at) const {
        const auto until = std::min(at + 9, words_.size());
        bool charge = false;
        bool grave = false;
        for (auto i = at + 1; i < until && words_[i].mark != ','; ++i) {
            charge = charge || among(words_[i].low,
                                     "allegation allegations accusation accusations indictment "
                                     "charge charges claim claims report reports");
            grave = grave || words_[i].is_any(Sort::clause, Sort::be) ||
                    among(words_[i].low,
                          "credible serious grave disturbing true convincing alarming "
                          "worrying for on correct accurate");
        }
        const bool scorn = words_[at].low != "described" || // "as "a cheap novel""
                           find(words_, "\"", at, until) < until;
        if (charge && !grave && words_[at].low != "spoke" && scorn) {
            return true; // "called the allegation a bad joke"
        }
        for (auto i = at + 1; i < until; ++i) {
            if (among(words_[i].low,
                      "fabricated baseless groundless unfounded false untrue lies lie propaganda "
                      "theater theatre charade farce "
                      "fantasy nonsense slander smear rubbish fiction fabrication absurd "
                      "ludicrous")) {
                return true;
            }
        }
        return false;
    }

    /// What is denied: "that it was involved", "the accusation", "any role".
    [[nodiscard]] Phrase denied_at(std::size_t at) const {
        auto begin = at + 1;
        if (begin < words_.size() && words_[begin].low == "that" && begin + 1 < words_.size() &&
            words_[begin + 1].mark == 0) {
            auto end = begin + 1;
            while (end < words_.size() && end < at + 16 && words_[end].mark == 0) {
                ++end;
            }
            return {begin + 1, end};
        }
        if (begin < words_.size() && among(words_[begin].low, "this that it")) {
            return {begin, begin + 1};
        }
        const auto after = phrase_after(words_, begin);
        if (!after.empty()) {
            return after;
        }
        return reads(words_, at, "nothing to do with") ? phrase_after(words_, at + 4) : Phrase{};
    }

    /// Proof is asked for or its lack held against others: an attitude, no fact.
    void demanded(std::size_t at) {
        const auto& low = words_[at].low;
        if (!among(low,
                   "evidence proof speculation presumption presumptions assumptions conjecture "
                   "guesswork accusations against without produce present show provide prove "
                   "publish release reveal disclose groundless baseless unfounded "
                   "unsubstantiated")) {
            return;
        }
        const auto from = at > 9 ? at - 9 : 0;
        const auto until = std::min(at + 9, words_.size());
        const bool ought =
            std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(from),
                        words_.begin() + static_cast<std::ptrdiff_t>(until),
                        [](const Word& word) {
                            return among(word.low,
                                         "must should cannot can't need needs requires "
                                         "shouldn't require ought");
                        });
        const bool into = find(words_, "go into", from, at) < at; // "I cannot go into the evidence"
        const bool proof = among(low, "evidence proof") && ought && !into;
        const bool guess =
            among(low,
                  "speculation presumption presumptions assumptions conjecture guesswork "
                  "accusations") &&
            ought;
        bool against = false;
        if (low == "against" && holds_warning(from, at)) {
            for (auto i = at + 1; i < until; ++i) {
                against = against || among(words_[i].low,
                                           "accusing accusations accusation speculation blaming "
                                           "smearing");
            }
        }
        const bool lacking =
            reads(words_, at, "without evidence") || reads(words_, at, "without proof") ||
            (among(low, "produce present show provide prove publish") && at > 1 &&
             words_[at - 2].low == "let") || // "Let them show one document"
            (among(low, "produce present show provide") && among_next(at, "evidence proof")) ||
            (among(low, "publish release reveal disclose") && at > 0 &&
             words_[at - 1].low == "to" && among_next(at, "evidence proof")) ||
            (among(low, "groundless baseless unfounded unsubstantiated") &&
             among_next(at, "accusation accusations claims allegations") && calls_on(from, at));
        if (proof || guess || against || lacking) {
            const bool ought_not =
                std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(from),
                            words_.begin() + static_cast<std::ptrdiff_t>(until),
                            [](const Word& word) { return word.is(Sort::negator); });
            found_.push_back({"evidence-demanded",
                              at,
                              {},
                              {"proof", "", "evidence", proof_at(at)},
                              guess && ought_not,
                              true});
        }
    }

    /// The proof that is asked for: near its verb, else what the verb asks for.
    [[nodiscard]] Phrase proof_at(std::size_t at) const {
        if (words_[at].low == "against" && at + 1 < words_.size()) { // "against making accusations"
            return phrase_after(words_, at + (words_[at + 1].low.ends_with("ing") ? 2 : 1));
        }
        const auto until = std::min(at + 5, words_.size());
        for (auto i = at; i < until; ++i) {
            if (among(words_[i].low, "evidence proof")) {
                return {i, i + 1};
            }
        }
        const bool verb = among(words_[at].low, "produce present show provide prove publish");
        const auto after = verb ? phrase_after(words_, at + 1) : Phrase{};
        return after.empty() ? Phrase{at, at + 1} : after;
    }

    [[nodiscard]] bool holds_warning(std::size_t from, std::size_t at) const {
        for (auto i = from; i < at; ++i) {
            if (among(words_[i].low, "warned warns cautioned urged")) {
                return true;
            }
        }
        return false;
    }

    /// "called on the neighbour to stop", "urged it not to".
    [[nodiscard]] bool calls_on(std::size_t from, std::size_t at) const {
        for (auto i = from; i < at; ++i) {
            if (reads(words_, i, "called on") || reads(words_, i, "calls on") ||
                among(words_[i].low, "urged urges stop challenged demanded")) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool among_next(std::size_t at, const WordList& list) const {
        for (auto i = at + 1; i < std::min(at + 4, words_.size()); ++i) {
            if (among(words_[i].low, list)) {
                return true;
            }
        }
        return false;
    }

    const Scene& scene_;
    const Words& words_;
    Frames found_;
};

} // namespace

Frames stance_frames(const Scene& scene) {
    return Stances(scene).run();
}

} // namespace ample::cite::detail
