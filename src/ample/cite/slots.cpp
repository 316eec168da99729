#include <ample/cite/slots.hpp>
#include <ample/core/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace ample::cite {

namespace {

constexpr std::size_t reach = 16;
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

std::optional<Slot> organ_slot(const Words& words, Phrase phrase) {
    for (const auto& organ : organs()) {
        for (auto i = phrase.begin; i < phrase.end; ++i) {
            if (words[i].capital && low_text(words, phrase).find(organ.name) != std::string::npos &&
                low_text(words, {i, std::min(i + 5, words.size())}).starts_with(organ.name)) {
                const bool spy = organ.sort == Sort::intelligence;
                const std::string kind = spy ? "intelligence" : "military";
                return Slot{
                    kind, std::string(organ.country), std::string(organ.country) + " " + kind};
            }
        }
    }
    return std::nullopt;
}

bool holds(const Words& words, Phrase phrase, Sort sort) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].is(sort)) {
            return true;
        }
    }
    return false;
}

/// A country that is in no table, by its adjective: "Ruritanian" and "Ruritania" are one.
std::string unknown_country(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].capital && (words[i].low.ends_with("ia") || words[i].low.ends_with("ian"))) {
            return words[i].low.substr(0, words[i].low.rfind("ia") + 2);
        }
    }
    return {};
}

Slot state_slot(const Words& words, Phrase phrase, const std::string& kind) {
    const auto* const country = country_in(words, phrase);
    const auto name =
        country == nullptr ? unknown_country(words, phrase) : std::string(country->name);
    return {kind, name, name.empty() ? kind : name + " " + kind};
}

/// A phrase whose head is a person: "a member of ...", "his wife", "a Chinese engineer".
bool is_person(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (words[i].is(Sort::person)) {
            return true;
        }
        if (words[i].low == "of" || words[i].is(Sort::group)) {
            return false;
        }
    }
    return false;
}

bool is_relative(const Word& word) {
    return word.low == "who" || word.low == "which" || word.low == "that";
}

/// Where the words of the verb group that ends at `at` begin: auxiliaries, hedges, "tried to".
std::size_t before_verb(const Words& words, std::size_t at) {
    constexpr std::array<std::string_view, 17> small = {"to",
                                                        "of",
                                                        "suspected",
                                                        "believed",
                                                        "thought",
                                                        "said",
                                                        "alleged",
                                                        "likely",
                                                        "highly",
                                                        "tried",
                                                        "attempted",
                                                        "intended",
                                                        "planned",
                                                        "sought",
                                                        "accused",
                                                        "known",
                                                        "having"};
    auto end = at;
    while (end > 0 && at - end < reach) {
        const auto& word = words[end - 1];
        const bool part = std::find(small.begin(), small.end(), word.low) != small.end() ||
                          (word.low.ends_with("ly") && !word.capital) || is_relative(word);
        if (!part && !word.is_any(Sort::adverb, Sort::be, Sort::have)) {
            break;
        }
        --end;
    }
    const bool apposed = end > 0 && words[end - 1].mark == ','; // "a man, an engineer, rented"
    return apposed ? end - 1 : end;
}

/// Words that tie a noun to the noun before it.
bool joins_nouns(const Word& word) {
    return word.low == "of" || word.low == "for" || word.low == "with" || word.low == "in" ||
           word.low == "from" || word.low == "at" || word.low == "to" || word.is(Sort::determiner);
}

/// The words before `end` up to a mark, a clause or another verb.
Phrase stretch_before(const Words& words, std::size_t end) {
    auto begin = end;
    while (begin > 0 && end - begin < reach) {
        const auto& word = words[begin - 1];
        const bool noun = begin > 1 && words[begin - 2].is(Sort::determiner); // "the suspect"
        const bool verb = word.is_any(Sort::believe, Sort::suspect, Sort::find, Sort::confirm) ||
                          word.is_any(Sort::tell, Sort::decline) ||
                          (word.is(Sort::say) && !word.capital);
        const bool mark = word.mark != 0 && word.mark != '\'' && word.mark != '.';
        if (mark || (verb && !noun) || word.is_any(Sort::be, Sort::clause) || word.low == "under" ||
            word.low == "by") {
            break;
        }
        --begin;
        if (word.is(Sort::determiner) && begin > 0 && !joins_nouns(words[begin - 1])) {
            break; // "arrested a reseller": the phrase begins at its article
        }
    }
    return {begin, end};
}

} // namespace

bool agree(const Slot& a, const Slot& b) {
    if (a.kind.empty() || b.kind.empty()) {
        return true;
    }
    if (a.kind != b.kind) {
        return false;
    }
    if (a.kind == "number" && !a.name.empty() && !b.name.empty()) {
        const double x = std::strtod(a.name.c_str(), nullptr);
        const double y = std::strtod(b.name.c_str(), nullptr);
        return std::min(x, y) * 1.34 >= std::max(x, y); // "about" and "nearly" of one count
    }
    return a.name.empty() || b.name.empty() || a.name == b.name;
}

void learn_groups(const Words& words, GroupNames& names) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_code(words[i])) {
            add(names, words[i].low);
        }
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

Slot group_slot(std::string_view text,
                const Words& words,
                Phrase phrase,
                const GroupNames& groups) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        for (std::size_t length = std::min<std::size_t>(3, phrase.end - i); length > 0; --length) {
            const auto low = low_text(words, {i, i + length});
            if (words[i].capital && std::binary_search(groups.begin(), groups.end(), low)) {
                return {"group", low, verbatim(text, words, {i, i + length})};
            }
        }
    }
    return holds(words, phrase, Sort::group) ? Slot{"group", "", "hacking group"} : Slot{};
}

Slot actor_slot(std::string_view text,
                const Words& words,
                Phrase phrase,
                const GroupNames& groups) {
    if (phrase.empty()) {
        return {};
    }
    if (is_person(words, phrase)) {
        auto slot = plain_slot(text, words, phrase, "person");
        const auto& first = words[phrase.begin].low;
        slot.name = first == "another" || first == "second" ? "another" : "";
        return slot;
    }
    if (const auto slot = group_slot(text, words, phrase, groups); !slot.name.empty()) {
        return slot;
    }
    if (auto slot = organ_slot(words, phrase)) {
        return *slot;
    }
    if (holds(words, phrase, Sort::intelligence)) {
        return state_slot(words, phrase, "intelligence");
    }
    const bool staff = find(words, "general staff", phrase.begin, phrase.end) < phrase.end;
    if (staff || holds(words, phrase, Sort::military)) {
        return state_slot(words, phrase, "military");
    }
    if (const auto slot = group_slot(text, words, phrase, groups); !slot.empty()) {
        return slot;
    }
    const bool country_alone =
        phrase.end - phrase.begin <= 2 && country_in(words, phrase) != nullptr;
    if (holds(words, phrase, Sort::government) || country_alone ||
        holds(words, phrase, Sort::ministry)) {
        return state_slot(words, phrase, "government");
    }
    return plain_slot(text, words, phrase, "other");
}

Slot number_slot(std::string_view text, const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        const auto number = number_of(words[i].low);
        if (number < 2 ||
            (number >= 1900 && number <= 2100 && words[i].low.find(',') == std::string::npos)) {
            continue;
        }
        auto begin = i;
        constexpr std::array<std::string_view, 8> rounding = {
            "about", "nearly", "around", "some", "over", "almost", "least", "than"};
        while (
            begin > phrase.begin && i - begin < 2 &&
            (std::find(rounding.begin(), rounding.end(), words[begin - 1].low) != rounding.end() ||
             words[begin - 1].low == "more" || words[begin - 1].low == "at")) {
            --begin;
        }
        auto end = i + 1;
        while (end < phrase.end && end < i + 5 && words[end].mark == 0 &&
               !words[end - 1].is(Sort::victim) && !words[end].is_any(Sort::be, Sort::clause)) {
            ++end;
        }
        return {"number", std::to_string(number), verbatim(text, words, {begin, end})};
    }
    return {};
}

Slot plain_slot(std::string_view text, const Words& words, Phrase phrase, std::string kind) {
    while (!phrase.empty() &&
           (words[phrase.begin].mark != 0 || words[phrase.begin].is(Sort::determiner)) &&
           words[phrase.begin].low != "another" && words[phrase.begin].low != "his" &&
           words[phrase.begin].low != "two") {
        ++phrase.begin;
    }
    while (!phrase.empty() && words[phrase.end - 1].mark != 0) {
        --phrase.end;
    }
    if (phrase.empty()) {
        return {};
    }
    return {std::move(kind), "", verbatim(text, words, phrase)};
}

Phrase phrase_before(const Words& words, std::size_t at) {
    const auto end = before_verb(words, at);
    if (end < words.size() && words[end].mark == ',') {
        // "X, which firms tie to Y, attacked": the phrase stands before the aside
        const auto from = end > reach ? end - reach : 0;
        for (auto i = end; i-- > from + 1;) {
            if (words[i - 1].mark == ',' && is_relative(words[i])) {
                return stretch_before(words, i - 1);
            }
        }
    }
    auto phrase = stretch_before(words, end);
    // "the seller who dealt with him cancelled": the phrase stands before the relative clause
    if (phrase.begin > 0 && words[phrase.begin - 1].low == "who") {
        const auto outer = stretch_before(words, before_verb(words, phrase.begin - 1));
        if (!outer.empty()) {
            return outer;
        }
    }
    return phrase;
}

Phrase phrase_after(const Words& words, std::size_t at) {
    auto begin = at;
    while (begin < words.size() && words[begin].mark == '"') {
        ++begin;
    }
    auto end = begin;
    constexpr std::array<std::string_view, 19> stops = {"to",
                                                        "in",
                                                        "on",
                                                        "for",
                                                        "from",
                                                        "under",
                                                        "by",
                                                        "with",
                                                        "since",
                                                        "during",
                                                        "at",
                                                        "after",
                                                        "using",
                                                        "into",
                                                        "between",
                                                        "over",
                                                        "against",
                                                        "before",
                                                        "last"};
    while (end < words.size() && end - begin < reach) {
        const auto& word = words[end];
        const bool mark =
            word.mark != 0 && word.mark != '\'' && word.mark != '.' && word.mark != '"';
        if (mark || word.mark == '.' || word.is_any(Sort::clause, Sort::be) ||
            std::find(stops.begin(), stops.end(), word.low) != stops.end()) {
            break;
        }
        ++end;
    }
    return {begin, end};
}

} // namespace ample::cite
