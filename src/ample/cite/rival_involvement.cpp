// A state that is said to stand behind an attack, and what it says to that.
//
//     "the group is run by Ostravia's military intelligence"     accused, for sure
//     "Ostravia's army was very likely involved"                 accused, with a hedge
//     "Ostravia had nothing to do with it", わが国の軍は関与していない    a fact denied
//     "rejected the accusation", "should show its evidence"      a stance
//
// A fact denied contradicts what is said for sure and opposes what is hedged; a stance opposes. The
// state is that of the speaker's ministry, the accusation names it, in Japanese by its sound. Its
// army is not its secret service.

#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

enum class Organ : std::uint8_t { any, army, service };

struct Answer {
    std::size_t claim = 0;
    std::string state = {};
    bool fact = false;
    Organ organ = Organ::any;
    bool of_all = false; ///< of any such deed: "has never attacked anybody"
    bool only = false;   ///< of nothing else
};

/// "We have found no evidence that links the group to Ostravia", "no evidence of this".
struct Search {
    std::size_t claim = 0;
    bool back = false; ///< of what was told right before
};

/// "ostravia" of "ministry:ostravia foreign ministry".
std::string state_of(const std::string& key) {
    constexpr std::string_view ministry = "ministry:";
    constexpr std::string_view government = "government:";
    const auto foreign = key.find(" foreign ministry");
    if (key.starts_with(government) && !key.ends_with("government")) {
        return key.substr(government.size());
    }
    return key.starts_with(ministry) && foreign != std::string::npos
               ? key.substr(ministry.size(), foreign - ministry.size())
               : std::string();
}

std::string capitalised(std::string name) {
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return name;
}

class Involvement {
public:
    Involvement(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            read(claim);
        }
        for (const auto& answer : answers_) {
            for (const auto accusation : accusations_) {
                compare(answer, accusation);
            }
        }
        for (const auto& search : searches_) {
            find_nothing(search);
        }
    }

private:
    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        auto state = state_of(one.root.key);
        const auto predicate = one.frame ? one.frame->predicate : std::string_view();
        const bool of_all =
            !state.empty() && answers_.size() < most_compared && disowns_all(claim, state);
        if (of_all && !among(predicate, "tasked attributed likelihood denied")) {
            answers_.push_back({claim, std::move(state), false, organ(claim), true, true});
            return;
        }
        if (!one.frame) {
            return;
        }
        const bool negative = one.negative || one.frame->negative;
        if (is_search(claim)) {
            const bool back = scene_.has(claim, "this that such it");
            if (searches_.size() < most_compared) {
                searches_.push_back({claim, back});
            }
            return;
        }
        if (among(predicate, "tasked attributed likelihood") && !negative && !one.frame->cleared) {
            const bool of_group = predicate == "attributed" && organ(claim) == Organ::any &&
                                  !scene_.is_japanese(claim) && // "a Ruritanian group"
                                  !is_of_link(one) && scene_.has(claim, "group gang hackers");
            if (!of_group && accusations_.size() < most_compared) {
                accusations_.push_back(claim);
            }
            return;
        }
        const bool denial =
            is_denial(*one.frame) || (negative && among(predicate, "tasked attributed"));
        const bool stance = among(predicate, "evidence-demanded opposed");
        if ((denial || stance) && !state.empty() && answers_.size() < most_compared &&
            !is_of_another_matter(claim)) {
            answers_.push_back(
                {claim, std::move(state), denial && is_fact(claim), organ(claim), of_all});
        }
    }

    /// "We do not enter the networks of others", "Ostravia has never hired hackers": no word on
    /// this attack, but none that leaves room for it.
    [[nodiscard]] bool disowns_all(std::size_t claim, const std::string& state) const {
        constexpr WordList deeds =
            "attack attacks attacked attacking hack hacks hacked hire hires hired order ordered "
            "orders enter enters entered support supports supported sponsor sponsored sponsors "
            "conduct conducts conducted employ employs employed instructed directed taken takes "
            "engage engages engaged carried";
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.is_japanese(claim) ? at.end : scene_.find_one(claim, deeds);
        if (verb >= at.end || !scene_.is_denied(claim) || !scene_.is_sure(claim) ||
            scene_.has(claim,
                       "if whether sanctions talks visa deny denied denies reject rejects")) {
            return false;
        }
        const bool never =
            scene_.has(claim, "never") || (verb > at.begin + 1 && words[verb - 1].low == "not" &&
                                           among(words[verb - 2].low, "do does"));
        const bool own = among(words[at.begin].low, "we has have") || // "punishes it and has never"
                         names_in(claim, state, {at.begin, verb});
        return never && own;
    }

    /// "hackers linked to Ostravia": a phrase that tells whose they are.
    static bool is_of_link(const Claim& claim) {
        return claim.frame && claim.frame->predicate == "attributed" &&
               claim.frame->object.kind == "link";
    }

    /// "found no evidence", "there is no sign", "nothing links it to": of a state behind it.
    [[nodiscard]] bool is_search(std::size_t claim) const {
        if (scene_.is_japanese(claim) || scene_.at(claim).kind != "claim") {
            return false;
        }
        const bool open = scene_.at(claim).certainty.klass == "not-found" ||
                          (scene_.has(claim, "no nothing") &&
                           scene_.has(claim, "evidence sign signs indication proof links"));
        const bool harm = scene_.has(claim,
                                     "damage leak leakage leaked loss lost data information "
                                     "stolen theft breach files records");
        return open && !harm &&
               scene_.has(claim,
                          "link links linked tied ties behind involved involvement "
                          "connection state government this that such");
    }

    /// What the accusations are that nothing was found of: those of the state it names, or of the
    /// one accused right before.
    void find_nothing(const Search& search) {
        constexpr std::size_t beside = 2;
        std::optional<std::size_t> first;
        for (const auto accusation : accusations_) {
            const bool named =
                share_state(search.claim, accusation) && !scene_.is_japanese(accusation);
            const auto& one = scene_.at(accusation);
            const auto& other = scene_.at(search.claim);
            const bool before = search.back && one.article == other.article &&
                                one.sentence < other.sentence &&
                                one.sentence + beside >= other.sentence;
            if ((named && scene_.one_story(search.claim, accusation)) || before) {
                first = accusation;
            }
        }
        for (const auto accusation : accusations_) {
            const bool of_it =
                first && (accusation == *first || are_of_one_state(*first, accusation));
            if (of_it && scene_.stand_apart(search.claim, accusation) &&
                scene_.one_story(search.claim, accusation)) {
                pairs_[{"tension",
                        "no evidence found so far, and a state accused: an open finding denies "
                        "nothing"}]
                    .emplace_back(search.claim, accusation);
            }
        }
    }

    /// Capitals of a clause that may be a state's: "Ostravian", "Ostravia".
    [[nodiscard]] Names states(std::size_t claim) const {
        Names found;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            const auto& low = words[i].low;
            const bool land = low.ends_with("ia") || low.ends_with("ian") ||
                              low.ends_with("land") || country_of(low) != nullptr;
            if (words[i].capital && land && low.size() > 4) {
                const auto* const known = country_of(low);
                auto name = known != nullptr ? std::string(known->name) : low.substr(0);
                if (name.ends_with("ian")) {
                    name.pop_back();
                }
                found.insert(std::move(name));
            }
        }
        return found;
    }

    [[nodiscard]] bool share_state(std::size_t a, std::size_t b) const {
        const auto x = states(a);
        const auto y = states(b);
        return std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
    }

    [[nodiscard]] bool are_of_one_state(std::size_t first, std::size_t other) const {
        if (scene_.is_japanese(first)) {
            return false;
        }
        if (!scene_.is_japanese(other)) {
            return share_state(first, other);
        }
        const auto named = states(first);
        return std::any_of(
            named.begin(), named.end(), [&](const auto& state) { return names(other, state); });
    }

    /// "denied that a diplomat had been expelled": no word on the attack.
    [[nodiscard]] bool is_of_another_matter(std::size_t claim) const {
        return !scene_.is_japanese(claim) &&
               scene_.has(claim, "expelled diplomat diplomats visit meeting leased student");
    }

    [[nodiscard]] bool is_fact(std::size_t claim) const {
        if (!scene_.is_japanese(claim) && scene_.has(claim, "knowledge aware awareness")) {
            return false; // "he had no knowledge of the case"
        }
        return scene_.is_japanese(claim)
                   ? holds_one(scene_.text(claim),
                               "関与していない 関与しておら 関係はな 関係がな "
                               "関わっていない 指示していない 指示した事実はな")
                   : is_told_fact(scene_.words(claim), scene_.phrase(claim));
    }

    [[nodiscard]] Organ organ(std::size_t claim) const {
        if (scene_.is_japanese(claim)) {
            const auto all = scene_.text(claim);
            return holds_one(all, "情報機関 情報局 諜報") ? Organ::service
                   : holds_one(all, "軍")                 ? Organ::army
                                                          : Organ::any;
        }
        const bool service = scene_.has(claim, "intelligence bureau spy directorate service");
        const bool army = scene_.has(claim, "army military navy armed forces");
        return service ? Organ::service : army ? Organ::army : Organ::any;
    }

    [[nodiscard]] bool names(std::size_t accusation, const std::string& state) const {
        if (scene_.is_japanese(accusation)) {
            const auto here = sounds_in(scene_.text(accusation), true);
            const auto there = sounds_in(capitalised(state), false);
            return std::any_of(
                there.begin(), there.end(), [&](const auto& one) { return here.contains(one); });
        }
        return names_in(accusation, state, scene_.phrase(accusation));
    }

    [[nodiscard]] bool names_in(std::size_t accusation, const std::string& state, Phrase at) const {
        const auto root = state.substr(0, state.size() - (state.ends_with('a') ? 1 : 0));
        const auto& words = scene_.words(accusation);
        return root.size() >= 4 &&
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(at.end),
                           [&](const Word& word) {
                               const auto* const known = country_of(word.low);
                               return word.capital && (word.low.starts_with(root) ||
                                                       (known != nullptr && known->name == state));
                           });
    }

    [[nodiscard]] bool is_without_verb(std::size_t claim) const {
        const auto at = scene_.phrase(claim);
        return finite_in(scene_.words(claim), at.begin, at.end) == at.end;
    }

    void compare(const Answer& answer, std::size_t accusation) {
        const auto there = organ(accusation);
        const bool others = answer.organ != Organ::any && there != Organ::any &&
                            answer.organ != there && !scene_.has(accusation, "military army");
        if (others || !scene_.stand_apart(answer.claim, accusation) ||
            !scene_.one_story(answer.claim, accusation) || !names(accusation, answer.state)) {
            return;
        }
        const auto& one = scene_.at(accusation);
        const auto& who = one.frame->subject.at; // "Ostravia was behind it"
        const bool doer = one.frame->predicate == "tasked" || who.empty() ||
                          scene_.is_japanese(accusation) || names_in(accusation, answer.state, who);
        const bool phrase =
            is_certain(one) &&
            (scene_.is_japanese(accusation)
                 ? is_of_link(one)
                 : among(one.frame->predicate, "tasked attributed") && is_without_verb(accusation));
        const bool told =
            doer && is_accused_for_sure(scene_.words(accusation), scene_.phrase(accusation), one);
        const bool sure = (answer.fact && (phrase || told)) || (answer.of_all && phrase);
        if (answer.only && !sure) {
            return;
        }
        const auto [type, why] =
            sure ? std::pair("contradiction",
                             "one says that a state stood behind it, the other that it did not, "
                             "without a hedge")
                 : std::pair("opposition",
                             "a state's answer to what accuses it: each side says so, and neither "
                             "is shown to be so by that");
        pairs_[{type, why}].emplace_back(answer.claim, accusation);
        if (const auto deed = deed_around(accusation); phrase && sure && deed) {
            pairs_[{type, why}].emplace_back(answer.claim, *deed); // "| broke into the register"
        }
    }

    /// What those whom a phrase gives a master are said to have done.
    [[nodiscard]] std::optional<std::size_t> deed_around(std::size_t phrase) const {
        const auto& one = scene_.at(phrase);
        const auto holds = [&](std::size_t other) {
            const auto& deed = scene_.at(other);
            return other != phrase && deed.article == one.article &&
                   deed.sentence == one.sentence && deed.words.begin <= one.words.begin &&
                   deed.words.end >= one.words.end && !deed.negative && is_certain(deed) &&
                   deed.frame && among(deed.frame->predicate, "compromised stolen attributed");
        };
        const auto& told = scene_.told();
        const auto found = std::find_if(told.begin(), told.end(), holds);
        return found == told.end() || scene_.is_japanese(phrase) ? std::nullopt
                                                                 : std::optional(*found);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Answer> answers_;
    std::vector<std::size_t> accusations_;
    std::vector<Search> searches_;
};

} // namespace

bool is_told_fact(const Words& words, Phrase clause) {
    bool negator = false;
    for (auto i = clause.begin; i < std::min(clause.end, words.size()); ++i) {
        if (among(words[i].low,
                  "denied denies deny rejected rejects dismissed dismisses called "
                  "disputed disputes refuted never ever")) {
            return false; // "has never attacked anybody" speaks of no attack
        }
        negator = negator || is_negator(words[i]) || words[i].low == "nothing";
    }
    return negator;
}

bool is_accused_for_sure(const Words& words, Phrase clause, const Claim& claim) {
    const auto end = std::min(clause.end, words.size());
    return is_certain(claim) && claim.frame && among(claim.frame->predicate, "tasked attributed") &&
           std::none_of(words.begin() + static_cast<std::ptrdiff_t>(std::min(clause.begin, end)),
                        words.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const Word& word) {
                            return among(word.low,
                                         "probably likely suspected thought believed possibly may "
                                         "might apparently alleged allegedly blamed blames blame "
                                         "accused accuses accuse attributed attributes linked tied "
                                         "connected associated suggestion suggestions accusation "
                                         "accusations allegation allegations insinuations");
                        });
}

void compare_involvement(const AccountScene& scene, OpposedPairs& pairs) {
    Involvement(scene, pairs).run();
}

} // namespace ample::cite::detail
