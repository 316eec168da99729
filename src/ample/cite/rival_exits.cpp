// How somebody left his post or the country: dismissed or resigned, expelled or not.
//
//     "Norvik dismissed Holt in June"        dismissed  holt
//     "Holt resigned in July"                resigned   holt: not dismissed
//     "Holt was not dismissed"               -
//     "Ostravia's second secretary was expelled"   against  "no diplomat had been expelled"

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Claims = std::vector<std::size_t>;

constexpr WordList dismissing = "dismissed fired sacked";
constexpr WordList resigning = "resigned quit";
constexpr WordList diplomats = "diplomat diplomats secretary attache attaché counsellor envoy "
                               "consul ambassador";

class Exits {
public:
    Exits(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (!scene_.is_japanese(claim) && scene_.is_sure(claim)) {
                read(claim);
            }
        }
        add_opposed(
            pairs_, "contradiction", told_and_denied, stayed_, dismissed_, [&](auto no, auto yes) {
                return may_be_one(no, yes) && name_one(no, yes);
            });
        add_opposed(pairs_,
                    "contradiction",
                    told_and_denied,
                    not_expelled_,
                    expelled_,
                    [&](auto no, auto yes) { return may_be_one(no, yes); });
    }

private:
    void read(std::size_t claim) {
        const bool claims = scene_.at(claim).kind != "stance";
        const auto& frame = scene_.at(claim).frame;
        const bool denies = frame && frame->predicate == "denied";
        const bool denied = denies || scene_.is_denied(claim) || scene_.has(claim, "no");
        if (dismissed_.size() + stayed_.size() + expelled_.size() > most_compared ||
            (!claims && !denies) || scene_.has(claim, "if whether will would could may might")) {
            return;
        }
        if (is_dismissal(claim)) {
            (denied ? stayed_ : dismissed_).push_back(claim);
        } else if ((scene_.has(claim, resigning) || leaves_by_himself(claim)) && !denied &&
                   claims) {
            stayed_.push_back(claim);
        }
        if (scene_.has(claim, "expelled") && (denied || scene_.has(claim, diplomats))) {
            (denied ? not_expelled_ : expelled_).push_back(claim);
        }
    }

    /// "left the museum at his own request".
    [[nodiscard]] bool leaves_by_himself(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return scene_.has(claim, "left leave") &&
               std::min(find(words, "own request", at.begin, at.end),
                        find(words, "own accord", at.begin, at.end)) < at.end;
    }

    /// "dismissed Holt", "was dismissed": somebody, no accusation.
    [[nodiscard]] bool is_dismissal(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, dismissing);
        if (verb == at.end) {
            return false;
        }
        const bool passive =
            (verb > at.begin && words[verb - 1].is(Sort::be)) ||
            (verb > at.begin + 1 && words[verb - 2].is(Sort::be) && is_negator(words[verb - 1]));
        const bool of_person =
            verb + 1 < at.end && (words[verb + 1].capital || among(words[verb + 1].low, "him her"));
        return passive || of_person;
    }

    /// The names of a sentence that are of no firm.
    [[nodiscard]] Names names(std::size_t claim) const {
        return case_names(scene_.words(claim), {0, scene_.words(claim).size()});
    }

    [[nodiscard]] bool name_one(std::size_t a, std::size_t b) const {
        auto x = names(a);
        const auto y = names(b);
        const auto& words = scene_.words(a);
        if (!words.empty() && words.front().capital) {
            x.insert(words.front().low); // "Holt resigned"
        }
        constexpr std::size_t beside = 2; // "He resigned, ... The firm dismissed him"
        const bool pronouns = scene_.has(a, "he she him her") && scene_.has(b, "he she him her");
        constexpr WordList kin = "son daughter husband wife brother sister father mother client";
        const bool relative = scene_.has(a, kin) || scene_.has(b, kin); // "her son had quit"
        return ((pronouns || relative) && scene_.are_near(a, b, beside)) ||
               std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
    }

    [[nodiscard]] bool may_be_one(std::size_t a, std::size_t b) const {
        return scene_.stand_apart(a, b) && scene_.one_story(a, b);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    Claims dismissed_;
    Claims stayed_;
    Claims expelled_;
    Claims not_expelled_;
};

} // namespace

void compare_exits(const AccountScene& scene, OpposedPairs& pairs) {
    Exits(scene, pairs).run();
}

} // namespace ample::cite::detail
