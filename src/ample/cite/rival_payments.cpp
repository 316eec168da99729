// A ransom paid, and not paid, by one firm.
//
//     "Norvik paid the group $2 million"    "The money was paid on 3 May"     paid
//     "We did not pay", "paid them nothing", "denies having paid", 支払っていない    not paid
//
// What a person is paid for a password, wages, fines and fees are other payments.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr WordList extortion =
    "ransom ransoms extortion extortionists blackmailers extort extorted";
constexpr WordList takers = "ransom ransoms demand extortion gang group hackers hacker attackers "
                            "criminals extortionists intruders blackmailers";
constexpr WordList other_sums =
    "fine fines penalty penalties tax taxes salary salaries wages wage compensation damages "
    "invoice invoices fee fees dividend premium pension pensions rent benefits refund refunds";
constexpr WordList money = "€ $ £ ¥ euros euro dollars dollar pounds pound yen won rupees bitcoin "
                           "bitcoins kroner krone zlotys francs rand reais pesos ringgit crore "
                           "lakh million cryptocurrency monero";

class Payments {
public:
    Payments(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            const bool open = scene_.at(claim).certainty.klass == "not-found";
            if (yes_.size() + no_.size() + open_.size() < most_compared &&
                (open || scene_.is_sure(claim))) {
                scene_.is_japanese(claim) ? read_japanese(claim) : read(claim);
            }
        }
        add_opposed(pairs_, "contradiction", told_and_denied, no_, yes_, [&](auto no, auto yes) {
            return excludes(no, yes);
        });
        add_opposed(pairs_,
                    "tension",
                    "no payment found so far, and one told of: an open finding denies nothing",
                    open_,
                    yes_,
                    [&](auto no, auto yes) { return excludes(no, yes); });
    }

private:
    void read_japanese(std::size_t claim) {
        const auto all = scene_.text(claim);
        if (!holds_one(all, "支払 送金")) {
            return;
        }
        if (scene_.is_denied(claim)) {
            no_.push_back(claim);
        } else if (holds_one(all, "身代金 集団 攻撃者 犯人 ハッカー") &&
                   holds_one(all, "支払った 支払いました 送金した 送金しました")) {
            yes_.push_back(claim);
        }
    }

    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const auto deeds = deeds_told(scene_.words(claim), scene_.phrase(claim));
        const bool paid = (deeds.done & deeds_of_payment()) != 0 || sends_money(claim);
        const bool denied = (deeds.denied & deeds_of_payment()) != 0;
        const bool denies = one.frame && one.frame->predicate == "denied" &&
                            scene_.has(claim, "paid paying pay payment");
        const bool open = scene_.has(claim,
                                     "found find seen evidence trace sign whether if would "
                                     "will should could might may");
        if (scene_.has(claim, "found find seen") && scene_.has(claim, "no nothing not") &&
            scene_.has(claim, "payment payments paid")) {
            open_.push_back(claim);
            return;
        }
        if (open || scene_.has(claim, other_sums) || scene_.has(claim, "card cards") ||
            is_of_others(scene_.words(claim), scene_.phrase(claim))) {
            return;
        }
        if ((denied || denies || (paid && scene_.is_denied(claim))) && is_of_ransom(claim)) {
            no_.push_back(claim);
        } else if (paid && !scene_.is_denied(claim) && one.kind == "claim" && is_taken(claim)) {
            yes_.push_back(claim);
        }
    }

    /// "sent 18 bitcoin".
    [[nodiscard]] bool sends_money(std::size_t claim) const {
        const auto at = scene_.find_one(claim, "sent wired transferred");
        const auto& words = scene_.words(claim);
        const auto end = std::min(at + 4, scene_.phrase(claim).end);
        for (auto i = at + 1; i < end; ++i) {
            if (number_of(words[at + 1].low) > 0 && among(words[i].low, money)) {
                return true;
            }
        }
        return false;
    }

    /// A denial says what was not paid, or its report tells of extortion.
    [[nodiscard]] bool is_of_ransom(std::size_t claim) const {
        return scene_.has(claim, takers) || scene_.is_told_in_report(claim, extortion) ||
               scene_.is_told_in_report(claim, "hackers attackers hacker");
    }

    /// Whether what was paid went to attackers, or is the money told of a few sentences before.
    [[nodiscard]] bool is_taken(std::size_t claim) const {
        constexpr std::size_t beside = 3;
        if (scene_.has(claim, takers)) {
            return true;
        }
        const bool back = scene_.has(claim, "money sum payment amount");
        if (back && !yes_.empty() && scene_.are_near(yes_.back(), claim, beside)) {
            return true;
        }
        return scene_.has(claim, money) && !scene_.spoken_of(claim).empty() &&
               (scene_.is_told_in_report(claim, extortion) || follows_attack(claim));
    }

    /// "The group broke into the yard's servers. The yard paid 200,000 euros."
    [[nodiscard]] bool follows_attack(std::size_t claim) const {
        const auto& one = scene_.at(claim);
        const auto& sentences = scene_.article(claim).sentences;
        const auto first = one.sentence - std::min<std::size_t>(one.sentence, 1);
        const auto tells = [](const Word& word) {
            return among(word.low, "group gang hackers attackers intruders extortionists");
        };
        const auto& before = sentences[first].words;
        const auto& own = sentences[one.sentence].words; // "The gang said Acme paid it"
        return std::any_of(before.begin(), before.end(), tells) ||
               std::any_of(own.begin(), own.end(), tells);
    }

    [[nodiscard]] bool excludes(std::size_t no, std::size_t yes) const {
        const auto x = scene_.time(no);
        const auto y = scene_.time(yes);
        return scene_.stand_apart(no, yes) && scene_.one_story(no, yes) &&
               !(x && y && are_apart(*x, *y)) && scene_.are_of_one_party(no, yes);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<std::size_t> yes_;
    std::vector<std::size_t> no_;
    std::vector<std::size_t> open_; ///< looked for, and not found
};

} // namespace

bool is_of_others(const Words& words, Phrase clause) {
    constexpr WordList persons =
        "him her me engineer technician employee officer clerk contractor insider student "
        "recruiter woman man businessman broker one anyone supplier client customers";
    constexpr WordList others =
        "supplier customer client partner subsidiary contractor insurer group gang hackers "
        "attackers criminals intruders recruiter";
    const auto end = std::min(clause.end, words.size());
    for (auto i = clause.begin; i + 1 < end; ++i) {
        const bool to = among(words[i].low, "paid pay paying to by no from");
        const auto k = i + 1 + (words[i + 1].is(Sort::determiner) && i + 2 < end ? 1 : 0);
        const bool cent = words[i].low == "no" && words[k].low == "one" && k + 1 < end &&
                          among(words[k + 1].low, money); // "not one krone"
        if (to && among(words[k].low, persons) && !cent) {
            return true;
        }
    }
    for (auto i = clause.begin; i < end && !among(words[i].low, "paid pay paying"); ++i) {
        const bool person = words[i].is(Sort::person) && !words[i].is(Sort::pronoun);
        const bool group = among(words[i].low, others) && i + 1 < end && words[i + 1].mark == 0 &&
                           !words[i + 1].capital; // not "Hospital group Norvik"
        if (person || group) {
            return true;
        }
    }
    return false;
}

void compare_payments(const AccountScene& scene, OpposedPairs& pairs) {
    Payments(scene, pairs).run();
}

} // namespace ample::cite::detail
