// What is so first, and what takes its place in the course of things.
//
//     "was arrested on Monday"             then  "was released on bail on Thursday"
//     "is due to visit Norland on 3 May"   then  "The visit has been cancelled"
//
// Of one person or one meeting, in one story. The later state does not contradict the earlier one.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Claims = std::vector<std::size_t>;

constexpr WordList plans = "due scheduled planned expected set will votes meets travels plans";
constexpr WordList called_off = "cancelled canceled postponed off suspended delayed scrapped";

/// What can be planned and called off, as one word for its noun and its verb.
struct Event {
    WordList forms;
    std::string_view noun;
};

constexpr Event events[] = {{"visit visits travel travels", "visit"},
                            {"meet meets meeting meetings talks summit", "meeting"},
                            {"vote votes voting ballot", "vote"},
                            {"hearing hearings", "hearing"},
                            {"conference", "conference"},
                            {"trial", "trial"},
                            {"launch launches", "launch"},
                            {"auction", "auction"}};

class Turns {
public:
    Turns(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            if (!scene_.is_japanese(claim) && scene_.at(claim).kind == "claim") {
                read(claim);
            }
        }
        add_opposed(pairs_,
                    "supersession",
                    "the proceedings went on: what was so first is replaced by what came later",
                    held_,
                    released_,
                    [&](auto held, auto released) { return are_of_one_person(held, released); });
        add_opposed(pairs_,
                    "supersession",
                    "what was planned has been called off",
                    planned_,
                    off_,
                    [&](auto plan, auto off) { return are_of_one_event(plan, off); });
    }

private:
    static void keep(Claims& some, std::size_t claim) {
        if (some.size() < most_compared) {
            some.push_back(claim);
        }
    }

    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const bool denied = scene_.is_denied(claim);
        const bool arrested = one.frame && one.frame->predicate == "arrested";
        if (denied) {
            return;
        }
        if (is_release(claim)) {
            keep(released_, claim);
        } else if (arrested || scene_.has(claim, "custody remanded detained")) {
            keep(held_, claim);
        }
        if (event(claim).empty()) {
            return;
        }
        const bool planned = scene_.has(claim, plans);
        const bool cancelled = scene_.has(claim, called_off);
        if (cancelled) {
            keep(off_, claim);
        } else if (planned) {
            keep(planned_, claim);
        }
    }

    /// "was released", "freed on bail", "set him free": of somebody, no report or data.
    [[nodiscard]] bool is_release(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool bail = scene_.has(claim, "bail free freed") && scene_.has(claim,
                                                                             "released set "
                                                                             "freed");
        for (auto i = at.begin; i < at.end && !bail; ++i) {
            const bool passive =
                words[i].low == "released" &&
                (i == at.begin || words[i - 1].is(Sort::be) || words[i - 1].low == "and");
            const bool person = i + 1 >= at.end || words[i + 1].mark != 0 ||
                                among(words[i + 1].low, "on the without after from pending");
            const bool thing = scene_.has(claim,
                                          "data files statement patch version update "
                                          "report documents software");
            if (passive && person && !thing) {
                return true;
            }
        }
        return bail;
    }

    [[nodiscard]] Names persons(std::size_t claim) const {
        Names who;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            const bool noun = words[i].is(Sort::person) && !words[i].is(Sort::pronoun);
            const bool name =
                words[i].capital && is_name(words[i]) && i + 1 < at.end &&
                country_of(words[i].low) == nullptr &&
                !words[i].is_any(Sort::determiner, Sort::month, Sort::weekday, Sort::pronoun) &&
                (i == at.begin || words[i - 1].low != "in");
            if ((noun || name) && words[i].low.size() > 2) {
                who.insert(words[i].low);
            }
        }
        return who;
    }

    /// Of "He was released": whom the two sentences before speak of.
    [[nodiscard]] Names persons_meant(std::size_t claim) const {
        auto who = persons(claim);
        const auto& one = scene_.at(claim);
        const auto& sentences = scene_.article(claim).sentences;
        for (std::size_t back = 1; who.empty() && back <= 2 && back <= one.sentence; ++back) {
            for (const auto& word : sentences[one.sentence - back].words) {
                if (word.is(Sort::person) && !word.is(Sort::pronoun)) {
                    who.insert(word.low);
                }
            }
        }
        return who;
    }

    [[nodiscard]] static bool meet(const Names& a, const Names& b) {
        return std::any_of(a.begin(), a.end(), [&](const auto& one) { return b.contains(one); });
    }

    [[nodiscard]] bool are_of_one_person(std::size_t held, std::size_t released) const {
        constexpr std::size_t beside = 3;
        const auto x = scene_.time(held);
        const auto y = scene_.time(released);
        if (x && y && is_before(y->until, x->from)) {
            return false;
        }
        const auto a = persons(held);
        const auto b = persons_meant(released);
        if (scene_.are_near(held, released, beside)) {
            return a.empty() || b.empty() || meet(a, b);
        }
        return scene_.one_story(held, released) && meet(a, b);
    }

    [[nodiscard]] std::string event(std::size_t claim) const {
        for (const auto& [forms, noun] : events) {
            if (scene_.has(claim, forms)) {
                return std::string(noun);
            }
        }
        return {};
    }

    [[nodiscard]] bool are_of_one_event(std::size_t plan, std::size_t off) const {
        if (event(plan) != event(off) || !scene_.one_story(plan, off)) {
            return false;
        }
        const auto lands = [&](std::size_t claim) {
            Names named;
            const auto& words = scene_.words(claim);
            const auto at = scene_.phrase(claim);
            for (auto i = at.begin; i < at.end; ++i) {
                if (words[i].capital && !words[i].is_any(Sort::determiner, Sort::pronoun) &&
                    words[i].low.size() > 3) {
                    named.insert(words[i].low);
                }
            }
            return named;
        };
        const auto x = scene_.time(plan);
        const auto y = scene_.time(off);
        return meet(lands(plan), lands(off)) || (x && y && !are_apart(*x, *y));
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    Claims held_;
    Claims released_;
    Claims planned_;
    Claims off_;
};

} // namespace

void compare_turns(const AccountScene& scene, OpposedPairs& pairs) {
    Turns(scene, pairs).run();
}

} // namespace ample::cite::detail
