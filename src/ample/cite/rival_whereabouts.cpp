// What is one by nature, told as two: where somebody was seized, where a machine stood, whose
// citizen he is.
//
//     "Holt was arrested in Oslo"         arrested   oslo
//     "Holt was arrested in Hamar"        arrested   hamar: of one arrest, two towns
//     "The servers stood in Riga" / "in Vilnius"
//     "Holt is a Russian citizen" / "a Latvian citizen", "under a Russian flag" / "a Maltese flag"
//
// A town and a country exclude nothing: the town may lie in it. Who has two passports, or "also",
// "both", "another" says so.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/rivals.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList seizing = "arrested detained captured apprehended born";
constexpr WordList standing = "stood stand stands located hosted housed moored";
constexpr WordList many = "and both also another other others two three several dual second again "
                          "later if whether would could might not never no";

struct Whereabout {
    std::size_t claim = 0;
    std::string what = {};  ///< arrested, stood, citizen, flag
    std::string where = {}; ///< a town or a country, in lower case
    bool country = false;
    Names who = {};
    bool person = false; ///< "he", "the clerk"
};

class Whereabouts {
public:
    Whereabouts(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            if (!scene_.is_japanese(claim) && scene_.is_sure(claim) &&
                some_.size() < most_compared && !scene_.has(claim, many)) {
                read(claim);
            }
        }
        for (std::size_t i = 0; i < some_.size(); ++i) {
            for (auto k = i + 1; k < some_.size(); ++k) {
                if (exclude(some_[i], some_[k])) {
                    pairs_[{"contradiction",
                            "two places or countries are told of what has one, by different "
                            "sources"}]
                        .emplace_back(some_[i].claim, some_[k].claim);
                }
            }
        }
    }

private:
    void read(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            auto one = place_at(words, i, at);
            if (one.what.empty()) {
                one = country_at_noun(words, i, at);
            }
            if (one.what.empty()) {
                continue;
            }
            one.claim = claim;
            note_subject(words, {at.begin, i}, one);
            if (!one.who.empty() || one.person) {
                some_.push_back(std::move(one));
            }
            return;
        }
    }

    /// "was arrested in Oslo", "stood in Riga".
    static Whereabout place_at(const Words& words, std::size_t verb, Phrase at) {
        constexpr std::size_t reach = 3;
        const bool seized = among(words[verb].low, seizing) && verb > at.begin &&
                            (words[verb - 1].is(Sort::be) || words[verb - 1].low == "been");
        if (!seized && !among(words[verb].low, standing)) {
            return {};
        }
        for (auto i = verb + 1; i + 1 < std::min(at.end, verb + reach); ++i) {
            const auto& name = words[i + 1];
            if (among(words[i].low, "in at") && name.capital &&
                !name.is_any(Sort::month, Sort::weekday, Sort::determiner)) {
                const auto* known = country_of(name.low); // a capital too: it is a town here
                known = known != nullptr && known->capital != name.low ? known : nullptr;
                return {0,
                        seized ? low_text(words, {verb, verb + 1}) : std::string("stood"),
                        known != nullptr ? std::string(known->name) : name.low.substr(0),
                        known != nullptr,
                        {},
                        false};
            }
        }
        return {};
    }

    /// "a Russian citizen", "holds a Latvian passport", "under a Maltese flag".
    static Whereabout country_at_noun(const Words& words, std::size_t noun, Phrase at) {
        const bool citizen = among(words[noun].low, "citizen national passport flag");
        const auto* const known =
            citizen && noun > at.begin ? country_of(words[noun - 1].low) : nullptr;
        if (known == nullptr) {
            return {};
        }
        return {0,
                words[noun].low == "flag" ? "flag" : "citizen",
                std::string(known->name),
                true,
                {},
                false};
    }

    static void note_subject(const Words& words, Phrase front, Whereabout& one) {
        for (auto i = front.begin; i < front.end; ++i) {
            const bool name = words[i].capital && words[i].mark == 0 &&
                              !words[i].is_any(Sort::pronoun, Sort::determiner) &&
                              country_of(words[i].low) == nullptr;
            const bool thing = one.what == "stood" || one.what == "flag";
            if (name || (thing && is_content_word(words[i]) && words[i].low.size() > 3 &&
                         i + 3 >= front.end)) {
                one.who.insert(stem_of(words[i].low));
            }
            one.person =
                one.person || among(words[i].low, "he she him her client suspect man woman");
        }
    }

    [[nodiscard]] bool exclude(const Whereabout& a, const Whereabout& b) const {
        if (a.what != b.what || a.where == b.where || a.country != b.country ||
            !scene_.stand_apart(a.claim, b.claim) || !scene_.one_story(a.claim, b.claim)) {
            return false;
        }
        constexpr std::size_t beside = 3;
        const bool one =
            meet(a.who, b.who) || ((a.person || b.person) && (a.who.empty() || b.who.empty()) &&
                                   scene_.are_near(a.claim, b.claim, beside));
        const auto x = scene_.time(a.claim);
        const auto y = scene_.time(b.claim);
        return one && !(x && y && are_apart(*x, *y));
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Whereabout> some_;
};

} // namespace

void compare_whereabouts(const AccountScene& scene, OpposedPairs& pairs) {
    Whereabouts(scene, pairs).run();
}

} // namespace ample::cite::detail
