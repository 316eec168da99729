// One notice at two dates: "we informed the commissioner on 12 August" against the commissioner's
// "he was told of it only on 29 August".
//
// The teller of one is the teller of the other or its holder; whoever is told in one is told in the
// other, by a name or by what it is (a regulator, the police, the customers), or holds the other.

#include <ample/cite/detail/answers.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

using Texts = std::set<std::string>;

constexpr WordList notices = "told informed notified alerted briefed warned";

/// Who is told, by what he is.
constexpr WordList hearers[] = {
    "commissioner commission regulator regulators watchdog authority authorities ombudsman",
    "police",
    "customers clients subscribers users members",
    "patients passengers residents",
    "shareholders investors exchange",
    "employees staff"};

struct Notice {
    std::size_t claim = 0;
    std::size_t verb = 0;
    Span time = {};
    bool passive = false;
    Texts teller = {}; ///< names in front of an active verb
    Texts hearer = {}; ///< names, and the classes of `hearers` by their number
};

bool is_before(Day a, Day b) {
    return days_since_1970(a) < days_since_1970(b);
}

void add_classes(std::string_view low, Texts& into) {
    for (std::size_t i = 0; i < std::size(hearers); ++i) {
        if (among(low, hearers[i])) {
            into.insert(std::to_string(i));
        }
    }
}

/// "transport ministry": an office by its noun and what tells it from others.
void add_offices(const Words& words, Phrase phrase, Texts& into) {
    constexpr WordList offices = "ministry department agency council board parliament";
    for (auto i = phrase.begin + 1; i < std::min(phrase.end, words.size()); ++i) {
        if (among(words[i].low, offices) && is_content_word(words[i - 1])) {
            into.insert(words[i - 1].low + " " + words[i].low);
        }
    }
}

Texts hearers_in(const RivalScene& scene, std::size_t claim, Phrase phrase) {
    auto found = scene.names(claim, phrase);
    const auto& words = scene.words(claim);
    for (auto i = phrase.begin; i < std::min(phrase.end, words.size()); ++i) {
        add_classes(words[i].low, found);
    }
    add_offices(words, phrase, found);
    return found;
}

/// "was not told until April": told then, and not before.
bool is_told_only(const RivalScene& scene, std::size_t claim, std::size_t verb) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return find(words, "until", verb, at.end) < at.end;
}

/// "The board received Acme's report on 14 June": told then, by Acme.
std::optional<Notice>
receipt_at(const RivalScene& scene, std::size_t claim, std::size_t verb, Span time) {
    constexpr std::size_t reach = 6;
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    if (!among(words[verb].low, "received got")) {
        return std::nullopt;
    }
    for (auto i = verb + 1; i < std::min(at.end, verb + reach); ++i) {
        if (among(words[i].low, "report notice notification alert")) {
            return Notice{claim, verb, time, true, {}, hearers_in(scene, claim, {at.begin, verb})};
        }
    }
    return std::nullopt;
}

std::optional<Notice> notice_of(const RivalScene& scene, std::size_t claim) {
    const auto& one = scene.at(claim);
    const auto time = scene.time(claim);
    if (one.kind != "claim" || !is_certain(one) || !time) {
        return std::nullopt;
    }
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    constexpr std::size_t longest = 7; // of who is told
    for (auto i = at.begin + 1; i < std::min(at.end, words.size()); ++i) {
        if (auto got = receipt_at(scene, claim, i, *time); got && !one.negative) {
            return got;
        }
        if (!among(words[i].low, notices)) {
            continue;
        }
        const bool denied = one.negative || negated_before(words, i, at.begin);
        if (denied && !is_told_only(scene, claim, i)) {
            return std::nullopt;
        }
        Notice found{claim, i, *time, false, {}, {}};
        for (auto k = i; k > at.begin && i - k < 3; --k) {
            found.passive = found.passive || words[k - 1].is(Sort::be);
        }
        if (found.passive) {
            found.hearer = hearers_in(scene, claim, {at.begin, i});
        } else {
            found.teller = scene.names(claim, {at.begin, i});
            auto end = i + 1;
            while (end < at.end && end < i + longest && words[end].mark == 0 &&
                   !among(words[end].low, "of about on that in by")) {
                ++end;
            }
            found.hearer = hearers_in(scene, claim, {i + 1, end});
        }
        return found;
    }
    return std::nullopt;
}

/// Names and classes of whoever holds a claim; those a report gives a person beside his name.
Texts holder_of(const RivalScene& scene, std::size_t claim) {
    auto found = telling_names(scene.at(claim));
    const std::string_view key = scene.at(claim).root.key;
    const auto in_key = words_of(key, 0, key.size());
    for (const auto& word : in_key) {
        add_classes(word.low, found);
    }
    add_offices(in_key, {0, in_key.size()}, found);
    if (key.starts_with("person:")) {
        const auto surname = key.substr(key.find_last_of(": ") + 1);
        for (const auto& sentence : scene.article(claim).sentences) {
            const auto& words = sentence.words;
            const auto at = find(words, surname, 0, words.size());
            constexpr std::size_t beside = 5;
            const auto end = at < words.size() ? std::min(words.size(), at + beside) : 0;
            for (auto i = at - std::min(at, beside); i < end; ++i) {
                add_classes(words[i].low, found);
            }
        }
    }
    return found;
}

bool begins_with_own(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return at.begin < at.end && among(words[at.begin].low, "we it they he she");
}

/// `a` told somebody, and `b` is told by him or tells of the same.
bool is_one_notice(const RivalScene& scene, const Notice& a, const Notice& b) {
    const auto holder = holder_of(scene, b.claim);
    if (b.passive) {
        const bool own = begins_with_own(scene, b.claim) && meet(a.hearer, holder);
        return meet(a.hearer, b.hearer) || own;
    }
    const bool teller =
        meet(a.teller, b.teller) ||
        (begins_with_own(scene, a.claim) && meet(telling_names(scene.at(a.claim)), b.teller));
    return teller && (meet(a.hearer, b.hearer) || meet(a.hearer, holder));
}

/// Who is told in a clause: a pronoun is its holder; empty where nobody is told of.
Texts told_in(const RivalScene& scene, std::size_t claim) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    const auto holder = [&] {
        auto found = holder_of(scene, claim);
        const auto& name = scene.at(claim).chain.back().name;
        for (const auto& word : words_of(name, 0, name.size())) {
            add_classes(word.low, found);
            found.insert(word.low);
        }
        return found;
    };
    const auto add = [&](Phrase phrase, Texts& into) {
        into.merge(hearers_in(scene, claim, phrase));
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            if (among(words[i].low, "us me we i it they them him her he she")) {
                into.merge(holder());
            } else if (is_content_word(words[i])) {
                into.insert(words[i].low);
            }
        }
    };
    for (auto i = at.begin; i < std::min(at.end, words.size()); ++i) {
        const bool received = among(words[i].low, "received got") && i > at.begin;
        if (!received && !among(words[i].low, notices)) {
            continue;
        }
        Texts found;
        bool passive = received;
        for (auto k = i; k > at.begin && i - k < 4; --k) {
            passive = passive || words[k - 1].is(Sort::be);
        }
        if (passive) {
            add({at.begin, i}, found);
        } else {
            auto end = i + 1;
            while (end < at.end && end < i + 5 && words[end].mark == 0 &&
                   !among(words[end].low, "of about on that in by anything nothing")) {
                ++end;
            }
            add({i + 1, end}, found);
        }
        return found;
    }
    return {};
}

} // namespace

bool are_hearers_one(const RivalScene& scene, std::size_t no, std::size_t yes) {
    const auto x = told_in(scene, no);
    const auto y = told_in(scene, yes);
    return x.empty() || y.empty() || meet(x, y);
}

bool tell_one_hearer(const RivalScene& scene, std::size_t no, std::size_t yes) {
    return meet(told_in(scene, no), told_in(scene, yes));
}

void compare_notices(const RivalScene& scene, Rivalry& found) {
    std::vector<Notice> some;
    for (const auto claim : scene.some()) {
        if (auto one = notice_of(scene, claim); one && some.size() < most_compared) {
            some.push_back(std::move(*one));
        }
    }
    for (const auto& a : some) {
        for (const auto& b : some) {
            const bool apart =
                is_before(a.time.until, b.time.from) || is_before(b.time.until, a.time.from);
            const bool fits = a.claim != b.claim && !a.passive && apart &&
                              scene.rivals(a.claim, b.claim) && scene.one_story(a.claim, b.claim) &&
                              is_one_notice(scene, a, b);
            if (fits) {
                found.add("contradiction",
                          "one event is told at times that exclude each other, by different "
                          "sources, without a hedge",
                          a.claim,
                          to_text(a.time.from),
                          b.claim,
                          to_text(b.time.from));
            }
        }
    }
}

} // namespace ample::cite::detail
