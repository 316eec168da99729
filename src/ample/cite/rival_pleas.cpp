// Who is accused and denies it, without a word on what was otherwise.
//
//     "He has been charged with fraud"  "The engineer denies the charge"       opposed
//     男は…の疑い  「容疑を否認している」                                              opposed
//     "My client does not know any hackers" behind it: likewise
//
// The denial answers the charges and suspicions of its report that stand before it, and those that
// other reports of the story tell of a person of the same name or noun.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr std::size_t beside = 6; // sentences between a charge and its denial

class Pleas {
public:
    Pleas(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            if (is_charge(claim) && charges_.size() < most_compared) {
                charges_.push_back(claim);
            }
        }
        for (const auto claim : scene_.told()) {
            if (is_plea(claim)) {
                answer(claim);
                pleas_.push_back(claim);
            } else if (is_admission(claim) && admissions_.size() < most_compared) {
                admissions_.push_back(claim);
            }
        }
        add_opposed(pairs_,
                    "contradiction",
                    "one says that the accused admits it, the other that he denies it",
                    pleas_,
                    admissions_,
                    [&](auto plea, auto other) { return excludes(plea, other); });
    }

private:
    [[nodiscard]] bool is_charge(std::size_t claim) const {
        const auto& one = scene_.at(claim);
        if (!one.frame || one.negative || one.kind != "claim") {
            return false;
        }
        const bool accused = among(one.frame->predicate, "charged suspected-of");
        const bool held = scene_.is_charge(claim) &&
                          among(one.frame->predicate, "leased handed-over sold stolen paid");
        return accused || held;
    }

    /// "denies the charges", "rejected the accusation", 容疑を否認: by a person or for one.
    [[nodiscard]] bool is_plea(std::size_t claim) const {
        if (scene_.is_japanese(claim)) {
            return holds_one(scene_.text(claim), "容疑を否認 容疑を否定 起訴内容を否認");
        }
        const auto& one = scene_.at(claim);
        const bool denies = one.frame && one.frame->predicate == "denied";
        const bool matter =
            scene_.has(claim,
                       "charge charges allegation allegations accusation accusations "
                       "suspicion suspicions offence offences wrongdoing");
        const auto& key = one.root.key;
        const auto at = scene_.phrase(claim);
        const auto& words = scene_.words(claim);
        const bool person = key.starts_with("person:") || key.starts_with("counsel:") ||
                            (at.begin < at.end && among(words[at.begin].low, "he she"));
        return denies && matter && person;
    }

    /// "has admitted the charge", 容疑を認めている.
    [[nodiscard]] bool is_admission(std::size_t claim) const {
        if (scene_.is_japanese(claim)) {
            return holds_one(scene_.text(claim), "容疑を認め 起訴内容を認め") &&
                   !scene_.is_denied(claim);
        }
        return scene_.at(claim).kind == "claim" && !scene_.is_denied(claim) &&
               scene_.has(claim, "admitted admits confessed") &&
               scene_.has(claim, "charge charges allegation allegations accusation accusations");
    }

    /// In one report, or of one person and one day, or "throughout": who changes his plea later
    /// is no contradiction.
    [[nodiscard]] bool excludes(std::size_t plea, std::size_t admission) const {
        const auto a = persons(plea);
        const auto b = persons(admission);
        const bool meant =
            a.empty() || b.empty() ||
            std::any_of(a.begin(), a.end(), [&](const auto& one) { return b.contains(one); });
        const auto x = scene_.said(plea);
        const auto y = scene_.said(admission);
        const bool throughout = scene_.is_japanese(plea)
                                    ? holds_one(scene_.text(plea), "一貫して 終始")
                                    : scene_.has(plea, "always throughout consistently");
        const bool one_time = scene_.at(plea).article == scene_.at(admission).article ||
                              (x && y && *x == *y) || throughout;
        return one_time && meant && scene_.stand_apart(plea, admission) &&
               scene_.one_story(plea, admission);
    }

    [[nodiscard]] Names persons(std::size_t claim) const {
        Names who;
        const auto& words = scene_.words(claim);
        for (const auto& word : words) {
            if (word.is(Sort::person) && !word.is(Sort::pronoun)) {
                who.insert(word.low);
            }
        }
        auto names = case_names(words, scene_.phrase(claim));
        who.merge(names);
        return who;
    }

    void answer(std::size_t plea) {
        const auto& one = scene_.at(plea);
        Names accused;
        std::vector<std::size_t> answered;
        for (const auto charge : charges_) {
            const auto& other = scene_.at(charge);
            const bool before =
                scene_.are_near(plea, charge, beside) && other.sentence <= one.sentence;
            if (before) {
                answered.push_back(charge);
                accused.merge(persons(charge));
            }
        }
        for (const auto charge : charges_) {
            const auto who = persons(charge);
            const bool meant = std::any_of(who.begin(), who.end(), [&](const auto& name) {
                return accused.contains(name) && name != "suspect" && name != "group";
            });
            if (scene_.at(charge).article != one.article && meant &&
                scene_.one_story(plea, charge)) {
                answered.push_back(charge);
            }
        }
        for (const auto charge : answered) {
            oppose(plea, charge);
            for (const auto next : said_behind(plea)) {
                oppose(next, charge);
            }
        }
    }

    /// What the denier adds: "My client has never met them."
    [[nodiscard]] std::vector<std::size_t> said_behind(std::size_t plea) const {
        std::vector<std::size_t> some;
        const auto& one = scene_.at(plea);
        const auto first = std::lower_bound(scene_.told().begin(), scene_.told().end(), plea);
        for (auto i = first; i != scene_.told().end(); ++i) {
            const auto& next = scene_.at(*i);
            if (next.article != one.article || next.sentence > one.sentence + 1) {
                break;
            }
            const bool deed = next.frame && among(next.frame->predicate,
                                                  "handed-over sold leased "
                                                  "paid bought");
            if (*i != plea && next.root.key == one.root.key && !deed && scene_.is_denied(*i) &&
                next.kind == "claim") {
                some.push_back(*i);
            }
        }
        return some;
    }

    void oppose(std::size_t plea, std::size_t charge) {
        pairs_[{"opposition", "the accused denies what he is charged with or suspected of"}]
            .emplace_back(plea, charge);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<std::size_t> charges_;
    std::vector<std::size_t> pleas_;
    std::vector<std::size_t> admissions_;
};

} // namespace

void compare_pleas(const AccountScene& scene, OpposedPairs& pairs) {
    Pleas(scene, pairs).run();
}

} // namespace ample::cite::detail
