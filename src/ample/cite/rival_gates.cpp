// What a network was entered through, and whether it was entered at all.
//
//     "broke in through a gateway made by Norsoft"             through  norsoft
//     "QuayPay was not the way into the bank" (Norsoft)        not      quaypay, norsoft
//     "had been inside the firm's own network for weeks"       entered  the firm
//     "Our internal systems were not accessed" (the firm)      not      the firm
//
// A way is one where its name, or who makes it and denies, stands behind "through". Only the
// network as a whole is denied: "no booking systems were accessed" leaves the others.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList ways = "way door point vector source origin";
constexpr WordList systems = "system systems network networks server servers infrastructure";
constexpr WordList entering =
    "accessed breached entered hacked compromised penetrated infiltrated intruded";

struct Gate {
    std::size_t claim = 0;
    Names names = {};
};

class Gates {
public:
    Gates(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool few = through_.size() + not_through_.size() + in_.size() + not_in_.size() <
                             2 * most_compared;
            if (few && !scene_.is_japanese(claim) && scene_.is_sure(claim)) {
                read(claim);
            }
        }
        for (const auto& no : not_through_) {
            for (const auto& yes : through_) {
                if (are_apart_in_one_story(no.claim, yes.claim) && meet(no.names, yes.names)) {
                    note(no.claim, yes.claim);
                }
            }
        }
        for (const auto no : not_in_) {
            for (const auto yes : in_) {
                if (are_apart_in_one_story(no, yes) && is_of(yes, scene_.firm_of(no))) {
                    note(no, yes);
                }
            }
        }
    }

private:
    void read(std::size_t claim) {
        const bool open = scene_.has(claim, "if whether may might could would will should");
        if (open) {
            return;
        }
        const auto denied = scene_.is_denied(claim);
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        if (denied) {
            read_no_way(claim, words, at);
            if (denies_whole(words, at)) {
                not_in_.push_back(claim);
            }
            return;
        }
        const auto through = scene_.find_one(claim, "through via exploited exploiting");
        if (through < at.end && tells_entry(claim)) {
            auto names = case_names(words, {through + 1, at.end});
            if (!names.empty()) {
                through_.push_back({claim, std::move(names)});
            }
        }
        if (stands_inside(words, at)) {
            in_.push_back(claim);
        }
    }

    /// "Q was not the way in", "its gateway was not the entry point".
    void read_no_way(std::size_t claim, const Words& words, Phrase at) {
        const auto way = scene_.find_one(claim, ways);
        const bool entry = way < at.end && way > at.begin && words[way - 1].low == "entry";
        const bool in = entry || (way + 1 < at.end && (among(words[way + 1].low, "in into") ||
                                                       reads(words, way + 1, "of entry")));
        auto negator = at.begin;
        while (negator < at.end && !is_negator(words[negator])) {
            ++negator;
        }
        const bool thing = negator > at.begin && words[negator - 1].is(Sort::be) && negator < way;
        if (!in || !thing) {
            return;
        }
        const Phrase subject{at.begin, negator - 1};
        auto names = case_names(words, subject);
        if (subject.end == subject.begin + 1 && words[subject.begin].capital &&
            !words[subject.begin].is_any(Sort::pronoun, Sort::determiner)) {
            names.insert(words[subject.begin].low); // a name that opens the sentence
        }
        if (find(words, "its", subject.begin, subject.end) < subject.end ||
            find(words, "our", subject.begin, subject.end) < subject.end || names.empty() ||
            scene_.is_named_near(claim, scene_.holder(claim))) {
            names.merge(scene_.holder(claim));
        }
        not_through_.push_back({claim, std::move(names)});
    }

    [[nodiscard]] bool tells_entry(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        return (frame && among(frame->predicate, "compromised exploited")) ||
               scene_.has(claim, "broke broken entered came got hacked breached in");
    }

    /// "Our internal systems were not accessed", "its own network had not been breached".
    static bool denies_whole(const Words& words, Phrase at) {
        for (auto i = at.begin; i < at.end; ++i) {
            if (!among(words[i].low, systems) || i == at.begin) {
                continue;
            }
            const auto& before = words[i - 1].low;
            const bool internal = among(before, "internal own corporate") && i > at.begin + 1 &&
                                  among(words[i - 2].low, "our its the own 's their");
            const bool whole = internal || among(before, "our its");
            const bool deed =
                std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                            words.begin() + static_cast<std::ptrdiff_t>(at.end),
                            [](const Word& word) { return among(word.low, entering); });
            return whole && deed && !denies_part(words, at);
        }
        return false;
    }

    /// "had been inside the firm's own network for weeks".
    static bool stands_inside(const Words& words, Phrase at) {
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const bool inside = words[i].low == "inside" && words[i - 1].is_any(Sort::be);
            if (inside ||
                (words[i].low == "into" && among(words[i - 1].low, "broke broken got hacked"))) {
                const auto until = std::min(at.end, i + 9);
                return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                                   words.begin() + static_cast<std::ptrdiff_t>(until),
                                   [](const Word& word) { return among(word.low, systems); });
            }
        }
        return false;
    }

    [[nodiscard]] bool are_apart_in_one_story(std::size_t a, std::size_t b) const {
        return scene_.stand_apart(a, b) && scene_.one_story(a, b);
    }

    /// Whether a claim names one of `firm`, or its report named it last.
    [[nodiscard]] bool is_of(std::size_t claim, const Names& firm) const {
        return meet(case_names(scene_.words(claim), scene_.phrase(claim)), firm) ||
               meet(scene_.spoken_of(claim), firm);
    }

    void note(std::size_t no, std::size_t yes) {
        pairs_[{"contradiction", told_and_denied}].emplace_back(no, yes);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Gate> through_;
    std::vector<Gate> not_through_;
    std::vector<std::size_t> in_;
    std::vector<std::size_t> not_in_;
};

} // namespace

void compare_gates(const AccountScene& scene, OpposedPairs& pairs) {
    Gates(scene, pairs).run();
}

} // namespace ample::cite::detail
