#include <ample/cite/slots.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

constexpr std::size_t most_groups = 64;

bool is_plain_name(const Words& words, std::size_t at) {
    const auto& word = words[at];
    return word.mark == 0 && word.capital && word.low != "'s" && word.low.size() > 1 &&
           !word.is_any(
               Sort::determiner, Sort::clause, Sort::pronoun, Sort::weekday, Sort::month) &&
           !word.is_any(
               Sort::police, Sort::military, Sort::government, Sort::ministry, Sort::role) &&
           country_at(words, at) == nullptr;
}

/// Letters, then digits: APT28, UNC2452, TA505.
bool is_code(const Word& word) {
    std::size_t letters = 0;
    while (letters < word.low.size() && ascii::is_lower(word.low[letters])) {
        ++letters;
    }
    const auto digits = std::string_view(word.low).substr(letters);
    return word.capital && letters >= 2 && letters <= 6 && digits.size() >= 2 &&
           digits.size() <= 5 && std::all_of(digits.begin(), digits.end(), ascii::is_digit) &&
           (word.low.starts_with("apt") || word.low.starts_with("unc") ||
            word.low.starts_with("ta") || word.low.starts_with("fin") ||
            word.low.starts_with("uac"));
}

void add(GroupNames& names, std::string name) {
    const auto at = std::lower_bound(names.begin(), names.end(), name);
    if (names.size() < most_groups && (at == names.end() || *at != name)) {
        names.insert(at, std::move(name));
    }
}

/// Up to three capitals from `at` on, as one name; empty if there is none.
std::string name_from(const Words& words, std::size_t at) {
    std::string name;
    for (auto i = at;
         i < words.size() && i < at + 3 && is_plain_name(words, i) && !words[i].is(Sort::group);
         ++i) {
        name += (name.empty() ? "" : " ") + words[i].low;
    }
    return name;
}

/// "group known as X", "group called X", "group, dubbed X", "group X".
void learn_after(const Words& words, std::size_t at, GroupNames& names) {
    auto i = at + 1;
    bool named = false;
    while (i < words.size() && i < at + 8) {
        const auto& low = words[i].low;
        constexpr std::array<std::string_view, 10> naming = {"known",
                                                             "called",
                                                             "dubbed",
                                                             "named",
                                                             "nicknamed",
                                                             "know",
                                                             "call",
                                                             "calls",
                                                             "track",
                                                             "tracked"};
        const bool small = low == "as" || low == "by" || low == "that" || low == "which" ||
                           low == "we" || low == "they" || low == "it" || low == "is";
        if (std::find(naming.begin(), naming.end(), low) != naming.end()) {
            named = true;
        } else if (!small && words[i].mark != ',' && words[i].mark != '"') {
            break;
        }
        ++i;
    }
    const bool quoted = i > at + 1 && words[i - 1].mark == '"';
    if (i < words.size() && (named || quoted || i == at + 1)) {
        if (auto name = name_from(words, i); !name.empty()) {
            add(names, std::move(name));
        }
    }
}

/// `"X," a Chinese hacking group`, "X, a gang of".
void learn_before(const Words& words, std::size_t at, GroupNames& names) {
    const auto from = at > 7 ? at - 7 : 0;
    for (auto i = at; i-- > from;) {
        if (words[i].low == "a" || words[i].low == "an" || words[i].low == "the") {
            auto end = i;
            bool marked = false;
            while (end > 0 && (words[end - 1].mark == '"' || words[end - 1].mark == ',' ||
                               words[end - 1].mark == '~')) {
                marked = true;
                --end;
            }
            const bool hacking = std::any_of(
                words.begin() + static_cast<std::ptrdiff_t>(i),
                words.begin() + static_cast<std::ptrdiff_t>(at),
                [](const Word& word) { return word.is_any(Sort::attack, Sort::group); });
            auto begin = end;
            while (marked && begin > 0 && end - begin < 3 && is_plain_name(words, begin - 1) &&
                   (words[begin - 1].quoted || hacking)) {
                --begin;
            }
            if (begin < end) {
                add(names, low_text(words, {begin, end}));
            }
            return;
        }
    }
}

/// "which we track as X", "known as X", "that Y calls X" where a group or an actor stands before.
void learn_tracked(const Words& words, std::size_t at, GroupNames& names) {
    const auto& low = words[at].low;
    const bool as = at > 0 && low == "as" &&
                    (words[at - 1].low == "track" || words[at - 1].low == "tracked" ||
                     words[at - 1].low == "tracks" || words[at - 1].low == "known");
    const bool calls = low == "calls" || low == "call" || low == "dubs" || low == "dubbed";
    if (!as && !calls) {
        return;
    }
    const auto from = at > 12 ? at - 12 : 0;
    const bool of_group =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                    words.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Word& word) {
                        return word.is(Sort::group) || word.low == "actor" || word.low == "cluster";
                    });
    const auto skip = at + 1 < words.size() && words[at + 1].mark == '"' ? at + 2 : at + 1;
    if (auto name = name_from(words, skip); of_group && !name.empty()) {
        add(names, std::move(name));
    }
}

} // namespace

void learn_groups(const Words& words, GroupNames& names) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_code(words[i])) {
            add(names, words[i].low);
        }
        learn_tracked(words, i, names);
        const auto& low = words[i].low;
        if (low == "group" || low == "gang" || low == "crew" || low == "collective" ||
            low == "outfit") {
            const auto from = i > 4 ? i - 4 : 0;
            const bool hacking =
                std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                            words.begin() + static_cast<std::ptrdiff_t>(i),
                            [](const Word& word) {
                                return word.is_any(Sort::attack, Sort::group) || word.low == "a";
                            });
            if (hacking) {
                learn_after(words, i, names);
                learn_before(words, i, names);
            }
        }
    }
}

} // namespace ample::cite
