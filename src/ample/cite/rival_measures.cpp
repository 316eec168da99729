// One thing measured by two holders in the same words: for how long, at what cost, how many.
//
//     "production stood still for nine days"    9 day     production stood still
//     "production stood still for two days"     2 day     likewise: they exclude each other
//     "The attack cost the yard 40 million kroner" / "put the damage at 12 million kroner"
//     "About 600 workers were sent home" / "120 workers had been sent home"
//
// The unit is the same, and so are the words beside it: one that is not plain, or two. A measure
// with a bound excludes only what lies beyond it; about a number lies whatever is near it. Another
// place or another time is another thing.

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_concepts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/denials.hpp>
#include <ample/cite/detail/rivals.hpp>

#include <algorithm>
#include <limits>

namespace ample::cite::detail {

namespace {

constexpr WordList money = "euro euros dollar dollars pound pounds kroner kronor krone krona yen "
                           "won rupees yuan francs zlotys baht reais pesos ringgit € $ £ ¥";
constexpr WordList losses = "cost costs damage damages loss losses";

/// Of a unit of time; 0 for none.
double hours_in(std::string_view unit) {
    constexpr std::pair<std::string_view, double> units[] = {
        {"hour", 1}, {"day", 24}, {"week", 168}, {"month", 730}, {"year", 8760}};
    for (const auto& [one, hours] : units) {
        if (unit.starts_with(one) && unit.size() <= one.size() + 1) {
            return hours;
        }
    }
    return 0;
}

/// Digits, "2.6" too, or a word; -1 for none.
double value_of(std::string_view low) {
    const auto point = low.find('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == low.size()) {
        return static_cast<double>(number_of(low));
    }
    const auto whole = number_of(low.substr(0, point));
    auto rest = static_cast<double>(number_of(low.substr(point + 1)));
    if (whole < 0 || rest < 0) {
        return -1;
    }
    for (auto i = point + 1; i < low.size(); ++i) {
        rest /= 10;
    }
    return static_cast<double>(whole) + rest;
}

/// Of a unit of data; 0 for none.
double gigabytes_in(std::string_view unit) {
    return among(unit, "gigabyte gigabytes gb")   ? 1
           : among(unit, "terabyte terabytes tb") ? 1000
           : among(unit, "megabyte megabytes mb") ? 0.001
                                                  : 0;
}

struct Measure {
    std::size_t claim = 0;
    std::string unit = {};
    std::string noun = {}; ///< as it is told: "months", where the unit is time
    double told = 0;       ///< of these
    double low = 0;
    double high = 0;
    Stems words = {};
    Names places = {};
    bool ransom = false; ///< what a firm paid
    bool called = false; ///< "ransom"
    bool theft = false;
    Names payee = {}; ///< "Holt was paid": the names in front
};

class Measures {
public:
    Measures(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.said_too()) {
            const bool plain = !scene_.is_japanese(claim) && scene_.is_sure(claim) &&
                               !scene_.is_denied(claim) && some_.size() < most_compared;
            if (plain && !scene_.has(claim,
                                     "if whether will would could may might should another other "
                                     "already first initially these those further "
                                     "additional now up down per each every sentenced "
                                     "raised lowered corrected revised sentence imprisonment "
                                     "prison jail jailed fine fined")) {
                read(claim);
            }
        }
        for (std::size_t i = 0; i < some_.size(); ++i) {
            for (auto k = i + 1; k < some_.size(); ++k) {
                if (exclude(some_[i], some_[k])) {
                    pairs_[{"contradiction", "the numbers told for one thing exclude each other"}]
                        .emplace_back(some_[i].claim, some_[k].claim);
                } else if (is_garbled(some_[i], some_[k])) {
                    pairs_[{"contradiction", told_garbled}].emplace_back(some_[i].claim,
                                                                         some_[k].claim);
                }
            }
        }
    }

private:
    void read(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        std::optional<Measure> found;
        for (auto i = at.begin; i < at.end; ++i) {
            auto one = measure_at(words, i, at);
            if (one && found) {
                return; // two numbers: which of them is meant?
            }
            if (one) {
                one->claim = claim;
                found = std::move(one);
            }
        }
        if (!found) {
            return;
        }
        for (auto i = at.begin; i < at.end; ++i) {
            const bool noun = is_content_word(words[i]) && words[i].low.size() > 2 &&
                              number_of(words[i].low) < 0 && !among(words[i].low, money) &&
                              words[i].low != found->unit && hours_in(words[i].low) == 0 &&
                              gigabytes_in(words[i].low) == 0;
            if (among(words[i].low, losses)) {
                found->words.insert("~loss");
            } else if (among(words[i].low,
                             "counted counts number numbers total identified puts put")) {
                found->words.insert("~count");
            } else if (words[i].capital && i > at.begin && words[i - 1].low == "in" &&
                       !words[i].is_any(Sort::month, Sort::weekday)) {
                found->places.insert(words[i].low);
            } else if (noun && !words[i].capital) {
                found->words.insert(stem_of(words[i].low));
            }
        }
        if (tells_stay(words, at)) {
            found->words.insert("~inside");
        }
        found->called = scene_.has(claim, "ransom");
        found->ransom = found->called || is_paid_by_firm(claim);
        const auto& frame = scene_.at(claim).frame;
        found->theft = frame && frame->predicate == "stolen";
        if (frame && frame->predicate == "paid" && !found->ransom) {
            found->payee = payee_of(claim);
        }
        some_.push_back(std::move(*found));
    }

    /// "The intruders were in its network for six weeks", "spent a year inside the servers".
    static bool tells_stay(const Words& words, Phrase at) {
        constexpr std::size_t reach = 6;
        bool intruder = false;
        for (auto i = at.begin; i < at.end; ++i) {
            intruder = intruder || among(words[i].low,
                                         "intruder intruders hacker hackers attacker "
                                         "attackers group gang they");
            for (auto k = i + 1; intruder && among(words[i].low, "in inside within") &&
                                 k < std::min(at.end, i + reach);
                 ++k) {
                if (among(words[k].low, "network networks system systems server servers")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Norvik paid", "the company had paid", and no fine, wage or fee.
    [[nodiscard]] bool is_paid_by_firm(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, "paid");
        const auto& firm = scene_.spoken_of(claim);
        return verb < at.end && !scene_.has(claim, "fine salary wages fee fees tax damages for") &&
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at.begin),
                           words.begin() + static_cast<std::ptrdiff_t>(verb),
                           [&](const Word& word) {
                               return firm.contains(word.low) ||
                                      among(word.low, "company firm it we");
                           });
    }

    /// "about 600 workers", "nine days", "40 million kroner", "€2 million", "640 gigabytes", and
    /// "the number of victims at 31".
    static std::optional<Measure> measure_at(const Words& words, std::size_t at, Phrase clause) {
        auto value = value_of(words[at].low);
        constexpr double first_year = 1900;
        constexpr double last_year = 2100;
        const bool year = value >= first_year && value <= last_year &&
                          words[at].low.find(',') == std::string::npos;
        if (value <= 0 || year || words[at].is(Sort::month)) {
            return std::nullopt;
        }
        auto next = at + 1;
        if (next < clause.end && among(words[next].low, "million billion thousand")) {
            value *= words[next].low == "million" ? 1e6 : words[next].low == "billion" ? 1e9 : 1e3;
            ++next;
        }
        Measure one;
        one.told = value;
        const auto unit = next < clause.end ? std::string_view(words[next].low) : "";
        one.noun = unit;
        if (const auto hours = hours_in(unit); hours > 0) {
            one.unit = "~time";
            value *= hours;
        } else if (const auto bytes = gigabytes_in(unit); bytes > 0) {
            one.unit = "~bytes";
            value *= bytes;
        } else if (at > clause.begin && among(words[at - 1].low, "€ $ £ ¥")) {
            one.unit = low_text(words, {at - 1, at});
        } else if (next < clause.end && words[next].mark == 0 && !words[next].capital) {
            one.unit = unit;
        }
        if (one.unit.empty() || !is_unit(one.unit)) {
            one.unit = counted_before(words, at, clause);
        }
        if (!is_unit(one.unit) || is_ago(words, next, clause)) {
            return std::nullopt;
        }
        bound(words, at, clause, value, one);
        return one;
    }

    static bool is_unit(std::string_view unit) {
        const bool plural = unit.size() > 3 && unit.ends_with('s') && !unit.ends_with("ss");
        return (plural && !among(unit, "years times")) || among(unit, money) ||
               unit.starts_with('~') || among(unit, "people men women");
    }

    /// "put the number of victims in Norway at 31": victims.
    static std::string counted_before(const Words& words, std::size_t at, Phrase clause) {
        const auto number = find(words, "number of", clause.begin, at);
        const bool at_it = at > clause.begin && among(words[at - 1].low, "at to is was about only");
        return at_it && number + 2 < at ? low_text(words, {number + 2, number + 3}) : std::string();
    }

    static void
    bound(const Words& words, std::size_t at, Phrase clause, double value, Measure& one) {
        constexpr double exact = 1.01;
        constexpr std::size_t front = 3;
        bool is_rough = false;
        bool least = false;
        bool most = false;
        for (auto k = at - std::min(at - clause.begin, front); k < at; ++k) {
            const auto& low = words[k].low;
            is_rough =
                is_rough || among(low, "about around some nearly roughly almost approximately");
            least = least || among(low, "least more over exceeding minimum beyond");
            most = most || among(low, "most fewer less under up maximum");
        }
        const auto width = is_rough ? width_of_rough(value) : exact;
        one.low = most ? 0 : value / width;
        one.high = least ? std::numeric_limits<double>::infinity() : value * width;
    }

    /// "Holt was paid", "Holt received": who stands in front; a pronoun is the holder.
    [[nodiscard]] Names payee_of(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        const auto verb = scene_.find_one(claim, "paid received got earned");
        if (verb == at.end ||
            (words[verb].low == "paid" && !(verb > at.begin && words[verb - 1].is(Sort::be)))) {
            return {};
        }
        Names found;
        for (auto i = at.begin; i < verb; ++i) {
            if (words[i].capital && words[i].mark == 0 && !words[i].is(Sort::pronoun)) {
                found.insert(words[i].low);
            } else if (among(words[i].low, "he she i")) {
                const auto holder = scene_.holder(claim);
                found.insert(holder.begin(), holder.end());
            }
        }
        return found;
    }

    /// "nine days ago", "three weeks later": a time, no measure.
    static bool is_ago(const Words& words, std::size_t unit, Phrase clause) {
        return unit + 1 < clause.end &&
               among(words[unit + 1].low, "ago later earlier before after old");
    }

    [[nodiscard]] bool exclude(const Measure& a, const Measure& b) const {
        const bool apart = a.high < b.low || b.high < a.low;
        if (!apart || a.unit != b.unit || !share_words(a, b) || a.places != b.places) {
            return false;
        }
        const auto x = scene_.time(a.claim);
        const auto y = scene_.time(b.claim);
        return !(x && y && are_apart(*x, *y)) && scene_.stand_apart(a.claim, b.claim) &&
               scene_.one_story(a.claim, b.claim) &&
               (scene_.are_of_one_party(a.claim, b.claim) || are_one_sentence(a, b));
    }

    /// One source, retold with another number.
    [[nodiscard]] bool is_garbled(const Measure& a, const Measure& b) const {
        const auto& x = scene_.at(a.claim);
        const auto& y = scene_.at(b.claim);
        return a.unit == b.unit && a.noun == b.noun && are_garbled(a.told, b.told) &&
               x.article != y.article && is_one_root(x, y) && has_holder(x) && share_words(a, b) &&
               a.places == b.places && scene_.one_story(a.claim, b.claim);
    }

    /// "warnings to airports were interrupted for 31 hours" / "for four days": in the same words,
    /// so that whose they are needs no telling.
    [[nodiscard]] static bool are_one_sentence(const Measure& a, const Measure& b) {
        constexpr std::size_t least = 3; // words in common
        const auto both = static_cast<std::size_t>(
            std::count_if(a.words.begin(), a.words.end(), [&](const auto& word) {
                return b.words.contains(word);
            }));
        return both >= least && both == std::min(a.words.size(), b.words.size());
    }

    /// All words of the shorter clause but one, and two of them; the loss alone for money.
    [[nodiscard]] static bool share_words(const Measure& a, const Measure& b) {
        std::size_t both = 0;
        for (const auto& word : a.words) {
            both += b.words.contains(word) ? 1 : 0;
        }
        const auto shorter = std::min(a.words.size(), b.words.size());
        const bool loss =
            among(a.unit, money) && a.words.contains("~loss") && b.words.contains("~loss");
        const bool ransom = among(a.unit, money) && a.ransom && b.ransom && (a.called || b.called);
        const bool stay =
            a.unit == "~time" && a.words.contains("~inside") && b.words.contains("~inside");
        const bool counted = a.words.contains("~count") && b.words.contains("~count");
        const bool theft = a.unit == "~bytes" && a.theft && b.theft;
        const bool reward = among(a.unit, money) && meet(a.payee, b.payee);
        return loss || stay || ransom || counted || theft || reward ||
               (both >= 2 && both + 1 >= shorter);
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::vector<Measure> some_;
};

} // namespace

void compare_measures(const AccountScene& scene, OpposedPairs& pairs) {
    Measures(scene, pairs).run();
}

} // namespace ample::cite::detail
