// What one says and the next one answers, in one report (detail/answers.hpp).
//
// Two claims far apart need names and things in common to be known as of one deed. Where they
// stand beside each other and the second points back, the report itself ties them, so that a verb,
// a noun or a pronoun is enough. Compared are claims of at most `reach` sentences.

#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr std::size_t reach = 4; // sentences back
constexpr std::size_t near = 2;

constexpr const char* not_done = "one says it was done, the other that it was not, without a hedge";

class Answers {
public:
    Answers(const RivalScene& scene, Rivalry& found)
        : scene_(scene), found_(found), told_(scene.told()) {
        deeds_.reserve(told_.size());
        for (const auto claim : told_) {
            deeds_.push_back(deeds_told(scene.words(claim), scene.phrase(claim)));
        }
    }

    void run() {
        for (std::size_t k = 0; k < told_.size(); ++k) {
            const auto& words = scene_.words(told_[k]);
            const auto at = scene_.phrase(told_[k]);
            if (is_question(told_[k]) || !has_holder(scene_.at(told_[k]))) {
                continue;
            }
            if (auto back = pointed_back(words, at);
                back.denies() && is_certain(scene_.at(told_[k]))) {
                answer(k, std::move(back));
            }
            if (is_bare_denial(words, at)) {
                deny(k);
            } else if (denies_this(words, at) || is_cut_denial(words, at)) {
                deny_last(k);
            }
            echo(k);
        }
        disputes();
    }

private:
    [[nodiscard]] std::size_t sentence(std::size_t claim) const {
        return scene_.at(claim).sentence;
    }

    /// The claims of the report up to `sentences` before the one at `k` of those told, nearest
    /// first.
    [[nodiscard]] std::vector<std::size_t> before(std::size_t k, std::size_t sentences) const {
        std::vector<std::size_t> some;
        for (auto i = k; i-- > 0 && is_near(i, k, sentences);) {
            some.push_back(told_[i]);
        }
        return some;
    }

    [[nodiscard]] bool is_near(std::size_t i, std::size_t k, std::size_t sentences) const {
        const auto& one = scene_.at(told_[k]);
        const auto& other = scene_.at(told_[i]);
        return other.article == one.article && other.sentence + sentences >= one.sentence;
    }

    [[nodiscard]] bool is_question(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        return !words.empty() && words.back().mark == '?';
    }

    [[nodiscard]] bool is_negative(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        return scene_.at(claim).negative ||
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(at.end),
                           is_negator);
    }

    [[nodiscard]] bool stand_apart(std::size_t a, std::size_t b) const {
        const auto& x = scene_.at(a);
        const auto& y = scene_.at(b);
        return (!is_one_root(x, y) || is_insider(x) != is_insider(y)) && has_holder(x) &&
               has_holder(y);
    }

    [[nodiscard]] bool is_assertion(std::size_t claim) const {
        const auto& frame = scene_.at(claim).frame;
        return !is_question(claim) && !(frame && frame->stance) && !(frame && is_denial(*frame));
    }

    /// Whether the word is told without a hedge; "told them it was probably over" tells surely.
    [[nodiscard]] bool is_sure_at(std::size_t claim, std::size_t word) const {
        const auto& one = scene_.at(claim);
        Claim told;
        told.certainty = certainty_at(scene_.article(claim).text,
                                      scene_.words(claim),
                                      word,
                                      scene_.article(claim).attributions[one.sentence]);
        return is_certain(told);
    }

    /// The word of a claim that says one of `things`, surely and not denied.
    [[nodiscard]] bool says(std::size_t claim, const std::set<std::string>& things) const {
        const auto& words = scene_.words(claim);
        auto at = scene_.phrase(claim);
        constexpr std::size_t longest_lead = 3; // "told them | it was over"
        const auto lead = at.begin - std::min(at.begin, longest_lead);
        while (at.begin > lead && words[at.begin - 1].mark == 0) {
            --at.begin;
        }
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            if (means_one(words[i], things) && !negated_before(words, i, at.begin) &&
                is_sure_at(claim, i)) {
                return true;
            }
        }
        return false;
    }

    /// "A request was sent in March", "No such request has been received": it may not have come.
    [[nodiscard]] bool is_under_way(std::size_t told, std::size_t denied) const {
        const auto has = [&](std::size_t claim, const WordList& list) {
            const auto at = scene_.phrase(claim);
            const auto& words = scene_.words(claim);
            return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                               words.begin() + static_cast<std::ptrdiff_t>(at.end),
                               [&](const Word& word) { return among(word.low, list); });
        };
        constexpr WordList came = "received receive arrived reached got come";
        constexpr WordList given = "warned informed alerted notified handed delivered gave given "
                                   "received arrived reached got told";
        return has(denied, came) && !has(told, given);
    }

    void answer(std::size_t k, PointedBack back) {
        if (back.none) {
            for (const auto other : before(k, near)) {
                const auto thing = such_thing(scene_.words(other), scene_.phrase(other));
                if (!thing.empty() && scene_.at(other).root.key == scene_.at(told_[k]).root.key) {
                    back.things.insert(thing);
                    break;
                }
            }
        }
        for (const auto other : before(k, back.things.empty() ? 1 : reach)) {
            const bool fits =
                is_assertion(other) && stand_apart(told_[k], other) &&
                are_hearers_one(scene_, told_[k], other) && !is_under_way(other, told_[k]) &&
                (back.things.empty()
                     ? back.anything && is_certain(scene_.at(other)) && !is_negative(other)
                     : says(other, back.things));
            if (fits) {
                found_.add("contradiction", not_done, told_[k], "not done", other, "done");
                return;
            }
        }
    }

    /// "That is not correct. Each officer has a card": who says so is contradicted by what is
    /// said instead; without that the denial is an opposition.
    void deny(std::size_t k) {
        const auto no = told_[k];
        for (const auto other : before(k, near)) {
            if (!is_assertion(other) || sentence(other) == sentence(no)) {
                continue;
            }
            if (!stand_apart(no, other)) {
                take_back(k, other);
                return;
            }
            bool instead = false;
            for (auto i = k + 1; i < told_.size() && is_certain(scene_.at(other)); ++i) {
                const auto& next = scene_.at(told_[i]);
                if (next.article != scene_.at(no).article || next.sentence > sentence(no) + 1) {
                    break;
                }
                const bool own = next.root.key == scene_.at(no).root.key && is_certain(next);
                if (own && share(told_[i], other) > 0) {
                    found_.add("contradiction", not_done, told_[i], "not done", other, "done");
                    instead = true;
                }
            }
            const std::string_view key = scene_.at(other).root.key; // a paper's report is disputed
            const bool plain = !key.starts_with("agency:") && !key.starts_with("outlet:") &&
                               scene_.at(other).frame &&
                               says_it_is_false(scene_.words(no), scene_.phrase(no)) &&
                               is_told_plainly(other) && is_certain(scene_.at(other));
            instead = instead || plain;
            found_.add(instead ? "contradiction" : "opposition",
                       instead ? not_done : "a denial that does not say what was otherwise",
                       no,
                       "not done",
                       other,
                       "done");
            return;
        }
    }

    [[nodiscard]] bool is_of_us(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        return std::any_of(words.begin(), words.end(), [](const Word& word) {
            return among(word.low, "we us our i my");
        });
    }

    /// "We said that the flaw was mended in June. This was not correct. It was mended in August":
    /// who takes back what he said himself.
    void take_back(std::size_t k, std::size_t other) {
        constexpr const char* taken_back = "the same holder takes back what he had said";
        const auto no = told_[k];
        if (scene_.at(no).root.key != scene_.at(other).root.key ||
            !says_it_is_false(scene_.words(no), scene_.phrase(no)) || !is_of_us(other)) {
            return;
        }
        found_.add("supersession", taken_back, no, "now", other, "before");
        for (auto i = k + 1; i < told_.size(); ++i) {
            const auto& next = scene_.at(told_[i]);
            if (next.article != scene_.at(no).article || next.sentence > sentence(no) + 1) {
                return;
            }
            if (next.root.key == scene_.at(no).root.key && share(told_[i], other) > 0) {
                found_.add("supersession", taken_back, told_[i], "now", other, "before");
            }
        }
    }

    /// "The manager denied this": the last that somebody else said for sure in the sentence before.
    void deny_last(std::size_t k) {
        const auto no = told_[k];
        for (const auto other : before(k, 1)) {
            if (sentence(other) == sentence(no) || !is_assertion(other)) {
                continue;
            }
            if (stand_apart(no, other) && is_certain(scene_.at(other))) {
                const bool clear = is_told_plainly(other);
                if (clear) {
                    go_on(k, other);
                }
                found_.add(clear ? "contradiction" : "opposition",
                           clear ? not_done : "a denial that does not say what was otherwise",
                           no,
                           "not done",
                           other,
                           "done");
            }
            return;
        }
    }

    /// A deed that is told with who or what it is of, not "They knew us by name".
    [[nodiscard]] bool is_told_plainly(std::size_t claim) const {
        const auto first = scene_.phrase(claim).begin;
        const bool told = scene_.at(claim).frame || !scene_.words(claim)[first].is(Sort::pronoun);
        return told && !is_negative(claim);
    }

    /// "Acme denied this. \"We were never warned\"": what the denier says next of the same deed.
    void go_on(std::size_t k, std::size_t other) {
        const auto told = deeds_told(scene_.words(other), scene_.phrase(other)).done;
        const auto time = scene_.time(other);
        for (auto i = k + 1; i < told_.size(); ++i) {
            const auto& next = scene_.at(told_[i]);
            if (next.article != scene_.at(told_[k]).article ||
                next.sentence > sentence(told_[k]) + 1) {
                return;
            }
            const auto here = deeds_told(scene_.words(told_[i]), scene_.phrase(told_[i]));
            const bool same = ((here.denied | here.done) & told) != 0 ||
                              (next.frame && scene_.at(other).frame &&
                               next.frame->predicate == scene_.at(other).frame->predicate) ||
                              share(told_[i], other) > 0;
            const auto then = scene_.time(told_[i]);
            const bool split = time && then &&
                               (days_since_1970(time->until) < days_since_1970(then->from) ||
                                days_since_1970(then->until) < days_since_1970(time->from));
            if (next.root.key == scene_.at(told_[k]).root.key && is_certain(next) && same &&
                (is_negative(told_[i]) || split)) {
                found_.add("contradiction", not_done, told_[i], "not done", other, "done");
            }
        }
    }

    /// Content words that both have, those aside that hardly tell which thing is meant.
    [[nodiscard]] std::size_t share(std::size_t a, std::size_t b) const {
        const auto& x = scene_.stems(a);
        const auto& y = scene_.stems(b);
        return static_cast<std::size_t>(std::count_if(x.begin(), x.end(), [&](const auto& one) {
            return y.contains(one) && !is_plain_thing(one);
        }));
    }

    /// "They did not take them" / "They took the lot": one verb, and pronouns for all else.
    void echo(std::size_t k) {
        const auto& here = deeds_[k];
        if ((here.denied | here.done) == 0 || !is_certain(scene_.at(told_[k]))) {
            return;
        }
        for (auto i = k; i-- > 0 && is_near(i, k, reach);) {
            const auto other = told_[i];
            const auto& there = deeds_[i];
            const bool no = (here.denied & there.done) != 0;
            const bool yes = (here.done & there.denied) != 0;
            const auto [denial, done] =
                no ? std::pair(told_[k], other) : std::pair(other, told_[k]);
            if (no != yes && is_of_pronouns(denial) && is_assertion(other) &&
                is_certain(scene_.at(other)) && stand_apart(told_[k], other) &&
                are_hearers_one(scene_, denial, done)) {
                found_.add("contradiction", not_done, denial, "not done", done, "done");
                return;
            }
        }
    }

    /// Whether nothing but pronouns and its verb stands in a denial.
    [[nodiscard]] bool is_of_pronouns(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto pronoun = [](const Word& word) {
            return among(word.low, "they them it he she him her we us everything anything");
        };
        return things_told(words, at).empty() && scene_.names(claim, at).empty() &&
               !denies_part(words, at) &&
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(at.end),
                           pronoun);
    }

    /// Around a sentence that tells of two accounts, less must be shared.
    void disputes() {
        std::vector<std::size_t> next; // by sentence of a report: the first from there that does
        for (std::size_t k = 0; k < told_.size(); ++k) {
            const auto& one = scene_.at(told_[k]);
            if (k == 0 || scene_.at(told_[k - 1]).article != one.article) {
                next = next_disputes(scene_.article(told_[k]).sentences);
            }
            for (auto i = k + 1; i < told_.size(); ++i) {
                const auto& other = scene_.at(told_[i]);
                if (other.article != one.article || other.sentence > one.sentence + reach) {
                    break;
                }
                if (next[one.sentence] <= other.sentence && oppose(told_[k], told_[i])) {
                    const bool first = is_denial_of(told_[k], told_[i]);
                    found_.add("contradiction",
                               not_done,
                               told_[first ? k : i],
                               "not done",
                               told_[first ? i : k],
                               "done");
                }
            }
        }
    }

    /// Whether `no` denies a deed that `yes` tells.
    [[nodiscard]] bool is_denial_of(std::size_t no, std::size_t yes) const {
        const auto x = deeds_told(scene_.words(no), scene_.phrase(no));
        const auto y = deeds_told(scene_.words(yes), scene_.phrase(yes));
        return (x.denied & y.done) != 0 && (y.denied & x.done) == 0;
    }

    [[nodiscard]] bool oppose(std::size_t a, std::size_t b) const {
        return stand_apart(a, b) && is_assertion(a) && is_assertion(b) &&
               is_certain(scene_.at(a)) && is_certain(scene_.at(b)) &&
               is_denial_of(a, b) != is_denial_of(b, a) &&
               (is_denial_of(a, b) ? covers(a, b) : covers(b, a));
    }

    /// Whether one of the things of a denial is told; all of them need not be.
    [[nodiscard]] bool covers(std::size_t no, std::size_t yes) const {
        const auto things = things_told(scene_.words(no), scene_.phrase(no));
        const auto told = things_told(scene_.words(yes), scene_.phrase(yes));
        return things.empty() || std::any_of(things.begin(), things.end(), [&](const auto& thing) {
                   return is_told_thing(thing, told) && !is_plain_thing(thing);
               });
    }

    const RivalScene& scene_;
    Rivalry& found_;
    const std::vector<std::size_t>& told_;
    std::vector<ToldDeeds> deeds_ = {}; ///< of those told
};

} // namespace

void compare_answers(const RivalScene& scene, Rivalry& found) {
    Answers(scene, found).run();
}

} // namespace ample::cite::detail
