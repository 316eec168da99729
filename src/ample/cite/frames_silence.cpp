#include <ample/cite/certainty.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/frames.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

class Silences {
public:
    explicit Silences(const Scene& scene) : words_(scene.words) {}

    Frames run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].mark == 0) {
                declined(i);
            }
        }
        return std::move(found_);
    }

private:
    /// "declined to comment", "did not respond to a request for comment", "no comment".
    void declined(std::size_t at) {
        constexpr WordList verbs =
            "respond reply comment replied say confirm confirmed answer take commented refrain "
            "refrained refrains reached position notice commenting make makes issue speculate "
            "discuss go give grant unanswered returned answered react elaborate";
        const auto& low = words_[at].low;
        if (!words_[at].is(Sort::decline) && !among(low, verbs)) {
            return;
        }
        const auto until = std::min(at + 10, words_.size());
        const bool refuses = words_[at].is(Sort::decline) && at + 2 < words_.size() &&
                             words_[at + 1].low == "to" &&
                             among(words_[at + 2].low,
                                   "comment say answer elaborate respond confirm discuss "
                                   "give provide disclose tell reveal specify name identify "
                                   "address speculate talk speak");
        const bool drawn = words_[at].is(Sort::decline) && at + 3 < words_.size() &&
                           words_[at + 2].low == "be" &&
                           among(words_[at + 3].low, "drawn interviewed");
        const bool yields = refuses && words_[at + 2].low == "give" && at + 3 < words_.size() &&
                            among(words_[at + 3].low, "in up way ground");
        const auto before = at > 4 ? at - 4 : 0;
        const bool did = find(words_, "did", before, at) < at || // not "do not reply to"
                         find(words_, "had", before, at) < at;
        bool asked = false;
        for (auto i = at + 1; i < until; ++i) {
            asked = asked || among(words_[i].low, "comment questions request requests") ||
                    (did && among(words_[i].low,
                                  "e-mail e-mails email emails letter letters message messages "
                                  "calls call inquiries enquiries queries query"));
        }
        const bool awaited = low == "comment" && // "had yet to see any official comment"
                             std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(before),
                                         words_.begin() + static_cast<std::ptrdiff_t>(at),
                                         [](const Word& word) {
                                             return among(word.low, "see seen receive received");
                                         });
        const bool silent =
            (among(low, "respond reply comment replied") && !awaited && is_negated(words_, at) &&
             (low == "comment" || asked ||
              (did && (at + 1 == words_.size() || words_[at + 1].mark == '.')))) ||
            (low == "say" && is_negated(words_, at) && at + 1 < words_.size() &&
             among(words_[at + 1].low, "whether how when who what if")) ||
            (low == "say" && at > 1 && words_[at - 1].low == "not" &&
             words_[at - 2].low == "would");
        const bool neither = (low == "confirm" && find(words_, "nor deny", at, until) < until) ||
                             (low == "confirmed" && find(words_, "nor denied", at, until) < until);
        const bool answers = (low == "answer" || (low == "take" && at + 1 < words_.size() &&
                                                  words_[at + 1].low == "questions")) &&
                             is_negated(words_, at);
        const bool bidden = at > 1 && words_[at - 1].low == "to" && words_[at - 2].low == "not";
        const bool no_talk = among(low, "give grant") && is_negated(words_, at) &&
                             find(words_, "interviews", at, at + 3) < at + 3;
        const bool unspoken = low == "commented" && is_negated(words_, at);
        const bool refrains = among(low, "refrain refrained refrains") &&
                              (find(words_, "comment", at, at + 4) < at + 4 ||
                               find(words_, "commenting", at, at + 4) < at + 4);
        const bool unreached = low == "reached" && is_negated(words_, at) && at > 1 &&
                               (words_[at - 1].is(Sort::be) || words_[at - 2].is(Sort::be)) &&
                               !(at > 2 && among(words_[at - 3].low, "which that"));
        const bool unconfirmed = low == "confirm" && at > 1 && words_[at - 1].low == "not" &&
                                 among(words_[at - 2].low, "would did could");
        const bool unwilling = among(low, "respond react comment answer say discuss elaborate") &&
                               at > 2 && words_[at - 1].low == "to" &&
                               among(words_[at - 2].low, "want wish prepared willing wanted") &&
                               is_negated(words_, at); // "does not want to respond"
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
        const bool ongoing =
            low == "commenting" && at > 1 && words_[at - 1].low == "be" && is_negated(words_, at);
        const bool no_word = among(low, "make makes issue") && at + 2 < words_.size() &&
                             words_[at + 1].low == "no" && no_more(at + 2);
        const bool no_guess = low == "speculate" && is_negated(words_, at);
        const bool by_custom = low == "discuss" && at > 1 && words_[at - 1].low == "not" &&
                               among(words_[at - 2].low, "does do");
        const bool goes_into = low == "go" && is_negated(words_, at) && at + 1 < words_.size() &&
                               words_[at + 1].low == "into";
        const bool tells =
            !bidden && !yields &&
            (goes_into || no_talk || refuses || drawn || silent || neither || answers || unspoken ||
             interview || unreached || unconfirmed || unwilling); // not "told staff not to answer"
        if ((tells && !words_[at].quoted) || refrains || by_rule || unable || by_custom ||
            on_notice || no_guess || ongoing || no_word) {
            const auto about = unreached                                              ? Phrase{}
                               : among(low, "respond reply answer replied") && silent ? request(at)
                                                                                      : topic(at);
            found_.push_back(
                {"declined", at, {}, {"comment", "", "comment", about}, false, true, who(at)});
        }
        if (low == "unanswered" || (among(low, "returned answered") && is_negated(words_, at))) {
            unanswered(at);
        }
    }

    /// "no further | statements", "no | comment".
    [[nodiscard]] bool no_more(std::size_t at) const {
        const auto noun =
            at + (among(words_[at].low, "further more other additional public") ? 1 : 0);
        return noun < words_.size() &&
               among(words_[noun].low, "statement statements comment comments");
    }

    /// "Calls to the embassy went unanswered", "a letter to the firm was not answered".
    void unanswered(std::size_t at) {
        const auto verb = finite_in(words_, at > 4 ? at - 4 : 0, at);
        const auto front = phrase_before(words_, verb);
        const auto to = find(words_, "to", front.begin, front.end);
        const bool asked = std::any_of(
            words_.begin() + static_cast<std::ptrdiff_t>(front.begin),
            words_.begin() + static_cast<std::ptrdiff_t>(to),
            [](const Word& word) {
                return among(word.low,
                             "call calls e-mail e-mails email emails letter letters message "
                             "messages question questions request requests inquiries enquiries");
            });
        if (verb < at && asked && to > front.begin && to + 1 < front.end) {
            found_.push_back({"declined",
                              at,
                              {},
                              {"comment", "", "comment", {front.begin, to}},
                              false,
                              true,
                              {to + 1, front.end}});
        }
    }

    /// "did not respond to | a request for comment".
    [[nodiscard]] Phrase request(std::size_t at) const {
        auto i = at + 1;
        while (i < std::min(at + 4, words_.size()) &&
               (words_[i].low == "to" || words_[i].is_any(Sort::adverb, Sort::weekday))) {
            ++i;
        }
        return i < words_.size() && words_[i].mark == 0 ? phrase_after(words_, i) : Phrase{};
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
                                   "nor deny denied request requests for") ||
                             words_[i].is_any(Sort::negator, Sort::weekday))) {
            ++i;
        }
        if (i >= until || words_[i].mark != 0 || among(words_[i].low, "before after until")) {
            return {};
        }
        auto end = phrase_after(words_, i).end;
        if (words_[i].is(Sort::clause) || among(words_[i].low, "how why what")) { // "whether X was"
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

Frames silence_frames(const Scene& scene) {
    return Silences(scene).run();
}

} // namespace ample::cite::detail
