// Where an accused has been and whom he met, and that he never was there and never met anybody.
//
//     "Holt visited the yard three times"        there    yard
//     "Her client never set foot in the yard"    never    yard
//     "Holt met an officer of the embassy"       met      embassy
//     "He never met anyone from the embassy"     never    embassy
//     "met him in Cascais on 2 July" / "was in Porto on 2 July"    one day, two towns
//
// Who denies is the person himself, his lawyer or somebody who speaks for him. One place or party
// is meant where what limits the denial stands behind the verb of the other account; a denial of a
// time says nothing of another.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/told_persons.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

enum Kind : std::uint8_t { place, meeting, kinds };

struct Presence {
    std::size_t claim = 0;
    Names target = {};     ///< where, or whom
    Names subject = {};    ///< the names in front of the verb
    std::string town = {}; ///< the last one behind "in"
    bool person = false;   ///< "he", "her client", "the student"
};

struct Verb {
    Kind kind = place;
    std::size_t begin = 0;
    std::size_t end = 0; ///< where the target begins
};

class Presences {
public:
    Presences(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (!scene_.is_japanese(claim) && scene_.is_sure(claim)) {
                read(claim);
            }
        }
        compare_towns();
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            for (const auto& no : never_[kind]) {
                for (const auto& yes : once_[kind]) {
                    if (exclude(no, yes)) {
                        pairs_[{"contradiction", told_and_denied}].emplace_back(no.claim,
                                                                                yes.claim);
                    }
                }
            }
        }
    }

private:
    void read(std::size_t claim) {
        if (scene_.has(claim, "if whether will would could may might should must")) {
            return;
        }
        const auto at = scene_.phrase(claim);
        const auto verb = verb_in(claim);
        if (!verb) {
            return;
        }
        const auto& words = scene_.words(claim);
        Presence one{claim, target_of(claim, {verb->end, at.end}), {}, town_of(claim), false};
        for (auto i = at.begin; i < verb->begin; ++i) {
            const bool name = words[i].capital && words[i].mark == 0 &&
                              !words[i].is_any(Sort::pronoun, Sort::determiner, Sort::month) &&
                              country_of(words[i].low) == nullptr;
            if (name) {
                one.subject.insert(words[i].low);
            }
            one.person = one.person || among(words[i].low, "he she him her his client") ||
                         words[i].is(Sort::person);
        }
        if (one.target.empty() || (one.subject.empty() && !one.person)) {
            return;
        }
        auto& some =
            is_denied(words, {at.begin, verb->end}) ? never_[verb->kind] : once_[verb->kind];
        if (some.size() < most_compared) {
            some.push_back(std::move(one));
        }
    }

    /// "in a hotel in Cascais": the last name behind "in", of no country.
    [[nodiscard]] std::string town_of(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        std::string found;
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const auto* const country = country_of(words[i].low);
            const bool name = words[i].capital && words[i].mark == 0 &&
                              !words[i].is_any(Sort::month, Sort::weekday, Sort::determiner);
            if (words[i - 1].low == "in" && name &&
                (country == nullptr || country->capital == words[i].low)) {
                found = low_text(words, {i, i + 1});
            }
        }
        return found;
    }

    /// "met him in Cascais on 2 July" / "was in Porto on 2 July": one day, two towns.
    void compare_towns() {
        std::vector<const Presence*> some;
        for (const auto& kind : once_) {
            for (const auto& one : kind) {
                const auto time = scene_.time(one.claim);
                const bool day = time && !is_before(time->from, time->until);
                if (day && !one.town.empty() && some.size() < most_compared) {
                    some.push_back(&one);
                }
            }
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            for (auto k = i + 1; k < some.size(); ++k) {
                const auto& a = *some[i];
                const auto& b = *some[k];
                const auto x = scene_.time(a.claim);
                const auto y = scene_.time(b.claim);
                const bool one_day = !are_apart(*x, *y);
                if (one_day && a.town != b.town && scene_.stand_apart(a.claim, b.claim) &&
                    scene_.one_story(a.claim, b.claim) && (are_of_one(a, b) || are_of_one(b, a))) {
                    pairs_[{"contradiction",
                            "two places that exclude each other, of one time, by different "
                            "sources"}]
                        .emplace_back(a.claim, b.claim);
                }
            }
        }
    }

    static bool is_denied(const Words& words, Phrase front) {
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(front.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(front.end),
                           is_negator);
    }

    /// "visited", "set foot in", "had been to", "was in"; "met", "spoke to", "had contact with".
    [[nodiscard]] std::optional<Verb> verb_in(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        constexpr WordList going = "travelled traveled went gone came flew flown drove driven";
        constexpr WordList talking = "spoke spoken talked contact dealings dealt corresponded";
        for (auto i = at.begin; i + 1 < at.end; ++i) {
            const auto& low = words[i].low;
            const auto& next = words[i + 1].low;
            if (among(low, "visited")) {
                return Verb{place, i, i + 1};
            }
            if (low == "set" && next == "foot" && i + 3 < at.end) {
                return Verb{place, i, i + 3};
            }
            if ((among(low, going) && next == "to") ||
                (low == "been" && among(next, "to in at inside near")) ||
                (is_at(words, i, at.end))) {
                return Verb{place, i, is_negator(words[i + 1]) ? i + 3 : i + 2};
            }
            if (among(low, "met") && !(i > at.begin && words[i - 1].is(Sort::be))) {
                return Verb{meeting, i, i + 1};
            }
            if (among(low, talking) && among(next, "to with")) {
                return Verb{meeting, i, i + 2};
            }
        }
        return std::nullopt;
    }

    /// "was in Bergen", "was not in Bergen": a place by its name.
    static bool is_at(const Words& words, std::size_t i, std::size_t end) {
        const auto in = i + 1 + (i + 1 < end && is_negator(words[i + 1]) ? 1 : 0);
        return among(words[i].low, "was were") && in + 1 < end &&
               among(words[in].low, "in at inside") && words[in + 1].capital &&
               !words[in + 1].is_any(Sort::month, Sort::weekday);
    }

    /// What stands behind the verb up to a comma, without times and what hardly tells.
    [[nodiscard]] Names target_of(std::size_t claim, Phrase behind) const {
        constexpr std::size_t longest = 9;
        const auto& words = scene_.words(claim);
        Names found;
        const auto end = std::min(behind.end, behind.begin + longest);
        for (auto i = behind.begin; i < end && words[i].mark == 0; ++i) {
            const bool named = words[i].capital && !words[i].is_any(Sort::month, Sort::weekday);
            const bool noun = is_content_word(words[i]) && words[i].low.size() > 3 &&
                              !among(words[i].low,
                                     "anyone anybody with from that this there once twice times "
                                     "night life last year month week same person member members "
                                     "officer official named called");
            if (named || noun) {
                found.insert(singular(words[i].low));
            }
        }
        return found;
    }

    static std::string singular(const std::string& low) {
        return low.size() > 4 && low.ends_with('s') && !low.ends_with("ss")
                   ? low.substr(0, low.size() - 1)
                   : low;
    }

    /// Both of one person: by a name, or "he" and "her client" where no name speaks against it.
    [[nodiscard]] bool are_of_one(const Presence& no, const Presence& yes) const {
        auto denier = no.subject;
        const std::string_view key = scene_.at(no.claim).root.key;
        if (no.subject.empty() && (key.starts_with("counsel:") || key.starts_with("person:"))) {
            for (const auto& word : words_of(key, key.find(':') + 1, key.size())) {
                denier.insert(word.low);
            }
        }
        if (!denier.empty() && !yes.subject.empty() && meet(denier, yes.subject)) {
            return true;
        }
        const bool named = !yes.subject.empty() && !no.subject.empty();
        const auto x = person_in(scene_.words(no.claim), scene_.phrase(no.claim));
        const auto y = person_in(scene_.words(yes.claim), scene_.phrase(yes.claim));
        const bool two = (x.he && y.she && !x.she) || (x.she && y.he && !x.he);
        return !named && !two && no.person && (yes.person || is_named_in_report(no, yes)) &&
               (yes.subject.empty() || is_named_in_report(no, yes));
    }

    /// The one told of by name is named in the report where "her client" speaks, shortly before.
    [[nodiscard]] bool is_named_in_report(const Presence& no, const Presence& yes) const {
        return !yes.subject.empty() && scene_.is_named_near(no.claim, yes.subject);
    }

    [[nodiscard]] bool exclude(const Presence& no, const Presence& yes) const {
        if (!meet(no.target, yes.target) || !scene_.stand_apart(no.claim, yes.claim) ||
            !scene_.one_story(no.claim, yes.claim) || !are_of_one(no, yes)) {
            return false;
        }
        const auto x = scene_.time(no.claim);
        const auto y = scene_.time(yes.claim);
        return !x || (y && !are_apart(*x, *y));
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::array<std::vector<Presence>, kinds> never_;
    std::array<std::vector<Presence>, kinds> once_;
};

} // namespace

void compare_presence(const AccountScene& scene, OpposedPairs& pairs) {
    Presences(scene, pairs).run();
}

} // namespace ample::cite::detail
