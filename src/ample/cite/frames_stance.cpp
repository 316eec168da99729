#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/frames.hpp>
#include <ample/cite/slots.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Stances {
public:
    explicit Stances(const Scene& scene) : words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark != 0) {
                continue;
            }
            denied(i);
            demanded(i);
            declined(i);
        }
        return std::move(found_);
    }

private:
    /// Only the act itself: "denied involvement", "was not involved", "had nothing to do with".
    void denied(std::size_t at) {
        const auto& low = words_[at].low;
        const auto until = std::min(at + 7, words_.size());
        bool act = false;
        for (auto i = at + 1; i < until && words_[i].mark == 0; ++i) {
            act =
                act ||
                among(words_[i].low,
                      "involvement role allegation allegations accusation accusations "
                      "claim claims charge charges report reports link links responsibility "
                      "suggestion suggestions "
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
                                        "unfounded incorrect nonsense") &&
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
        for (auto i = at + 1; i < until; ++i) {
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

    /// "declined to comment", "did not respond to a request for comment", "no comment".
    void declined(std::size_t at) {
        const auto& low = words_[at].low;
        const auto until = std::min(at + 10, words_.size());
        const bool refuses = words_[at].is(Sort::decline) && at + 2 < words_.size() &&
                             words_[at + 1].low == "to" &&
                             among(words_[at + 2].low,
                                   "comment say answer elaborate respond confirm discuss "
                                   "give provide disclose tell reveal specify");
        const bool did = find(words_, "did", at > 4 ? at - 4 : 0, at) < at; // "do not reply to"
        bool asked = false;
        for (auto i = at + 1; i < until; ++i) {
            asked = asked || among(words_[i].low, "comment questions request requests") ||
                    (did && among(words_[i].low,
                                  "e-mail e-mails email emails letter letters message messages "
                                  "calls call inquiries enquiries queries"));
        }
        const bool silent = (among(low, "respond reply comment") && is_negated(words_, at) &&
                             (low == "comment" || asked)) ||
                            (low == "say" && is_negated(words_, at) && at + 1 < words_.size() &&
                             among(words_[at + 1].low, "whether how when who what if")) ||
                            (low == "say" && at > 1 && words_[at - 1].low == "not" &&
                             words_[at - 2].low == "would");
        const bool neither = (low == "confirm" && find(words_, "nor deny", at, until) < until) ||
                             (low == "confirmed" && find(words_, "nor denied", at, until) < until);
        const bool answers = (low == "answer" || (low == "take" && at + 1 < words_.size() &&
                                                  words_[at + 1].low == "questions")) &&
                             is_negated(words_, at);
        const bool unspoken = low == "commented" && is_negated(words_, at);
        const bool refrains = among(low, "refrain refrained refrains") &&
                              (find(words_, "comment", at, at + 4) < at + 4 ||
                               find(words_, "commenting", at, at + 4) < at + 4);
        const bool unreached = low == "reached" && is_negated(words_, at);
        const bool unconfirmed = low == "confirm" && at > 1 && words_[at - 1].low == "not" &&
                                 among(words_[at - 2].low, "would did could");
        const bool by_rule = low == "comment" && is_negated(words_, at) && words_[at].quoted;
        const bool interview =
            words_[at].is(Sort::decline) && at + 2 < words_.size() &&
            (words_[at + 1].low == "comment" || words_[at + 2].low == "interview" ||
             words_[at + 1].low == "interview");
        const bool unable = low == "position" && is_negated(words_, at) && at + 2 < words_.size() &&
                            words_[at + 1].low == "to" &&
                            among(words_[at + 2].low, "say comment answer discuss confirm");
        const bool on_notice = low == "notice" && at > 1 && words_[at - 1].low == "on" &&
                               find(words_, "take", at > 5 ? at - 5 : 0, at) < at;
        const bool no_guess = low == "speculate" && is_negated(words_, at);
        const bool by_custom = low == "discuss" && at > 1 && words_[at - 1].low == "not" &&
                               among(words_[at - 2].low, "does do");
        const bool goes_into = low == "go" && is_negated(words_, at) && at + 1 < words_.size() &&
                               words_[at + 1].low == "into";
        const bool tells = goes_into || refuses || silent || neither || answers || unspoken ||
                           interview || unreached || unconfirmed;
        if ((tells && !words_[at].quoted) || refrains || by_rule || unable || by_custom ||
            on_notice || no_guess) {
            found_.push_back(
                {"declined", at, {}, {"comment", "", "comment", topic(at)}, false, true, who(at)});
        }
    }

    /// Who keeps silent: before the verb of the group that ends at `at`.
    [[nodiscard]] Phrase who(std::size_t at) const {
        const auto from = at > 6 ? at - 6 : 0;
        for (auto i = at + 1; i-- > from && words_[i].mark == 0;) {
            if (i > 0 && is_finite(words_, i) && !words_[i - 1].is_any(Sort::be, Sort::have)) {
                return phrase_before(words_, i);
            }
        }
        return {};
    }

    /// What was asked: "on the inquiry", "the account", "whether others were hit".
    [[nodiscard]] Phrase topic(std::size_t at) const {
        auto i = at + 1;
        const auto until = std::min(at + 8, words_.size());
        while (i < until && (among(words_[i].low,
                                   "to an a any immediately comment further say "
                                   "confirm discuss answer respond on about "
                                   "nor deny request requests for") ||
                             words_[i].is_any(Sort::negator, Sort::weekday))) {
            ++i;
        }
        if (i >= until || words_[i].mark != 0) {
            return {};
        }
        auto end = phrase_after(words_, i).end;
        if (words_[i].is(Sort::clause)) { // "whether others were hit"
            end = i + 1;
            while (end < words_.size() && end < i + 14 && words_[end].mark == 0) {
                ++end;
            }
        }
        return {i, end};
    }

    const Words& words_;
    Frames found_;
};

} // namespace

Frames stance_frames(const Scene& scene) {
    return Stances(scene).run();
}

} // namespace ample::cite::detail
