// When one knew, whom one told and who did it: claims of one event whose values exclude each other.

#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Texts = std::set<std::string>;

constexpr WordList harms = "breach breaches attack attacks theft leak leaks intrusion intrusions "
                           "hack incident break-in cyberattack compromise";

bool holds(const RivalScene& scene, std::size_t claim, const WordList& list) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(at.end),
                       [&](const Word& word) { return among(word.low, list); });
}

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

bool is_told_to(const Words& words, Phrase at) {
    for (auto i = at.begin + 1; i < at.end; ++i) {
        const bool notice = among(words[i].low, "warned told informed briefed alerted notified");
        for (auto k = i; notice && k > at.begin && i - k < 4; --k) {
            if (words[k - 1].is(Sort::be)) {
                return true;
            }
        }
    }
    return false;
}

/// The posts and bodies a clause begins with, and its names: who knew.
Texts knowers(const RivalScene& scene, std::size_t claim) {
    constexpr WordList some =
        "directors executives bosses leadership managers owners "
        "minister management board company firm bank hospital chief executive "
        "director government university operator agency";
    auto at = scene.phrase(claim);
    at.end = std::min(at.end, at.begin + 6);
    auto found = scene.names(claim, at);
    const auto& words = scene.words(claim);
    for (auto i = at.begin; i < at.end; ++i) {
        if (among(words[i].low, some)) {
            found.insert(words[i].low);
        }
    }
    return found;
}

bool begins_with_own(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return at.begin < at.end && among(words[at.begin].low, "we it they");
}

/// "reported the flaw to her superiors", "warned the board of it": somebody told another.
bool is_reported(const Words& words, Phrase at) {
    for (auto i = at.begin; i + 1 < at.end; ++i) {
        if (among(words[i].low, "told warned alerted informed notified")) {
            return true;
        }
        if (among(words[i].low, "reported flagged wrote raised") &&
            find(words, "to", i, at.end) < at.end) {
            return true;
        }
    }
    return false;
}

class Knowing {
public:
    Knowing(const RivalScene& scene, Rivalry& found) : scene_(scene), found_(found) {}

    void run() {
        std::vector<std::size_t> learnt;
        std::vector<std::size_t> knew;
        for (const auto claim : scene_.some()) {
            const auto& one = scene_.at(claim);
            const bool charged = one.certainty.klass == "alleged" && !one.certainty.agentless;
            if (!(is_certain(one) || charged) || one.negative || !scene_.time(claim)) {
                continue;
            }
            const auto at = scene_.phrase(claim);
            const auto& words = scene_.words(claim);
            const bool learns =
                holds(scene_, claim, "learned learnt discovered noticed detected") ||
                find(words, "first heard", at.begin, at.end) < at.end ||
                find(words, "first told", at.begin, at.end) < at.end ||
                find(words, "only heard", at.begin, at.end) < at.end ||
                find(words, "became aware", at.begin, at.end) < at.end ||
                find(words, "found out", at.begin, at.end) < at.end;
            const bool knows = holds(scene_, claim, "knew known aware") || is_told_to(words, at) ||
                               (is_reported(words, at) && is_of_insider(claim)) ||
                               !hearers_told(claim).empty();
            if (learns && learnt.size() < most_compared) {
                learnt.push_back(claim);
            } else if (!learns && knows && knew.size() < most_compared) {
                knew.push_back(claim);
            }
        }
        for (const auto late : learnt) {
            for (const auto early : knew) {
                compare(late, early);
            }
        }
    }

private:
    void compare(std::size_t late, std::size_t early) {
        const auto learnt = scene_.time(late);
        const auto knew = scene_.time(early);
        const bool earlier = is_before(knew->until, learnt->from);
        const bool apart = !is_one_root(scene_.at(late), scene_.at(early));
        if (earlier && apart && is_certain(scene_.at(late)) && scene_.one_story(late, early) &&
            of_one(late, early) && of_one_thing(late, early)) {
            found_.add("contradiction",
                       "one says it was learned of at a time, the other that it was known before",
                       late,
                       "learned later",
                       early,
                       "known before");
        }
    }

    /// Somebody of the firm who told those above him.
    [[nodiscard]] bool is_of_insider(std::size_t claim) const {
        return holds(scene_,
                     claim,
                     "superiors superior boss bosses manager managers management supervisor "
                     "supervisors board chief director directors executives");
    }

    /// "alerted Acme to the intrusion": the names behind an active verb of telling.
    [[nodiscard]] Texts hearers_told(std::size_t claim) const {
        constexpr std::size_t longest = 6;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin + 1; i < at.end; ++i) {
            if (among(words[i].low, "alerted informed notified warned told") &&
                !words[i - 1].is(Sort::be)) {
                auto end = i + 1;
                while (end < std::min(at.end, i + longest) && words[end].mark == 0 &&
                       !among(words[end].low, "of about to on that in by")) {
                    ++end;
                }
                return scene_.names(claim, {i + 1, end});
            }
        }
        return {};
    }

    /// The firm of which the teller is: "an engineer at Acme told".
    [[nodiscard]] bool is_told_at(std::size_t late, std::size_t early) const {
        const auto holder = telling_names(scene_.at(late));
        const auto& teller = scene_.at(early).chain.back();
        const auto& words = scene_.words(early);
        const auto of = words_of(teller.name, 0, teller.name.size());
        return is_of_insider(early) && begins_with_own(scene_, late) &&
               (names_one(of, holder) || names_one(words, holder));
    }

    /// Who learned of it is who is said to have known.
    bool of_one(std::size_t late, std::size_t early) const {
        const auto who = knowers(scene_, late);
        const auto whom = knowers(scene_, early);
        const auto holder = telling_names(scene_.at(late));
        const bool own =
            begins_with_own(scene_, late) || meet(who, holder) || are_near(late, early);
        const auto hearers = hearers_told(early);
        if (!hearers.empty() && !is_of_insider(early) &&
            !holds(scene_, early, "knew known aware")) {
            return meet(hearers, who) || (begins_with_own(scene_, late) && meet(hearers, holder));
        }
        return meet(who, whom) || is_told_at(late, early) ||
               (own &&
                (meet(whom, holder) ||
                 among_first(
                     whom,
                     "management board company firm bank hospital directors executives bosses "
                     "leadership managers owners chief director")));
    }

    /// In one report, two sentences apart at most: "the management" is of the firm spoken of.
    [[nodiscard]] bool are_near(std::size_t a, std::size_t b) const {
        const auto& x = scene_.at(a);
        const auto& y = scene_.at(b);
        const auto far = std::max(x.sentence, y.sentence) - std::min(x.sentence, y.sentence);
        return x.article == y.article && far <= 2;
    }

    static bool among_first(const Texts& some, const WordList& list) {
        return std::any_of(
            some.begin(), some.end(), [&](const auto& one) { return among(one, list); });
    }

    [[nodiscard]] bool share_thing(std::size_t a, std::size_t b) const {
        const auto x = things_told(scene_.words(a), scene_.phrase(a));
        const auto y = things_told(scene_.words(b), scene_.phrase(b));
        return std::any_of(x.begin(), x.end(), [&](const auto& one) {
            return is_told_thing(one, y) && !is_plain_thing(one);
        });
    }

    /// "learned of the transfer", "was told of the transfer": one word for the harm.
    [[nodiscard]] bool share_transfer(std::size_t late, std::size_t early) const {
        constexpr WordList losses =
            "transfer transfers loss losses copying compromise outage fault "
            "flaw vulnerability disclosure exposure access infection";
        return holds(scene_, late, losses) && holds(scene_, early, losses) &&
               share_thing(late, early);
    }

    /// Both of the harm; or a briefing of nothing that is named.
    [[nodiscard]] bool of_one_thing(std::size_t late, std::size_t early) const {
        if (holds(scene_, early, "knew known aware")) {
            return holds(scene_, early, harms) || holds(scene_, early, "it this") ||
                   share_thing(late, early);
        }
        if (is_of_insider(early)) {
            return holds(scene_, early, harms) || share_thing(late, early);
        }
        if (!hearers_told(early).empty() &&
            !is_told_to(scene_.words(early), scene_.phrase(early))) {
            return (holds(scene_, early, harms) && holds(scene_, late, harms)) ||
                   share_thing(late, early) || share_transfer(late, early);
        }
        return holds(scene_, early, harms) || share_transfer(late, early) ||
               things_told(scene_.words(early), scene_.phrase(early)).size() <= 1;
    }

    const RivalScene& scene_;
    Rivalry& found_;
};

/// Whose deed a clause tells, in front of its first verb.
enum class Doer : std::uint8_t { nobody, intruder, staff };

Doer doer_of(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    for (auto i = at.begin; i < std::min(at.end, at.begin + 7); ++i) {
        const bool own = i > at.begin && words[i - 1].low == "own"; // "our own people"
        if (own && among(words[i].low, "people staff control crew men team")) {
            return Doer::staff;
        }
        if (words[i].mark != 0 || is_deed_word(words[i])) {
            break;
        }
        if (among(words[i].low, "intruders hackers attackers criminals intruder hacker attacker")) {
            return Doer::intruder;
        }
        if (among(words[i].low,
                  "technician technicians employee employees engineer engineers staff operator "
                  "operators worker workers electrician administrator")) {
            return Doer::staff;
        }
    }
    return Doer::nobody;
}

/// "shut down the turbines", "brought them to a halt".
bool is_stopping(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return holds(scene, claim, "stopped halted halt standstill idled disconnected") ||
           find(words, "shut down", at.begin, at.end) < at.end ||
           find(words, "cut off", at.begin, at.end) < at.end ||
           find(words, "switched off", at.begin, at.end) < at.end;
}

struct Doing {
    std::size_t claim;
    Doer doer;
    Deeds deeds;
    bool stops;
};

void compare_doing(const RivalScene& scene, const Doing& a, const Doing& b, Rivalry& found) {
    const bool stops = a.stops && b.stops;
    if (a.doer == b.doer || ((a.deeds & b.deeds) == 0 && !stops) ||
        !scene.rivals(a.claim, b.claim) || !scene.one_story(a.claim, b.claim)) {
        return;
    }
    const auto x = scene.time(a.claim);
    const auto y = scene.time(b.claim);
    const bool apart = x && y && (is_before(x->until, y->from) || is_before(y->until, x->from));
    const auto things = things_told(scene.words(a.claim), scene.phrase(a.claim));
    const auto others = things_told(scene.words(b.claim), scene.phrase(b.claim));
    const auto both = std::count_if(things.begin(), things.end(), [&](const auto& one) {
        return others.contains(one) && !is_plain_thing(one);
    });
    if (!apart && both >= (stops ? 1 : 2)) {
        found.add("contradiction",
                  "one deed is said, without a hedge, to be of intruders and of one's own people",
                  a.claim,
                  a.doer == Doer::staff ? "staff" : "intruders",
                  b.claim,
                  b.doer == Doer::staff ? "staff" : "intruders");
    }
}

} // namespace

void compare_knowing(const RivalScene& scene, Rivalry& found) {
    Knowing(scene, found).run();
}

void compare_doers(const RivalScene& scene, Rivalry& found) {
    std::vector<Doing> some;
    for (const auto claim : scene.some()) {
        const auto& one = scene.at(claim);
        const auto doer = doer_of(scene, claim);
        if (doer == Doer::nobody || one.negative || !is_certain(one)) {
            continue;
        }
        const auto deeds = deeds_told(scene.words(claim), scene.phrase(claim)).done;
        const bool stops = is_stopping(scene, claim);
        if ((deeds != 0 || stops) && some.size() < most_compared) {
            some.push_back({claim, doer, deeds, stops});
        }
    }
    for (std::size_t i = 0; i < some.size(); ++i) {
        for (auto j = i + 1; j < some.size(); ++j) {
            compare_doing(scene, some[i], some[j], found);
        }
    }
}

} // namespace ample::cite::detail
