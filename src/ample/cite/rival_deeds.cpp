// One deed told as done and as not done.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/rivals.hpp>
#include <ample/cite/detail/tellings.hpp>

#include <algorithm>

namespace ample::cite::detail {

namespace {

constexpr WordList deeds = "stolen paid arrested charged patched notified leased sold "
                           "handed-over exploited searched compromised targeted";

/// Words that hardly tell which thing: two reports share them by chance.
bool is_generic(std::string_view stem) {
    return among(stem,
                 "data record file information document detail system network access server "
                 "account compan firm hacker attacker intruder group attack copy copi stole steal "
                 "taken take touch leak million thousand evidence sign trace");
}

/// Whether the clause names somebody in capitals who is none of `names`.
bool names_another(const RivalScene& scene, std::size_t claim, const std::set<std::string>& names) {
    const auto told = scene.names(claim, scene.phrase(claim));
    const auto& words = scene.words(claim);
    return std::any_of(told.begin(), told.end(), [&](const auto& one) {
        const bool state = std::any_of(words.begin(), words.end(), [&](const Word& word) {
            return word.low.starts_with(one) && country_of(word.low) != nullptr;
        });
        return !state && country_of(one) == nullptr && !names.contains(one) &&
               !among(one, "bitcoin ethereum monero tether") && !one.ends_with("ian") &&
               !one.ends_with("ia");
    });
}

/// Names of the speaker's office and of the clause.
std::set<std::string> about(const RivalScene& scene, std::size_t claim) {
    auto names = scene.names(claim, scene.phrase(claim));
    const auto& key = scene.at(claim).root.key;
    const auto office = key.substr(std::min(key.find(':'), key.size() - 1) + 1);
    for (const auto& text : {office, scene.at(claim).chain.back().client}) {
        for (const auto& word : words_of(text, 0, text.size())) {
            if (word.mark == 0 && (word.low.size() > 3 || word.capital)) {
                names.insert(word.low);
            }
        }
    }
    return names;
}

/// Different roots; or one root, of which an unnamed insider says what the office does not.
bool stand_apart(const RivalScene& scene, std::size_t a, std::size_t b) {
    const auto& x = scene.at(a);
    const auto& y = scene.at(b);
    return is_certain(x) && is_certain(y) && (!is_one_root(x, y) || is_insider(x) != is_insider(y));
}

struct Shared {
    std::size_t all = 0;
    std::size_t telling = 0; ///< of them, those that are not generic
};

Shared shared(const Stems& a, const Stems& b) {
    Shared found;
    for (const auto& one : a) {
        if (b.contains(one)) {
            ++found.all;
            found.telling += is_generic(one) ? 0 : 1;
        }
    }
    return found;
}

bool tells(const RivalScene& scene, std::size_t claim, const WordList& some) {
    const auto& words = scene.words(claim);
    const auto at = scene.phrase(claim);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                       words.begin() + static_cast<std::ptrdiff_t>(at.end),
                       [&](const Word& word) { return !is_may(word) && among(word.low, some); });
}

/// A fine, wages, damages: no ransom, however large.
bool is_other_sum(const RivalScene& scene, std::size_t claim) {
    return tells(scene,
                 claim,
                 "fine fines penalty penalties tax taxes salary wages compensation damages invoice "
                 "fee fees dividend premium");
}

/// What extortionists are paid: a ransom, or a sum that goes to them.
bool is_ransom(const RivalScene& scene, std::size_t claim) {
    return tells(scene,
                 claim,
                 "ransom ransoms demand extortion gang hackers attackers criminals extortionists "
                 "intruders blackmailers") ||
           tells(scene, claim, "million crore lakh billion");
}

/// "the company paid 900,000 euros": a sum, paid by the firm of which the denial speaks.
bool is_paid_by(const RivalScene& scene, std::size_t claim, const std::set<std::string>& whose) {
    const auto& words = scene.words(claim);
    const auto payer = scene.at(claim).frame->subject.at;
    const auto first =
        payer.begin > 0 && words[payer.begin - 1].low == "the" ? payer.begin - 1 : payer.begin;
    bool own = false;
    for (auto i = payer.begin; i < payer.end && i < words.size(); ++i) {
        own = own || whose.contains(words[i].low) ||
              (words[i].is(Sort::organisation) && words[first].low == "the");
    }
    return own && tells(scene, claim, "€ $ £ ¥ euros dollars pounds yen won bitcoin bitcoins");
}

/// "did not pay one cent to these people", "not a rupee had changed hands".
bool is_of_no_sum(const RivalScene& scene, std::size_t claim) {
    return is_ransom(scene, claim) ||
           tells(scene, claim, "cent cents penny pence rupee dime euro dollar yen hands anything");
}

/// "a supplier of Acme had paid" against "his company had not": somebody else, of whom the denial
/// says nothing.
bool is_another(const RivalScene& scene, std::size_t no, std::size_t yes) {
    const auto subject = scene.at(yes).frame->subject.at;
    const auto& words = scene.words(yes);
    constexpr WordList some = "a an another one some several two three";
    if (subject.empty() || subject.end > words.size() ||
        !(among(words[subject.begin].low, some) ||
          (subject.begin > 0 && among(words[subject.begin - 1].low, some)))) {
        return false;
    }
    const auto& denied = scene.words(no);
    const auto at = scene.phrase(no);
    return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(subject.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(subject.end),
                        [&](const Word& word) {
                            return word.mark == 0 && !among(word.low, some) &&
                                   find(denied, word.low, at.begin, at.end) < at.end;
                        });
}

/// In one report, a few sentences apart, with no name of its own.
bool is_beside(const RivalScene& scene, std::size_t no, std::size_t yes) {
    constexpr std::size_t reach = 3;
    const auto& x = scene.at(no);
    const auto& y = scene.at(yes);
    const auto far = std::max(x.sentence, y.sentence) - std::min(x.sentence, y.sentence);
    return x.article == y.article && far <= reach && scene.names(yes, scene.phrase(yes)).empty();
}

/// Whether a claim that it was not so and one that it was speak of one deed.
bool one_deed(const RivalScene& scene, std::size_t no, std::size_t yes) {
    if (!scene.one_story(no, yes) || !are_hearers_one(scene, no, yes) ||
        names_another(scene, yes, about(scene, no))) {
        return false;
    }
    const auto denied = scene.names(no, scene.phrase(no)); // "nothing was stolen from Norvik"
    const auto told = scene.names(yes, scene.phrase(yes));
    const bool of_two = !denied.empty() && !told.empty() &&
                        std::none_of(denied.begin(), denied.end(), [&](const auto& one) {
                            return told.contains(one);
                        });
    if (of_two && among(scene.at(no).frame->predicate, "no-damage stolen")) {
        return false;
    }
    const bool sum_is_told = scene.at(no).frame->predicate == "paid";
    if (denies_part(scene.words(no), scene.phrase(no)) ||
        (!sum_is_told &&
         !coverage(scene.words(no), scene.phrase(no), scene.words(yes), scene.phrase(yes)).all)) {
        return false;
    }
    const bool harm = among(scene.at(no).frame->predicate, "no-damage stolen");
    const auto& words = scene.words(yes);
    const auto whose = about(scene, no);
    const bool named = std::any_of(
        words.begin(), words.end(), [&](const Word& word) { return whose.contains(word.low); });
    if (harm && !named && !is_beside(scene, no, yes)) {
        return false;
    }
    const auto both = shared(scene.stems(no), scene.stems(yes));
    if (scene.at(no).frame->predicate == "paid") {
        const bool sum = is_ransom(scene, yes) || is_paid_by(scene, yes, whose);
        return !is_of_others(scene.words(yes), scene.phrase(yes)) && is_of_no_sum(scene, no) &&
               sum && !is_other_sum(scene, yes) && !is_another(scene, no, yes);
    }
    const bool own = named && among(scene.at(no).frame->predicate, "sold handed-over leased");
    return both.telling >= 1 && (both.all >= 2 || own); // "he did not sell any password"
}

} // namespace

void compare_deeds(const RivalScene& scene, Rivalry& found) {
    std::vector<std::size_t> noes;
    std::vector<std::size_t> yeses;
    for (const auto claim : scene.some()) {
        const auto& one = scene.at(claim);
        if (!one.frame || !is_certain(one) ||
            tells(scene, claim, "will would should could may might must shall")) {
            continue;
        }
        const auto predicate = one.frame->predicate;
        const bool no = predicate == "no-damage" || (one.negative && among(predicate, deeds));
        if (no && noes.size() < most_compared) {
            noes.push_back(claim);
        } else if (!one.negative && among(predicate, deeds) && yeses.size() < most_compared) {
            yeses.push_back(claim);
        }
    }
    for (const auto no : noes) {
        const auto predicate = scene.at(no).frame->predicate;
        for (const auto yes : yeses) {
            const auto other = scene.at(yes).frame->predicate;
            const bool same = predicate == other || (predicate == "no-damage" && other == "stolen");
            if (same && stand_apart(scene, no, yes) && one_deed(scene, no, yes) &&
                is_of_one_time(scene, no, yes, false)) {
                found.add("contradiction",
                          "one says it was done, the other that it was not, without a hedge",
                          no,
                          "not done",
                          yes,
                          "done");
            }
        }
    }
}

} // namespace ample::cite::detail
