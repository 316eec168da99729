// Two clauses of the same words, one of them denied.
//
//     "operations were never cancelled"      cancel, operation        -
//     "Eleven operations were cancelled"     cancel, operation, ...   +
//
// All content words of the denial stand in the other clause, verbs by their family
// (detail/deed_verbs.hpp). "Unlocked" denies "locked". In one report, a few sentences apart, two
// words will do; of two reports, which must tell one story, two that are not plain.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Texts = std::set<std::string>;

constexpr std::size_t near = 3; // sentences

bool is_hollow(const Word& word) {
    constexpr WordList hollow =
        "that this these those with from have been were will which about after before when more "
        "than into over also other some such under between since until during they them there "
        "then would could should being both each only very most many much because what just even "
        "ever client day days foreign anybody anyone anything everybody everyone whatsoever single "
        "kind sort same their its his her our your time times point stage moment";
    return word.mark != 0 || word.low.size() < 3 || among(word.low, hollow) || is_negator(word) ||
           !is_content_word(word);
}

/// Who says that he gave it, and who says that he got it, tell of one act. What was sent may not
/// have come.
constexpr WordList handing = "gave given give deliver delivered delivers handed provided supplied "
                             "receive received receives got gotten";

/// To ask for something, in all the words of diplomacy.
constexpr WordList asking = "ask asked asks asking request requested requests requesting sought "
                            "seek seeks applied";

struct Told {
    std::size_t claim = 0;
    Texts words = {}; ///< nouns and verbs, verbs of a family by its number
    bool denied = false;
    bool negator = false;
    bool nothing = false; ///< "he received nothing"
    bool own = false;     ///< speaks of its holder: "our", "it"
};

bool is_own(const Word& word) {
    return among(word.low, "we us our ours it its i my");
}

class Polar {
public:
    Polar(const RivalScene& scene, Rivalry& found) : scene_(scene), found_(found) {}

    void run() {
        for (const auto claim : scene_.told()) {
            read(claim);
        }
        for (std::size_t i = 0; i < told_.size(); ++i) {
            for (auto k = i + 1; k < told_.size() && is_near(told_[i].claim, told_[k].claim); ++k) {
                compare(told_[i], told_[k], false);
            }
        }
        afar();
    }

private:
    void read(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const bool stance = one.frame && (one.frame->stance || is_denial(*one.frame));
        if (one.kind != "claim" || !is_certain(one) || stance || !has_holder(one)) {
            return;
        }
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        Told here;
        here.claim = claim;
        const auto names = scene_.names(claim, at);
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            if (here.negator && words[i].low == "because") {
                break; // for what reason it was not so
            }
            here.negator = here.negator || is_negator(words[i]);
            here.own = here.own || is_own(words[i]);
            here.nothing = here.nothing || (words[i].low == "nothing" && i > at.begin + 1 &&
                                            words[at.begin].is(Sort::pronoun));
            const auto deeds = deeds_of(words[i]);
            if (among(words[i].low, handing)) {
                here.words.insert("~handed");
            } else if (among(words[i].low, asking)) {
                here.words.insert("~asked");
            } else if (deeds != 0) {
                here.words.insert(std::to_string(deeds));
            } else if (!is_hollow(words[i]) && !names.contains(words[i].low)) {
                here.words.insert(stem_of(words[i].low));
            }
        }
        here.denied = here.negator && !denies_part(words, at) && !is_open(words, at);
        told_.push_back(std::move(here));
    }

    /// "It is not known", "cannot": no denial of a deed.
    static bool is_open(const Words& words, Phrase at) {
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(at.end),
                           [](const Word& word) {
                               return !is_may(word) &&
                                      among(word.low,
                                            "known clear cannot can't could may might must should "
                                            "will would yet if whether unless until needed "
                                            "necessary required possible only say comment");
                           });
    }

    [[nodiscard]] bool is_near(std::size_t a, std::size_t b) const {
        const auto& x = scene_.at(a);
        const auto& y = scene_.at(b);
        return x.article == y.article && y.sentence <= x.sentence + near;
    }

    /// Claims of two reports, found by the rarest word of the denial.
    void afar() {
        std::map<std::string, std::vector<std::size_t>> by_word;
        for (std::size_t i = 0; i < told_.size(); ++i) {
            const auto& one = told_[i];
            const bool first = scene_.told_as(one.claim) == one.claim;
            for (const auto& word : first && !one.negator ? one.words : Texts()) {
                by_word[word].push_back(i);
            }
        }
        constexpr std::size_t common = 64;
        for (const auto& no : told_) {
            const std::vector<std::size_t>* rarest = nullptr;
            for (const auto& word : no.denied ? no.words : Texts()) {
                const auto found = by_word.find(word);
                if (found == by_word.end()) {
                    rarest = nullptr;
                    break;
                }
                const bool rarer = rarest == nullptr || found->second.size() < rarest->size();
                rarest = rarer ? &found->second : rarest;
            }
            for (std::size_t i = 0; rarest != nullptr && i < std::min(common, rarest->size());
                 ++i) {
                const auto& yes = told_[(*rarest)[i]];
                const bool one = scene_.at(yes.claim).article == scene_.at(no.claim).article;
                const bool beside =
                    one && (is_near(no.claim, yes.claim) || is_near(yes.claim, no.claim));
                if (!beside) { // else they were compared already
                    compare(no, yes, true);
                }
            }
        }
    }

    void compare(const Told& a, const Told& b, bool far) {
        const auto& x = scene_.at(a.claim);
        const auto& y = scene_.at(b.claim);
        if (x.root.key == y.root.key) {
            correct(a, b);
            return;
        }
        if (a.negator != b.negator) {
            const auto& no = a.negator ? a : b;
            const auto& yes = a.negator ? b : a;
            if (no.denied && (covers(no, yes, far) || ties_names(no, yes)) && fits(no, yes, far)) {
                add(no, yes);
            }
            return;
        }
        if (!a.negator && !far && (undoes(a, b) || undoes(b, a)) && fits(a, b, far)) {
            add(undoes(a, b) ? a : b, undoes(a, b) ? b : a);
        }
    }

    /// One holder denies in one report what he tells in another of another day.
    void correct(const Told& a, const Told& b) {
        const auto& no = a.negator ? a : b;
        const auto& yes = a.negator ? b : a;
        const auto x = scene_.said(a.claim);
        const auto y = scene_.said(b.claim);
        const bool later = x && y && *x != *y &&
                           scene_.at(a.claim).article != scene_.at(b.claim).article &&
                           is_insider(scene_.at(a.claim)) == is_insider(scene_.at(b.claim));
        if (later && a.negator != b.negator && no.denied && covers(no, yes, true) &&
            fits(no, yes, true)) {
            found_.add("supersession",
                       "the same holder says otherwise in a later report",
                       no.claim,
                       "not done",
                       yes.claim,
                       "done");
        }
    }

    void add(const Told& no, const Told& yes) {
        found_.add("contradiction",
                   "one says it was done, the other that it was not, without a hedge",
                   no.claim,
                   "not done",
                   yes.claim,
                   "done");
    }

    /// Whether all that is denied is told, and enough of it.
    bool covers(const Told& no, const Told& yes, bool far) const {
        std::size_t telling = 0;
        for (const auto& word : no.words) {
            if (!yes.words.contains(word)) {
                return false;
            }
            telling += is_plain_thing(word) ? 0 : 1;
        }
        const bool nothing = no.nothing && !far && !no.words.empty();
        return ((no.words.size() >= 2 || nothing) && (!far || telling >= 2)) ||
               (telling == 1 && no.words.size() == 1 && is_done_to_holder(no, yes));
    }

    /// "It had not been fined" / "Acme was fined 4 million": a passive of the holder, who is named.
    [[nodiscard]] bool is_done_to_holder(const Told& no, const Told& yes) const {
        constexpr std::size_t few = 4; // words that the statement tells besides
        const auto passive = [&](std::size_t claim) {
            const auto& words = scene_.words(claim);
            const auto at = scene_.phrase(claim);
            for (auto i = at.begin; i + 1 < at.end; ++i) {
                const auto verb = i + (is_negator(words[i + 1]) ? 2 : 1);
                if (words[i].is(Sort::be) && verb < at.end && words[verb].low.ends_with("ed")) {
                    return true;
                }
            }
            return false;
        };
        const auto& words = scene_.words(no.claim);
        const auto at = scene_.phrase(no.claim);
        return at.begin < at.end && among(words[at.begin].low, "it we he she i") &&
               yes.words.size() <= few && passive(no.claim) && passive(yes.claim) &&
               names_one(scene_.words(yes.claim), telling_names(scene_.at(no.claim)));
    }

    /// "Copper Jackal is not linked to Grey Heron": one word, and the same names.
    [[nodiscard]] bool ties_names(const Told& no, const Told& yes) const {
        constexpr std::size_t least = 3; // words of two names
        const auto denied = scene_.names(no.claim, scene_.phrase(no.claim));
        const auto named = scene_.names(yes.claim, scene_.phrase(yes.claim));
        return no.words.size() == 1 && yes.words.contains(*no.words.begin()) &&
               denied.size() >= least &&
               std::includes(named.begin(), named.end(), denied.begin(), denied.end());
    }

    /// "The door was left unlocked" / "It was locked": what the one calls so the other calls not
    /// so.
    bool undoes(const Told& no, const Told& yes) const {
        constexpr std::size_t least = 5;
        const auto& words = scene_.words(no.claim);
        const auto at = scene_.phrase(no.claim);
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            const auto& low = words[i].low;
            if (!low.starts_with("un") || low.size() < least + 2 || !low.ends_with("ed")) {
                continue;
            }
            const auto& others = scene_.words(yes.claim);
            const auto there = scene_.phrase(yes.claim);
            if (find(others, low.substr(2), there.begin, there.end) < there.end) {
                return begins_with_it(yes.claim) || share_noun(no, yes);
            }
        }
        return false;
    }

    static bool share_noun(const Told& a, const Told& b) {
        return std::any_of(a.words.begin(), a.words.end(), [&](const auto& word) {
            return b.words.contains(word) && !is_plain_thing(word);
        });
    }

    [[nodiscard]] bool begins_with_it(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return at.begin < at.end && among(words[at.begin].low, "it they");
    }

    /// The names of a clause without those of places and times, behind "in" or "since".
    [[nodiscard]] Texts names_but_places(std::size_t claim, Phrase at) const {
        const auto& words = scene_.words(claim);
        Texts names;
        bool place = false;
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            auto here = scene_.names(claim, {i, i + 1});
            place = !here.empty() &&
                    (place || (i > at.begin &&
                               among(words[i - 1].low, "in since until on before after at over")));
            names.merge(place ? Texts() : here);
        }
        return names;
    }

    /// Whether both can be of one party and one time.
    bool fits(const Told& no, const Told& yes, bool far) const {
        if ((far && !scene_.one_story(no.claim, yes.claim)) ||
            !is_of_one_time(scene_, no.claim, yes.claim, false)) {
            return false;
        }
        const auto& words = scene_.words(yes.claim);
        const auto at = scene_.phrase(yes.claim);
        const auto denied = scene_.names(no.claim, scene_.phrase(no.claim));
        auto named = scene_.names(yes.claim, {0, words.size()});
        named.merge(telling_names(scene_.at(yes.claim)));
        if (!denied.empty() && !meet(denied, named)) {
            return false;
        }
        const auto told = names_but_places(yes.claim, at);
        const auto holder = telling_names(scene_.at(no.claim));
        const bool other = !told.empty() && !meet(told, denied) && !meet(told, holder);
        const bool indefinite = at.begin < at.end && among(words[at.begin].low, "a an another");
        if (other || are_of_two_cases(scene_, no.claim, yes.claim) || (no.own && indefinite) ||
            !are_hearers_one(scene_, no.claim, yes.claim)) {
            return false;
        }
        return !far || !no.own || names_one(words, holder);
    }

    const RivalScene& scene_;
    Rivalry& found_;
    std::vector<Told> told_;
};

} // namespace

void compare_polar(const RivalScene& scene, Rivalry& found) {
    Polar(scene, found).run();
}

} // namespace ample::cite::detail
