// Numbers of one thing by two holders, and leases denied.
//
//     "leased two servers" / "leased three servers"                    of one person
//     "seized the three servers" / サーバー2台を押収しました               likewise
//     "Ninety-one mailboxes were opened. 63 were opened, ... said"     the noun is left out
//     "At least 1,900 operations were cancelled. Prosecutors put the number at 640"
//     "It was 31 of them, not 46"                                      against whoever tells 46
//     "He did not lease any servers"                                   against "leased servers"

#include <ample/cite/detail/accounts.hpp>
#include <ample/cite/detail/deed_concepts.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/detail/japanese_told.hpp>

#include <algorithm>
#include <array>

namespace ample::cite::detail {

namespace {

using japanese::holds_one;

constexpr std::size_t beside = 4; // sentences between a number and one that points back to it

enum Deed : std::uint8_t { leased, seized, deeds };

struct Servers {
    std::size_t claim = 0;
    double count = 0; ///< 0: none told
};

/// Digits or words, "ninety-one" too; -1 for none.
double value_of(std::string_view low) {
    constexpr std::string_view tens[] = {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (const auto value = number_of(low); value >= 0) {
        return static_cast<double>(value);
    }
    for (std::size_t i = 0; i < std::size(tens); ++i) {
        if (!low.starts_with(tens[i])) {
            continue;
        }
        const auto rest = low.substr(tens[i].size());
        const bool joined = rest.starts_with("-");
        const auto unit = rest == "-one" ? 1 : joined ? number_of(rest.substr(1)) : 0;
        if (rest.empty() || (unit > 0 && unit < 10)) {
            return static_cast<double>(10 * (i + 2)) + static_cast<double>(rest.empty() ? 0 : unit);
        }
    }
    return -1;
}

/// "63 were opened": a number, with or without its noun, and what was done.
struct Passive {
    std::size_t claim = 0;
    std::string verb = {}; ///< its stem
    std::string noun = {};
    Count count = {};
};

class Figures {
public:
    Figures(const AccountScene& scene, OpposedPairs& pairs) : scene_(scene), pairs_(pairs) {}

    void run() {
        for (const auto claim : scene_.told()) {
            if (scene_.at(claim).kind == "claim" && scene_.is_sure(claim)) {
                read_servers(claim);
                if (!scene_.is_japanese(claim)) {
                    read_passive(claim);
                    read_instead(claim);
                }
            }
        }
        compare_servers();
        compare_passives();
        compare_instead();
    }

private:
    void add(std::size_t a, std::size_t b) {
        pairs_[{"contradiction", "the numbers told for one thing exclude each other"}].emplace_back(
            a, b);
    }

    void read_servers(std::size_t claim) {
        const auto& one = scene_.at(claim);
        const bool japanese = scene_.is_japanese(claim);
        const auto all = scene_.text(claim);
        const bool lease = one.frame && one.frame->predicate == "leased";
        const bool seizure = japanese ? holds_one(all, "押収し") : scene_.has(claim, "seized");
        const bool servers =
            japanese ? holds_one(all, "サーバ") : scene_.has(claim, "server servers");
        if ((!lease && !seizure) || !servers || told_[0].size() + told_[1].size() > most_compared) {
            return;
        }
        const auto deed = lease ? leased : seized;
        const auto& key = one.root.key; // not a firm that lets servers
        if (one.negative && (key.starts_with("person:") || key.starts_with("counsel:") ||
                             key.starts_with("ministry:"))) {
            no_[deed].push_back(claim);
            return;
        }
        if (scene_.is_denied(claim)) {
            return;
        }
        told_[deed].push_back({claim, japanese ? servers_in_japanese(claim) : servers_in(claim)});
    }

    /// "two servers", "the three servers in Rotterdam": the number right before them.
    [[nodiscard]] double servers_in(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const auto value = number_of(words[i - 1].low);
            if (words[i].low == "servers" && value > 1 && value < 1900) {
                return static_cast<double>(value);
            }
        }
        return 0;
    }

    [[nodiscard]] double servers_in_japanese(std::size_t claim) const {
        const auto count = count_of_japanese(scene_.text(claim));
        const bool exact = count && count->noun == "台" && !count->bound && !count->least &&
                           !count->rough && !count->most;
        return exact ? count->value : 0;
    }

    void compare_servers() {
        for (std::size_t deed = 0; deed < deeds; ++deed) {
            const auto& some = told_[deed];
            for (std::size_t i = 0; i < some.size(); ++i) {
                for (auto k = i + 1; k < some.size(); ++k) {
                    const auto& a = some[i];
                    const auto& b = some[k];
                    const bool differ = a.count > 0 && b.count > 0 && a.count != b.count &&
                                        !scene_.is_charge(a.claim) && !scene_.is_charge(b.claim);
                    if (differ && may_be_one(a.claim, b.claim)) {
                        add(a.claim, b.claim);
                    }
                }
                for (const auto no : no_[deed]) {
                    if (may_be_one(no, some[i].claim)) {
                        pairs_[{"contradiction", told_and_denied}].emplace_back(no, some[i].claim);
                    }
                }
            }
        }
    }

    /// One lease: of one story, of no two cities, persons or times.
    [[nodiscard]] bool may_be_one(std::size_t a, std::size_t b) const {
        const auto x = scene_.time(a);
        const auto y = scene_.time(b);
        if (!scene_.stand_apart(a, b) || !scene_.one_story(a, b) || (x && y && are_apart(*x, *y))) {
            return false;
        }
        if (scene_.is_japanese(a) || scene_.is_japanese(b)) {
            return true;
        }
        if (name_others(a, b)) {
            return false;
        }
        const auto cities = places(a);
        const auto others = places(b);
        const bool apart = !cities.empty() && !others.empty() && !meet(cities, others);
        return !apart;
    }

    /// The words of a full name in front of the verb.
    [[nodiscard]] Names subject_names(std::size_t claim) const {
        const auto& words = scene_.words(claim);
        Names found;
        for (auto i = scene_.phrase(claim).begin; i < scene_.phrase(claim).end; ++i) {
            if (among(words[i].low, "leased rented signed booked did has had was never not")) {
                break;
            }
            if (words[i].capital && is_name(words[i]) && country_of(words[i].low) == nullptr) {
                found.insert(words[i].low);
            }
        }
        return found;
    }

    /// "A student leased", "the businessman leased": of two persons.
    [[nodiscard]] bool name_others(std::size_t a, std::size_t b) const {
        constexpr WordList anybody = "man woman suspect person national accused student student's";
        const auto persons = [&](std::size_t claim) {
            Names found;
            const auto& words = scene_.words(claim);
            const auto at = scene_.phrase(claim);
            for (auto i = at.begin; i < at.end; ++i) {
                if (words[i].is(Sort::person) && !words[i].is(Sort::pronoun)) {
                    found.insert(words[i].low);
                }
            }
            return found;
        };
        const auto x = persons(a);
        const auto y = persons(b);
        const auto generic = [&](const Names& some) {
            return std::any_of(
                some.begin(), some.end(), [&](const auto& one) { return among(one, anybody); });
        };
        const auto named = subject_names(a);
        const auto other = subject_names(b);
        if (named.size() > 1 && other.size() > 1 && !meet(named, other)) {
            return true; // "Jan Moe leased", "Per Dahl did not lease"
        }
        return !x.empty() && !y.empty() && !generic(x) && !generic(y) && !meet(x, y);
    }

    /// Behind "in": towns; a country may hold any of them.
    [[nodiscard]] Names places(std::size_t claim) const {
        Names found;
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin + 1; i < at.end; ++i) {
            const bool town = words[i].capital && words[i - 1].low == "in" &&
                              !words[i].is_any(Sort::month, Sort::determiner);
            const auto* const known = town ? country_of(words[i].low) : nullptr;
            if (town && (known == nullptr || known->capital == words[i].low)) {
                found.insert(words[i].low);
            }
        }
        return found;
    }

    void read_passive(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        if (passives_.size() >= most_compared || scene_.is_denied(claim)) {
            return;
        }
        const bool back = scene_.has(claim, "number figure total toll") &&
                          scene_.has(claim, "put puts is was at stands");
        Passive one{claim};
        for (auto i = at.begin; i < at.end; ++i) {
            const auto value = value_of(words[i].low);
            const bool year = value >= 1900 && value < 2100 && words[i].low.size() == 4;
            if (value < 2 || year || one.count.value > 0) {
                continue;
            }
            one.count.value = value;
            const auto before = i > at.begin ? std::string_view(words[i - 1].low) : "";
            one.count.least = among(before, "least than over") && !scene_.has(claim, "fewer less");
            one.count.most = scene_.has(claim, "fewer less") || among(before, "most");
            one.count.rough = among(before, "about around some roughly nearly almost");
            const auto next = i + 1;
            if (next + 1 < at.end && words[next].mark == 0 && !words[next].is(Sort::be) &&
                words[next + 1].is(Sort::be)) {
                one.noun = low_text(words, {next, next + 1});
            }
            const auto be = next + (one.noun.empty() ? 0 : 1);
            if (be + 1 < at.end && words[be].is(Sort::be) && words[be + 1].low.ends_with("ed")) {
                one.verb = low_text(words, {be + 1, be + 2});
            }
        }
        const bool of_part = scene_.has(claim, "of") && !scene_.has(claim, "put puts");
        if (one.count.value > 0 && !of_part && (!one.verb.empty() || back)) {
            passives_.push_back(std::move(one));
        }
    }

    /// "the number of patients" is none of operations, "at Velden, 45" none at Norvik.
    [[nodiscard]] bool are_of_one_thing(const Passive& a, const Passive& b) const {
        const auto& words = scene_.words(b.claim);
        const auto at = scene_.phrase(b.claim);
        const auto of = find(words, "of", at.begin, at.end);
        if (of > at.begin && of + 1 < at.end &&
            among(words[of - 1].low, "number total figure toll") && words[of + 1].low != a.noun) {
            return false;
        }
        const auto names = case_names(scene_.words(a.claim), scene_.phrase(a.claim));
        const auto others = case_names(words, at);
        return names.empty() || others.empty() || names == others;
    }

    /// A number that leaves its noun out, or points back, against the last one told before it.
    void compare_passives() {
        for (std::size_t k = 0; k < passives_.size(); ++k) {
            for (auto i = k; i-- > 0;) {
                const auto& a = passives_[i];
                const auto& b = passives_[k];
                if (!scene_.are_near(a.claim, b.claim, beside)) {
                    break;
                }
                const bool back = b.noun.empty() && (b.verb == a.verb || b.verb.empty());
                const auto x = scene_.time(a.claim);
                const auto y = scene_.time(b.claim);
                const bool one_time = x.has_value() == y.has_value() &&
                                      (!x || (x->from == y->from && x->until == y->until));
                if (back && one_time && are_of_one_thing(a, b) && !a.noun.empty() &&
                    exclude(a.count, b.count)) {
                    if (scene_.stand_apart(a.claim, b.claim)) {
                        add(a.claim, b.claim);
                    }
                    break;
                }
            }
        }
    }

    /// "It was 31 of them, not 46": the number that is denied. "350,000, not 220,000 cards were
    /// stolen" may be a holder's own new number.
    void read_instead(std::size_t claim) {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        bool number = false;
        const bool contrast = at.begin + 1 < at.end && words[at.begin + 1].is(Sort::be) &&
                              among(words[at.begin].low, "it they there these those that");
        for (auto i = at.begin; contrast && i + 1 < at.end; ++i) {
            number = number || value_of(words[i].low) > 1;
            const auto value = value_of(words[i + 1].low);
            constexpr std::size_t most = 50;
            if (number && words[i].low == "not" && value >= 10 && instead_.size() < most) {
                instead_.emplace_back(claim, value);
                return;
            }
        }
    }

    void compare_instead() {
        for (const auto& [claim, value] : instead_) {
            const auto nouns = nouns_of(claim, value);
            for (const auto other : scene_.told()) {
                const bool fits = other != claim && !scene_.is_japanese(other) &&
                                  scene_.at(other).kind == "claim" && scene_.is_sure(other) &&
                                  tells_number(other, nouns, value) && !scene_.is_denied(other) &&
                                  scene_.stand_apart(claim, other) &&
                                  scene_.one_story(claim, other);
                if (fits) {
                    add(claim, other);
                }
            }
        }
    }

    /// What the report of a claim says there are so many of: the words behind the number.
    [[nodiscard]] Names nouns_of(std::size_t claim, double value) const {
        Names found;
        for (const auto& sentence : scene_.article(claim).sentences) {
            const auto& words = sentence.words;
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (value_of(words[i].low) == value) {
                    found.merge(behind(words, i, words.size()));
                }
            }
        }
        return found;
    }

    /// The content words behind a number: "46 of the wind farm's 72 turbines".
    static Names behind(const Words& words, std::size_t number, std::size_t end) {
        constexpr std::size_t reach = 8;
        Names found;
        for (auto i = number + 1; i < std::min(number + reach, end); ++i) {
            if (is_content_word(words[i]) && words[i].low.size() > 3) {
                found.insert(words[i].low);
            }
        }
        return found;
    }

    [[nodiscard]] bool tells_number(std::size_t claim, const Names& nouns, double value) const {
        const auto& words = scene_.words(claim);
        const auto at = scene_.phrase(claim);
        for (auto i = at.begin; i < at.end; ++i) {
            if (value_of(words[i].low) != value) {
                continue;
            }
            const auto here = behind(words, i, at.end);
            if (std::any_of(here.begin(), here.end(), [&](const auto& one) {
                    return nouns.contains(one);
                })) {
                return true;
            }
        }
        return false;
    }

    const AccountScene& scene_;
    OpposedPairs& pairs_;
    std::array<std::vector<Servers>, deeds> told_;
    std::array<std::vector<std::size_t>, deeds> no_;
    std::vector<Passive> passives_;
    std::vector<std::pair<std::size_t, double>> instead_;
};

} // namespace

void compare_figures(const AccountScene& scene, OpposedPairs& pairs) {
    Figures(scene, pairs).run();
}

} // namespace ample::cite::detail
