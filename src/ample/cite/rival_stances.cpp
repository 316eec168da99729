// Stances that point back, in one report.
//
//     "It waited 19 days, a committee found. Its chief called the report unfair."
//     "They left from Bergen, she said. \"That account is false,\" said the owner."
//     "He is accused of theft. ... His lawyer said he would plead not guilty."
//
// A stance says that another is wrong, and not what was so instead. It points back with a noun for
// what was said (the report, that claim); meant is the nearest thing that another told, a few
// sentences before; of states and accused, who answer what stands farther up, the nearest
// accusation.

#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t near = 2; // sentences back
constexpr std::size_t far = 40; // for the answer to an accusation

constexpr WordList judging =
    "called calls described describes branded dismissed dismisses rejected rejects ridiculed "
    "ridicules rubbished questioned questions disputed disputes denied denies mocked contested "
    "contests challenged condemned doubts doubted brushed";
constexpr WordList sayings =
    "report reports finding findings allegation allegations accusation accusations attribution "
    "charge charges claim claims conclusion conclusions judgment judgement description account "
    "accounts story stories tale version suggestion assertion assertions";
constexpr WordList faults =
    "false untrue wrong incorrect inaccurate baseless unfounded groundless fabricated absurd "
    "misleading unfair irresponsible ridiculous exaggerated mistaken misinformed misled unproven";
constexpr WordList of_states = "attributed tasked likelihood";
constexpr WordList of_persons = "charged suspected-of";

/// "called the report unfair", "rejects every charge", "questioned that conclusion".
bool judges_saying(const Words& words, Phrase at) {
    constexpr std::size_t reach = 5;
    for (auto i = at.begin; i < at.end; ++i) {
        if (!among(words[i].low, judging) || negated_before(words, i, at.begin)) {
            continue;
        }
        for (auto k = i + 1; k < std::min(at.end, i + reach) && words[k].mark == 0; ++k) {
            if (among(words[k].low, sayings)) {
                return true;
            }
        }
    }
    return false;
}

/// "The report is baseless", "That description was inaccurate", "Mr Holt has been misled".
bool finds_fault(const Words& words, Phrase at) {
    constexpr std::size_t longest = 9;
    if (at.end - at.begin > longest) {
        return false;
    }
    bool subject = false;
    for (auto i = at.begin; i + 1 < at.end; ++i) {
        subject = subject || among(words[i].low, sayings) ||
                  (words[i].capital && i > at.begin && is_name(words[i]));
        const bool verb = words[i].is(Sort::be);
        if (subject && verb && among(words[i + 1].low, faults)) {
            return true;
        }
    }
    return false;
}

/// "does not support this", "does not recognise that description", "are not proof".
bool finds_no_support(const Words& words, Phrase at) {
    constexpr WordList pointing = "this that these those it";
    for (auto i = at.begin + 1; i < at.end; ++i) {
        const auto next = i + 1 < at.end ? std::string_view(words[i + 1].low) : "";
        const bool supports = among(words[i].low, "support supports") && among(next, pointing);
        const bool knows = among(words[i].low, "recognise recognize") && among(next, pointing);
        const bool proof = among(words[i].low, "proof evidence") && words[i - 1].low == "not";
        if (proof || ((supports || knows) && negated_before(words, i, at.begin))) {
            return true;
        }
    }
    return false;
}

/// "would plead not guilty", "will defend the charges": an accused answers.
bool pleads(const Words& words, Phrase at) {
    for (auto i = at.begin + 1; i < at.end; ++i) {
        const auto& low = words[i].low;
        if (low == "guilty" && words[i - 1].low == "not") {
            return true;
        }
        if ((low == "charge" || low == "charges") && i >= at.begin + 2 &&
            among(words[i - 1].low, "the every all these") &&
            among(words[i - 2].low, "defend denies denied rejects rejected")) {
            return true;
        }
    }
    return false;
}

class Stances {
public:
    Stances(const RivalScene& scene, Rivalry& found)
        : scene_(scene), found_(found), told_(scene.told()) {}

    void run() {
        for (std::size_t k = 0; k < told_.size(); ++k) {
            const auto& words = scene_.words(told_[k]);
            const auto at = scene_.phrase(told_[k]);
            if (at.end > words.size() || at.end - at.begin < 2 || words.back().mark == '?') {
                continue;
            }
            if (pleads(words, at)) {
                answer_accusation(k, of_persons);
            } else if (judges_saying(words, at) || finds_fault(words, at) ||
                       finds_no_support(words, at)) {
                oppose(k);
            }
        }
    }

private:
    [[nodiscard]] bool is_stance(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        return scene_.at(claim).kind == "stance" || (frame && (frame->stance || is_denial(*frame)));
    }

    [[nodiscard]] bool stand_apart(std::size_t a, std::size_t b) const {
        return !is_one_root(scene_.at(a), scene_.at(b)) && has_holder(scene_.at(a));
    }

    [[nodiscard]] bool is_foreign(std::size_t claim) const {
        return scene_.at(claim).root.key.ends_with("foreign ministry");
    }

    void add(std::size_t no, std::size_t other) {
        found_.add("opposition", stance_on_told, no, "stance", other, "told");
    }

    /// The nearest accusation of another in the report.
    bool answer_accusation(std::size_t k, const WordList& accusing) {
        const auto& one = scene_.at(told_[k]);
        for (auto i = k; i-- > 0;) {
            const auto& other = scene_.at(told_[i]);
            if (other.article != one.article || other.sentence + far < one.sentence) {
                return false;
            }
            if (other.frame && among(other.frame->predicate, accusing) && !other.negative &&
                stand_apart(told_[k], told_[i]) && !is_stance(told_[i])) {
                add(told_[k], told_[i]);
                return true;
            }
        }
        return false;
    }

    void oppose(std::size_t k) {
        const auto& one = scene_.at(told_[k]);
        if (is_foreign(told_[k])) {
            answer_accusation(k, of_states);
            return;
        }
        std::size_t sentence = one.sentence + 1; // of the nearest that tells something
        for (auto i = k; i-- > 0;) {
            const auto& other = scene_.at(told_[i]);
            if (other.article != one.article || other.sentence + near < one.sentence ||
                (sentence <= one.sentence && other.sentence != sentence)) {
                return;
            }
            if (is_stance(told_[i]) || other.kind != "claim") {
                continue;
            }
            if (stand_apart(told_[k], told_[i])) {
                add(told_[k], told_[i]);
            }
            sentence = other.sentence;
        }
    }

    const RivalScene& scene_;
    Rivalry& found_;
    const std::vector<std::size_t>& told_;
};

} // namespace

void compare_stances(const RivalScene& scene, Rivalry& found) {
    Stances(scene, found).run();
}

} // namespace ample::cite::detail
