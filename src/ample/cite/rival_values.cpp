// Times and places that do not fit.

#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>
#include <optional>
#include <set>

namespace ample::cite::detail {

namespace {

constexpr double same_scope = 0.6; // of the words of the shorter clause
constexpr std::size_t least_words = 2;

/// What happens to one thing once: two times of it cannot both be so.
constexpr WordList once =
    "began started patched patch fixed fix mended mend repaired repair closed discovered noticed "
    "detected arrested intruded entered "
    "charged indicted sentenced convicted acquitted extradited deported left fled died founded "
    "registered resigned dismissed notified alerted informed disclosed dismantled seized detained "
    "released";

/// What lasts: its times may overlap without being the same.
constexpr WordList lasting =
    "rented rent leased lease hired used lived stayed worked studied employed operated ran held";

bool has_word(const RivalScene& scene, std::size_t claim, const WordList& list) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(at.end),
                       [&](const Word& word) { return among(word.low, list); });
}

/// The words of `once` in a clause, those of one meaning made one.
std::set<std::string> events_of(const RivalScene& scene, std::size_t claim) {
    static constexpr WordList meanings[] = {
        "patched patch fixed fix mended mend repaired repair closed",
        "discovered noticed detected",
        "charged indicted",
        "notified alerted informed disclosed",
        "seized dismantled",
        "arrested detained",
        "left fled"};
    std::set<std::string> events;
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    for (auto i = at.begin; i < at.end; ++i) {
        if (!among(words[i].low, once)) {
            continue;
        }
        auto event = low_text(words, {i, i + 1});
        for (const auto& meaning : meanings) {
            event = among(event, meaning) ? std::string(meaning.words) : event;
        }
        events.insert(std::move(event));
    }
    return events;
}

bool share_event(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto x = events_of(scene, a);
    const auto y = events_of(scene, b);
    return std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.contains(one); });
}

/// Whether the word of the event itself stands without a hedge.
bool is_sure(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    const auto& one = scene.at(claim);
    for (auto i = at.begin; i < at.end; ++i) {
        if (among(words[i].low, once)) {
            Claim event;
            event.certainty = certainty_at(scene.article(claim).text,
                                           words,
                                           i,
                                           scene.article(claim).attributions[one.sentence]);
            return is_certain(event);
        }
    }
    return false;
}

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

bool exclude(const Span& a, const Span& b) {
    return is_before(a.until, b.from) || is_before(b.until, a.from);
}

bool contains(const Span& a, const Span& b) {
    return !is_before(b.from, a.from) && !is_before(a.until, b.until);
}

struct Timed {
    std::size_t claim;
    Span time;
};

std::string value_of(const Span& time) {
    return to_text(time.from) + "/" + to_text(time.until);
}

/// The common nouns of what the frame is done to; none where a name stands among them.
std::set<std::string> done_to(const RivalScene& scene, std::size_t claim) {
    std::set<std::string> nouns;
    const auto& frame = scene.at(claim).frame;
    const auto& words = scene.words(claim);
    if (!frame) {
        return nouns;
    }
    for (auto i = frame->object.at.begin; i < frame->object.at.end && i < words.size(); ++i) {
        if (words[i].capital || words[i].is(Sort::pronoun)) {
            return {};
        }
        if (words[i].mark == 0 && !words[i].is(Sort::determiner)) {
            nouns.insert(words[i].low);
        }
    }
    return nouns;
}

/// "notified its licensees" and "notified the company": told to others.
bool done_to_others(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto x = done_to(scene, a);
    const auto y = done_to(scene, b);
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const auto& noun) { return y.contains(noun); });
}

/// "Acme notified the office" and "Borealis notified the office": of two.
bool name_others(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto x = scene.names(a, scene.phrase(a));
    const auto y = scene.names(b, scene.phrase(b));
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const auto& name) { return y.contains(name); });
}

/// Who left the country: one person that the clause does not name.
bool is_departure(const RivalScene& scene, std::size_t claim) {
    const auto& one = scene.at(claim);
    if (!one.frame || one.frame->predicate != "left-country" || one.negative ||
        one.frame->share > 0) { // guessed: not sure enough
        return false;
    }
    const auto& words = scene.words(claim);
    const auto at = one.frame->subject.at;
    if (at.begin >= at.end || at.end > words.size()) {
        return false;
    }
    const auto begin = at.begin - (at.begin > 0 ? 1 : 0); // "another student"
    return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                        words.begin() + static_cast<std::ptrdiff_t>(at.end),
                        [](const Word& word) {
                            const bool named = word.capital && !word.is(Sort::determiner) &&
                                               !word.is(Sort::pronoun);
                            const bool many = word.low.ends_with('s') && !word.low.ends_with("ss");
                            return named || (many && word.mark == 0 && !word.is(Sort::say)) ||
                                   among(word.low,
                                         "second third other another others two three both they "
                                         "some former");
                        });
}

/// "the student left the country on 30 January", "the young man left Norland on 12 February".
bool one_departure(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto lands = [&scene](std::size_t claim) {
        std::set<std::string> named;
        const auto at = scene.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            auto land = scene.country(scene.words(claim), i);
            if (!land.empty() && i > at.begin &&
                among(scene.words(claim)[i - 1].low, "left leave fled quit departed")) {
                named.insert(std::move(land));
            }
        }
        return named;
    };
    const auto x = lands(a);
    const auto y = lands(b);
    const bool two_lands = !x.empty() && !y.empty() && x != y; // of two students
    return !two_lands && is_departure(scene, a) && is_departure(scene, b) &&
           (scene.at(a).article == scene.at(b).article || scene.one_story(a, b));
}

/// "another student left", "a second flaw was fixed": not the one told of before.
bool is_of_another(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    const auto end = std::min({at.begin + 2, at.end, words.size()});
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(at.begin),
        words.begin() + static_cast<std::ptrdiff_t>(end),
        [](const Word& word) { return among(word.low, "another second third other further"); });
}

/// "The vendor patched the flaw", "we patched the gateway": each mends what is his.
bool mend_other_things(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto& x = scene.at(a).frame;
    const auto& y = scene.at(b).frame;
    if (!x || !y || (x->predicate != "patched" && y->predicate != "patched")) {
        return false;
    }
    if (x->predicate != y->predicate) {
        return true;
    }
    const auto thing = [&](std::size_t claim, Phrase at) {
        const auto& words = scene.words(claim);
        std::set<std::string_view> found;
        for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
            if (words[i].mark == 0 && !words[i].is(Sort::determiner)) {
                found.insert(words[i].low);
            }
        }
        return found;
    };
    const auto own = thing(a, x->object.at);
    const auto other = thing(b, y->object.at);
    return !own.empty() && !other.empty() &&
           std::none_of(own.begin(), own.end(), [&](auto word) { return other.contains(word); });
}

bool one_event(const RivalScene& scene, std::size_t a, std::size_t b) {
    if (is_of_another(scene, a) != is_of_another(scene, b)) {
        return false;
    }
    if (one_departure(scene, a, b)) {
        return true;
    }
    if (done_to_others(scene, a, b) ||
        (scene.at(a).article != scene.at(b).article && name_others(scene, a, b))) {
        return false;
    }
    const auto& x = scene.stems(a);
    const auto& y = scene.stems(b);
    const auto shared = static_cast<std::size_t>(
        std::count_if(x.begin(), x.end(), [&](const auto& stem) { return y.contains(stem); }));
    return shared >= least_words && overlap(x, y) >= same_scope &&
           scene.at(a).negative == scene.at(b).negative;
}

struct Placed {
    std::size_t claim;
    std::string country;
    Stems who;
    bool is_present;
};

/// "lives in", "was based in", "stayed in" and the country, with who or what it is said of.
std::optional<Placed> placed(const RivalScene& scene, std::size_t claim) {
    constexpr WordList verbs =
        "lives lived live living resides resided reside residing based stays stayed stay staying "
        "located hosted housed hides hid hiding";
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    for (auto i = at.begin; i < at.end; ++i) {
        if (!among(words[i].low, verbs) || scene.at(claim).negative) {
            continue;
        }
        constexpr std::size_t reach = 5;
        auto k = i + 1;
        while (k < at.end && k < i + reach && words[k].low != "in" && words[k].low != "at") {
            ++k;
        }
        const auto country =
            k + 1 < at.end && words[k].low == "in" ? scene.country(words, k + 1) : std::string();
        if (country.empty()) {
            continue;
        }
        Placed found{claim, country, {}, false};
        const auto subject = phrase_before(words, i);
        for (auto j = subject.begin; j < subject.end; ++j) {
            const bool noun =
                words[j].is_any(Sort::person, Sort::server, Sort::group) ||
                (is_name(words[j]) && words[j].capital && scene.country(words, j).empty() &&
                 !words[j].is_any(Sort::determiner, Sort::pronoun));
            if (noun && words[j].mark == 0) {
                found.who.insert(words[j].low);
            }
        }
        const bool was =
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(
                                            std::max(at.begin, i - std::min<std::size_t>(i, 3))),
                        words.begin() + static_cast<std::ptrdiff_t>(i),
                        [](const Word& word) { return among(word.low, "was were had"); });
        found.is_present = !was && !words[i].low.ends_with("ed") && words[i].low != "hid";
        if (!found.who.empty()) {
            return found;
        }
    }
    return std::nullopt;
}

/// One holder, of reports of two days, without a hedge.
bool is_told_anew(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto x = scene.said(a);
    const auto y = scene.said(b);
    return scene.at(a).root.key == scene.at(b).root.key && x && y && *x != *y &&
           scene.at(a).article != scene.at(b).article && is_sure(scene, a) && is_sure(scene, b);
}

} // namespace

void compare_times(const RivalScene& scene, Rivalry& found) {
    std::vector<Timed> timed;
    for (const auto claim : scene.some()) {
        const auto time = scene.time(claim);
        const bool fits = has_word(scene, claim, once) || has_word(scene, claim, lasting);
        if (time && fits && !scene.at(claim).words.empty() && timed.size() < most_compared) {
            timed.push_back({claim, *time});
        }
    }
    for (std::size_t i = 0; i < timed.size(); ++i) {
        for (auto j = i + 1; j < timed.size(); ++j) {
            const auto a = timed[i].claim;
            const auto b = timed[j].claim;
            const auto& x = timed[i].time;
            const auto& y = timed[j].time;
            if (!one_event(scene, a, b) || !scene.may_be_one_story(a, b) ||
                mend_other_things(scene, a, b)) {
                continue;
            }
            const bool is_once = share_event(scene, a, b);
            if (exclude(x, y) && is_once) {
                const bool clear = scene.rivals(a, b) && is_sure(scene, a) && is_sure(scene, b);
                const bool anew = is_told_anew(scene, a, b);
                found.add(clear  ? "contradiction"
                          : anew ? "supersession"
                                 : "tension",
                          clear
                              ? "one event is told at times that exclude each other, by different "
                                "sources, without a hedge"
                          : anew ? "one holder tells another time in a later report"
                                 : "one event is told at times that exclude each other",
                          a,
                          value_of(timed[i].time),
                          b,
                          value_of(timed[j].time));
            } else if (!contains(x, y) && !contains(y, x) &&
                       (!exclude(x, y) || scene.one_story(a, b))) {
                found.add("tension",
                          "the times told for one thing are not the same",
                          a,
                          value_of(timed[i].time),
                          b,
                          value_of(timed[j].time));
            }
        }
    }
}

void compare_places(const RivalScene& scene, Rivalry& found) {
    std::vector<Placed> some;
    for (const auto claim : scene.some()) {
        if (auto one = placed(scene, claim); one && some.size() < most_compared) {
            some.push_back(std::move(*one));
        }
    }
    for (std::size_t i = 0; i < some.size(); ++i) {
        for (auto j = i + 1; j < some.size(); ++j) {
            const auto& a = some[i];
            const auto& b = some[j];
            if (a.country == b.country || overlap(a.who, b.who) == 0 ||
                !scene.may_be_one_story(a.claim, b.claim)) {
                continue;
            }
            const auto x = scene.time(a.claim);
            const auto y = scene.time(b.claim);
            if (x && y && exclude(*x, *y)) {
                continue; // first here, then there
            }
            const bool same_time = a.is_present == b.is_present;
            const bool clear = same_time && scene.rivals(a.claim, b.claim);
            found.add(clear ? "contradiction" : "tension",
                      clear
                          ? "two places that exclude each other, of one time, by different sources"
                      : same_time ? "two places are told for one person or thing"
                                  : "two places are told for one person or thing; one is told of "
                                    "now, the other of then",
                      a.claim,
                      a.country,
                      b.claim,
                      b.country);
        }
    }
}

} // namespace ample::cite::detail
