// Deeds denied and told, by families of words (detail/deed_verbs.hpp).

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using Texts = std::set<std::string>;

constexpr std::size_t families = 64;

bool is_third(const Word& word) {
    return among(word.low, "he she him her his");
}

bool is_own(const Word& word) {
    return among(word.low, "we us our ours it its");
}

bool is_office_key(std::string_view key) {
    return key.starts_with("police:") || key.starts_with("prosecutors:") ||
           key.starts_with("government:") || key.starts_with("ministry:") ||
           key.starts_with("court:");
}

/// What police or prosecutors hold against somebody: their case is that it was done.
bool is_charge(const Claim& claim) {
    return claim.frame && among(claim.certainty.klass, "suspected alleged") &&
           (claim.root.key.starts_with("police:") || claim.root.key.starts_with("prosecutors:")) &&
           among(claim.frame->predicate, "leased sold handed-over paid bought");
}

/// The names that pronouns of a claim's frame stand for.
Texts names_meant(const Claim& claim) {
    Texts names;
    if (!claim.frame) {
        return names;
    }
    const auto& frame = *claim.frame;
    for (const auto* const text :
         {&frame.subject.meant, &frame.object.meant, &frame.actor_meant, &frame.receiver_meant}) {
        for (const auto& word : words_of(*text, 0, text->size())) {
            if (word.capital && is_name(word) && word.low.size() > 2) {
                names.insert(word.low);
            }
        }
    }
    return names;
}

bool stand_apart(const Claim& a, const Claim& b) {
    return (!is_one_root(a, b) || is_insider(a) != is_insider(b)) && has_holder(a) && has_holder(b);
}

/// "in Bergen": whether a clause tells a place.
bool tells_place(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    for (auto i = at.begin; i + 1 < at.end; ++i) {
        if (words[i].low == "in" && words[i + 1].capital && !words[i + 1].is(Sort::month)) {
            return true;
        }
    }
    return false;
}

/// Runs of capitals in a clause: "Pavel Linden", "Directorate Six"; places behind "in" only where
/// `placed`.
std::vector<Texts> runs_of_names(const RivalScene& scene, std::size_t claim, bool placed) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    std::vector<Texts> runs;
    bool open = false;
    for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
        const auto names = scene.names(claim, {i, i + 1});
        const bool place = !open && i > at.begin && words[i - 1].low == "in" && !placed;
        if (names.empty() || place) {
            open = false;
            continue;
        }
        if (!open) {
            runs.emplace_back();
        }
        runs.back().insert(names.begin(), names.end());
        open = true;
    }
    return runs;
}

struct Told {
    std::size_t claim = 0;
    ToldDeeds deeds = {};
};

class Denied {
public:
    Denied(const RivalScene& scene, Rivalry& found) : scene_(scene), found_(found) {}

    void run() {
        for (const auto claim : scene_.some()) {
            read(claim);
        }
        for (const auto& no : noes_) {
            compare(no);
        }
    }

private:
    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const bool denial = one.frame && is_denial(*one.frame);
        const bool charged = is_charge(one);
        const bool told =
            (one.kind == "claim" || denial) && (is_certain(one) || charged) && has_holder(one);
        if (!told || (one.frame && one.frame->stance && !denial)) {
            return;
        }
        Told here{claim, deeds_told(scene_.words(claim), scene_.phrase(claim))};
        if (denial && !one.frame->object.at.empty()) { // "denied leasing", "denies that he sold"
            const auto inner = deeds_told(scene_.words(claim), one.frame->object.at);
            here.deeds.denied |= inner.done;
            here.deeds.done = 0;
        }
        const bool no = here.deeds.denied != 0 || here.deeds.shut_out != 0;
        if (no && !charged && noes_.size() < most_compared) {
            noes_.push_back(here);
        }
        for (std::size_t family = 0; !one.negative && family < families; ++family) {
            const bool done = (here.deeds.done >> family & 1U) != 0;
            if (done && yeses_[family].size() < most_compared) {
                yeses_[family].push_back(here);
            }
        }
    }

    void compare(const Told& no) {
        std::set<std::size_t> seen;
        for (const bool state : {false, true}) {
            const auto denied = state ? no.deeds.shut_out : no.deeds.denied;
            for (std::size_t family = 0; family < families; ++family) {
                if ((denied >> family & 1U) == 0) {
                    continue;
                }
                for (const auto& yes : yeses_[family]) {
                    const bool fresh = yes.claim != no.claim && seen.insert(yes.claim).second;
                    if (fresh && exclude(no, yes, denied & yes.deeds.done, state)) {
                        found_.add("contradiction",
                                   "one says it was done, the other that it was not, without a "
                                   "hedge",
                                   no.claim,
                                   "not done",
                                   yes.claim,
                                   "done");
                    }
                }
            }
        }
    }

    bool exclude(const Told& no, const Told& yes, Deeds deeds, bool state) {
        const auto& x = scene_.at(no.claim);
        const auto& y = scene_.at(yes.claim);
        if (!stand_apart(x, y) || !scene_.one_story(no.claim, yes.claim)) {
            return false;
        }
        const auto covered = coverage(scene_.words(no.claim),
                                      scene_.phrase(no.claim),
                                      scene_.words(yes.claim),
                                      scene_.phrase(yes.claim));
        const bool all =
            covered.all || ((deeds & deeds_of_payment()) != 0 && is_of_no_sum(no.claim));
        if (!all || !is_of_one_time(scene_, no.claim, yes.claim, state)) {
            return false;
        }
        if (!are_hearers_one(scene_, no.claim, yes.claim) ||
            are_of_two_cases(scene_, no.claim, yes.claim) ||
            is_of_another_buyer(no.claim, yes.claim)) {
            return false;
        }
        const bool of_anybody = (deeds & deeds_of_death()) != 0 && // "no patient died"
                                runs_of_names(scene_, no.claim, false).empty();
        return (of_anybody || of_one_party(no.claim, yes.claim)) &&
               (!state || (deeds & deeds_of_confession()) == 0 || confesses(no.claim, yes.claim)) &&
               tells_enough(no.claim, yes.claim, deeds, covered);
    }

    /// "We bought no data" of one, "sold access" of another: a sale that does not name the buyer
    /// who denies it is somebody else's.
    [[nodiscard]] bool is_of_another_buyer(std::size_t no, std::size_t yes) const {
        constexpr WordList buying = "buy buys bought buying purchased purchasing";
        constexpr WordList selling = "sell sells sold selling";
        const auto tells = [&](std::size_t claim, const WordList& list) {
            const auto& words = scene_.words(claim);
            const auto at = scene_.phrase(claim);
            return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                               words.begin() + static_cast<std::ptrdiff_t>(at.end),
                               [&](const Word& word) { return among(word.low, list); });
        };
        if (!tells(no, buying) || tells(no, selling) || !tells(yes, selling)) {
            return false;
        }
        const auto& words = scene_.words(yes);
        const auto holder = telling_names(scene_.at(no));
        return std::none_of(holder.begin(), holder.end(), [&](const auto& one) {
            return find(words, "to " + one, 0, words.size()) < words.size();
        });
    }

    /// "Not a cent was paid": of no sum, however it is called.
    [[nodiscard]] bool is_of_no_sum(std::size_t no) const {
        const auto things = things_told(scene_.words(no), scene_.phrase(no));
        return std::all_of(things.begin(), things.end(), [](const auto& thing) {
            return among(thing, "cent penny rupee dime euro dollar pound yen won money sum ransom");
        });
    }

    /// Whom both speak of: the names of the denial, and its holder where it speaks of itself.
    bool of_one_party(std::size_t no, std::size_t yes) const {
        const auto& words = scene_.words(no);
        const auto at = scene_.phrase(no);
        const auto holder = telling_names(scene_.at(no));
        const auto& told = scene_.words(yes);
        auto named = scene_.names(yes, {0, told.size()});
        named.merge(names_meant(scene_.at(yes)));
        bool others = false;
        for (const auto& run : runs_of_names(scene_, no, tells_place(scene_, yes))) {
            if (!meet(run, holder) && !meet(run, named)) {
                return false;
            }
            others = others || !meet(run, holder);
        }
        bool third = false;
        bool own = false;
        for (auto i = at.begin; i < at.end; ++i) {
            third = third || is_third(words[i]);
            own = own || is_own(words[i]);
        }
        const bool counsel = !scene_.at(no).chain.back().client.empty();
        if (third && !own && !counsel) {
            const bool himself = scene_.at(no).root.key.starts_with("person:"); // "denies that he"
            return meet(names_before(no), named) || (himself && meet(holder, named));
        }
        if (!own && (others || is_office_key(scene_.at(no).root.key))) {
            return true;
        }
        return (names_one(told, holder) && !is_of_another(yes, holder)) ||
               (is_unnamed(yes) && told_of(yes, holder)) || is_called_by_noun(no, yes) ||
               stands_beside(no, yes);
    }

    /// "the council's database": by the last word of the denier's name, in a report that names it.
    bool is_called_by_noun(std::size_t no, std::size_t yes) const {
        const std::string_view key = scene_.at(no).root.key;
        const auto noun = key.substr(key.find_last_of(" :") + 1);
        const auto& words = scene_.words(yes);
        const auto at = scene_.phrase(yes);
        bool called = false;
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const bool placed = among(words[i - 1].low, "in at from");
            if (!placed && !scene_.names(yes, {i, i + 1}).empty()) {
                return false;
            }
            called = called || (words[i - 1].low == "the" && words[i].low == noun);
        }
        return called && !noun.empty() && told_of(yes, telling_names(scene_.at(no)));
    }

    /// Of one paragraph's length in one report, with nobody's name and nobody's own.
    bool stands_beside(std::size_t no, std::size_t yes) const {
        constexpr std::size_t reach = 4;
        const auto& x = scene_.at(no);
        const auto& y = scene_.at(yes);
        const auto apart =
            x.sentence < y.sentence ? y.sentence - x.sentence : x.sentence - y.sentence;
        if (x.article != y.article || apart > reach || !runs_of_names(scene_, yes, false).empty()) {
            return false;
        }
        const auto& words = scene_.words(yes);
        const auto at = scene_.phrase(yes);
        if (at.begin < at.end && among(words[at.begin].low, "a an another")) {
            return false; // "a supplier paid"
        }
        return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                            words.begin() + static_cast<std::ptrdiff_t>(at.end),
                            [](const Word& word) { return is_own(word) || is_third(word); });
    }

    /// Who is told to have admitted it is the one who denies.
    bool confesses(std::size_t no, std::size_t yes) const {
        auto denier = telling_names(scene_.at(no));
        denier.merge(scene_.names(no, scene_.phrase(no)));
        auto told = scene_.names(yes, {0, scene_.words(yes).size()});
        told.merge(telling_names(scene_.at(yes)));
        return meet(denier, told);
    }

    /// The names of the sentence before: whom "he" may mean.
    [[nodiscard]] Texts names_before(std::size_t claim) const {
        const auto& one = scene_.at(claim);
        if (one.sentence == 0) {
            return {};
        }
        const auto& words = scene_.article(claim).sentences[one.sentence - 1].words;
        Texts names;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const bool name =
                is_name(words[i]) && words[i].capital && words[i].mark == 0 &&
                !words[i].is_any(Sort::role, Sort::month, Sort::weekday, Sort::organisation);
            if (name && words[i].low.size() > 2) {
                names.insert(words[i].low);
            }
        }
        return names;
    }

    /// "servers of Tessel Freight": the clause names whose it was, and not the holder.
    bool is_of_another(std::size_t claim, const Texts& holder) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        bool another = false;
        for (auto i = at.begin; i < at.end; ++i) {
            if (holder.contains(words[i].low)) {
                return false;
            }
            const bool owner = i > at.begin && among(words[i - 1].low, "of at from against") &&
                               !scene_.names(claim, {i, i + 1}).empty();
            another = another || owner;
        }
        return another;
    }

    /// "the company", with no other name in the clause.
    [[nodiscard]] bool is_unnamed(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        bool firm = false;
        for (auto i = at.begin; i < at.end; ++i) {
            const bool noun = words[i].is_any(Sort::organisation, Sort::victim) &&
                              !words[i].capital && i > 0 && words[i - 1].low == "the";
            firm = firm || noun || among(words[i].low, "its it");
        }
        return firm && scene_.names(claim, at).empty();
    }

    [[nodiscard]] bool told_of(std::size_t claim, const Texts& holder) const {
        const auto& sentences = scene_.article(claim).sentences;
        const auto upto = std::min(scene_.at(claim).sentence + 1, sentences.size());
        return std::any_of(sentences.begin(),
                           sentences.begin() + static_cast<std::ptrdiff_t>(upto),
                           [&](const auto& one) { return names_one(one.words, holder); });
    }

    /// Whether enough is shared to know that one deed is meant.
    bool tells_enough(std::size_t no, std::size_t yes, Deeds deeds, const Coverage& covered) const {
        const auto& told = scene_.words(yes);
        if ((deeds & deeds_of_payment()) != 0) {
            return is_extortion(told) && !is_of_others(told, scene_.phrase(yes));
        }
        if (covered.telling || (deeds & deeds_of_people()) != 0) {
            return true;
        }
        const auto holder = telling_names(scene_.at(no));
        return covered.any && (names_one(told, holder) || tell_one_hearer(scene_, no, yes));
    }

    static bool is_extortion(const Words& words) {
        return std::any_of(words.begin(), words.end(), [](const Word& word) {
            return among(word.low,
                         "ransom ransoms extortion gang hackers hacker attackers criminals "
                         "extortionists intruders blackmailers bitcoin");
        });
    }

    const RivalScene& scene_;
    Rivalry& found_;
    std::vector<Told> noes_;
    std::array<std::vector<Told>, families> yeses_;
};

} // namespace

void compare_denied(const RivalScene& scene, Rivalry& found) {
    Denied(scene, found).run();
}

} // namespace ample::cite::detail
