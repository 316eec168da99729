// When a firm first heard of what befell it, and that it had been told before.
//
//     "We first heard of it on 9 September"            first     9 September
//     "The first alert reached us on 20 August"        first     20 August
//     "It only became aware of the access on 14 July"  first     14 July
//     "Norvik was warned as early as May"              told      May
//     "Its managers were informed on 2 June"           told      2 June
//     "The office alerted the shipyard on 3 May"       told      3 May
//     "first notified workers in September" / "notified them on 8 July"    of one teller
//
// The two exclude each other where the telling lies before the hearing, and the one told is the one
// who heard: by name, or told of beside each other. What is told must be the harm, or nothing that
// is named.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList telling = "warned told informed notified alerted briefed";
constexpr WordList notices = "warning warnings alert alerts notice word report reports hint hints "
                             "indication indications notification message tip sign signs";
constexpr WordList harms = "breach breaches attack attacks theft leak leaks intrusion intrusions "
                           "intruder intruders hack hacks hacker hackers incident break-in "
                           "break-ins cyberattack compromise access attackers infection";

struct Told {
    std::size_t claim = 0;
    Span time = {};
};

class Learning {
public:
    Learning(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool plain = !scene_.is_japanese(claim) && scene_.is_sure(claim) &&
                               !scene_.has(claim, "if whether will would could may might should");
            const auto time = plain ? scene_.time(claim) : std::nullopt;
            if (time && size() < 2 * most_compared) {
                read({claim, *time});
            }
        }
        for (const auto& late : notices_late_) {
            for (const auto& early : notices_early_) {
                if (is_one_notice(late, early)) {
                    pairs_[{"contradiction",
                            "one says that they were told at a time, the other that they were not "
                            "told until later"}]
                        .emplace_back(late.claim, early.claim);
                }
            }
        }
        for (const auto& late : first_) {
            for (const auto& early : told_) {
                if (exclude(late, early)) {
                    pairs_[{"contradiction",
                            "one says it was learned of at a time, the other that it was known "
                            "before"}]
                        .emplace_back(late.claim, early.claim);
                }
            }
        }
    }

private:
    [[nodiscard]] std::size_t size() const {
        return first_.size() + told_.size() + notices_late_.size() + notices_early_.size();
    }

    void read(const Told& one) {
        if (is_first_notice(one.claim)) {
            notices_late_.push_back(one);
        } else if (!scene_.is_denied(one.claim) && !is_passive(one.claim) &&
                   scene_.has(one.claim, telling)) {
            notices_early_.push_back(one);
        }
        if (is_first(one.claim)) {
            first_.push_back(one);
        } else if (!scene_.is_denied(one.claim) && is_told(one.claim)) {
            told_.push_back(one);
        }
    }

    /// "first heard", "only became aware", "the first alert reached us", "did not learn until".
    [[nodiscard]] bool is_first(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto first = scene_.find_one(claim, "first only earliest");
        const bool until = scene_.is_denied(claim) && scene_.has(claim, "until before");
        const bool aware =
            scene_.has(claim, "aware heard learned learnt hear learn contacted discovered") ||
            find(words, "found out", at.begin, at.end) < at.end || is_passive(claim);
        if (aware && (first < at.end || until)) {
            return is_own(claim);
        }
        const bool notice = first + 1 < at.end && among(words[first + 1].low, notices);
        return notice && is_own(claim) &&
               scene_.has(claim, "reached came arrived received got had was were");
    }

    /// "the company first notified workers in September".
    [[nodiscard]] bool is_first_notice(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, telling);
        return verb > at.begin && verb < at.end && among(words[verb - 1].low, "first only");
    }

    /// One teller told the same people: by a noun, or "them" shortly after.
    [[nodiscard]] bool is_one_notice(const Told& late, const Told& early) const {
        constexpr std::size_t beside = 2;
        const auto hearers = [&](std::size_t claim) {
            const auto at = hearer_of(claim);
            const auto& words = scene_.words(claim);
            Names found;
            for (auto i = at.begin; i < at.end; ++i) {
                if (is_content_word(words[i])) {
                    found.insert(words[i].low);
                }
            }
            return found;
        };
        const auto x = hearers(late.claim);
        const auto y = hearers(early.claim);
        const bool back = y.empty() && scene_.has(early.claim, "them") &&
                          scene_.are_near(late.claim, early.claim, beside);
        return is_before(early.time.until, late.time.from) && (meet(x, y) || back) &&
               scene_.stand_apart(late.claim, early.claim) &&
               scene_.one_story(late.claim, early.claim) &&
               scene_.are_of_one_party(late.claim, early.claim);
    }

    /// Who speaks of himself, or of the firm by its name.
    [[nodiscard]] bool is_own(std::size_t claim) const {
        return scene_.has(claim, "we us our i me it they its company firm") ||
               meet(scene_.spoken_of(claim), scene_.firm_of(claim));
    }

    /// "was warned of it", "alerted the shipyard", "received a warning".
    [[nodiscard]] bool is_told(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, telling);
        if (verb == at.end) {
            return false;
        }
        const auto about = std::min({find(words, "of", verb, at.end),
                                     find(words, "about", verb, at.end),
                                     find(words, "that", verb, at.end)});
        const bool harm = scene_.has(claim, harms);
        const bool named = about < at.end && !harm; // of something else
        const bool back = about + 1 < at.end && among(words[about + 1].low, "it this");
        return (!named || back) && !scene_.has(claim, "customers clients users public media");
    }

    /// Whether who was told is who heard.
    [[nodiscard]] bool are_of_one(const Told& late, const Told& early) const {
        constexpr std::size_t beside = 3;
        const auto firm = scene_.firm_of(late.claim);
        const auto hearer = hearer_of(early.claim);
        const auto& words = scene_.words(early.claim);
        const bool named = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(hearer.begin),
                                       words.begin() + static_cast<std::ptrdiff_t>(hearer.end),
                                       [&](const Word& word) { return firm.contains(word.low); });
        if (named) {
            return true;
        }
        if (is_office(late.claim, words, hearer)) {
            return true;
        }
        const bool others = names_somebody(early.claim, hearer);
        const bool back = has_noun(early.claim, hearer);
        return back && !others &&
               (scene_.are_near(late.claim, early.claim, beside) ||
                scene_.is_named_near(early.claim, firm) ||
                scene_.are_of_one_party(late.claim, early.claim));
    }

    /// "the defence ministry", of what the defence ministry says of itself: a ministry is known by
    /// the word before it.
    [[nodiscard]] bool is_office(std::size_t late, const Words& words, Phrase hearer) const {
        const auto& name = scene_.at(late).chain.back().name;
        const auto called = words_of(name, 0, name.size());
        for (auto i = hearer.begin + 1; i < hearer.end; ++i) {
            const auto& kind = words[i - 1].low;
            if (words[i].low == "ministry" && is_content_word(words[i - 1]) &&
                is_same_ministry(called, kind)) {
                return true;
            }
        }
        return false;
    }

    /// "the ministry" alone may be any.
    static bool is_same_ministry(const Words& called, const std::string& kind) {
        const auto noun = find(called, "ministry", 0, called.size());
        return noun < called.size() && (find(called, kind, 0, called.size()) < called.size() ||
                                        noun == 0 || !is_content_word(called[noun - 1]));
    }

    /// "was told", "was first informed".
    [[nodiscard]] bool is_passive(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, telling);
        return verb < at.end && verb > at.begin &&
               (words[verb - 1].is(Sort::be) ||
                (verb > at.begin + 1 && words[verb - 2].is(Sort::be)));
    }

    /// Who is told: before a passive, behind an active verb.
    [[nodiscard]] Phrase hearer_of(std::size_t claim) const {
        constexpr std::size_t longest = 7;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, telling);
        if (is_passive(claim)) {
            return {at.begin, verb};
        }
        auto end = verb + 1;
        while (end < at.end && end < verb + longest && words[end].mark == 0 &&
               !among(words[end].low, "of about to on that in by as")) {
            ++end;
        }
        return {std::min(verb + 1, end), end};
    }

    /// "its managers", "the company", "security managers": of the house told of.
    [[nodiscard]] bool has_noun(std::size_t claim, Phrase at) const {
        const auto& words = scene_.words(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            if (words[i].is_any(Sort::organisation, Sort::victim) ||
                among(words[i].low,
                      "its our it they we us management managers bosses board executives directors "
                      "operator leadership shipyard yard")) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool names_somebody(std::size_t claim, Phrase at) const {
        const auto& words = scene_.words(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            const bool name = words[i].capital && words[i].mark == 0 && i > 0 &&
                              !words[i].is_any(Sort::determiner, Sort::pronoun, Sort::month);
            if (name) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool exclude(const Told& late, const Told& early) const {
        return is_before(early.time.until, late.time.from) &&
               scene_.stand_apart(late.claim, early.claim) &&
               scene_.one_story(late.claim, early.claim) && are_of_one(late, early);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Told> first_;
    std::vector<Told> told_;
    std::vector<Told> notices_late_;
    std::vector<Told> notices_early_;
};

} // namespace

void compare_learning(const AccountScene& scene, OpposedPairs& pairs) {
    Learning(scene, pairs).run();
}

} // namespace ample::cite::detail
