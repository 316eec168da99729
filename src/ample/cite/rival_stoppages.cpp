// What came to a halt and what went on; what was ignored and what was acted on; who found it.
//
//     "production stood still", "the cranes were out of action"      stopped   production
//     "the cranes never stopped", "production went on as normal"      went on   likewise
//     "All cameras worked" / "half of the cameras were out of order"; "was locked" / "was open"
//     "ignored three warnings", "left the request unanswered"         ignored   warning
//     "acted on every warning", "answered the request within a day"   acted     warning
//     "discovered the attack itself" / "it was the police who told it of the attack"
//
// One thing is meant where a noun in front of the verb (behind it, of a warning) is shared, and
// both speak of one firm.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/rivals.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList reminders =
    "warning warnings alert alerts complaint complaints request requests "
    "report reports letter letters e-mail e-mails emails call calls "
    "question questions";
constexpr WordList harms =
    "attack intrusion breach break-in theft hackers intruders attackers leak "
    "incident";

struct Course {
    std::size_t claim = 0;
    Stems things = {};
};

using Courses = std::vector<Course>;

class Stoppages {
public:
    Stoppages(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool plain = !scene_.is_japanese(claim) && scene_.is_sure(claim) &&
                               !scene_.has(claim, "if whether would could may might should will");
            if (plain && size() < 2 * most_compared) {
                read(claim);
            }
        }
        oppose("one says that it stood still, the other that it went on", stopped_, went_on_);
        oppose("one says that it worked, the other that it did not", worked_, failed_);
        oppose("one says that it was shut, the other that it was open", shut_, open_);
        oppose("one says that it was ignored, the other that it was acted on", ignored_, acted_);
        oppose("one says who found it himself, the other who told him of it", found_, told_);
    }

private:
    [[nodiscard]] std::size_t size() const {
        return stopped_.size() + went_on_.size() + ignored_.size() + acted_.size() + found_.size() +
               told_.size() + worked_.size() + failed_.size() + open_.size() + shut_.size();
    }

    void oppose(const char* why, const Courses& first, const Courses& second) {
        for (const auto& a : first) {
            for (const auto& b : second) {
                const bool shared =
                    (a.things.empty() && b.things.empty()) || overlap(a.things, b.things) > 0;
                const auto x = scene_.time(a.claim);
                const auto y = scene_.time(b.claim);
                if (shared && !(x && y && are_apart(*x, *y)) &&
                    scene_.stand_apart(a.claim, b.claim) && scene_.one_story(a.claim, b.claim) &&
                    scene_.are_of_one_party(a.claim, b.claim)) {
                    pairs_[{"contradiction", why}].emplace_back(a.claim, b.claim);
                }
            }
        }
    }

    void read(std::size_t claim) {
        read_course(claim);
        read_function(claim);
        read_door(claim);
        read_answer(claim);
        read_finder(claim);
    }

    [[nodiscard]] bool holds(std::size_t claim, const char* turn) const {
        const auto at = scene_.phrase(claim);
        return find(scene_.words(claim), turn, at.begin, at.end) < at.end;
    }

    void read_course(std::size_t claim) {
        if (scene_.has(claim,
                       "again since until resumed restarted some part partly only yet "
                       "attackers hackers intruders transmission")) {
            return;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim,
                                          "stopped halted stood interrupted standstill halt "
                                          "suspended stoppage");
        const bool stops =
            verb < at.end && (words[verb].low != "stood" || holds(claim, "stood still"));
        const bool goes = holds(claim, "kept running") || holds(claim, "went on as") ||
                          holds(claim, "as normal") || holds(claim, "ran throughout") ||
                          holds(claim, "without interruption") ||
                          scene_.has(claim, "uninterrupted");
        if (!stops && !goes) {
            return;
        }
        Course one{claim, {}};
        const auto end = stops ? verb : at.end;
        for (auto i = at.begin; i < end; ++i) {
            if (is_content_word(words[i]) && !words[i].capital && words[i].low.size() > 3 &&
                !among(words[i].low, "normal running kept went throughout interruption time")) {
                one.things.insert(stem_of(words[i].low));
            }
        }
        if (one.things.empty()) {
            return;
        }
        const bool denied = scene_.is_denied(claim);
        if (goes && !denied) {
            went_on_.push_back(std::move(one));
        } else if (stops) {
            (denied ? went_on_ : stopped_).push_back(std::move(one));
        }
    }

    /// The nouns in front of the verb, in the singular.
    [[nodiscard]] Stems nouns_before(std::size_t claim, std::size_t verb) const {
        const auto& words = scene_.words(claim);
        Stems found;
        for (auto i = scene_.phrase(claim).begin; i < verb; ++i) {
            const auto& low = words[i].low;
            if (is_content_word(words[i]) && !words[i].capital && low.size() > 3) {
                found.insert(low.ends_with('s') ? low.substr(0, low.size() - 1) : low.substr(0));
            }
        }
        return found;
    }

    /// "All cameras worked" / "half of the cameras were out of order", "did not record".
    void read_function(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(
            claim, "working worked functioning functioned work function record recorded");
        const auto order = std::min(find(words, "out of order", at.begin, at.end),
                                    find(words, "out of action", at.begin, at.end));
        const auto broken = std::min(scene_.find_one(claim, "broken faulty defective"), order);
        const bool fails = broken < at.end || (verb < at.end && scene_.is_denied(claim));
        const bool works = verb < at.end && !scene_.is_denied(claim) && broken == at.end &&
                           among(words[verb].low, "working worked functioning functioned");
        constexpr WordList machines = "camera alarm pump sensor backup system siren lock monitor "
                                      "generator brake signal";
        Course one{claim, {}};
        for (const auto& noun : nouns_before(claim, std::min(verb, broken))) {
            if (among(noun, machines)) {
                one.things.insert(noun);
            }
        }
        if ((works || fails) && !one.things.empty()) {
            (fails ? failed_ : worked_).push_back(std::move(one));
        }
    }

    /// "The gate was locked" / "the gate, which was open", "had been left unlocked".
    void read_door(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto noun = scene_.find_one(claim, "gate door window hatch entrance");
        const auto state = scene_.find_one(claim, "locked shut closed unlocked open ajar");
        if (noun == at.end || state == at.end || state < noun) {
            return;
        }
        const bool open = among(words[state].low, "unlocked open ajar") != scene_.is_denied(claim);
        (open ? open_ : shut_).push_back({claim, {low_text(words, {noun, noun + 1})}});
    }

    /// "ignored three warnings", "did not respond to the request", "acted on every warning".
    void read_answer(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        if (!scene_.has(claim, reminders)) {
            return;
        }
        const bool denied = scene_.is_denied(claim);
        const bool ignores = scene_.has(claim, "ignored disregarded unanswered unheeded") ||
                             (denied && scene_.has(claim,
                                                   "respond responded answer answered "
                                                   "react reacted act acted reply replied"));
        const bool acts =
            !denied && (holds(claim, "acted on") || holds(claim, "reacted to") ||
                        holds(claim, "responded to") || holds(claim, "replied to") ||
                        holds(claim, "followed up") || scene_.has(claim, "answered heeded"));
        if (!ignores && !acts) {
            return;
        }
        Course one{claim, {}};
        for (auto i = at.begin; i < at.end; ++i) {
            if (among(words[i].low, reminders)) {
                const auto& low = words[i].low; // "warnings" and "warning" are one
                one.things.insert(low.ends_with('s') ? low.substr(0, low.size() - 1)
                                                     : low.substr(0));
            }
        }
        const bool never = denied && scene_.has(claim, "ignored disregarded unanswered unheeded");
        (ignores && !never ? ignored_ : acted_).push_back(std::move(one));
    }

    /// "discovered the attack itself"; "it was the police who told it of the attack".
    void read_finder(std::size_t claim) {
        if (scene_.is_denied(claim) || !scene_.has(claim, harms)) {
            return;
        }
        const bool finds = scene_.has(claim, "discovered detected noticed found spotted");
        if (finds && (scene_.has(claim, "itself ourselves themselves") ||
                      holds(claim, "its own staff") || holds(claim, "own security team"))) {
            found_.push_back({claim, {}});
            return;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const bool cleft = at.begin + 1 < at.end && words[at.begin].low == "it" &&
                           words[at.begin + 1].is(Sort::be) && scene_.has(claim, "who that");
        const bool tells = scene_.has(claim, "told alerted informed warned notified tipped");
        const bool from = (holds(claim, "learned of") || holds(claim, "heard of")) &&
                          (holds(claim, "only from") || holds(claim, "only through"));
        if ((cleft && tells) || from) {
            told_.push_back({claim, {}});
        }
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    Courses stopped_;
    Courses went_on_;
    Courses worked_;
    Courses failed_;
    Courses open_;
    Courses shut_;
    Courses ignored_;
    Courses acted_;
    Courses found_;
    Courses told_;
};

} // namespace

void compare_stoppages(const AccountScene& scene, OpposedPairs& pairs) {
    Stoppages(scene, pairs).run();
}

} // namespace ample::cite::detail
